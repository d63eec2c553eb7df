// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/environment.hpp"
#include "cli/exit_status.hpp"
#include "cli/output.hpp"
#include "core/model/library.hpp"

namespace meibun::cli {

// What a command works with. `library` is the folder, from the option or the environment.
struct Call {
  Arguments arguments;
  Environment environment;
  std::string format;  // "text", "json", "xml"
  std::string day;
  Output& output;
};

// A command as the command line knows it; `summary` and `usage` are keys of the catalogue.
struct Command {
  std::string name;
  std::string synopsis;  // "CLAUSE [OPTION]…"
  std::string summary;
  std::size_t leastWords = 0;
  std::size_t mostWords = 0;
  std::vector<Option> options;  // its own; the common ones are added
  std::vector<std::string> formats;
  ExitStatus (*run)(const Call&);
};

Command listCommand();
Command showCommand();
Command searchCommand();
Command validateCommand();
Command inspectCommand();

// Runs a whole command line (without the program's name). Whatever is thrown inside ends as a
// message and `unreadable`.
ExitStatus run(const std::vector<std::string>& line);

}  // namespace meibun::cli
