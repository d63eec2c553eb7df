// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/form_box.hpp"
#include "office/sidebar/inserter.hpp"
#include "office/sidebar/set_box.hpp"
#include "office/sidebar/shown_panels.hpp"
#include "office/sidebar/tree_control.hpp"
#include "office/sidebar/work_panel.hpp"

namespace meibun::sidebar {

// The panel "Clauses". Its controls, in the order of Tab, each after its "<name>.label": search,
// tree (or the label "empty"), form (a box: see FormBox), preview (for the eye, no stop of Tab) and
// previewRows (the same for the keyboard and a screen reader, in the same place), the labels
// origin, advice and note, those of SetBox, message (see MessageBar), insert, sets, manual.
class ClausesPanel final : public WorkPanel, private ClausesFace {
 public:
  ClausesPanel(PanelPlace place, Workbench workbench);
  ~ClausesPanel() override;

  css::ui::LayoutSize heightFor(int width) const override;
  bool hasFocus() const override;
  void dispose() override;

 private:
  void focusSearch() override;
  void insertChosen() override;
  void openSets() override;
  void say(const base::Diagnostics& messages) override;
  void carryOn(Begun begun) override;
  std::function<void()> rememberFocus() override;
  void settingsChanged() override;
  void relabel() override;
  void label() const;  // what does not depend on the clause
  std::vector<MenuItem> menuItems();

  void makeControls();
  void makeForm();
  void makePreview();
  void makeSets();
  void closeSets();
  void insertSet(const model::ClauseSet& set, SetPlan plan);
  void connect();

  void search();
  bool escape() override;  // closes the box of the sets, else clears the search
  void chooseInTree();
  void refresh();
  void showTree();
  void showClause();
  void showRows() const;
  void numberPreview();
  void documentChanged(document::ChangeWatch::What what) override;
  void insert();
  void showManual();
  void finish(const Outcome& outcome);
  void answer(bool yes);
  void focusField(const std::string& field);  // none when empty
  void dropQuestion();
  void sayWhatIsMissing();

  void layOut() override;
  std::vector<Band> bands(int width) const;
  void addClauseBands(std::vector<Band>& bands, int inner) const;

  ClausesController controller_;
  Inserter inserter_;
  base::Diagnostics implied_;                      // questions of its that are answered
  std::function<void()> declined_;                 // what a no does besides; or none
  std::map<std::string, std::u16string> company_;  // of the options, as last read
  std::unique_ptr<TreeControl> tree_;
  std::unique_ptr<FormBox> form_;
  std::unique_ptr<SetBox> sets_;
  bool updating_ = false;
  bool treeIsStale_ = true;
  bool numberIsStale_ = true;
  mutable int rowsWidth_ = 0;  // for which the rows of the preview were broken
};

}  // namespace meibun::sidebar
