// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XAutoTextEntry.hpp>

#include "core/model/library.hpp"
#include "office/uno/uno.hpp"

namespace meibun::bench {

/// One way to put a clause into a document: a Writer text, or a deck where it says so. What is
/// prepared once for a document or for the office belongs to construction; insert() is what is
/// measured. Main thread. Throws.
class Way {
 public:
  virtual ~Way() = default;
  /// Inserts the library's clause at `position` after all that the document holds.
  virtual void insert(std::size_t position) = 0;
};

/// render, survey, plan, apply: what the panel does when a person presses Insert. A text or a deck.
std::unique_ptr<Way> meibunWay(const Context& context,
                               const Reference<css::frame::XModel>& document,
                               const model::Library& library);

/// On the last slide, a text box with the clause's paragraphs: createInstance, add, setString.
std::unique_ptr<Way> boxWay(const Reference<css::frame::XModel>& document,
                            const model::Library& library);

/// One insertString of the clause's paragraphs.
std::unique_ptr<Way> stringWay(const Reference<css::frame::XModel>& document,
                               const model::Library& library);

/// How the office is told of a clause's paragraphs: all in one string with "\r" between, or each
/// appended by itself (which does not look at the document's bookmarks again for every break).
enum class Breaks { inString, appended };

/// The office's calls that leave the same in the document as meibunWay does, and nothing else:
/// insertString, style, locale, a bookmark a paragraph, the ledger's properties, one undo context.
/// What core makes of the clause (names, ledger) is made before.
std::unique_ptr<Way> callsWay(const Reference<css::frame::XModel>& document,
                              const model::Library& library, Breaks breaks);

/// The same text as an AutoText entry, applied.
std::unique_ptr<Way> autoTextWay(const Reference<css::frame::XModel>& document,
                                 const Reference<css::text::XAutoTextEntry>& entry);

/// Makes that entry, of the library's first clause, in the profile's own AutoText. Once a profile.
Reference<css::text::XAutoTextEntry> makeAutoText(const Context& context,
                                                  const model::Library& library);

}  // namespace meibun::bench
