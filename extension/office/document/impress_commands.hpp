// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>

#include "core/base/result.hpp"
#include "office/document/impress_pages.hpp"
#include "office/document/undo_scope.hpp"

// What makes and removes whole objects, by the office's own commands: these it records for undo,
// and brings the very same object back, so that its later steps on the object still fit. (What is
// added through the API it does not record, and a step that makes it anew crashes the next redo.)
namespace meibun::document::impress {

class Commands {
 public:
  /// `held` takes the shapes that come (see allShapes()).
  Commands(const Context& context, const Model& model, std::vector<Shape>& held);

  /// Ends the editing of a text in the window, so that what was typed is a step of its own.
  void endEditing() const;

  /// An empty text box on the slide, in front of everything. "impress.no-box" when the office made
  /// none. Shows the slide.
  base::Result<Shape> addBox(const Page& page, const SlideArea& area) const;

  /// A slide after this one, of its master; with its title, `continued` behind it, when it has one.
  /// "impress.no-slide" when the office made none. Shows the new slide.
  base::Result<Page> addSlide(const Page& after, std::u16string_view continued) const;

  void removeSlide(const Page& page) const;

 private:
  void run(std::string_view command,
           const std::vector<css::beans::PropertyValue>& arguments = {}) const;

  Context context_;
  Model model_;
  std::vector<Shape>& held_;
};

/// A box that addBox() made: the office keeps its name with it.
void nameNew(const Shape& shape, const std::string& name);

/// What the office does not record itself is recorded with `scope`.
class Edits {
 public:
  Edits(Model model, UndoScope& scope) : model_(std::move(model)), scope_(scope) {}

  void rename(const Page& page, const Shape& shape, const std::string& name) const;

  using Write = std::function<void(const Text&)>;
  /// Fills an empty placeholder; undone as the empty one that it was.
  void fill(const Page& page, const Shape& placeholder, const Write& write) const;
  /// Makes a filled placeholder the empty one of its layout again; `write` brings its text back.
  void empty(const Page& page, const Shape& placeholder, const Write& write) const;
  void rewrite(const Page& page, const Shape& shape, const Text& text, const Write& back,
               const Write& write) const;

 private:
  Model model_;
  UndoScope& scope_;
};

}  // namespace meibun::document::impress
