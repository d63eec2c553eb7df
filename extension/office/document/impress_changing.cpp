// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_changing.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>

#include "office/document/impress_site.hpp"
#include "office/document/impress_text.hpp"
#include "office/document/properties.hpp"
#include "office/document/property_store.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

bool isPlain(const Shape& shape) {
  const auto kind = kindOf(shape);
  if (kind != "TextShape" && kind != "CustomShape") return false;
  return property<css::drawing::FillStyle>(shape, "FillStyle") == css::drawing::FillStyle_NONE &&
         property<css::drawing::LineStyle>(shape, "LineStyle") == css::drawing::LineStyle_NONE;
}

bool standsOn(const Page& page, const Shape& shape) {
  const auto shapes = shapesOf(page);
  return std::find(shapes.begin(), shapes.end(), shape) != shapes.end();
}

bool isLayout(const std::string& kind) {
  return kind == "TitleTextShape" || kind == "FooterShape" || kind == "DateTimeShape" ||
         kind == "SlideNumberShape";
}

// Nothing but what its layout brings.
bool isBare(const Page& page) {
  const auto shapes = shapesOf(page);
  return std::all_of(shapes.begin(), shapes.end(), [](const Shape& shape) {
    return isLayout(kindOf(shape)) || isEmptyPlaceholder(shape);
  });
}

}  // namespace

Changing::Changing(const Commands& commands, const Model& model, const Reading& reading,
                   UndoScope& scope)
    : commands_(commands), model_(model), reading_(reading), scope_(scope), edits_(model, scope) {}

base::Result<std::size_t> Changing::blockAt(BlockId id) const {
  if (const auto index = reading_.indexOf(id)) return *index;
  return base::Diagnostic{.code = "port.no-such-block",
                          .arguments = {{"block", std::to_string(id.value)}}};
}

base::Result<void> Changing::remove(const RemoveBlock& step) {
  MEIBUN_TRY(block, blockAt(step.block));
  if (gone_[reading_.boxOf[block]].insert(reading_.lineOf[block]).second) {
    return boost::outcome_v2::success();
  }
  return base::Diagnostic{.code = "port.no-such-block",
                          .arguments = {{"block", std::to_string(step.block.value)}}};
}

base::Result<void> Changing::setAnchor(const SetAnchor& step) {
  MEIBUN_TRY(block, blockAt(step.block));
  const auto box = reading_.boxOf[block];
  const auto& own = boxAt(box).name;
  if (step.name || (own && own->name.instance == step.instance)) names_[box] = step.name;
  return boost::outcome_v2::success();
}

base::Result<void> Changing::restore(const Restore& step) {
  MEIBUN_TRY(block, blockAt(step.block));
  for (const auto& [key, value] : step.before) {
    if (!value.starts_with(kPlaceholder)) continue;  // another adapter's, or a later format's
    before_[reading_.boxOf[block]] = value.substr(kPlaceholder.size());
  }
  return boost::outcome_v2::success();
}

std::size_t Changing::linesIn(std::size_t box) const {
  return static_cast<std::size_t>(std::count(reading_.boxOf.begin(), reading_.boxOf.end(), box));
}

bool Changing::emptied(std::size_t box) const {
  const auto gone = gone_.find(box);
  return gone != gone_.end() && gone->second.size() == linesIn(box);
}

// A text box that has nothing to show without its text; the office records its removal itself.
bool Changing::goesWhole(std::size_t box) const {
  const auto& [page, shape, text, story, name] = boxAt(box);
  return emptied(box) && story == Story::frame && !isPlaceholder(shape) && isPlain(shape) &&
         standsOn(page, shape);
}

void Changing::empty(std::size_t box) {
  const auto& [page, shape, text, story, name] = boxAt(box);
  if (!isPlaceholder(shape)) return takeLines(box);
  edits_.empty(page, shape, [before = stateOf(text)](const Text& again) { write(again, before); });
}

void Changing::takeLines(std::size_t box) {
  const auto& [page, shape, text, story, name] = boxAt(box);
  const auto before = stateOf(text);
  const auto& lines = gone_.at(box);
  edits_.rewrite(
      page, shape, text, [before](const Text& again) { write(again, before); },
      [after = without(before, {lines.begin(), lines.end()})](const Text& again) {
        write(again, after);
      });
}

std::string Changing::nameBefore(std::size_t box) const {
  const auto known = before_.find(box);
  return known == before_.end() ? std::string() : known->second;
}

// What is left of a box, or of a clause that is let go of, bears no clause's name.
void Changing::nameBox(std::size_t box) {
  const auto named = names_.find(box);
  std::string name = nameBefore(box);
  if (named != names_.end() && named->second) {
    const auto& anchor = *named->second;
    name = toString(track::BoxName{anchor.instance, anchor.key, anchor.ordinal, anchor.ordinal});
  }
  edits_.rename(boxAt(box).page, boxAt(box).shape, name);
}

void Changing::dropSlides() {
  for (const Page& page : left_) {
    const bool onlyOne = pageCount(model_) == 1;
    const auto index = indexOf(page);
    if (onlyOne || index <= 0 || !isBare(page)) continue;
    viewOf(model_)->setCurrentPage(pageAt(model_, index - 1));
    commands_.removeSlide(page);
  }
}

void Changing::finish() {
  std::set<std::size_t> whole;
  for (const auto& [box, lines] : gone_)
    if (goesWhole(box)) whole.insert(box);
  for (const auto& [box, name] : names_)
    if (!whole.contains(box)) nameBox(box);
  for (const auto& [box, lines] : gone_) {
    if (whole.contains(box)) {
      const auto& [page, shape, text, story, name] = boxAt(box);
      page->remove(shape);
      const bool known = std::find(left_.begin(), left_.end(), page) != left_.end();
      if (name && name->name.ownSlide && !known) left_.push_back(page);
    } else if (emptied(box)) {
      empty(box);
    } else {
      takeLines(box);
    }
  }
  dropSlides();
  writeRecord(model_, record_, scope_);
}

}  // namespace meibun::document::impress
