// SPDX-License-Identifier: MPL-2.0
#include "core/render/render.hpp"

#include <optional>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/model/placeholder.hpp"
#include "core/model/value_check.hpp"

namespace meibun::render {
namespace {

enum class Unfilled { refused, ownWords, placeholder };

base::Diagnostic about(std::string code, const model::Clause& clause,
                       const std::string& parameter) {
  return {
      std::move(code), clause.where, {{"clause", toString(clause.ref)}, {"parameter", parameter}}};
}

std::string_view reasonOf(model::ValueFault fault) {
  switch (fault) {
    case model::ValueFault::notADate:
      return "date";
    case model::ValueFault::notANumber:
      return "number";
    case model::ValueFault::tooLong:
      return "length";
    case model::ValueFault::control:
    case model::ValueFault::none:
      break;
  }
  return "control";
}

// The first thing that is wrong with the values given, else nothing.
std::optional<base::Diagnostic> fault(const model::Pack& pack, const model::Clause& clause,
                                      const model::Values& values) {
  for (const auto& [name, words] : values) {
    const auto* parameter = model::findParameter(pack, name);
    if (parameter == nullptr) return about("render.parameter-unknown", clause, name);
    if (words.empty()) continue;
    const auto found = model::checkValue(parameter->type, words);
    if (found == model::ValueFault::none) continue;
    auto diagnostic = about("render.parameter-invalid", clause, name);
    diagnostic.arguments.emplace_back("title", parameter->title);
    diagnostic.arguments.emplace_back("value", base::utf8(words));
    diagnostic.arguments.emplace_back("reason", reasonOf(found));
    return diagnostic;
  }
  return std::nullopt;
}

std::vector<std::string> parametersIn(const std::vector<const model::Block*>& body) {
  std::vector<std::string> names;
  std::set<std::string_view> seen;
  for (const auto* block : body) {
    for (const auto& piece : block->pieces) {
      const auto* hole = std::get_if<model::Hole>(&piece);
      if (hole != nullptr && seen.insert(hole->parameter).second) names.push_back(hole->parameter);
    }
  }
  return names;
}

// `open`: of parameters that nobody has filled, the words that stand for them.
RenderedBlock fill(const model::Block& block, const model::Values& given, const model::Values& open,
                   model::Values& stand) {
  RenderedBlock filled{block.role, block.numbering, {}, {}};
  for (const auto& piece : block.pieces) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    if (hole == nullptr) {
      filled.text += std::get<std::u16string>(piece);
      continue;
    }
    const auto placeholder = open.find(hole->parameter);
    const bool isOpen = placeholder != open.end();
    const auto value = isOpen ? placeholder : given.find(hole->parameter);
    const bool replaced = isOpen || (value != given.end() && !value->second.empty());
    const auto& words = replaced ? value->second : hole->words;
    const auto begin = filled.text.size();
    filled.text += words;
    filled.filled.push_back(
        {begin, filled.text.size(), hole->parameter, words == hole->words, isOpen});
    stand.emplace(hole->parameter, words);
  }
  return filled;
}

// "改訂版 第6章【共通】①": the marks are those of the blocks that stand.
std::string sourceOf(const model::Pack& pack, const model::ChosenText& chosen) {
  if (chosen.text->source.empty()) return {};
  const auto* source = model::findSource(pack, chosen.text->source);
  auto line = source == nullptr ? chosen.text->source : source->edition;
  if (!chosen.text->place.empty()) line += ' ' + chosen.text->place;
  std::set<std::string> seen;
  for (const auto* block : chosen.body) {
    const bool mark = !block->at.empty() && block->at != "・";
    if (mark && seen.insert(block->at).second) line += block->at;
  }
  return line;
}

// The parameters that nobody has filled although their own words may not stand.
std::vector<const model::Parameter*> unfilledIn(const model::Pack& pack,
                                                const model::ChosenText& chosen,
                                                const model::Values& values) {
  std::vector<const model::Parameter*> unfilled;
  for (const auto& name : parametersIn(chosen.body)) {
    const auto* parameter = model::findParameter(pack, name);
    const auto value = values.find(name);
    const bool given = value != values.end() && !value->second.empty();
    if (!given && parameter != nullptr && parameter->required) unfilled.push_back(parameter);
  }
  return unfilled;
}

base::Result<Rendered> make(const model::Pack& pack, const model::Clause& clause,
                            const model::Selection& request, const model::Values& values,
                            Unfilled unfilled) {
  MEIBUN_TRY(chosen, model::choose(pack, clause, model::complete(pack, clause, request)));
  if (auto wrong = fault(pack, clause, values)) return std::move(*wrong);
  const auto missing = unfilledIn(pack, chosen, values);
  if (!missing.empty() && unfilled == Unfilled::refused) {
    auto diagnostic = about("render.parameter-missing", clause, missing.front()->id);
    diagnostic.arguments.emplace_back("title", missing.front()->title);
    return diagnostic;
  }
  Rendered rendered{clause.ref,
                    clause.title,
                    chosen.variant,
                    chosen.text->wording,
                    sourceOf(pack, chosen),
                    clause.lang,
                    {},
                    track::textKey(clause.ref, chosen.variant, clause.lang, chosen.body),
                    {}};
  rendered.boxed = chosen.text->boxed;
  model::Values open;
  if (unfilled == Unfilled::placeholder) {
    for (const auto* parameter : missing) {
      open.emplace(parameter->id, model::placeholderOf(*parameter, clause.lang));
      rendered.open.push_back(parameter->id);
    }
  }
  for (const auto* block : chosen.body)
    rendered.blocks.push_back(fill(*block, values, open, rendered.values));
  return rendered;
}

}  // namespace

std::vector<model::Selection> variantsOf(const model::Pack& pack, const model::Clause& clause) {
  std::vector<model::Selection> variants;
  for (auto& chosen : model::wordingsOf(pack, clause))
    variants.push_back(std::move(chosen.variant));
  return variants;
}

std::vector<model::Parameter> parametersOf(const model::Pack& pack, const model::Clause& clause,
                                           const model::Selection& variant) {
  const auto chosen = model::choose(pack, clause, model::complete(pack, clause, variant));
  std::vector<model::Parameter> parameters;
  if (!chosen.has_value()) return parameters;
  for (const auto& name : parametersIn(chosen.value().body)) {
    const auto* parameter = model::findParameter(pack, name);
    if (parameter != nullptr) parameters.push_back(*parameter);
  }
  return parameters;
}

base::Result<Rendered> render(const model::Pack& pack, const model::Clause& clause,
                              const model::Selection& request, const model::Values& values) {
  return make(pack, clause, request, values, Unfilled::refused);
}

base::Result<Rendered> preview(const model::Pack& pack, const model::Clause& clause,
                               const model::Selection& request, const model::Values& values) {
  return make(pack, clause, request, values, Unfilled::ownWords);
}

base::Result<Rendered> renderOpen(const model::Pack& pack, const model::Clause& clause,
                                  const model::Selection& request, const model::Values& values) {
  return make(pack, clause, request, values, Unfilled::placeholder);
}

}  // namespace meibun::render
