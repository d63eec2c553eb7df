// SPDX-License-Identifier: MPL-2.0
#include "core/xml/content.hpp"

#include <algorithm>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "core/base/text.hpp"

namespace meibun::xml {
namespace {

// All words of an element in one line, with the hole that each unit belongs to (-1 = none).
struct Flat {
  std::u16string text;
  std::vector<int> owner;
  std::vector<std::string> holes;

  void append(std::u16string_view words, int hole) {
    text += words;
    owner.resize(text.size(), hole);
  }
};

bool isText(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

Flat flatten(pugi::xml_node element) {
  Flat flat;
  for (const auto child : element.children()) {
    if (isText(child)) flat.append(base::utf16(child.value()), -1);
    if (child.type() != pugi::node_element) continue;
    flat.holes.emplace_back(child.attribute("ref").value());
    for (const auto inner : child.children()) {
      if (isText(inner)) {
        flat.append(base::utf16(inner.value()), static_cast<int>(flat.holes.size()) - 1);
      }
    }
  }
  return flat;
}

bool isBlank(char16_t unit) {
  return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
}

bool isFullWidth(UChar32 character) {
  const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_AMBIGUOUS;
}

UChar32 before(std::u16string_view text, std::size_t place) {
  const auto last = text[place - 1];
  const bool pair = place > 1 && U16_IS_TRAIL(last) && U16_IS_LEAD(text[place - 2]);
  return pair ? U16_GET_SUPPLEMENTARY(text[place - 2], last) : UChar32{last};
}

UChar32 after(std::u16string_view text, std::size_t place) {
  const auto first = text[place];
  const bool pair = place + 1 < text.size() && U16_IS_LEAD(first) && U16_IS_TRAIL(text[place + 1]);
  return pair ? U16_GET_SUPPLEMENTARY(first, text[place + 1]) : UChar32{first};
}

bool holdsLineBreak(std::u16string_view blanks) {
  return blanks.find_first_of(u"\n\r") != std::u16string_view::npos;
}

Flat withoutLineBreaks(Flat flat) {
  Flat result;
  result.holes = std::move(flat.holes);
  const std::u16string_view text = flat.text;
  for (std::size_t i = 0; i < text.size();) {
    auto end = i;
    while (end < text.size() && isBlank(text[end]))
      ++end;
    if (end == i) {
      result.append(text.substr(i, 1), flat.owner[i]);
      ++i;
      continue;
    }
    const auto blanks = text.substr(i, end - i);
    const bool outer = i == 0 || end == text.size();
    if (!outer && !holdsLineBreak(blanks)) {
      for (auto k = i; k < end; ++k)
        result.append(text.substr(k, 1), flat.owner[k]);
    } else if (!outer && !(isFullWidth(before(text, i)) && isFullWidth(after(text, end)))) {
      result.append(u" ", flat.owner[i]);
    }
    i = end;
  }
  return result;
}

}  // namespace

std::vector<model::Piece> pieces(pugi::xml_node element) {
  const auto flat = withoutLineBreaks(flatten(element));
  std::vector<model::Piece> result;
  for (std::size_t i = 0; i < flat.text.size();) {
    auto end = i;
    while (end < flat.text.size() && flat.owner[end] == flat.owner[i])
      ++end;
    auto words = flat.text.substr(i, end - i);
    if (flat.owner[i] < 0) {
      result.emplace_back(std::move(words));
    } else {
      const auto& hole = flat.holes[static_cast<std::size_t>(flat.owner[i])];
      result.emplace_back(model::Hole{hole, std::move(words)});
    }
    i = end;
  }
  return result;
}

std::u16string plainText(pugi::xml_node element) {
  return withoutLineBreaks(flatten(element)).text;
}

}  // namespace meibun::xml
