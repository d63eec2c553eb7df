// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/model/clause.hpp"
#include "core/model/pack.hpp"

// How a version's texts and blocks are chosen along the pack's axes. A request names some axes; a
// variant names every axis that the version uses (in any `when`), each with a value. For a variant
// exactly one text fits: of the texts whose `when` agrees, the one that names most axes. Its blocks
// are filtered by the same values, and where its blocks are split along an axis, one of them must
// name the value: else the wording would stand half.
namespace meibun::model {

// The axes that this version's texts and blocks name, each with the values they name, in the pack's
// order.
std::vector<Axis> axesOf(const Pack& pack, const Clause& clause);

// A wording: the text and those of its blocks that stand in a variant. Points into the clause.
struct ChosenText {
  Selection variant;
  const Text* text = nullptr;
  std::vector<const Block*> body;  // never empty
};

// The wording of a whole variant: render.no-text, or render.several-texts when two fit equally
// well. Axes that the version does not use are left out of the result's variant.
base::Result<ChosenText> choose(const Pack& pack, const Clause& clause, const Selection& variant);

// Completes a request: an open axis gets the first value, in the pack's order, that leads to a
// text. Where none does, the request stays as it is, without the axes that this version does not
// use.
Selection complete(const Pack& pack, const Clause& clause, const Selection& request);

// More variants than any author means: a clause with more is refused by the reader, and bounds what
// a hostile pack costs.
constexpr std::size_t kMostVariants = 4096;

// Every variant that has a wording, in the pack's order of axes and values.
std::vector<ChosenText> wordingsOf(const Pack& pack, const Clause& clause);

}  // namespace meibun::model
