// SPDX-License-Identifier: MPL-2.0
#include "core/trust/digest.hpp"

#include <algorithm>

#include <sodium/crypto_hash_sha256.h>

namespace meibun::trust {

Digest sha256(std::string_view bytes) {
  Digest digest{};
  static_assert(digest.size() == crypto_hash_sha256_BYTES);
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return digest;
}

std::string hex(const Digest& digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const auto byte : digest) {
    text.push_back(kDigits[byte >> 4U]);
    text.push_back(kDigits[byte & 0x0FU]);
  }
  return text;
}

std::string crockford(const Digest& digest, std::size_t digits) {
  constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const auto bit = [&digest](std::size_t index) -> unsigned {
    return (static_cast<unsigned>(digest[index / 8]) >> (7U - index % 8U)) & 1U;
  };
  std::string text;
  for (std::size_t digit = 0; digit < std::min(digits, digest.size() * 8 / 5); ++digit) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 5; ++i)
      value = value << 1U | bit(digit * 5 + i);
    text.push_back(kDigits[value]);
  }
  return text;
}

}  // namespace meibun::trust
