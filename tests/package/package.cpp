// SPDX-License-Identifier: MPL-2.0
#include "tests/package/package.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

namespace meibun::package {
namespace {

std::string readEntry(zip_t* archive, zip_uint64_t index, zip_uint64_t size) {
  std::string content(size, '\0');
  zip_file_t* file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) throw std::runtime_error(zip_strerror(archive));
  const zip_int64_t count = zip_fread(file, content.data(), size);
  zip_fclose(file);
  if (count != static_cast<zip_int64_t>(size)) throw std::runtime_error("short entry");
  return content;
}

std::map<std::string, std::string> readPackage() {
  int error = 0;
  zip_t* archive = zip_open(MEIBUN_BINARY_DIR "/meibun.oxt", ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) throw std::runtime_error("meibun.oxt cannot be read");
  std::map<std::string, std::string> result;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  for (zip_uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive, i, 0, &stat) != 0) throw std::runtime_error("zip_stat");
    result.emplace(stat.name, readEntry(archive, i, stat.size));
  }
  zip_discard(archive);
  return result;
}

}  // namespace

const std::map<std::string, std::string>& entries() {
  static const auto package = readPackage();
  return package;
}

std::unique_ptr<pugi::xml_document> xml(const std::string& path) {
  auto document = std::make_unique<pugi::xml_document>();
  const auto found = entries().find(path);
  if (found == entries().end()) {
    ADD_FAILURE() << path << " is missing";
    return document;
  }
  const auto parsed = document->load_buffer(found->second.data(), found->second.size());
  if (!parsed) ADD_FAILURE() << path << ": " << parsed.description();
  return document;
}

std::vector<std::string> outputOf(std::string_view command, const std::string& path) {
  std::string file = (std::filesystem::temp_directory_path() / "meibun-entry-XXXXXX").string();
  const int descriptor = ::mkstemp(file.data());
  if (descriptor < 0) throw std::runtime_error("mkstemp");
  ::close(descriptor);
  std::ofstream{file, std::ios::binary} << entries().at(path);
  std::FILE* pipe = ::popen((std::string{command} + " " + file).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("popen");
  std::string text;
  std::array<char, 4096> buffer{};
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    text.append(buffer.data(), count);
  }
  const int status = ::pclose(pipe);
  std::filesystem::remove(file);
  if (status != 0) throw std::runtime_error(std::string{command} + " failed");
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

}  // namespace meibun::package
