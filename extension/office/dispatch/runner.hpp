// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>

#include "office/dispatch/clause_choice.hpp"
#include "office/dispatch/typed_text.hpp"
#include "office/sidebar/document_controller.hpp"
#include "office/sidebar/document_session.hpp"
#include "office/sidebar/inserter.hpp"
#include "office/sidebar/workbench.hpp"

namespace meibun::dispatch {

// What came of a command. `questions`: codes that are open; with them as Consents the same call
// goes on. done == false: nothing was changed.
struct Finished {
  bool done = false;
  base::Diagnostic message;
  base::Diagnostics notes = {};
  std::string instance = {};
  std::vector<std::string> questions = {};
};

Finished refused(base::Diagnostic why);
Finished done();  // with nothing to be said

// Carries commands out on the document of a frame; asks nobody: a question to which the request
// brings no consent ends it. On the caller's thread, as the office's own API.
class Runner {
 public:
  Runner(Context context, const Reference<css::frame::XModel>& document,
         sidebar::Workbench workbench);

  Finished insert(const Request& request);
  Finished insertSet(const Request& request);
  Finished remove(const Request& request);
  Finished detach(const Request& request);
  Finished goTo(const Request& request);
  Finished nextPlaceholder();

  // A short code on its way: what of it is done, and what an open question needs to go on.
  // `implied`: questions that asking for the code has answered; `declined`: the cursor as it was.
  struct ShortCode {
    Finished finished;
    sidebar::Outcome outcome;
    sidebar::Inserter inserter;
    std::optional<model::ClauseRef> clause;
    base::Diagnostics implied = {};
    std::function<void()> declined = [] {};
  };
  ShortCode insertShortCode(const Request& request);

  // The clause at the cursor, named so that another reading finds it again.
  base::Result<sidebar::DocumentController::Handle> clauseToAskAbout();

 private:
  Finished insertView(const sidebar::ClauseView& view, const Request& request,
                      sidebar::Inserter& inserter, sidebar::Outcome& outcome);
  Finished finish(const Request& request, sidebar::Inserter& inserter, sidebar::Outcome& outcome,
                  document::DocumentPort& port);
  base::Result<sidebar::ClauseView> viewOf(const Request& request) const;
  // The clause that a removal is about: Instance, else the one at the cursor.
  base::Result<std::size_t> clauseMeant(const Request& request);
  Finished takeOut(sidebar::DocumentController::Action action, const Request& request);
  base::Result<std::size_t> nextClause(const Request& request);
  Desk desk() const;

  Context context_;
  Reference<css::frame::XModel> document_;
  sidebar::Workbench workbench_;
  std::shared_ptr<sidebar::DocumentSession> session_;
  sidebar::DocumentController found_;
};

}  // namespace meibun::dispatch
