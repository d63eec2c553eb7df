// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "office/document/writer_contract.hpp"
#include "office/document/writer_spot.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// A site with what insertion needs of it. `spot` is there unless the site refuses.
struct WriterSite {
  Site site;
  std::optional<Spot> spot;
  ContractHere contract;
};

/// Looks at a place without changing anything. `spot`: the place, or why it is none. Questions:
/// "port.signature-lost", "port.replaces-clause", "port.splits-article". Notes:
/// "port.number-twice". Throws UNO exceptions.
WriterSite surveyWriter(const Context& context, const Reference<css::frame::XModel>& document,
                        const base::Result<Spot>& spot, const std::vector<PlannedBlock>& blocks);

}  // namespace meibun::document
