// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>

#include <gmock/gmock.h>

#include "core/base/text.hpp"
#include "core/document/memory_document.hpp"
#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/inserter.hpp"

// The panels' logic on the library that is shipped and a document in memory.
namespace meibun::sidebar {

inline const model::ClauseRef kKeepUpdated{"jcssa.guideline", "keep-updated"};
inline const model::ClauseRef kPatches{"meibun.contract", "patches"};

inline std::shared_ptr<const Shelf> shelf() {
  static const auto read =
      std::make_shared<const Shelf>(xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses"), "2026-12-01");
  return read;
}

class ControllerCase : public testing::Test {
 protected:
  ClausesController make(const std::string& lang = "ja") {
    return {shelf(), state_, [this] { return settings_; }, lang};
  }
  Outcome insert(document::MemoryDocument& document, const ClausesController& controller) {
    return inserter_.begin(document, controller.view(), shelf()->library, document::Selection{},
                           u"挿入", "2026-12-01");
  }
  static std::string shown(const ClausesController& controller) {
    std::u16string text;
    for (const auto& paragraph : controller.view().paragraphs)
      text += paragraph + u"\n";
    return base::utf8(text);
  }

  ClausesState state_;
  std::map<std::string, std::u16string> settings_;
  Inserter inserter_;
};

}  // namespace meibun::sidebar
