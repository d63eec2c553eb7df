// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "office/document/document_view.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// A document of the office with both its faces. `port` and `view` belong to `owner`; all are
/// nothing for a kind of document that has no adapter.
struct OpenDocument {
  std::shared_ptr<void> owner;
  DocumentPort* port = nullptr;
  DocumentView* view = nullptr;
};

/// Whether there is an adapter for this kind of document; costs nothing. `model` may be empty.
bool hasAdapter(const Reference<css::frame::XModel>& model);

/// The adapter for a Writer text, a Calc spreadsheet or an Impress presentation. `names`: of what
/// it makes in the document. The document's own thread.
OpenDocument openDocument(const Context& context, const Reference<css::frame::XModel>& model,
                          const StyleNames& names = {});

}  // namespace meibun::document
