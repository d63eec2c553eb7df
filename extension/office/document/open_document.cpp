// SPDX-License-Identifier: MPL-2.0
#include "office/document/open_document.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>

#include "office/document/calc_document.hpp"
#include "office/document/impress_document.hpp"
#include "office/document/writer_document.hpp"

namespace meibun::document {
namespace {

template <class Document, class... Arguments>
OpenDocument opened(const Arguments&... arguments) {
  const auto document = std::make_shared<Document>(arguments...);
  return {document, document.get(), document.get()};
}

}  // namespace

OpenDocument openDocument(const Context& context, const Reference<css::frame::XModel>& model,
                          const StyleNames& names) {
  const Reference<css::lang::XServiceInfo> kind(model, css::uno::UNO_QUERY);
  if (!kind.is()) return {};
  if (kind->supportsService("com.sun.star.sheet.SpreadsheetDocument")) {
    return opened<CalcDocument>(context, model);
  }
  if (kind->supportsService("com.sun.star.text.GenericTextDocument")) {
    return opened<WriterDocument>(context, model, names);
  }
  if (kind->supportsService("com.sun.star.presentation.PresentationDocument")) {
    return opened<ImpressDocument>(context, model, names.continued);
  }
  return {};
}

}  // namespace meibun::document
