// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/model/identity.hpp"

namespace meibun::model {

// What a block is in the document that receives it; each family of documents has its own look for
// it.
enum class Role { heading, paragraph, item };

// How a block is numbered. The number is never part of the wording: it is live numbering where the
// document has such, else a typed label. article 第n条 · clauseParagraph 項 (the first of an
// article has no number) · bracketed (1) · circled ①
enum class Numbering { none, article, clauseParagraph, bracketed, circled };

// A blank of the wording. `words` is what the source itself has there: the first value, and the
// quotation.
struct Hole {
  std::string parameter;
  std::u16string words;
  bool operator==(const Hole&) const = default;
};
using Piece = std::variant<std::u16string, Hole>;

// One paragraph of wording. `when`: the axis values for which it stands (empty = always).
// `at`: the mark under which the source prints it ("①"), shown as the place and never inserted.
struct Block {
  Role role = Role::paragraph;
  Numbering numbering = Numbering::none;
  Selection when;
  std::string at;
  std::vector<Piece> pieces;
  base::Location where;
};

enum class Wording { quoted, drafted };

// What one text may hold: a block's anchor counts it with three digits.
constexpr std::size_t kMostBlocks = 1000;

// One wording of a clause, for the axis values in `when`. `source` and `place` split
// from="rev#第6章【共通】". `boxed`: to be filled in by hand, so it stands within a box.
struct Text {
  Selection when;
  Wording wording = Wording::drafted;
  std::string source;
  std::string place;
  std::vector<Block> blocks;
  base::Location where;
  bool boxed = false;
};

enum class Kind { notice, disclaimer, paidService, article, definition };

struct Relation {
  enum class Type { requires_, excludes } type = Type::requires_;
  ClauseRef clause;
  base::Location where;
};

// An item of a checklist that the clause meets ("jcssa.notices:latest-version"), in full or in
// part.
struct Coverage {
  ClauseRef item;
  bool part = false;
  base::Location where;
};

// A cell of a responsibility matrix that the clause says.
struct Statement {
  ClauseRef task;
  std::string option;
  std::string party;
  std::string duty;
  bool paid = false;
  base::Location where;
};

// A version of a clause as its file says it. Plain data: values, UTF-8 but for wording (UTF-16).
struct Clause {
  VersionRef ref;
  std::string reason;
  Kind kind = Kind::notice;
  std::string audience;
  std::vector<std::string> tags;
  std::string code;  // short code to type, e.g. "A19"; may be empty
  std::string title;
  Translations titles;
  std::string note;  // drafting note: shown, never inserted
  Translations notes;
  std::string asOf;  // the law's date for drafted wording, ISO 8601; may be empty
  std::vector<Text> texts;
  std::vector<Relation> relations;
  std::vector<Coverage> coverages;
  std::vector<Statement> statements;
  std::string lang;
  std::string file;    // relative to the pack's folder
  std::string sha256;  // of the file's bytes, 64 hex digits
  base::Location where;
};

}  // namespace meibun::model
