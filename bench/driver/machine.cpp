// SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

#include "bench/driver/report.hpp"

namespace meibun::bench {
namespace {

// The value of the first line that begins with `key`, as /proc and os-release write them.
std::string lineOf(const std::filesystem::path& file, std::string_view key, char separator) {
  std::ifstream stream{file};
  for (std::string line; std::getline(stream, line);) {
    const auto at = line.find(separator);
    if (line.rfind(key, 0) != 0 || at == std::string::npos) continue;
    const auto begin = line.find_first_not_of(" \t\"", at + 1);
    const auto end = line.find_last_not_of(" \"\r");
    return begin == std::string::npos ? std::string{} : line.substr(begin, end - begin + 1);
  }
  throw std::runtime_error(file.string() + ": no " + std::string{key});
}

std::string today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now));
  return text;
}

std::string loadAverage() {
  std::ifstream stream{"/proc/loadavg"};
  std::string minute;
  stream >> minute;
  return minute;
}

std::string memoryGiB() {
  const double kibibytes = std::stod(lineOf("/proc/meminfo", "MemTotal", ':'));
  std::ostringstream text;
  text.precision(0);
  text << std::fixed << kibibytes / (1024 * 1024) << " GiB";
  return text.str();
}

}  // namespace

Machine readMachine(std::string office) {
  return {.processor = lineOf("/proc/cpuinfo", "model name", ':'),
          .cores = std::to_string(std::thread::hardware_concurrency()),
          .memory = memoryGiB(),
          .system = lineOf("/etc/os-release", "PRETTY_NAME", '='),
          .office = std::move(office),
          .load = loadAverage(),
          .date = today()};
}

}  // namespace meibun::bench
