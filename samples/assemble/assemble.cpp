// SPDX-License-Identifier: MPL-2.0
// Does the whole job in an office of its own, through the sidebar, as a person would:
//
//   meibun_assemble write PROFILE SAMPLES OUTPUT [DOCUMENT...]
//     puts into each document, or into those named (quote-deal1), what samples/recipes.xml says,
//     and saves them as .ods .xlsx .pdf, .odp .pptx .pdf or .odt .docx .pdf in OUTPUT; headless.
//   meibun_assemble open PROFILE FILE
//     opens FILE in a window with the sidebar and waits until the person has closed the office.
//   meibun_assemble show PROFILE FILE COMMAND...
//     opens FILE in a window on $DISPLAY with the sidebar, chooses the clause, and runs COMMAND
//     (which takes a picture) while it stands there.
//
// PROFILE was made by scripts/make-profile and is copied, SAMPLES by samples/build.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <unistd.h>

#include "samples/assemble/places.hpp"
#include "samples/assemble/recipe.hpp"

#include "office/uno/convert.hpp"
#include "tests/office/fixture/clauses_panel_driver.hpp"
#include "tests/office/fixture/office.hpp"
#include "tests/office/fixture/window.hpp"

namespace fs = std::filesystem;

namespace {

using meibun::Reference;
using meibun::fixture::ClausesPanelDriver;
using meibun::fixture::Office;
using meibun::samples::Recipe;
using meibun::samples::Step;
using Document = Reference<com::sun::star::lang::XComponent>;

constexpr std::string_view kPatches = "修正プログラムの適用及び暫定措置";
constexpr std::string_view kKeepUpdated = "最新の状態の維持";

void goTo(const Document& document, const Step& step) {
  using namespace meibun::samples;
  if (!step.sheet.empty()) showSheet(document, step.sheet);
  if (!step.cell.empty()) selectCell(document, step.cell);
  if (!step.from.empty()) selectFirstEmptyCell(document, step.from);
  if (!step.before.empty()) cursorBefore(document, step.before);
  if (!step.slide.empty()) selectEmptyOutline(document, step.slide);
  if (step.atEnd) cursorAtEnd(document);
}

void insert(const ClausesPanelDriver& panel, const Step& step) {
  panel.search(step.clause);
  panel.choose(step.clause);
  for (const auto& [axis, shown] : step.choices)
    panel.vary(axis, shown);
  for (const auto& [parameter, value] : step.fields)
    panel.fill(parameter, value);
  if (!panel.insert()) {
    throw std::runtime_error(step.clause + " was not inserted: " + panel.message());
  }
  std::printf("  %s\n", panel.message().c_str());
}

// By the command, as a macro does: it takes the fields of all the set's clauses at once.
void insertSet(const Office& office, const Document& document, const Step& step) {
  using namespace com::sun::star;
  std::vector<beans::PropertyValue> arguments{
      meibun::uno::argument("Set", meibun::uno::ustr(step.set)),
      meibun::uno::argument("Consents", rtl::OUString("panel.ask-open"))};
  for (const auto& [parameter, value] : step.fields)
    arguments.push_back(meibun::uno::argument("Value." + parameter, meibun::uno::ustr(value)));
  const Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
  const Reference<frame::XDispatchProvider> provider(model->getCurrentController()->getFrame(),
                                                     uno::UNO_QUERY_THROW);
  frame::DispatchResultEvent event;
  frame::DispatchHelper::create(office.context())
      ->executeDispatch(provider, "org.meibun.Meibun:InsertSet", "", 0,
                        meibun::uno::seq(arguments)) >>= event;
  uno::Sequence<beans::PropertyValue> told;
  event.Result >>= told;
  std::string message;
  for (const auto& one : told) {
    rtl::OUString words;
    if (one.Name == "Message" && (one.Value >>= words)) message = meibun::uno::utf8(words);
  }
  if (event.State != frame::DispatchResultState::SUCCESS)
    throw std::runtime_error(step.set + " was not inserted: " + message);
  std::printf("  %s\n", message.c_str());
}

// What a person does with the file in front of them: open, insert, save in its own format.
void assemble(Office& office, const Recipe& recipe, const fs::path& from, const fs::path& to,
              const std::vector<std::string>& formats) {
  const auto document = office.load(from);
  for (const Step& step : recipe.steps) {
    goTo(document, step);
    if (step.set.empty()) {
      insert(ClausesPanelDriver{document}, step);
    } else {
      insertSet(office, document, step);
    }
  }
  for (const auto& format : formats) {
    const fs::path file = to.string() + format;
    office.store(document, file, true);
    std::printf("%s\n", file.c_str());
  }
  office.close(document);
}

struct Formats {
  std::string own;
  std::string foreign;
};

Formats formatsOf(const std::string& document) {
  if (document.rfind("quote", 0) == 0) return {".ods", ".xlsx"};
  if (document.rfind("proposal", 0) == 0) return {".odp", ".pptx"};
  return {".odt", ".docx"};
}

int write(const fs::path& profile, const fs::path& samples, const fs::path& output,
          const std::vector<std::string>& wanted) {
  fs::create_directories(output);
  Office office{{.profileTemplate = profile}};
  try {
    for (const auto& recipe : meibun::samples::readRecipes(MEIBUN_RECIPES)) {
      const auto& name = recipe.document;
      if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), name) == wanted.end())
        continue;
      const auto [own, foreign] = formatsOf(name);
      assemble(office, recipe, samples / (name + own), output / name, {own, ".pdf"});
      assemble(office, recipe, samples / (name + foreign), output / name, {foreign});
    }
  } catch (...) {
    std::fprintf(stderr, "%s\n", office.output().c_str());
    throw;
  }
  return 0;
}

int open(const fs::path& profile, const fs::path& file) {
  Office office{{.profileTemplate = profile, .headless = false}};
  const ClausesPanelDriver panel{office.load(file)};
  while (office.isRunning())
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
  return 0;
}

int show(const fs::path& profile, const fs::path& file, const std::vector<std::string>& command) {
  Office office{{.profileTemplate = profile,
                 .headless = false,
                 .environment = {{"SAL_USE_VCLPLUGIN", "gtk3"}}}};
  const auto document = office.load(file);
  meibun::fixture::placeWindow(document, {0, 0, 1400, 900});
  const ClausesPanelDriver panel{document};
  const bool isContract = file.extension() == ".odt" || file.extension() == ".docx";
  panel.search(isContract ? "修正プログラム" : "最新の状態");
  panel.choose(isContract ? kPatches : kKeepUpdated);
  meibun::samples::showFirstAnchor(document);
  meibun::fixture::finishPainting(office);
  std::string line;
  for (const auto& word : command)
    line += "'" + word + "' ";
  const int status = std::system(line.c_str());
  office.closeAll();
  return status == 0 ? 0 : 1;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() >= 4 && arguments[0] == "write") {
    return write(arguments[1], arguments[2], arguments[3],
                 {arguments.begin() + 4, arguments.end()});
  }
  if (arguments.size() == 3 && arguments[0] == "open") return open(arguments[1], arguments[2]);
  if (arguments.size() >= 4 && arguments[0] == "show") {
    return show(arguments[1], arguments[2], {arguments.begin() + 3, arguments.end()});
  }
  std::fputs(
      "usage: meibun_assemble write PROFILE SAMPLES OUTPUT [DOCUMENT...]\n"
      "       meibun_assemble open PROFILE FILE\n"
      "       meibun_assemble show PROFILE FILE COMMAND...\n",
      stderr);
  return 2;
}

}  // namespace

int main(int count, char** arguments) {
  int status = 1;
  try {
    status = run({arguments + 1, arguments + count});
  } catch (const com::sun::star::uno::Exception& problem) {
    std::fprintf(stderr, "meibun_assemble: %s\n", meibun::uno::utf8(problem.Message).c_str());
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "meibun_assemble: %s\n", problem.what());
  }
  // Left-over UNO singletons crash when static objects are destroyed.
  std::fflush(nullptr);
  ::_exit(status);
}
