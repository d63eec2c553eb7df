// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/track/anchor_name.hpp"
#include "office/document/writer_reader.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// A bookmark over exactly this text of one paragraph. Throws UNO exceptions.
void addAnchor(const Reference<css::frame::XModel>& document,
               const Reference<css::text::XTextRange>& text, const track::AnchorName& name);

/// Gives the block's bookmarks of this instance the name (made over its text when it has none), or
/// takes them off. Throws UNO exceptions.
void setAnchor(const Reference<css::frame::XModel>& document, const WriterBlock& block,
               const track::Instance& instance, const std::optional<track::AnchorName>& name);

}  // namespace meibun::document
