// SPDX-License-Identifier: MPL-2.0
#include "core/xml/clause_xml.hpp"

#include <utility>

#include "core/xml/content.hpp"
#include "core/xml/shape.hpp"

namespace meibun::xml {
namespace {

model::Kind kindOf(const std::string& text) {
  if (text == "disclaimer") return model::Kind::disclaimer;
  if (text == "paid-service") return model::Kind::paidService;
  if (text == "article") return model::Kind::article;
  return text == "definition" ? model::Kind::definition : model::Kind::notice;
}

// Of the pack itself where the reference names no other.
model::ClauseRef refOf(const std::string& text, const model::Pack& pack) {
  const auto parsed = model::parseClauseRef(text);
  return parsed ? *parsed : model::ClauseRef{pack.id, text};
}

model::Selection axesOf(const Element& element) {
  model::Selection selection;
  for (const auto attribute : element.node().attributes()) {
    if (!isReservedForAxes(attribute.name())) {
      selection.emplace(attribute.name(), attribute.value());
    }
  }
  return selection;
}

std::vector<std::string> tagsOf(const std::string& text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  std::vector<std::string> tags;
  for (auto start = text.find_first_not_of(kBlanks); start != std::string::npos;) {
    const auto end = text.find_first_of(kBlanks, start);
    tags.push_back(text.substr(start, end - start));
    start = text.find_first_not_of(kBlanks, end);
  }
  return tags;
}

model::Block buildBlock(const Element& element, model::Role role, model::Numbering numbering) {
  model::Block block;
  block.role = role;
  block.numbering = numbering;
  block.when = axesOf(element);
  block.at = element.attribute("at");
  block.pieces = pieces(element.node());
  block.where = element.where();
  return block;
}

void addItems(model::Text& text, const Element& list) {
  const auto numbering = list.attribute("numbering") == "circled" ? model::Numbering::circled
                                                                  : model::Numbering::bracketed;
  const auto when = axesOf(list);
  for (const auto& item : list.children("item")) {
    auto& block = text.blocks.emplace_back(buildBlock(item, model::Role::item, numbering));
    block.when.insert(when.begin(), when.end());
  }
}

model::Text buildText(const Element& element) {
  model::Text text;
  text.when = axesOf(element);
  text.wording =
      element.attribute("wording") == "quoted" ? model::Wording::quoted : model::Wording::drafted;
  const auto from = element.attribute("from");
  const auto hash = from.find('#');
  text.source = from.substr(0, hash);
  if (hash != std::string::npos) text.place = from.substr(hash + 1);
  text.where = element.where();
  text.boxed = element.attribute("boxed") == "yes";
  const bool article = !element.children("heading").empty();
  const auto numbering = article ? model::Numbering::clauseParagraph : model::Numbering::none;
  for (const auto& child : element.children()) {
    if (child.is("heading")) {
      text.blocks.push_back(buildBlock(child, model::Role::heading, model::Numbering::article));
    } else if (child.is("p")) {
      text.blocks.push_back(buildBlock(child, model::Role::paragraph, numbering));
    } else {
      addItems(text, child);
    }
  }
  return text;
}

void addRelations(model::Clause& clause, const Element& root, const model::Pack& pack) {
  using Type = model::Relation::Type;
  for (const auto& [name, type] :
       {std::pair{"requires", Type::requires_}, {"excludes", Type::excludes}}) {
    for (const auto& child : root.children(name)) {
      clause.relations.push_back(
          {type, refOf(child.attribute("clause"), pack), child.where("clause")});
    }
  }
  for (const auto& child : root.children("covers")) {
    clause.coverages.push_back(
        {refOf(child.attribute("item"), pack), child.attribute("extent") == "part", child.where()});
  }
  for (const auto& child : root.children("states")) {
    clause.statements.push_back({refOf(child.attribute("task"), pack), child.attribute("option"),
                                 child.attribute("party"), child.attribute("duty"),
                                 child.attribute("paid") == "yes", child.where()});
  }
}

}  // namespace

model::Clause buildClause(const Element& root, const model::Pack& pack) {
  model::Clause clause;
  clause.ref = {{pack.id, root.attribute("id")}, root.number("version")};
  clause.reason = root.attribute("reason");
  clause.kind = kindOf(root.attribute("kind"));
  clause.audience = root.attribute("audience");
  clause.tags = tagsOf(root.attribute("tags"));
  clause.code = root.attribute("code");
  clause.asOf = root.attribute("asOf");
  clause.lang = pack.lang;
  clause.where = root.where();
  auto title = translated(root, "title");
  clause.title = std::move(title.own);
  clause.titles = std::move(title.others);
  auto note = translated(root, "note");
  clause.note = std::move(note.own);
  clause.notes = std::move(note.others);
  for (const auto& text : root.children("text"))
    clause.texts.push_back(buildText(text));
  addRelations(clause, root, pack);
  return clause;
}

}  // namespace meibun::xml
