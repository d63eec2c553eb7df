// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace meibun::trust {

using Digest = std::array<std::uint8_t, 32>;

// SHA-256 of the bytes (libsodium).
Digest sha256(std::string_view bytes);

// 64 lower-case hex digits.
std::string hex(const Digest& digest);

// The first `digits` x 5 bits in Crockford's base32, upper case (no I, L, O, U).
std::string crockford(const Digest& digest, std::size_t digits);

}  // namespace meibun::trust
