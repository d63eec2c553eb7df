// SPDX-License-Identifier: MPL-2.0
#include "core/track/recognise.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "core/document/memory_document.hpp"
#include "core/document/print.hpp"
#include "core/render/plan.hpp"
#include "core/track/box_name.hpp"
#include "tests/contract/contract_library.hpp"
#include "tests/unit/support/table.hpp"

namespace meibun::track {
namespace {

namespace fs = std::filesystem;
using document::MemoryContent;
using document::MemoryDocument;
using document::Run;

constexpr std::array<const char*, 5> kStatus{"current", "edited", "outdated", "withdrawn",
                                             "unknown"};
constexpr std::array<const char*, 3> kEvidence{"ledger", "anchor", "wording"};

// Runs the commands of tests/data/recognise/README.md.
class Scenario {
 public:
  void run(const std::string& line) {
    std::istringstream words{line};
    std::string command;
    words >> command >> std::ws;
    std::string rest;
    std::getline(words, rest);
    if (command == "expect") return expected_.push_back(rest);
    if (command == "finding") return expectedFindings_.push_back(rest);
    const auto found = commands().find(command);
    ASSERT_NE(found, commands().end()) << command;
    (this->*found->second)(rest);
  }

  void check() {
    const auto& library = newer_ ? contract::newerLibrary() : contract::library();
    auto snapshot = document_.read().value();
    if (slides_) putOnSlides(snapshot);
    for (const auto block : holding_)
      snapshot.blocks.at(block).holdsMore = true;
    const auto result = recognise(snapshot, library, day_);
    std::vector<std::string> lines;
    for (const auto& clause : result.clauses)
      lines.push_back(print(clause));
    std::vector<std::string> findings;
    for (const auto& finding : result.findings)
      findings.push_back(finding.code);
    std::sort(findings.begin(), findings.end());
    std::sort(expectedFindings_.begin(), expectedFindings_.end());
    EXPECT_EQ(lines, expected_) << document::print(snapshot);
    EXPECT_EQ(findings, expectedFindings_);
  }

 private:
  using Command = void (Scenario::*)(const std::string&);

  static const std::map<std::string, Command>& commands() {
    static const std::map<std::string, Command> kCommands{
        {"kind", &Scenario::kind},     {"line", &Scenario::line},
        {"insert", &Scenario::insert}, {"type", &Scenario::type},
        {"track", &Scenario::track},   {"delete", &Scenario::remove},
        {"write", &Scenario::write},   {"copy", &Scenario::copy},
        {"cut", &Scenario::cut},       {"copy-sheet", &Scenario::copySheet},
        {"unname", &Scenario::unname}, {"scrub", &Scenario::scrub},
        {"damage", &Scenario::damage}, {"library", &Scenario::library},
        {"day", &Scenario::day},       {"hang", &Scenario::hang}};
    return kCommands;
  }

  void kind(const std::string& word) {
    using Kind = MemoryDocument::Kind;
    static const std::map<std::string, Kind> kKinds{{"text", Kind::text},
                                                    {"typedText", Kind::typedText},
                                                    {"sheet", Kind::sheet},
                                                    {"oneCellSheet", Kind::oneCellSheet},
                                                    {"slides", Kind::typedText}};
    document_ = MemoryDocument{kKinds.at(word)};
    slides_ = word == "slides";
    sheet_ = word == "sheet" || word == "oneCellSheet";
  }

  // As a presentation reads: a clause's lines share a box that bears one name, `first` to `last`;
  // what a person wrote has boxes of its own.
  static void putOnSlides(document::Snapshot& snapshot) {
    snapshot.abilities.family = document::Family::slides;
    snapshot.abilities.carrier = document::Carrier::shapeName;
    auto& blocks = snapshot.blocks;
    std::int32_t box = 0;
    for (std::size_t from = 0, to = 0; from < blocks.size(); from = to) {
      ++box;
      to = endOfBox(blocks, from);
      const auto anchors = nameOfBox(blocks, from, to);
      for (auto i = from; i < to; ++i) {
        blocks[i].story = document::Story::frame;
        blocks[i].box = document::SlideBox{1, box};
        blocks[i].anchors = anchors;
      }
    }
  }

  using Blocks = std::vector<document::Block>;

  static std::size_t endOfBox(const Blocks& blocks, std::size_t from) {
    auto to = from + 1;
    if (blocks[from].anchors.empty()) return to;
    const auto& first = blocks[from].anchors.front();
    const auto goesOn = [&](const document::Block& block) {
      return !block.anchors.empty() && block.anchors.front().copy == first.copy &&
             block.anchors.front().name.instance == first.name.instance;
    };
    for (auto i = from; i < blocks.size(); ++i)
      if (goesOn(blocks[i])) to = i + 1;
    return to;
  }

  static std::vector<ParsedAnchor> nameOfBox(const Blocks& blocks, std::size_t from,
                                             std::size_t to) {
    if (blocks[from].anchors.empty()) return {};
    const auto& first = blocks[from].anchors.front();
    const auto& last = blocks[to - 1].anchors.front();
    return anchorsOf(ParsedBox{
        {first.name.instance, first.name.key, first.name.ordinal, last.name.ordinal}, first.copy});
  }

  void line(const std::string& words) {
    auto content = document_.content();
    if (sheet_) {
      content.cells[{"Sheet1", 0, row_++}].lines.push_back(base::utf16(words));
    } else {
      content.paragraphs.push_back({{Run{base::utf16(words)}}, {}, {}, false});
    }
    document_.edit(std::move(content));
  }

  void insert(const std::string& rest) {
    const auto words = testing_data::split(rest, ' ');
    model::Values values;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto equals = words[i].find('=');
      values[words[i].substr(0, equals)] = base::utf16(words[i].substr(equals + 1));
    }
    const auto& pack = contract::library().packs().front();
    const auto& clause = *contract::library().version({{pack.id, words[0]}, 1});
    document::Place place = document::DocumentEnd{};
    if (sheet_) place = document::GridCell{"Sheet1", 0, sharedRow()};
    const render::Insertion one{render::renderOpen(pack, clause, {}, values).value(),
                                {"000000000" + std::to_string(++instances_)},
                                place,
                                1,
                                "2026-11-20",
                                u"条項を挿入",
                                {}};
    const auto blocks =
        render::plannedBlocks(one.rendered, one.instance, document_.abilities(), {});
    const auto site = document_.survey(place, blocks).value();
    const auto applied = document_.apply(render::planInsertion(one, document_.abilities(), site));
    ASSERT_TRUE(applied.has_value()) << applied.error().code;
    row_ += static_cast<std::int32_t>(blocks.size());
  }

  // All clauses go into one cell, or each below the last.
  std::int32_t sharedRow() {
    if (!oneRow_) oneRow_ = row_;
    return document_.survey(document::GridCell{"Sheet1", 0, *oneRow_}, {document::PlannedBlock{}})
                   .value()
                   .questions.empty()
               ? *oneRow_
               : row_;
  }

  void hang(const std::string& rest) { holding_.push_back(std::stoul(rest)); }

  static std::pair<std::u16string, std::u16string> replacement(const std::string& rest) {
    const auto arrow = rest.find(" -> ");
    return {base::utf16(rest.substr(0, arrow)), base::utf16(rest.substr(arrow + 4))};
  }

  void type(const std::string& rest) {
    const auto [find, words] = replacement(rest);
    auto content = document_.content();
    bool done = false;
    const auto replace = [&, &find = find, &words = words](std::u16string& text) {
      const auto at = text.find(find);
      if (done || at == std::u16string::npos) return;
      text.replace(at, find.size(), words);
      done = true;
    };
    for (auto& paragraph : content.paragraphs) {
      for (auto& run : paragraph.runs)
        replace(run.text);
    }
    for (auto& [address, cell] : content.cells) {
      for (auto& text : cell.lines)
        replace(text);
    }
    EXPECT_TRUE(done) << rest;
    document_.edit(std::move(content));
  }

  void track(const std::string& rest) {
    const auto [find, words] = replacement(rest);
    auto content = document_.content();
    for (auto& paragraph : content.paragraphs) {
      const auto text = paragraph.runs.front().text;
      const auto at = text.find(find);
      if (at == std::u16string::npos) continue;
      paragraph.runs = {{text.substr(0, at)},
                        {find, Run::Redline::deleted},
                        {words, Run::Redline::inserted},
                        {text.substr(at + find.size())}};
    }
    document_.edit(std::move(content));
  }

  void remove(const std::string& rest) {
    const document::Change change{
        document_.read().value().revision, u"", {document::RemoveBlock{{block(rest)}}}, {}};
    ASSERT_TRUE(document_.apply(change).has_value());
  }

  void write(const std::string& rest) {
    const auto at = static_cast<std::ptrdiff_t>(block(rest));
    auto content = document_.content();
    content.paragraphs.insert(content.paragraphs.begin() + at,
                              {{Run{base::utf16(rest.substr(rest.find(' ') + 1))}}, {}, {}, false});
    document_.edit(std::move(content));
  }

  void copy(const std::string& rest) { paste(rest, false); }
  void cut(const std::string& rest) { paste(rest, true); }

  void paste(const std::string& rest, bool cut) {
    auto content = document_.content();
    const auto last = block(rest.substr(rest.find(' ') + 1));
    for (auto at = block(rest); at <= last; ++at) {
      auto pasted = content.paragraphs.at(at);
      for (auto& name : pasted.names)
        name += " Copy 1";
      if (cut) content.paragraphs[at].runs = {};
      content.paragraphs.push_back(std::move(pasted));
    }
    document_.edit(std::move(content));
  }

  void copySheet(const std::string& /*rest*/) {
    auto content = document_.content();
    const auto cells = content.cells;
    for (const auto& [address, cell] : cells)
      content.cells.emplace(document::CellAddress{"Sheet1_2", address.column, address.row}, cell);
    document_.edit(std::move(content));
  }

  void unname(const std::string& rest) {
    auto content = document_.content();
    content.paragraphs.at(block(rest)).names.clear();
    document_.edit(std::move(content));
  }

  void scrub(const std::string& /*rest*/) {
    auto content = document_.content();
    content.record.clear();
    document_.edit(std::move(content));
  }

  void damage(const std::string& /*rest*/) {
    auto content = document_.content();
    std::erase_if(content.record, [](const auto& item) { return item.first.ends_with(".1"); });
    document_.edit(std::move(content));
  }

  void library(const std::string& word) { newer_ = word == "newer"; }
  void day(const std::string& word) { day_ = word; }

  static std::uint32_t block(const std::string& rest) {
    return static_cast<std::uint32_t>(std::stoul(rest));
  }

  static std::string list(const std::vector<int>& numbers) {
    std::string text;
    for (const auto number : numbers)
      text += (text.empty() ? "" : ",") + std::to_string(number);
    return text;
  }

  static std::string print(const FoundClause& clause) {
    auto line = clause.version
                    ? clause.version->clause.clause + '@' + std::to_string(clause.version->version)
                    : std::string{"?"};
    line += std::string{" "} + kStatus.at(static_cast<std::size_t>(clause.status));
    line += std::string{" "} + kEvidence.at(static_cast<std::size_t>(clause.evidence));
    if (clause.edited) line += " edited";
    if (!clause.missing.empty()) line += " missing=" + list(clause.missing);
    if (!clause.added.empty()) line += " added=" + std::to_string(clause.added.size());
    if (clause.reordered) line += " reordered";
    if (clause.copy) line += " copy";
    const auto lost = std::count_if(clause.blocks.begin(), clause.blocks.end(),
                                    [](const FoundBlock& block) { return !block.anchored; });
    if (lost > 0) line += " lost=" + std::to_string(lost);
    for (const auto& place : clause.open)
      line += " open=" + place.parameter + '@' + std::to_string(place.block.value) + '.' +
              std::to_string(place.begin) + '+' + std::to_string(place.length);
    for (const auto& [name, words] : clause.values)
      line += ' ' + name + '=' + base::utf8(words);
    return line;
  }

  std::vector<std::size_t> holding_;
  MemoryDocument document_;
  bool sheet_ = false;
  bool slides_ = false;
  std::int32_t row_ = 0;
  std::optional<std::int32_t> oneRow_;
  int instances_ = 0;
  bool newer_ = false;
  std::string day_;
  std::vector<std::string> expected_;
  std::vector<std::string> expectedFindings_;
};

TEST(Recognise, EachScenario) {
  const fs::path folder = fs::path{MEIBUN_SOURCE_DIR} / "tests/data/recognise";
  int scenarios = 0;
  for (const auto& file : fs::directory_iterator{folder}) {
    if (file.path().extension() != ".txt") continue;
    SCOPED_TRACE(file.path().filename().string());
    Scenario scenario;
    for (const auto& line : testing_data::linesOf("recognise/" + file.path().filename().string())) {
      if (!line.empty() && !line.starts_with('#')) scenario.run(line);
    }
    scenario.check();
    ++scenarios;
  }
  EXPECT_GE(scenarios, 25);
}

}  // namespace
}  // namespace meibun::track
