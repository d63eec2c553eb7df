// SPDX-License-Identifier: MPL-2.0
#include "core/xml/well_formed.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.hpp"

namespace meibun::xml {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80U;
}

bool isNameCharacter(char c) {
  return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

// XML 1.0 section 2.2, for code points that UTF-8 can hold.
bool isXmlCharacter(std::uint32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
}

bool isCharacterReference(std::string_view name) {
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data(), end, value, hexadecimal ? 16 : 10);
  return error == std::errc{} && stop == end && isXmlCharacter(value);
}

bool isKnownReference(std::string_view name) {
  if (name.starts_with('#')) return isCharacterReference(name);
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

// The part of a reference that looks like a name, for the message.
std::string_view leadingName(std::string_view reference) {
  const auto end = std::find_if(reference.begin(), reference.end(),
                                [](char c) { return !isNameCharacter(c) && c != '#'; });
  return reference.substr(0, static_cast<std::size_t>(end - reference.begin()));
}

// Of bytes that are not valid UTF-8.
std::size_t firstInvalidByte(std::string_view text) {
  std::size_t place = 0;
  while (base::isValidUtf8(text.substr(place, text.find('\n', place) - place))) {
    place = text.find('\n', place) + 1;
  }
  while (true) {
    auto next = place + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U)
      ++next;
    if (!base::isValidUtf8(text.substr(place, next - place))) return place;
    place = next;
  }
}

// One pass over the bytes. Each step returns false once `problem_` is set.
class Scanner {
 public:
  explicit Scanner(const SourceText& source) : source_{source}, text_{source.bytes()} {}

  std::optional<base::Diagnostic> scan() {
    if (!checkCharacters() || !declaration()) return problem_;
    while (place_ < text_.size()) {
      if (!(text_[place_] == '<' ? markup() : characters())) return problem_;
    }
    if (!open_.empty()) {
      fail("xml.unclosed", open_.back().second, {{"element", std::string{open_.back().first}}});
    } else if (!rooted_) {
      fail("xml.no-root", 0);
    }
    return problem_;
  }

 private:
  using Arguments = std::vector<std::pair<std::string, std::string>>;

  bool fail(std::string code, std::size_t offset, Arguments arguments = {}) {
    problem_ = base::Diagnostic{std::move(code), source_.at(offset), std::move(arguments)};
    return false;
  }
  bool syntax(std::size_t offset) { return fail("xml.syntax", offset); }

  bool checkCharacters() {
    if (!base::isValidUtf8(text_)) return fail("xml.not-utf8", firstInvalidByte(text_));
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      const bool control = byte < 0x20U && kBlanks.find(text_[i]) == std::string_view::npos;
      const bool noncharacter = byte == 0xEFU && (text_.substr(i, 3) == "\xEF\xBF\xBE" ||
                                                  text_.substr(i, 3) == "\xEF\xBF\xBF");
      if (control || noncharacter) return fail("xml.control-character", i);
    }
    return true;
  }

  bool declaration() {
    if (!text_.starts_with("<?xml") || isNameCharacter(text_.size() > 5 ? text_[5] : 'x'))
      return true;
    const auto end = text_.find("?>");
    if (end == std::string_view::npos) return syntax(0);
    place_ = 5;
    auto stage = 0;
    while (true) {
      skipBlanks();
      if (place_ == end) break;
      std::string_view name;
      std::string_view value;
      if (!attribute(name, value) || place_ > end) return problem_ ? false : syntax(0);
      constexpr std::string_view kParts[] = {"version", "encoding", "standalone"};
      const auto part = std::find(std::begin(kParts), std::end(kParts), name) - std::begin(kParts);
      if (part == 3 || part < stage || (stage == 0 && part != 0)) return syntax(0);
      stage = static_cast<int>(part) + 1;
      if (part == 0 && value != "1.0") return syntax(0);
      if (part == 2 && value != "yes" && value != "no") return syntax(0);
      if (part == 1 && base::fold(base::utf16(value)) != u"utf-8") {
        return fail("xml.encoding", 0, {{"encoding", std::string{value}}});
      }
    }
    place_ = end + 2;
    return stage > 0 || syntax(0);
  }

  bool markup() {
    const auto rest = text_.substr(place_);
    if (rest.starts_with("<!--")) return comment();
    if (rest.starts_with("<![CDATA[")) return cdata();
    if (rest.starts_with("<!")) return fail("xml.doctype", place_);
    if (rest.starts_with("<?")) return instruction();
    return rest.starts_with("</") ? endTag() : startTag();
  }

  bool comment() {
    const auto end = text_.find("--", place_ + 4);
    if (end == std::string_view::npos || text_.substr(end, 3) != "-->") return syntax(place_);
    place_ = end + 3;
    return true;
  }

  bool cdata() {
    const auto end = text_.find("]]>", place_);
    if (end == std::string_view::npos || open_.empty()) return syntax(place_);
    place_ = end + 3;
    return true;
  }

  bool instruction() {
    const auto start = place_;
    place_ += 2;
    const auto target = name();
    const auto end = text_.find("?>", place_);
    const bool bounded = place_ == end || kBlanks.find(text_[std::min(place_, text_.size() - 1)]) !=
                                              std::string_view::npos;
    if (target.empty() || end == std::string_view::npos || !bounded ||
        base::fold(base::utf16(target)) == u"xml" || target.find(':') != std::string_view::npos) {
      return syntax(start);
    }
    place_ = end + 2;
    return true;
  }

  bool endTag() {
    const auto start = place_;
    place_ += 2;
    const auto found = name();
    skipBlanks();
    if (found.empty() || !take('>') || open_.empty()) return syntax(start);
    if (open_.back().first != found) {
      return fail("xml.tag-mismatch", start + 2,
                  {{"expected", std::string{open_.back().first}}, {"found", std::string{found}}});
    }
    open_.pop_back();
    return true;
  }

  bool startTag() {
    const auto start = place_++;
    const auto element = name();
    if (element.empty()) return syntax(start);
    if (open_.empty() && std::exchange(rooted_, true)) return fail("xml.second-root", start + 1);
    if (open_.size() == kMostLevels) {
      return fail("xml.too-deep", start + 1, {{"most", std::to_string(kMostLevels)}});
    }
    if (!attributes(element)) return false;
    const bool closed = take('/');
    if (!take('>')) return syntax(start);
    if (!closed) open_.emplace_back(element, start + 1);
    return true;
  }

  bool attributes(std::string_view element) {
    std::set<std::string_view> seen;
    while (true) {
      const auto before = place_;
      skipBlanks();
      if (place_ >= text_.size()) return syntax(place_);
      if (text_[place_] == '>' || text_[place_] == '/') return true;
      if (place_ == before) return syntax(place_);
      const auto start = place_;
      std::string_view attributeName;
      std::string_view value;
      if (!attribute(attributeName, value)) return false;
      if (!seen.insert(attributeName).second) {
        return fail("xml.duplicate-attribute", start,
                    {{"attribute", std::string{attributeName}}, {"element", std::string{element}}});
      }
    }
  }

  bool attribute(std::string_view& attributeName, std::string_view& value) {
    const auto start = place_;
    attributeName = name();
    skipBlanks();
    if (attributeName.empty() || !take('=')) return syntax(start);
    skipBlanks();
    if (place_ >= text_.size() || (text_[place_] != '"' && text_[place_] != '\''))
      return syntax(start);
    const auto first = place_ + 1;
    const auto end = text_.find(text_[place_], first);
    if (end == std::string_view::npos) return syntax(start);
    value = text_.substr(first, end - first);
    if (const auto less = value.find('<'); less != std::string_view::npos)
      return syntax(first + less);
    if (!references(first, end)) return false;
    place_ = end + 1;
    return true;
  }

  bool characters() {
    const auto end = std::min(text_.find('<', place_), text_.size());
    const auto run = text_.substr(place_, end - place_);
    const auto solid = run.find_first_not_of(kBlanks);
    if (open_.empty() && solid != std::string_view::npos) return syntax(place_ + solid);
    if (const auto close = run.find("]]>"); close != std::string_view::npos)
      return syntax(place_ + close);
    if (!references(place_, end)) return false;
    place_ = end;
    return true;
  }

  bool references(std::size_t from, std::size_t to) {
    for (auto amp = text_.find('&', from); amp < to; amp = text_.find('&', amp + 1)) {
      const auto semicolon = std::min(text_.find(';', amp), to);
      const auto reference = text_.substr(amp + 1, semicolon - amp - 1);
      if (semicolon == to || reference.empty() || !isKnownReference(reference)) {
        return fail("xml.entity", amp, {{"entity", std::string{leadingName(reference)}}});
      }
    }
    return true;
  }

  std::string_view name() {
    const auto start = place_;
    if (place_ < text_.size() && isNameStart(text_[place_])) {
      while (place_ < text_.size() && isNameCharacter(text_[place_]))
        ++place_;
    }
    return text_.substr(start, place_ - start);
  }

  void skipBlanks() { place_ = std::min(text_.find_first_not_of(kBlanks, place_), text_.size()); }

  bool take(char expected) {
    if (place_ >= text_.size() || text_[place_] != expected) return false;
    ++place_;
    return true;
  }

  const SourceText& source_;
  std::string_view text_;
  std::size_t place_ = 0;
  bool rooted_ = false;
  std::vector<std::pair<std::string_view, std::size_t>> open_;
  std::optional<base::Diagnostic> problem_;
};

}  // namespace

std::optional<base::Diagnostic> findMalformation(const SourceText& source) {
  return Scanner{source}.scan();
}

}  // namespace meibun::xml
