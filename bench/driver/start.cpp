// SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <string>
#include <thread>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

#include "bench/driver/measurements.hpp"
#include "bench/driver/memory.hpp"
#include "office/uno/convert.hpp"
#include "tests/office/fixture/office.hpp"
#include "tests/office/fixture/sidebar.hpp"

namespace meibun::bench {
namespace {

using fixture::Office;
using std::chrono::steady_clock;

// The office goes on filling its sidebar and caches after the document is there.
constexpr std::chrono::milliseconds kSettle{1500};

double milliseconds(steady_clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

// A profile in which the office has done once what it does after an installation only.
std::filesystem::path warmed(const std::filesystem::path& profile) {
  auto warm = profile;
  warm += "-warm";
  std::filesystem::remove_all(warm);
  Office office({.profileTemplate = profile, .profile = warm, .environment = {}});
  office.close(office.open("swriter"));
  return warm;
}

struct Run {
  double toDocument = 0;
  double memory = 0;
  double panel = 0;
  double memoryWithPanel = 0;
};

Run runOnce(const std::filesystem::path& profile, bool withPanel) {
  Office office({.profileTemplate = profile, .profile = {}, .environment = {}});
  const auto document = office.open("swriter");
  Run run;
  run.toDocument = milliseconds(steady_clock::now() - office.launched());
  std::this_thread::sleep_for(kSettle);
  run.memory = proportionalMemory(office.pid());
  if (withPanel) {
    const auto start = steady_clock::now();
    fixture::showPanel(document, fixture::kClausesPanel);
    run.panel = milliseconds(steady_clock::now() - start);
    std::this_thread::sleep_for(kSettle);
    run.memoryWithPanel = proportionalMemory(office.pid());
  }
  office.close(document);
  return run;
}

}  // namespace

Figures measureStart(const Profiles& profiles, int runs) {
  const auto profileWithout = warmed(profiles.without);
  const auto profileWith = warmed(profiles.with);
  Samples time, timeWithout, memory, memoryWithout, panel, memoryWithPanel;
  for (int i = 0; i < runs; ++i) {
    const Run without = runOnce(profileWithout, false);
    const Run with = runOnce(profileWith, true);
    timeWithout.push_back(without.toDocument);
    memoryWithout.push_back(without.memory);
    time.push_back(with.toDocument);
    memory.push_back(with.memory);
    panel.push_back(with.panel);
    memoryWithPanel.push_back(with.memoryWithPanel);
  }
  const std::string other = "without Meibun";
  return {{.what = "Start to first document, panel closed",
           .unit = "ms",
           .meibun = time,
           .other = other,
           .against = timeWithout,
           .goal = Goal{Measure::difference, 20}},
          {.what = "Memory then (PSS)",
           .unit = "MB",
           .meibun = memory,
           .other = other,
           .against = memoryWithout,
           .goal = Goal{Measure::difference, 30}},
          {.what = "Memory with the panel open (PSS)",
           .unit = "MB",
           .meibun = memoryWithPanel,
           .other = "Meibun, panel closed",
           .against = memory},
          {.what = "Opening the panel the first time", .unit = "ms", .meibun = panel, .other = {}}};
}

std::string officeVersion(const Profiles& profiles) {
  Office office({.profileTemplate = profiles.without, .profile = {}, .environment = {}});
  const auto provider = css::configuration::theDefaultProvider::get(office.context());
  const Reference<css::container::XNameAccess> product(
      provider->createInstanceWithArguments(
          "com.sun.star.configuration.ConfigurationAccess",
          uno::seq({Any(uno::argument("nodepath", OUString("/org.openoffice.Setup/Product")))})),
      css::uno::UNO_QUERY_THROW);
  OUString name;
  OUString version;
  product->getByName("ooName") >>= name;
  product->getByName("ooSetupVersionAboutBox") >>= version;
  return uno::utf8(name + " " + version);
}

}  // namespace meibun::bench
