// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "office/document/document_view.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// An open spreadsheet. Each paragraph of a text cell is a block, a named range over a cell the
/// anchor of its blocks. A revision is what the document shows. On the document's own thread, in
/// process or over a bridge. Error codes: port.*, calc.*, office.exception.
class CalcDocument final : public DocumentPort, public DocumentView {
 public:
  CalcDocument(Context context, Reference<css::frame::XModel> document);
  CalcDocument(const CalcDocument&) = delete;
  CalcDocument& operator=(const CalcDocument&) = delete;
  ~CalcDocument() override;

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
