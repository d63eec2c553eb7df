// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>

#include "office/dispatch/runner.hpp"

namespace meibun::dispatch {

// `open`: the questions that are still to be answered.
Finished finishedOf(const sidebar::Outcome& outcome, const base::Diagnostics& open);

// Yes to each question to which a consent was brought, up to the first other one.
sidebar::Outcome agreeTo(const std::set<std::string>& consents, sidebar::Inserter& inserter,
                         sidebar::Outcome outcome, document::DocumentPort& port);

}  // namespace meibun::dispatch
