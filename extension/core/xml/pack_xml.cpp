// SPDX-License-Identifier: MPL-2.0
#include "core/xml/pack_xml.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include "core/xml/forms.hpp"
#include "core/xml/shape.hpp"

namespace meibun::xml {
namespace {

template <class Titled>
void setTitle(Titled& target, const Element& element) {
  auto title = translated(element, "title");
  target.title = std::move(title.own);
  target.titles = std::move(title.others);
}

model::Layer layerOf(const std::string& text) {
  if (text == "company") return model::Layer::company;
  return text == "user" ? model::Layer::user : model::Layer::association;
}

model::ParameterType typeOf(const std::string& text) {
  if (text == "party") return model::ParameterType::party;
  if (text == "date") return model::ParameterType::date;
  return text == "number" ? model::ParameterType::number : model::ParameterType::text;
}

model::Axis buildAxis(const Element& element) {
  model::Axis axis;
  axis.id = element.attribute("id");
  setTitle(axis, element);
  for (const auto& child : element.children("value")) {
    auto& value = axis.values.emplace_back();
    value.id = child.attribute("id");
    value.max = child.number("max");
    setTitle(value, child);
  }
  return axis;
}

model::Parameter buildParameter(const Element& element) {
  model::Parameter parameter;
  parameter.id = element.attribute("id");
  parameter.type = typeOf(element.attribute("type"));
  parameter.setting = element.attribute("setting");
  parameter.required = element.attribute("required") == "yes";
  setTitle(parameter, element);
  auto help = translated(element, "help");
  parameter.help = std::move(help.own);
  parameter.helps = std::move(help.others);
  return parameter;
}

model::Chapter buildChapter(const Element& element) {
  model::Chapter chapter;
  chapter.id = element.attribute("id");
  setTitle(chapter, element);
  for (const auto& entry : element.children("entry")) {
    chapter.clauses.push_back(entry.attribute("clause"));
  }
  return chapter;
}

void checkIds(const std::vector<Element>& elements, const char* attribute,
              base::Diagnostics& findings) {
  std::set<std::string> seen;
  for (const auto& element : elements) {
    const auto id = element.attribute(attribute);
    if (seen.insert(id).second) continue;
    report(findings, "xml.duplicate-id", element.where(attribute),
           {{"id", id}, {"element", element.name()}});
  }
}

// Of an element and of all that stand in it: a second title in one language would hide the first.
void checkTitles(const Element& element, const std::string& own, base::Diagnostics& findings) {
  for (const auto* const name : {"title", "help"})
    checkLanguages(element, name, own, findings);
  for (const auto& child : element.children())
    checkTitles(child, own, findings);
}

void checkAxis(const Element& axis, base::Diagnostics& findings) {
  checkIds(axis.children("value"), "id", findings);
  if (isReservedForAxes(axis.attribute("id"))) {
    report(findings, "xml.reserved-axis", axis.where("id"), {{"axis", axis.attribute("id")}});
  }
}

}  // namespace

model::Pack buildPack(const Element& root) {
  model::Pack pack;
  pack.id = root.attribute("id");
  pack.publisher = root.attribute("publisher");
  pack.lang = root.attribute("lang");
  pack.layer = layerOf(root.attribute("layer"));
  setTitle(pack, root);
  const auto rights = root.children("rights").front();
  pack.openWording = rights.attribute("wording") == "open";
  pack.rightsFile = rights.attribute("file");
  for (const auto& source : root.children("source")) {
    pack.sources.push_back({source.attribute("id"), source.attribute("edition"),
                            source.attribute("published"), source.attribute("extent")});
  }
  for (const auto& axis : root.children("axis"))
    pack.axes.push_back(buildAxis(axis));
  for (const auto& child : root.children("party")) {
    auto& party = pack.parties.emplace_back();
    party.id = child.attribute("id");
    setTitle(party, child);
  }
  for (const auto& param : root.children("param")) {
    pack.parameters.push_back(buildParameter(param));
  }
  for (const auto& chapter : root.children("chapter")) {
    pack.chapters.push_back(buildChapter(chapter));
  }
  return pack;
}

void checkPack(const Element& root, const model::Pack& pack, base::Diagnostics& findings) {
  for (const auto* const name : {"source", "axis", "party", "param", "chapter"}) {
    checkIds(root.children(name), "id", findings);
  }
  checkTitles(root, pack.lang, findings);
  for (const auto& axis : root.children("axis"))
    checkAxis(axis, findings);
  for (const auto& source : root.children("source")) {
    const auto published = source.attribute("published");
    if (published.empty() || isCalendarDay(published)) continue;
    report(findings, "xml.no-such-day", source.where("published"), {{"day", published}});
  }
  for (const auto& param : root.children("param")) {
    const auto id = param.attribute("id");
    if (param.attribute("type") != "party" || findParty(pack, id) != nullptr) continue;
    report(findings, "xml.undeclared-party", param.where("id"), {{"party", id}});
  }
}

void checkChapters(const Element& root, const model::Pack& pack, base::Diagnostics& findings) {
  std::set<std::string> clauses;
  for (const auto& clause : pack.clauses)
    clauses.insert(clause.ref.clause.clause);
  std::set<std::string> listed;
  for (const auto& chapter : root.children("chapter")) {
    for (const auto& entry : chapter.children("entry")) {
      const auto id = entry.attribute("clause");
      if (!clauses.contains(id)) {
        report(findings, "xml.unknown-clause", entry.where("clause"), {{"clause", id}});
      } else if (!listed.insert(id).second) {
        report(findings, "xml.duplicate-id", entry.where("clause"),
               {{"id", id}, {"element", "entry"}});
      }
    }
  }
  for (const auto& clause : pack.clauses) {
    const auto& id = clause.ref.clause.clause;
    if (!listed.insert(id).second) continue;
    report(findings, "xml.clause-in-no-chapter", clause.where, {{"clause", id}});
  }
}

void checkParameters(const Element& root, const model::Pack& pack, base::Diagnostics& findings) {
  std::set<std::string> used;
  for (const auto& clause : pack.clauses) {
    for (const auto& text : clause.texts) {
      for (const auto& block : text.blocks) {
        for (const auto& piece : block.pieces) {
          if (const auto* const hole = std::get_if<model::Hole>(&piece))
            used.insert(hole->parameter);
        }
      }
    }
  }
  for (const auto& param : root.children("param")) {
    if (used.contains(param.attribute("id"))) continue;
    report(findings, "xml.unused-parameter", param.where("id"),
           {{"parameter", param.attribute("id")}}, base::Severity::warning);
  }
}

}  // namespace meibun::xml
