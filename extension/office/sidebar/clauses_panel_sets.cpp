// SPDX-License-Identifier: MPL-2.0
// How the panel "Clauses" inserts a set.
#include <utility>

#include "core/base/day.hpp"
#include "core/base/text.hpp"
#include "office/sidebar/clauses_panel.hpp"
#include "office/sidebar/placeholder_jump.hpp"

namespace meibun::sidebar {

void ClausesPanel::makeSets() {
  const auto sets = [this]() -> std::vector<const model::ClauseSet*> {
    const document::DocumentPort* port = session_->port();
    if (port == nullptr) return {};
    return setsFor(shelf().library, port->abilities().family);
  };
  const auto plan = [this](const model::ClauseSet& set) -> base::Result<SetPlan> {
    const document::DocumentPort* port = session_->port();
    if (port == nullptr) return base::Diagnostic{.code = "panel.unsupported"};
    const auto title = titleIn(set, controller_.language());
    const auto [place, against] = insertionPlace(*session_);
    return planSet(
        set,
        {workbench_.shelf, session_->clauses,
         [context = place_.context] { return companyData(context); }, controller_.language(),
         base::today(), base::utf16(texts().text("undo.insert-set", {{"title", title}})), place,
         against},
        *port);
  };
  sets_ = std::make_unique<SetBox>(
      controls_, events_, texts(),
      SetBox::Actions{sets, plan,
                      [this](const auto& set, SetPlan all) { insertSet(set, std::move(all)); },
                      [this](const auto& problem) { show(problem); }, [this] { layOut(); },
                      [this] { dropQuestion(); }});
}

void ClausesPanel::openSets() {
  soon([this] {
    if (messages_->asking()) return controls_.focus("message.yes");
    sets_->open();
  });
}

// A question about a set is of no account where the set is not seen.
void ClausesPanel::closeSets() {
  if (!sets_->isOpen()) return;
  dropQuestion();
  sets_->close();
}

void ClausesPanel::insertSet(const model::ClauseSet& set, SetPlan plan) {
  document::DocumentPort* port = session_->port();
  if (port == nullptr || messages_->asking()) return;
  implied_.clear();
  declined_ = nullptr;
  finish(inserter_.beginSet(*port, workbench_.shelf, std::move(plan.groups),
                            titleIn(set, controller_.language()), std::move(plan.questions)));
}

}  // namespace meibun::sidebar
