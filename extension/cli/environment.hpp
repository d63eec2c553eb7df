// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace meibun::cli {

// What the command takes from its surroundings. Paths and values UTF-8; empty = not set.
struct Environment {
  std::string language;       // "ja" or "en"
  std::string locales;        // folder of the catalogues
  std::string library;        // folder of the packs
  bool libraryIsSet = false;  // by MEIBUN_LIBRARY, so that its absence is a mistake
};

// From MEIBUN_LIBRARY, MEIBUN_LOCALES, LC_ALL, LC_MESSAGES, LANG and the program's own place.
Environment readEnvironment();

}  // namespace meibun::cli
