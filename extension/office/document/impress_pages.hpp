// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawView.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>

#include "core/base/result.hpp"
#include "core/render/slide_layout.hpp"
#include "office/uno/uno.hpp"

// A presentation as Impress gives it. All of these throw UNO exceptions.
namespace meibun::document::impress {

using Model = Reference<css::frame::XModel>;
using Page = Reference<css::drawing::XDrawPage>;
using Shape = Reference<css::drawing::XShape>;
using Text = Reference<css::text::XText>;
using render::SlideArea;

Reference<css::drawing::XDrawPages> pagesOf(const Model& model);
std::int32_t pageCount(const Model& model);
/// `index` from 0.
Page pageAt(const Model& model, std::int32_t index);
/// The slide's index, from 0.
std::int32_t indexOf(const Page& page);
Page masterOf(const Page& page);
Page notesOf(const Page& page);
SlideArea areaOf(const Page& page);

/// The shapes of a page, groups as one.
std::vector<Shape> shapesOf(const Page& page);

/// Every shape of every slide, of its notes and of the masters, groups and what is in them. A shape
/// whose last holder lets go of it in one thread while another thread asks for it anew is given as
/// a hollow one for that while: no name, no size, on no slide. So one that works on a document over
/// a bridge holds these all the time.
std::vector<Shape> allShapes(const Model& model);
SlideArea areaOf(const Shape& shape);
std::string nameOf(const Shape& shape);
Text textOf(const Shape& shape);  // nothing for a shape without text
/// Its kind without the service's front: "OutlinerShape", "TextShape".
std::string kindOf(const Shape& shape);
/// A layout's own shape (title, outline, footer …), filled or not.
bool isPlaceholder(const Shape& shape);
bool isEmptyPlaceholder(const Shape& shape);

/// The window's view; nothing without a window.
Reference<css::drawing::XDrawView> viewOf(const Model& model);
/// The slide that the window shows for editing. "port.no-view", "impress.no-slide-view" (outline,
/// sorter, notes, master, handout).
base::Result<Page> shownPage(const Model& model);
/// The one shape that is selected, or whose text is being edited; nothing else is looked at.
Shape selectedShape(const Model& model);

}  // namespace meibun::document::impress
