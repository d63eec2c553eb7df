// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/weakref.hxx>

#include "office/dispatch/arguments.hpp"
#include "office/dispatch/document_state.hpp"
#include "office/dispatch/runner.hpp"
#include "office/document/document_view.hpp"
#include "office/sidebar/later.hpp"
#include "office/sidebar/shown_panels.hpp"
#include "office/uno/uno.hpp"

namespace meibun::dispatch {

/// The commands of one window (docs/macro-commands.md): carries them out, tells who waits that they
/// are finished, and who shows them whether they are possible. No exception leaves it. What a macro
/// asks of the document is done on the thread that sends it, while no panel works; a person's
/// command, and whatever concerns a panel, afterwards on the main thread.
class FrameDispatch final : public cppu::WeakImplHelper2<css::frame::XNotifyingDispatch,
                                                         css::frame::XFrameActionListener> {
 public:
  /// The frame's one, made when there is none; a frame may be empty.
  static Reference<css::frame::XDispatch> of(const Context& context,
                                             const Reference<css::frame::XFrame>& frame);

  void SAL_CALL dispatch(const css::util::URL& url,
                         const Sequence<css::beans::PropertyValue>& arguments) override;
  void SAL_CALL dispatchWithNotification(
      const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
      const Reference<css::frame::XDispatchResultListener>& listener) override;
  void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                  const css::util::URL& url) override;
  void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                     const css::util::URL& url) override;

  void SAL_CALL frameAction(const css::frame::FrameActionEvent& event) override;
  void SAL_CALL disposing(const css::lang::EventObject& event) override;

 private:
  using Clauses = sidebar::ShownPanel<sidebar::ClausesFace>;
  using InDocument = sidebar::ShownPanel<sidebar::DocumentFace>;

  struct Listening {
    Reference<css::frame::XStatusListener> listener;
    css::util::URL url;
    Command command;
  };

  FrameDispatch(Context context, const Reference<css::frame::XFrame>& frame);

  Reference<css::frame::XFrame> frame() const;
  Reference<css::frame::XModel> model() const;
  DocumentState stateNow();
  void tellAll();
  void tell(const Listening& one, const DocumentState& state);
  void watch();  // main thread
  std::vector<Listening> listeners() const;

  // The work holds this object, and is left out once the frame has gone.
  void soon(std::function<void()> work);
  void inClauses(Clauses::Work work);
  void inDocument(InDocument::Work work);

  Finished run(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
               bool waits);
  Finished runForMacro(Command command, const Request& request);
  Finished show(Command command);
  Finished runSoon(Command command);
  Finished runForPerson(Command command);
  static Finished insertShortCodeForMacro(Runner& runner, const Request& request);
  Finished insertShortCodeForPerson(Runner& runner);
  Finished takeOutForPerson(Runner& runner, sidebar::DocumentController::Action action);
  void sayInBox(const base::Diagnostics& said);
  // In the panel "Clauses"; where the window has none, in a box.
  Finished showMessage(Finished finished);

  Context context_;
  css::uno::WeakReference<css::frame::XFrame> frame_;
  sidebar::Alive alive_;
  mutable std::mutex mutex_;  // of the two that follow; never held while calling out
  std::vector<Listening> listeners_;
  DocumentState told_;
  css::uno::WeakReference<css::frame::XModel> watched_;
  std::unique_ptr<document::ChangeWatch> watch_;
};

}  // namespace meibun::dispatch
