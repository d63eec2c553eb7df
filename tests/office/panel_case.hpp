// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

#include "tests/office/fixture/clauses_panel_driver.hpp"
#include "tests/office/fixture/office_test.hpp"

namespace meibun::fixture {

/// A test of the panels: a document with its sidebar open. Texts are UTF-8; the interface is
/// Japanese.
class PanelCase : public OfficeTest {
 protected:
  void openPanels(std::string_view factory);
  void openPanels(Reference<css::lang::XComponent> document);

  const Reference<css::lang::XComponent>& document() const { return document_; }
  const ClausesPanelDriver& clauses() const { return *clauses_; }
  Reference<css::awt::XControlContainer> documentPanel() const;

  /// A control of the panel "Clauses", also one of its form; throws when there is none.
  Reference<css::awt::XControl> control(const std::string& name) const;
  std::string textOf(const std::string& name) const;
  bool isVisible(const std::string& name) const;
  void focus(const std::string& name) const;  // and waits until it is there
  bool hasFocus(const std::string& name) const { return hasFocus(control(name)); }
  static bool hasFocus(const Reference<css::awt::XControl>& control);
  /// A key as if typed in the window of that control, to what has the focus there; `code`:
  /// css::awt::Key. What it does happens later.
  static void pressKey(const Reference<css::awt::XControl>& control, sal_Int16 code) {
    pressKey(office(), control, code);
  }
  static void pressKey(const Office& office, const Reference<css::awt::XControl>& control,
                       sal_Int16 code);
  static void pressKey(const Reference<css::awt::XControl>& control, sal_Int16 code,
                       sal_Int16 modifiers);
  /// Clicks with the left button at a point of the control, in pixels. What it does happens later.
  /// Quicker than the office looks: it finds both halves of the click in its queue.
  static void clickAtOnce(const Reference<css::awt::XControl>& control, sal_Int32 x, sal_Int32 y);
  static void click(const Reference<css::awt::XControl>& control, sal_Int32 x, sal_Int32 y);
  /// The titles of the clauses in the tree.
  std::vector<std::string> titles() const;

  /// The document's text: its paragraphs, the cells of its first sheet's used area, or the
  /// paragraphs on its slides.
  std::string content() const;

 private:
  Reference<css::lang::XComponent> document_;
  std::optional<ClausesPanelDriver> clauses_;
};

}  // namespace meibun::fixture
