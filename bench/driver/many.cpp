// SPDX-License-Identifier: MPL-2.0
#include <stdexcept>
#include <string>

#include "bench/driver/bench_office.hpp"
#include "bench/driver/measurements.hpp"
#include "office/uno/convert.hpp"

namespace meibun::bench {
namespace {

constexpr int kClauses = 1000;
constexpr int kParagraphs = 4;
constexpr int kReadings = 9;
constexpr int kSaves = 7;

void expectBookmarks(const BenchOffice::Document& document, int expected) {
  const int found = bookmarks(document);
  if (found != expected) {
    throw std::runtime_error(std::to_string(found) + " bookmarks instead of " +
                             std::to_string(expected));
  }
}

struct Filled {
  Samples total;
  Samples worst;
  Samples last;  // the median of the last hundred
};

void fill(BenchOffice& office, const char* way, const BenchOffice::Document& document,
          Filled& filled) {
  const Samples each = office.insert(way, document, 0, kClauses);
  expectBookmarks(document, kClauses * kParagraphs);
  filled.total.push_back(sumOf(each));
  filled.worst.push_back(greatestOf(each));
  filled.last.push_back(spreadOf({each.end() - 100, each.end()}).median);
}

// The states of a full document, and the least that reading it costs.
void read(BenchOffice& office, const BenchOffice::Document& document, Samples& states,
          Samples& portions) {
  const Any times(sal_Int32{kReadings});
  states.push_back(
      spreadOf(office.call("states", document, {{"times", times}, {"clauses", Any(kClauses)}}))
          .median);
  portions.push_back(spreadOf(office.call("portions", document, {{"times", times}})).median);
}

Figure measureSaving(BenchOffice& office, int clauses) {
  const auto anchored = office.open();
  const auto plain = office.open();
  office.insert("meibun", anchored, 0, clauses);
  office.insert("meibun", plain, 0, clauses);
  office.call("strip", plain);
  expectBookmarks(anchored, clauses * kParagraphs);
  expectBookmarks(plain, 0);
  const Any url(fixture::fileUrl(office.office().profile() / "saved.docx"));
  const auto save = [&](const auto& document) {
    return office.call("save", document, {{"url", url}}).front();
  };
  save(anchored);
  save(plain);
  Figure figure{.what = "Saving .docx, " + std::to_string(clauses) + " clauses",
                .unit = "ms",
                .meibun = {},
                .other = "without bookmarks",
                .goal = Goal{Measure::value, 250}};
  for (int i = 0; i < kSaves; ++i) {
    figure.meibun.push_back(save(anchored));
    figure.against.push_back(save(plain));
  }
  office.close(anchored);
  office.close(plain);
  return figure;
}

}  // namespace

Figures measureMany(const Profiles& profiles, int documents) {
  BenchOffice office(profiles.inside);
  Filled meibun, calls, appended;
  Samples states, portions;
  for (int i = 0; i < documents; ++i) {
    auto document = office.open();
    fill(office, "calls", document, calls);
    office.close(document);
    document = office.open();
    fill(office, "appended", document, appended);
    office.close(document);
    document = office.open();
    fill(office, "meibun", document, meibun);
    read(office, document, states, portions);
    office.close(document);
  }
  const std::string other = "the same calls bare";
  Figures figures{{.what = "1,000 clauses, in all",
                   .unit = "ms",
                   .meibun = meibun.total,
                   .other = other,
                   .against = calls.total,
                   .goal = Goal{Measure::ratio, 1.3}},
                  {.what = "1,000 clauses, in all",
                   .unit = "ms",
                   .meibun = meibun.total,
                   .other = "bare, paragraphs appended",
                   .against = appended.total},
                  {.what = "1,000 clauses, the slowest single one",
                   .unit = "ms",
                   .meibun = meibun.worst,
                   .other = other,
                   .against = calls.worst,
                   .goal = Goal{Measure::value, 5}},
                  {.what = "1,000 clauses, each of the last hundred",
                   .unit = "ms",
                   .meibun = meibun.last,
                   .other = other,
                   .against = calls.last},
                  {.what = "States of 1,000 clauses",
                   .unit = "ms",
                   .meibun = states,
                   .other = "reading text and bookmarks bare",
                   .against = portions,
                   .goal = Goal{Measure::value, 150}}};
  for (const int clauses : {1, 100, 300})
    figures.push_back(measureSaving(office, clauses));
  return figures;
}

}  // namespace meibun::bench
