// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/result.hpp"

namespace meibun::l10n {

// Every text a person sees, in one language; key space shared by panel, options, command line and
// documents. Patterns are ICU MessageFormat with named arguments. Immutable; may be shared between
// threads.
class MessageCatalog {
 public:
  using Arguments = std::vector<std::pair<std::string, std::string>>;

  // Reads locales/<lang>.xml.
  static base::Result<MessageCatalog> read(const std::string& file);

  const std::string& language() const { return language_; }
  // A missing key gives the key itself in ⟦⟧, so that it is seen; a test keeps that from happening.
  std::string text(std::string_view key, const Arguments& arguments = {}) const;
  std::string text(const base::Diagnostic& diagnostic) const;  // without the place
  std::string line(
      const base::Diagnostic& diagnostic) const;  // file:line:column: severity: text [code]
  std::vector<std::string> keys() const;

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> patterns_;
};

}  // namespace meibun::l10n
