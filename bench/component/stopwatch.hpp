// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

namespace meibun::bench {

/// Milliseconds of the clock on the wall, or, when MEIBUN_BENCH_CLOCK is "cpu", of this thread's
/// work alone: for comparing two builds on a machine that does other things too.
inline double now() {
  static const bool isCpu = [] {
    const char* const wanted = std::getenv("MEIBUN_BENCH_CLOCK");
    return wanted != nullptr && std::string_view{wanted} == "cpu";
  }();
  timespec time{};
  ::clock_gettime(isCpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Milliseconds that `work` takes.
template <class Work>
double milliseconds(Work&& work) {
  const double start = now();
  work();
  return now() - start;
}

template <class Work>
std::vector<double> repeated(int times, Work&& work) {
  std::vector<double> result;
  for (int i = 0; i < times; ++i)
    result.push_back(milliseconds(work));
  return result;
}

}  // namespace meibun::bench
