// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "cli/commands.hpp"

// docs/commands.md, "JSON".
namespace meibun::cli {

using Json = nlohmann::ordered_json;

// The object every answer begins with.
Json answer(std::string_view command, const base::Diagnostics& findings, const Output& output);
Json toJson(const base::Diagnostic& finding, const Output& output);
Json toJson(const base::Diagnostics& findings, const Output& output);
// "Clause head".
Json clauseHead(const model::Clause& clause, const model::Library& library, const Call& call);
Json toJson(const model::Selection& selection);
Json toJson(const model::Values& values);

void print(const Json& json, Output& output);

}  // namespace meibun::cli
