// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// How clauses fill slides: decisions only, no office. Lengths are in 1/100 mm, sizes in points.
namespace meibun::render {

// Below this a slide cannot be read in a meeting room: text goes on to a second slide instead.
inline constexpr double kSmallestOnSlides = 12;
// Between two boxes, and between a box and what stands on the slide.
inline constexpr std::int32_t kSlideGap = 250;

struct SlideArea {
  std::int32_t left = 0;
  std::int32_t top = 0;
  std::int32_t width = 0;
  std::int32_t height = 0;
  bool operator==(const SlideArea&) const = default;
  std::int32_t right() const { return left + width; }
  std::int32_t bottom() const { return top + height; }
};

// The parts of `area` that are free over its whole width, from top to bottom. An obstacle that
// reaches into it takes its height and a gap.
std::vector<SlideArea> freeBands(const SlideArea& area, const std::vector<SlideArea>& obstacles);

// One block to place. Blocks of one clause share boxes; a heading keeps with the block after it.
struct SlideText {
  std::size_t clause = 0;
  bool keepsWithNext = false;
};

// How high a box of these blocks is at a size.
class SlideRuler {
 public:
  virtual ~SlideRuler() = default;
  virtual std::int32_t height(std::size_t first, std::size_t count, double points) const = 0;
};

// One box: blocks [first, first + count). `slide` 0 is the present one, 1 the next that is made …
struct SlideSpot {
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t slide = 0;
  SlideArea area;
  bool operator==(const SlideSpot&) const = default;
};

struct SlidePlan {
  double points = 0;
  std::vector<SlideSpot> spots;
};

// The sizes to try, largest first: the deck's own, then the usual ones down to kSmallestOnSlides.
std::vector<double> slideSizes(double deck);

// Places every block: the largest size at which all stand in one free band of the present slide,
// the lowest band first; else the largest at which they take the fewest slides, beginning in the
// highest band. `next`: the whole area of a slide that is made. Nothing when a block is higher than
// that at the smallest size.
std::optional<SlidePlan> planSlides(const std::vector<SlideText>& texts,
                                    const std::vector<SlideArea>& bands, const SlideArea& next,
                                    const std::vector<double>& sizes, const SlideRuler& ruler);

}  // namespace meibun::render
