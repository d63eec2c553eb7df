// SPDX-License-Identifier: MPL-2.0
#include "core/track/text_key.hpp"

#include "core/base/text.hpp"
#include "core/track/crockford.hpp"
#include "core/trust/digest.hpp"

namespace meibun::track {
namespace {

char letterOf(model::Role role) {
  switch (role) {
    case model::Role::heading:
      return 'h';
    case model::Role::item:
      return 'i';
    case model::Role::paragraph:
      break;
  }
  return 'p';
}

char letterOf(model::Numbering numbering) {
  switch (numbering) {
    case model::Numbering::article:
      return 'a';
    case model::Numbering::clauseParagraph:
      return 'c';
    case model::Numbering::bracketed:
      return 'b';
    case model::Numbering::circled:
      return 'o';
    case model::Numbering::none:
      break;
  }
  return '-';
}

void append(std::string& bytes, const model::Block& block) {
  bytes += letterOf(block.role);
  bytes += letterOf(block.numbering);
  for (const auto& piece : block.pieces) {
    if (const auto* hole = std::get_if<model::Hole>(&piece)) {
      bytes += '\x01' + hole->parameter + '\x02';
    } else {
      bytes += base::utf8(std::get<std::u16string>(piece));
    }
  }
  bytes += '\n';
}

}  // namespace

std::string canonicalBytes(const model::VersionRef& version, const model::Selection& variant,
                           std::string_view lang, const std::vector<const model::Block*>& body) {
  std::string bytes = "meibun-text 1\n";
  bytes += version.clause.pack + '\n' + version.clause.clause + '\n';
  bytes += std::to_string(version.version) + '\n' + model::toString(variant) + '\n';
  bytes.append(lang) += '\n';
  for (const auto* block : body)
    append(bytes, *block);
  return bytes;
}

TextKey textKey(const model::VersionRef& version, const model::Selection& variant,
                std::string_view lang, const std::vector<const model::Block*>& body) {
  const auto bytes = canonicalBytes(version, variant, lang, body);
  return {trust::crockford(trust::sha256(bytes), kTextKeyDigits)};
}

}  // namespace meibun::track
