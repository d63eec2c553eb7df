// SPDX-License-Identifier: MPL-2.0
#include <limits>

#include "cli/commands.hpp"
#include "cli/firewall.hpp"
#include "cli/inspect_forms.hpp"
#include "cli/json.hpp"
#include "cli/library_use.hpp"
#include "files/file_reader.hpp"

namespace meibun::cli {
namespace {

// The library knows a title in the person's language, the recognition only the pack's own.
void translateTitles(track::Recognition& recognition, const Call& call,
                     const model::Library& library) {
  for (auto& clause : recognition.clauses) {
    const auto* const known = clause.version ? library.version(*clause.version) : nullptr;
    if (known != nullptr) clause.title = model::titleIn(*known, call.environment.language);
  }
}

base::Result<Inspected> inspectOne(const std::string& file, const track::TextIndex& index,
                                   const Call& call) {
  MEIBUN_TRY(reader, files::openDocument(file));
  MEIBUN_TRY(snapshot, reader->read());
  auto recognition = track::recognise(snapshot, index, call.day);
  translateTitles(recognition, call, index.library());
  return Inspected{file, reader->kind(), std::move(snapshot), std::move(recognition)};
}

// What one document asks for, be it all memory, must not cost the other files of the call.
base::Result<void> inspectAndTell(const std::string& file, const track::TextIndex& index,
                                  const Call& call, Json& documents) {
  try {
    MEIBUN_TRY(inspected, inspectOne(file, index, call));
    if (call.format == "json") {
      documents.push_back(toJson(inspected, call.output));
    } else {
      printText(inspected, call);
    }
  } catch (...) {
    return caught(file);
  }
  return boost::outcome_v2::success();
}

ExitStatus inspect(const Call& call) {
  const auto loaded = loadLibrary(call, true);
  if (!loaded) {
    call.output.report(loaded.error());
    return ExitStatus::unreadable;
  }
  const auto& [library, findings] = loaded.value();
  const track::TextIndex index{library};
  auto documents = Json::array();
  auto status = ExitStatus::done;
  for (const auto& file : call.arguments.words()) {
    const auto told = inspectAndTell(file, index, call, documents);
    if (told) continue;
    call.output.report(told.error());
    status = ExitStatus::unreadable;
    if (call.format == "json") {
      documents.push_back(unreadableJson(file, told.error(), call.output));
    }
  }
  if (call.format == "json") {
    auto json = answer("inspect", findings, call.output);
    json["documents"] = documents;
    print(json, call.output);
  }
  return status;
}

}  // namespace

Command inspectCommand() {
  return {"inspect",
          "FILE… [OPTION]…",
          "cli.summary-inspect",
          1,
          std::numeric_limits<std::size_t>::max(),
          {{"day", "YYYY-MM-DD", "cli.option-day"}},
          {"text", "json"},
          inspect};
}

}  // namespace meibun::cli
