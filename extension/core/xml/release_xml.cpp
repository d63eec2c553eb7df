// SPDX-License-Identifier: MPL-2.0
#include "core/xml/release_xml.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/xml/forms.hpp"

namespace meibun::xml {
namespace {

using Listed = std::map<std::string, int>;  // clause id to the version that a release lists

// The clause's id in "clauses/<id>/<version>.xml".
std::string clauseIn(const std::string& path) {
  const auto first = std::min(path.find('/'), path.size() - 1) + 1;
  return path.substr(first, path.find('/', first) - first);
}

class ReleaseCheck {
 public:
  ReleaseCheck(const model::Pack& pack, base::Diagnostics& findings)
      : pack_{pack}, findings_{findings} {
    for (const auto& clause : pack.clauses)
      clauses_.emplace(clause.file, &clause);
  }

  void check() {
    const model::Release* previous = nullptr;
    Listed before;
    for (const auto& release : pack_.releases) {
      checkHead(release, previous);
      auto now = checkFiles(release, before);
      checkCarriedOver(release, before, now);
      before = std::move(now);
      previous = &release;
    }
  }

 private:
  void checkHead(const model::Release& release, const model::Release* previous) {
    const int expected = previous == nullptr ? 1 : previous->number + 1;
    if (release.number != expected) {
      report(findings_, "xml.number-gap", release.where,
             {{"found", std::to_string(release.number)}, {"expected", std::to_string(expected)}});
    }
    const auto* const source = findSource(pack_, release.source);
    if (source == nullptr) {
      report(findings_, "xml.undeclared-source", release.where, {{"source", release.source}});
    } else if (source->published.empty() && !release.datedByAdopter) {
      report(findings_, "xml.release-undated", release.where, {{"source", release.source}});
    }
    if (!isCalendarDay(release.from)) {
      report(findings_, "xml.no-such-day", release.where, {{"day", release.from}});
    } else if (previous != nullptr && release.from < previous->from) {
      report(findings_, "xml.release-order", release.where,
             {{"day", release.from}, {"before", previous->from}});
    }
  }

  Listed checkFiles(const model::Release& release, const Listed& before) {
    Listed now;
    for (const auto& file : release.files) {
      const auto found = clauses_.find(file.path);
      if (found == clauses_.end()) {
        report(findings_, "xml.released-file-missing", file.where, {{"file", file.path}});
        now.emplace(clauseIn(file.path), 0);  // listed all the same: not dropped as well
        continue;
      }
      const auto& clause = *found->second;
      const auto& id = clause.ref.clause.clause;
      if (clause.sha256 != file.sha256) {
        report(findings_, "xml.released-bytes-changed", file.where,
               {{"file", file.path}, {"expected", file.sha256}, {"found", clause.sha256}});
      }
      if (!now.emplace(id, clause.ref.version).second) {
        report(findings_, "xml.released-twice", file.where, {{"clause", id}});
      }
      const auto earlier = before.find(id);
      if (earlier != before.end() && clause.ref.version < earlier->second) {
        report(findings_, "xml.release-goes-back", file.where,
               {{"clause", id}, {"before", std::to_string(earlier->second)}});
      }
    }
    return now;
  }

  void checkCarriedOver(const model::Release& release, const Listed& before, const Listed& now) {
    std::set<std::string> withdrawn;
    for (const auto& withdrawal : release.withdrawals) {
      const auto& id = withdrawal.version.clause.clause;
      const auto earlier = before.find(id);
      const bool wasInForce =
          earlier != before.end() && earlier->second == withdrawal.version.version;
      const auto listed = now.find(id);
      const bool stays = listed != now.end() && listed->second == withdrawal.version.version;
      withdrawn.insert(id);
      if (wasInForce && !stays) continue;
      report(findings_, "xml.withdraws-nothing", withdrawal.where,
             {{"clause", id}, {"version", std::to_string(withdrawal.version.version)}});
    }
    for (const auto& [id, version] : before) {
      if (now.contains(id) || withdrawn.contains(id)) continue;
      report(findings_, "xml.release-drops", release.where,
             {{"clause", id}, {"version", std::to_string(version)}});
    }
  }

  const model::Pack& pack_;
  base::Diagnostics& findings_;
  std::map<std::string, const model::Clause*> clauses_;
};

}  // namespace

model::Release buildRelease(const Element& root) {
  model::Release release;
  release.number = root.number("number");
  release.source = root.attribute("source");
  release.from = root.attribute("from");
  release.datedByAdopter = !root.attribute("dated").empty();
  release.where = root.where();
  for (const auto& file : root.children("file")) {
    release.files.push_back({file.attribute("path"), file.attribute("sha256"), file.where("path")});
  }
  for (const auto& child : root.children("withdraw")) {
    const model::VersionRef version{{root.attribute("pack"), child.attribute("clause")},
                                    child.number("version")};
    release.withdrawals.push_back({version, child.words(), child.where()});
  }
  return release;
}

void checkReleases(const model::Pack& pack, base::Diagnostics& findings) {
  ReleaseCheck{pack, findings}.check();
}

}  // namespace meibun::xml
