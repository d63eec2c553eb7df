// SPDX-License-Identifier: MPL-2.0
#include "tests/files/zip_writer.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <zip.h>

namespace meibun::test {
namespace {

void check(bool good, const char* what) {
  if (!good) throw std::runtime_error{what};
}

void add(zip_t* archive, const Entry& entry) {
  zip_source_t* const source =
      zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  check(source != nullptr, "zip_source_buffer");
  const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  check(index >= 0, "zip_file_add");
  const auto place = static_cast<zip_uint64_t>(index);
  const auto method = entry.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  check(zip_set_file_compression(archive, place, method, 0) == 0, "zip_set_file_compression");
  if (entry.encrypted) {
    check(zip_file_set_encryption(archive, place, ZIP_EM_AES_256, "secret") == 0, "encryption");
  }
}

}  // namespace

std::string zipOf(const std::vector<Entry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  check(target != nullptr, "zip_source_buffer_create");
  zip_source_keep(target);
  zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  check(archive != nullptr, "zip_open_from_source");
  for (const auto& entry : entries)
    add(archive, entry);
  check(zip_close(archive) == 0, "zip_close");
  zip_stat_t stat;
  check(zip_source_open(target) == 0 && zip_source_stat(target, &stat) == 0, "zip_source_stat");
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  const auto count = zip_source_read(target, bytes.data(), bytes.size());
  check(count == static_cast<zip_int64_t>(bytes.size()), "zip_source_read");
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string fileText(const std::string& path) {
  std::ifstream stream{path, std::ios::binary};
  check(stream.is_open(), path.c_str());
  return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<Entry> entriesOf(const std::string& folder) {
  std::vector<Entry> entries;
  for (const auto& file : std::filesystem::recursive_directory_iterator{folder}) {
    if (!file.is_regular_file()) continue;
    const auto name = std::filesystem::relative(file.path(), folder).generic_string();
    entries.push_back({name, fileText(file.path().string())});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace meibun::test
