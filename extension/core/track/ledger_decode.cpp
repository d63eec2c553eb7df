// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

#include "core/base/text.hpp"
#include "core/track/crockford.hpp"
#include "core/track/ledger.hpp"
#include "core/track/ledger_text.hpp"
#include "core/track/numbering_word.hpp"

namespace meibun::track {
namespace {

constexpr int kMostChunks = 999;
constexpr int kMostBlocks = 1000;
constexpr std::size_t kMostEntries = 100'000;

base::Diagnostic finding(std::string code, const Instance& instance,
                         std::vector<std::pair<std::string, std::string>> more = {}) {
  more.insert(more.begin(), {"instance", instance.digits});
  return {std::move(code), {}, std::move(more), base::Severity::warning};
}

std::optional<int> number(std::string_view text, int most = std::numeric_limits<int>::max()) {
  int value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  const bool plain = error == std::errc{} && stop == end && value >= 0 && value <= most;
  if (!plain || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  return value;
}

std::string_view takeField(std::string_view& text) {
  const auto bar = std::min(text.find('|'), text.size());
  const auto field = text.substr(0, bar);
  text.remove_prefix(std::min(bar + 1, text.size()));
  return field;
}

std::optional<std::string_view> takeNamed(std::string_view& text, std::string_view name) {
  const auto field = takeField(text);
  if (!field.starts_with(name) || field.size() <= name.size() || field[name.size()] != '=') {
    return std::nullopt;
  }
  return field.substr(name.size() + 1);
}

bool isDay(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  return std::equal(text.begin(), text.end(), kForm.begin(), kForm.end(), [](char c, char form) {
    return form == '0' ? c >= '0' && c <= '9' : c == form;
  });
}

bool isLanguageTag(std::string_view text) {
  return !text.empty() && text.size() <= 35 && std::all_of(text.begin(), text.end(), [](char c) {
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

std::optional<LedgerBlock> parseBlock(std::string_view value) {
  constexpr auto kBoth = kHashDigits * 2 + 1;
  if (value.size() < kBoth || value[kHashDigits] != '.') return std::nullopt;
  LedgerBlock block{std::string{value.substr(0, kHashDigits)},
                    std::string{value.substr(kHashDigits + 1, kHashDigits)},
                    model::Numbering::none};
  if (!isCrockford(block.exact) || !isCrockford(block.folded)) return std::nullopt;
  if (value.size() == kBoth) return block;
  const auto numbering = numberingFor(value.substr(kBoth + 1));
  if (value[kBoth] != '.' || !numbering) return std::nullopt;
  block.typedLabel = *numbering;
  return block;
}

// One entry's payload, field by field. A field that is not known is ignored (the format's number
// tells of those that may not be).
class EntryReader {
 public:
  explicit EntryReader(Instance instance) { entry_.instance = std::move(instance); }

  // False when the field is known and ill-formed, or stands twice.
  bool take(std::string_view name, const std::string& value) {
    if (!seen_.emplace(name).second) return false;
    if (name.starts_with("value.")) return takeValue(name.substr(6), value);
    if (name.starts_with("before.")) return takeBefore(name.substr(7), value);
    if (name.starts_with("block.")) return takeBlock(name.substr(6), value);
    if (name == "clause") return takeClause(value);
    if (name == "variant") return takeVariant(value);
    if (name == "key") return takeKey(value);
    if (name == "release") return takeRelease(value);
    if (name == "open") return takeOpen(value);
    if (name == "lang") return isLanguageTag(value) && set(entry_.lang, value);
    if (name == "inserted") return isDay(value) && set(entry_.inserted, value);
    return true;
  }

  // The entry; nothing when a field that must stand does not, or an ordinal is left out.
  std::optional<LedgerEntry> finish() {
    if (entry_.version.version == 0 || entry_.key.digits.empty() || blocks_.empty()) return {};
    for (auto& [ordinal, block] : blocks_) {
      if (ordinal != static_cast<int>(entry_.blocks.size())) return std::nullopt;
      entry_.blocks.push_back(std::move(block));
    }
    return std::move(entry_);
  }

 private:
  static bool set(std::string& to, const std::string& value) {
    to = value;
    return true;
  }
  bool takeValue(std::string_view parameter, const std::string& value) {
    entry_.values.emplace(parameter, base::utf16(value));
    return !parameter.empty();
  }
  bool takeBefore(std::string_view name, const std::string& value) {
    entry_.before.emplace(name, value);
    return !name.empty();
  }
  bool takeBlock(std::string_view ordinal, const std::string& value) {
    const auto at = number(ordinal, kMostBlocks - 1);
    auto block = parseBlock(value);
    return at && block && blocks_.emplace(*at, std::move(*block)).second;
  }
  bool takeClause(const std::string& value) {
    auto version = model::parseVersionRef(value);
    if (version) entry_.version = std::move(*version);
    return entry_.version.version > 0;
  }
  bool takeVariant(const std::string& value) {
    auto variant = model::parseSelection(value);
    if (variant) entry_.variant = std::move(*variant);
    return variant.has_value();
  }
  bool takeKey(const std::string& value) {
    return value.size() == kTextKeyDigits && isCrockford(value) && set(entry_.key.digits, value);
  }
  bool takeOpen(std::string_view list) {
    while (!list.empty()) {
      const auto comma = std::min(list.find(','), list.size());
      if (comma == 0 || comma + 1 == list.size()) return false;
      if (!entry_.open.emplace(list.substr(0, comma)).second) return false;
      list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return !entry_.open.empty();
  }
  bool takeRelease(const std::string& value) {
    entry_.release = number(value).value_or(0);
    return entry_.release > 0;
  }

  LedgerEntry entry_;
  std::map<int, LedgerBlock> blocks_;
  std::set<std::string, std::less<>> seen_;
};

struct Parts {
  std::map<int, std::string_view> byNumber;
};

class Decoder {
 public:
  explicit Decoder(const Record& record) {
    for (const auto& [name, value] : record)
      sort(name, value);
    for (const auto& [instance, parts] : parts_)
      read(instance, parts);
  }
  Ledger take() { return std::move(ledger_); }

 private:
  void note(base::Diagnostic diagnostic) { ledger_.findings.push_back(std::move(diagnostic)); }

  void sort(std::string_view name, std::string_view value) {
    if (!name.starts_with(kPropertyPrefix)) return;
    if (name == kFormatProperty) return readFormat(value);
    const auto rest = name.substr(kPropertyPrefix.size());
    const auto digits = rest.substr(0, kInstanceDigits);
    const bool shaped = rest.size() > kInstanceDigits + 1 && rest[kInstanceDigits] == '.';
    const auto chunk =
        shaped ? number(rest.substr(kInstanceDigits + 1), kMostChunks - 1) : std::optional<int>{};
    if (!chunk || !isCrockford(digits)) return foreign(name);
    const Instance instance{std::string{digits}};
    if (parts_.size() >= kMostEntries && !parts_.contains(instance)) return tooMany();
    parts_[instance].byNumber.emplace(*chunk, value);
  }

  void foreign(std::string_view name) {
    note({"ledger.property-unknown", {}, {{"property", std::string{name}}}, base::Severity::info});
  }

  void tooMany() {
    if (full_) return;
    full_ = true;
    note({"ledger.too-many-entries", {}, {{"most", std::to_string(kMostEntries)}}});
  }

  void readFormat(std::string_view value) {
    const auto format = number(value);
    if (!format || *format == 0) {
      return note(
          {"ledger.format-invalid", {}, {{"value", std::string{value}}}, base::Severity::warning});
    }
    ledger_.format = *format;
    if (*format > kLedgerFormat) {
      note({"ledger.newer", {}, {{"format", std::to_string(*format)}}, base::Severity::warning});
    }
  }

  void read(const Instance& instance, const Parts& parts) {
    if (parts.byNumber.begin()->first != 0) return missing(instance, 0);
    auto first = parts.byNumber.begin()->second;
    const auto format = takeNamed(first, "format");
    const auto readFormat = format ? number(*format) : std::optional<int>{};
    if (!readFormat || *readFormat == 0) return invalid(instance, "format");
    if (*readFormat > kLedgerFormat) {
      return note(finding("ledger.entry-newer", instance, {{"format", std::string{*format}}}));
    }
    const auto count = takeNamed(first, "chunks");
    const auto expected = count ? number(*count, kMostChunks) : std::optional<int>{};
    if (!expected || *expected == 0) return invalid(instance, "chunks");
    const auto sum = takeNamed(first, "sum");
    if (!sum || sum->size() != kChecksumDigits) return invalid(instance, "sum");
    const auto payload = join(instance, parts, first, *expected);
    if (!payload) return;
    if (checksum(*payload) != *sum) return note(finding("ledger.checksum-differs", instance));
    readPayload(instance, *payload);
  }

  std::optional<std::string> join(const Instance& instance, const Parts& parts,
                                  std::string_view first, int expected) {
    std::string payload{first};
    for (int i = 1; i < expected; ++i) {
      const auto found = parts.byNumber.find(i);
      if (found == parts.byNumber.end()) {
        missing(instance, i);
        return std::nullopt;
      }
      payload += found->second;
    }
    if (static_cast<int>(parts.byNumber.size()) > expected) {
      note(finding("ledger.chunk-surplus", instance, {{"chunks", std::to_string(expected)}}));
      return std::nullopt;
    }
    return payload;
  }

  void readPayload(const Instance& instance, std::string_view payload) {
    EntryReader reader{instance};
    while (!payload.empty()) {
      const auto field = takeField(payload);
      const auto equals = std::min(field.find('='), field.size());
      const auto name = unescape(field.substr(0, equals));
      const auto value = unescape(field.substr(std::min(equals + 1, field.size())));
      if (equals == field.size() || !name || !value || !reader.take(*name, *value)) {
        return invalid(instance, name.value_or(std::string{field.substr(0, equals)}));
      }
    }
    auto entry = reader.finish();
    if (!entry) return note(finding("ledger.entry-incomplete", instance));
    ledger_.entries.emplace(instance, std::move(*entry));
  }

  void missing(const Instance& instance, int chunk) {
    note(finding("ledger.chunk-missing", instance, {{"chunk", std::to_string(chunk)}}));
  }
  void invalid(const Instance& instance, std::string field) {
    note(finding("ledger.entry-invalid", instance, {{"field", std::move(field)}}));
  }

  Ledger ledger_;
  std::map<Instance, Parts> parts_;
  bool full_ = false;
};

}  // namespace

Ledger decode(const Record& record) { return Decoder{record}.take(); }

}  // namespace meibun::track
