// SPDX-License-Identifier: MPL-2.0
#include "files/package.hpp"

#include <algorithm>
#include <utility>

#include <zip.h>

#include "core/base/text.hpp"

namespace meibun::files {
namespace {

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

// Holds libzip's error structure for calls that have no archive yet.
class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ~ZipError() { zip_error_fini(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  zip_error_t* get() { return &error_; }
  std::string text() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_;
};

// Reads to the end and one byte further, because libzip checks the sum only there. Returns false
// when the bytes are fewer, more or other than the directory said.
bool readAll(zip_file_t* entry, std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto count = zip_fread(entry, bytes.data() + done, bytes.size() - done);
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  char beyond = 0;
  return zip_fread(entry, &beyond, 1) == 0;
}

}  // namespace

void Package::Discard::operator()(zip* archive) const { zip_discard(archive); }

Package::Package(std::string file, std::string bytes, const Limits& limits)
    : file_(std::move(file)),
      limits_(limits),
      bytes_(std::make_unique<const std::string>(std::move(bytes))) {}

base::Result<Package> Package::open(std::string file, std::string bytes, const Limits& limits) {
  Package package{std::move(file), std::move(bytes), limits};
  MEIBUN_TRY(package.load());
  return package;
}

base::Result<void> Package::load() {
  ZipError error;
  zip_source_t* const source =
      zip_source_buffer_create(bytes_->data(), bytes_->size(), 0, error.get());
  if (source == nullptr) return problem("files.zip-damaged", {}, {{"reason", error.text()}});
  archive_.reset(zip_open_from_source(source, ZIP_RDONLY, error.get()));
  if (!archive_) {
    zip_source_free(source);
    return problem("files.zip-damaged", {}, {{"reason", error.text()}});
  }
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  if (count > limits_.entries) {
    return problem("files.too-many-parts", {}, {{"most", std::to_string(limits_.entries)}});
  }
  for (std::uint64_t i = 0; i < count; ++i) {
    const char* const name = zip_get_name(archive_.get(), i, ZIP_FL_ENC_GUESS);
    if (name == nullptr) return problem("files.zip-damaged", {}, {{"reason", "name"}});
    if (!index_.emplace(base::lowerAscii(name), i).second) return problem("files.part-twice", name);
  }
  return boost::outcome_v2::success();
}

bool Package::has(std::string_view part) const { return index_.count(base::lowerAscii(part)) != 0; }

base::Result<std::string> Package::read(std::string_view part) const {
  const auto found = index_.find(base::lowerAscii(part));
  if (found == index_.end()) {
    return base::Diagnostic{"files.part-missing", {file_}, {{"part", std::string{part}}}};
  }
  zip_stat_t stat;
  if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0) {
    return problem("files.part-damaged", part, {{"reason", zip_strerror(archive_.get())}});
  }
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return base::Diagnostic{"files.encrypted", {file_}};
  }
  if (stat.size > limits_.partBytes) {
    return problem("files.part-too-large", part, {{"most", std::to_string(limits_.partBytes)}});
  }
  if (stat.size >= limits_.ratioFromBytes &&
      stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > limits_.ratio) {
    return problem("files.part-bomb", part, {{"most", std::to_string(limits_.ratio)}});
  }
  const std::unique_ptr<zip_file_t, CloseEntry> entry{
      zip_fopen_index(archive_.get(), found->second, 0)};
  std::string bytes(entry ? static_cast<std::size_t>(stat.size) : 0, '\0');
  if (!entry) {
    return problem("files.part-damaged", part, {{"reason", zip_strerror(archive_.get())}});
  }
  if (!readAll(entry.get(), bytes)) {
    return problem("files.part-damaged", part, {{"reason", zip_file_strerror(entry.get())}});
  }
  return bytes;
}

std::string Package::partName(std::string_view part) const {
  return part.empty() ? file_ : file_ + "!/" + std::string{part};
}

base::Diagnostic Package::problem(std::string code, std::string_view part,
                                  std::map<std::string, std::string> arguments) const {
  return {std::move(code), {partName(part)}, {arguments.begin(), arguments.end()}};
}

}  // namespace meibun::files
