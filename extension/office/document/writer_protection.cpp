// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_protection.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/SectionFileLink.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextSectionsSupplier.hpp>
#include <rtl/uri.hxx>

#include "office/document/properties.hpp"
#include "office/document/undo_scope.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XTextSection;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

OUString linkedFile(const Reference<XTextSection>& section) {
  return property<css::text::SectionFileLink>(section, "FileLink").FileURL;
}

// What is written into a part that comes from another file is gone when that is loaded anew.
bool isProtected(Reference<XTextSection> section) {
  for (; section.is(); section = section->getParentSection()) {
    if (property<bool>(section, "IsProtected") || !linkedFile(section).isEmpty()) return true;
  }
  return false;
}

// The file's own name, as the person knows it.
std::string fileName(const OUString& url) {
  const auto path = rtl::Uri::decode(url, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
  return uno::utf8(path.copy(path.lastIndexOf('/') + 1));
}

base::Diagnostic sectionRefusal(Reference<XTextSection> section) {
  const std::string name =
      uno::utf8(Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->getName());
  for (; section.is(); section = section->getParentSection()) {
    const OUString file = linkedFile(section);
    if (file.isEmpty()) continue;
    return {.code = "port.linked-section", .arguments = {{"file", fileName(file)}}};
  }
  return {.code = "port.protected-section", .arguments = {{"name", name}}};
}

bool isForm(const Reference<css::frame::XModel>& document) {
  const auto settings = Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                            ->createInstance("com.sun.star.document.Settings");
  return property<bool>(settings, "ProtectForm");
}

base::Diagnostic inObject(const char* code, const Reference<css::uno::XInterface>& object) {
  base::Diagnostic refusal{.code = code};
  if (const Reference<css::container::XNamed> named{object, UNO_QUERY}; named.is()) {
    refusal.arguments = {{"name", uno::utf8(named->getName())}};
  }
  return refusal;
}

}  // namespace

SectionLocks::SectionLocks(const Reference<css::frame::XModel>& document) {
  any_ = Reference<css::text::XTextSectionsSupplier>(document, UNO_QUERY_THROW)
             ->getTextSections()
             ->hasElements();
}

bool SectionLocks::locked(const Reference<css::text::XTextRange>& paragraph) {
  if (!any_) return false;
  const Reference<css::beans::XPropertySet> set(paragraph, UNO_QUERY_THROW);
  if (!set->getPropertySetInfo()->hasPropertyByName("TextSection")) return false;
  const Reference<XTextSection> section(set->getPropertyValue("TextSection"), UNO_QUERY);
  if (!section.is()) return false;
  const OUString name = Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->getName();
  const auto found = known_.find(name);
  if (found != known_.end()) return found->second;
  return known_.emplace(name, isProtected(section)).first->second;
}

std::optional<base::Diagnostic> documentRefusal(const Reference<css::frame::XModel>& document) {
  if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly()) {
    return base::Diagnostic{.code = "port.read-only"};
  }
  if (isForm(document)) return base::Diagnostic{.code = "port.protected-form"};
  return UndoScope::refusal(document);
}

std::optional<base::Diagnostic> rangeRefusal(const Reference<css::frame::XModel>& document,
                                             const Reference<css::text::XTextRange>& range) {
  if (SectionLocks(document).locked(range)) {
    return sectionRefusal(property<Reference<XTextSection>>(range, "TextSection"));
  }
  const auto cell = property<Reference<css::uno::XInterface>>(range, "Cell");
  if (cell.is() && property<bool>(cell, "IsProtected")) {
    return base::Diagnostic{.code = "port.protected-cell"};
  }
  const auto frame = property<Reference<css::text::XTextFrame>>(range, "TextFrame");
  if (frame.is() && property<bool>(frame, "ContentProtected")) {
    return inObject("port.protected-frame", frame);
  }
  return std::nullopt;
}

}  // namespace meibun::document
