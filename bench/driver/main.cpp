// SPDX-License-Identifier: MPL-2.0
// meibun_bench: what Meibun costs an office, measured in one run; see bench/README.md.
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include <boost/program_options.hpp>

#include "bench/driver/measurements.hpp"
#include "office/uno/convert.hpp"

namespace options = boost::program_options;

namespace {

options::options_description describe() {
  options::options_description all("meibun_bench");
  auto add = all.add_options();
  add("help", "show this");
  add("without", options::value<std::string>()->required(), "profile without any extension");
  add("with", options::value<std::string>()->required(), "profile with Meibun");
  add("inside", options::value<std::string>()->required(), "profile with Meibun and the bench");
  add("json", options::value<std::string>(), "write everything to this file");
  add("only", options::value<std::string>()->default_value("start,clause,many,slides,panel"),
      "which measurements, separated by commas");
  add("starts", options::value<int>()->default_value(15), "starts of the office a side");
  add("documents", options::value<int>()->default_value(40), "new documents a way");
  add("full", options::value<int>()->default_value(3), "documents of 1,000 clauses a side");
  return all;
}

void run(const options::variables_map& given) {
  using namespace meibun::bench;
  const auto text = [&](const char* name) { return given[name].as<std::string>(); };
  const auto count = [&](const char* name) { return given[name].as<int>(); };
  const auto wanted = [&](const char* name) {
    return text("only").find(name) != std::string::npos;
  };
  const Profiles profiles{text("without"), text("with"), text("inside")};
  const Machine machine = readMachine(officeVersion(profiles));
  Figures figures;
  const auto add = [&](Figures more) {
    figures.insert(figures.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
  };
  if (wanted("start")) add(measureStart(profiles, count("starts")));
  if (wanted("clause")) add(measureClause(profiles, count("documents")));
  if (wanted("many")) add(measureMany(profiles, count("full")));
  if (wanted("slides")) add(measureSlides(profiles, count("documents")));
  if (wanted("panel")) add(measurePanel(profiles, count("documents")));
  printTable(machine, figures);
  if (given.count("json") != 0) writeJson(text("json"), machine, figures);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const auto all = describe();
    options::variables_map given;
    options::store(options::parse_command_line(count, arguments, all), given);
    if (given.count("help") != 0) {
      std::cout << all;
      return 0;
    }
    options::notify(given);
    run(given);
    return 0;
  } catch (const com::sun::star::uno::Exception& problem) {
    std::fprintf(stderr, "meibun_bench: %s\n", meibun::uno::utf8(problem.Message).c_str());
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "meibun_bench: %s\n", problem.what());
  }
  return 1;
}
