// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/document/document_port.hpp"
#include "office/document/impress_pages.hpp"
#include "office/document/impress_reading.hpp"

namespace meibun::document::impress {

/// Where blocks go: the slide, the placeholder that takes the first clause (an empty one, or one
/// that holds the short code), and the text box that goes for it. `site` is what survey() gives.
struct SlideSite {
  Site site;
  Page page;
  Shape placeholder;
  Shape replaced;
};

/// Plans an insertion; changes nothing. The placeholder is the selected one, else, for one clause,
/// the slide's only empty outline. Question: port.signature-lost. Refusals: port.read-only,
/// port.undo-locked, port.no-view, port.place-of-sheets, port.no-such-block, impress.no-slide-view,
/// impress.show-runs, impress.no-slides.
SlideSite siteFor(const Context& context, const Model& model, const Reading& reading,
                  const Place& place, const std::vector<PlannedBlock>& blocks);

/// The selected text box or body placeholder with its text; none: nothing or something else.
Shape selectedBox(const Model& model);

/// Why the document as a whole cannot be changed.
std::optional<base::Diagnostic> documentRefusal(const Model& model);

/// The name of what a clause's first placeholder was before, in LedgerEntry::before: "cell.0", and
/// its value: "placeholder=" and the shape's own name.
inline constexpr std::string_view kPlaceholder = "placeholder=";

}  // namespace meibun::document::impress
