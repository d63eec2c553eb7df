// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "office/document/document_view.hpp"
#include "office/sidebar/controls.hpp"
#include "office/sidebar/document_session.hpp"
#include "office/sidebar/events.hpp"
#include "office/sidebar/message_bar.hpp"
#include "office/sidebar/panel_content.hpp"
#include "office/sidebar/workbench.hpp"

namespace meibun::sidebar {

// What every panel that works on the document has: texts and library, the document's session,
// controls with a message bar, and a watch over the document. Main thread.
class WorkPanel : public PanelContent {
 public:
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
  std::unique_ptr<document::ChangeWatch> watch_;
};

}  // namespace meibun::sidebar
