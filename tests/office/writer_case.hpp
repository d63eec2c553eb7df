// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/render/plan.hpp"
#include "core/track/recognise.hpp"
#include "tests/contract/contract_library.hpp"
#include "tests/office/fixture/office_test.hpp"
#include "tests/office/writer_subject.hpp"

namespace meibun::fixture {

/// Tests of one Writer document: opens it, inserts clauses of the contract suite's library, asks
/// what is known.
class WriterCase : public OfficeTest {
 protected:
  void TearDown() override;

  WriterSubject& open(const contract::Lines& lines);
  /// A file below the source tree; a copy is opened.
  WriterSubject& openFile(const std::string& relative);
  /// The very file.
  WriterSubject& openPath(const std::filesystem::path& file);
  WriterSubject& subject() { return *subject_; }

  document::Site survey(const std::string& clause,
                        const document::Place& place = document::Selection{});
  /// Inserts and gives the instance; a failure is the test's.
  track::Instance insert(const std::string& clause,
                         const document::Place& place = document::Selection{});
  base::Result<document::Applied> tryInsert(const std::string& clause,
                                            const document::Place& place = document::Selection{},
                                            const std::set<std::string>& consents = {});
  base::Result<document::Applied> remove(const track::Instance& instance);
  render::Insertion insertion(const std::string& clause, const document::Place& place);
  document::Snapshot read();
  track::FoundClause found(const track::Instance& instance);

  /// The words of a clause's blocks, as they stand without numbers.
  std::vector<std::string> words(const std::string& clause);
  /// A line of WriterSubject::lines() that begins with this, and how many do.
  static std::size_t countOf(const std::vector<std::string>& lines, const std::string& part);
  static std::size_t indexOf(const std::vector<std::string>& lines, const std::string& part);

 private:
  std::unique_ptr<WriterSubject> subject_;
};

}  // namespace meibun::fixture
