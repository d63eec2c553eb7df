// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "office/document/document_view.hpp"
#include "office/settings/settings_watch.hpp"
#include "office/sidebar/context_menu.hpp"
#include "office/sidebar/controls.hpp"
#include "office/sidebar/document_session.hpp"
#include "office/sidebar/events.hpp"
#include "office/sidebar/key_handler.hpp"
#include "office/sidebar/message_bar.hpp"
#include "office/sidebar/panel_content.hpp"
#include "office/sidebar/workbench.hpp"

namespace meibun::sidebar {

// What every panel that works on the document has: texts and library, the document's session,
// controls with a message bar, and a watch over the document. Main thread.
class WorkPanel : public PanelContent, private DocumentSession::Speaker {
 public:
  ~WorkPanel() override;
  Reference<css::awt::XWindow> window() const override;
  bool hasFocus() const override { return !controls_.focused().empty(); }
  void show(const base::Diagnostic& problem) override;
  void dispose() override;

 protected:
  WorkPanel(PanelPlace place, Workbench workbench);

  // Makes the message bar: its controls come here in the order of Tab.
  void makeMessages();
  // After the event that is being handled, on the main thread; the panel lives while it runs.
  void soon(std::function<void()> work);
  // From here on documentChanged() is called when the document has been quiet for a moment.
  void watch();
  virtual void documentChanged(document::ChangeWatch::What what) = 0;
  virtual void layOut() = 0;

  // Once all controls are made: Esc, Tab at the ends and the context menu, wherever the focus is.
  void listenToKeys();
  bool keyPressed(const css::awt::KeyEvent& event);  // whether the key meant something
  // A key that `control` has a meaning of its own for, and that must not reach the document, whose
  // commands have keys too (Delete); whether it was one.
  virtual bool takeKeyOf(const std::string& /*control*/, const css::awt::KeyEvent& /*event*/) {
    return false;
  }
  // What Esc undoes before it gives the focus back to the document; false = nothing.
  virtual bool escape() { return false; }
  // The control with the focus, for bringing it there again.
  virtual std::function<void()> rememberFocus();
  void leave() const;                       // the focus goes to the document
  void focusSoon(const std::string& name);  // once the office has dealt with the key
  // The context menu of a control, on its key and on the mouse; `place`: where the key shows it.
  struct Menu {
    std::function<std::vector<MenuItem>()> items;
    std::function<css::awt::Point()> place;
  };
  void offerMenu(const std::string& name, Menu menu);
  // One of the panel's buttons as an entry.
  MenuItem menuItem(const std::string& button, std::function<void()> work) const;

  // The settings changed; `relabel` when that was the language, with texts() the new ones.
  virtual void settingsChanged() {}
  virtual void relabel() = 0;
  // The window's size; nothing as long as it has none.
  std::optional<css::awt::Size> size() const;

  const l10n::MessageCatalog& texts() const { return workbench_.texts; }
  const Shelf& shelf() const { return *workbench_.shelf; }
  uno::DiagnosticSink sink();

  PanelPlace place_;
  Workbench workbench_;
  std::shared_ptr<DocumentSession> session_;
  Events events_;
  Controls controls_;
  std::unique_ptr<MessageBar> messages_;

 private:
  bool sayNow(const base::Diagnostic& message) override;
  void showMenu(const std::string& name, const Menu& menu, css::awt::Point at);
  bool takeKey(const css::awt::KeyEvent& event);
  void readSettings();

  std::unique_ptr<document::ChangeWatch> watch_;
  std::unique_ptr<settings::SettingsWatch> settingsWatch_;
  std::unique_ptr<KeyHandler> keys_;
  std::map<std::string, Menu> menus_;  // by control
  bool menuIsOpen_ = false;
};

}  // namespace meibun::sidebar
