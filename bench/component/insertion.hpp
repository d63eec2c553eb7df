// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "core/base/result.hpp"
#include "core/render/plan.hpp"

namespace meibun::bench {

inline constexpr std::u16string_view kTitle = u"条項を挿入";

/// The insertion of a rendered clause, as a new instance, after all that a document holds.
inline render::Insertion atDocumentEnd(render::Rendered rendered) {
  return {.rendered = std::move(rendered),
          .instance = track::newInstance(),
          .place = document::DocumentEnd{},
          .release = 1,
          .day = "2026-11-20",
          .undoTitle = std::u16string{kTitle},
          .consents = {}};
}

inline std::string described(const base::Diagnostic& diagnostic) {
  std::string text = diagnostic.code;
  for (const auto& [name, value] : diagnostic.arguments)
    text += ", " + name + ": " + value;
  return text;
}

/// A measurement in which something was refused says nothing.
template <class T>
T expectValue(base::Result<T> result) {
  if (result.has_error()) throw std::runtime_error(described(result.error()));
  return std::move(result.value());
}

}  // namespace meibun::bench
