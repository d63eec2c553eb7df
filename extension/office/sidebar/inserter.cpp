// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/inserter.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/track/ledger.hpp"

namespace meibun::sidebar {
namespace {

constexpr std::size_t kExcerpt = 24;  // enough to know a clause again

// With the field that it is about.
Outcome outcome(Outcome::Kind kind, base::Diagnostic why) {
  std::string parameter;
  for (const auto& [name, value] : why.arguments) {
    if (name == "parameter") parameter = value;
  }
  return {kind, std::move(why), {}, std::move(parameter)};
}

Outcome refused(base::Diagnostic why) { return outcome(Outcome::Kind::refused, std::move(why)); }

Outcome question(base::Diagnostic what) {
  return outcome(Outcome::Kind::question, std::move(what));
}

// What nobody has filled stands as a placeholder, if the person wants it so.
std::optional<base::Diagnostic> leavesOpen(const render::Rendered& rendered) {
  if (rendered.open.empty()) return std::nullopt;
  std::string words;
  for (const auto& parameter : rendered.open)
    words += base::utf8(rendered.values.at(parameter));
  return base::Diagnostic{.code = "panel.ask-open",
                          .arguments = {{"parameter", rendered.open.front()}, {"words", words}},
                          .severity = base::Severity::question};
}

// As a preview has them: what the document numbers itself is typed.
std::vector<std::u16string> labelsAt(document::NumberingHere here,
                                     const render::Rendered& rendered) {
  here.style = document::NumberingHere::Style::typed;
  std::vector<std::u16string> labels;
  for (const auto& block : render::plannedBlocks(rendered, {}, {}, here))
    labels.push_back(block.typedLabel);
  return labels;
}

bool carries(const document::Block& block, const track::Instance& instance) {
  return std::any_of(
      block.anchors.begin(), block.anchors.end(),
      [&](const track::ParsedAnchor& anchor) { return anchor.name.instance == instance; });
}

// A clause in the document twice, by a second Enter or by mistake, is asked about.
std::optional<base::Diagnostic> standsAlready(const document::Snapshot& snapshot,
                                              const render::Rendered& rendered,
                                              const std::string& title) {
  for (const auto& [key, entry] : track::decode(snapshot.record).entries) {
    const auto& instance = key;  // Clang 14 captures no structured binding
    if (entry.version.clause != rendered.version.clause) continue;
    const auto found =
        std::find_if(snapshot.blocks.begin(), snapshot.blocks.end(),
                     [&](const document::Block& block) { return carries(block, instance); });
    if (found == snapshot.blocks.end()) continue;
    return base::Diagnostic{
        .code = "panel.stands-already",
        .arguments = {{"title", title},
                      {"text", base::excerpt(document::textOf(*found), kExcerpt)}},
        .severity = base::Severity::question};
  }
  return std::nullopt;
}

}  // namespace

Outcome Inserter::begin(document::DocumentPort& port, const ClauseView& view,
                        const model::Library& library, document::Place place,
                        std::u16string undoTitle, std::string day,
                        std::optional<document::Revision> against) {
  pending_.reset();
  title_ = view.title;
  auto rendered = render::renderOpen(*view.pack, *view.clause, view.selection, view.form.values);
  if (!rendered) return refused(rendered.error());
  pending_ = render::Insertion{std::move(rendered).value(),
                               track::newInstance(),
                               std::move(place),
                               library.releaseOf(view.clause->ref, day),
                               std::move(day),
                               std::move(undoTitle),
                               {},
                               against};
  auto now = look(port);
  if (!now) {
    pending_.reset();
    return refused(now.error());
  }
  if (!now.value().site.questions.empty()) return askFirst(std::move(now).value());
  return insert(port, now.value().site);
}

Outcome Inserter::agree(document::DocumentPort& port) {
  if (!pending_) return refused({.code = "panel.nothing-asked"});
  auto now = look(port);
  const bool gone = now && now.value().site.questions.empty();
  if (!now || gone) {
    pending_.reset();
    return refused(gone ? base::Diagnostic{.code = "panel.place-changed"} : now.error());
  }
  if (!same(now.value(), asked_)) return askFirst(std::move(now).value());
  pending_->consents.insert(asked_.site.questions[answered_].code);
  if (++answered_ < asked_.site.questions.size()) {
    return question(asked_.site.questions[answered_]);
  }
  return insert(port, now.value().site);
}

base::Diagnostics Inserter::openQuestions() const {
  if (!pending_) return {};
  const auto& all = asked_.site.questions;
  return {all.begin() + static_cast<std::ptrdiff_t>(answered_), all.end()};
}

bool Inserter::stillAsks(const document::DocumentPort& port) const {
  if (!pending_) return false;
  const auto now = look(port);
  return now && same(now.value(), asked_);
}

base::Result<Inserter::Asked> Inserter::look(const document::DocumentPort& port) const {
  auto site = port.survey(
      pending_->place,
      render::plannedBlocks(pending_->rendered, pending_->instance, port.abilities(), {}));
  if (!site) return site.error();
  if (site.value().refusal) return *site.value().refusal;
  Asked now{{}, std::move(site).value(), {}};
  const auto snapshot = port.read();
  if (!snapshot) return snapshot.error();
  if (auto twice = standsAlready(snapshot.value(), pending_->rendered, title_)) {
    now.site.questions.insert(now.site.questions.begin(), std::move(*twice));
  }
  if (auto open = leavesOpen(pending_->rendered)) {
    now.site.questions.insert(now.site.questions.begin(), std::move(*open));
  }
  if (now.site.questions.empty()) return now;
  now.revision = snapshot.value().revision;
  now.labels = labelsAt(now.site.numbering, pending_->rendered);
  return now;
}

bool Inserter::same(const Asked& one, const Asked& other) {
  return one.revision == other.revision && one.site.questions == other.site.questions &&
         one.labels == other.labels;
}

Outcome Inserter::askFirst(Asked now) {
  pending_->consents.clear();
  asked_ = std::move(now);
  answered_ = 0;
  return question(asked_.site.questions.front());
}

Outcome Inserter::insert(document::DocumentPort& port, const document::Site& site) {
  const render::Insertion insertion = std::move(*pending_);
  pending_.reset();
  const auto applied = port.apply(render::planInsertion(insertion, port.abilities(), site));
  if (!applied) return refused(applied.error());
  auto notes = site.notes;
  for (const auto& note : applied.value().notes)
    notes.push_back(note);
  return {Outcome::Kind::done, insertedMessage(port, insertion.instance, title_),
          std::move(notes),    {},
          insertion.instance,  !insertion.rendered.open.empty()};
}

base::Diagnostic insertedMessage(const document::DocumentPort& port,
                                 const track::Instance& instance, const std::string& title) {
  base::Diagnostic message{
      .code = "panel.inserted", .arguments = {{"title", title}}, .severity = base::Severity::info};
  const auto snapshot = port.read();
  if (!snapshot) return message;
  const auto& blocks = snapshot.value().blocks;
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const auto& block) { return carries(block, instance); });
  if (found == blocks.end()) return message;
  if (found->cell) {
    message.code = "panel.inserted-cell";
    message.arguments.emplace_back("sheet", found->cell->sheet);
    message.arguments.emplace_back("cell", cellName(*found->cell));
  } else if (found->box) {
    message.code = "panel.inserted-slide";
    message.arguments.emplace_back("slide", std::to_string(found->box->slide));
  } else if (!found->label.empty()) {
    message.code = "panel.inserted-article";
    message.arguments.emplace_back("label", base::utf8(found->label));
  }
  return message;
}

}  // namespace meibun::sidebar
