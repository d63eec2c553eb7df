// SPDX-License-Identifier: MPL-2.0
#include "core/track/ledger.hpp"

#include "core/base/text.hpp"
#include "core/track/crockford.hpp"
#include "core/track/ledger_text.hpp"
#include "core/track/numbering_word.hpp"
#include "core/trust/digest.hpp"

namespace meibun::track {
namespace {

// Room for "format=1|chunks=999|sum=XXXXXXXX|".
constexpr std::size_t kHeaderUnits = 34;

class Fields {
 public:
  void add(std::string_view name, std::string_view value) {
    if (!text_.empty()) text_ += '|';
    text_ += escape(name, true) + '=' + escape(value);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::string valueOf(const LedgerBlock& block) {
  auto value = block.exact + '.' + block.folded;
  if (block.typedLabel != model::Numbering::none) {
    (value += '.') += wordFor(block.typedLabel);
  }
  return value;
}

std::string joined(const std::set<std::string>& names) {
  std::string list;
  for (const auto& name : names)
    (list += list.empty() ? "" : ",") += name;
  return list;
}

std::string payloadOf(const LedgerEntry& entry) {
  Fields fields;
  fields.add("clause", toString(entry.version));
  if (!entry.variant.empty()) fields.add("variant", model::toString(entry.variant));
  if (!entry.lang.empty()) fields.add("lang", entry.lang);
  fields.add("key", entry.key.digits);
  if (entry.release > 0) fields.add("release", std::to_string(entry.release));
  if (!entry.inserted.empty()) fields.add("inserted", entry.inserted);
  for (const auto& [parameter, words] : entry.values)
    fields.add("value." + parameter, base::utf8(words));
  if (!entry.open.empty()) fields.add("open", joined(entry.open));
  for (std::size_t i = 0; i < entry.blocks.size(); ++i)
    fields.add("block." + std::to_string(i), valueOf(entry.blocks[i]));
  for (const auto& [name, value] : entry.before)
    fields.add("before." + name, value);
  return fields.text();
}

}  // namespace

std::string exactHash(std::u16string_view text) {
  return trust::crockford(trust::sha256(base::utf8(text)), kHashDigits);
}

std::string foldedHash(std::u16string_view text) { return exactHash(base::fold(text)); }

std::string checksum(std::string_view payload) {
  return trust::crockford(trust::sha256(payload), kChecksumDigits);
}

Record encode(const LedgerEntry& entry) {
  const auto payload = payloadOf(entry);
  const auto parts = chunks(payload, kChunkUnits - kHeaderUnits);
  const auto header = "format=" + std::to_string(kLedgerFormat) +
                      "|chunks=" + std::to_string(parts.size()) + "|sum=" + checksum(payload) + '|';
  Record record;
  for (std::size_t i = 0; i < parts.size(); ++i)
    record[propertyName(entry.instance, i)] = (i == 0 ? header : "") + parts[i];
  return record;
}

std::string propertyName(const Instance& instance, std::size_t chunk) {
  return std::string{kPropertyPrefix} + instance.digits + '.' + std::to_string(chunk);
}

}  // namespace meibun::track
