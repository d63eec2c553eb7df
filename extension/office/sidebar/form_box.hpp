// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <com/sun/star/awt/XScrollBar.hpp>

#include "core/l10n/message_catalog.hpp"
#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/controls.hpp"
#include "office/sidebar/events.hpp"

namespace meibun::sidebar {

// The choices and fields of a clause, in a box of their own so that they keep their place in the
// order of Tab: list boxes "variant.<axis>", edits "param.<id>", button "fields" that shows or
// hides what needs no attention.
class FormBox {
 public:
  struct Actions {
    std::function<void(const std::string& axis, const std::string& value)> choose;
    std::function<void(const std::string& parameter, const std::u16string& text)> fill;
    std::function<void(bool)> showAll;
    std::function<void()> insert;
    std::function<void(const css::awt::KeyEvent&)> key;  // any, in any of the controls
  };

  // Makes "form" and "formScroll" in `panel`, which must outlive it.
  FormBox(const Context& context, Controls& panel, const Events& events,
          const l10n::MessageCatalog& texts, Actions actions);

  // Shows the view; controls that stay are kept as they are, with focus and cursor.
  void update(const ClauseView& view, bool allFields, const std::string& lang);
  void focusField(const std::string& parameter) const;
  void relabel();  // the texts are another language's now: update() makes all controls anew
  // The control that has the focus, for bringing it there again; empty = none of these.
  const std::string& focused() const { return controls_.focused(); }
  void focus(const std::string& name) const;
  bool hasField(const std::string& parameter) const { return controls_.has("param." + parameter); }

  bool hasFocus() const { return !controls_.focused().empty(); }
  bool empty() const { return made_.empty(); }
  Band band(int width) const;  // for the panel's layout
  void place(const Rectangle& area);

 private:
  void makeAxis(const model::Axis& axis, const std::string& lang);
  void makeField(const Field& field);
  void makeToggle();
  void showAxis(const model::Axis& axis, const std::string& value, const std::string& lang);
  Reference<css::awt::XScrollBar> scrollBar() const;
  void scrollTo(const std::string& name);
  void placeFields();
  std::vector<Band> bands() const;

  Controls& panel_;
  Controls controls_;
  Events events_;
  const l10n::MessageCatalog& texts_;
  Actions actions_;
  std::vector<std::string> made_;                           // names of the controls, in order
  std::map<std::string, std::vector<std::string>> values_;  // of each axis
  bool allFields_ = false;
  bool updating_ = false;
  Rectangle area_;
  int height_ = 0;  // of all fields
};

}  // namespace meibun::sidebar
