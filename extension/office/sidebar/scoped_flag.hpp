// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace meibun::sidebar {

// Sets a flag while it lives: a panel that changes its own controls, whose events are then no
// person's doing.
class ScopedFlag {
 public:
  explicit ScopedFlag(bool& flag) : flag_(flag) { flag_ = true; }
  ~ScopedFlag() { flag_ = false; }
  ScopedFlag(const ScopedFlag&) = delete;
  ScopedFlag& operator=(const ScopedFlag&) = delete;

 private:
  bool& flag_;
};

}  // namespace meibun::sidebar
