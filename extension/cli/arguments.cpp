// SPDX-License-Identifier: MPL-2.0
#include "cli/arguments.hpp"

#include <algorithm>
#include <utility>

#include <boost/program_options.hpp>

namespace meibun::cli {
namespace {

namespace po = boost::program_options;

using Values = std::vector<std::string>;

// Under this name the words without an option are collected; no one can type it.
constexpr const char* kWords = "\x1Fwords";

po::options_description describe(const std::vector<Option>& options) {
  po::options_description description;
  for (const auto& option : options) {
    if (option.value.empty()) {
      description.add_options()(option.name.c_str(), "");
    } else {
      description.add_options()(option.name.c_str(), po::value<Values>()->composing(), "");
    }
  }
  description.add_options()(kWords, po::value<Values>()->composing(), "");
  return description;
}

base::Diagnostic syntaxProblem(const po::invalid_command_line_syntax& error) {
  using Syntax = po::invalid_syntax;
  const auto option = error.get_option_name();
  switch (error.kind()) {
    case Syntax::extra_parameter:
      return {"cli.no-value-wanted", {}, {{"option", option}}};
    case Syntax::missing_parameter:
    case Syntax::empty_adjacent_parameter:
      return {"cli.value-missing", {}, {{"option", option}}};
    default:
      return {"cli.unknown-option", {}, {{"option", option}}};
  }
}

std::string joined(const Values& values) {
  std::string text;
  for (const auto& value : values)
    text += (text.empty() ? "" : ", ") + value;
  return text;
}

base::Result<void> check(const Option& option, const Values& values) {
  const auto name = "--" + option.name;
  if (!option.many && values.size() > 1) {
    return base::Diagnostic{"cli.option-twice", {}, {{"option", name}}};
  }
  for (const auto& value : values) {
    const auto& choices = option.choices;
    if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) {
      continue;
    }
    return base::Diagnostic{
        "cli.bad-value", {}, {{"option", name}, {"value", value}, {"choices", joined(choices)}}};
  }
  return boost::outcome_v2::success();
}

}  // namespace

base::Result<Arguments> Arguments::parse(const std::vector<Option>& options,
                                         const std::vector<std::string>& line) {
  namespace style = po::command_line_style;
  const auto description = describe(options);
  po::positional_options_description positional;
  positional.add(kWords, -1);
  // Short options are allowed only so that an unknown one is refused instead of taken for a word.
  const int forms = style::allow_long | style::long_allow_adjacent | style::long_allow_next |
                    style::allow_short | style::allow_dash_for_short | style::short_allow_next;
  Arguments arguments;
  try {
    const auto parsed = po::command_line_parser{line}
                            .options(description)
                            .positional(positional)
                            .style(forms)
                            .run();
    for (const auto& option : parsed.options) {
      auto& target =
          option.string_key == kWords ? arguments.words_ : arguments.values_[option.string_key];
      target.insert(target.end(), option.value.begin(), option.value.end());
    }
  } catch (const po::unknown_option& error) {
    return base::Diagnostic{"cli.unknown-option", {}, {{"option", error.get_option_name()}}};
  } catch (const po::invalid_command_line_syntax& error) {
    return syntaxProblem(error);
  }
  for (const auto& option : options) {
    MEIBUN_TRY(check(option, arguments.values(option.name)));
  }
  return arguments;
}

std::string Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() || found->second.empty() ? std::string{} : found->second.front();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace meibun::cli
