// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/placeholder_jump.hpp"

#include <algorithm>
#include <utility>

namespace meibun::sidebar {
namespace {

struct Known {
  document::Snapshot snapshot;
  track::Recognition found;
  std::vector<Placeholder> all;
};

base::Result<Known> look(const DocumentSession& session, const Shelf& shelf) {
  if (session.port() == nullptr) return base::Diagnostic{.code = "panel.unsupported"};
  MEIBUN_TRY(snapshot, session.port()->read());
  Known known{std::move(snapshot), {}, {}};
  known.found = track::recognise(known.snapshot, shelf.index, shelf.day);
  known.all = placeholdersIn(known.snapshot, known.found);
  return known;
}

// A cell or a text box holds several, and the cursor then stands on all of them: so the one that
// was shown last counts as long as nothing has moved.
std::size_t nextOf(const DocumentSession& session, const Known& known) {
  const auto revision = known.snapshot.revision;
  const auto cursor = session.view()->cursor(revision);
  const auto& last = session.lastPlaceholder;
  if (last && last->revision == revision && last->cursor == cursor) {
    return (last->index + 1) % known.all.size();
  }
  return placeholderAfter(known.snapshot, known.all, cursor);
}

document::BlockId lastOfClause(const Known& known, document::BlockId block) {
  for (const auto& clause : known.found.clauses) {
    const auto& blocks = clause.blocks;
    if (std::any_of(blocks.begin(), blocks.end(),
                    [&](const auto& one) { return one.block == block; })) {
      return blocks.back().block;
    }
  }
  return block;
}

base::Result<void> show(DocumentSession& session, const Known& known, std::size_t index) {
  const auto& place = known.all[index].place;
  const auto revision = known.snapshot.revision;
  MEIBUN_TRY(session.view()->select(revision, place.block, {place.begin, place.length}));
  session.lastPlaceholder = {revision, session.view()->cursor(revision), index,
                             lastOfClause(known, place.block)};
  return boost::outcome_v2::success();
}

}  // namespace

Outcome goToNextPlaceholder(DocumentSession& session, const Shelf& shelf) {
  const auto known = look(session, shelf);
  if (!known) return {Outcome::Kind::refused, known.error()};
  const auto& all = known.value().all;
  if (all.empty()) {
    return {Outcome::Kind::refused,
            {.code = "panel.no-placeholder", .severity = base::Severity::info}};
  }
  const auto index = nextOf(session, known.value());
  if (const auto shown = show(session, known.value(), index); !shown) {
    return {Outcome::Kind::refused, shown.error()};
  }
  return {Outcome::Kind::done,
          {.code = "panel.at-placeholder",
           .arguments = {{"title", all[index].place.title},
                         {"clause", all[index].clause},
                         {"number", std::to_string(index + 1)},
                         {"count", std::to_string(all.size())}},
           .severity = base::Severity::info}};
}

base::Result<void> goToFirstPlaceholder(DocumentSession& session, const Shelf& shelf,
                                        const track::Instance& instance) {
  MEIBUN_TRY(known, look(session, shelf));
  const auto first = std::find_if(known.all.begin(), known.all.end(),
                                  [&](const Placeholder& one) { return one.instance == instance; });
  if (first == known.all.end()) return boost::outcome_v2::success();
  return show(session, known, static_cast<std::size_t>(first - known.all.begin()));
}

InsertionPlace insertionPlace(const DocumentSession& session) {
  const auto& last = session.lastPlaceholder;
  if (!last || session.port() == nullptr ||
      session.port()->abilities().family == document::Family::sheet || !last->cursor ||
      session.view()->cursor(last->revision) != last->cursor) {
    return {document::Selection{}, std::nullopt};
  }
  return {document::AfterBlock{last->lastOfClause}, last->revision};
}

}  // namespace meibun::sidebar
