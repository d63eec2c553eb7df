// SPDX-License-Identifier: MPL-2.0
#include "cli/words.hpp"

#include <array>
#include <string_view>

namespace meibun::cli {
namespace {

template <class Value, std::size_t Count>
std::string at(const std::array<std::string_view, Count>& names, Value value) {
  return std::string{names.at(static_cast<std::size_t>(value))};
}

template <std::size_t Count>
using Names = std::array<std::string_view, Count>;

}  // namespace

std::string name(model::State state) {
  return at(Names<5>{"draft", "inForce", "future", "superseded", "withdrawn"}, state);
}

std::string name(model::Kind kind) {
  return at(Names<5>{"notice", "disclaimer", "paidService", "article", "definition"}, kind);
}

std::string name(model::Layer layer) {
  return at(Names<3>{"association", "company", "user"}, layer);
}

std::string name(model::Role role) { return at(Names<3>{"heading", "paragraph", "item"}, role); }

std::string name(model::Numbering numbering) {
  return at(Names<5>{"none", "article", "clauseParagraph", "bracketed", "circled"}, numbering);
}

std::string name(model::Wording wording) { return at(Names<2>{"quoted", "drafted"}, wording); }

std::string name(model::ParameterType type) {
  return at(Names<4>{"text", "party", "date", "number"}, type);
}

std::string name(model::SetPlace place) { return at(Names<3>{"main", "annex", "end"}, place); }

std::string name(model::SetDocument document) {
  return at(Names<3>{"quote", "proposal", "contract"}, document);
}

std::string name(base::Severity severity) {
  return at(Names<4>{"info", "warning", "question", "error"}, severity);
}

std::string name(document::Family family) {
  return at(Names<3>{"text", "sheet", "slides"}, family);
}

std::string name(document::Story story) {
  return at(Names<8>{"body", "table", "header", "footer", "note", "frame", "cell", "other"}, story);
}

std::string name(track::Status status) {
  return at(Names<5>{"current", "edited", "outdated", "withdrawn", "unknown"}, status);
}

std::string name(track::Evidence evidence) {
  return at(Names<3>{"ledger", "anchor", "wording"}, evidence);
}

std::string shown(model::State state, const Output& output) {
  return output.text(at(Names<5>{"state.draft", "state.in-force", "state.future",
                                 "state.superseded", "state.withdrawn"},
                        state));
}

std::string shown(track::Status status, const Output& output) {
  return output.text(at(Names<5>{"status.current", "status.edited", "status.outdated",
                                 "status.withdrawn", "status.unknown"},
                        status));
}

std::string shown(track::Evidence evidence, const Output& output) {
  return output.text(
      at(Names<3>{"evidence.ledger", "evidence.anchor", "evidence.wording"}, evidence));
}

}  // namespace meibun::cli
