// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/inserter.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "office/sidebar/standing.hpp"

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
std::optional<base::Diagnostic> leavesOpen(const Inserter::Groups& groups) {
  std::vector<std::string> parameters;
  std::string words;
  for (const auto& group : groups) {
    for (const auto& insertion : group) {
      const auto& rendered = insertion.rendered;
      for (const auto& parameter : rendered.open) {
        if (std::find(parameters.begin(), parameters.end(), parameter) != parameters.end())
          continue;
        parameters.push_back(parameter);
        words += base::utf8(rendered.values.at(parameter));
      }
    }
  }
  if (parameters.empty()) return std::nullopt;
  return base::Diagnostic{.code = "panel.ask-open",
                          .arguments = {{"parameter", parameters.front()}, {"words", words}},
                          .severity = base::Severity::question};
}

// As they stand one after the other.
std::vector<document::PlannedBlock> blocksOf(const std::vector<render::Insertion>& group,
                                             const document::Abilities& abilities) {
  std::vector<document::PlannedBlock> blocks;
  for (const auto& insertion : group) {
    for (auto& block : render::plannedBlocks(insertion.rendered, insertion.instance, abilities, {}))
      blocks.push_back(std::move(block));
  }
  return blocks;
}

void addOnce(base::Diagnostics& all, const base::Diagnostic& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
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
                                              const track::Recognition& found,
                                              const model::ClauseRef& clause,
                                              const std::string& title) {
  const auto* stands = standing(found, snapshot, clause);
  if (stands == nullptr) return std::nullopt;
  return base::Diagnostic{
      .code = "panel.stands-already",
      .arguments = {{"title", title},
                    {"text", base::excerpt(wordsOf(*stands, snapshot), kExcerpt)}},
      .severity = base::Severity::question};
}

// Of a set, what stood before was left out when it was planned.
bool anyStands(const document::Snapshot& snapshot, const track::Recognition& found,
               const Inserter::Groups& groups) {
  for (const auto& group : groups) {
    for (const auto& insertion : group) {
      if (standing(found, snapshot, insertion.rendered.version.clause) != nullptr) return true;
    }
  }
  return false;
}

}  // namespace

Outcome Inserter::begin(document::DocumentPort& port, const ClauseView& view,
                        std::shared_ptr<const Shelf> shelf, document::Place place,
                        std::u16string undoTitle, std::string day,
                        std::optional<document::Revision> against) {
  pending_.reset();
  title_ = view.title;
  auto rendered = render::renderOpen(*view.pack, *view.clause, view.selection, view.form.values);
  if (!rendered) return refused(rendered.error());
  render::Insertion insertion{std::move(rendered).value(),
                              track::newInstance(),
                              std::move(place),
                              shelf->library.releaseOf(view.clause->ref, day),
                              std::move(day),
                              std::move(undoTitle),
                              {},
                              against};
  Pending pending{.shelf = std::move(shelf)};
  pending.groups.push_back({std::move(insertion)});
  return start(port, std::move(pending));
}

Outcome Inserter::beginSet(document::DocumentPort& port, std::shared_ptr<const Shelf> shelf,
                           Groups groups, std::string title, base::Diagnostics questions) {
  pending_.reset();
  if (groups.empty()) return refused({.code = "panel.set-nothing"});
  return start(port, {std::move(shelf), std::move(groups), std::move(title), std::move(questions)});
}

Outcome Inserter::start(document::DocumentPort& port, Pending pending) {
  pending_ = std::move(pending);
  auto now = look(port);
  if (!now) {
    pending_.reset();
    return refused(now.error());
  }
  if (!now.value().questions.empty()) return askFirst(std::move(now).value());
  return insert(port, std::move(now).value());
}

Outcome Inserter::agree(document::DocumentPort& port) {
  if (!pending_) return refused({.code = "panel.nothing-asked"});
  auto now = look(port);
  const bool gone = now && now.value().questions.empty();
  if (!now || gone) {
    pending_.reset();
    return refused(gone ? base::Diagnostic{.code = "panel.place-changed"} : now.error());
  }
  if (!same(now.value(), asked_)) return askFirst(std::move(now).value());
  consents_.insert(asked_.questions[answered_].code);
  if (++answered_ < asked_.questions.size()) return question(asked_.questions[answered_]);
  return insert(port, std::move(now).value());
}

base::Diagnostics Inserter::openQuestions() const {
  if (!pending_) return {};
  const auto& all = asked_.questions;
  return {all.begin() + static_cast<std::ptrdiff_t>(answered_), all.end()};
}

bool Inserter::stillAsks(const document::DocumentPort& port) const {
  if (!pending_) return false;
  const auto now = look(port);
  return now && same(now.value(), asked_);
}

base::Result<Inserter::Asked> Inserter::look(const document::DocumentPort& port) const {
  Asked now;
  now.questions = pending_->questions;
  for (const auto& group : pending_->groups) {
    auto site = port.survey(group.front().place, blocksOf(group, port.abilities()));
    if (!site) return site.error();
    if (site.value().refusal) return *site.value().refusal;
    for (const auto& question : site.value().questions)
      addOnce(now.questions, question);
    now.sites.push_back(std::move(site).value());
  }
  const auto snapshot = port.read();
  if (!snapshot) return snapshot.error();
  const auto ask = [&](std::optional<base::Diagnostic> what) {
    if (what) now.questions.insert(now.questions.begin(), std::move(*what));
  };
  const auto& first = pending_->groups.front().front();
  const auto found = track::recognise(snapshot.value(), pending_->shelf->index, first.day);
  if (pending_->set.empty()) {
    ask(standsAlready(snapshot.value(), found, first.rendered.version.clause, title_));
  } else if (anyStands(snapshot.value(), found, pending_->groups)) {
    return base::Diagnostic{.code = "panel.place-changed"};
  }
  ask(leavesOpen(pending_->groups));
  if (now.questions.empty()) return now;
  now.revision = snapshot.value().revision;
  for (std::size_t i = 0; i < now.sites.size(); ++i) {
    for (const auto& insertion : pending_->groups[i]) {
      for (auto& label : labelsAt(now.sites[i].numbering, insertion.rendered))
        now.labels.push_back(std::move(label));
    }
  }
  return now;
}

bool Inserter::same(const Asked& one, const Asked& other) {
  return one.revision == other.revision && one.questions == other.questions &&
         one.labels == other.labels;
}

Outcome Inserter::askFirst(Asked now) {
  consents_.clear();
  asked_ = std::move(now);
  answered_ = 0;
  return question(asked_.questions.front());
}

Outcome Inserter::insert(document::DocumentPort& port, Asked now) {
  const Pending pending = std::move(*pending_);
  pending_.reset();
  std::vector<render::InsertionGroup> groups;
  base::Diagnostics notes;
  for (std::size_t i = 0; i < pending.groups.size(); ++i) {
    for (const auto& note : now.sites[i].notes)
      addOnce(notes, note);
    groups.push_back({pending.groups[i], std::move(now.sites[i])});
  }
  auto change = render::planGroups(groups, port.abilities());
  change.consents = std::exchange(consents_, {});
  const auto applied = port.apply(change);
  if (!applied) return refused(applied.error());
  for (const auto& note : applied.value().notes)
    addOnce(notes, note);
  return done(port, pending, std::move(notes));
}

Outcome Inserter::done(const document::DocumentPort& port, const Pending& pending,
                       base::Diagnostics notes) const {
  const auto& first = pending.groups.front().front();
  std::size_t count = 0;
  const render::Insertion* open = nullptr;
  for (const auto& group : pending.groups) {
    for (const auto& insertion : group) {
      ++count;
      if (open == nullptr && !insertion.rendered.open.empty()) open = &insertion;
    }
  }
  auto message = insertedMessage(port, first.instance, title_);
  if (!pending.set.empty()) {
    message = {.code = "panel.set-inserted",
               .arguments = {{"title", pending.set}, {"n", std::to_string(count)}},
               .severity = base::Severity::info};
  }
  return {Outcome::Kind::done,
          std::move(message),
          std::move(notes),
          {},
          open == nullptr ? first.instance : open->instance,
          open != nullptr};
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
