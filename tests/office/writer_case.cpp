// SPDX-License-Identifier: MPL-2.0
#include "tests/office/writer_case.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace meibun::fixture {

void WriterCase::TearDown() {
  subject_.reset();
  OfficeTest::TearDown();
}

WriterSubject& WriterCase::open(const contract::Lines& lines) {
  subject_ = std::make_unique<WriterSubject>(office(), lines);
  return *subject_;
}

WriterSubject& WriterCase::openFile(const std::string& relative) {
  const auto copy = folder() / std::filesystem::path(relative).filename();
  std::filesystem::copy_file(source(relative), copy);
  return openPath(copy);
}

WriterSubject& WriterCase::openPath(const std::filesystem::path& file) {
  subject_ = std::make_unique<WriterSubject>(office(), office().load(file));
  return *subject_;
}

render::Insertion WriterCase::insertion(const std::string& clause, const document::Place& place) {
  const auto& pack = contract::library().packs().front();
  auto rendered =
      render::render(pack, *contract::library().version({{pack.id, clause}, 1}), {}, {});
  EXPECT_TRUE(rendered.has_value()) << clause;
  render::Insertion one{
      std::move(rendered).value(), track::newInstance(), place, 1, "2026-11-20", u"条項を挿入", {}};
  if (std::holds_alternative<document::AfterBlock>(place)) one.against = read().revision;
  return one;
}

document::Site WriterCase::survey(const std::string& clause, const document::Place& place) {
  const auto one = insertion(clause, place);
  const auto site = subject().port().survey(
      place, plannedBlocks(one.rendered, one.instance, subject().port().abilities(), {}));
  EXPECT_TRUE(site.has_value()) << site.error().code;
  return site.value();
}

base::Result<document::Applied> WriterCase::tryInsert(const std::string& clause,
                                                      const document::Place& place,
                                                      const std::set<std::string>& consents) {
  const auto site = survey(clause, place);
  auto one = insertion(clause, place);
  one.consents = consents;
  return subject().port().apply(planInsertion(one, subject().port().abilities(), site));
}

track::Instance WriterCase::insert(const std::string& clause, const document::Place& place) {
  const auto site = survey(clause, place);
  EXPECT_FALSE(site.refusal) << site.refusal->code;
  const auto one = insertion(clause, place);
  EXPECT_TRUE(contract::applied(
      subject().port().apply(planInsertion(one, subject().port().abilities(), site))));
  return one.instance;
}

base::Result<document::Applied> WriterCase::remove(const track::Instance& instance) {
  return subject().port().apply(render::planRemoval(found(instance), read(), u"条項を外す"));
}

document::Snapshot WriterCase::read() {
  auto snapshot = subject().port().read();
  EXPECT_TRUE(snapshot.has_value());
  return std::move(snapshot).value();
}

track::FoundClause WriterCase::found(const track::Instance& instance) {
  for (auto& clause : track::recognise(read(), contract::library()).clauses) {
    if (clause.instance == instance) return std::move(clause);
  }
  ADD_FAILURE() << "no clause " << instance.digits;
  return {};
}

std::vector<std::string> WriterCase::words(const std::string& clause) {
  std::vector<std::string> words;
  for (const auto& block : insertion(clause, document::DocumentEnd{}).rendered.blocks) {
    words.push_back(base::utf8(block.text));
  }
  return words;
}

std::size_t WriterCase::countOf(const std::vector<std::string>& lines, const std::string& part) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(),
                    [&](const std::string& line) { return line.find(part) != std::string::npos; }));
}

std::size_t WriterCase::indexOf(const std::vector<std::string>& lines, const std::string& part) {
  const auto line = std::find_if(lines.begin(), lines.end(), [&](const std::string& one) {
    return one.find(part) != std::string::npos;
  });
  EXPECT_NE(line, lines.end()) << "no line with " << part;
  return static_cast<std::size_t>(line - lines.begin());
}

}  // namespace meibun::fixture
