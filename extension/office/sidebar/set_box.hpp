// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/l10n/message_catalog.hpp"
#include "office/sidebar/controls.hpp"
#include "office/sidebar/events.hpp"
#include "office/sidebar/layout.hpp"
#include "office/sidebar/set_plan.hpp"

namespace meibun::sidebar {

// The panel's way to insert a set: while it is open it takes the place of tree and preview and
// shows what would go where. Controls: sets (button that opens it), set (drop-down), setPlan
// (list), the label setNote, set.insert, set.cancel. A menu could not show what it would do.
class SetBox {
 public:
  struct Actions {
    std::function<std::vector<const model::ClauseSet*>()> sets;
    std::function<base::Result<SetPlan>(const model::ClauseSet&)> plan;
    std::function<void(const model::ClauseSet&, SetPlan)> insert;
    std::function<void(const base::Diagnostic&)> say;
    std::function<void()> changed;  // opened or closed: lay the panel out anew
    std::function<void()> chosen;   // another set: what was asked is of no account any more
  };

  // Makes the controls in `panel`, which must outlive it; makeButton() makes "sets" where it shall
  // come in the order of Tab.
  SetBox(Controls& panel, const Events& events, const l10n::MessageCatalog& texts, Actions actions);
  void makeButton();
  void label() const;  // in the interface's language

  bool isOpen() const { return open_; }
  void open();
  void close();
  void refresh();  // plans anew, when it is open
  // Inserts what is shown. When by now it would be something else, that is shown and nothing done.
  void insert();
  void addBands(std::vector<Band>& bands, int inner) const;
  void addButtons(std::vector<Band>& bands) const;

 private:
  // What the person sees of a plan.
  struct Shown {
    const model::ClauseSet* set = nullptr;
    std::vector<SetItem> items = {};
    std::optional<base::Diagnostic> problem = {};
    bool operator==(const Shown&) const = default;
  };
  static Shown shownOf(const model::ClauseSet& set, const base::Result<SetPlan>& plan);
  void show();
  void showPlan(const model::ClauseSet& set, const base::Result<SetPlan>& plan);
  const model::ClauseSet* chosen() const;
  std::string rowOf(const SetItem& item) const;
  std::string standsRow(const SetItem& item) const;

  Controls& panel_;
  const Events& events_;
  const l10n::MessageCatalog& texts_;
  Actions actions_;
  std::vector<const model::ClauseSet*> sets_;
  std::optional<Shown> shown_;
  bool open_ = false;
  bool updating_ = false;
};

}  // namespace meibun::sidebar
