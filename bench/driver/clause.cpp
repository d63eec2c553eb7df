// SPDX-License-Identifier: MPL-2.0
#include <map>
#include <stdexcept>
#include <string>

#include "bench/driver/bench_office.hpp"
#include "bench/driver/measurements.hpp"

namespace meibun::bench {
namespace {

constexpr const char* kWays[] = {"meibun", "auto-text", "string"};

struct Taken {
  Samples first;  // the first insertion into a document
  Samples next;   // the median of those that follow
  Samples steps;  // undo steps of the first
};

// One new document: what an insertion costs there, and once styles and undo stack are there
// already.
void takeOne(BenchOffice& office, const char* way, Taken& taken) {
  constexpr int kFollowing = 9;
  const auto document = office.open();
  taken.first.push_back(office.insert(way, document, 0, 1).front());
  taken.steps.push_back(undoSteps(document));
  taken.next.push_back(spreadOf(office.insert(way, document, 1, kFollowing)).median);
  office.close(document);
}

}  // namespace

Figures measureClause(const Profiles& profiles, int documents) {
  BenchOffice office(profiles.inside);
  office.call("auto-text");
  std::map<std::string, Taken> taken;
  for (const char* const way : kWays)
    takeOne(office, way, taken[way]);
  taken.clear();
  for (int i = 0; i < documents; ++i) {
    for (const char* const way : kWays)
      takeOne(office, way, taken[way]);
  }
  const Taken& meibun = taken.at("meibun");
  const Taken& autoText = taken.at("auto-text");
  const Taken& string = taken.at("string");
  return {{.what = "415 characters into a new document",
           .unit = "ms",
           .meibun = meibun.first,
           .other = "AutoText",
           .against = autoText.first,
           .goal = Goal{Measure::ratio, 0.5}},
          {.what = "415 characters into a new document",
           .unit = "ms",
           .meibun = meibun.first,
           .other = "insertString",
           .against = string.first,
           .goal = Goal{Measure::ratio, 5}},
          {.what = "The same text again, later clauses",
           .unit = "ms",
           .meibun = meibun.next,
           .other = "AutoText",
           .against = autoText.next,
           .goal = Goal{Measure::ratio, 0.5}},
          {.what = "The same text again, later clauses",
           .unit = "ms",
           .meibun = meibun.next,
           .other = "insertString",
           .against = string.next,
           .goal = Goal{Measure::ratio, 5}},
          {.what = "Undo steps of one insertion",
           .unit = "steps",
           .meibun = meibun.steps,
           .other = "AutoText",
           .against = autoText.steps,
           .goal = Goal{Measure::value, 1}}};
}

}  // namespace meibun::bench
