// SPDX-License-Identifier: MPL-2.0
#include <utility>

#include "core/document/memory_document.hpp"
#include "tests/contract/port_contract.hpp"

namespace meibun::contract {
namespace {

using document::CellAddress;
using document::MemoryContent;
using document::MemoryDocument;
using Kind = MemoryDocument::Kind;

bool replaceIn(std::u16string& text, const std::u16string& find, const std::u16string& words) {
  const auto at = text.find(find);
  if (at == std::u16string::npos) return false;
  text.replace(at, find.size(), words);
  return true;
}

class MemorySubject final : public Subject {
 public:
  MemorySubject(Kind kind, const Lines& lines) : kind_{kind}, document_{kind} {
    MemoryContent content;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (isText()) {
        content.paragraphs.push_back({{{lines[i]}}, model::Numbering::none, {}, false});
      } else if (!lines[i].empty()) {
        content.cells[at(i)].lines.push_back(lines[i]);
      }
    }
    document_.edit(std::move(content));
  }

  document::DocumentPort& port() override { return document_; }
  void select(std::size_t line, std::size_t offset) override {
    document_.select(line, offset);
    document_.select(at(line));
  }
  void type(const std::u16string& find, const std::u16string& words) override {
    auto content = document_.content();
    for (auto& paragraph : content.paragraphs) {
      for (auto& run : paragraph.runs) {
        if (replaceIn(run.text, find, words)) return document_.edit(std::move(content));
      }
    }
    for (auto& [address, cell] : content.cells) {
      for (auto& line : cell.lines) {
        if (replaceIn(line, find, words)) return document_.edit(std::move(content));
      }
    }
    FAIL() << "nothing to replace";
  }
  bool undo() override { return document_.undo(); }
  bool redo() override { return document_.redo(); }
  std::size_t undoSteps() override { return document_.undoSteps(); }
  std::vector<std::string> formats() override { return {"memory"}; }
  void saveAndReload(const std::string& /*format*/) override {
    auto content = document_.content();
    document_ = MemoryDocument{kind_};
    document_.edit(std::move(content));
  }
  bool lock() override {
    document_.setReadOnly(true);
    return true;
  }
  bool makeItAsk() override {
    if (kind_ == Kind::sheet) {
      document_.select(at(0));
    } else {
      document_.setAsks(true);
    }
    return true;
  }
  bool sign() override {
    document_.setAsks(true);
    return true;
  }

 private:
  static CellAddress at(std::size_t row) { return {"Sheet1", 0, static_cast<std::int32_t>(row)}; }
  bool isText() const { return kind_ == Kind::text || kind_ == Kind::typedText; }

  Kind kind_;
  MemoryDocument document_;
};

Factory factory(std::string name, Kind kind) {
  return {std::move(name),
          [kind](const Lines& lines) { return std::make_unique<MemorySubject>(kind, lines); }};
}

INSTANTIATE_TEST_SUITE_P(Memory, PortContract,
                         ::testing::Values(factory("text", Kind::text),
                                           factory("typedText", Kind::typedText),
                                           factory("sheet", Kind::sheet),
                                           factory("oneCellSheet", Kind::oneCellSheet)),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Memory, TextContract,
                         ::testing::Values(factory("text", Kind::text),
                                           factory("typedText", Kind::typedText)),
                         nameOf);

}  // namespace
}  // namespace meibun::contract
