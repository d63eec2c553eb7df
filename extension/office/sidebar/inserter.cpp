// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/inserter.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"

namespace meibun::sidebar {
namespace {

Outcome refused(base::Diagnostic why) {
  std::string parameter;
  for (const auto& [name, value] : why.arguments) {
    if (name == "parameter") parameter = value;
  }
  return {Outcome::Kind::refused, std::move(why), {}, std::move(parameter)};
}

const base::Diagnostic* openQuestion(const document::Site& site,
                                     const std::set<std::string>& consents) {
  const auto found =
      std::find_if(site.questions.begin(), site.questions.end(),
                   [&](const base::Diagnostic& one) { return !consents.contains(one.code); });
  return found == site.questions.end() ? nullptr : &*found;
}

bool carries(const document::Block& block, const track::Instance& instance) {
  return std::any_of(
      block.anchors.begin(), block.anchors.end(),
      [&](const track::ParsedAnchor& anchor) { return anchor.name.instance == instance; });
}

}  // namespace

Outcome Inserter::begin(document::DocumentPort& port, const ClauseView& view,
                        const model::Library& library, document::Place place,
                        std::u16string undoTitle, std::string day) {
  pending_.reset();
  auto rendered = render::render(*view.pack, *view.clause, view.selection, view.form.values);
  if (!rendered) return refused(rendered.error());
  pending_ = render::Insertion{std::move(rendered).value(),
                               track::newInstance(),
                               std::move(place),
                               library.releaseOf(view.clause->ref),
                               std::move(day),
                               std::move(undoTitle),
                               {}};
  return go(port);
}

Outcome Inserter::agree(document::DocumentPort& port) {
  if (!pending_) return refused({.code = "panel.nothing-asked"});
  pending_->consents.insert(question_);
  return go(port);
}

Outcome Inserter::go(document::DocumentPort& port) {
  const auto abilities = port.abilities();
  const auto blocks = render::plannedBlocks(pending_->rendered, pending_->instance, abilities, {});
  const auto site = port.survey(pending_->place, blocks);
  if (!site || site.value().refusal) {
    pending_.reset();
    return refused(site ? *site.value().refusal : site.error());
  }
  if (const auto* question = openQuestion(site.value(), pending_->consents)) {
    question_ = question->code;
    return {Outcome::Kind::question, *question};
  }
  const render::Insertion insertion = std::move(*pending_);
  pending_.reset();
  const auto applied = port.apply(render::planInsertion(insertion, abilities, site.value()));
  if (!applied) return refused(applied.error());
  return {Outcome::Kind::done, insertedMessage(port, insertion.instance, insertion.rendered.title),
          site.value().notes};
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
  } else if (!found->label.empty()) {
    message.code = "panel.inserted-article";
    message.arguments.emplace_back("label", base::utf8(found->label));
  }
  return message;
}

std::string cellName(const document::GridCell& cell) {
  std::string letters;
  for (int column = cell.column + 1; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters + std::to_string(cell.row + 1);
}

}  // namespace meibun::sidebar
