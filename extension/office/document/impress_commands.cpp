// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_commands.hpp"

#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/document/impress_place.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY_THROW;

// The layouts of css::presentation::DrawPage::Layout that hold nothing but a title, and nothing.
constexpr sal_Int32 kTitleOnly = 19;
constexpr sal_Int32 kNothing = 20;

Text titleOf(const Page& page) {
  for (const Shape& shape : shapesOf(page))
    if (kindOf(shape) == "TitleTextShape") return textOf(shape);
  return {};
}

OUString titleWords(const Page& page) {
  for (const Shape& shape : shapesOf(page)) {
    if (kindOf(shape) != "TitleTextShape" || isEmptyPlaceholder(shape)) continue;
    return textOf(shape)->getString();
  }
  return {};
}

void setName(const Shape& shape, const std::string& name) {
  Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->setName(uno::ustr(name));
}

// As the office itself does for a placeholder that lost its text. It reads that text first: without
// any it would crash.
void makeEmpty(const Shape& shape) {
  const auto text = textOf(shape);
  if (text->getString().isEmpty()) text->setString(" ");
  setProperty(shape, "IsEmptyPresentationObject", true);
}

}  // namespace

Commands::Commands(const Context& context, const Model& model, std::vector<Shape>& held)
    : context_(context), model_(model), held_(held) {}

void Commands::run(std::string_view command,
                   const std::vector<css::beans::PropertyValue>& arguments) const {
  const Reference<css::frame::XDispatchProvider> frame(model_->getCurrentController()->getFrame(),
                                                       UNO_QUERY_THROW);
  css::frame::DispatchHelper::create(context_)->executeDispatch(frame, uno::ustr(command), "", 0,
                                                                uno::seq(arguments));
}

void Commands::endEditing() const {
  run(".uno:SelectObject");
  Reference<css::view::XSelectionSupplier>(model_->getCurrentController(), UNO_QUERY_THROW)
      ->select(Any());
}

base::Result<Shape> Commands::addBox(const Page& page, const SlideArea& area) const {
  viewOf(model_)->setCurrentPage(page);
  const auto before = page->getCount();
  // With this key the command does not wait for the mouse.
  run(".uno:Text", {uno::argument("KeyModifier", sal_Int16{css::awt::KeyModifier::MOD1 << 12})});
  if (page->getCount() != before + 1) {
    endEditing();
    return base::Diagnostic{.code = "impress.no-box"};
  }
  const Shape shape(page->getByIndex(before), UNO_QUERY_THROW);
  held_.push_back(shape);
  // An empty text box goes when its editing ends.
  textOf(shape)->setString(" ");
  endEditing();
  const UndoPause pause(model_);
  setProperty(shape, "TextAutoGrowHeight", true);
  setProperty(shape, "TextAutoGrowWidth", false);
  shape->setSize({area.width, area.height});
  shape->setPosition({area.left, area.top});
  return shape;
}

base::Result<Page> Commands::addSlide(const Page& after, std::u16string_view continued) const {
  const auto title = titleWords(after);
  const auto before = pageCount(model_);
  viewOf(model_)->setCurrentPage(after);
  // The layout with the command: changed afterwards, undo brings shapes back that are no more.
  run(".uno:InsertPage", {uno::argument("PageName", OUString()),
                          uno::argument("WhatLayout", title.isEmpty() ? kNothing : kTitleOnly),
                          uno::argument("IsPageBack", true), uno::argument("IsPageObj", true)});
  if (pageCount(model_) != before + 1) return base::Diagnostic{.code = "impress.no-slide"};
  auto page = pageAt(model_, indexOf(after) + 1);
  for (Shape& shape : shapesOf(page))
    held_.push_back(std::move(shape));
  {
    const UndoPause pause(model_);
    const auto text = titleOf(page);
    const auto tail = uno::ustr(continued);
    if (text.is() && !title.isEmpty()) {
      text->setString(title.endsWith(tail) ? title : title + tail);
    }
  }
  viewOf(model_)->setCurrentPage(page);
  return page;
}

void Commands::removeSlide(const Page& page) const { pagesOf(model_)->remove(page); }

void nameNew(const Shape& shape, const std::string& name) { setName(shape, name); }

void Edits::rename(const Page& page, const Shape& shape, const std::string& name) const {
  const auto before = nameOf(shape);
  if (before == name) return;
  const auto place = placeOf(page, shape, textOf(shape));
  scope_.record([model = model_, place, before] { setName(kept(shapeAt(model, place)), before); },
                [model = model_, place, name] { setName(kept(shapeAt(model, place)), name); });
  const UndoPause pause(model_);
  setName(shape, name);
}

void Edits::fill(const Page& page, const Shape& placeholder, const Write& write) const {
  const auto place = placeOf(page, placeholder, textOf(placeholder));
  scope_.record([model = model_, place] { makeEmpty(kept(shapeAt(model, place))); },
                [model = model_, place, write] { write(kept(textAt(model, place))); });
  const UndoPause pause(model_);
  write(textOf(placeholder));
}

void Edits::empty(const Page& page, const Shape& placeholder, const Write& write) const {
  const auto place = placeOf(page, placeholder, textOf(placeholder));
  scope_.record([model = model_, place, write] { write(kept(textAt(model, place))); },
                [model = model_, place] { makeEmpty(kept(shapeAt(model, place))); });
  const UndoPause pause(model_);
  makeEmpty(placeholder);
}

void Edits::rewrite(const Page& page, const Shape& shape, const Text& text, const Write& back,
                    const Write& write) const {
  const auto place = placeOf(page, shape, text);
  scope_.record([model = model_, place, back] { back(kept(textAt(model, place))); },
                [model = model_, place, write] { write(kept(textAt(model, place))); });
  const UndoPause pause(model_);
  write(text);
}

}  // namespace meibun::document::impress
