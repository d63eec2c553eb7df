// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/uno/uno.hpp"

namespace meibun::document {

/// Whether a change would cost the document its digital signature: the file it came from is signed
/// (ODF, OOXML) and it has not been changed since. A file that cannot be opened any more counts as
/// unsigned. Throws UNO exceptions.
bool wouldLoseSignature(const Context& context, const Reference<css::frame::XModel>& document);

}  // namespace meibun::document
