// SPDX-License-Identifier: MPL-2.0
#include "tests/cli/run_command.hpp"

#include <array>
#include <filesystem>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/files/zip_writer.hpp"

namespace meibun::test {
namespace {

// A file for what a command writes; removed at the end.
class CaughtFile {
 public:
  CaughtFile() {
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) throw std::system_error{errno, std::generic_category(), "mkstemp"};
    ::close(descriptor);
  }
  ~CaughtFile() { ::unlink(path_.c_str()); }
  CaughtFile(const CaughtFile&) = delete;
  CaughtFile& operator=(const CaughtFile&) = delete;
  const char* path() const { return path_.c_str(); }
  std::string text() const { return fileText(path_); }

 private:
  std::string path_ = std::filesystem::temp_directory_path().string() + "/meibun-cli-XXXXXX";
};

class Actions {
 public:
  Actions() { ::posix_spawn_file_actions_init(&actions_); }
  ~Actions() { ::posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  void open(int descriptor, const char* path, int flags) {
    ::posix_spawn_file_actions_addopen(&actions_, descriptor, path, flags, 0600);
  }
  void duplicate(int from, int to) { ::posix_spawn_file_actions_adddup2(&actions_, from, to); }
  void close(int descriptor) { ::posix_spawn_file_actions_addclose(&actions_, descriptor); }
  void change(const std::string& folder) {
    ::posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (auto& text : texts)
    result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

int waitFor(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error{errno, std::generic_category(), "waitpid"};
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome runCommand(const Invocation& invocation) {
  const CaughtFile out;
  const CaughtFile err;
  std::array<int, 2> pipe{-1, -1};
  Actions actions;
  actions.open(STDIN_FILENO, "/dev/null", O_RDONLY);
  if (invocation.readerIsGone) {
    if (::pipe(pipe.data()) != 0) throw std::system_error{errno, std::generic_category(), "pipe"};
    ::close(pipe[0]);
    actions.duplicate(pipe[1], STDOUT_FILENO);
    actions.close(pipe[1]);
  } else {
    const auto& device = invocation.standardOutput;
    actions.open(STDOUT_FILENO, device.empty() ? out.path() : device.c_str(), O_WRONLY);
  }
  actions.open(STDERR_FILENO, err.path(), O_WRONLY);
  actions.change(invocation.folder);
  const auto program = invocation.program.empty() ? MEIBUN_COMMAND : invocation.program;
  std::vector<std::string> line{program};
  line.insert(line.end(), invocation.arguments.begin(), invocation.arguments.end());
  auto environment = invocation.environment;
  pid_t process = 0;
  const int problem = ::posix_spawn(&process, program.c_str(), actions.get(), nullptr,
                                    pointers(line).data(), pointers(environment).data());
  if (pipe[1] >= 0) ::close(pipe[1]);
  if (problem != 0) throw std::system_error{problem, std::generic_category(), program};
  const int status = waitFor(process);
  return {status, out.text(), err.text()};
}

}  // namespace meibun::test
