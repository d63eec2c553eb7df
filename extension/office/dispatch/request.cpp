// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/request.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace meibun::dispatch {
namespace {

using Names = std::vector<std::string_view>;

constexpr std::string_view kValue = "Value.";

// "Value." stands for every name that begins so.
Names argumentsOf(Command command) {
  switch (command) {
    case Command::insert:
      return {"Clause", "Variant", kValue, "Place", "Consents"};
    case Command::insertShortCode:
      return {"Consents"};
    case Command::insertSet:
      return {"Set", kValue, "Place", "Consents"};
    case Command::remove:
    case Command::detach:
      return {"Instance", "Consents"};
    case Command::goTo:
      return {"Instance"};
    default:
      return {};
  }
}

bool takes(Command command, const std::string& name) {
  const auto names = argumentsOf(command);
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) {
    return one == kValue ? name.starts_with(kValue) && name.size() > kValue.size() : name == one;
  });
}

base::Diagnostic unknownArgument(Command command, const std::string& name) {
  std::string names;
  for (const auto one : argumentsOf(command)) {
    if (!names.empty()) names += ", ";
    names += one == kValue ? "Values" : one;
  }
  return {.code = "command.argument-unknown",
          .arguments = {{"command", std::string{nameOf(command)}},
                        {"argument", name},
                        {"arguments", names.empty() ? "-" : names}}};
}

base::Result<document::Place> placeOf(const std::string& words) {
  if (words == "Selection") return document::Place{document::Selection{}};
  if (words == "End") return document::Place{document::DocumentEnd{}};
  return base::Diagnostic{.code = "command.bad-place", .arguments = {{"value", words}}};
}

base::Result<void> read(Request& request, const Argument& argument) {
  const auto& [name, value] = argument;
  const auto words = base::utf8(value);
  if (name == "Clause") request.clause = words;
  if (name == "Set") request.set = words;
  if (name == "Instance") request.instance = words;
  if (name == "Consents") request.consents.insert(words);
  if (name.starts_with(kValue)) request.values[name.substr(kValue.size())] = value;
  if (name == "Variant") {
    auto variant = model::parseSelection(words);
    if (!variant) {
      return base::Diagnostic{.code = "command.bad-variant", .arguments = {{"value", words}}};
    }
    request.variant = std::move(*variant);
  }
  if (name == "Place") {
    MEIBUN_TRY(place, placeOf(words));
    request.place = place;
  }
  return boost::outcome_v2::success();
}

}  // namespace

std::string_view nameOf(Command command) {
  switch (command) {
    case Command::showClauses:
      return "ShowClauses";
    case Command::showDocumentClauses:
      return "ShowDocumentClauses";
    case Command::insert:
      return "Insert";
    case Command::insertShortCode:
      return "InsertShortCode";
    case Command::insertSet:
      return "InsertSet";
    case Command::remove:
      return "Remove";
    case Command::detach:
      return "Detach";
    case Command::goTo:
      return "GoTo";
    case Command::nextPlaceholder:
      return "NextPlaceholder";
    case Command::refresh:
      return "Refresh";
    case Command::options:
      return "Options";
    case Command::manual:
      return "Manual";
  }
  return {};
}

std::optional<Command> commandOf(std::string_view url) {
  if (!url.starts_with(kProtocol)) return std::nullopt;
  const auto name = url.substr(kProtocol.size());
  for (const Command command : kCommands) {
    if (nameOf(command) == name) return command;
  }
  return std::nullopt;
}

base::Result<Request> requestOf(Command command, const std::vector<Argument>& arguments) {
  Request request;
  for (const auto& argument : arguments) {
    if (!takes(command, argument.first)) return unknownArgument(command, argument.first);
    MEIBUN_TRY(read(request, argument));
  }
  if (command == Command::insertSet) {
    if (!request.set) return base::Diagnostic{.code = "command.set-needed"};
    return request;
  }
  if (!request.clause && (!request.variant.empty() || !request.values.empty())) {
    return base::Diagnostic{.code = "command.clause-needed"};
  }
  return request;
}

}  // namespace meibun::dispatch
