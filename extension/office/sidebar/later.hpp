// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>

#include "office/uno/guard.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Whoever holds callbacks keeps one of these. A callback that was made with its token runs only
// until end() or its destruction, also when end() comes while another of them is still running, and
// keeps the owner while it runs.
class Alive {
 public:
  struct State {
    bool alive = true;
    std::weak_ptr<void> owner;
  };
  using Token = std::shared_ptr<const State>;

  Alive() = default;
  Alive(const Alive&) = delete;
  Alive& operator=(const Alive&) = delete;
  ~Alive() { end(); }

  Token token() const { return state_; }
  void setOwner(const std::weak_ptr<void>& owner) { state_->owner = owner; }
  void end() { state_->alive = false; }

 private:
  std::shared_ptr<State> state_ = std::make_shared<State>();
};

// Runs `work` on the main thread after the event that is being handled, unless `alive` has ended by
// then. For work that disposes the control whose event it is. Main thread.
void later(const Context& context, const Alive::Token& alive, uno::DiagnosticSink sink,
           std::function<void()> work);

}  // namespace meibun::sidebar
