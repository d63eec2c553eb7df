// SPDX-License-Identifier: MPL-2.0
#include "core/model/variant.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace meibun::model {
namespace {

using Named = std::map<std::string, std::set<std::string>>;

void collect(const Selection& when, Named& named) {
  for (const auto& [axis, value] : when)
    named[axis].insert(value);
}

bool agrees(const Selection& when, const Selection& variant) {
  return std::all_of(when.begin(), when.end(), [&](const auto& choice) {
    const auto found = variant.find(choice.first);
    return found != variant.end() && found->second == choice.second;
  });
}

// False where blocks are split along an axis and none of them names the value asked for.
bool answersEveryAxis(const Text& text, const Selection& variant) {
  Named named;
  for (const auto& block : text.blocks)
    collect(block.when, named);
  return std::all_of(named.begin(), named.end(), [&](const auto& axis) {
    const auto found = variant.find(axis.first);
    return found != variant.end() && axis.second.contains(found->second);
  });
}

std::vector<const Block*> bodyFor(const Text& text, const Selection& variant) {
  std::vector<const Block*> body;
  if (!answersEveryAxis(text, variant)) return body;
  for (const auto& block : text.blocks) {
    if (agrees(block.when, variant)) body.push_back(&block);
  }
  return body;
}

base::Diagnostic refusal(std::string code, const Clause& clause, const Selection& variant) {
  return {std::move(code),
          clause.where,
          {{"clause", toString(clause.ref)}, {"variant", model::toString(variant)}}};
}

std::vector<AxisValue> valuesNamed(const Axis& axis, const std::set<std::string>& named) {
  std::vector<AxisValue> values;
  std::copy_if(axis.values.begin(), axis.values.end(), std::back_inserter(values),
               [&](const AxisValue& value) { return named.contains(value.id); });
  return values;
}

Selection usedPart(const std::vector<Axis>& axes, const Selection& request) {
  Selection used;
  for (const auto& axis : axes) {
    const auto found = request.find(axis.id);
    if (found != request.end()) used.insert(*found);
  }
  return used;
}

base::Result<ChosenText> chooseExact(const Clause& clause, const Selection& variant) {
  ChosenText chosen{variant, nullptr, {}};
  std::size_t specific = 0;
  bool tie = false;
  for (const auto& text : clause.texts) {
    if (!agrees(text.when, variant)) continue;
    if (chosen.text != nullptr && text.when.size() < specific) continue;
    tie = chosen.text != nullptr && text.when.size() == specific;
    chosen.text = &text;
    specific = text.when.size();
  }
  if (chosen.text == nullptr) return refusal("render.no-text", clause, variant);
  if (tie) return refusal("render.several-texts", clause, variant);
  chosen.body = bodyFor(*chosen.text, variant);
  if (chosen.body.empty()) return refusal("render.no-text", clause, variant);
  return chosen;
}

// Walks the choices that are left open, the last axis fastest. `visit` returns true to stop.
template <class Visit>
bool walk(const std::vector<Axis>& axes, std::size_t at, Selection& variant, std::size_t& left,
          const Visit& visit) {
  if (at == axes.size()) {
    if (left == 0) return true;
    --left;
    return visit(variant);
  }
  const auto& axis = axes[at];
  if (variant.contains(axis.id)) return walk(axes, at + 1, variant, left, visit);
  for (const auto& value : axis.values) {
    variant[axis.id] = value.id;
    if (walk(axes, at + 1, variant, left, visit)) return true;
  }
  variant.erase(axis.id);
  return false;
}

}  // namespace

std::vector<Axis> axesOf(const Pack& pack, const Clause& clause) {
  Named named;
  for (const auto& text : clause.texts) {
    collect(text.when, named);
    for (const auto& block : text.blocks)
      collect(block.when, named);
  }
  std::vector<Axis> axes;
  for (const auto& axis : pack.axes) {
    const auto found = named.find(axis.id);
    if (found == named.end()) continue;
    axes.push_back(axis);
    axes.back().values = valuesNamed(axis, found->second);
  }
  return axes;
}

base::Result<ChosenText> choose(const Pack& pack, const Clause& clause, const Selection& variant) {
  return chooseExact(clause, usedPart(axesOf(pack, clause), variant));
}

Selection complete(const Pack& pack, const Clause& clause, const Selection& request) {
  const auto axes = axesOf(pack, clause);
  auto variant = usedPart(axes, request);
  auto left = kMostVariants;
  bool found = false;
  walk(axes, 0, variant, left, [&](const Selection& candidate) {
    found = chooseExact(clause, candidate).has_value();
    return found;
  });
  return found ? variant : usedPart(axes, request);
}

std::vector<ChosenText> wordingsOf(const Pack& pack, const Clause& clause) {
  std::vector<ChosenText> wordings;
  Selection variant;
  auto left = kMostVariants;
  walk(axesOf(pack, clause), 0, variant, left, [&](const Selection& candidate) {
    auto chosen = chooseExact(clause, candidate);
    if (chosen.has_value()) wordings.push_back(std::move(chosen).value());
    return false;
  });
  return wordings;
}

}  // namespace meibun::model
