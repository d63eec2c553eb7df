// SPDX-License-Identifier: MPL-2.0
#include "core/xml/pack_folder.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/file.hpp"
#include "core/trust/digest.hpp"
#include "core/xml/clause_xml.hpp"
#include "core/xml/element.hpp"
#include "core/xml/forms.hpp"
#include "core/xml/pack_xml.hpp"
#include "core/xml/release_xml.hpp"
#include "core/xml/set_xml.hpp"
#include "core/xml/shape.hpp"
#include "core/xml/well_formed.hpp"

namespace meibun::xml {
namespace {

namespace fs = std::filesystem;

struct Numbered {
  int number = 0;
  fs::path path;
};

class PackFolder {
 public:
  PackFolder(fs::path folder, base::Diagnostics& findings)
      : folder_{std::move(folder)}, findings_{findings} {}

  std::optional<model::Pack> read() {
    const auto before = findings_.size();
    readDescription();
    readClauses();
    readReleases();
    readSets();
    checkFolder();
    if (!hasErrorSince(before)) checkWhole();
    if (hasErrorSince(before)) return std::nullopt;
    return std::move(pack_);
  }

 private:
  // With an error in pack.xml, the other files are compared with their shapes only: nothing else
  // can be said of them that would not repeat it.
  void readDescription() {
    const auto before = findings_.size();
    auto document = load(folder_ / "pack.xml");
    if (!document || !hasShape(*document, "pack", findings_)) return;
    const auto root = document->root();
    pack_ = buildPack(root);
    checkPack(root, pack_, findings_);
    checkName(root, "id", base::pathText(folder_.filename()));
    if (!hasErrorSince(before)) description_ = std::move(document);
  }

  bool hasErrorSince(std::size_t before) const {
    return hasError({findings_.begin() + static_cast<std::ptrdiff_t>(before), findings_.end()});
  }

  void readClauses() {
    const auto clauses = folder_ / "clauses";
    for (const auto& folder : sorted(clauses)) {
      const auto status = statusOf(folder);
      if (!fs::status_known(status)) continue;
      if (!fs::is_directory(status) || !hasForm(base::pathText(folder.filename()), Form::id)) {
        reportUnexpected(folder);
        continue;
      }
      int previous = 0;
      for (const auto& [number, path] : numbered(folder)) {
        if (number != previous + 1) reportGap(path, number, previous + 1);
        previous = number;
        readClause(path, number);
      }
    }
  }

  void readClause(const fs::path& path, int number) {
    std::string sha256;
    const auto document = load(path, &sha256);
    if (!document || !hasShape(*document, "clause", findings_)) return;
    const auto root = document->root();
    checkName(root, "id", base::pathText(path.parent_path().filename()));
    checkName(root, "version", std::to_string(number));
    if (!description_) return;
    auto clause = buildClause(root, pack_);
    checkClause(root, clause, pack_, findings_);
    clause.file = base::pathText(path.lexically_relative(folder_));
    clause.sha256 = std::move(sha256);
    pack_.clauses.push_back(std::move(clause));
  }

  void readReleases() {
    for (const auto& [number, path] : numbered(folder_ / "releases")) {
      const auto document = load(path);
      if (!document || !hasShape(*document, "release", findings_)) continue;
      const auto root = document->root();
      checkName(root, "pack", base::pathText(folder_.filename()));
      checkName(root, "number", std::to_string(number));
      pack_.releases.push_back(buildRelease(root));
    }
  }

  void readSets() {
    for (const auto& path : sorted(folder_ / "sets")) {
      const auto id = base::pathText(path.stem());
      if (path.extension() != ".xml" || !hasForm(id, Form::id)) {
        reportUnexpected(path);
        continue;
      }
      const auto document = load(path);
      if (!document || !hasShape(*document, "set", findings_)) continue;
      const auto root = document->root();
      checkName(root, "id", id);
      if (!description_) continue;
      checkSet(root, pack_, findings_);
      pack_.sets.push_back(buildSet(root, pack_));
    }
  }

  // What needs all files, and would only repeat other mistakes when one of them could not be read.
  void checkWhole() {
    checkChapters(description_->root(), pack_, findings_);
    checkParameters(description_->root(), pack_, findings_);
    checkReleases(pack_, findings_);
    checkCodes();
    const auto rights = description_->root().children("rights").front();
    const auto status = statusOf(folder_ / base::pathFrom(pack_.rightsFile));
    if (fs::status_known(status) && !fs::is_regular_file(status)) {
      report(findings_, "xml.missing-file", rights.where("file"), {{"file", pack_.rightsFile}});
    }
  }

  void checkCodes() {
    std::map<std::string, std::string> owners;
    std::set<std::string> reported;
    for (const auto& clause : pack_.clauses) {
      if (clause.code.empty()) continue;
      const auto& id = clause.ref.clause.clause;
      const auto [owner, added] = owners.emplace(clause.code, id);
      if (added || owner->second == id || !reported.insert(id).second) continue;
      report(findings_, "xml.duplicate-code", clause.where,
             {{"code", clause.code}, {"clause", owner->second}});
    }
  }

  void checkFolder() {
    for (const auto& path : sorted(folder_)) {
      const auto name = base::pathText(path.filename());
      const bool known = name == "pack.xml" || name == "clauses" || name == "releases" ||
                         name == "sets" || !description_ || name == pack_.rightsFile;
      if (!known) reportUnexpected(path);
    }
  }

  std::unique_ptr<Document> load(const fs::path& path, std::string* sha256 = nullptr) {
    const auto file = base::pathText(path);
    auto bytes = base::readFile(file, kMostBytes);
    if (!bytes) {
      findings_.push_back(bytes.error());
      return nullptr;
    }
    if (sha256 != nullptr) *sha256 = trust::hex(trust::sha256(bytes.value()));
    return parse(SourceText{file, std::move(bytes.value())}, findings_);
  }

  void checkName(const Element& root, const char* attribute, const std::string& expected) {
    const auto found = root.attribute(attribute);
    if (found == expected) return;
    report(findings_, "xml.name-mismatch", root.where(attribute),
           {{"attribute", attribute}, {"found", found}, {"expected", expected}});
  }

  void reportGap(const fs::path& path, int found, int expected) {
    report(findings_, "xml.number-gap", {base::pathText(path)},
           {{"found", std::to_string(found)}, {"expected", std::to_string(expected)}});
  }

  void reportUnexpected(const fs::path& path) {
    report(findings_, "xml.unexpected-file", {base::pathText(path)},
           {{"file", base::pathText(path.filename())}}, base::Severity::warning);
  }

  void reportUnreadable(const fs::path& path, const std::error_code& error) {
    const auto file = base::pathText(path);
    report(findings_, "file.unreadable", {file}, {{"file", file}, {"reason", error.message()}});
  }

  // Not known, and reported, for a link to itself or below a folder that may not be entered.
  fs::file_status statusOf(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::status_known(status)) reportUnreadable(path, error);
    return status;
  }

  std::vector<fs::path> sorted(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    if (!fs::exists(folder, error) && !error) return paths;
    for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
      paths.push_back(it->path());
    }
    if (error) reportUnreadable(folder, error);
    std::sort(paths.begin(), paths.end());
    return paths;
  }

  // The files named 1.xml, 2.xml …, by number; any other is reported.
  std::vector<Numbered> numbered(const fs::path& folder) {
    std::vector<Numbered> files;
    for (const auto& path : sorted(folder)) {
      const auto stem = base::pathText(path.stem());
      if (path.extension() == ".xml" && hasForm(stem, Form::number)) {
        files.push_back({std::stoi(stem), path});
      } else {
        reportUnexpected(path);
      }
    }
    std::sort(files.begin(), files.end(),
              [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
    return files;
  }

  fs::path folder_;
  base::Diagnostics& findings_;
  std::unique_ptr<Document> description_;
  model::Pack pack_;
};

}  // namespace

std::optional<model::Pack> readPack(const std::filesystem::path& folder,
                                    base::Diagnostics& findings) {
  return PackFolder{folder, findings}.read();
}

}  // namespace meibun::xml
