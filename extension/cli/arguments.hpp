// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace meibun::cli {

// An option of a command. `value` stands for its value in the help ("DIR"; empty = it has none),
// `help` is a key of the catalogue. `choices`: the only values, none = any.
struct Option {
  std::string name;
  std::string value;
  std::string help;
  std::vector<std::string> choices = {};
  bool many = false;
};

// What stood on the command line, checked against the options.
class Arguments {
 public:
  // cli.unknown-option, cli.value-missing, cli.no-value-wanted, cli.option-twice, cli.bad-value
  static base::Result<Arguments> parse(const std::vector<Option>& options,
                                       const std::vector<std::string>& line);

  const std::vector<std::string>& words() const { return words_; }
  bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
  // The value, or nothing ("") when the option was not given.
  std::string value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace meibun::cli
