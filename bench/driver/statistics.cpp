// SPDX-License-Identifier: MPL-2.0
#include "bench/driver/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace meibun::bench {
namespace {

double quantile(const Samples& sorted, double part) {
  const double at = part * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(at));
  const auto above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], at - std::floor(at));
}

}  // namespace

Spread spreadOf(Samples samples) {
  std::sort(samples.begin(), samples.end());
  return {quantile(samples, 0.25), quantile(samples, 0.5), quantile(samples, 0.75)};
}

Samples differences(const Samples& first, const Samples& second) {
  Samples result(std::min(first.size(), second.size()));
  std::transform(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(result.size()),
                 second.begin(), result.begin(), std::minus<>{});
  return result;
}

double sumOf(const Samples& samples) {
  return std::accumulate(samples.begin(), samples.end(), 0.0);
}

double greatestOf(const Samples& samples) {
  return *std::max_element(samples.begin(), samples.end());
}

}  // namespace meibun::bench
