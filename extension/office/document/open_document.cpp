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

enum class Kind { none, sheet, slides, text };

Kind kindOf(const Reference<css::frame::XModel>& model) {
  const Reference<css::lang::XServiceInfo> info(model, css::uno::UNO_QUERY);
  if (!info.is()) return Kind::none;
  if (info->supportsService("com.sun.star.sheet.SpreadsheetDocument")) return Kind::sheet;
  if (info->supportsService("com.sun.star.text.GenericTextDocument")) return Kind::text;
  if (info->supportsService("com.sun.star.presentation.PresentationDocument")) return Kind::slides;
  return Kind::none;
}

}  // namespace

bool hasAdapter(const Reference<css::frame::XModel>& model) { return kindOf(model) != Kind::none; }

OpenDocument openDocument(const Context& context, const Reference<css::frame::XModel>& model,
                          const StyleNames& names) {
  switch (kindOf(model)) {
    case Kind::sheet:
      return opened<CalcDocument>(context, model);
    case Kind::text:
      return opened<WriterDocument>(context, model, names);
    case Kind::slides:
      return opened<ImpressDocument>(context, model, names.continued);
    case Kind::none:
      break;
  }
  return {};
}

}  // namespace meibun::document
