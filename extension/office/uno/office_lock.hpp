// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/frame/XFrame.hpp>

#include "office/uno/uno.hpp"

namespace meibun::uno {

/// Runs `work` on the caller's thread while the office's own lock is held, under which the main
/// thread runs all of the panels: what they share with a program's thread is then nobody else's.
/// Handing the work to the main thread instead would wait for ever in a macro that a bridge started
/// and that holds the lock itself. `work` must not throw, nor wait for the main thread. Without the
/// lock where the frame has no document of the office's.
void underOfficeLock(const Context& context, const Reference<css::frame::XFrame>& frame,
                     const std::function<void()>& work);

}  // namespace meibun::uno
