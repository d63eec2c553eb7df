// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>

#include "core/base/diagnostic.hpp"
#include "office/sidebar/later.hpp"
#include "office/uno/uno.hpp"

// Windows that wait for the person: opened after the event that is being handled, so that whoever
// sent the command does not wait for them.
namespace meibun::dispatch {

// Tools ▸ Options, on the page Meibun.
void openOptions(const Context& context, const Reference<css::frame::XFrame>& frame,
                 const sidebar::Alive::Token& alive);

// What cannot be said in a panel.
void showBox(const Context& context, const Reference<css::frame::XFrame>& frame,
             const base::Diagnostics& messages, const sidebar::Alive::Token& alive);

}  // namespace meibun::dispatch
