// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/runner_outcome.hpp"

#include <utility>

namespace meibun::dispatch {

using sidebar::Outcome;

Finished finishedOf(const Outcome& outcome, const base::Diagnostics& open) {
  Finished finished{outcome.kind == Outcome::Kind::done, outcome.message, outcome.notes, {}, {}};
  if (outcome.instance) finished.instance = outcome.instance->digits;
  for (const auto& question : open)
    finished.questions.push_back(question.code);
  return finished;
}

Outcome agreeTo(const std::set<std::string>& consents, sidebar::Inserter& inserter, Outcome outcome,
                document::DocumentPort& port) {
  while (outcome.kind == Outcome::Kind::question && consents.contains(outcome.message.code))
    outcome = inserter.agree(port);
  return outcome;
}

}  // namespace meibun::dispatch
