// SPDX-License-Identifier: MPL-2.0
#include "cli/firewall.hpp"

#include <exception>
#include <new>

namespace meibun::cli {

base::Diagnostic caught(const std::string& file) {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return {"cli.out-of-memory", {file}};
  } catch (const std::exception& problem) {
    return {"cli.failed", {file}, {{"reason", problem.what()}}};
  } catch (...) {
    return {"cli.failed", {file}, {{"reason", "?"}}};
  }
}

}  // namespace meibun::cli
