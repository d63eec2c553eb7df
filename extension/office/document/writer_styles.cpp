// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_styles.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/text/LabelFollow.hpp>
#include <com/sun/star/text/PositionAndSpaceMode.hpp>

#include "core/base/text.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::beans::PropertyValue;
using model::Numbering;
using model::Role;

constexpr std::u16string_view kPrefix = u"Meibun ";
constexpr double kHundredthsOfMillimetreInPoint = 2540.0 / 72.0;

// One level of a list: how its label reads, and in which blanks it stands (in units of one
// character).
struct Level {
  sal_Int16 type = css::style::NumberingType::ARABIC;
  std::u16string_view before;
  std::u16string_view after;
  sal_Int16 start = 1;
  sal_Int16 follow = css::text::LabelFollow::LISTTAB;
  double indent = 0;
  double firstLine = 0;
};

Level levelOf(Numbering numbering) {
  switch (numbering) {
    case Numbering::article:
      return {.before = u"第", .after = u"条", .follow = css::text::LabelFollow::NOTHING};
    case Numbering::clauseParagraph:
      return {.before = {}, .after = {}, .start = 2, .indent = 1, .firstLine = -1};
    case Numbering::circled:
      return {.type = css::style::NumberingType::CIRCLE_NUMBER,
              .before = {},
              .after = {},
              .indent = 2.5,
              .firstLine = -1.5};
    case Numbering::bracketed:
    case Numbering::none:
      break;
  }
  return {.before = u"(", .after = u")", .indent = 3, .firstLine = -2};
}

std::vector<PropertyValue> propertiesOf(const Level& level, sal_Int32 em) {
  const auto width = [em](double characters) {
    return static_cast<sal_Int32>(std::lround(characters * em));
  };
  // Prefix and Suffix for older offices, ListFormat for those that ignore them.
  const std::u16string format = std::u16string(level.before) + u"%1%" + std::u16string(level.after);
  return {uno::argument("NumberingType", level.type),
          uno::argument("Prefix", uno::ustr(level.before)),
          uno::argument("Suffix", uno::ustr(level.after)),
          uno::argument("ListFormat", uno::ustr(format)),
          uno::argument("StartWith", level.start),
          uno::argument("PositionAndSpaceMode", css::text::PositionAndSpaceMode::LABEL_ALIGNMENT),
          uno::argument("LabelFollowedBy", level.follow),
          uno::argument("ListtabStopPosition", width(level.indent)),
          uno::argument("IndentAt", width(level.indent)),
          uno::argument("FirstLineIndent", width(level.firstLine))};
}

std::u16string named(const l10n::MessageCatalog& catalog, std::string_view key) {
  auto name = base::utf16(catalog.text(key));
  return name.starts_with(kPrefix) ? name : std::u16string(kPrefix) + name;
}

}  // namespace

StyleNames styleNames(const l10n::MessageCatalog& catalog) {
  return {.heading = named(catalog, "style.heading"),
          .text = named(catalog, "style.text"),
          .paragraph = named(catalog, "style.paragraph"),
          .item = named(catalog, "style.item"),
          .box = named(catalog, "style.box"),
          .articleNumbers = named(catalog, "style.article-numbers"),
          .paragraphNumbers = named(catalog, "style.paragraph-numbers"),
          .itemNumbers = named(catalog, "style.item-numbers"),
          .circledNumbers = named(catalog, "style.circled-numbers"),
          .continued = base::utf16(catalog.text("slide.continued"))};
}

std::vector<std::pair<std::string_view, Any>> boxLines() {
  constexpr sal_Int16 kWidth = 26;  // 0.75 pt
  constexpr sal_Int32 kDistance = 150;
  css::table::BorderLine2 line;
  line.OuterLineWidth = kWidth;
  line.LineWidth = kWidth;
  std::vector<std::pair<std::string_view, Any>> lines;
  for (const char* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
    lines.emplace_back(side, Any(line));
  lines.emplace_back("BorderDistance", Any(kDistance));
  lines.emplace_back("ParaIsConnectBorder", Any(true));
  return lines;
}

WriterStyles::WriterStyles(Reference<css::frame::XModel> document, StyleNames names,
                           UndoScope& scope)
    : document_(std::move(document)), names_(std::move(names)), scope_(scope) {}

const std::u16string& WriterStyles::nameOf(const PlannedBlock& block) const {
  const auto numbering = block.numbering;
  if (block.boxed) return names_.box;
  if (block.role == Role::heading) return names_.heading;
  if (block.role == Role::item || numbering == Numbering::bracketed ||
      numbering == Numbering::circled) {
    return names_.item;
  }
  return numbering == Numbering::clauseParagraph ? names_.paragraph : names_.text;
}

OUString WriterStyles::paragraphStyle(const PlannedBlock& block) {
  const OUString name = uno::ustr(nameOf(block));
  if (stylesOf(document_, StyleFamily::paragraph)->hasByName(name)) return name;
  return ensure(paragraphLook(name, block));
}

OUString WriterStyles::listStyle(Numbering numbering) {
  const OUString name =
      uno::ustr(numbering == Numbering::article           ? names_.articleNumbers
                : numbering == Numbering::clauseParagraph ? names_.paragraphNumbers
                : numbering == Numbering::circled         ? names_.circledNumbers
                                                          : names_.itemNumbers);
  if (stylesOf(document_, StyleFamily::list)->hasByName(name)) return name;
  return ensure(listLook(name, numbering));
}

OUString WriterStyles::ensure(StyleSnapshot style) {
  {
    const UndoPause pause(document_);
    makeStyle(document_, style);
  }
  const OUString name = style.name;
  scope_.record([document = document_, style] { dropStyle(document, style); },
                [document = document_, style] { makeStyle(document, style); });
  return name;
}

StyleSnapshot WriterStyles::paragraphLook(const OUString& name, const PlannedBlock& block) {
  StyleSnapshot style{.family = StyleFamily::paragraph, .name = name, .parent = body().style};
  style.direct = body().direct;
  const auto set = [&style](std::string_view key, const auto& value) {
    style.direct.push_back(uno::argument(key, value));
  };
  if (block.boxed) {
    for (auto& [key, value] : boxLines())
      set(key, value);
  } else if (block.role == Role::heading) {
    set("ParaKeepTogether", true);
    set("CharWeight", css::awt::FontWeight::BOLD);
    set("CharWeightAsian", css::awt::FontWeight::BOLD);
  } else if (block.role == Role::paragraph && block.numbering == Numbering::clauseParagraph) {
    set("ParaLeftMargin", em());
  }
  return style;
}

StyleSnapshot WriterStyles::listLook(const OUString& name, Numbering numbering) {
  StyleSnapshot style{.family = StyleFamily::list, .name = name};
  style.levels.push_back(uno::seq(propertiesOf(levelOf(numbering), em())));
  return style;
}

void WriterStyles::foresee(const std::vector<PlannedBlock>& blocks) {
  const auto styles = stylesOf(document_, StyleFamily::paragraph);
  for (const auto& block : blocks) {
    if (body_) return;
    if (!styles->hasByName(uno::ustr(nameOf(block)))) body();
  }
}

const BodyStyle& WriterStyles::body() {
  if (!body_) body_ = bodyStyle(document_);
  return *body_;
}

sal_Int32 WriterStyles::em() {
  return static_cast<sal_Int32>(std::lround(body().height * kHundredthsOfMillimetreInPoint));
}

bool isOwnStyle(const OUString& name) { return uno::u16(name).starts_with(kPrefix); }

std::vector<StyleSnapshot> ownStyles(const Reference<css::frame::XModel>& document) {
  std::vector<StyleSnapshot> own;
  for (const auto family : {StyleFamily::paragraph, StyleFamily::list}) {
    const auto styles = stylesOf(document, family);
    for (const OUString& name : styles->getElementNames()) {
      if (!isOwnStyle(name)) continue;
      own.push_back(snapshotOf(document, family, name));
    }
  }
  return own;
}

}  // namespace meibun::document
