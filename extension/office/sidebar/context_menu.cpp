// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/context_menu.hpp"

#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/Rectangle.hpp>

#include "office/uno/convert.hpp"

namespace meibun::sidebar {

std::function<void()> chooseFromMenu(const Context& context,
                                     const Reference<css::awt::XControl>& control,
                                     css::awt::Point at, const std::vector<MenuItem>& items) {
  const auto menu = css::awt::PopupMenu::create(context);
  sal_Int16 id = 0;  // of an entry: its place in `items`, from 1
  for (const MenuItem& item : items) {
    menu->insertItem(static_cast<sal_Int16>(id + 1), uno::ustr(item.text), 0, id);
    ++id;
    menu->enableItem(id, item.enabled);
  }
  const auto chosen = menu->execute(control->getPeer(), css::awt::Rectangle(at.X, at.Y, 1, 1),
                                    css::awt::PopupMenuDirection::EXECUTE_DEFAULT);
  if (chosen < 1 || static_cast<std::size_t>(chosen) > items.size()) return nullptr;
  return items[static_cast<std::size_t>(chosen) - 1].work;
}

}  // namespace meibun::sidebar
