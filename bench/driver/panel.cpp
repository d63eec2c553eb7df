// SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <thread>

#include "bench/driver/bench_office.hpp"
#include "bench/driver/measurements.hpp"
#include "bench/driver/memory.hpp"
#include "office/uno/convert.hpp"

namespace meibun::bench {
namespace {

// The office's own deck with the most to show of a new document.
constexpr std::string_view kStylesDeck = "StyleListDeck";
constexpr std::string_view kOurDeck = "MeibunDeck";
constexpr const char16_t* kTyped[] = {u"ぜ", u"ぜい", u"脆弱", u"脆弱性", u"脆弱性　情報"};
constexpr std::chrono::milliseconds kSettle{1500};

double openDeck(BenchOffice& office, const BenchOffice::Document& document, std::string_view deck) {
  return office.call("deck", document, {{"deck", Any(uno::ustr(deck))}}).front();
}

// Milliseconds of each opening of the deck in a new document; the first in an office is left out.
Samples openings(BenchOffice& office, std::string_view deck, int documents) {
  Samples times;
  for (int i = 0; i <= documents; ++i) {
    const auto document = office.open("swriter");
    const double time = openDeck(office, document, deck);
    if (i > 0) times.push_back(time);
    office.call("close-sidebar", document);
    office.close(document);
  }
  return times;
}

// MB that stay when `documents` were opened with the deck and closed again.
double kept(const Profiles& profiles, std::string_view deck, int documents) {
  BenchOffice office(profiles.inside);
  openings(office, deck, 5);
  std::this_thread::sleep_for(kSettle);
  const double before = proportionalMemory(office.office().pid());
  openings(office, deck, documents);
  std::this_thread::sleep_for(kSettle);
  return proportionalMemory(office.office().pid()) - before;
}

Samples keystrokes(BenchOffice& office, int rounds) {
  const auto document = office.open("swriter");
  openDeck(office, document, kOurDeck);
  Samples times;
  for (int round = 0; round < rounds; ++round) {
    for (const char16_t* const words : kTyped) {
      times.push_back(office.call("search", document, {{"words", Any(uno::ustr(words))}}).front());
    }
  }
  office.close(document);
  return times;
}

}  // namespace

Figures measurePanel(const Profiles& profiles, int documents) {
  constexpr int kForMemory = 100;
  BenchOffice office(profiles.inside);
  const Samples ours = openings(office, kOurDeck, documents);
  const Samples styles = openings(office, kStylesDeck, documents);
  return {{.what = "Opening the panels in a further document",
           .unit = "ms",
           .meibun = ours,
           .other = "the deck Styles",
           .against = styles},
          {.what = "A key in the panel's search field",
           .unit = "ms",
           .meibun = keystrokes(office, documents),
           .other = {},
           .goal = Goal{Measure::value, 16}},
          {.what = "Memory kept after 100 documents with the panels (PSS)",
           .unit = "MB",
           .meibun = {kept(profiles, kOurDeck, kForMemory)},
           .other = "with the deck Styles",
           .against = {kept(profiles, kStylesDeck, kForMemory)}}};
}

}  // namespace meibun::bench
