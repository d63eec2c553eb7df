// SPDX-License-Identifier: MPL-2.0
#include "files/file_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/file.hpp"
#include "files/odf_sheet.hpp"
#include "files/odf_slides.hpp"
#include "files/odf_source.hpp"
#include "files/odf_text.hpp"
#include "files/ooxml_sheet.hpp"
#include "files/ooxml_slides.hpp"
#include "files/ooxml_source.hpp"
#include "files/ooxml_text.hpp"
#include "files/package.hpp"

namespace meibun::files {
namespace {

using Opened = base::Result<std::unique_ptr<FileReader>>;
using namespace std::string_view_literals;

constexpr auto kReadable =
    ".odt .ott .fodt .docx .docm .dotx .dotm .ods .ots .fods .xlsx .xlsm .xltx .xltm "
    ".odp .otp .fodp .pptx .pptm .potx .potm .ppsx .ppsm"sv;

base::Diagnostic unsupported(const std::string& file, std::string_view format) {
  return {"files.unsupported",
          {file},
          {{"format", std::string{format}}, {"readable", std::string{kReadable}}}};
}

base::Diagnostic unknownFormat(const std::string& file) {
  return {"files.unknown-format", {file}, {{"readable", std::string{kReadable}}}};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The names of streams in an OLE file are UTF-16LE.
bool namesStream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name)
    wide += {c, '\0'};
  return contains(bytes, wide);
}

base::Diagnostic oleProblem(const std::string& file, std::string_view bytes) {
  if (namesStream(bytes, "EncryptedPackage")) return {"files.encrypted", {file}};
  if (namesStream(bytes, "WordDocument")) return unsupported(file, "Word 97–2003 (.doc)");
  if (namesStream(bytes, "PowerPoint Document")) {
    return unsupported(file, "PowerPoint 97–2003 (.ppt)");
  }
  const bool excel = namesStream(bytes, "Workbook") || namesStream(bytes, "Book");
  return unsupported(file, excel ? "Excel 97–2003 (.xls)" : "OLE");
}

Opened openOdf(OdfSource source, bool flat, const Limits& limits, std::string_view mimetype) {
  if (source.body("office:text")) {
    return std::make_unique<OdfText>(std::move(source), flat ? Kind::fodt : Kind::odt, limits);
  }
  if (source.body("office:spreadsheet")) {
    return std::make_unique<OdfSheet>(std::move(source), flat ? Kind::fods : Kind::ods, limits);
  }
  if (source.body("office:presentation")) {
    return std::make_unique<OdfSlides>(std::move(source), flat ? Kind::fodp : Kind::odp, limits);
  }
  return unsupported(source.file(), mimetype.empty() ? "OpenDocument" : mimetype);
}

Opened openOoxml(Package package, const Limits& limits) {
  MEIBUN_TRY(source, OoxmlSource::open(std::move(package)));
  const std::string_view type{source.mainType()};
  const bool xml = contains(type, "+xml");
  if (xml && (contains(type, "wordprocessingml.") || contains(type, "ms-word."))) {
    return std::make_unique<OoxmlText>(std::move(source), limits);
  }
  if (xml && (contains(type, "spreadsheetml.") || contains(type, "ms-excel."))) {
    return std::make_unique<OoxmlSheet>(std::move(source), limits);
  }
  if (xml && (contains(type, "presentationml.") || contains(type, "ms-powerpoint."))) {
    return std::make_unique<OoxmlSlides>(std::move(source), limits);
  }
  const auto& file = source.package().file();
  if (contains(type, "ms-excel.sheet.binary")) return unsupported(file, "Excel (.xlsb)");
  return unsupported(file, type.empty() ? "Office Open XML" : type);
}

Opened openPackage(std::string name, std::string bytes, const Limits& limits) {
  MEIBUN_TRY(package, Package::open(std::move(name), std::move(bytes), limits));
  if (package.has("[Content_Types].xml")) return openOoxml(std::move(package), limits);
  std::string mimetype;
  if (package.has("mimetype")) {
    MEIBUN_TRY(type, package.read("mimetype"));
    mimetype = std::move(type);
  }
  if (!contains(mimetype, "opendocument") && !package.has("content.xml")) {
    return unknownFormat(package.file());
  }
  MEIBUN_TRY(source, OdfSource::fromPackage(package));
  return openOdf(std::move(source), false, limits, mimetype);
}

bool looksLikeXml(std::string_view bytes) {
  constexpr auto kStarts = std::to_array<std::string_view>(
      {"<"sv, "\xEF\xBB\xBF<"sv, "\xFF\xFE<\0"sv, "\xFE\xFF\0<"sv, "<\0"sv, "\0<"sv});
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](auto start) { return bytes.substr(0, start.size()) == start; });
}

bool isHtml(std::string_view bytes) {
  std::string start{bytes.substr(0, 256)};
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return contains(start, "<html") || contains(start, "<!doctype html");
}

Opened openFlat(std::string name, const std::string& bytes, const Limits& limits) {
  if (isHtml(bytes)) return unsupported(name, "HTML");
  MEIBUN_TRY(document, XmlPart::parse(name, bytes, limits));
  if (is(document.root(), "pkg:package")) return unsupported(name, "Flat OPC (.xml)");
  if (!is(document.root(), "office:document")) return unknownFormat(name);
  return openOdf(OdfSource::fromFlat(std::move(name), std::move(document)), true, limits, {});
}

}  // namespace

base::Result<std::unique_ptr<FileReader>> openBytes(std::string name, std::string bytes,
                                                    const Limits& limits) {
  const auto begins = [&](std::string_view start) {
    return std::string_view{bytes}.substr(0, start.size()) == start;
  };
  if (begins("PK\3\4") || begins("PK\5\6")) {
    return openPackage(std::move(name), std::move(bytes), limits);
  }
  if (begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return oleProblem(name, bytes);
  if (begins("{\\rtf")) return unsupported(name, "RTF");
  if (begins("%PDF-")) return unsupported(name, "PDF");
  if (looksLikeXml(bytes)) return openFlat(std::move(name), bytes, limits);
  return unknownFormat(name);
}

base::Result<std::unique_ptr<FileReader>> openDocument(const std::string& path,
                                                       const Limits& limits) {
  MEIBUN_TRY(bytes, base::readFile(path, limits.fileBytes));
  return openBytes(path, std::move(bytes), limits);
}

std::string_view toString(Kind kind) {
  switch (kind) {
    case Kind::odt:
      return "odt";
    case Kind::fodt:
      return "fodt";
    case Kind::docx:
      return "docx";
    case Kind::ods:
      return "ods";
    case Kind::fods:
      return "fods";
    case Kind::xlsx:
      return "xlsx";
    case Kind::odp:
      return "odp";
    case Kind::fodp:
      return "fodp";
    case Kind::pptx:
      return "pptx";
  }
  return {};
}

}  // namespace meibun::files
