// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/model/library.hpp"
#include "core/model/variant.hpp"
#include "core/track/text_key.hpp"

namespace meibun::track {

// A wording of the library: one variant of one version. Points into the library.
struct KnownText {
  TextKey key;
  const model::Pack* pack = nullptr;
  const model::Clause* clause = nullptr;
  model::ChosenText chosen;
};

// The words that stand in a block's holes when `text` is that block's wording with its holes
// filled, else nothing. A parameter that stands twice must have the same words; a hole is never
// empty.
std::optional<model::Values> match(const model::Block& block, std::u16string_view text);

// Every wording of a library by its text key and by its blocks' texts. Built once for a library and
// kept; the library must outlive it and stay where it is. Immutable; may be shared between threads.
class TextIndex {
 public:
  explicit TextIndex(const model::Library& library);
  TextIndex(const TextIndex&) = delete;
  TextIndex& operator=(const TextIndex&) = delete;

  const model::Library& library() const { return *library_; }
  const KnownText* find(const TextKey& key) const;

  // A block of a known wording.
  struct Place {
    const KnownText* text = nullptr;
    int ordinal = 0;
  };
  // The blocks of which `text` may be the wording (filled or not), a superset: prove each by
  // match().
  std::vector<Place> candidates(std::u16string_view text) const;

 private:
  void add(const KnownText& text);

  const model::Library* library_;
  std::vector<KnownText> texts_;
  std::unordered_map<std::string, std::size_t> byKey_;
  std::unordered_map<std::u16string, std::vector<Place>> byText_;   // without holes: the text
  std::unordered_map<std::u16string, std::vector<Place>> byFront_;  // with holes: the first units
  std::unordered_map<std::u16string, std::vector<Place>>
      byBack_;               // begins with a hole: the last units
  std::vector<Place> open_;  // holes at both ends
};

}  // namespace meibun::track
