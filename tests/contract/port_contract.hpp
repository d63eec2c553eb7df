// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/document/document_port.hpp"
#include "core/model/library.hpp"
#include "core/render/plan.hpp"
#include "core/track/recognise.hpp"

// The contract that every document::DocumentPort passes. To hold an adapter to it:
//
//   1. Derive from contract::Subject: one open document and the things a person can do to it.
//   2. In one .cpp of the test program:
//        INSTANTIATE_TEST_SUITE_P(Writer, PortContract, ::testing::Values(contract::Factory{"live",
//        open}),
//                                 contract::nameOf);
//      (in namespace meibun::contract; `open` makes a fresh document that holds exactly these
//      lines).
//      A text passes TextContract too: instantiate it likewise.
//   3. Add tests/contract/port_contract.cpp, tests/contract/round_trip.cpp and
//      tests/contract/contract_library.cpp to the program's sources, and link Meibun::core.
//
// The adapter may run in any process: the suite speaks to DocumentPort alone.
namespace meibun::contract {
// Lines: paragraphs of the body (text), or the cells of column A of the first sheet from its
// first row on (sheet; an empty line is an empty cell). Offsets count UTF-16 units.
class Subject {
 public:
  virtual ~Subject() = default;
  virtual document::DocumentPort& port() = 0;

  // Puts the cursor into a line; a sheet selects the cell and ignores `offset`.
  virtual void select(std::size_t line, std::size_t offset) = 0;
  // What a person does by hand: replaces the first `find` in the document by `words`, inside its
  // paragraph.
  virtual void type(const std::u16string& find, const std::u16string& words) = 0;

  // One step of the document's own undo; false when there is none.
  virtual bool undo() = 0;
  virtual bool redo() = 0;
  // How many steps the undo stack holds.
  virtual std::size_t undoSteps() = 0;

  // File types that saveAndReload() takes, by extension. It stores the document, closes it and
  // opens what was stored: port() may be another one afterwards.
  virtual std::vector<std::string> formats() = 0;
  virtual void saveAndReload(const std::string& format) = 0;

  // Makes the document refuse every change (read-only, protected); false when that failed.
  virtual bool lock() = 0;
  // Brings the document to where an insertion at the selection asks the person something; false
  // as above.
  virtual bool makeItAsk() = 0;
  // Brings the document to where every change would cost it its signature; false as above.
  virtual bool sign() = 0;
  // What else must be as before after undo and after removal (row heights, merges, styles), as
  // text.
  virtual std::string state() { return {}; }
};

using Lines = std::vector<std::u16string>;

struct Factory {
  std::string name;  // letters and digits
  std::function<std::unique_ptr<Subject>(const Lines&)> open;
};

inline void PrintTo(const Factory& factory, std::ostream* out) { *out << factory.name; }

inline std::string nameOf(const ::testing::TestParamInfo<Factory>& info) { return info.param.name; }

class PortContract : public ::testing::TestWithParam<Factory> {
 protected:
  // Opens a document with these lines, the cursor where clauses go: after the last line of a
  // text, in the second empty cell below the last line of a sheet.
  void open(const Lines& lines);
  void reload(const std::string& format);

  Subject& subject() { return *subject_; }
  document::DocumentPort& port() { return subject_->port(); }
  bool isText() { return port().abilities().family == document::Family::text; }

  document::Snapshot read();
  std::string printed();            // the snapshot and state() as text
  Lines texts();                    // of all blocks that have text
  track::Recognition recognised();  // against the suite's library
  document::Place place();          // where open() put the cursor

  // Renders a clause of the suite's library ("notice", "article", "tricky") for insertion at
  // `place`.
  render::Insertion insertion(const std::string& clause, const model::Values& values = {});
  base::Result<document::Applied> insert(const std::vector<render::Insertion>& insertions);
  // Inserts one clause and returns its instance; a failure is the test's.
  track::Instance insertOne(const std::string& clause, const model::Values& values = {});
  // The texts that the insertions would put in, labels included where they are typed.
  Lines expected(const std::vector<render::Insertion>& insertions);
  track::FoundClause found(const track::Instance& instance);

 private:
  std::unique_ptr<Subject> subject_;
  std::size_t line_ = 0;
};

// What holds where text flows: paragraphs that one inserts between.
class TextContract : public PortContract {};

// Lists both for the reader of a failed test.
::testing::AssertionResult applied(const base::Result<document::Applied>& result);

}  // namespace meibun::contract
