// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>

#include "office/sidebar/clause_tree.hpp"
#include "office/sidebar/controls.hpp"

namespace meibun::sidebar {

// The tree of clauses in a tree control of `controls`. Main thread.
class TreeControl {
 public:
  TreeControl(const Context& context, const Controls& controls, std::string name);

  void fill(const ClauseTree& tree);  // everything open, nothing chosen
  void choose(const std::optional<model::ClauseRef>& clause) const;
  std::optional<model::ClauseRef> chosen() const;  // nothing on a pack or a chapter
  css::awt::Point placeOfChosen() const;           // below it, in pixels of the control
  void showChosen() const;                         // scrolls it into sight

 private:
  using Node = Reference<css::awt::tree::XMutableTreeNode>;
  void add(const Node& parent, const TreeNode& node);

  Context context_;
  const Controls& controls_;
  std::string name_;
  Reference<css::awt::tree::XMutableTreeDataModel> model_;
  std::map<model::ClauseRef, Node> nodes_;
};

}  // namespace meibun::sidebar
