// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/tree_control.hpp"

#include <utility>

#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/uno/convert.hpp"

namespace meibun::sidebar {

TreeControl::TreeControl(const Context& context, const Controls& controls, std::string name)
    : context_(context), controls_(controls), name_(std::move(name)) {}

void TreeControl::fill(const ClauseTree& tree) {
  nodes_.clear();
  model_ = uno::create<css::awt::tree::XMutableTreeDataModel>(
      context_, "com.sun.star.awt.tree.MutableTreeDataModel");
  const Node root = model_->createNode(Any(OUString()), false);
  model_->setRoot(root);
  for (const TreeNode& pack : tree.packs)
    add(root, pack);
  controls_.setProperty(name_, "DataModel", Any(model_));
  const auto control = controls_.get<css::awt::tree::XTreeControl>(name_);
  for (sal_Int32 i = 0; i < root->getChildCount(); ++i) {
    const auto pack = root->getChildAt(i);
    control->expandNode(pack);
    for (sal_Int32 k = 0; k < pack->getChildCount(); ++k) {
      if (pack->getChildAt(k)->getChildCount() > 0) control->expandNode(pack->getChildAt(k));
    }
  }
}

void TreeControl::add(const Node& parent, const TreeNode& node) {
  const Node made = model_->createNode(Any(uno::ustr(node.title)), false);
  if (node.clause) {
    made->setDataValue(Any(uno::ustr(toString(*node.clause))));
    nodes_[*node.clause] = made;
  }
  parent->appendChild(made);
  for (const TreeNode& child : node.children)
    add(made, child);
}

void TreeControl::choose(const std::optional<model::ClauseRef>& clause) const {
  const auto found = clause ? nodes_.find(*clause) : nodes_.end();
  if (found == nodes_.end() || chosen() == clause) return;
  const auto control = controls_.get<css::awt::tree::XTreeControl>(name_);
  const Reference<css::awt::tree::XTreeNode> node(found->second.get());
  control->makeNodeVisible(node);
  control->select(Any(node));
}

std::optional<model::ClauseRef> TreeControl::chosen() const {
  Node node;
  controls_.get<css::view::XSelectionSupplier>(name_)->getSelection() >>= node;
  OUString ref;
  if (!node.is() || !(node->getDataValue() >>= ref)) return std::nullopt;
  return model::parseClauseRef(uno::utf8(ref));
}

css::awt::Point TreeControl::placeOfChosen() const {
  Reference<css::awt::tree::XTreeNode> node;
  controls_.get<css::view::XSelectionSupplier>(name_)->getSelection() >>= node;
  if (!node.is()) return {};
  const auto row = controls_.get<css::awt::tree::XTreeControl>(name_)->getNodeRect(node);
  return {row.X, row.Y + row.Height};
}

void TreeControl::showChosen() const {
  const auto clause = chosen();
  const auto found = clause ? nodes_.find(*clause) : nodes_.end();
  if (found == nodes_.end()) return;
  controls_.get<css::awt::tree::XTreeControl>(name_)->makeNodeVisible(
      Reference<css::awt::tree::XTreeNode>(found->second.get()));
}

}  // namespace meibun::sidebar
