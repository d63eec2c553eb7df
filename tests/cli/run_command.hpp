// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace meibun::test {

struct Outcome {
  int status = -1;  // exit code, or 128 + signal
  std::string out;
  std::string err;
};

struct Invocation {
  std::vector<std::string> arguments;    // without the program
  std::vector<std::string> environment;  // "NAME=VALUE"; nothing is inherited
  std::string folder;                    // to run in
  std::string standardOutput = {};       // a device to write to instead of catching it
  std::string program = {};              // another one than the built command
  bool readerIsGone = false;             // standard output is a pipe that no one reads
};

// Runs the built command, or another program, and waits for its end.
Outcome runCommand(const Invocation& invocation);

}  // namespace meibun::test
