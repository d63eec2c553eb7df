// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "core/xml/shape.hpp"

namespace meibun::xml {
namespace {

AttributeShape required(std::string_view name, Form form) { return {name, form, true}; }
AttributeShape optional(std::string_view name, Form form) { return {name, form, false}; }
AttributeShape choice(std::string_view name, Names values) {
  return {name, std::move(values), true};
}
AttributeShape optionalChoice(std::string_view name, Names values) {
  return {name, std::move(values), false};
}

ChildShape one(std::string_view name) { return {{name}, 1, 1}; }
ChildShape any(std::string_view name) { return {{name}, 0, 0}; }
ChildShape some(std::string_view name) { return {{name}, 1, 0}; }
ChildShape maybe(std::string_view name) { return {{name}, 0, 1}; }
ChildShape titles() { return {{"title"}, 1, 0, true}; }
ChildShape maybeTranslated(std::string_view name) { return {{name}, 0, 0, true}; }

Shape relation(std::string_view name) {
  return {name, {required("clause", Form::clauseRef)}, Content::empty};
}

std::vector<Shape> packShapes() {
  const Names settings{
      "company.name",  "company.department",  "company.person",          "company.phone",
      "company.email", "company.supportDesk", "company.maintenanceMenu", "company.soc"};
  return {
      {"pack",
       {required("id", Form::packId), choice("layer", {"association", "company", "user"}),
        required("publisher", Form::words), required("lang", Form::lang)},
       Content::elements,
       {titles(), some("source"), one("rights"), any("axis"), any("party"), any("param"),
        some("chapter")}},
      {"title", {optional("lang", Form::lang)}, Content::words},
      {"help", {optional("lang", Form::lang)}, Content::words},
      {"note", {optional("lang", Form::lang)}, Content::words},
      {"source",
       {required("id", Form::sourceId), required("edition", Form::words),
        optional("published", Form::period), optional("extent", Form::words)},
       Content::empty},
      {"rights",
       {required("file", Form::path), choice("wording", {"closed", "open"})},
       Content::empty},
      {"axis", {required("id", Form::id)}, Content::elements, {titles(), some("value")}},
      {"value",
       {required("id", Form::id), optional("max", Form::number)},
       Content::elements,
       {titles()}},
      {"party", {required("id", Form::id)}, Content::elements, {titles()}},
      {"param",
       {required("id", Form::id), choice("type", {"text", "party", "date", "number"}),
        optionalChoice("required", {"yes"}), optionalChoice("setting", settings)},
       Content::elements,
       {titles(), maybeTranslated("help")}},
      {"chapter", {required("id", Form::id)}, Content::elements, {titles(), some("entry")}},
      {"entry", {required("clause", Form::id)}, Content::empty},
  };
}

std::vector<Shape> releaseShapes() {
  return {
      {"release",
       {required("pack", Form::packId), required("number", Form::number),
        required("source", Form::sourceId), required("from", Form::day),
        optionalChoice("dated", {"by-adopter"})},
       Content::elements,
       {some("file"), any("withdraw")}},
      {"file", {required("path", Form::path), required("sha256", Form::hash)}, Content::empty},
      {"withdraw",
       {required("clause", Form::id), required("version", Form::number)},
       Content::words},
  };
}

std::vector<Shape> clauseShapes() {
  return {
      {"clause",
       {required("id", Form::id), required("version", Form::number),
        choice("kind", {"notice", "disclaimer", "paid-service", "article", "definition"}),
        optional("reason", Form::words), optional("audience", Form::id),
        optional("tags", Form::words), optional("code", Form::code), optional("asOf", Form::day)},
       Content::elements,
       {titles(), maybeTranslated("note"), some("text"), any("requires"), any("excludes"),
        any("covers"), any("states")}},
      {"text",
       {choice("wording", {"drafted", "quoted"}), optional("from", Form::words),
        optionalChoice("boxed", {"yes"})},
       Content::elements,
       {maybe("heading"), {{"p", "list"}, 1, 0}},
       true},
      {"heading", {}, Content::words},
      {"p", {optional("at", Form::words)}, Content::mixed, {any("var")}, true},
      {"list",
       {choice("numbering", {"circled", "bracketed"})},
       Content::elements,
       {some("item")},
       true},
      {"item", {optional("at", Form::words)}, Content::mixed, {any("var")}, true},
      {"var", {required("ref", Form::id)}, Content::words},
      relation("requires"),
      relation("excludes"),
      {"covers",
       {required("item", Form::clauseRef), optionalChoice("extent", {"full", "part"})},
       Content::empty},
      {"states",
       {required("task", Form::clauseRef), required("option", Form::id),
        required("party", Form::id), choice("duty", {"responsible", "supports", "informed"}),
        optionalChoice("paid", {"yes", "no"})},
       Content::empty},
  };
}

std::vector<Shape> setShapes() {
  return {
      {"set",
       {required("id", Form::id), choice("document", {"quote", "proposal", "contract"})},
       Content::elements,
       {titles(), maybeTranslated("note"), some("use")}},
      {"use",
       {required("clause", Form::clauseRef), optionalChoice("place", {"main", "annex", "end"})},
       Content::empty,
       {},
       true},
  };
}

const std::vector<Shape>& allShapes() {
  static const auto* const kShapes = [] {
    auto* shapes = new std::vector<Shape>;
    for (auto part : {packShapes(), releaseShapes(), clauseShapes(), setShapes()}) {
      shapes->insert(shapes->end(), part.begin(), part.end());
    }
    return shapes;
  }();
  return *kShapes;
}

}  // namespace

const Shape* findShape(std::string_view name) {
  const auto& shapes = allShapes();
  const auto found = std::find_if(shapes.begin(), shapes.end(),
                                  [name](const Shape& shape) { return shape.name == name; });
  return found == shapes.end() ? nullptr : &*found;
}

bool isReservedForAxes(std::string_view attribute) {
  constexpr std::array<std::string_view, 6> kReserved{"wording",   "from", "at",
                                                      "numbering", "id",   "boxed"};
  return std::find(kReserved.begin(), kReserved.end(), attribute) != kReserved.end();
}

}  // namespace meibun::xml
