// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/render/render.hpp"
#include "office/sidebar/clause_tree.hpp"
#include "office/sidebar/clauses_state.hpp"
#include "office/sidebar/form.hpp"
#include "office/sidebar/shelf.hpp"

namespace meibun::sidebar {

// The chosen clause as the panel shows it.
struct ClauseView {
  const model::Pack* pack = nullptr;
  const model::Clause* clause = nullptr;
  std::string title;  // in the language of the interface
  std::vector<model::Axis> axes;
  model::Selection selection;
  Form form;
  std::optional<render::Rendered> preview;
  std::vector<std::u16string> paragraphs;  // as they will stand, with their numbers
  model::State state = model::State::draft;
  std::optional<base::Diagnostic> problem;  // why there is no preview, or what a field lacks
  std::optional<base::Diagnostic>
      settingsProblem;  // why the company's own data are not in the form
};

// The panel "Clauses" without its controls: search, choice and fields to preview. Knows no widget,
// no UNO.
class ClausesController {
 public:
  using Settings = std::function<base::Result<std::map<std::string, std::u16string>>()>;

  // `state` must outlive the controller. `lang`: language of the interface.
  ClausesController(std::shared_ptr<const Shelf> shelf, ClausesState& state, Settings settings,
                    std::string lang);

  const Shelf& shelf() const { return *shelf_; }
  const ClausesState& state() const { return state_; }
  const ClauseTree& tree() const { return tree_; }
  const ClauseView& view() const { return view_; }
  const std::string& language() const { return lang_; }

  void search(
      const std::string& words);  // also chooses the best hit; an empty query keeps the clause
  void choose(const std::optional<model::ClauseRef>& clause);
  void chooseValue(const std::string& axis, const std::string& value);
  void fill(const std::string& parameter, const std::u16string& text);
  void showAllFields(bool all);
  // What kind of document it is for: on slides the length that is written for them stands chosen,
  // where a clause has one, until the person chooses.
  void writeFor(document::Family family);
  void speak(const std::string& lang);  // the interface's language is another now
  void readSettings() { refresh(); }
  // The numbering of the place where one wants to insert, for the preview's numbers.
  void numberAs(const document::Abilities& abilities, const document::NumberingHere& here);

 private:
  model::Selection choice() const;
  model::Selection choiceOfKind() const;
  void refresh();
  void refreshPreview();

  std::shared_ptr<const Shelf> shelf_;
  ClausesState& state_;
  Settings settings_;
  std::string lang_;
  ClauseTree tree_;
  ClauseView view_;
  document::NumberingHere here_;
  bool onSlides_ = false;
};

}  // namespace meibun::sidebar
