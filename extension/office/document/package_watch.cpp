// SPDX-License-Identifier: MPL-2.0
#include "office/document/package_watch.hpp"

#include <utility>

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/packages/zip/ZipException.hpp>

#include "core/document/saving_losses.hpp"
#include "office/document/property_store.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document {
namespace {

using css::uno::UNO_QUERY_THROW;

using Parts = Reference<css::container::XNameAccess>;

Parts packageAt(const Context& context, const OUString& url) {
  const auto parts =
      uno::create<css::container::XNameAccess>(context, "com.sun.star.packages.zip.ZipFileAccess");
  Reference<css::lang::XInitialization>(parts, UNO_QUERY_THROW)->initialize(uno::seq({Any(url)}));
  return parts;
}

std::string readAll(const Parts& parts, const std::string& part) {
  const Reference<css::io::XInputStream> stream(parts->getByName(uno::ustr(part)), UNO_QUERY_THROW);
  constexpr sal_Int32 kChunk = 1 << 20;
  std::string bytes;
  Sequence<sal_Int8> chunk;
  while (stream->readBytes(chunk, kChunk) > 0)
    bytes.append(reinterpret_cast<const char*>(chunk.getConstArray()),
                 static_cast<std::size_t>(chunk.getLength()));
  return bytes;
}

// A damaged part (the office may have repaired the file while loading) is logged and tells nothing.
std::string bytesOf(const Parts& parts, const std::string& part) {
  try {
    return readAll(parts, part);
  } catch (const css::uno::Exception&) {
    static_cast<void>(uno::currentException("PackageWatch"));
    return {};
  }
}

// 7.4.7 was seen to repeat the text of content controls and 25.2.3 to keep them; what lies between
// is not known, and of that the person is warned.
ContentControls controlsIn(const Context& context) {
  constexpr uno::OfficeVersion kFirstSeenToKeep{25, 2};
  return uno::officeVersion(context) < kFirstSeenToKeep ? ContentControls::repeated
                                                        : ContentControls::kept;
}

base::Diagnostics lossesOf(const Context& context, const OUString& url) {
  try {
    const Parts package = packageAt(context, url);
    std::vector<std::string> parts;
    for (const OUString& name : package->getElementNames())
      parts.push_back(uno::utf8(name));
    const auto read = [&](const std::string& part) { return bytesOf(package, part); };
    return savingLosses(parts, read, controlsIn(context));
  } catch (const css::packages::zip::ZipException&) {
    return {};  // a flat or binary file
  } catch (const css::uno::Exception&) {
    // The file was moved or its server is away (logged): nothing can be told of it.
    static_cast<void>(uno::currentException("PackageWatch"));
    return {};
  }
}

}  // namespace

PackageWatch::PackageWatch(Context context, Reference<css::frame::XModel> document)
    : context_(std::move(context)), document_(std::move(document)) {}

const base::Diagnostics& PackageWatch::losses() {
  const OUString url = document_->getURL();
  if (url == url_) return losses_;
  url_ = url;
  losses_ = url.isEmpty() ? base::Diagnostics{} : lossesOf(context_, url);
  return losses_;
}

base::Diagnostics PackageWatch::firstLosses() {
  if (losses().empty() || !readRecord(document_).empty()) return {};
  return losses_;
}

}  // namespace meibun::document
