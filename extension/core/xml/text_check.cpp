// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <variant>

#include "core/model/variant.hpp"
#include "core/xml/clause_xml.hpp"
#include "core/xml/element.hpp"

namespace meibun::xml {
namespace {

bool fits(const model::Selection& when, const model::Selection& request) {
  return std::includes(request.begin(), request.end(), when.begin(), when.end());
}

// The axes that a clause uses, with the values that it offers on each.
std::map<std::string, std::set<std::string>> offered(const model::Clause& clause) {
  std::map<std::string, std::set<std::string>> axes;
  const auto add = [&axes](const model::Selection& when) {
    for (const auto& [axis, value] : when)
      axes[axis].insert(value);
  };
  for (const auto& text : clause.texts) {
    add(text.when);
    for (const auto& block : text.blocks)
      add(block.when);
  }
  return axes;
}

// Every complete request; nothing when there are too many to look at.
std::vector<model::Selection> requestsOf(const model::Clause& clause) {
  std::vector<model::Selection> requests{{}};
  for (const auto& [axis, values] : offered(clause)) {
    if (requests.size() * values.size() > model::kMostVariants) return {};
    std::vector<model::Selection> longer;
    for (const auto& request : requests) {
      for (const auto& value : values)
        longer.emplace_back(request).emplace(axis, value);
    }
    requests = std::move(longer);
  }
  return requests;
}

std::size_t lengthOf(const model::Block& block) {
  std::size_t length = 0;
  for (const auto& piece : block.pieces) {
    const auto* const hole = std::get_if<model::Hole>(&piece);
    length += hole != nullptr ? hole->words.size() : std::get<std::u16string>(piece).size();
  }
  return length;
}

class TextCheck {
 public:
  TextCheck(const model::Pack& pack, base::Diagnostics& findings)
      : pack_{pack}, findings_{findings} {}

  void check(const model::Clause& clause) {
    for (const auto& text : clause.texts) {
      if (text.blocks.size() <= model::kMostBlocks) continue;
      report(findings_, "xml.too-many-blocks", text.where,
             {{"blocks", std::to_string(text.blocks.size())},
              {"most", std::to_string(model::kMostBlocks)}});
    }
    const auto requests = requestsOf(clause);
    if (requests.empty()) {
      report(findings_, "xml.too-many-variants", clause.where,
             {{"most", std::to_string(model::kMostVariants)}});
    }
    for (const auto& request : requests) {
      if (const auto* const text = select(clause, request)) checkVariant(*text, request);
    }
  }

 private:
  const model::Text* select(const model::Clause& clause, const model::Selection& request) {
    const model::Text* best = nullptr;
    const model::Text* rival = nullptr;
    for (const auto& text : clause.texts) {
      if (!fits(text.when, request)) continue;
      if (best == nullptr || text.when.size() > best->when.size()) {
        best = &text;
        rival = nullptr;
      } else if (text.when.size() == best->when.size()) {
        rival = &text;
      }
    }
    if (rival == nullptr) return best;
    if (reported_.insert(rival).second) {
      report(findings_, "xml.texts-tie", rival->where,
             {{"line", std::to_string(best->where.line)}, {"variant", model::toString(request)}});
    }
    return nullptr;
  }

  void checkVariant(const model::Text& text, const model::Selection& request) {
    std::size_t length = 0;
    bool any = false;
    for (const auto& block : text.blocks) {
      if (!fits(block.when, request)) continue;
      any = any || block.role != model::Role::heading;
      length += lengthOf(block);
    }
    if (!any && reported_.insert(&text).second) {
      report(findings_, "xml.no-wording", text.where, {{"variant", model::toString(request)}});
    }
    const int most = mostUnits(text);
    if (most > 0 && length > static_cast<std::size_t>(most) && reported_.insert(&text).second) {
      report(findings_, "xml.too-long", text.where,
             {{"length", std::to_string(length)}, {"most", std::to_string(most)}});
    }
  }

  // The tightest bound of the axis values that the text itself is written for.
  int mostUnits(const model::Text& text) const {
    int most = 0;
    for (const auto& [axis, id] : text.when) {
      for (const auto& value : findAxis(pack_, axis)->values) {
        if (value.id == id && value.max > 0)
          most = most == 0 ? value.max : std::min(most, value.max);
      }
    }
    return most;
  }

  const model::Pack& pack_;
  base::Diagnostics& findings_;
  std::set<const model::Text*> reported_;
};

}  // namespace

void checkTexts(const model::Clause& clause, const model::Pack& pack, base::Diagnostics& findings) {
  TextCheck{pack, findings}.check(clause);
}

}  // namespace meibun::xml
