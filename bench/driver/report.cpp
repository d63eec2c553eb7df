// SPDX-License-Identifier: MPL-2.0
#include "bench/driver/report.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace meibun::bench {
namespace {

double ratioOf(const Figure& figure) {
  return spreadOf(figure.meibun).median / spreadOf(figure.against).median;
}

double differenceOf(const Figure& figure) {
  return spreadOf(differences(figure.meibun, figure.against)).median;
}

double judged(const Figure& figure, Measure measure) {
  if (measure == Measure::ratio) return ratioOf(figure);
  if (measure == Measure::difference) return differenceOf(figure);
  return spreadOf(figure.meibun).median;
}

bool isMet(const Figure& figure) {
  return judged(figure, figure.goal->measure) <= figure.goal->atMost;
}

std::string number(double value) {
  char text[32];
  const char* const format = std::abs(value) < 10    ? "%.2f"
                             : std::abs(value) < 100 ? "%.1f"
                                                     : "%.0f";
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string shown(const Samples& samples) {
  const Spread spread = spreadOf(samples);
  if (spread.low == spread.high) return number(spread.median);
  return number(spread.median) + " (" + number(spread.low) + " to " + number(spread.high) + ")";
}

std::string shown(const Goal& goal, const std::string& unit) {
  if (goal.measure == Measure::ratio) return "≤ " + number(goal.atMost) + " ×";
  const std::string sign = goal.measure == Measure::difference ? "≤ +" : "≤ ";
  return sign + number(goal.atMost) + " " + unit;
}

std::string rowOf(const Figure& figure) {
  std::string row = "| " + figure.what + " | " + shown(figure.meibun) + " " + figure.unit + " | ";
  if (figure.against.empty()) {
    row += "| | | ";
  } else {
    row += figure.other + ": " + shown(figure.against) + " | " + number(ratioOf(figure)) + " × | " +
           number(differenceOf(figure)) + " | ";
  }
  if (!figure.goal) return row + "| |";
  return row + shown(*figure.goal, figure.unit) + " | " + (isMet(figure) ? "met" : "**missed**") +
         " |";
}

nlohmann::json jsonOf(const Figure& figure) {
  nlohmann::json result{{"what", figure.what}, {"unit", figure.unit}, {"meibun", figure.meibun}};
  if (!figure.against.empty()) {
    result["against"] = {{"what", figure.other}, {"samples", figure.against}};
    result["ratio"] = ratioOf(figure);
    result["difference"] = differenceOf(figure);
  }
  if (figure.goal) {
    result["goal"] = shown(*figure.goal, figure.unit);
    result["met"] = isMet(figure);
  }
  return result;
}

}  // namespace

void printTable(const Machine& machine, const std::vector<Figure>& figures) {
  std::printf("%s, %s cores, %s; %s; %s; load %s; %s\n", machine.processor.c_str(),
              machine.cores.c_str(), machine.memory.c_str(), machine.system.c_str(),
              machine.office.c_str(), machine.load.c_str(), machine.date.c_str());
  std::printf("Medians, in brackets the quartiles; differences of runs taken in turn.\n\n");
  std::printf("| what | Meibun | against | ratio | difference | goal | |\n");
  std::printf("|---|---|---|---|---|---|---|\n");
  for (const Figure& figure : figures)
    std::printf("%s\n", rowOf(figure).c_str());
}

void writeJson(const std::filesystem::path& file, const Machine& machine,
               const std::vector<Figure>& figures) {
  nlohmann::json all{{"machine",
                      {{"processor", machine.processor},
                       {"cores", machine.cores},
                       {"memory", machine.memory},
                       {"system", machine.system},
                       {"office", machine.office},
                       {"load", machine.load},
                       {"date", machine.date}}}};
  for (const Figure& figure : figures)
    all["figures"].push_back(jsonOf(figure));
  std::ofstream stream{file};
  stream << all.dump(2) << '\n';
  if (!stream.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

}  // namespace meibun::bench
