// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "office/sidebar/document_controller.hpp"
#include "office/sidebar/work_panel.hpp"

namespace meibun::sidebar {

// The panel "In this document". Its controls, in the order of Tab: found (list, after
// "found.label"; or the label "empty"), the label details, goto, remove, detach, message (see
// MessageBar). Reads the document again when it has been quiet for a moment after a change.
class DocumentPanel final : public WorkPanel {
 public:
  DocumentPanel(PanelPlace place, Workbench workbench);
  ~DocumentPanel() override;

  css::ui::LayoutSize heightFor(int width) const override;

 private:
  void makeControls();
  void connect();
  void documentChanged(document::ChangeWatch::What what) override;
  void refresh();
  void showRows();
  void showDetails();
  void goTo();
  void ask(DocumentController::Action action);
  void dropQuestion();
  void finish(const Outcome& outcome);
  const track::FoundClause* chosen() const;

  void layOut() override;
  std::vector<Band> bands(int width) const;

  DocumentController controller_;
  std::vector<std::string> rows_;
  std::size_t askedRow_ = std::string::npos;
  bool updating_ = false;
  int wantedHeight_ = 0;
};

}  // namespace meibun::sidebar
