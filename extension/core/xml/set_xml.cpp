// SPDX-License-Identifier: MPL-2.0
#include "core/xml/set_xml.hpp"

#include <set>
#include <utility>

namespace meibun::xml {
namespace {

model::SetDocument documentOf(const std::string& text) {
  if (text == "proposal") return model::SetDocument::proposal;
  return text == "contract" ? model::SetDocument::contract : model::SetDocument::quote;
}

model::SetPlace placeOf(const std::string& text) {
  if (text == "annex") return model::SetPlace::annex;
  return text == "end" ? model::SetPlace::end : model::SetPlace::main;
}

// Of the pack itself where the reference names no other.
model::SetUse buildUse(const Element& element, const model::Pack& pack) {
  model::SetUse use;
  const auto clause = element.attribute("clause");
  use.clause = model::parseClauseRef(clause).value_or(model::ClauseRef{pack.id, clause});
  use.place = placeOf(element.attribute("place"));
  use.where = element.where("clause");
  for (const auto attribute : element.node().attributes()) {
    const std::string name = attribute.name();
    if (name != "clause" && name != "place") use.variant.emplace(name, attribute.value());
  }
  return use;
}

}  // namespace

model::ClauseSet buildSet(const Element& root, const model::Pack& pack) {
  model::ClauseSet set;
  set.id = root.attribute("id");
  set.document = documentOf(root.attribute("document"));
  set.where = root.where();
  auto title = translated(root, "title");
  set.title = std::move(title.own);
  set.titles = std::move(title.others);
  auto note = translated(root, "note");
  set.note = std::move(note.own);
  set.notes = std::move(note.others);
  for (const auto& use : root.children("use"))
    set.uses.push_back(buildUse(use, pack));
  return set;
}

void checkSet(const Element& root, const model::Pack& pack, base::Diagnostics& findings) {
  for (const auto* const name : {"title", "note"})
    checkLanguages(root, name, pack.lang, findings);
  std::set<model::ClauseRef> seen;
  for (const auto& use : root.children("use")) {
    if (seen.insert(buildUse(use, pack).clause).second) continue;
    report(findings, "xml.duplicate-id", use.where("clause"),
           {{"id", use.attribute("clause")}, {"element", "use"}});
  }
}

}  // namespace meibun::xml
