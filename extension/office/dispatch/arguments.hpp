// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/dispatch/request.hpp"
#include "office/uno/convert.hpp"

namespace meibun::dispatch {

// Where a command comes from and what it was given.
struct Call {
  std::vector<Argument> arguments;
  bool fromMacro = false;  // it waits for what came of it, or gave arguments of ours
};

// Of a dispatch. "Values" holds name/value pairs (NamedValue or PropertyValue), "Consents" codes (a
// sequence, or one word with blanks between). What the office itself adds (Referer, KeyModifier …)
// is left out. Error: command.argument-type.
base::Result<Call> callOf(const Sequence<css::beans::PropertyValue>& given);

}  // namespace meibun::dispatch
