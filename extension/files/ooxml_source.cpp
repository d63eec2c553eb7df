// SPDX-License-Identifier: MPL-2.0
#include "files/ooxml_source.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "files/record.hpp"

namespace meibun::files {
namespace {

std::string_view lastWord(std::string_view type) {
  return type.substr(type.rfind('/') + 1);  // npos + 1 = 0
}

std::string_view folderOf(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

// Resolves a target against the folder of the part that names it, as OPC asks: "/word/x.xml" counts
// from the package's root, ".." steps up, never above it.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path;
  if (target.empty() || target.front() != '/') path = std::string{folder} + "/";
  path += target;
  std::vector<std::string_view> steps;
  for (std::string_view rest = path; !rest.empty();) {
    const auto step = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(rest.size(), step.size() + 1));
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
  }
  std::string result;
  for (const auto& step : steps)
    result += (result.empty() ? "" : "/") + std::string{step};
  return result;
}

std::string relationshipsPart(std::string_view part) {
  const auto folder = folderOf(part);
  const auto prefix = folder.empty() ? std::string{} : std::string{folder} + "/";
  return prefix + "_rels/" + std::string{lastWord(part)} + ".rels";
}

bool sameName(std::string_view a, std::string_view b) {
  return base::lowerAscii(a) == base::lowerAscii(b);
}

}  // namespace

base::Result<OoxmlSource> OoxmlSource::open(Package package) {
  OoxmlSource source{std::move(package)};
  MEIBUN_TRY(relations, source.relationships(""));
  for (const auto& relation : relations) {
    if (relation.type == "officeDocument") source.mainPart_ = relation.part;
  }
  if (source.mainPart_.empty() || !source.package().has(source.mainPart_)) {
    const auto part = source.mainPart_.empty() ? "officeDocument" : source.mainPart_;
    return base::Diagnostic{"files.part-missing", {source.package().file()}, {{"part", part}}};
  }
  MEIBUN_TRY(mainType, source.contentType(source.mainPart_));
  source.mainType_ = std::move(mainType);
  return source;
}

base::Result<XmlPart> OoxmlSource::parse(std::string_view part) const {
  MEIBUN_TRY(bytes, package_->read(part));
  return XmlPart::parse(package_->partName(part), bytes, package_->limits());
}

base::Result<std::vector<Relationship>> OoxmlSource::relationships(std::string_view part) const {
  const auto name = relationshipsPart(part);
  std::vector<Relationship> result;
  if (!package_->has(name)) return result;
  MEIBUN_TRY(xml, parse(name));
  for (const auto& node : xml.root().children("Relationship")) {
    if (std::string_view{node.attribute("TargetMode").value()} == "External") continue;
    result.push_back({node.attribute("Id").value(),
                      std::string{lastWord(node.attribute("Type").value())},
                      resolved(folderOf(part), node.attribute("Target").value())});
  }
  return result;
}

base::Result<std::string> OoxmlSource::contentType(std::string_view part) const {
  MEIBUN_TRY(types, parse("[Content_Types].xml"));
  for (const auto& node : types.root().children("Override")) {
    std::string_view name{node.attribute("PartName").value()};
    if (!name.empty() && name.front() == '/') name.remove_prefix(1);
    if (sameName(name, part)) return std::string{node.attribute("ContentType").value()};
  }
  const auto extension = part.substr(part.rfind('.') + 1);
  for (const auto& node : types.root().children("Default")) {
    if (sameName(node.attribute("Extension").value(), extension)) {
      return std::string{node.attribute("ContentType").value()};
    }
  }
  return std::string{};
}

base::Result<std::map<std::string, std::string>> OoxmlSource::record() const {
  std::map<std::string, std::string> record;
  MEIBUN_TRY(relations, relationships(""));
  for (const auto& relation : relations) {
    if (relation.type != "custom-properties" && relation.type != "customProperties") continue;
    MEIBUN_TRY(xml, parse(relation.part));
    for (const auto& property : xml.root().children("property")) {
      addToRecord(record, property.attribute("name").value(), property.first_child().text().get());
    }
  }
  return record;
}

}  // namespace meibun::files
