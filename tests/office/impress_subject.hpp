// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "office/document/impress_document.hpp"
#include "office/document/impress_pages.hpp"
#include "tests/contract/port_contract.hpp"
#include "tests/office/fixture/office.hpp"

namespace meibun::fixture {

/// An open presentation and what a person does to it. Lines are text boxes on the first slide.
class ImpressSubject final : public contract::Subject {
 public:
  ImpressSubject(Office& office, const contract::Lines& lines);
  ImpressSubject(Office& office, const Reference<css::lang::XComponent>& document);
  ~ImpressSubject() override;

  document::DocumentPort& port() override { return *port_; }
  /// Shows the first slide with nothing selected: a clause gets a box of its own anywhere.
  void select(std::size_t line, std::size_t offset) override;
  void type(const std::u16string& find, const std::u16string& words) override;
  bool undo() override;
  bool redo() override;
  std::size_t undoSteps() override;
  /// PowerPoint's old format keeps no names.
  std::vector<std::string> formats() override { return {"odp", "pptx"}; }
  void saveAndReload(const std::string& format) override;
  bool lock() override;
  bool makeItAsk() override { return sign(); }
  bool sign() override;
  /// The document as flat ODF, so that nothing can stay behind unseen.
  std::string state() override { return flat(); }

  document::ImpressDocument& impress() { return *port_; }
  const Reference<css::frame::XModel>& model() const { return model_; }
  Reference<css::lang::XComponent> component() const;
  Reference<css::document::XUndoManager> undoManager() const;
  Office& office() { return office_; }

  std::int32_t slides() const { return document::impress::pageCount(model_); }
  document::impress::Page slide(std::int32_t index) const;
  /// The shapes of a slide that show text: not its empty placeholders.
  std::vector<document::impress::Shape> boxes(std::int32_t slide) const;
  void show(std::int32_t slide);
  /// As the dialog "position and size" does; the office records it.
  void moveSelected(std::int32_t left, std::int32_t top);
  void selectShape(const document::impress::Shape& shape);
  /// A slide of a layout of css::presentation::DrawPage (1: title and outline, 20: nothing).
  void setLayout(std::int32_t slide, std::int16_t layout);
  document::impress::Shape placeholder(std::int32_t slide, const std::string& kind) const;
  document::impress::Shape addBox(std::int32_t slide, std::u16string_view text,
                                  const document::impress::SlideArea& area);
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
  std::vector<document::impress::Shape> held_;  // see allShapes()
  std::unique_ptr<document::ImpressDocument> port_;
};

}  // namespace meibun::fixture
