// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/model/clause.hpp"
#include "core/model/identity.hpp"

namespace meibun::model {

enum class Layer { association, company, user };

struct Source {
  std::string id;
  std::string edition;
  std::string published;  // ISO 8601 prefix ("2024-12"); empty = the source bears no date
  std::string extent;
};

struct AxisValue {
  std::string id;
  std::string title;
  Translations titles;
  int max = 0;  // most UTF-16 units a text of this value may have; 0 = no bound
};

struct Axis {
  std::string id;
  std::string title;
  Translations titles;
  std::vector<AxisValue> values;
};

struct Party {
  std::string id;
  std::string title;
  Translations titles;
};

enum class ParameterType { text, party, date, number };

// `setting`: the company's own data (Options) that gives its first value; empty = none.
// `required`: the source's own words may not stand (××). A parameter of type party says what the
// document calls the pack's party of the same id (甲, a name); a clause names a role only through
// it.
struct Parameter {
  std::string id;
  ParameterType type = ParameterType::text;
  std::string title;
  Translations titles;
  std::string help;
  Translations helps;
  std::string setting;
  bool required = false;
};

// `path`: relative to the pack's folder, as Clause::file.
struct ReleasedFile {
  std::string path;
  std::string sha256;
  base::Location where = {};
};

struct Withdrawal {
  VersionRef version;
  std::string reason;
  base::Location where = {};
};

// A release is complete: `files` lists all that is in force from its day on, what it carries over
// included.
struct Release {
  int number = 0;
  std::string source;
  std::string from;  // effective day, ISO 8601
  bool datedByAdopter = false;
  std::vector<ReleasedFile> files;
  std::vector<Withdrawal> withdrawals;
  base::Location where;
};

// A chapter of the pack's table of contents: how the tree shows it. Clauses in the pack's own
// order.
struct Chapter {
  std::string id;
  std::string title;
  Translations titles;
  std::vector<std::string> clauses;
};

// Where a set's clause goes. main: where one inserts (a quote's remarks). annex: after the
// document's own text (a quote's sheet 見積条件). end: last of all (a confirmation box).
enum class SetPlace { main, annex, end };

struct SetUse {
  ClauseRef clause;
  Selection variant;  // as a request: axes that it leaves out are completed
  SetPlace place = SetPlace::main;
  base::Location where = {};
};

// The kind of document that a set is made for.
enum class SetDocument { quote, proposal, contract };

// What a deal of a kind needs in one of its documents, in reading order.
struct ClauseSet {
  std::string id;
  SetDocument document = SetDocument::quote;
  std::string title;
  Translations titles;
  std::string note;  // for whom it is, and what it does not hold: shown, never inserted
  Translations notes;
  std::vector<SetUse> uses;
  base::Location where = {};
};

struct Pack {
  std::string id;
  std::string publisher;
  std::string lang;
  std::string title;
  Translations titles;
  Layer layer = Layer::association;
  bool openWording = false;  // rights wording="open": overlays may replace wording
  std::string rightsFile;
  std::vector<Source> sources;
  std::vector<Axis> axes;
  std::vector<Party> parties;
  std::vector<Parameter> parameters;
  std::vector<Chapter> chapters;
  std::vector<Release> releases;  // ascending numbers
  std::vector<Clause> clauses;    // every version of every clause
  std::vector<ClauseSet> sets = {};
};

const Parameter* findParameter(const Pack& pack, std::string_view id);
const Axis* findAxis(const Pack& pack, std::string_view id);
const Source* findSource(const Pack& pack, std::string_view id);
const Party* findParty(const Pack& pack, std::string_view id);

}  // namespace meibun::model
