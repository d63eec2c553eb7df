// SPDX-License-Identifier: MPL-2.0
#include "bench/driver/bench_office.hpp"
#include "bench/driver/measurements.hpp"

namespace meibun::bench {

Figures measureSlides(const Profiles& profiles, int documents) {
  BenchOffice office(profiles.inside);
  Samples meibun;
  Samples box;
  Samples steps;
  const auto takeOne = [&] {
    const auto deck = office.open("simpress");
    meibun.push_back(office.insert("meibun", deck, 0, 1).front());
    steps.push_back(undoSteps(deck));
    office.close(deck);
    const auto bare = office.open("simpress");
    box.push_back(office.insert("box", bare, 0, 1).front());
    office.close(bare);
  };
  takeOne();
  meibun.clear();
  box.clear();
  steps.clear();
  for (int i = 0; i < documents; ++i)
    takeOne();
  return {{.what = "415 characters onto a slide",
           .unit = "ms",
           .meibun = meibun,
           .other = "a text box and setString",
           .against = box},
          {.what = "Undo steps of it",
           .unit = "steps",
           .meibun = steps,
           .other = {},
           .goal = Goal{Measure::value, 1}}};
}

}  // namespace meibun::bench
