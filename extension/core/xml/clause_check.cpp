// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <string_view>

#include "core/xml/clause_xml.hpp"
#include "core/xml/content.hpp"
#include "core/xml/forms.hpp"
#include "core/xml/shape.hpp"

namespace meibun::xml {
namespace {

class ClauseCheck {
 public:
  ClauseCheck(const model::Pack& pack, base::Diagnostics& findings)
      : pack_{pack}, findings_{findings} {}

  void check(const Element& root, const model::Clause& clause) {
    checkHead(root, clause);
    for (const auto& text : root.children("text"))
      checkText(text);
    std::set<std::string> related;
    for (const auto* const name : {"requires", "excludes"}) {
      for (const auto& relation : root.children(name)) {
        if (related.insert(relation.attribute("clause")).second) continue;
        report(findings_, "xml.duplicate-id", relation.where("clause"),
               {{"id", relation.attribute("clause")}, {"element", relation.name()}});
      }
    }
  }

 private:
  void checkHead(const Element& root, const model::Clause& clause) {
    if (clause.ref.version > 1 && clause.reason.empty()) {
      report(findings_, "xml.missing-reason", root.where());
    }
    const bool drafted = std::any_of(
        clause.texts.begin(), clause.texts.end(),
        [](const model::Text& text) { return text.wording == model::Wording::drafted; });
    if (drafted && clause.asOf.empty()) report(findings_, "xml.missing-as-of", root.where());
    if (!clause.asOf.empty() && !isCalendarDay(clause.asOf)) {
      report(findings_, "xml.no-such-day", root.where("asOf"), {{"day", clause.asOf}});
    }
    for (const auto* const name : {"title", "note"})
      checkLanguages(root, name, pack_.lang, findings_);
  }

  void checkText(const Element& text) {
    checkAxes(text, {});
    const auto from = text.attribute("from");
    if (!from.empty()) checkPlace(text, from);
    for (const auto& block : text.children()) {
      if (block.is("heading")) {
        checkWords(block);
        continue;
      }
      checkAxes(block, {text});
      if (block.is("p")) checkBlock(block);
      for (const auto& item : block.children("item")) {
        checkAxes(item, {text, block});
        checkBlock(item);
      }
    }
  }

  void checkPlace(const Element& text, const std::string& from) {
    const auto hash = from.find('#');
    const auto source = from.substr(0, hash);
    if (findSource(pack_, source) == nullptr) {
      report(findings_, "xml.undeclared-source", text.where("from"), {{"source", source}});
    }
    if (hash == std::string::npos || hash + 1 == from.size()) {
      report(findings_, "xml.missing-place", text.where("from"), {{"value", from}});
    }
  }

  // An axis must be declared, and must not name another value than what it stands in.
  void checkAxes(const Element& element, const std::vector<Element>& around) {
    for (const auto attribute : element.node().attributes()) {
      const std::string name = attribute.name();
      if (isReservedForAxes(name)) continue;
      checkAxis(element, name, attribute.value());
      for (const auto& outer : around) {
        const auto other = outer.attribute(name.c_str());
        if (other.empty() || other == attribute.value()) continue;
        report(findings_, "xml.never-stands", element.where(name),
               {{"axis", name}, {"value", attribute.value()}, {"outer", other}});
        break;
      }
    }
  }

  void checkAxis(const Element& element, const std::string& name, const std::string& value) {
    const auto* const axis = findAxis(pack_, name);
    if (axis == nullptr) {
      report(findings_, "xml.undeclared-axis", element.where(name), {{"axis", name}});
      return;
    }
    const bool declared =
        std::any_of(axis->values.begin(), axis->values.end(),
                    [&value](const model::AxisValue& candidate) { return candidate.id == value; });
    if (declared) return;
    report(findings_, "xml.undeclared-value", element.where(name),
           {{"axis", name}, {"value", value}});
  }

  void checkBlock(const Element& block) {
    checkWords(block);
    for (const auto& hole : block.children("var")) {
      const auto ref = hole.attribute("ref");
      if (findParameter(pack_, ref) != nullptr) continue;
      report(findings_, "xml.undeclared-parameter", hole.where("ref"), {{"parameter", ref}});
    }
  }

  void checkWords(const Element& block) {
    const auto words = plainText(block.node());
    if (words.empty())
      report(findings_, "xml.empty-wording", block.where(), {{"element", block.name()}});
    const bool control = std::any_of(words.begin(), words.end(), [](char16_t unit) {
      return unit < u' ' || (unit >= u'\x7F' && unit < u'\xA0') || unit == u'\u2028' ||
             unit == u'\u2029';
    });
    if (control) report(findings_, "xml.control-in-wording", block.where());
  }

  const model::Pack& pack_;
  base::Diagnostics& findings_;
};

}  // namespace

void checkClause(const Element& root, const model::Clause& clause, const model::Pack& pack,
                 base::Diagnostics& findings) {
  const auto before = findings.size();
  ClauseCheck{pack, findings}.check(root, clause);
  if (findings.size() == before) checkTexts(clause, pack, findings);
}

}  // namespace meibun::xml
