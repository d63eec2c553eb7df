// SPDX-License-Identifier: MPL-2.0
#include "core/base/file.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace meibun::base {
namespace {

Diagnostic unreadable(const std::string& path, const std::error_code& error) {
  return {"file.unreadable", {path}, {{"file", path}, {"reason", error.message()}}};
}

}  // namespace

std::filesystem::path pathFrom(std::string_view utf8) {
  return std::u8string{utf8.begin(), utf8.end()};
}

std::string pathText(const std::filesystem::path& path) {
  const auto text = path.generic_u8string();
  return {text.begin(), text.end()};
}

Result<std::string> readFile(const std::string& path, std::size_t most) {
  const auto place = pathFrom(path);
  std::error_code error;
  const auto status = std::filesystem::status(place, error);
  if (!std::filesystem::exists(status) && !error) {
    error = std::make_error_code(std::errc::no_such_file_or_directory);
  }
  if (!error && !std::filesystem::is_regular_file(status)) {
    error = std::make_error_code(std::errc::invalid_argument);
  }
  const auto size = error ? 0 : std::filesystem::file_size(place, error);
  if (error) return unreadable(path, error);
  if (size > most) {
    return Diagnostic{"file.too-large", {path}, {{"file", path}, {"most", std::to_string(most)}}};
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  errno = 0;
  std::ifstream stream{place, std::ios::binary};
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream) return unreadable(path, {errno != 0 ? errno : EIO, std::generic_category()});
  return bytes;
}

}  // namespace meibun::base
