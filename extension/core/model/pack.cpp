// SPDX-License-Identifier: MPL-2.0
#include "core/model/pack.hpp"

#include <algorithm>

namespace meibun::model {
namespace {

template <class Item>
const Item* findById(const std::vector<Item>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Parameter* findParameter(const Pack& pack, std::string_view id) {
  return findById(pack.parameters, id);
}

const Axis* findAxis(const Pack& pack, std::string_view id) { return findById(pack.axes, id); }

const Source* findSource(const Pack& pack, std::string_view id) {
  return findById(pack.sources, id);
}

const Party* findParty(const Pack& pack, std::string_view id) { return findById(pack.parties, id); }

}  // namespace meibun::model
