// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/track/box_name.hpp"
#include "office/document/impress_pages.hpp"

namespace meibun::document::impress {

/// A snapshot, and what its blocks are on the slides. blocks[i] has BlockId i + 1 and stands in
/// boxes[boxOf[i]] as line `lineOf[i]`.
struct Reading {
  struct Box {
    Page page;    // the slide, also of its notes
    Shape shape;  // of a table's cell the table
    Text text;
    Story story = Story::frame;
    std::optional<track::ParsedBox> name;
  };

  Snapshot snapshot;
  std::vector<Box> boxes;
  std::vector<std::size_t> boxOf;
  std::vector<std::size_t> lineOf;

  /// Index of a block; nothing for a foreign id.
  std::optional<std::size_t> indexOf(BlockId id) const;
};

/// Reads every text of every slide: shapes in their order, groups and tables opened up, then the
/// notes. Empty texts only when they bear a clause's name. impress.names-lost: the document's file
/// type keeps no names.
Reading readDocument(const Model& model);

/// The paragraphs of a text.
std::vector<std::u16string> linesOf(const Text& text);

Abilities impressAbilities();

}  // namespace meibun::document::impress
