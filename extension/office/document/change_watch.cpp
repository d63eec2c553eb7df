// SPDX-License-Identifier: MPL-2.0
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/document/XEventBroadcaster.hpp>
#include <com/sun/star/document/XEventListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase4.hxx>

#include "office/document/document_view.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/log.hpp"

namespace meibun::document {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kQuiet{400};

// Calls `over` from a thread of its own once nobody has called touch() for a moment. The thread
// lives only as long as a burst, holds what it needs itself, and is never waited for: whoever waits
// on the main thread would hold the office's lock that `over` needs.
class Quiet {
 public:
  explicit Quiet(std::function<void()> over) : shared_(std::make_shared<Shared>()) {
    shared_->over = std::move(over);
  }
  ~Quiet() {
    const std::lock_guard lock{shared_->mutex};
    shared_->ended = true;
    shared_->changed.notify_all();
  }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

  void touch() {
    const std::lock_guard lock{shared_->mutex};
    shared_->due = Clock::now() + kQuiet;
    if (shared_->running) return;
    std::thread([shared = shared_] { wait(*shared); }).detach();
    shared_->running = true;  // only now: there may be no thread to be had
  }

 private:
  struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    Clock::time_point due;
    bool running = false;
    bool ended = false;
    std::function<void()> over;
  };

  static void wait(Shared& shared) {
    std::unique_lock lock{shared.mutex};
    while (!shared.ended && Clock::now() < shared.due) {
      shared.changed.wait_until(lock, Clock::time_point{shared.due});
    }
    shared.running = false;
    if (shared.ended) return;
    const auto over = shared.over;
    lock.unlock();
    over();
  }

  std::shared_ptr<Shared> shared_;
};

using ListenerBase =
    cppu::WeakImplHelper4<css::util::XModifyListener, css::view::XSelectionChangeListener,
                          css::document::XEventListener, css::awt::XCallback>;

// A presentation tells of its first change only, but of every shape that comes, goes or changes.
// The interface is deprecated, and the only one that tells of shapes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
Reference<css::document::XEventBroadcaster> shapesOf(
    const Reference<css::frame::XModel>& document) {
  const Reference<css::lang::XServiceInfo> kind(document, css::uno::UNO_QUERY);
  const bool slides =
      kind.is() && kind->supportsService("com.sun.star.presentation.PresentationDocument");
  if (!slides) return {};
  return Reference<css::document::XEventBroadcaster>(document, css::uno::UNO_QUERY);
}

void listen(const Reference<css::frame::XModel>& document,
            const Reference<css::document::XEventListener>& listener, bool on) {
  const auto shapes = shapesOf(document);
  if (!shapes.is()) return;
  if (on) {
    shapes->addEventListener(listener);
  } else {
    shapes->removeEventListener(listener);
  }
}
#pragma GCC diagnostic pop

}  // namespace

// Each edit is told as such, and so are undo and redo; should one be told as a cursor move alone,
// the undo stack says so.
class ChangeWatch::Listener final : public ListenerBase {
 public:
  Listener(const Context& context, Reference<css::frame::XModel> document,
           std::function<void(What)> changed)
      : document_(std::move(document)),
        changed_(std::move(changed)),
        callback_(css::awt::AsyncCallback::create(context)),
        steps_(steps()) {}

  void begin() {
    const Reference<Listener> self(this);
    quiet_ = std::make_unique<Quiet>([self] { self->post(); });
    Reference<css::util::XModifyBroadcaster>(document_, css::uno::UNO_QUERY_THROW)
        ->addModifyListener(this);
    selection_.set(document_->getCurrentController(), css::uno::UNO_QUERY);
    if (selection_.is()) selection_->addSelectionChangeListener(this);
    listen(document_, this, true);
  }

  void end() {
    changed_ = nullptr;
    quiet_.reset();
    uno::guarded("ChangeWatch::end", uno::onlyLogged, [this] {
      const Reference<css::util::XModifyBroadcaster> model(document_, css::uno::UNO_QUERY);
      if (model.is()) model->removeModifyListener(this);
      if (selection_.is()) selection_->removeSelectionChangeListener(this);
      listen(document_, this, false);
    });
    document_.clear();
    selection_.clear();
  }

  void SAL_CALL modified(const css::lang::EventObject&) override {
    content_ = true;
    touch();
  }
  void SAL_CALL notifyEvent(const css::document::EventObject& event) override {
    if (!event.EventName.startsWith("Shape") && !event.EventName.startsWith("Page")) return;
    content_ = true;
    touch();
  }
  void SAL_CALL selectionChanged(const css::lang::EventObject&) override { touch(); }
  void SAL_CALL disposing(const css::lang::EventObject&) override {
    uno::guarded("ChangeWatch::disposing", uno::onlyLogged, [this] {
      changed_ = nullptr;
      quiet_.reset();
      document_.clear();
      selection_.clear();
    });
  }

  void SAL_CALL notify(const Any&) override {
    uno::guarded("ChangeWatch::notify", uno::onlyLogged, [this] {
      if (!changed_ || !document_.is()) return;
      const auto steps = this->steps();
      const bool content = content_.exchange(false) || steps != steps_;
      steps_ = steps;
      const auto changed = changed_;
      changed(content ? What::content : What::cursor);
    });
  }

 private:
  void touch() {
    uno::guarded("ChangeWatch::touch", uno::onlyLogged, [this] {
      if (quiet_) quiet_->touch();
    });
  }

  void post() {
    uno::guarded("ChangeWatch::post", uno::onlyLogged,
                 [this] { callback_->addCallback(this, Any()); });
  }

  OUString steps() const {
    const auto titles = uno::attempt<OUString>("ChangeWatch::steps", [&] {
      const auto manager =
          Reference<css::document::XUndoManagerSupplier>(document_, css::uno::UNO_QUERY_THROW)
              ->getUndoManager();
      const auto undo = manager->getAllUndoActionTitles();
      const auto redo = manager->getAllRedoActionTitles();
      const OUString top = undo.hasElements() ? undo[0] : OUString();
      return OUString::number(undo.getLength()) + "/" + OUString::number(redo.getLength()) + "/" +
             top;
    });
    return titles ? titles.value() : OUString();
  }

  Reference<css::frame::XModel> document_;
  std::function<void(What)> changed_;
  Reference<css::awt::XRequestCallback> callback_;
  Reference<css::view::XSelectionSupplier> selection_;
  std::unique_ptr<Quiet> quiet_;
  std::atomic<bool> content_{false};
  OUString steps_;
};

ChangeWatch::ChangeWatch(const Context& context, const Reference<css::frame::XModel>& document,
                         std::function<void(What)> changed)
    : listener_(new Listener(context, document, std::move(changed))) {
  keepsAlive_.set(static_cast<cppu::OWeakObject*>(listener_));
  listener_->begin();
}

ChangeWatch::~ChangeWatch() { listener_->end(); }

}  // namespace meibun::document
