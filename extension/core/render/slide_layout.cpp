// SPDX-License-Identifier: MPL-2.0
#include "core/render/slide_layout.hpp"

#include <algorithm>

namespace meibun::render {
namespace {

constexpr double kUsualSizes[] = {40, 36, 32, 28, 24, 20, 18, 16, 14, kSmallestOnSlides};

// Blocks that may not be parted: a heading and what it heads.
struct Unit {
  std::size_t first = 0;
  std::size_t count = 0;
};

std::vector<Unit> unitsOf(const std::vector<SlideText>& texts) {
  std::vector<Unit> units;
  bool keeps = false;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool joins = keeps && texts[i].clause == texts[i - 1].clause;
    if (joins) {
      ++units.back().count;
    } else {
      units.push_back({i, 1});
    }
    keeps = texts[i].keepsWithNext;
  }
  return units;
}

// Fills the present slide's band, then as many slides as it takes.
class Filling {
 public:
  Filling(const std::vector<SlideText>& texts, const SlideArea& band, const SlideArea& next,
          double points, const SlideRuler& ruler)
      : texts_{texts}, area_{band}, next_{next}, points_{points}, ruler_{ruler} {}

  std::optional<SlidePlan> run() {
    for (const auto& unit : unitsOf(texts_)) {
      const bool stands = goesOn(unit) ? joins(unit) : opens(unit);
      if (stands) continue;
      area_ = next_;
      ++slide_;
      used_ = 0;
      if (!opens(unit)) return std::nullopt;
    }
    return SlidePlan{points_, std::move(spots_)};
  }

 private:
  std::int32_t bottom() const { return area_.height; }

  // Has this slide a box of the same clause?
  bool goesOn(const Unit& unit) const {
    return used_ != 0 && texts_[spots_.back().first].clause == texts_[unit.first].clause;
  }

  bool joins(const Unit& unit) {
    auto& spot = spots_.back();
    const auto height = ruler_.height(spot.first, spot.count + unit.count, points_);
    const auto top = spot.area.top - area_.top;
    if (top + height > bottom()) return false;
    spot.count += unit.count;
    spot.area.height = height;
    used_ = top + height;
    return true;
  }

  // A box of its own below what this slide has.
  bool opens(const Unit& unit) {
    const auto top = used_ == 0 ? 0 : used_ + kSlideGap;
    const auto height = ruler_.height(unit.first, unit.count, points_);
    if (top + height > bottom()) return false;
    spots_.push_back(
        {unit.first, unit.count, slide_, {area_.left, area_.top + top, area_.width, height}});
    used_ = top + height;
    return true;
  }

  const std::vector<SlideText>& texts_;
  SlideArea area_;
  SlideArea next_;
  double points_;
  const SlideRuler& ruler_;
  std::vector<SlideSpot> spots_;
  std::size_t slide_ = 0;
  std::int32_t used_ = 0;
};

std::size_t lastSlide(const SlidePlan& plan) {
  return plan.spots.empty() ? 0 : plan.spots.back().slide;
}

const SlideArea* highest(const std::vector<SlideArea>& bands) {
  const auto found =
      std::max_element(bands.begin(), bands.end(),
                       [](const SlideArea& a, const SlideArea& b) { return a.height < b.height; });
  return found == bands.end() ? nullptr : &*found;
}

}  // namespace

std::vector<SlideArea> freeBands(const SlideArea& area, const std::vector<SlideArea>& obstacles) {
  auto sorted = obstacles;
  std::erase_if(sorted, [&](const SlideArea& other) {
    return other.right() <= area.left || other.left >= area.right() || other.bottom() <= area.top ||
           other.top >= area.bottom();
  });
  std::sort(sorted.begin(), sorted.end(),
            [](const SlideArea& a, const SlideArea& b) { return a.top < b.top; });
  std::vector<SlideArea> bands;
  auto top = area.top;
  const auto add = [&](std::int32_t bottom) {
    if (bottom > top) bands.push_back({area.left, top, area.width, bottom - top});
  };
  for (const auto& obstacle : sorted) {
    add(obstacle.top - kSlideGap);
    top = std::max(top, obstacle.bottom() + kSlideGap);
  }
  add(area.bottom());
  return bands;
}

std::vector<double> slideSizes(double deck) {
  std::vector<double> sizes{deck};
  for (const double size : kUsualSizes)
    if (size < deck) sizes.push_back(size);
  return sizes;
}

std::optional<SlidePlan> planSlides(const std::vector<SlideText>& texts,
                                    const std::vector<SlideArea>& bands, const SlideArea& next,
                                    const std::vector<double>& sizes, const SlideRuler& ruler) {
  for (const double points : sizes) {
    for (auto band = bands.rbegin(); band != bands.rend(); ++band) {
      auto plan = Filling{texts, *band, next, points, ruler}.run();
      if (plan && lastSlide(*plan) == 0) return plan;
    }
  }
  const auto* const band = highest(bands);
  std::optional<SlidePlan> best;
  for (const double points : sizes) {
    auto plan = Filling{texts, band == nullptr ? SlideArea{} : *band, next, points, ruler}.run();
    if (plan && (!best || lastSlide(*plan) < lastSlide(*best))) best = std::move(plan);
  }
  return best;
}

}  // namespace meibun::render
