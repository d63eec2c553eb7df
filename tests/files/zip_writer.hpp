// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace meibun::test {

struct Entry {
  std::string name;
  std::string bytes;
  bool deflated = true;
  bool encrypted = false;
};

// The bytes of a zip with these entries, in this order.
std::string zipOf(const std::vector<Entry>& entries);

// Every file below `folder` as an entry, in order of name.
std::vector<Entry> entriesOf(const std::string& folder);

std::string fileText(const std::string& path);

}  // namespace meibun::test
