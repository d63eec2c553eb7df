// SPDX-License-Identifier: MPL-2.0
#include "core/l10n/message_catalog.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <pugixml.hpp>
#include <unicode/msgfmt.h>

#include "core/base/file.hpp"
#include "core/base/text.hpp"

namespace meibun::l10n {
namespace {

constexpr std::size_t kMostBytes = 4u << 20;

class CatalogReader {
 public:
  CatalogReader(const std::string& file, std::string bytes)
      : file_(file), bytes_(std::move(bytes)) {}

  base::Result<std::map<std::string, std::string, std::less<>>> read(std::string& language) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(bytes_.data(), bytes_.size(),
                                             pugi::parse_default | pugi::parse_doctype);
    if (!parsed) {
      return problem("l10n.not-xml", parsed.offset, {{"reason", parsed.description()}});
    }
    const auto root = document.document_element();
    for (const auto node : document.children()) {
      if (node.type() == pugi::node_doctype) return problem("l10n.doctype", node.offset_debug());
    }
    language = root.attribute("lang").value();
    if (std::string_view{root.name()} != "catalog" || language.empty()) {
      return problem("l10n.not-a-catalog", root.offset_debug());
    }
    std::map<std::string, std::string, std::less<>> patterns;
    for (const auto message : root.children()) {
      MEIBUN_TRY(add(message, language, patterns));
    }
    return patterns;
  }

 private:
  base::Result<void> add(const pugi::xml_node& message, const std::string& language,
                         std::map<std::string, std::string, std::less<>>& patterns) const {
    const std::string key = message.attribute("key").value();
    if (std::string_view{message.name()} != "message" || key.empty()) {
      return problem("l10n.not-a-message", message.offset_debug(), {{"element", message.name()}});
    }
    std::string pattern = message.text().get();
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format{icu::UnicodeString::fromUTF8(pattern),
                                    icu::Locale{language.c_str()}, status};
    // ICU counts a pattern without any argument as one without names.
    const bool named = format.usesNamedArguments() || pattern.find('{') == std::string::npos;
    if (U_FAILURE(status) || !named) {
      return problem("l10n.bad-pattern", message.offset_debug(), {{"key", key}});
    }
    if (!patterns.emplace(key, std::move(pattern)).second) {
      return problem("l10n.key-twice", message.offset_debug(), {{"key", key}});
    }
    return boost::outcome_v2::success();
  }

  base::Diagnostic problem(std::string code, std::ptrdiff_t offset,
                           MessageCatalog::Arguments arguments = {}) const {
    const auto before = std::string_view{bytes_}.substr(
        0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
    const auto lineBegin = before.rfind('\n') + 1;
    const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineBegin),
                                      before.end(), [](char c) { return (c & 0xC0) != 0x80; });
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return {std::move(code),
            {file_, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column + 1)},
            std::move(arguments)};
  }

  const std::string& file_;
  std::string bytes_;
};

std::string unknown(std::string_view key) { return "⟦" + std::string{key} + "⟧"; }

// Only a plural needs a number; given one elsewhere, ICU would group its digits.
bool isPlural(const std::string& pattern, const std::string& name) {
  return pattern.find("{" + name + ", plural,") != std::string::npos;
}

icu::Formattable argument(const std::string& pattern, const std::string& name,
                          const std::string& value) {
  const auto text = icu::UnicodeString::fromUTF8(value);
  if (!isPlural(pattern, name)) return icu::Formattable{text};
  UErrorCode status = U_ZERO_ERROR;
  return icu::Formattable{icu::StringPiece{value}, status};
}

std::string_view severityKey(base::Severity severity) {
  switch (severity) {
    case base::Severity::info:
      return "severity.info";
    case base::Severity::warning:
      return "severity.warning";
    case base::Severity::question:
      return "severity.question";
    case base::Severity::error:
      return "severity.error";
  }
  return "severity.error";
}

std::string placeOf(const base::Location& where) {
  if (where.file.empty()) return {};
  std::string place = where.file + ":";
  if (where.line > 0) place += std::to_string(where.line) + ":";
  if (where.line > 0 && where.column > 0) place += std::to_string(where.column) + ":";
  return place + " ";
}

}  // namespace

base::Result<MessageCatalog> MessageCatalog::read(const std::string& file) {
  auto bytes = base::readFile(file, kMostBytes);
  if (!bytes) return bytes.error();
  MessageCatalog catalog;
  auto patterns = CatalogReader{file, std::move(bytes).value()}.read(catalog.language_);
  if (!patterns) return patterns.error();
  catalog.patterns_ = std::move(patterns).value();
  return catalog;
}

std::string MessageCatalog::text(std::string_view key, const Arguments& arguments) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) return unknown(key);
  const std::string& pattern = found->second;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format{icu::UnicodeString::fromUTF8(pattern),
                                  icu::Locale{language_.c_str()}, status};
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    values.push_back(argument(pattern, name, value));
  }
  icu::UnicodeString formatted;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), formatted,
                status);
  if (U_FAILURE(status)) return unknown(key);
  std::string result;
  return formatted.toUTF8String(result);
}

std::string MessageCatalog::text(const base::Diagnostic& diagnostic) const {
  return text(diagnostic.code, diagnostic.arguments);
}

std::string MessageCatalog::line(const base::Diagnostic& diagnostic) const {
  return placeOf(diagnostic.where) + text(severityKey(diagnostic.severity)) + ": " +
         text(diagnostic) + " [" + diagnostic.code + "]";
}

std::vector<std::string> MessageCatalog::keys() const {
  std::vector<std::string> keys;
  keys.reserve(patterns_.size());
  for (const auto& [key, pattern] : patterns_)
    keys.push_back(key);
  return keys;
}

}  // namespace meibun::l10n
