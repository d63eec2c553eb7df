// SPDX-License-Identifier: MPL-2.0
#include <csignal>
#include <string>
#include <vector>

#include "cli/commands.hpp"

int main(int count, char** arguments) {
  // A reader that goes away must end the output, not the program: see Output.
  std::signal(SIGPIPE, SIG_IGN);
  const std::vector<std::string> line{arguments + (count > 0 ? 1 : 0), arguments + count};
  return static_cast<int>(meibun::cli::run(line));
}
