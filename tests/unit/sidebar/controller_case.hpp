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

// A clause of three lengths, one that says nothing of slides, and one that has tones besides.
inline std::shared_ptr<const Shelf> shelfWithSlides() {
  const auto text = [](const std::string& length, const std::u16string& words) {
    model::Text made{{{"length", length}}, model::Wording::drafted, {}, {}, {}, {}};
    made.blocks.push_back({model::Role::paragraph, model::Numbering::none, {}, {}, {words}, {}});
    return made;
  };
  model::Pack pack;
  pack.id = "test.pack";
  pack.lang = "ja";
  pack.axes.push_back({"length", {}, {}, {}});
  for (const auto* id : {"full", "line", "slide"})
    pack.axes.back().values.push_back({id, {}, {}, {}});
  pack.axes.push_back({"tone", {}, {}, {}});
  for (const auto* id : {"firm", "mild"})
    pack.axes.back().values.push_back({id, {}, {}, {}});
  for (const auto* id : {"short", "long", "toned"}) {
    model::Clause clause;
    clause.ref = {{pack.id, id}, 1};
    clause.lang = "ja";
    clause.texts = {text("full", u"全文です。"), text("line", u"一行です。")};
    if (clause.ref.clause.clause != "long") clause.texts.push_back(text("slide", u"体言止め。"));
    if (clause.ref.clause.clause == "toned") {
      for (auto& one : clause.texts) {
        one.blocks.push_back(one.blocks.front());
        one.blocks.front().when = {{"tone", "firm"}};
        one.blocks.back().when = {{"tone", "mild"}};
      }
    }
    pack.clauses.push_back(std::move(clause));
  }
  xml::ReadLibrary read;
  read.library = model::Library{{std::move(pack)}};
  return std::make_shared<const Shelf>(std::move(read), "2026-12-01");
}

class ControllerCase : public testing::Test {
 protected:
  ClausesController make(const std::string& lang = "ja") {
    return {shelf(), state_, [this] { return settings_; }, lang};
  }
  Outcome insert(document::MemoryDocument& document, const ClausesController& controller) {
    return inserter_.begin(document, controller.view(), shelf(), document::Selection{}, u"挿入",
                           "2026-12-01");
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
