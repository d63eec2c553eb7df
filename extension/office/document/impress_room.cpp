// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_room.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/drawing/TextVerticalAdjust.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "office/document/properties.hpp"
#include "office/document/undo_scope.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY_THROW;

// What the bullets of an outline take of its width.
constexpr std::int32_t kBullets = 2000;

std::optional<SlideArea> outlineArea(const Page& page) {
  std::optional<SlideArea> area;
  for (const Shape& shape : shapesOf(page)) {
    if (kindOf(shape) != "OutlinerShape") continue;
    const auto own = areaOf(shape);
    if (!area) {
      area = own;
      continue;
    }
    const SlideArea both{std::min(area->left, own.left), std::min(area->top, own.top)};
    area = SlideArea{both.left, both.top, std::max(area->right(), own.right()) - both.left,
                     std::max(area->bottom(), own.bottom()) - both.top};
  }
  return area;
}

SlideArea insideMargins(const Page& page) {
  const auto slide = areaOf(page);
  SlideArea area{slide.width / 20, slide.height / 20, slide.width - slide.width / 10,
                 slide.height - slide.height / 10};
  for (const Shape& shape : shapesOf(masterOf(page))) {
    if (kindOf(shape) != "TitleTextShape") continue;
    const auto below = areaOf(shape).bottom() + render::kSlideGap;
    area.height -= std::max(0, below - area.top);
    area.top = std::max(area.top, below);
  }
  return area;
}

bool isBackground(const SlideArea& area, const SlideArea& slide) {
  return area.width >= slide.width / 10 * 9 && area.height >= slide.height / 10 * 8;
}

bool beginsAtTop(const Shape& shape) {
  using css::drawing::TextVerticalAdjust;
  return kindOf(shape) == "OutlinerShape" &&
         property<TextVerticalAdjust>(shape, "TextVerticalAdjust") ==
             css::drawing::TextVerticalAdjust_TOP;
}

bool hasBullets(const TextState& text) {
  return std::any_of(text.paragraphs.begin(), text.paragraphs.end(), [](const auto& paragraph) {
    return std::any_of(paragraph.look.begin(), paragraph.look.end(), [](const auto& value) {
      sal_Int16 level = -1;
      return value.Name == "NumberingLevel" && (value.Value >>= level) && level >= 0;
    });
  });
}

SlideArea takenBy(const Model& model, const Page& page, const Shape& shape) {
  auto area = areaOf(shape);
  if (!beginsAtTop(shape)) return area;
  const auto text = shownStateOf(textOf(shape));
  const DeckLook look{.font = {}, .box = distancesOf(shape)};
  const auto width = area.width - (hasBullets(text) ? kBullets : 0);
  const MeasuringBox box(model, page, std::max(width, kBullets), look);
  area.height = std::min(area.height, box.height(text));
  return area;
}

bool isFooter(const std::string& kind) {
  return kind == "FooterShape" || kind == "DateTimeShape" || kind == "SlideNumberShape";
}

}  // namespace

MeasuringBox::MeasuringBox(Model model, const Page& page, std::int32_t width, const DeckLook& look)
    : model_(std::move(model)), page_(page), width_(width), look_(look) {
  const UndoPause pause(model_);
  const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
  shape_.set(factory->createInstance("com.sun.star.drawing.TextShape"), UNO_QUERY_THROW);
  shape_->setSize({width_, 100});
  page_->add(shape_);
  setProperty(shape_, "TextAutoGrowHeight", true);
  setProperty(shape_, "TextAutoGrowWidth", false);
  dressBox(shape_, look_);
}

MeasuringBox::~MeasuringBox() {
  static_cast<void>(uno::attempt<void>("MeasuringBox", [&] {
    const UndoPause pause(model_);
    page_->remove(shape_);
  }));
}

std::int32_t MeasuringBox::height(std::u16string_view lines, double points) const {
  writeLines(textOf(shape_), lines, look_, points);
  return height();
}

std::int32_t MeasuringBox::height() const {
  std::int32_t most = 0;
  for (const bool asPowerPoint : {false, true}) {
    setProperty(shape_, "FontIndependentLineSpacing", asPowerPoint);
    shape_->setSize({width_, 100});
    most = std::max(most, shape_->getSize().Height);
  }
  return most;
}

std::int32_t MeasuringBox::height(const TextState& text) const {
  write(textOf(shape_), text);
  return height();
}

SlideArea contentArea(const Page& page) {
  if (const auto own = outlineArea(page)) return *own;
  if (const auto master = outlineArea(masterOf(page))) return *master;
  return insideMargins(page);
}

std::vector<SlideArea> obstaclesOn(const Model& model, const Page& page, const Shape& except) {
  const auto slide = areaOf(page);
  std::vector<SlideArea> obstacles;
  for (const Shape& shape : shapesOf(page)) {
    if (shape == except) continue;
    const auto area = areaOf(shape);
    const bool title = kindOf(shape) == "TitleTextShape";
    if ((isEmptyPlaceholder(shape) && !title) || isBackground(area, slide)) continue;
    obstacles.push_back(isEmptyPlaceholder(shape) ? area : takenBy(model, page, shape));
  }
  for (const Shape& shape : shapesOf(masterOf(page))) {
    const auto area = areaOf(shape);
    const bool counts = !isPlaceholder(shape) || isFooter(kindOf(shape));
    if (counts && !isBackground(area, slide)) obstacles.push_back(area);
  }
  return obstacles;
}

}  // namespace meibun::document::impress
