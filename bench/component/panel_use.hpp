// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include <com/sun/star/frame/XModel.hpp>

#include "office/uno/uno.hpp"

namespace meibun::bench {

/// Opens the document's sidebar on a deck ("MeibunDeck", "StyleListDeck") and lets the office
/// finish what that leads to, painting included. Main thread.
void openDeck(const Context& context, const Reference<css::frame::XModel>& document,
              const OUString& deck);

/// Closes the sidebar again.
void closeSidebar(const Reference<css::frame::XModel>& document);

/// Types `words` into the search field of the panel "Clauses", which is open, and lets the office
/// finish, the tree and the preview included. Main thread.
void search(const Context& context, const Reference<css::frame::XModel>& document,
            const OUString& words);

}  // namespace meibun::bench
