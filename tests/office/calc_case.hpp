// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/render/plan.hpp"
#include "core/track/recognise.hpp"
#include "tests/office/calc_subject.hpp"
#include "tests/office/fixture/office_test.hpp"

namespace meibun::fixture {

/// Tests that put the project's own clauses into a spreadsheet.
class CalcCase : public OfficeTest {
 protected:
  static const model::Library& library();

  /// A clause of the JCSSA pack, "no-vulnerability-supply", as the sample deal fills it.
  static render::Insertion clause(const std::string& id, const model::Selection& variant = {});
  /// One clause with these paragraphs, for texts that no pack has.
  static render::Insertion ownText(const std::vector<std::u16string>& paragraphs);
  /// The paragraphs as they stand in cells, labels included.
  static std::vector<std::u16string> textsOf(const render::Insertion& insertion);

  std::unique_ptr<CalcSubject> load(const std::string& file) { return loadFile(source(file)); }
  std::unique_ptr<CalcSubject> loadFile(const std::filesystem::path& file);
  std::unique_ptr<CalcSubject> blank();

  static document::Site survey(CalcSubject& subject, const render::Insertion& insertion);
  /// Surveys, plans and applies at `insertion.place`; the Diagnostic's code, empty when it went
  /// well.
  static std::string insert(CalcSubject& subject, const render::Insertion& insertion);
  static std::string remove(CalcSubject& subject, const track::Instance& instance);
  static track::FoundClause found(CalcSubject& subject, const track::Instance& instance);
};

}  // namespace meibun::fixture
