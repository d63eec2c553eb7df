// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "core/base/result.hpp"
#include "office/uno/uno.hpp"

namespace meibun::uno {

using DiagnosticSink = std::function<void(const base::Diagnostic&)>;

/// Describes and logs the exception that is being handled. Call only inside a catch block.
/// Code "office.exception"; arguments `where` and `what` (type and message of the exception).
base::Diagnostic currentException(std::string_view where);

/// The same as a RuntimeException, the one thing that may cross an UNO entry point.
[[noreturn]] void throwAsRuntimeException(std::string_view where);

/// The exception firewall of an UNO entry point that a caller waits for: whatever `work` throws is
/// logged and leaves as css::uno::RuntimeException. `where` names the entry point in the log.
template <class Work>
auto guarded(std::string_view where, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    throwAsRuntimeException(where);
  }
}

/// For guarded() where there is nobody to show it to: the log has it.
inline void onlyLogged(const base::Diagnostic&) {}

/// The firewall of a listener or callback, where nobody waits for an exception: it is logged and
/// handed to `sink`, which shows it to the person.
template <class Work>
void guarded(std::string_view where, const DiagnosticSink& sink, Work&& work) noexcept {
  try {
    std::forward<Work>(work)();
  } catch (...) {
    sink(currentException(where));
  }
}

/// Calls into the office as a Result: `work` returns a T or a Result<T>; an exception becomes the
/// Diagnostic of currentException.
template <class T, class Work>
base::Result<T> attempt(std::string_view where, Work&& work) {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      std::forward<Work>(work)();
      return boost::outcome_v2::success();
    } else {
      return std::forward<Work>(work)();
    }
  } catch (...) {
    return currentException(where);
  }
}

}  // namespace meibun::uno
