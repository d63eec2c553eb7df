// SPDX-License-Identifier: MPL-2.0
// Any custom properties and any anchor names: reading never fails as a whole, and what was read is
// written and read again as the same entry.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/text.hpp"
#include "core/track/anchor_name.hpp"
#include "core/track/ledger.hpp"

namespace {

using namespace meibun;

// Lines "name = value"; a value's "sum=@" becomes its right checksum, so that the fuzzer gets past
// it.
track::Record recordOf(std::string_view input) {
  track::Record record;
  while (!input.empty()) {
    const auto line = input.substr(0, input.find('\n'));
    input.remove_prefix(line.size() == input.size() ? line.size() : line.size() + 1);
    const auto equals = line.find(" = ");
    if (equals == std::string_view::npos) continue;
    std::string value{line.substr(equals + 3)};
    const auto sum = value.find("sum=@|");
    if (sum != std::string::npos) {
      const auto payload = value.substr(sum + 6);
      value.replace(sum, 6, "sum=" + track::checksum(payload) + '|');
    }
    record.emplace(line.substr(0, equals), std::move(value));
  }
  return record;
}

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  if (const auto anchor = track::parseAnchorName(input)) {
    check(track::parseAnchorName(toString(anchor->name))->name == anchor->name);
  }
  if (!base::isValidUtf8(input)) return 0;  // properties come out of XML or an office
  for (const auto& [instance, entry] : track::decode(recordOf(input)).entries) {
    const auto again = track::decode(track::encode(entry));
    check(again.findings.empty());
    check(again.entries.at(instance) == entry);
  }
  return 0;
}
