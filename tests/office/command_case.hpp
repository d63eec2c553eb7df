// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/text/XTextViewCursor.hpp>

#include "tests/office/fixture/clauses_panel_driver.hpp"
#include "tests/office/fixture/office_test.hpp"

namespace meibun::fixture {

/// A test of the commands: a document in its window, and what the office's own helper gives back.
/// Texts are UTF-8.
class CommandCase : public OfficeTest {
 protected:
  using Arguments = std::vector<css::beans::PropertyValue>;

  /// The "finished" event, read.
  struct Finished {
    sal_Int16 state = 0;
    std::string code;
    std::string message;
    std::string instance;
    std::vector<std::string> questions;
    bool done() const;
  };
  static Finished read(const Any& event);

  void open(std::string_view factory) { document_ = office().open(factory); }
  void take(const Reference<css::lang::XComponent>& document) { document_ = document; }
  const Reference<css::lang::XComponent>& document() const { return document_; }
  Reference<css::frame::XController> controller() const;

  /// As a macro does: through com.sun.star.frame.DispatchHelper.
  Finished send(std::string_view command, const Arguments& arguments = {}) const;
  /// As menu, toolbar and keyboard do: without waiting for what comes of it.
  void press(std::string_view command) const;
  /// What a menu is told about each of these commands.
  std::map<std::string, bool> enabled(const std::vector<std::string>& commands) const;

  /// Writer: types at the end of the text. Calc: the text of cell A1, which is selected. Impress: a
  /// new text box on the first slide, which is still being edited.
  void type(std::string_view words) const;
  void selectCell(sal_Int32 row) const;
  Reference<css::sheet::XSpreadsheet> sheet() const;
  Reference<css::text::XTextViewCursor> cursor() const;
  Reference<css::drawing::XDrawPage> slide() const;  // the first
  /// An empty text box on a slide, with the cursor in it.
  void startBox() const;
  /// The paragraphs of a text, column A of a sheet down to the last used row, or the first slide's
  /// boxes that show a text.
  std::vector<std::string> content() const;
  std::vector<std::string> undoTitles() const;
  void undo() const;
  int anchors() const { return anchorCount(document_); }
  bool isText() const;
  bool isSlides() const;

 private:
  Reference<css::lang::XComponent> document_;
};

}  // namespace meibun::fixture
