// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

// Where the panel's controls stand. Pure geometry: sizes in, rectangles out; no widget, no UNO.
namespace meibun::sidebar {

// In pixels, from the upper left corner of the panel.
struct Rectangle {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Rectangle&) const = default;
};

// A control with the label that stands before it. Sizes are what the controls prefer; an empty
// `label` = none.
struct Cell {
  std::string name;
  int width = 0;
  int height = 0;
  std::string label = {};
  int labelWidth = 0;
  int labelHeight = 0;
};

// A band of the panel over its whole width.
// field: label left of the control; above it where the panel is narrow. flow: several such fields
// beside each other while they fit. block: label above, takes what height is left in proportion to
// `weight`. buttons: beside each other while they fit, of equal width.
struct Band {
  enum class Kind { field, flow, block, buttons } kind = Kind::field;
  std::vector<Cell> cells;
  int weight = 0;  // blocks: share of the height that is left; cells' height is the least
  // Left out when the panel is too low, the highest first; 0 = never. Then the rest still fits.
  int drop = 0;
  int most = 0;  // blocks without weight: grow to this height before the others get any; 0 = never
};

struct Metrics {
  int margin = 6;        // around the panel
  int gap = 4;           // between bands
  int labelGap = 6;      // between a label and its control
  int sideBySide = 240;  // from this width on, labels stand left of their fields
};

struct Layout {
  std::map<std::string, Rectangle> places;  // controls that are absent are hidden
  int height = 0;                           // of all bands
};

// Never places a control beyond `width`, and beyond `height` only when the bands that may not be
// left out need more.
Layout arrange(const std::vector<Band>& bands, int width, int height, const Metrics& metrics = {});

// The least height that `arrange` needs at this width, everything that may be left out being left
// out; and the one at which nothing is.
int leastHeight(const std::vector<Band>& bands, int width, const Metrics& metrics = {});
int fullHeight(const std::vector<Band>& bands, int width, const Metrics& metrics = {});

}  // namespace meibun::sidebar
