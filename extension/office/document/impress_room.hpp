// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "office/document/impress_look.hpp"
#include "office/document/impress_pages.hpp"
#include "office/document/impress_text.hpp"

namespace meibun::document::impress {

/// A text box of its own on a slide, which the office itself lays out; nobody sees it and no undo
/// step knows it. Gone when destroyed. Heights are those that suffice for PowerPoint's lines too,
/// which are 1.2 times the size of the type in every font: the deck may go on as .pptx.
class MeasuringBox {
 public:
  MeasuringBox(Model model, const Page& page, std::int32_t width, const DeckLook& look);
  ~MeasuringBox();
  MeasuringBox(const MeasuringBox&) = delete;
  MeasuringBox& operator=(const MeasuringBox&) = delete;

  std::int32_t height(std::u16string_view lines, double points) const;
  /// Of a text as it is.
  std::int32_t height(const TextState& text) const;

 private:
  std::int32_t height() const;

  Model model_;
  Page page_;
  std::int32_t width_;
  Shape shape_;
  const DeckLook& look_;
};

/// Where text goes on a slide of this kind: the outline placeholder of the slide, else of its
/// master, else the slide inside its margins, below the title.
SlideArea contentArea(const Page& page);

/// What stands on the slide, its master's pictures and footers included; of an outline that begins
/// at its top only what its text takes. Not the backgrounds, nor empty placeholders but the title.
std::vector<SlideArea> obstaclesOn(const Model& model, const Page& page, const Shape& except = {});

}  // namespace meibun::document::impress
