// SPDX-License-Identifier: MPL-2.0
#include "office/document/signature.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/packages/zip/ZipException.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document {
namespace {

using css::uno::UNO_QUERY_THROW;

constexpr const char* kSignatureParts[] = {"META-INF/documentsignatures.xml",
                                           "_xmlsignatures/origin.sigs"};

}  // namespace

bool wouldLoseSignature(const Context& context, const Reference<css::frame::XModel>& document) {
  const OUString url = document->getURL();
  if (url.isEmpty()) return false;
  if (Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified()) return false;
  const auto parts =
      uno::create<css::container::XNameAccess>(context, "com.sun.star.packages.zip.ZipFileAccess");
  try {
    Reference<css::lang::XInitialization>(parts, UNO_QUERY_THROW)->initialize(uno::seq({Any(url)}));
  } catch (const css::packages::zip::ZipException&) {
    return false;  // a flat or binary file, which holds no signature that the office knows
  } catch (const css::uno::Exception&) {
    // The file was moved or its server is away (logged): no reason to refuse a change.
    static_cast<void>(uno::currentException("wouldLoseSignature"));
    return false;
  }
  for (const char* part : kSignatureParts) {
    if (parts->hasByName(OUString::createFromAscii(part))) return true;
  }
  return false;
}

}  // namespace meibun::document
