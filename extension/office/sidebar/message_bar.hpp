// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/l10n/message_catalog.hpp"
#include "office/sidebar/controls.hpp"
#include "office/sidebar/events.hpp"
#include "office/sidebar/layout.hpp"
#include "office/sidebar/outcome.hpp"

namespace meibun::sidebar {

// Where a panel says what was done, asks, and shows what went wrong: controls "message" (label),
// "message.yes", "message.no", "message.copy". Make it where the controls shall come in the order
// of Tab.
class MessageBar {
 public:
  struct Actions {
    std::function<void()> changed;                                // lay the panel out anew
    std::function<std::string(const base::Diagnostics&)> report;  // the report that can be copied
    std::function<void(const std::string&)> copy;                 // to the clipboard
    std::function<void(std::function<void()>)> later;  // after the event that is being handled
    // Notes where the focus is; what comes back brings it there again.
    std::function<std::function<void()>()> rememberFocus;
  };

  MessageBar(Controls& controls, const Events& events, const l10n::MessageCatalog& texts,
             Actions actions);

  // Says them one below the other; the report can be copied when one of them is a failure of the
  // machine rather than a refusal with a remedy.
  void say(const base::Diagnostics& messages);
  // Asks; `answer` is called once. What is asked moves the focus to "message.yes", whose label is
  // the question; after the answer, or once nothing is asked any more, it is where it was.
  void ask(const base::Diagnostic& question, std::function<void(bool)> answer);
  void clear();
  bool empty() const { return text_.empty(); }
  void decline() { answer(false); }
  void relabel();  // the texts are another language's now
  bool asking() const { return static_cast<bool>(answer_); }

  void addBands(std::vector<Band>& bands, int width) const;

 private:
  void show(const std::string& text);
  void announce() const;
  // What brings the focus back from a question that goes; nothing when it is elsewhere.
  std::function<void()> dropQuestion();
  void answer(bool yes);

  Controls& controls_;
  const l10n::MessageCatalog& texts_;
  Actions actions_;
  std::string text_;
  base::Diagnostics failures_;
  std::function<void(bool)> answer_;
  std::function<void()> giveFocusBack_;
};

// Whether the machine failed, in contrast to a refusal that says what to do.
bool isFailure(const base::Diagnostic& diagnostic);

}  // namespace meibun::sidebar
