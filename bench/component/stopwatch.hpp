// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <vector>

namespace meibun::bench {

/// Milliseconds that `work` takes.
template <class Work>
double milliseconds(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

template <class Work>
std::vector<double> repeated(int times, Work&& work) {
  std::vector<double> result;
  for (int i = 0; i < times; ++i)
    result.push_back(milliseconds(work));
  return result;
}

}  // namespace meibun::bench
