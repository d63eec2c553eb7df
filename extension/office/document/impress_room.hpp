// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "office/document/impress_look.hpp"
#include "office/document/impress_pages.hpp"

namespace meibun::document::impress {

/// A text box of its own on a slide, which the office itself lays out; nobody sees it and no undo
/// step knows it. Gone when destroyed.
class MeasuringBox {
 public:
  MeasuringBox(Model model, const Page& page, std::int32_t width, const DeckLook& look);
  ~MeasuringBox();
  MeasuringBox(const MeasuringBox&) = delete;
  MeasuringBox& operator=(const MeasuringBox&) = delete;

  std::int32_t height(std::u16string_view lines, double points) const;

 private:
  Model model_;
  Page page_;
  Shape shape_;
  const DeckLook& look_;
};

/// Where text goes on a slide of this kind: the outline placeholder of the slide, else of its
/// master, else the slide inside its margins, below the title.
SlideArea contentArea(const Page& page);

/// What stands on the slide, its master's pictures and footers included; of an outline that begins
/// at its top only what its text takes. Not the backgrounds, nor empty placeholders but the title.
std::vector<SlideArea> obstaclesOn(const Model& model, const Page& page);

}  // namespace meibun::document::impress
