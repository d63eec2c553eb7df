// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextViewCursor.hpp>

#include "office/document/writer_document.hpp"
#include "tests/contract/port_contract.hpp"
#include "tests/office/fixture/office.hpp"

namespace meibun::fixture {

/// An open Writer document and what a person does to it.
class WriterSubject final : public contract::Subject {
 public:
  WriterSubject(Office& office, const contract::Lines& lines);
  WriterSubject(Office& office, const Reference<css::lang::XComponent>& document);

  ~WriterSubject() override;
  WriterSubject(const WriterSubject&) = delete;
  WriterSubject& operator=(const WriterSubject&) = delete;

  document::DocumentPort& port() override { return *port_; }
  void select(std::size_t line, std::size_t offset) override;
  void type(const std::u16string& find, const std::u16string& words) override;
  bool undo() override;
  bool redo() override;
  std::size_t undoSteps() override;
  std::vector<std::string> formats() override { return {"odt", "docx", "doc", "rtf"}; }
  void saveAndReload(const std::string& format) override;
  bool lock() override;
  bool makeItAsk() override;
  /// Stores the document with a part where signatures are kept, and opens that.
  bool sign() override;
  std::string state() override;

  document::WriterDocument& writer() { return *port_; }
  const Reference<css::frame::XModel>& model() const { return model_; }
  Reference<css::lang::XComponent> component() const;
  Reference<css::text::XText> body() const;
  Reference<css::text::XTextViewCursor> cursor() const;
  /// A body paragraph, tables not counted.
  Reference<css::text::XTextRange> paragraph(std::size_t line) const;
  /// Text, styles and numbers of every body paragraph, one line each: "style|label|text".
  std::vector<std::string> lines() const;
  /// Closes this document and goes on with that file.
  void reopen(const std::filesystem::path& file, bool readOnly = false);
  void dispatch(std::string_view command);
  /// The whole document as flat ODF, without what changes from one saving to the next.
  std::string flat();

 private:
  std::filesystem::path file(const std::string& extension);

  Office& office_;
  std::filesystem::path folder_;
  Reference<css::frame::XModel> model_;
  std::unique_ptr<document::WriterDocument> port_;
};

}  // namespace meibun::fixture
