// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/pack.hpp"
#include "core/render/render.hpp"
#include "office/sidebar/clauses_state.hpp"

namespace meibun::sidebar {

// A parameter of the chosen variant as a field of the panel.
struct Field {
  std::string id;
  std::string title;
  std::string help;
  std::u16string text;    // what stands in the field
  bool required = false;  // without words the clause is not inserted
  bool quiet = false;     // needs no attention: folds away
};

struct Form {
  std::vector<Field> fields;
  model::Values values;  // for render(); what is the source's own words is not in it
};

// More fields than this, and those that have words of their own fold away.
inline constexpr std::size_t kFieldsInSight = 3;

// What was typed comes first, then the company's own data (Options), then the source's own words.
// `settings`: key to value. `own`: the rendering with no values, for the source's own words.
Form formOf(const model::Pack& pack, const std::vector<model::Parameter>& parameters,
            const render::Rendered& own, const ClausesState& state,
            const std::map<std::string, std::u16string>& settings, std::string_view lang);

}  // namespace meibun::sidebar
