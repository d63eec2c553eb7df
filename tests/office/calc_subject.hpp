// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "office/document/calc_document.hpp"
#include "office/document/calc_sheet.hpp"
#include "tests/contract/port_contract.hpp"
#include "tests/office/fixture/office.hpp"

namespace meibun::fixture {

/// An open spreadsheet and what a person does to it.
class CalcSubject final : public contract::Subject {
 public:
  CalcSubject(Office& office, const contract::Lines& lines);
  CalcSubject(Office& office, const Reference<css::lang::XComponent>& document);
  ~CalcSubject() override;

  document::DocumentPort& port() override { return *port_; }
  void select(std::size_t line, std::size_t offset) override;
  void type(const std::u16string& find, const std::u16string& words) override;
  bool undo() override;
  bool redo() override;
  std::size_t undoSteps() override;
  std::vector<std::string> formats() override { return {"ods", "xlsx", "xls"}; }
  void saveAndReload(const std::string& format) override;
  bool lock() override;
  bool makeItAsk() override;
  bool sign() override;
  /// The document as flat ODF, so that nothing can stay behind unseen.
  std::string state() override { return flat(); }

  document::CalcDocument& calc() { return *port_; }
  const Reference<css::frame::XModel>& model() const { return model_; }
  Reference<css::lang::XComponent> component() const;
  document::calc::Sheet sheet(const std::string& name) const;
  Reference<css::document::XUndoManager> undoManager() const;
  /// Selects a cell as a click does: "御見積書", "A43".
  void selectCell(const std::string& sheet, const std::string& cell);
  std::u16string text(const std::string& sheet, const std::string& cell) const;
  void setText(const std::string& sheet, const std::string& cell, std::u16string_view text);
  document::calc::Range range(const std::string& sheet, const std::string& area) const;
  /// Without what changes from one saving to the next.
  std::string flat();
  /// Prints into a file of this test and gives its path.
  std::filesystem::path pdf();

 private:
  std::filesystem::path file(const std::string& extension);
  void open(const Reference<css::lang::XComponent>& document);
  void close();

  Office& office_;
  Reference<css::frame::XModel> model_;
  std::unique_ptr<document::CalcDocument> port_;
};

}  // namespace meibun::fixture
