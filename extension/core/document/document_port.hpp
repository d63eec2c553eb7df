// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/clause.hpp"
#include "core/track/anchor_name.hpp"

// The only way to a document: a snapshot out, one whole change in. No cursor, no UNO, no XML.
namespace meibun::document {

enum class Family { text, sheet, slides };
enum class Carrier { bookmark, namedRange, shapeName, none };

// What a kind of document can do. `liveNumbering`: labels are the document's own, never typed.
struct Abilities {
  Family family = Family::text;
  Carrier carrier = Carrier::none;
  bool tracksWording = false;
  bool undoes = false;
  bool liveNumbering = false;
};

// A block of the snapshot that gave it; means nothing in another snapshot.
struct BlockId {
  std::uint32_t value = 0;
  auto operator<=>(const BlockId&) const = default;
};

struct Run {
  enum class Redline : std::uint8_t { plain, inserted, deleted };
  std::u16string text;
  Redline redline = Redline::plain;
};

// Where a block stands. Body text of one document is one story; each header, footnote, frame … is
// its own.
enum class Story { body, table, header, footer, note, frame, cell, other };

// Columns and rows count from 0.
struct GridCell {
  std::string sheet;  // UTF-8
  std::int32_t column = 0;
  std::int32_t row = 0;
  bool operator==(const GridCell&) const = default;
};

// A text of a slide: of a shape, of a cell of its table, or of its notes. Slides count from 1, the
// texts of a slide too, in reading order and only those that give blocks.
struct SlideBox {
  std::int32_t slide = 1;
  std::int32_t box = 1;
  bool operator==(const SlideBox&) const = default;
};

// "B32": column in letters and row from 1, without the sheet.
std::string cellName(const GridCell& cell);

// A paragraph (Writer), or one line of a cell's text (Calc: each paragraph of a cell is a block,
// and every named range over a cell is an anchor of each of its blocks) or of a slide's text box
// (whose name is that of several blocks, track/box_name.hpp). `holdsMore`: a note, a picture or
// another frame hangs on it, which would go with it and is none of the wording.
struct Block {
  BlockId id;
  Story story = Story::body;
  std::vector<Run> runs;
  std::u16string label;  // live number: "第3条", "①"; never part of the runs
  std::vector<track::ParsedAnchor> anchors;
  std::optional<GridCell> cell;
  std::optional<SlideBox> box;
  bool locked = false;
  bool holdsMore = false;
};

// The text that stands when all tracked changes are accepted.
std::u16string textOf(const Block& block);

// Is the block a line of a cell or of a box, whose names it shares with the other lines?
bool isLine(const Block& block);
// Are both lines of the same cell or box?
bool shareNames(const Block& a, const Block& b);

struct Revision {
  std::uint64_t value = 0;
  auto operator<=>(const Revision&) const = default;
};

// `recordsChanges`: what a change takes out now stands on as a tracked deletion, which the person
// may still reject.
struct Snapshot {
  Revision revision;
  Abilities abilities;
  std::vector<Block> blocks;                  // in reading order
  std::map<std::string, std::string> record;  // custom properties "Meibun.*", UTF-8
  base::Diagnostics notes;                    // what could not be read, or will not survive saving
  bool recordsChanges = false;
};

// The window's cursor or selection; what is selected of a text is replaced.
struct Selection {
  std::u16string code = {};  // slides only: a selected box with just this text is replaced
};
struct DocumentEnd {};  // after the last paragraph
struct AfterBlock {
  BlockId block;
};
// The sheet of a quote's terms, else one of its own, 見積条件, that is made (sheets only).
struct AnnexSheet {};
struct Remarks {
};  // the first free line of a quote's remarks, where only one can be meant (sheets only)
using Place = std::variant<Selection, DocumentEnd, AfterBlock, GridCell, AnnexSheet, Remarks>;

// A stretch of a text, in UTF-16 units.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t length = 0;
  bool operator==(const TextSpan&) const = default;
};

// A place in the text of a block of a snapshot.
struct TextPoint {
  BlockId block;
  std::size_t offset = 0;  // UTF-16 units into textOf(block)
  bool operator==(const TextPoint&) const = default;
};

// One paragraph to insert. `typedLabel` stands before the text in the document where numbering is
// typed; it is no part of the wording and of no hash. `open`: placeholders in the text, which the
// document shows so that they are seen, where it has a means for it. `boxed`: stands in one box
// with its neighbours of the same instance.
struct PlannedBlock {
  model::Role role = model::Role::paragraph;
  model::Numbering numbering = model::Numbering::none;
  std::u16string text;
  std::u16string typedLabel;
  track::AnchorName anchor;
  std::vector<TextSpan> open = {};
  bool boxed = false;
};

// How articles are numbered where one wants to insert, and the labels that come next.
struct NumberingHere {
  enum class Style { none, live, typed } style = Style::none;
  int nextArticle = 1;                     // the number a new article gets here
  std::u16string articleForm = u"第%1条";  // %1 = number; as the document writes it
  bool fullWidthDigits = false;
  bool kanjiDigits = false;
  bool headingInBrackets = true;  // 第3条（見出し）
};

// May one insert here, and how. `refusal`: no, for this reason, and nothing can change that.
// `questions`: yes, when the person agrees to each (overwrite, signature lost): their codes go into
// Change::consents. `notes`: said, not asked.
struct Site {
  NumberingHere numbering;
  std::optional<base::Diagnostic> refusal;
  base::Diagnostics questions;
  base::Diagnostics notes;
  std::map<std::string, std::string>
      before;                       // what insertion here will change: for LedgerEntry::before
  std::optional<GridCell> at = {};  // of a sheet: where the first block will stand
};

struct InsertBlocks {
  Place at;
  std::vector<PlannedBlock> blocks;
};
struct RemoveBlock {  // together with its following break
  BlockId block;
};
struct SetAnchor {  // nothing = take this instance's anchor off
  BlockId block;
  track::Instance instance;
  std::optional<track::AnchorName> name;
};
struct SetRecord {  // nothing = remove the property
  std::string key;
  std::optional<std::string> value;
};
// Puts a document's own state back that an insertion changed (row heights …); see
// LedgerEntry::before.
struct Restore {
  BlockId block;
  std::map<std::string, std::string> before;
};
using Step = std::variant<InsertBlocks, RemoveBlock, SetAnchor, SetRecord, Restore>;

// `against`: the snapshot whose blocks the steps name; a change that names none needs none.
struct Change {
  std::optional<Revision> against;
  std::u16string title;  // the undo step's name
  std::vector<Step> steps;
  std::set<std::string> consents;  // codes of the questions that the person agreed to
};

// Does a step name a block of a snapshot?
bool namesBlock(const Step& step);
// Names the change blocks without telling of which snapshot? Every port refuses that: port.stale.
bool lacksRevision(const Change& change);

// The question before any change of a signed document, whatever its steps: port.signature-lost.
base::Diagnostic signatureLost();
// The first question to which the change brings no consent.
std::optional<base::Diagnostic> openQuestion(const Change& change,
                                             const base::Diagnostics& questions);
// Why a change cannot be made at this site: its refusal, or else an open question.
std::optional<base::Diagnostic> obstacle(const Change& change, const Site& site);

// `notes`: what only shows once it is done (a further printed page): said, not asked.
struct Applied {
  Revision revision;
  base::Diagnostics notes = {};
};

// Reads a document. One thread, the document's own.
class DocumentReader {
 public:
  virtual ~DocumentReader() = default;
  virtual Abilities abilities() const = 0;
  virtual base::Result<Snapshot> read() const = 0;
};

// A document that can be changed. A change is carried out whole or not at all, as one undo step
// where the document undoes; it is refused when `against` is stale (port.stale), when the site
// refuses, or when a question is open (its Diagnostic is returned, of severity question). A signed
// document asks signatureLost() before every change: removal and detaching, which have no site to
// survey, get the question from apply().
class DocumentPort : public DocumentReader {
 public:
  virtual base::Result<Site> survey(const Place& place,
                                    const std::vector<PlannedBlock>& blocks) const = 0;
  virtual base::Result<Applied> apply(const Change& change) = 0;
};

}  // namespace meibun::document
