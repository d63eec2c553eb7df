// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "core/document/fingerprint.hpp"
#include "office/document/document_view.hpp"
#include "office/document/package_watch.hpp"
#include "office/document/undo_scope.hpp"
#include "office/document/writer_reader.hpp"
#include "office/document/writer_styles.hpp"
#include "office/document/writer_survey.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// An open Writer document. Keeps no listener: a revision is as old as its content, which is read
/// again when a change names blocks (docs/adr/0003-what-writer-brings-back.md). On the document's
/// own thread, in process or over a bridge. Error codes: port.*, office.exception.
class WriterDocument final : public DocumentPort, public DocumentView {
 public:
  WriterDocument(Context context, Reference<css::frame::XModel> document, StyleNames names = {});

  Abilities abilities() const override;
  base::Result<Snapshot> read() const override;
  base::Result<Site> survey(const Place& place,
                            const std::vector<PlannedBlock>& blocks) const override;
  base::Result<Applied> apply(const Change& change) override;

  base::Result<void> show(Revision at, BlockId block) override;
  std::optional<BlockId> blockAtCursor(Revision at) override;
  base::Result<void> select(Revision at, BlockId block, TextSpan span) override;
  std::optional<TextPoint> cursor(Revision at) override;

 private:
  using Blocks = std::vector<WriterBlock>;

  Revision revisionOf(const Blocks& blocks, const std::map<std::string, std::string>& record) const;
  base::Result<Blocks> blocksOf(const std::optional<Revision>& revision) const;
  WriterSite siteOf(const Place& place, const std::vector<PlannedBlock>& blocks,
                    const Blocks& known) const;
  base::Result<std::vector<WriterSite>> sitesOf(const Change& change, const Blocks& known) const;
  base::Result<void> carryOut(const Change& change);
  using PointIn = std::function<Reference<css::text::XTextRange>(
      const Reference<css::text::XTextRange>& selected)>;
  std::optional<TextPoint> pointOf(Revision at, const PointIn& pointIn) const;

  Context context_;
  Reference<css::frame::XModel> document_;
  StyleNames names_;
  mutable Revisions revisions_;
  mutable PackageWatch package_;
};

}  // namespace meibun::document
