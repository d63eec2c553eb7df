// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "office/sidebar/document_controller.hpp"
#include "office/sidebar/shown_panels.hpp"
#include "office/sidebar/work_panel.hpp"

namespace meibun::sidebar {

// The panel "In this document". Its controls, in the order of Tab: found (list, after
// "found.label"; or the label "empty"), the label details, open (list of placeholders, while there
// are any) with next, goto, remove, detach, message (see
// MessageBar). Reads the document again when it has been quiet for a moment after a change.
class DocumentPanel final : public WorkPanel, private DocumentFace {
 public:
  DocumentPanel(PanelPlace place, Workbench workbench);
  ~DocumentPanel() override;

  css::ui::LayoutSize heightFor(int width) const override;
  void dispose() override;

 private:
  void focusList() override;
  void refreshList() override;
  void askAbout(DocumentController::Action action,
                const DocumentController::Handle& clause) override;

  void makeControls();
  void connect();
  void label() const;
  void relabel() override;
  std::vector<MenuItem> menuItems();
  void documentChanged(document::ChangeWatch::What what) override;
  void refresh();
  std::optional<base::Diagnostic> readAnew();  // why it cannot be read, if so; not yet said
  void showRows();
  void choose(std::size_t row);
  void showDetails();
  enum class Focus { stays, follows };  // in the list, or into the document
  bool takeKeyOf(const std::string& control, const css::awt::KeyEvent& event) override;
  void goIfClicked();
  void goTo(Focus focus);
  void connectOpen();
  void showOpen();
  void goToNext();
  void goToOpen(Focus focus);
  void ask(DocumentController::Action action);
  void dropQuestion();
  void finish(const Outcome& outcome);
  const track::FoundClause* chosen() const;

  void layOut() override;
  std::vector<Band> bands(int width) const;
  void addOpenBands(std::vector<Band>& bands) const;

  static constexpr int kRow = 24;  // of the lists, about

  DocumentController controller_;
  std::vector<std::string> rows_;
  std::vector<std::string> openRows_;                 // of the placeholders
  std::optional<DocumentController::Handle> choice_;  // kept while the rows change around it
  bool clicked_ = false;  // the mouse went down on the list, and nothing was chosen yet
  std::size_t askedRow_ = std::string::npos;
  bool openClicked_ = false;  // the same of the list of placeholders
  bool updating_ = false;
  int wantedHeight_ = 0;
};

}  // namespace meibun::sidebar
