// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "office/uno/uno.hpp"

namespace meibun::bench {

/// Runs `work` on the office's main thread, where a person's click runs too, and waits for it. An
/// exception of `work` comes out here as css::uno::RuntimeException. Not from the main thread.
void onMainThread(const Context& context, const std::function<void()>& work);

}  // namespace meibun::bench
