// SPDX-License-Identifier: MPL-2.0
#include "tests/office/hosts/package_diff.hpp"

#include <set>
#include <stdexcept>

#include <zip.h>

namespace meibun::fixture {
namespace {

class Archive {
 public:
  explicit Archive(const std::filesystem::path& file)
      : zip_(zip_open(file.c_str(), ZIP_RDONLY, nullptr)) {
    if (zip_ == nullptr) throw std::runtime_error("no package: " + file.string());
  }
  ~Archive() { zip_discard(zip_); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  std::map<std::string, std::string> all() const {
    std::map<std::string, std::string> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip_, 0); ++i) {
      const auto place = static_cast<zip_uint64_t>(i);
      parts[zip_get_name(zip_, place, 0)] = bytes(place);
    }
    return parts;
  }

 private:
  std::string bytes(zip_uint64_t place) const {
    zip_stat_t stat;
    if (zip_stat_index(zip_, place, 0, &stat) != 0) throw std::runtime_error("zip_stat_index");
    std::string bytes(stat.size, '\0');
    zip_file_t* const part = zip_fopen_index(zip_, place, 0);
    const auto count = part == nullptr ? -1 : zip_fread(part, bytes.data(), bytes.size());
    zip_fclose(part);
    if (count != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("zip_fread");
    return bytes;
  }

  zip_t* zip_;
};

bool endsLikeXml(const std::string& name) {
  return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml") ||
         name.ends_with(".rdf");
}

void normalise(Parts& parts, const Own& own) {
  if (parts.root("content.xml")) return normaliseOdf(parts, own);
  normaliseOoxml(parts);
  if (parts.root("word/document.xml")) return normaliseWord(parts, own);
  normaliseExcel(parts, own);
}

Lines form(const Parts& parts, const std::string& name) {
  const auto root = parts.root(name);
  if (root) return linesOf(root);
  const auto found = parts.bytes.find(name);
  if (found == parts.bytes.end()) return {"no such part"};
  return {std::to_string(std::hash<std::string>{}(found->second)) + " of " +
          std::to_string(found->second.size()) + " bytes"};
}

}  // namespace

pugi::xml_node Parts::root(const std::string& part) const {
  const auto found = xml.find(part);
  return found == xml.end() ? pugi::xml_node{} : found->second->document_element();
}

Parts partsOf(const std::filesystem::path& file) {
  Parts parts;
  for (auto& [name, bytes] : Archive(file).all()) {
    auto document = std::make_unique<pugi::xml_document>();
    constexpr auto kFlags = pugi::parse_default | pugi::parse_ws_pcdata;
    if (endsLikeXml(name) && document->load_buffer(bytes.data(), bytes.size(), kFlags)) {
      parts.xml.emplace(name, std::move(document));
    } else {
      parts.bytes.emplace(name, std::move(bytes));
    }
  }
  return parts;
}

std::string partText(const std::filesystem::path& file, const std::string& part) {
  return Archive(file).all()[part];
}

Lines differences(const std::filesystem::path& without, const std::filesystem::path& with,
                  const Own& own) {
  Parts first = partsOf(without);
  Parts second = partsOf(with);
  normalise(first, own);
  normalise(second, own);
  std::set<std::string> names;
  for (const auto* parts : {&first, &second}) {
    for (const auto& [name, document] : parts->xml)
      names.insert(name);
    for (const auto& [name, bytes] : parts->bytes)
      names.insert(name);
  }
  Lines all;
  for (const auto& name : names)
    for (const auto& line : lineDifferences(form(first, name), form(second, name)))
      all.push_back(name + ": " + line);
  return all;
}

}  // namespace meibun::fixture
