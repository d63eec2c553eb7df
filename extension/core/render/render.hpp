// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/clause.hpp"
#include "core/model/pack.hpp"
#include "core/model/variant.hpp"
#include "core/track/text_key.hpp"

namespace meibun::render {

// A stretch of a rendered block that a parameter filled; UTF-16 offsets into its text.
struct Filled {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string parameter;
  bool own = false;   // still the source's own words
  bool open = false;  // a placeholder: nobody has filled it
  bool operator==(const Filled&) const = default;
};

struct RenderedBlock {
  model::Role role = model::Role::paragraph;
  model::Numbering numbering = model::Numbering::none;
  std::u16string text;  // one paragraph: no line break, no number label
  std::vector<Filled> filled;
};

// A wording chosen and filled, ready to be planned into a document.
struct Rendered {
  model::VersionRef version;
  std::string title;
  model::Selection variant;  // normalised: the axes this version uses, each with its value
  model::Wording wording = model::Wording::drafted;
  std::string source;  // edition and place, UTF-8, for the preview's line; empty without a source
  std::string lang;
  model::Values values;  // every parameter of this wording with the words that stand
  track::TextKey key;
  std::vector<RenderedBlock> blocks;
  std::vector<std::string> open = {};  // parameters of which a placeholder stands, by first hole
  bool boxed = false;                  // its blocks stand within a box
};

using model::axesOf;
using model::complete;

// Every variant of a version, in a stable order.
std::vector<model::Selection> variantsOf(const model::Pack& pack, const model::Clause& clause);

// The parameters of one variant, in the order of their first hole.
std::vector<model::Parameter> parametersOf(const model::Pack& pack, const model::Clause& clause,
                                           const model::Selection& variant);

// The request is completed first; then exactly one text must fit (most specific wins): else
// render.no-text or render.several-texts. A value that is not given, or is empty, leaves the
// source's own words; a required one then is render.parameter-missing. A value that does not fit
// its type is render.parameter-invalid; control characters and line breaks are refused; a name that
// the pack does not declare is render.parameter-unknown.
base::Result<Rendered> render(const model::Pack& pack, const model::Clause& clause,
                              const model::Selection& request, const model::Values& values);

// As render, but an unfilled required parameter leaves its own words: for the preview.
base::Result<Rendered> preview(const model::Pack& pack, const model::Clause& clause,
                               const model::Selection& request, const model::Values& values);

// As render, but an unfilled required parameter stands as its placeholder (model::placeholderOf),
// and `open` names it: for a document that is to be completed there.
base::Result<Rendered> renderOpen(const model::Pack& pack, const model::Clause& clause,
                                  const model::Selection& request, const model::Values& values);

}  // namespace meibun::render
