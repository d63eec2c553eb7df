// SPDX-License-Identifier: MPL-2.0
#include "cli/show_forms.hpp"

#include <sstream>

#include <pugixml.hpp>

#include "cli/words.hpp"
#include "core/base/text.hpp"
#include "core/render/plan.hpp"

namespace meibun::cli {
namespace {

// The blocks as they stand in a document whose numbers are typed.
std::vector<document::PlannedBlock> typed(const render::Rendered& rendered) {
  document::NumberingHere here;
  here.style = document::NumberingHere::Style::typed;
  return render::plannedBlocks(rendered, {}, {}, here);
}

void appendText(pugi::xml_node parent, std::u16string_view text) {
  if (!text.empty()) parent.append_child(pugi::node_pcdata).set_value(base::utf8(text).c_str());
}

void appendBlock(pugi::xml_node parent, const render::RenderedBlock& block) {
  auto node = parent.append_child("block");
  node.append_attribute("role") = name(block.role).c_str();
  node.append_attribute("numbering") = name(block.numbering).c_str();
  const std::u16string_view text{block.text};
  std::size_t done = 0;
  for (const auto& filled : block.filled) {
    appendText(node, text.substr(done, filled.begin - done));
    auto field = node.append_child("field");
    field.append_attribute("parameter") = filled.parameter.c_str();
    field.append_attribute("own") = filled.own;
    appendText(field, text.substr(filled.begin, filled.end - filled.begin));
    done = filled.end;
  }
  appendText(node, text.substr(done));
}

bool isOwn(const render::Rendered& rendered, const std::string& parameter) {
  for (const auto& block : rendered.blocks) {
    for (const auto& filled : block.filled) {
      if (filled.parameter == parameter && !filled.own) return false;
    }
  }
  return true;
}

Json axesJson(const Shown& shown, const std::string& language) {
  auto axes = Json::array();
  for (const auto& axis : render::axesOf(shown.pack, shown.clause)) {
    auto values = Json::array();
    for (const auto& value : axis.values) {
      values.push_back({{"id", value.id}, {"title", model::titleIn(value, language)}});
    }
    axes.push_back(
        {{"id", axis.id}, {"title", model::titleIn(axis, language)}, {"values", values}});
  }
  return axes;
}

Json parametersJson(const Shown& shown, const std::string& language) {
  auto parameters = Json::array();
  const auto& rendered = shown.rendered;
  for (const auto& parameter : render::parametersOf(shown.pack, shown.clause, rendered.variant)) {
    const auto value = rendered.values.find(parameter.id);
    parameters.push_back(
        {{"id", parameter.id},
         {"type", name(parameter.type)},
         {"title", model::titleIn(parameter, language)},
         {"required", parameter.required},
         {"own", isOwn(rendered, parameter.id)},
         {"value", value == rendered.values.end() ? "" : base::utf8(value->second)}});
  }
  return parameters;
}

Json blocksJson(const render::Rendered& rendered) {
  auto blocks = Json::array();
  for (const auto& block : typed(rendered)) {
    blocks.push_back({{"role", name(block.role)},
                      {"numbering", name(block.numbering)},
                      {"label", base::utf8(block.typedLabel)},
                      {"text", base::utf8(block.text)}});
  }
  return blocks;
}

std::string noteIn(const model::Clause& clause, const std::string& language) {
  const auto found = clause.notes.find(language);
  return found == clause.notes.end() ? clause.note : found->second;
}

}  // namespace

std::string shownAsText(const Shown& shown) {
  std::string text;
  for (const auto& block : typed(shown.rendered)) {
    text += base::utf8(block.typedLabel + block.text) + "\n";
  }
  return text;
}

std::string shownAsXml(const Shown& shown, const Call& call) {
  const auto& rendered = shown.rendered;
  pugi::xml_document document;
  auto root = document.append_child("rendered");
  const auto attribute = [&](const char* key, const std::string& value) {
    root.append_attribute(key) = value.c_str();
  };
  attribute("xmlns", "urn:meibun:output:1");
  attribute("clause", model::toString(rendered.version.clause));
  attribute("version", std::to_string(rendered.version.version));
  attribute("state", name(shown.library.state(rendered.version, call.day)));
  if (const auto release = shown.library.releaseOf(rendered.version, call.day)) {
    attribute("release", std::to_string(*release));
  }
  attribute("lang", rendered.lang);
  attribute("variant", model::toString(rendered.variant));
  attribute("wording", name(rendered.wording));
  attribute("source", rendered.source);
  attribute("key", rendered.key.digits);
  const auto& title = model::titleIn(shown.clause, call.environment.language);
  appendText(root, u"\n  ");
  root.append_child("title").text() = title.c_str();
  for (const auto& block : rendered.blocks) {
    appendText(root, u"\n  ");
    appendBlock(root, block);
  }
  appendText(root, u"\n");
  // pugixml's own indentation would put blanks into the wording.
  std::ostringstream stream;
  stream << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  document.save(stream, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return stream.str() + "\n";
}

Json shownAsJson(const Shown& shown, const base::Diagnostics& findings, const Call& call) {
  const auto& rendered = shown.rendered;
  const auto& language = call.environment.language;
  auto json = answer("show", findings, call.output);
  json.update(clauseHead(shown.clause, shown.library, call));
  json["variant"] = toJson(rendered.variant);
  json["axes"] = axesJson(shown, language);
  json["parameters"] = parametersJson(shown, language);
  json["wording"] = name(rendered.wording);
  json["source"] = rendered.source;
  json["note"] = noteIn(shown.clause, language);
  json["key"] = rendered.key.digits;
  json["blocks"] = blocksJson(rendered);
  return json;
}

}  // namespace meibun::cli
