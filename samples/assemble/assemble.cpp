// SPDX-License-Identifier: MPL-2.0
// Does the whole job in an office of its own, through the sidebar, as a person would:
//
//   meibun_assemble write PROFILE SAMPLES OUTPUT
//     puts JCSSA's wording into the quote and the proposal and a drafted article into the contract,
//     and saves them as .ods .xlsx .pdf, .odp .pptx .pdf and .odt .docx .pdf in OUTPUT; headless.
//   meibun_assemble open PROFILE FILE
//     opens FILE in a window with the sidebar and waits until the person has closed the office.
//   meibun_assemble show PROFILE FILE COMMAND...
//     opens FILE in a window on $DISPLAY with the sidebar, chooses the clause, and runs COMMAND
//     (which takes a picture) while it stands there.
//
// PROFILE was made by scripts/make-profile and is copied, SAMPLES by samples/build.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "samples/assemble/places.hpp"

#include "office/uno/convert.hpp"
#include "tests/office/fixture/clauses_panel_driver.hpp"
#include "tests/office/fixture/office.hpp"
#include "tests/office/fixture/window.hpp"

namespace fs = std::filesystem;

namespace {

using meibun::Reference;
using meibun::fixture::ClausesPanelDriver;
using meibun::fixture::Office;
using Document = Reference<com::sun::star::lang::XComponent>;

constexpr std::string_view kPatches = "修正プログラムの適用及び暫定措置";
constexpr std::string_view kKeepUpdated = "最新の状態の維持";
constexpr std::string_view kNoSupply = "脆弱性情報の提供は製品販売に含まれないこと";
constexpr std::string_view kSupport = "重要なアップデート情報・サポートが必要な場合";

void insert(const ClausesPanelDriver& panel, std::string_view title) {
  if (!panel.insert()) {
    throw std::runtime_error(std::string{title} + " was not inserted: " + panel.message());
  }
  std::printf("  %s\n", panel.message().c_str());
}

void assembleQuote(const Document& quote) {
  meibun::samples::selectCell(quote, "A43");
  const ClausesPanelDriver panel{quote};
  panel.search("脆弱性情報");
  panel.choose(kNoSupply);
  panel.fill("seller", "架空電算サービス株式会社");
  insert(panel, kNoSupply);
  meibun::samples::selectFirstEmptyCell(quote, "A43");
  panel.search("最新の状態");
  panel.choose(kKeepUpdated);
  panel.vary("product", "ネットワーク機器");
  panel.vary("stance", "② 相談窓口");
  panel.fill("desk", "架空電算サービス株式会社 サポートセンター");
  insert(panel, kKeepUpdated);
}

// The notices fill the outline that waits for them, and stand below it; the terms below the
// seller's own.
void assembleProposal(const Document& proposal) {
  meibun::samples::selectEmptyOutline(proposal, "セキュリティに関するご注意");
  const ClausesPanelDriver panel{proposal};
  panel.search("最新の状態");
  panel.choose(kKeepUpdated);
  panel.vary("product", "ネットワーク機器");
  panel.vary("stance", "② 相談窓口");
  panel.fill("desk", "架空電算サービス株式会社 サポートセンター");
  insert(panel, kKeepUpdated);
  panel.search("脆弱性情報");
  panel.choose(kNoSupply);
  panel.fill("seller", "架空電算サービス株式会社");
  insert(panel, kNoSupply);
  meibun::samples::selectEmptyOutline(proposal, "前提条件・除外事項");
  panel.search("保守");
  panel.choose(kSupport);
  insert(panel, kSupport);
}

void assembleContract(const Document& contract) {
  meibun::samples::cursorBefore(contract, "（リモート保守）");
  const ClausesPanelDriver panel{contract};
  panel.search("修正プログラム");
  panel.choose(kPatches);
  insert(panel, kPatches);
}

void save(Office& office, const Document& document, const fs::path& base,
          std::initializer_list<const char*> extensions) {
  for (const char* extension : extensions) {
    const fs::path file = base.string() + extension;
    office.store(document, file, true);
    std::printf("%s\n", file.c_str());
  }
}

int write(const fs::path& profile, const fs::path& samples, const fs::path& output) {
  fs::create_directories(output);
  Office office{{.profileTemplate = profile}};
  try {
    const auto quote = office.load(samples / "quote-deal1.ods");
    assembleQuote(quote);
    save(office, quote, output / "quote", {".ods", ".xlsx", ".pdf"});
    const auto proposal = office.load(samples / "proposal-deal1.odp");
    assembleProposal(proposal);
    save(office, proposal, output / "proposal", {".odp", ".pdf"});
    // A deck's fonts have one name each in .pptx: so the other is a deck that came as such.
    const auto powerPoint = office.load(samples / "proposal-deal1.pptx");
    assembleProposal(powerPoint);
    save(office, powerPoint, output / "proposal", {".pptx"});
    const auto contract = office.load(samples / "contract-maintenance.odt");
    assembleContract(contract);
    save(office, contract, output / "contract", {".odt", ".docx", ".pdf"});
    office.closeAll();
  } catch (const std::exception&) {
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
  if (arguments.size() == 4 && arguments[0] == "write") {
    return write(arguments[1], arguments[2], arguments[3]);
  }
  if (arguments.size() == 3 && arguments[0] == "open") return open(arguments[1], arguments[2]);
  if (arguments.size() >= 4 && arguments[0] == "show") {
    return show(arguments[1], arguments[2], {arguments.begin() + 3, arguments.end()});
  }
  std::fputs(
      "usage: meibun_assemble write PROFILE SAMPLES OUTPUT\n"
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
