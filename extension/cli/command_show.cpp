// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/library_use.hpp"
#include "cli/show_forms.hpp"
#include "core/base/text.hpp"

namespace meibun::cli {
namespace {

// "AXIS=VALUE" in two.
base::Result<std::pair<std::string, std::string>> pairOf(const std::string& option,
                                                         const std::string& written) {
  const auto equals = written.find('=');
  if (equals == std::string::npos || equals == 0) {
    return base::Diagnostic{"cli.no-pair", {}, {{"option", option}, {"value", written}}};
  }
  return std::pair{written.substr(0, equals), written.substr(equals + 1)};
}

std::string idsOf(const std::vector<model::Axis>& axes) {
  std::string ids;
  for (const auto& axis : axes)
    ids += (ids.empty() ? "" : ", ") + axis.id;
  return ids;
}

std::string idsOf(const model::Axis& axis) {
  std::string ids;
  for (const auto& value : axis.values)
    ids += (ids.empty() ? "" : ", ") + value.id;
  return ids;
}

base::Result<void> checkChoice(const std::vector<model::Axis>& axes, const std::string& id,
                               const std::string& value) {
  const auto axis =
      std::find_if(axes.begin(), axes.end(), [&](const auto& each) { return each.id == id; });
  if (axis == axes.end()) {
    return base::Diagnostic{"cli.axis-unknown", {}, {{"axis", id}, {"axes", idsOf(axes)}}};
  }
  const auto& values = axis->values;
  if (std::none_of(values.begin(), values.end(),
                   [&](const auto& each) { return each.id == value; })) {
    return base::Diagnostic{
        "cli.axis-value-unknown", {}, {{"axis", id}, {"value", value}, {"values", idsOf(*axis)}}};
  }
  return boost::outcome_v2::success();
}

base::Result<model::Selection> selectionOf(const Call& call, const model::Pack& pack,
                                           const model::Clause& clause) {
  const auto axes = render::axesOf(pack, clause);
  model::Selection selection;
  for (const auto& written : call.arguments.values("variant")) {
    MEIBUN_TRY(pair, pairOf("--variant", written));
    MEIBUN_TRY(checkChoice(axes, pair.first, pair.second));
    if (!selection.emplace(pair).second) {
      return base::Diagnostic{"cli.option-twice", {}, {{"option", "--variant " + pair.first}}};
    }
  }
  return selection;
}

base::Result<model::Values> valuesOf(const Call& call) {
  model::Values values;
  for (const auto& written : call.arguments.values("set")) {
    MEIBUN_TRY(pair, pairOf("--set", written));
    if (!base::isValidUtf8(pair.second)) {
      return base::Diagnostic{"cli.not-utf8", {}, {{"option", "--set " + pair.first}}};
    }
    if (!values.emplace(pair.first, base::utf16(pair.second)).second) {
      return base::Diagnostic{"cli.option-twice", {}, {{"option", "--set " + pair.first}}};
    }
  }
  return values;
}

base::Result<render::Rendered> renderedOf(const Call& call, const model::Pack& pack,
                                          const model::Clause& clause) {
  MEIBUN_TRY(selection, selectionOf(call, pack, clause));
  MEIBUN_TRY(values, valuesOf(call));
  return render::preview(pack, clause, selection, values);
}

// Most often the wording that has the field is another variant.
void warnOfUnused(const Call& call, const model::Pack& pack, const model::Clause& clause,
                  const render::Rendered& rendered) {
  const auto used = render::parametersOf(pack, clause, rendered.variant);
  for (const auto& written : call.arguments.values("set")) {
    const auto id = written.substr(0, written.find('='));
    const bool stands =
        std::any_of(used.begin(), used.end(), [&](const auto& one) { return one.id == id; });
    if (stands) continue;
    call.output.report({"cli.set-unused", {}, {{"parameter", id}}, base::Severity::warning});
  }
}

ExitStatus show(const Call& call) {
  const auto loaded = loadLibrary(call);
  if (!loaded) {
    call.output.report(loaded.error());
    return ExitStatus::unreadable;
  }
  const auto& [library, findings] = loaded.value();
  const auto clause = findClause(library, call.arguments.words().front(), call.day);
  if (!clause) {
    call.output.report(clause.error());
    return ExitStatus::no;
  }
  const auto& pack = *library.pack(clause.value()->ref.clause.pack);
  const auto rendered = renderedOf(call, pack, *clause.value());
  if (!rendered) {
    call.output.report(rendered.error());
    return ExitStatus::usage;
  }
  warnOfUnused(call, pack, *clause.value(), rendered.value());
  const Shown shown{library, pack, *clause.value(), rendered.value()};
  if (call.format == "json") {
    print(shownAsJson(shown, findings, call), call.output);
  } else {
    call.output.write(call.format == "xml" ? shownAsXml(shown, call) : shownAsText(shown));
  }
  return ExitStatus::done;
}

}  // namespace

Command showCommand() {
  return {"show",
          "CLAUSE [--variant AXIS=VALUE]… [--set NAME=VALUE]… [OPTION]…",
          "cli.summary-show",
          1,
          1,
          {{"variant", "AXIS=VALUE", "cli.option-variant", {}, true},
           {"set", "NAME=VALUE", "cli.option-set", {}, true},
           {"day", "YYYY-MM-DD", "cli.option-day"}},
          {"text", "xml", "json"},
          show};
}

}  // namespace meibun::cli
