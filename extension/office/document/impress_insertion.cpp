// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_insertion.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "core/track/box_name.hpp"
#include "office/document/impress_look.hpp"
#include "office/document/impress_room.hpp"
#include "office/document/impress_text.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document::impress {
namespace {

std::u16string linesFrom(const std::vector<PlannedBlock>& blocks, std::size_t first,
                         std::size_t count) {
  std::u16string lines;
  for (std::size_t i = first; i < first + count; ++i) {
    if (i > first) lines += u'\n';
    lines += blocks[i].typedLabel + blocks[i].text;
  }
  return lines;
}

base::Diagnostic tooLong() {
  const auto points = static_cast<int>(render::kSmallestOnSlides);
  return {.code = "impress.text-too-long", .arguments = {{"points", std::to_string(points)}}};
}

std::vector<render::SlideText> textsOf(const std::vector<PlannedBlock>& blocks) {
  std::vector<render::SlideText> texts;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool begins = i == 0 || blocks[i].anchor.instance != blocks[i - 1].anchor.instance;
    const std::size_t clause = i == 0 ? 0 : texts.back().clause + (begins ? 1 : 0);
    texts.push_back({clause, blocks[i].role == model::Role::heading});
  }
  return texts;
}

// Heights as the office lays the text out, each asked once.
class OfficeRuler final : public render::SlideRuler {
 public:
  OfficeRuler(const MeasuringBox& box, const std::vector<PlannedBlock>& blocks)
      : box_(box), blocks_(blocks) {}

  std::int32_t height(std::size_t first, std::size_t count, double points) const override {
    const auto [known, isNew] = known_.try_emplace({first, count, points}, 0);
    if (isNew) known->second = box_.height(linesFrom(blocks_, first, count), points);
    return known->second;
  }

 private:
  const MeasuringBox& box_;
  const std::vector<PlannedBlock>& blocks_;
  mutable std::map<std::tuple<std::size_t, std::size_t, double>, std::int32_t> known_;
};

class Inserting {
 public:
  Inserting(const Commands& commands, const Model& model, const SlideSite& site,
            const std::vector<PlannedBlock>& blocks, UndoScope& scope)
      : commands_(commands),
        model_(model),
        site_(site),
        blocks_(blocks),
        look_(deckLook(model, site.page)),
        edits_(model, scope) {}

  base::Result<Inserted> run(std::u16string_view continued) {
    const auto plan = layOut();
    if (!plan) return tooLong();
    std::vector<Page> pages{site_.page};
    Shape first;
    for (const auto& spot : plan->spots) {
      while (pages.size() <= spot.slide) {
        MEIBUN_TRY(page, commands_.addSlide(pages.back(), continued));
        pages.push_back(page);
      }
      MEIBUN_TRY(shape, place(spot, pages[spot.slide], plan->points));
      if (!first.is()) first = shape;
    }
    dropReplaced();
    viewOf(model_)->setCurrentPage(pages[plan->spots.front().slide]);
    return Inserted{first, pages.size() - 1};
  }

 private:
  std::optional<render::SlidePlan> layOut() const {
    const auto area = contentArea(site_.page);
    const auto bands = site_.placeholder.is()
                           ? std::vector<SlideArea>{areaOf(site_.placeholder)}
                           : freeBands(area, obstaclesOn(model_, site_.page, site_.replaced));
    const auto width = bands.empty() ? area.width : bands.front().width;
    const MeasuringBox box(model_, site_.page, std::min(width, area.width), look_);
    return planSlides(textsOf(blocks_), bands, area, render::slideSizes(look_.points),
                      OfficeRuler(box, blocks_));
  }

  base::Result<Shape> place(const render::SlideSpot& spot, const Page& page, double points) const {
    const bool takesPlaceholder = site_.placeholder.is() && spot.slide == 0 && spot.first == 0;
    const auto write = [look = look_, points, lines = linesFrom(blocks_, spot.first, spot.count)](
                           const Text& text) { writeLines(text, lines, look, points); };
    const auto& anchor = blocks_[spot.first].anchor;
    const track::BoxName name{anchor.instance, anchor.key, anchor.ordinal,
                              blocks_[spot.first + spot.count - 1].anchor.ordinal, spot.slide > 0};
    if (takesPlaceholder) {
      fillPlaceholder(page, write);
      edits_.rename(page, site_.placeholder, toString(name));
      return site_.placeholder;
    }
    MEIBUN_TRY(shape, commands_.addBox(page, spot.area));
    {
      const UndoPause pause(model_);
      dressBox(shape, look_);
      if (blocks_[spot.first].boxed) outline(shape, look_);
      write(textOf(shape));
    }
    nameNew(shape, toString(name));
    return shape;
  }

  // The office records its removal itself.
  void dropReplaced() const {
    if (site_.replaced.is()) site_.page->remove(site_.replaced);
  }

  void fillPlaceholder(const Page& page, const Edits::Write& write) const {
    const auto& shape = site_.placeholder;
    if (isEmptyPlaceholder(shape)) return edits_.fill(page, shape, write);
    const auto text = textOf(shape);
    edits_.rewrite(
        page, shape, text,
        [before = stateOf(text)](const Text& again) { impress::write(again, before); }, write);
  }

  const Commands& commands_;
  Model model_;
  const SlideSite& site_;
  const std::vector<PlannedBlock>& blocks_;
  DeckLook look_;
  Edits edits_;
};

}  // namespace

base::Result<Inserted> insertBlocks(const Commands& commands, const Model& model,
                                    const SlideSite& site, const std::vector<PlannedBlock>& blocks,
                                    std::u16string_view continued, UndoScope& scope) {
  return Inserting(commands, model, site, blocks, scope).run(continued);
}

}  // namespace meibun::document::impress
