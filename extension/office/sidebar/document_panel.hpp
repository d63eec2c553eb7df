// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "office/sidebar/controls.hpp"
#include "office/sidebar/document_controller.hpp"
#include "office/sidebar/document_session.hpp"
#include "office/sidebar/events.hpp"
#include "office/sidebar/later.hpp"
#include "office/sidebar/message_bar.hpp"
#include "office/sidebar/panel_content.hpp"
#include "office/sidebar/workbench.hpp"

namespace meibun::sidebar {

// The panel "In this document". Its controls, in the order of Tab: found (list, after
// "found.label"; or the label "empty"), the label details, goto, remove, detach, message (see
// MessageBar). Reads the document again when it has been quiet for a moment after a change.
class DocumentPanel final : public PanelContent {
 public:
  DocumentPanel(PanelPlace place, Workbench workbench);
  ~DocumentPanel() override;

  Reference<css::awt::XWindow> window() const override;
  css::ui::LayoutSize heightFor(int width) const override;
  bool hasFocus() const override;
  void show(const base::Diagnostic& problem) override;
  void dispose() override;

 private:
  void makeControls();
  void connect();
  void watch();
  void refresh();
  void showRows();
  void showDetails();
  void goTo();
  void ask(DocumentController::Action action);
  void finish(const Outcome& outcome);
  const track::FoundClause* chosen() const;

  void layOut();
  std::vector<Band> bands(int width) const;

  PanelPlace place_;
  Workbench workbench_;
  std::shared_ptr<DocumentSession> session_;
  DocumentController controller_;
  Events events_;
  Controls controls_;
  std::unique_ptr<MessageBar> messages_;
  std::unique_ptr<document::ChangeWatch> watch_;
  std::vector<std::string> rows_;
  bool updating_ = false;
  int wantedHeight_ = 0;
};

}  // namespace meibun::sidebar
