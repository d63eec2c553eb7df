// SPDX-License-Identifier: MPL-2.0
#include "office/document/body_style.hpp"

#include <map>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/document/properties.hpp"
#include "office/document/writer_look.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XTextRange;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr int kLookedAt = 500;

struct Use {
  sal_Int64 characters = 0;
  Reference<XTextRange> longest;
  sal_Int32 length = 0;
};

void count(const Reference<XTextRange>& paragraph, std::map<OUString, Use>& uses) {
  const auto style = property<OUString>(paragraph, "ParaStyleName");
  if (isOwnStyle(style)) return;
  if (!property<OUString>(paragraph, "NumberingStyleName").isEmpty()) return;
  const sal_Int32 length = paragraph->getString().getLength();
  Use& use = uses[style];
  use.characters += length;
  if (length <= use.length) return;
  use.length = length;
  use.longest = paragraph;
}

std::map<OUString, Use> usesIn(const Reference<css::frame::XModel>& document) {
  std::map<OUString, Use> uses;
  const auto content =
      Reference<css::container::XEnumerationAccess>(
          Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText(),
          UNO_QUERY_THROW)
          ->createEnumeration();
  for (int i = 0; i < kLookedAt && content->hasMoreElements(); ++i) {
    const Any element = content->nextElement();
    if (Reference<css::text::XTextTable>(element, UNO_QUERY).is()) continue;
    if (const Reference<XTextRange> paragraph{element, UNO_QUERY}; paragraph.is()) {
      count(paragraph, uses);
    }
  }
  return uses;
}

bool isFontOrSize(const OUString& name) {
  return name.startsWith("CharFontName") || name.startsWith("CharHeight");
}

}  // namespace

BodyStyle bodyStyle(const Reference<css::frame::XModel>& document) {
  BodyStyle body{.style = "Standard"};
  const Use* most = nullptr;
  const auto uses = usesIn(document);
  for (const auto& [style, use] : uses) {
    if (use.length == 0 || (most != nullptr && use.characters <= most->characters)) continue;
    most = &use;
    body.style = style;
  }
  if (most == nullptr) return body;
  for (const auto& value : lookOf(most->longest).direct) {
    if (isFontOrSize(value.Name)) body.direct.push_back(value);
  }
  body.height = property<float>(most->longest, "CharHeightAsian");
  return body;
}

}  // namespace meibun::document
