// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/events.hpp"

#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace meibun::sidebar {
namespace {

// What every listener of this file has: a function, and when not to call it any more.
template <class Interface, class... Arguments>
class Listener : public cppu::WeakImplHelper1<Interface> {
 public:
  using Work = std::function<void(Arguments...)>;
  Listener(Alive::Token alive, uno::DiagnosticSink sink, Work work)
      : alive_(std::move(alive)), sink_(std::move(sink)), work_(std::move(work)) {}

  void SAL_CALL disposing(const css::lang::EventObject&) override { work_ = nullptr; }

 protected:
  void call(const char* where, Arguments... arguments) {
    const auto owner = alive_->owner.lock();
    if (!alive_->alive || !work_) return;
    // The work may dispose the control and so clear work_ under our feet.
    const Work work = work_;
    uno::guarded(where, sink_, [&] { work(arguments...); });
  }

 private:
  Alive::Token alive_;
  uno::DiagnosticSink sink_;
  Work work_;
};

class Pressed final : public Listener<css::awt::XActionListener> {
 public:
  using Listener::Listener;
  void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { call("pressed"); }
};

class Typed final : public Listener<css::awt::XTextListener> {
 public:
  using Listener::Listener;
  void SAL_CALL textChanged(const css::awt::TextEvent&) override { call("typed"); }
};

class Chosen final : public Listener<css::awt::XItemListener> {
 public:
  using Listener::Listener;
  void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { call("chosen"); }
};

class Selected final : public Listener<css::view::XSelectionChangeListener> {
 public:
  using Listener::Listener;
  void SAL_CALL selectionChanged(const css::lang::EventObject&) override { call("selected"); }
};

class DoubleClicked final : public Listener<css::awt::XMouseListener, const css::awt::MouseEvent&> {
 public:
  using Listener::Listener;
  void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
    if (event.ClickCount == 2) call("doubleClicked", event);
  }
  void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
};

class MouseDown final : public Listener<css::awt::XMouseListener> {
 public:
  using Listener::Listener;
  void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
    if (event.Buttons == css::awt::MouseButton::LEFT) call("mouseDown");
  }
  void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
};

class MenuAsked final : public Listener<css::awt::XMouseListener, const css::awt::MouseEvent&> {
 public:
  using Listener::Listener;
  void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
    if (event.PopupTrigger) call("menuAsked", event);
  }
  void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
};

class KeyPressed final : public Listener<css::awt::XKeyListener, const css::awt::KeyEvent&> {
 public:
  using Listener::Listener;
  void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override { call("keyPressed", event); }
  void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
};

class Focused final : public Listener<css::awt::XFocusListener, bool> {
 public:
  using Listener::Listener;
  void SAL_CALL focusGained(const css::awt::FocusEvent&) override { call("focusGained", true); }
  void SAL_CALL focusLost(const css::awt::FocusEvent&) override { call("focusLost", false); }
};

class Resized final : public Listener<css::awt::XWindowListener> {
 public:
  using Listener::Listener;
  void SAL_CALL windowResized(const css::awt::WindowEvent&) override { call("resized"); }
  void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
  void SAL_CALL windowShown(const css::lang::EventObject&) override { call("shown"); }
  void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
};

class Scrolled final : public Listener<css::awt::XAdjustmentListener> {
 public:
  using Listener::Listener;
  void SAL_CALL adjustmentValueChanged(const css::awt::AdjustmentEvent&) override {
    call("scrolled");
  }
};

template <class Interface>
Reference<Interface> as(const Events::Control& control) {
  return Reference<Interface>(control, css::uno::UNO_QUERY_THROW);
}

}  // namespace

bool isReturn(const css::awt::KeyEvent& event) {
  return event.KeyCode == css::awt::Key::RETURN && event.Modifiers == 0;
}

Events::Events(Alive::Token alive, uno::DiagnosticSink sink)
    : alive_(std::move(alive)), sink_(std::move(sink)) {}

void Events::onPressed(const Control& button, std::function<void()> work) const {
  as<css::awt::XButton>(button)->addActionListener(new Pressed(alive_, sink_, std::move(work)));
}

void Events::onTyped(const Control& edit, std::function<void()> work) const {
  as<css::awt::XTextComponent>(edit)->addTextListener(new Typed(alive_, sink_, std::move(work)));
}

void Events::onChosen(const Control& list, std::function<void()> work) const {
  as<css::awt::XListBox>(list)->addItemListener(new Chosen(alive_, sink_, std::move(work)));
}

void Events::onSelected(const Control& tree, std::function<void()> work) const {
  as<css::view::XSelectionSupplier>(tree)->addSelectionChangeListener(
      new Selected(alive_, sink_, std::move(work)));
}

void Events::onDoubleClick(const Control& control,
                           std::function<void(const css::awt::MouseEvent&)> work) const {
  as<css::awt::XWindow>(control)->addMouseListener(
      new DoubleClicked(alive_, sink_, std::move(work)));
}

void Events::onPress(const Control& control, std::function<void()> work) const {
  as<css::awt::XWindow>(control)->addMouseListener(new MouseDown(alive_, sink_, std::move(work)));
}

void Events::onMenu(const Control& control,
                    std::function<void(const css::awt::MouseEvent&)> work) const {
  as<css::awt::XWindow>(control)->addMouseListener(new MenuAsked(alive_, sink_, std::move(work)));
}

void Events::onKey(const Control& control,
                   std::function<void(const css::awt::KeyEvent&)> work) const {
  as<css::awt::XWindow>(control)->addKeyListener(new KeyPressed(alive_, sink_, std::move(work)));
}

void Events::onFocus(const Control& control, std::function<void(bool)> work) const {
  as<css::awt::XWindow>(control)->addFocusListener(new Focused(alive_, sink_, std::move(work)));
}

void Events::onScrolled(const Control& scrollBar, std::function<void()> work) const {
  as<css::awt::XScrollBar>(scrollBar)->addAdjustmentListener(
      new Scrolled(alive_, sink_, std::move(work)));
}

void Events::onResized(const Control& window, std::function<void()> work) const {
  as<css::awt::XWindow>(window)->addWindowListener(new Resized(alive_, sink_, std::move(work)));
}

}  // namespace meibun::sidebar
