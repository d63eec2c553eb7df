// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/render/plan.hpp"
#include "core/track/recognise.hpp"
#include "tests/office/fixture/office_test.hpp"
#include "tests/office/impress_subject.hpp"

namespace meibun::fixture {

/// Tests that put the project's own clauses on slides.
class ImpressCase : public OfficeTest {
 protected:
  static const model::Library& library();

  /// A clause of the JCSSA pack, as the sample deal fills it.
  static render::Insertion clause(const std::string& id, const model::Selection& variant = {});
  /// One clause with these paragraphs, for texts that no pack has.
  static render::Insertion ownText(const std::vector<std::u16string>& paragraphs);

  /// One slide with title and outline, both empty, as Impress begins a deck's second slide.
  std::unique_ptr<ImpressSubject> deck();
  /// The same with a title and these lines in the outline.
  std::unique_ptr<ImpressSubject> deck(std::u16string_view title, std::u16string_view outline);

  /// Surveys, plans and applies; the Diagnostic's code, empty when it went well.
  static std::string insert(ImpressSubject& subject, const std::vector<render::Insertion>& all);
  static std::string remove(ImpressSubject& subject, const track::Instance& instance);
  static track::FoundClause found(ImpressSubject& subject, const track::Instance& instance);
  static document::Site survey(ImpressSubject& subject, const render::Insertion& insertion);
};

}  // namespace meibun::fixture
