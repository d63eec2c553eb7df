// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include "office/sidebar/layout.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// A window with named controls. The order of creation is the order of Tab; a control takes its
// accessible name from the label made before it, so each is made together with its label,
// "<name>.label". No colours and no fonts are set: the office's theme rules. Main thread.
class Controls {
 public:
  enum class Kind { label, edit, text, list, dropDown, tree, button, box, scrollBar };
  using Control = Reference<css::awt::XControl>;

  explicit Controls(const Context& context);
  // Over an existing box; the box's owner disposes it.
  Controls(const Context& context, const Control& box);

  // Makes the window; from here on controls that are added appear at once.
  void show(const Reference<css::awt::XWindow>& parent) const;
  void dispose() noexcept;  // what fails is logged: the window is given up all the same

  // `label` empty = no label of its own.
  Control add(Kind kind, const std::string& name, std::string_view label = {});
  void remove(const std::string& name);  // with its label
  bool has(const std::string& name) const { return controls_.contains(name); }

  // All of them, labels too, in no particular order.
  std::vector<std::string> names() const;
  // What a screen reader calls the whole window.
  void setName(std::string_view name) const;

  const Control& window() const { return window_; }
  const Control& operator[](const std::string& name) const;
  template <class Interface>
  Reference<Interface> get(const std::string& name) const {
    return Reference<Interface>((*this)[name], css::uno::UNO_QUERY_THROW);
  }

  void setProperty(const std::string& name, std::string_view property,
                   const css::uno::Any& value) const;
  void setLabel(const std::string& name, std::string_view text) const;  // label, button
  void setText(const std::string& name,
               std::u16string_view text) const;  // edit, text; nothing when it is the same
  std::u16string text(const std::string& name) const;
  void setItems(const std::string& name, const std::vector<std::string>& items) const;
  void choose(const std::string& name, std::size_t item) const;
  std::size_t chosen(const std::string& name) const;  // npos = none
  void focus(const std::string& name) const;
  // The control that has the focus, also in one of its inner windows; empty = none of these.
  const std::string& focused() const { return *focused_; }

  // What the control wants, with its label, for a band of the layout; `width` bounds a label of
  // several lines.
  Cell cell(const std::string& name) const;
  Cell wrapped(const std::string& name, int width) const;
  // Puts every control where the layout has it and hides the others.
  void place(const Layout& layout) const;
  void place(const std::string& name, const Rectangle& to) const;  // and shows it
  void hide(const std::string& name) const { setVisible(name, false); }
  void setVisible(const std::string& name, bool visible) const;
  bool isVisible(const std::string& name) const;
  Rectangle bounds(const std::string& name) const;
  // Width of a text in the font of the controls.
  int measure(std::u16string_view text) const;

 private:
  Context context_;
  Control window_;
  Reference<css::awt::XControlContainer> container_;
  std::map<std::string, Control> controls_;
  std::shared_ptr<std::string> focused_ = std::make_shared<std::string>();
};

}  // namespace meibun::sidebar
