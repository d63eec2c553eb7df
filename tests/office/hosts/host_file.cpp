// SPDX-License-Identifier: MPL-2.0
#include "tests/office/hosts/host_file.hpp"

#include <cctype>
#include <fstream>

#include "tests/files/zip_writer.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {

namespace fs = std::filesystem;

std::ostream& operator<<(std::ostream& out, const Host& host) { return out << nameOf(host); }

std::string nameOf(const Host& host) {
  std::string name = host.name + "_as_" + host.saved;
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
}

fs::path makeHost(const Host& host, const fs::path& folder) {
  const auto source = fs::path{MEIBUN_SOURCE_DIR} / "tests/data/hosts" / host.name;
  if (!fs::is_directory(source)) {
    const auto file = folder / source.filename();
    fs::copy_file(source, file, fs::copy_options::overwrite_existing);
    return file;
  }
  const auto file = folder / ("host." + host.format);
  std::ofstream{file, std::ios::binary} << test::zipOf(test::entriesOf(source.string()));
  return file;
}

Lines lost(const Host& host, const fs::path& saved) {
  Lines missing;
  for (const auto& [part, text] : host.keeps)
    if (partText(saved, part).find(text) == std::string::npos)
      missing.push_back(part + " has no " + text);
  return missing;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines)
    text += line + '\n';
  return text;
}

}  // namespace meibun::fixture
