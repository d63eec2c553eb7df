// SPDX-License-Identifier: MPL-2.0
#include "cli/json.hpp"

#include "cli/words.hpp"
#include "core/base/text.hpp"

namespace meibun::cli {

Json answer(std::string_view command, const base::Diagnostics& findings, const Output& output) {
  return {{"format", 1}, {"command", command}, {"findings", toJson(findings, output)}};
}

Json toJson(const base::Diagnostic& finding, const Output& output) {
  auto arguments = Json::object();
  for (const auto& [key, value] : finding.arguments)
    arguments[key] = value;
  return {{"code", finding.code},
          {"severity", name(finding.severity)},
          {"file", finding.where.file},
          {"line", finding.where.line},
          {"column", finding.where.column},
          {"arguments", arguments},
          {"message", output.catalog().text(finding)}};
}

Json toJson(const base::Diagnostics& findings, const Output& output) {
  auto array = Json::array();
  for (const auto& finding : findings)
    array.push_back(toJson(finding, output));
  return array;
}

Json clauseHead(const model::Clause& clause, const model::Library& library, const Call& call) {
  const auto release = library.releaseOf(clause.ref, call.day);
  return {{"clause", model::toString(clause.ref.clause)},
          {"version", clause.ref.version},
          {"state", name(library.state(clause.ref, call.day))},
          {"release", release ? Json(*release) : Json()},
          {"kind", name(clause.kind)},
          {"code", clause.code},
          {"title", model::titleIn(clause, call.environment.language)},
          {"lang", clause.lang},
          {"tags", clause.tags}};
}

Json toJson(const model::Selection& selection) {
  auto object = Json::object();
  for (const auto& [axis, value] : selection)
    object[axis] = value;
  return object;
}

Json toJson(const model::Values& values) {
  auto object = Json::object();
  for (const auto& [parameter, words] : values)
    object[parameter] = base::utf8(words);
  return object;
}

void print(const Json& json, Output& output) {
  // What a damaged document holds may be no UTF-8 any more; it must not stop the answer.
  output.line(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace meibun::cli
