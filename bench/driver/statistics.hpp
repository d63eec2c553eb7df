// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

namespace meibun::bench {

using Samples = std::vector<double>;

/// The median and the quartiles around it, with linear interpolation; of at least one sample.
struct Spread {
  double low = 0;
  double median = 0;
  double high = 0;
};

Spread spreadOf(Samples samples);

/// first[i] - second[i]: of runs that were taken in turn, so that a slow moment of the machine hits
/// both.
Samples differences(const Samples& first, const Samples& second);

double sumOf(const Samples& samples);
double greatestOf(const Samples& samples);

}  // namespace meibun::bench
