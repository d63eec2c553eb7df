// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/base/result.hpp"
#include "core/document/document_port.hpp"
#include "office/uno/uno.hpp"

namespace meibun::dispatch {

// What a person has just typed where a short code is looked for. Writer: the selection, else the
// paragraph up to the cursor. Calc: the selected cell's whole text; Impress, where the office does
// not tell where the cursor is: the selected text box's. What is still being typed into these is
// finished first, as by Enter or Escape.
class TypedText {
 public:
  // Errors: those of a document's selection (port.no-view, port.selection-several …);
  // command.no-code-box (no text box is selected).
  static base::Result<TypedText> at(const Context& context,
                                    const Reference<css::frame::XModel>& document);

  const std::u16string& text() const { return text_; }
  // Only the whole text counts: a cell, a box or a selection is replaced as a whole.
  bool isWhole() const { return !cell_.empty() || box_ || selected_; }
  // Where the clause goes that replaces it.
  document::Selection place() const;
  // The cell, of a merged area its first, as questions name it ("B10"); empty in a text.
  const std::string& cell() const { return cell_; }

  // Selects the code, which stands last, so that an insertion replaces it. Does nothing where
  // isWhole().
  // Error: command.code-unreachable (tracked deletions or fields lie between).
  base::Result<void> selectLast(const std::u16string& code) const;
  // The cursor as it was.
  void restore() const;

 private:
  Reference<css::frame::XModel> document_;
  Reference<css::text::XTextRange> range_;
  std::u16string text_;
  std::string cell_;
  bool box_ = false;
  bool selected_ = false;
};

}  // namespace meibun::dispatch
