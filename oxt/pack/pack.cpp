// SPDX-License-Identifier: MPL-2.0
// Packs an .oxt so that equal contents give equal bytes: entries sorted by name, one fixed time,
// fixed attributes, no extra fields. `cmake -E tar --format=zip` keeps access times, owners and
// modes.
//
//   meibun_pack OUTPUT ENTRY=PATH...
//
// PATH is a file, or a folder that is taken under the name ENTRY with every file of a kind that a
// package holds (what an editor or a merge leaves there is no such). Refused: a name given twice,
// and a file that META-INF/manifest.xml names and the package lacks.
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

#include <pugixml.hpp>
#include <zip.h>

namespace fs = std::filesystem;

namespace {

using Entries = std::map<std::string, fs::path>;

constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint16_t kDosDate = (1U << 5U) | 1U;  // 1980-01-01, the format's first day
constexpr zip_uint32_t kAttributes = 0100644U << 16U;
constexpr zip_uint32_t kBestCompression = 9;

bool isPacked(const fs::path& file) {
  static const std::set<std::string> kKinds{".xml", ".md",  ".rnc", ".lock", ".txt",
                                            ".svg", ".xcu", ".xcs", ".xdl"};
  const auto name = file.filename().string();
  return kKinds.contains(file.extension().string()) && name.front() != '.' &&
         name != "CMakeLists.txt";
}

void addFile(Entries& entries, const std::string& name, const fs::path& path) {
  if (!entries.emplace(name, path).second) throw std::runtime_error(name + ": given twice");
}

void addFolder(Entries& entries, const std::string& name, const fs::path& folder) {
  for (const auto& item : fs::directory_iterator{folder}) {
    const std::string entry = name + "/" + item.path().filename().string();
    if (item.is_directory()) {
      addFolder(entries, entry, item.path());
    } else if (isPacked(item.path())) {
      addFile(entries, entry, item.path());
    }
  }
}

void addArgument(Entries& entries, const std::string& argument) {
  const auto equals = argument.find('=');
  if (equals == std::string::npos) throw std::runtime_error(argument + ": not ENTRY=PATH");
  const fs::path path = argument.substr(equals + 1);
  if (!fs::exists(path)) throw std::runtime_error(path.string() + ": no such file");
  if (fs::is_directory(path)) {
    addFolder(entries, argument.substr(0, equals), path);
  } else {
    addFile(entries, argument.substr(0, equals), path);
  }
}

void checkManifest(const Entries& entries) {
  const auto manifest = entries.find(std::string{kManifest});
  if (manifest == entries.end()) throw std::runtime_error(std::string{kManifest} + ": missing");
  pugi::xml_document document;
  const auto parsed = document.load_file(manifest->second.c_str());
  if (!parsed) throw std::runtime_error(manifest->second.string() + ": " + parsed.description());
  for (const auto& entry : document.document_element().children("manifest:file-entry")) {
    const std::string path = entry.attribute("manifest:full-path").value();
    const bool isFolder = entries.lower_bound(path + "/") != entries.end() &&
                          entries.lower_bound(path + "/")->first.rfind(path + "/", 0) == 0;
    if (entries.count(path) == 0 && !isFolder) {
      throw std::runtime_error("manifest.xml names " + path + ", which the package lacks");
    }
  }
}

[[noreturn]] void fail(zip_t* archive, const std::string& what) {
  const std::string reason = zip_strerror(archive);
  zip_discard(archive);
  throw std::runtime_error(what + ": " + reason);
}

void write(const Entries& entries, const std::string& output) {
  int error = 0;
  zip_t* archive = zip_open(output.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error(output + ": cannot be written");
  for (const auto& [name, path] : entries) {
    zip_source_t* source = zip_source_file(archive, path.c_str(), 0, -1);
    if (source == nullptr) fail(archive, path.string());
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail(archive, name);
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, kBestCompression) != 0 ||
        zip_file_set_dostime(archive, at, kDosTime, kDosDate, 0) != 0 ||
        zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, kAttributes) != 0) {
      fail(archive, name);
    }
  }
  if (zip_close(archive) != 0) fail(archive, output);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: meibun_pack OUTPUT ENTRY=PATH...\n", stderr);
    return 2;
  }
  try {
    Entries entries;
    for (int i = 2; i < count; ++i)
      addArgument(entries, arguments[i]);
    checkManifest(entries);
    write(entries, arguments[1]);
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "meibun_pack: %s\n", problem.what());
    return 1;
  }
}
