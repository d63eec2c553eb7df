// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "office/document/document_view.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// An open presentation. Each paragraph of a text on a slide or in its notes is a block; the name
/// of a text box is that of all its blocks. A change needs a window that shows slides for editing:
/// what comes and goes does so by the window's own commands, which the office undoes. `continued`
/// stands behind the title of a slide that goes on. On the document's own thread, in process or
/// over a bridge. Error codes: port.*, impress.*, office.exception.
class ImpressDocument final : public DocumentPort, public DocumentView {
 public:
  ImpressDocument(Context context, Reference<css::frame::XModel> document,
                  std::u16string continued = u"（続き）");
  ImpressDocument(const ImpressDocument&) = delete;
  ImpressDocument& operator=(const ImpressDocument&) = delete;
  ~ImpressDocument() override;

  Abilities abilities() const override;
  base::Result<Snapshot> read() const override;
  base::Result<Site> survey(const Place& place,
                            const std::vector<PlannedBlock>& blocks) const override;
  base::Result<Applied> apply(const Change& change) override;

  base::Result<void> show(Revision at, BlockId block) override;
  std::optional<BlockId> blockAtCursor(Revision at) override;

 private:
  class Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace meibun::document
