// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "cli/exit_status.hpp"
#include "core/l10n/message_catalog.hpp"

namespace meibun::cli {

// The one place through which the command speaks: results to standard output, findings to standard
// error, each text in the person's language, all UTF-8. When the reader of standard output goes
// away, the rest is dropped without a word; any other failure to write is remembered for flush().
class Output {
 public:
  explicit Output(l10n::MessageCatalog catalog) : catalog_(std::move(catalog)) {}

  const l10n::MessageCatalog& catalog() const { return catalog_; }
  std::string text(std::string_view key,
                   const l10n::MessageCatalog::Arguments& arguments = {}) const {
    return catalog_.text(key, arguments);
  }

  void write(std::string_view text);
  void line(std::string_view text);
  // Standard error, at once.
  void report(const base::Diagnostic& diagnostic);

  // Hands out what is still held back. unwritable when it, or something before, could not be
  // written.
  ExitStatus flush();

 private:
  l10n::MessageCatalog catalog_;
  std::string held_;
  bool readerGone_ = false;
  int failure_ = 0;  // errno
};

}  // namespace meibun::cli
