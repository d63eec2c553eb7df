// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "core/l10n/message_catalog.hpp"
#include "core/model/clause.hpp"
#include "office/document/body_style.hpp"
#include "office/document/style_snapshot.hpp"
#include "office/document/undo_scope.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// The names of Meibun's own styles as a person sees them. All begin with "Meibun ", by which those
/// of every language are known again.
struct StyleNames {
  std::u16string heading = u"Meibun 見出し";
  std::u16string text = u"Meibun 本文";
  std::u16string paragraph = u"Meibun 項";
  std::u16string item = u"Meibun 号";
  std::u16string box = u"Meibun 枠";
  std::u16string articleNumbers = u"Meibun 条番号";
  std::u16string paragraphNumbers = u"Meibun 項番号";
  std::u16string itemNumbers = u"Meibun 号番号";
  std::u16string circledNumbers = u"Meibun 丸数字";
  std::u16string continued = u"（続き）";  // no style: behind the title of a slide that goes on
};

/// From the keys style.heading … style.circled-numbers and slide.continued; a name that does not
/// begin with "Meibun " gets that in front.
StyleNames styleNames(const l10n::MessageCatalog& catalog);

/// The lines that make neighbouring paragraphs one box.
std::vector<std::pair<std::string_view, Any>> boxLines();

/// Meibun's own styles in one document, each made when it is first asked for. Their parent is the
/// style of the document's body text, so that its look is inherited. Undone with `scope`. Throws
/// UNO exceptions.
class WriterStyles {
 public:
  WriterStyles(Reference<css::frame::XModel> document, StyleNames names, UndoScope& scope);

  /// Call before text is inserted that will want these: it would else count as body text itself.
  void foresee(const std::vector<PlannedBlock>& blocks);

  OUString paragraphStyle(const PlannedBlock& block);
  /// 第1条 · 2 (the first 項 has no number) · (1) · ①
  OUString listStyle(model::Numbering numbering);

 private:
  const std::u16string& nameOf(const PlannedBlock& block) const;
  StyleSnapshot paragraphLook(const OUString& name, const PlannedBlock& block);
  StyleSnapshot listLook(const OUString& name, model::Numbering numbering);
  OUString ensure(StyleSnapshot style);
  const BodyStyle& body();
  sal_Int32 em();

  Reference<css::frame::XModel> document_;
  StyleNames names_;
  UndoScope& scope_;
  std::optional<BodyStyle> body_;
};

/// Meibun's styles, by their names, whatever the language.
std::vector<StyleSnapshot> ownStyles(const Reference<css::frame::XModel>& document);

/// Whether a style is one of Meibun's.
bool isOwnStyle(const OUString& name);

}  // namespace meibun::document
