// SPDX-License-Identifier: MPL-2.0
#include "cli/commands.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "cli/firewall.hpp"
#include "core/base/day.hpp"
#include "core/base/file.hpp"
#include "core/base/product.hpp"
#include "core/xml/forms.hpp"

namespace meibun::cli {
namespace {

std::vector<Command> allCommands() {
  return {listCommand(), showCommand(), searchCommand(), validateCommand(), inspectCommand()};
}

std::vector<Option> optionsOf(const Command& command) {
  auto options = command.options;
  std::string formats;
  for (const auto& format : command.formats)
    formats += (formats.empty() ? "" : "|") + format;
  options.push_back({"format", formats, "cli.option-format", command.formats});
  options.push_back({"json", "", "cli.option-json"});
  options.push_back({"library", "DIR", "cli.option-library"});
  options.push_back({"lang", "ja|en", "cli.option-lang", {"ja", "en"}});
  options.push_back({"help", "", "cli.option-help"});
  return options;
}

void printOptions(const std::vector<Option>& options, Output& output) {
  constexpr std::size_t kColumn = 26;
  for (const auto& option : options) {
    auto left = "  --" + option.name + (option.value.empty() ? "" : " " + option.value);
    left.resize(std::max(left.size() + 2, kColumn), ' ');
    output.line(left + output.text(option.help));
  }
}

void printHelp(const Command& command, Output& output) {
  output.line("meibun " + command.name + " " + command.synopsis);
  output.line("");
  output.line(output.text(command.summary));
  output.line("");
  printOptions(optionsOf(command), output);
}

void printHelp(Output& output) {
  output.line(output.text("cli.usage"));
  output.line("");
  for (const auto& command : allCommands()) {
    auto left = "  " + command.name;
    left.resize(12, ' ');
    output.line(left + output.text(command.summary));
  }
  output.line("");
  output.line(output.text("cli.usage-more"));
}

ExitStatus wrongUse(const base::Diagnostic& problem, Output& output) {
  output.report(problem);
  output.report({"cli.see-help", {}, {}, base::Severity::info});
  return ExitStatus::usage;
}

base::Result<void> checkWords(const Command& command, const Arguments& arguments) {
  const auto& words = arguments.words();
  if (words.size() < command.leastWords) {
    return base::Diagnostic{
        "cli.argument-missing", {}, {{"usage", "meibun " + command.name + " " + command.synopsis}}};
  }
  if (words.size() > command.mostWords) {
    return base::Diagnostic{"cli.argument-extra", {}, {{"argument", words[command.mostWords]}}};
  }
  return boost::outcome_v2::success();
}

base::Result<std::string> formatOf(const Arguments& arguments) {
  const auto format = arguments.value("format");
  if (!arguments.has("json")) return format.empty() ? "text" : format;
  if (!format.empty() && format != "json") {
    return base::Diagnostic{"cli.format-twice", {}, {{"format", format}}};
  }
  return std::string{"json"};
}

base::Result<std::string> dayOf(const Arguments& arguments) {
  if (!arguments.has("day")) return base::today();
  const auto day = arguments.value("day");
  const bool good = xml::hasForm(day, xml::Form::day) && xml::isCalendarDay(day);
  if (!good) return base::Diagnostic{"cli.bad-day", {}, {{"day", day}}};
  return day;
}

base::Result<Call> prepare(const Command& command, const std::vector<std::string>& line,
                           Environment environment, Output& output) {
  MEIBUN_TRY(arguments, Arguments::parse(optionsOf(command), line));
  if (!arguments.has("help")) {
    MEIBUN_TRY(checkWords(command, arguments));
  }
  MEIBUN_TRY(format, formatOf(arguments));
  MEIBUN_TRY(day, dayOf(arguments));
  if (arguments.has("library")) {
    environment.library = arguments.value("library");
    environment.libraryIsSet = true;
  }
  return Call{std::move(arguments), std::move(environment), format, day, output};
}

ExitStatus runCommand(const Command& command, const std::vector<std::string>& line,
                      const Environment& environment, Output& output) {
  const auto call = prepare(command, line, environment, output);
  if (!call) return wrongUse(call.error(), output);
  if (call.value().arguments.has("help")) {
    printHelp(command, output);
    return ExitStatus::done;
  }
  return command.run(call.value());
}

ExitStatus dispatch(const std::vector<std::string>& line, const Environment& environment,
                    Output& output) {
  if (line.empty()) return wrongUse({"cli.command-missing"}, output);
  if (line.front() == "--help" || line.front() == "help") {
    printHelp(output);
    return ExitStatus::done;
  }
  if (line.front() == "--version") {
    output.line("meibun " + std::string{base::productVersion()});
    return ExitStatus::done;
  }
  for (const auto& command : allCommands()) {
    if (command.name != line.front()) continue;
    return runCommand(command, {line.begin() + 1, line.end()}, environment, output);
  }
  return wrongUse({"cli.command-unknown", {}, {{"command", line.front()}}}, output);
}

// The language must be known before the rest is judged, because mistakes are told in it.
std::string languageOf(const std::vector<std::string>& line, const std::string& fallback) {
  std::string language = fallback;
  for (std::size_t i = 0; i < line.size() && line[i] != "--"; ++i) {
    for (const std::string known : {"ja", "en"}) {
      const bool next = line[i] == "--lang" && i + 1 < line.size() && line[i + 1] == known;
      if (next || line[i] == "--lang=" + known) language = known;
    }
  }
  return language;
}

// `meibun --lang ja --help` is `meibun --help --lang ja`: before the command only the language may
// stand.
std::vector<std::string> withoutLeadingLanguage(std::vector<std::string> line) {
  if (line.size() >= 2 && line[0] == "--lang" && (line[1] == "ja" || line[1] == "en")) {
    line.erase(line.begin(), line.begin() + 2);
  } else if (!line.empty() && (line[0] == "--lang=ja" || line[0] == "--lang=en")) {
    line.erase(line.begin());
  }
  return line;
}

// What was found before the failure is still handed out.
ExitStatus dispatchAndCatch(const std::vector<std::string>& line, const Environment& environment,
                            Output& output) {
  try {
    return dispatch(withoutLeadingLanguage(line), environment, output);
  } catch (...) {
    output.report(caught({}));
    return ExitStatus::unreadable;
  }
}

// Without a catalogue there is no language to say it in but the program's own.
ExitStatus endWithoutCatalogue(const base::Diagnostic& problem) {
  std::fprintf(stderr,
               "%s: error: The messages cannot be read. MEIBUN_LOCALES names the folder that holds "
               "ja.xml and en.xml. [%s]\n",
               problem.where.file.empty() ? "meibun" : problem.where.file.c_str(),
               problem.code.c_str());
  return ExitStatus::unreadable;
}

ExitStatus runInLanguage(const std::vector<std::string>& line) {
  auto environment = readEnvironment();
  environment.language = languageOf(line, environment.language);
  const auto file = environment.locales + "/" + environment.language + ".xml";
  auto catalog = l10n::MessageCatalog::read(file);
  if (!catalog) {
    auto problem = catalog.error();
    if (problem.where.file.empty()) problem.where.file = file;
    return endWithoutCatalogue(problem);
  }
  Output output{std::move(catalog.value())};
  const auto status = dispatchAndCatch(line, environment, output);
  return worse(status, output.flush());
}

}  // namespace

ExitStatus run(const std::vector<std::string>& line) {
  try {
    return runInLanguage(line);
  } catch (...) {
    return endWithoutCatalogue(caught({}));
  }
}

}  // namespace meibun::cli
