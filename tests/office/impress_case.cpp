// SPDX-License-Identifier: MPL-2.0
#include "tests/office/impress_case.hpp"

#include <stdexcept>

#include "core/xml/library_reader.hpp"

namespace meibun::fixture {

const model::Library& ImpressCase::library() {
  static const auto* const kRead =
      new xml::ReadLibrary{xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses")};
  return kRead->library;
}

render::Insertion ImpressCase::clause(const std::string& id, const model::Selection& variant) {
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

render::Insertion ImpressCase::ownText(const std::vector<std::u16string>& paragraphs) {
  auto insertion = clause("maintenance-or-support");
  insertion.rendered.blocks.clear();
  for (const auto& paragraph : paragraphs)
    insertion.rendered.blocks.push_back(
        {model::Role::paragraph, model::Numbering::none, paragraph, {}});
  return insertion;
}

std::unique_ptr<ImpressSubject> ImpressCase::deck() {
  constexpr std::int16_t kTitleAndOutline = 1;
  auto subject = std::make_unique<ImpressSubject>(office(), office().open("simpress"));
  subject->setLayout(0, kTitleAndOutline);
  subject->undoManager()->clear();
  return subject;
}

std::unique_ptr<ImpressSubject> ImpressCase::deck(std::u16string_view title,
                                                  std::u16string_view outline) {
  auto subject = deck();
  const auto fill = [&](const char* kind, std::u16string_view text) {
    if (!text.empty()) {
      document::impress::textOf(subject->placeholder(0, kind))->setString(uno::ustr(text));
    }
  };
  fill("TitleTextShape", title);
  fill("OutlinerShape", outline);
  subject->undoManager()->clear();
  return subject;
}

document::Site ImpressCase::survey(ImpressSubject& subject, const render::Insertion& insertion) {
  const auto blocks =
      plannedBlocks(insertion.rendered, insertion.instance, subject.port().abilities(), {});
  auto site = subject.port().survey(insertion.place, blocks);
  if (!site) throw std::runtime_error(site.error().code);
  return std::move(site).value();
}

std::string ImpressCase::insert(ImpressSubject& subject,
                                const std::vector<render::Insertion>& all) {
  const auto abilities = subject.port().abilities();
  std::vector<document::PlannedBlock> blocks;
  for (const auto& one : all)
    for (auto& block : plannedBlocks(one.rendered, one.instance, abilities, {}))
      blocks.push_back(std::move(block));
  const auto site = subject.port().survey(all.front().place, blocks);
  if (!site) return site.error().code;
  const auto done = subject.port().apply(planInsertions(all, abilities, site.value()));
  return done ? "" : done.error().code;
}

track::FoundClause ImpressCase::found(ImpressSubject& subject, const track::Instance& instance) {
  const auto snapshot = subject.port().read();
  for (auto& clause : track::recognise(snapshot.value(), library()).clauses)
    if (clause.instance == instance) return clause;
  ADD_FAILURE() << "the clause is not found";
  return {};
}

std::string ImpressCase::remove(ImpressSubject& subject, const track::Instance& instance) {
  const auto clause = found(subject, instance);
  const auto done = subject.port().apply(
      render::planRemoval(clause, subject.port().read().value(), u"条項を外す"));
  if (done) return "";
  auto problem = done.error().code;
  for (const auto& [name, value] : done.error().arguments)
    problem.append(" ").append(name).append("=").append(value);
  return problem;
}

}  // namespace meibun::fixture
