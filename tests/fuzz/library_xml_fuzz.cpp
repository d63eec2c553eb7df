// SPDX-License-Identifier: MPL-2.0
// Any bytes as a file of the library: no crash, and what passes for a clause can be used.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/base/text.hpp"
#include "core/model/library.hpp"
#include "core/render/render.hpp"
#include "core/select/search.hpp"
#include "core/xml/clause_xml.hpp"
#include "core/xml/element.hpp"
#include "core/xml/pack_xml.hpp"
#include "core/xml/release_xml.hpp"
#include "core/xml/shape.hpp"

namespace {

using namespace meibun;

const model::Pack& packOfTheCases() {
  static const auto* const kPack = [] {
    auto* pack = new model::Pack;
    pack->id = "small.pack";
    pack->lang = "ja";
    pack->sources = {{"rev", "", "", ""}};
    pack->axes = {{"stance", "", {}, {{"notice", "", {}, 0}, {"desk", "", {}, 0}}},
                  {"length", "", {}, {{"full", "", {}, 0}, {"line", "", {}, 20}}}};
    pack->parameters = {{"desk", model::ParameterType::text, "", {}, "", {}, "", false},
                        {"seller", model::ParameterType::text, "", {}, "", {}, "", false}};
    return pack;
  }();
  return *kPack;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void useClause(const xml::Element& root, base::Diagnostics& findings) {
  auto pack = packOfTheCases();
  const auto clause = xml::buildClause(root, pack);
  xml::checkClause(root, clause, pack, findings);
  if (xml::hasError(findings)) return;
  pack.clauses = {clause};
  for (const auto& variant : render::variantsOf(pack, clause)) {
    const auto rendered = render::preview(pack, clause, variant, {});
    require(rendered.has_value() && !rendered.value().blocks.empty());
  }
  const select::Search search{model::Library{{pack}}};
  require(search.find("").size() == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  base::Diagnostics findings;
  const auto document = xml::parse(
      xml::SourceText{"file.xml", {reinterpret_cast<const char*>(data), size}}, findings);
  require((document == nullptr) == xml::hasError(findings));
  if (!document) return 0;
  const auto root = document->root();
  if (root.is("clause") && xml::hasShape(*document, "clause", findings)) {
    useClause(root, findings);
  } else if (root.is("pack") && xml::hasShape(*document, "pack", findings)) {
    const auto pack = xml::buildPack(root);
    xml::checkPack(root, pack, findings);
    xml::checkChapters(root, pack, findings);
  } else if (root.is("release") && xml::hasShape(*document, "release", findings)) {
    auto pack = packOfTheCases();
    pack.releases = {xml::buildRelease(root)};
    xml::checkReleases(pack, findings);
  }
  for (const auto& finding : findings) {
    require(finding.where.line > 0 && finding.where.column > 0 && !finding.code.empty());
  }
  return 0;
}
