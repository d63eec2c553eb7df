// SPDX-License-Identifier: MPL-2.0
#include "cli/output.hpp"

#include <cerrno>
#include <system_error>

#include <unistd.h>

namespace meibun::cli {
namespace {

constexpr std::size_t kHeldBack = 1u << 16;

// Writes all of it. Returns 0, or errno.
int writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

void Output::write(std::string_view text) {
  if (readerGone_ || failure_ != 0) return;
  held_ += text;
  if (held_.size() >= kHeldBack) flush();
}

void Output::line(std::string_view text) {
  write(text);
  write("\n");
}

void Output::report(const base::Diagnostic& diagnostic) {
  // Standard error is the last resort: when it is closed too, the exit code alone speaks.
  writeAll(STDERR_FILENO, catalog_.line(diagnostic) + "\n");
}

ExitStatus Output::flush() {
  if (!readerGone_ && failure_ == 0 && !held_.empty()) {
    const int problem = writeAll(STDOUT_FILENO, held_);
    held_.clear();
    readerGone_ = problem == EPIPE;
    if (problem != 0 && !readerGone_) {
      failure_ = problem;
      const auto reason = std::generic_category().message(problem);
      report({"cli.cannot-write", {}, {{"reason", reason}}});
    }
  }
  return failure_ == 0 ? ExitStatus::done : ExitStatus::unwritable;
}

}  // namespace meibun::cli
