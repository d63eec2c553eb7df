// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/base/diagnostic.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Which paragraphs stand in a section that is protected or comes from another file; the office's
/// programming interface writes into such without a word. Cheap in a document without sections.
class SectionLocks {
 public:
  explicit SectionLocks(const Reference<css::frame::XModel>& document);
  bool locked(const Reference<css::text::XTextRange>& paragraph);

 private:
  bool any_ = false;
  std::map<OUString, bool> known_;
};

/// Why this document may not be changed at all: "port.read-only", "port.protected-form",
/// "port.undo-locked".
std::optional<base::Diagnostic> documentRefusal(const Reference<css::frame::XModel>& document);

/// Why nothing may be written at a place: "port.protected-section", "port.linked-section",
/// "port.protected-cell", "port.protected-frame". `range` is of Writer's own text, not of a
/// shape's.
std::optional<base::Diagnostic> rangeRefusal(const Reference<css::frame::XModel>& document,
                                             const Reference<css::text::XTextRange>& range);

}  // namespace meibun::document
