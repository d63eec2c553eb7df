// SPDX-License-Identifier: MPL-2.0
#include "files/odf_source.hpp"

#include <string_view>
#include <utility>

#include "files/record.hpp"

namespace meibun::files {
namespace {

base::Result<XmlPart> readPart(const Package& package, std::string_view part) {
  MEIBUN_TRY(bytes, package.read(part));
  return XmlPart::parse(package.partName(part), bytes, package.limits());
}

base::Result<std::optional<XmlPart>> readOptional(const Package& package, std::string_view part) {
  if (!package.has(part)) return std::optional<XmlPart>{};
  MEIBUN_TRY(read, readPart(package, part));
  return std::optional<XmlPart>{std::move(read)};
}

// An office that encrypts lists the cipher of each part in the manifest, or (since ODF 1.4) puts
// the whole document into one part of this name.
base::Result<bool> isEncrypted(const Package& package) {
  if (package.has("encrypted-package")) return true;
  MEIBUN_TRY(manifest, readOptional(package, "META-INF/manifest.xml"));
  if (!manifest) return false;
  for (const auto& entry : manifest->root().children("manifest:file-entry")) {
    if (entry.child("manifest:encryption-data")) return true;
  }
  return false;
}

}  // namespace

base::Result<OdfSource> OdfSource::fromPackage(const Package& package) {
  MEIBUN_TRY(encrypted, isEncrypted(package));
  if (encrypted) return base::Diagnostic{"files.encrypted", {package.file()}};
  OdfSource source;
  source.file_ = package.file();
  MEIBUN_TRY(content, readPart(package, "content.xml"));
  source.content_ = std::move(content);
  MEIBUN_TRY(styles, readOptional(package, "styles.xml"));
  source.styles_ = std::move(styles);
  MEIBUN_TRY(meta, readOptional(package, "meta.xml"));
  source.meta_ = std::move(meta);
  return source;
}

OdfSource OdfSource::fromFlat(std::string file, XmlPart document) {
  OdfSource source;
  source.file_ = std::move(file);
  source.content_ = std::move(document);
  return source;
}

pugi::xml_node OdfSource::body(const char* name) const {
  return content_->root().child("office:body").child(name);
}

pugi::xml_node OdfSource::masterStyles() const {
  const auto own = content_->root().child("office:master-styles");
  return own || !styles_ ? own : styles_->root().child("office:master-styles");
}

std::map<std::string, std::string> OdfSource::record() const {
  auto meta = content_->root().child("office:meta");
  if (!meta && meta_) meta = meta_->root().child("office:meta");
  std::map<std::string, std::string> record;
  for (const auto& property : meta.children("meta:user-defined")) {
    addToRecord(record, property.attribute("meta:name").value(), property.text().get());
  }
  return record;
}

}  // namespace meibun::files
