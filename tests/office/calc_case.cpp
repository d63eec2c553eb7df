// SPDX-License-Identifier: MPL-2.0
#include "tests/office/calc_case.hpp"

#include <stdexcept>

#include "core/xml/library_reader.hpp"
#include "office/document/calc_start.hpp"

namespace meibun::fixture {

const model::Library& CalcCase::library() {
  static const auto* const kRead =
      new xml::ReadLibrary{xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses")};
  return kRead->library;
}

render::Insertion CalcCase::clause(const std::string& id, const model::Selection& variant) {
  const auto* pack = library().pack("jcssa.guideline");
  const auto* version = library().current({pack->id, id});
  if (version == nullptr) throw std::runtime_error("no clause " + id);
  model::Values values;
  for (const auto& parameter : render::parametersOf(*pack, *version, variant))
    if (parameter.id == "seller") values["seller"] = u"架空電算サービス株式会社";
  auto rendered = render::render(*pack, *version, variant, values);
  if (!rendered) throw std::runtime_error(rendered.error().code);
  return {std::move(rendered).value(),
          track::newInstance(),
          document::Selection{},
          1,
          "2026-12-01",
          u"条項を挿入",
          {},
          {}};
}

render::Insertion CalcCase::ownText(const std::vector<std::u16string>& paragraphs) {
  auto insertion = clause("maintenance-or-support");
  insertion.rendered.blocks.clear();
  for (const auto& paragraph : paragraphs)
    insertion.rendered.blocks.push_back(
        {model::Role::paragraph, model::Numbering::none, paragraph, {}});
  return insertion;
}

std::vector<std::u16string> CalcCase::textsOf(const render::Insertion& insertion) {
  std::vector<std::u16string> texts;
  for (const auto& block : insertion.rendered.blocks)
    texts.push_back(block.text);
  return texts;
}

std::unique_ptr<CalcSubject> CalcCase::loadFile(const std::filesystem::path& file) {
  auto subject = std::make_unique<CalcSubject>(office(), office().load(file));
  // A sheet that nobody has touched is saved as it was loaded, with its own style names: touch it.
  for (std::int32_t i = 0; i < document::calc::sheetCount(subject->model()); ++i) {
    const auto sheet = document::calc::sheetAt(subject->model(), i);
    if (document::calc::sheetRefusal(sheet)) continue;
    const auto name = document::calc::nameOf(sheet);
    subject->setText(name, "A1", u"touched");
    subject->undoManager()->undo();
  }
  subject->undoManager()->clear();
  return subject;
}

std::unique_ptr<CalcSubject> CalcCase::blank() {
  return std::make_unique<CalcSubject>(office(), contract::Lines{});
}

document::Site CalcCase::survey(CalcSubject& subject, const render::Insertion& insertion) {
  const auto blocks =
      plannedBlocks(insertion.rendered, insertion.instance, subject.port().abilities(), {});
  auto site = subject.port().survey(insertion.place, blocks);
  if (!site) throw std::runtime_error(site.error().code);
  return std::move(site).value();
}

std::string CalcCase::insert(CalcSubject& subject, const render::Insertion& insertion) {
  const auto site = survey(subject, insertion);
  const auto done =
      subject.port().apply(planInsertion(insertion, subject.port().abilities(), site));
  return done ? "" : done.error().code;
}

track::FoundClause CalcCase::found(CalcSubject& subject, const track::Instance& instance) {
  const auto snapshot = subject.port().read();
  for (auto& clause : track::recognise(snapshot.value(), library()).clauses)
    if (clause.instance == instance) return clause;
  ADD_FAILURE() << "the clause is not found";
  return {};
}

std::string CalcCase::remove(CalcSubject& subject, const track::Instance& instance) {
  const auto clause = found(subject, instance);
  const auto done = subject.port().apply(
      render::planRemoval(clause, subject.port().read().value(), u"条項を外す"));
  return done ? "" : done.error().code;
}

}  // namespace meibun::fixture
