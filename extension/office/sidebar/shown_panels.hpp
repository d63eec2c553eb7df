// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XPanel.hpp>

#include "office/sidebar/document_controller.hpp"
#include "office/sidebar/inserter.hpp"
#include "office/uno/uno.hpp"

// How commands reach the panels of a window. Main thread.
namespace meibun::sidebar {

// The panel "Clauses" for a command.
class ClausesFace {
 public:
  virtual void focusSearch() = 0;
  virtual void insertChosen() = 0;
  virtual void openSets() = 0;
  virtual void say(const base::Diagnostics& messages) = 0;
  // An insertion that has asked, or was refused, and the clause that it is about. `implied`:
  // questions that need no answer any more; `declined`: done after a no.
  struct Begun {
    Inserter inserter;
    Outcome outcome;
    std::optional<model::ClauseRef> clause;
    base::Diagnostics implied;
    std::function<void()> declined;
  };
  // Goes on with it: the question or reason is shown, and the clause.
  virtual void carryOn(Begun begun) = 0;

 protected:
  ~ClausesFace() = default;
};

// The panel "In this document" for a command.
class DocumentFace {
 public:
  virtual void focusList() = 0;
  virtual void refreshList() = 0;
  // Reads the document, chooses the clause's row and asks; says so when it stands no longer.
  virtual void askAbout(DocumentController::Action action,
                        const DocumentController::Handle& clause) = 0;

 protected:
  ~DocumentFace() = default;
};

// The panels that stand in a frame, and what waits for one that does not stand yet.
template <class Face>
class ShownPanel {
 public:
  using Frame = Reference<css::frame::XFrame>;
  using Work = std::function<void(Face&)>;

  static Face* in(const Frame& frame);
  // Done now, or as soon as the panel stands. Of what waits only the last counts.
  static void whenShown(const Frame& frame, Work work);
  // The panel says that it stands; what has waited is handed out, for the panel to do.
  static Work shown(const Frame& frame, Face& face);
  static void gone(Face& face);
  // What waits is dropped: it was meant for a document that goes.
  static void drop(const Frame& frame);
  // The frame ends.
  static void forget(const css::uno::XInterface* frame);
};

extern template class ShownPanel<ClausesFace>;
extern template class ShownPanel<DocumentFace>;

// Does the sidebar show our deck?
bool isDeckOpen(const Reference<css::frame::XFrame>& frame);

// Our deck's, from above; none where the window has no such deck.
std::vector<Reference<css::ui::XPanel>> panelsOf(const Reference<css::frame::XFrame>& frame);
// Does a person see this panel: our deck shown, and the panel not folded?
bool isInSight(const Reference<css::frame::XFrame>& frame,
               const Reference<css::awt::XWindow>& panel);

// Opens the sidebar on our deck; false where the window has none for it.
bool openDeck(const Reference<css::frame::XFrame>& frame, const Context& context);

// The same, and unfolds the panel where a person has folded it. `panel`: as Sidebar.xcu names it.
bool openPanel(const Reference<css::frame::XFrame>& frame, const Context& context,
               const char* panel);
inline constexpr const char* kClausesPanel = "MeibunClausesPanel";
inline constexpr const char* kDocumentPanel = "MeibunDocumentPanel";

}  // namespace meibun::sidebar
