// SPDX-License-Identifier: MPL-2.0
#include "files/ooxml_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "files/ooxml_story.hpp"

namespace meibun::files {
namespace {

using document::Story;
using Reference = StoryReader::Reference;

// A document and the parts that its body leads to.
class Reading {
 public:
  Reading(const OoxmlSource& source, const Limits& limits)
      : source_(source), blocks_(limits), stories_(blocks_) {}

  base::Result<void> all() {
    MEIBUN_TRY(relations, source_.relationships(source_.mainPart()));
    relations_ = std::move(relations);
    MEIBUN_TRY(main, source_.parse(source_.mainPart()));
    const auto body = main.root().child("w:body");
    if (!body) {
      return base::Diagnostic{
          "files.part-missing", {source_.package().file()}, {{"part", "w:body"}}};
    }
    stories_.read(body, Story::body);
    const auto references = stories_.takeReferences();
    MEIBUN_TRY(notes(references, Reference::Kind::footnote, "footnotes", "w:footnote"));
    MEIBUN_TRY(notes(references, Reference::Kind::endnote, "endnotes", "w:endnote"));
    return pages(references);
  }

  base::Result<document::Snapshot> take() {
    document::Snapshot snapshot;
    MEIBUN_TRY(record, source_.record());
    snapshot.record = std::move(record);
    MEIBUN_TRY(blocks, blocks_.take(source_.package().file()));
    snapshot.blocks = std::move(blocks);
    if (stories_.sawContentControl()) {
      snapshot.notes.push_back(
          {"files.content-control", {source_.package().file()}, {}, base::Severity::warning});
    }
    return snapshot;
  }

 private:
  base::Result<void> notes(const std::vector<Reference>& references, Reference::Kind kind,
                           std::string_view type, const char* element) {
    const auto wanted = [&](const Reference& reference) { return reference.kind == kind; };
    const auto relation = std::find_if(relations_.begin(), relations_.end(),
                                       [&](const auto& each) { return each.type == type; });
    if (relation == relations_.end() ||
        std::none_of(references.begin(), references.end(), wanted)) {
      return boost::outcome_v2::success();
    }
    MEIBUN_TRY(part, source_.parse(relation->part));
    std::map<std::string, pugi::xml_node> byId;
    for (const auto& note : part.root().children(element)) {
      byId.emplace(note.attribute("w:id").value(), note);
    }
    for (const auto& reference : references) {
      if (!wanted(reference)) continue;
      // Taken out, so that a note that is referred to twice stands once.
      if (const auto note = byId.extract(reference.id)) stories_.read(note.mapped(), Story::note);
    }
    return boost::outcome_v2::success();
  }

  base::Result<void> pages(const std::vector<Reference>& references) {
    std::set<std::string> done;
    for (const auto& reference : references) {
      const bool header = reference.kind == Reference::Kind::header;
      if (!header && reference.kind != Reference::Kind::footer) continue;
      const auto relation = std::find_if(relations_.begin(), relations_.end(),
                                         [&](const auto& each) { return each.id == reference.id; });
      if (relation == relations_.end() || !done.insert(relation->part).second) continue;
      MEIBUN_TRY(part, source_.parse(relation->part));
      stories_.read(part.root(), header ? Story::header : Story::footer);
    }
    return boost::outcome_v2::success();
  }

  const OoxmlSource& source_;
  std::vector<Relationship> relations_;
  BlockList blocks_;
  StoryReader stories_;
};

}  // namespace

OoxmlText::OoxmlText(OoxmlSource source, const Limits& limits)
    : source_(std::move(source)), limits_(limits) {}

document::Abilities OoxmlText::abilities() const {
  return {document::Family::text, document::Carrier::bookmark, true, false, true};
}

base::Result<document::Snapshot> OoxmlText::read() const {
  Reading reading{source_, limits_};
  MEIBUN_TRY(reading.all());
  MEIBUN_TRY(snapshot, reading.take());
  snapshot.abilities = abilities();
  return std::move(snapshot);
}

}  // namespace meibun::files
