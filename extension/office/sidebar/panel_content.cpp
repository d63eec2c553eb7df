// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/panel_content.hpp"

#include "office/sidebar/clauses_panel.hpp"
#include "office/sidebar/document_panel.hpp"
#include "office/sidebar/error_panel.hpp"
#include "office/uno/guard.hpp"

namespace meibun::sidebar {
namespace {

base::Result<std::shared_ptr<PanelContent>> tryContent(const PanelPlace& place,
                                                       const OUString& url) {
  using Made = std::shared_ptr<PanelContent>;
  return uno::attempt<Made>("makeContent", [&]() -> base::Result<Made> {
    auto workbench = openWorkbench(place.context);
    if (!workbench) return workbench.error();
    if (url.endsWith("/MeibunDocumentPanel")) {
      return Made{std::make_shared<DocumentPanel>(place, std::move(workbench).value())};
    }
    return Made{std::make_shared<ClausesPanel>(place, std::move(workbench).value())};
  });
}

}  // namespace

std::shared_ptr<PanelContent> makeContent(const PanelPlace& place, const OUString& url) {
  auto content = tryContent(place, url);
  if (content) return PanelContent::kept(std::move(content).value());
  return PanelContent::kept(std::make_shared<ErrorPanel>(place, content.error()));
}

}  // namespace meibun::sidebar
