// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "cli/output.hpp"
#include "core/model/library.hpp"
#include "core/track/recognise.hpp"

// The names of the model's values: as JSON and XML write them, and as a person reads them.
namespace meibun::cli {

std::string name(model::State state);
std::string name(model::Kind kind);
std::string name(model::Layer layer);
std::string name(model::Role role);
std::string name(model::Numbering numbering);
std::string name(model::Wording wording);
std::string name(model::ParameterType type);
std::string name(model::SetPlace place);
std::string name(model::SetDocument document);
std::string name(base::Severity severity);
std::string name(document::Family family);
std::string name(document::Story story);
std::string name(track::Status status);
std::string name(track::Evidence evidence);

std::string shown(model::State state, const Output& output);
std::string shown(track::Status status, const Output& output);
std::string shown(track::Evidence evidence, const Output& output);

}  // namespace meibun::cli
