// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/layout.hpp"

#include <algorithm>

namespace meibun::sidebar {
namespace {

class Arranger {
 public:
  Arranger(int width, const Metrics& metrics)
      : metrics_(metrics), inner_(std::max(0, width - 2 * metrics.margin)) {}

  // The labels of all fields form one column, so that the fields are flush.
  void measureLabels(const std::vector<Band>& bands) {
    for (const Band& band : bands) {
      if (band.kind != Band::Kind::field) continue;
      for (const Cell& cell : band.cells)
        labels_ = std::max(labels_, cell.labelWidth);
    }
    labels_ = std::min(labels_, inner_ * 2 / 5);
  }

  // Places the band's controls below `y` and gives the height it took; `extra` goes to a block.
  int place(const Band& band, int y, int extra, Layout* layout) const {
    switch (band.kind) {
      case Band::Kind::field:
        return placeField(band.cells.front(), y, layout);
      case Band::Kind::flow:
        return placeFlow(band.cells, y, layout);
      case Band::Kind::block:
        return placeBlock(band.cells, y, extra, layout);
      case Band::Kind::buttons:
        return placeButtons(band.cells, y, layout);
    }
    return 0;
  }

 private:
  static void put(Layout* layout, const std::string& name, const Rectangle& place) {
    if (layout != nullptr && !name.empty()) layout->places[name] = place;
  }

  bool narrow() const { return inner_ + 2 * metrics_.margin < metrics_.sideBySide; }

  int placeAbove(const Cell& cell, int x, int y, int width, Layout* layout) const {
    put(layout, cell.label, {x, y, width, cell.labelHeight});
    const int below = cell.label.empty() ? 0 : cell.labelHeight + metrics_.gap / 2;
    put(layout, cell.name, {x, y + below, width, cell.height});
    return below + cell.height;
  }

  int placeBeside(const Cell& cell, int x, int y, int width, int labels, Layout* layout) const {
    const int height = std::max(cell.height, cell.labelHeight);
    put(layout, cell.label, {x, y + (height - cell.labelHeight) / 2, labels, cell.labelHeight});
    const int shift = labels > 0 ? labels + metrics_.labelGap : 0;
    put(layout, cell.name, {x + shift, y, width - shift, cell.height});
    return height;
  }

  int placeField(const Cell& cell, int y, Layout* layout) const {
    const bool tooLong = cell.labelWidth > labels_;
    if (!cell.label.empty() && (narrow() || tooLong)) {
      return placeAbove(cell, metrics_.margin, y, inner_, layout);
    }
    return placeBeside(cell, metrics_.margin, y, inner_, cell.label.empty() ? 0 : labels_, layout);
  }

  struct Row {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // Labels that begin a row form one column too; where one of them leaves its field no room, all
  // that are alone in their row stand above it.
  int placeFlow(const std::vector<Cell>& cells, int y, Layout* layout) const {
    const auto rows = rowsOf(cells);
    const int lead = leadOf(cells, rows);
    const bool above = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
      return row.end == row.begin + 1 && rowWidth(cells, row, lead) > inner_;
    });
    int top = y;
    for (const Row& row : rows) {
      if (row.begin > 0) top += metrics_.gap;
      top += above && row.end == row.begin + 1
                 ? placeAbove(cells[row.begin], metrics_.margin, top, inner_, layout)
                 : placeRow(cells, row, lead, top, layout);
    }
    return top - y;
  }

  int besideWidth(const Cell& cell, int labels) const {
    return labels + (cell.label.empty() ? 0 : metrics_.labelGap) + cell.width;
  }

  int rowWidth(const std::vector<Cell>& cells, const Row& row, int lead) const {
    int width = besideWidth(cells[row.begin], lead);
    for (std::size_t i = row.begin + 1; i < row.end; ++i)
      width += 2 * metrics_.labelGap + besideWidth(cells[i], cells[i].labelWidth);
    return width;
  }

  std::vector<Row> rowsOf(const std::vector<Cell>& cells) const {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!rows.empty()) {
        const Row longer{rows.back().begin, i + 1};
        if (rowWidth(cells, longer, cells[longer.begin].labelWidth) <= inner_) {
          rows.back() = longer;
          continue;
        }
      }
      rows.push_back({i, i + 1});
    }
    return rows;
  }

  static int leadOf(const std::vector<Cell>& cells, const std::vector<Row>& rows) {
    int lead = 0;
    for (const Row& row : rows)
      lead = std::max(lead, cells[row.begin].labelWidth);
    return lead;
  }

  int placeRow(const std::vector<Cell>& cells, const Row& row, int lead, int y,
               Layout* layout) const {
    if (rowWidth(cells, row, lead) > inner_) lead = cells[row.begin].labelWidth;
    int spare = std::max(0, inner_ - rowWidth(cells, row, lead));
    int x = metrics_.margin;
    int height = 0;
    for (std::size_t i = row.begin; i < row.end; ++i) {
      const int share = spare / static_cast<int>(row.end - i);
      spare -= share;
      const int labels = i == row.begin ? lead : cells[i].labelWidth;
      const int width = besideWidth(cells[i], labels) + share;
      height = std::max(height, placeBeside(cells[i], x, y, width, labels, layout));
      x += width + 2 * metrics_.labelGap;
    }
    return height;
  }

  // Several cells of a block lie on the same place; the first one's label and height count.
  int placeBlock(const std::vector<Cell>& cells, int y, int extra, Layout* layout) const {
    int height = 0;
    for (const Cell& cell : cells) {
      Cell grown = cell;
      grown.height += extra;
      height = std::max(height, placeAbove(grown, metrics_.margin, y, inner_, layout));
    }
    return height;
  }

  int placeButtons(const std::vector<Cell>& cells, int y, Layout* layout) const {
    int widest = 0;
    int height = 0;
    for (const Cell& cell : cells) {
      widest = std::max(widest, cell.width);
      height = std::max(height, cell.height);
    }
    const int fitting = (inner_ + metrics_.gap) / std::max(1, widest + metrics_.gap);
    const int columns = std::clamp(fitting, 1, std::max(1, static_cast<int>(cells.size())));
    const int width = (inner_ - metrics_.gap * (columns - 1)) / columns;
    int row = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const int column = static_cast<int>(i) % columns;
      row = static_cast<int>(i) / columns;
      put(layout, cells[i].name,
          {metrics_.margin + column * (width + metrics_.gap), y + row * (height + metrics_.gap),
           width, height});
    }
    return cells.empty() ? 0 : (row + 1) * height + row * metrics_.gap;
  }

  const Metrics& metrics_;
  int inner_;
  int labels_ = 0;
};

int heightOf(const std::vector<Band>& bands, int width, const Metrics& metrics) {
  Arranger arranger{width, metrics};
  arranger.measureLabels(bands);
  int height = 0;
  for (const Band& band : bands) {
    if (band.cells.empty()) continue;
    if (height > 0) height += metrics.gap;
    height += arranger.place(band, 0, 0, nullptr);
  }
  return height + 2 * metrics.margin;
}

int growthOf(const Band& band) {
  return band.most == 0 || band.cells.empty() ? 0 : band.most - band.cells.front().height;
}

// Takes out the band that may go first; false when none may.
bool dropOne(std::vector<Band>& bands) {
  const auto first = std::max_element(bands.begin(), bands.end(),
                                      [](const Band& a, const Band& b) { return a.drop < b.drop; });
  if (first == bands.end() || first->drop == 0) return false;
  bands.erase(first);
  return true;
}

}  // namespace

Layout arrange(const std::vector<Band>& bands, int width, int height, const Metrics& metrics) {
  std::vector<Band> kept = bands;
  int needed = heightOf(kept, width, metrics);
  while (needed > height && dropOne(kept))
    needed = heightOf(kept, width, metrics);

  int weights = 0;
  for (const Band& band : kept)
    weights += band.weight;
  int spare = std::max(0, height - needed);
  for (Band& band : kept) {
    const int growth = std::clamp(growthOf(band), 0, spare);
    if (growth > 0) band.cells.front().height += growth;
    spare -= growth;
  }
  Arranger arranger{width, metrics};
  arranger.measureLabels(kept);
  Layout layout;
  int y = metrics.margin;
  for (const Band& band : kept) {
    if (band.cells.empty()) continue;
    const int extra = weights > 0 ? spare * band.weight / weights : 0;
    spare -= extra;
    weights -= band.weight;
    if (y > metrics.margin) y += metrics.gap;
    y += arranger.place(band, y, extra, &layout);
  }
  layout.height = y + metrics.margin;
  return layout;
}

int leastHeight(const std::vector<Band>& bands, int width, const Metrics& metrics) {
  std::vector<Band> kept = bands;
  while (dropOne(kept)) {
  }
  return heightOf(kept, width, metrics);
}

int fullHeight(const std::vector<Band>& bands, int width, const Metrics& metrics) {
  int height = heightOf(bands, width, metrics);
  for (const Band& band : bands)
    height += std::max(0, growthOf(band));
  return height;
}

}  // namespace meibun::sidebar
