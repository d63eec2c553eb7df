// SPDX-License-Identifier: MPL-2.0
#include "bench/driver/memory.hpp"

#include <fstream>
#include <stdexcept>
#include <string>

namespace meibun::bench {

double proportionalMemory(pid_t pid) {
  std::ifstream stream{"/proc/" + std::to_string(pid) + "/smaps_rollup"};
  for (std::string word; stream >> word;) {
    double kibibytes = 0;
    if (word == "Pss:" && stream >> kibibytes) return kibibytes * 1024 / 1e6;
  }
  throw std::runtime_error("no Pss of process " + std::to_string(pid));
}

}  // namespace meibun::bench
