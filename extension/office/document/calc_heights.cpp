// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_heights.hpp"

#include <memory>
#include <utility>

namespace meibun::document::calc {
namespace {

using RowKey = std::pair<std::string, std::int32_t>;
using States = std::map<RowKey, RowState>;

void putBack(const Model& model, const States& states) {
  for (const auto& [key, state] : states) {
    const Sheet sheet = sheetNamed(model, key.first);
    if (!sheet.is() || rowState(sheet, key.second) == state) continue;
    const Quiet quiet(model);
    setRow(sheet, key.second, state);
  }
}

}  // namespace

struct HeightKeeper::Kept {
  States before;
  States after;
};

RowState rowState(const Sheet& sheet, std::int32_t row) {
  const auto properties = rowAt(sheet, row);
  return {property<sal_Int32>(properties, "Height"), property<bool>(properties, "OptimalHeight")};
}

std::vector<RowState> rowStates(const Sheet& sheet, std::int32_t first, std::int32_t last) {
  std::vector<RowState> states;
  for (std::int32_t row = first; row <= last; ++row)
    states.push_back(rowState(sheet, row));
  return states;
}

std::vector<std::int32_t> visibleHeights(const Sheet& sheet, std::int32_t first,
                                         std::int32_t last) {
  std::vector<std::int32_t> heights;
  for (std::int32_t row = first; row <= last; ++row) {
    const auto properties = rowAt(sheet, row);
    const bool visible = property<bool>(properties, "IsVisible");
    heights.push_back(visible ? property<sal_Int32>(properties, "Height") : 0);
  }
  return heights;
}

void setRow(const Sheet& sheet, std::int32_t row, const RowState& state) {
  const auto properties = rowAt(sheet, row);
  if (state.optimal) {
    setProperty(properties, "OptimalHeight", true);
  } else {
    setProperty(properties, "Height", state.height);
  }
}

HeightKeeper::HeightKeeper(const Model& model, UndoScope& scope)
    : model_(model), scope_(scope), kept_(std::make_shared<Kept>()) {
  scope_.record([model, kept = kept_] { putBack(model, kept->before); }, [] {});
}

void HeightKeeper::watch(const std::string& sheetName, std::int32_t first, std::int32_t last) {
  const Sheet sheet = sheetNamed(model_, sheetName);
  for (std::int32_t row = first; row <= last; ++row) {
    const RowKey key{sheetName, row};
    if (!kept_->before.contains(key)) kept_->before.emplace(key, rowState(sheet, row));
  }
}

void HeightKeeper::finish() {
  for (const auto& [key, state] : kept_->before) {
    const Sheet sheet = sheetNamed(model_, key.first);
    if (sheet.is()) kept_->after.emplace(key, rowState(sheet, key.second));
  }
  scope_.record([] {}, [model = model_, kept = kept_] { putBack(model, kept->after); });
}

}  // namespace meibun::document::calc
