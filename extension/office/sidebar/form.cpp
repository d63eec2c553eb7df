// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/form.hpp"

#include <algorithm>
#include <utility>

namespace meibun::sidebar {
namespace {

enum class Origin { typed, settings, source, nowhere };

struct Words {
  std::u16string text;
  Origin origin = Origin::nowhere;
};

template <class Map, class Key>
const std::u16string* find(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

Words wordsOf(const model::Pack& pack, const model::Parameter& parameter,
              const render::Rendered& own, const ClausesState& state,
              const std::map<std::string, std::u16string>& settings) {
  const auto key = std::pair{pack.id, parameter.id};
  if (const auto* typed = find(state.typed, key)) return {*typed, Origin::typed};
  const auto* setting = find(settings, parameter.setting);
  if (setting != nullptr && !setting->empty()) return {*setting, Origin::settings};
  const auto* source = find(own.values, parameter.id);
  if (source != nullptr && !parameter.required) return {*source, Origin::source};
  return {};
}

const std::string& helpIn(const model::Parameter& parameter, std::string_view lang) {
  const auto found = parameter.helps.find(lang);
  return found == parameter.helps.end() ? parameter.help : found->second;
}

}  // namespace

Form formOf(const model::Pack& pack, const std::vector<model::Parameter>& parameters,
            const render::Rendered& own, const ClausesState& state,
            const std::map<std::string, std::u16string>& settings, std::string_view lang) {
  Form form;
  std::vector<Origin> origins;
  for (const model::Parameter& parameter : parameters) {
    Words words = wordsOf(pack, parameter, own, state, settings);
    const auto* source = find(own.values, parameter.id);
    if (!words.text.empty() && (source == nullptr || words.text != *source)) {
      form.values.emplace(parameter.id, words.text);
    }
    form.fields.push_back({parameter.id, titleIn(parameter, lang), helpIn(parameter, lang),
                           std::move(words.text), parameter.required,
                           words.origin == Origin::settings});
    origins.push_back(words.origin);
  }
  const auto loud = std::count_if(form.fields.begin(), form.fields.end(),
                                  [](const Field& field) { return !field.quiet; });
  if (loud <= static_cast<std::ptrdiff_t>(kFieldsInSight)) return form;
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    if (origins[i] == Origin::source) form.fields[i].quiet = true;
  }
  return form;
}

}  // namespace meibun::sidebar
