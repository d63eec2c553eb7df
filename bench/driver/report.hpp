// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bench/driver/statistics.hpp"

namespace meibun::bench {

/// What a figure is held against: Meibun's median itself, its quotient by the other side's, or how
/// much it is above the other side's.
enum class Measure { value, ratio, difference };

struct Goal {
  Measure measure = Measure::value;
  double atMost = 0;
};

/// One line of the report. Without `against` only a value can be judged; without `goal` none is.
struct Figure {
  std::string what;
  std::string unit;  // "ms", "MB", "steps"
  Samples meibun;
  std::string other;  // what the samples of `against` are
  Samples against = {};
  std::optional<Goal> goal = {};
};

/// The machine it runs on, each as the system says it.
struct Machine {
  std::string processor;
  std::string cores;
  std::string memory;
  std::string system;
  std::string office;
  std::string load;  // before the first measurement
  std::string date;
};

/// `office`: its name and version. Throws std::runtime_error when the system does not say.
Machine readMachine(std::string office);

/// A table for people, to stdout.
void printTable(const Machine& machine, const std::vector<Figure>& figures);
/// Everything, each sample too. Throws std::runtime_error when the file cannot be written.
void writeJson(const std::filesystem::path& file, const Machine& machine,
               const std::vector<Figure>& figures);

}  // namespace meibun::bench
