// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/model/library.hpp"

namespace meibun::tests {

// A quoted block as clauses/quotes.lock names it.
struct Quote {
  std::string name;  // "jcssa.guideline:keep-updated@1 1.2": version, text and block counted from 1
  std::string place;  // "rev#第6章【共通】①"
  std::string words;  // UTF-8, holes as the source's own words
};
std::vector<Quote> quotesOf(const model::Library& library);

// The lines of quotes.lock that follow from the library, in its order.
std::string quoteLines(const model::Library& library);

// A source's text at hand: "jcssa.guideline rev" to the file's name, as quotes.lock lists them.
struct SourceText {
  std::string file;
  std::string sha256;
};
std::map<std::string, SourceText> sourcesIn(const std::string& lock);

// Compares every quoted variant of a pack with its source's text: within the named place, from the
// beginning of a line to the end of one, to the letter; blanks at the ends of lines and the marks
// before them (①, ・) aside. Between a heading and its list whole lines may be left out. One
// sentence a difference, with both texts.
std::vector<std::string> differences(const model::Pack& pack, const std::string& source,
                                     const std::string& text);

}  // namespace meibun::tests
