// SPDX-License-Identifier: MPL-2.0
#include "office/uno/log.hpp"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <mutex>

namespace meibun::uno {
namespace {

constexpr std::size_t kKeptLines = 200;

struct Log {
  std::mutex mutex;
  std::deque<std::string> lines;
};

Log& theLog() {
  static Log log;
  return log;
}

}  // namespace

void log(std::string_view line) {
  Log& kept = theLog();
  const std::lock_guard lock{kept.mutex};
  if (kept.lines.size() == kKeptLines) kept.lines.pop_front();
  kept.lines.emplace_back(line);
  if (std::getenv("MEIBUN_LOG") != nullptr) {
    std::fprintf(stderr, "meibun: %.*s\n", static_cast<int>(line.size()), line.data());
  }
}

std::vector<std::string> recentLog() {
  Log& kept = theLog();
  const std::lock_guard lock{kept.mutex};
  return {kept.lines.begin(), kept.lines.end()};
}

}  // namespace meibun::uno
