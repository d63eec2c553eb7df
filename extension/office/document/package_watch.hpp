// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "core/base/diagnostic.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// What saving would lose of the file that a document came from (core/document/saving_losses.hpp).
/// Looked at once a file: again only when the document has another URL. A file that cannot be
/// opened any more, or is no package, loses nothing, nor does a part that cannot be read (logged).
/// Throws UNO exceptions where the document itself is gone.
class PackageWatch {
 public:
  PackageWatch(Context context, Reference<css::frame::XModel> document);

  const base::Diagnostics& losses();
  /// The same for the message after an insertion: none once the document has a record, since then
  /// the person has been told.
  base::Diagnostics firstLosses();

 private:
  Context context_;
  Reference<css::frame::XModel> document_;
  OUString url_;
  base::Diagnostics losses_;
};

}  // namespace meibun::document
