// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_port.hpp"
#include "core/model/identity.hpp"

// What a command is asked to do, as data. Knows no UNO.
namespace meibun::dispatch {

// The URLs of the commands begin with this; their names follow: "org.meibun.Meibun:Insert".
inline constexpr std::string_view kProtocol = "org.meibun.Meibun:";

enum class Command {
  showClauses,
  showDocumentClauses,
  insert,
  insertShortCode,
  insertSet,
  remove,
  detach,
  goTo,
  nextPlaceholder,
  refresh,
  options,
  manual
};

inline constexpr Command kCommands[] = {Command::showClauses,     Command::showDocumentClauses,
                                        Command::insert,          Command::insertShortCode,
                                        Command::insertSet,       Command::remove,
                                        Command::detach,          Command::goTo,
                                        Command::nextPlaceholder, Command::refresh,
                                        Command::options,         Command::manual};

std::string_view nameOf(Command command);
// Of a whole URL; nothing for a foreign one or an unknown name.
std::optional<Command> commandOf(std::string_view url);

// An argument's name and words: "Clause", "Set", "Variant", "Place", "Instance",
// "Value.<parameter>", and "Consents" once for each code.
using Argument = std::pair<std::string, std::u16string>;

struct Request {
  std::optional<std::string> clause = {};  // "pack:clause" or a short code
  std::optional<std::string> set = {};     // "pack:set", or a set's id alone
  model::Selection variant = {};
  model::Values values = {};
  document::Place place = {};  // Selection or DocumentEnd
  std::set<std::string> consents = {};
  std::optional<std::string> instance = {};
};

// Errors: command.argument-unknown (the command takes none of that name), command.bad-variant,
// command.bad-place, command.clause-needed (Variant, Value without Clause), command.set-needed.
base::Result<Request> requestOf(Command command, const std::vector<Argument>& arguments);

}  // namespace meibun::dispatch
