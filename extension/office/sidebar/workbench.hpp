// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/base/result.hpp"
#include "core/l10n/message_catalog.hpp"
#include "office/sidebar/shelf.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// What all panels share: the interface's texts and the library. The library is read once a day
// while the office runs, by the first panel that needs it. Main thread, or under the office's
// lock.
struct Workbench {
  l10n::MessageCatalog texts;
  std::shared_ptr<const Shelf> shelf;
};

// Errors: the catalogue or the library's folder is missing. Mistakes in packs are in
// Shelf::findings.
base::Result<Workbench> openWorkbench(const Context& context);

// The settings' values for the fields of a clause. Error: settings.unreadable.
base::Result<std::map<std::string, std::u16string>> companyData(const Context& context);

}  // namespace meibun::sidebar
