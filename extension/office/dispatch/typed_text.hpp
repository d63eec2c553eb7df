// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/base/result.hpp"
#include "office/uno/uno.hpp"

namespace meibun::dispatch {

// What a person has just typed where a short code is looked for. Writer: the selection, else the
// paragraph up to the cursor. Calc: the selected cell's whole text; what is still being typed into
// it is finished first, as by Enter.
class TypedText {
 public:
  // Errors: those of a document's selection (port.no-view, port.selection-several …).
  static base::Result<TypedText> at(const Context& context,
                                    const Reference<css::frame::XModel>& document);

  const std::u16string& text() const { return text_; }
  // Only the whole text counts: a cell is replaced as a whole.
  bool isCell() const { return !cell_.empty(); }
  // The cell, of a merged area its first, as questions name it ("B10"); empty in a text.
  const std::string& cell() const { return cell_; }

  // Selects the code, which stands last, so that an insertion replaces it. Does nothing for a cell.
  // Error: command.code-unreachable (tracked deletions or fields lie between).
  base::Result<void> selectLast(const std::u16string& code) const;
  // The cursor as it was.
  void restore() const;

 private:
  Reference<css::frame::XModel> document_;
  Reference<css::text::XTextRange> range_;
  std::u16string text_;
  std::string cell_;
  bool selected_ = false;
};

}  // namespace meibun::dispatch
