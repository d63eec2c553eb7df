// SPDX-License-Identifier: MPL-2.0
#include "tests/office/writer_subject.hpp"

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XReplaceable.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include <unistd.h>

#include "core/base/text.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"
#include "tests/office/signed_file.hpp"

namespace meibun::fixture {
namespace {

using css::text::XTextRange;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using document::property;

Reference<css::document::XUndoManager> undoOf(const Reference<css::frame::XModel>& model) {
  return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

std::vector<Reference<XTextRange>> paragraphsIn(const Reference<css::text::XText>& text) {
  const auto content =
      Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
  std::vector<Reference<XTextRange>> paragraphs;
  while (content->hasMoreElements()) {
    const Any element = content->nextElement();
    if (Reference<css::text::XTextTable>(element, UNO_QUERY).is()) continue;
    paragraphs.emplace_back(element, UNO_QUERY_THROW);
  }
  return paragraphs;
}

// The office does not list a list style that redo brought back, so these are asked for by name.
std::string listStyles(const Reference<css::frame::XModel>& model) {
  const auto families =
      Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
  const Reference<css::container::XNameAccess> styles(families->getByName("NumberingStyles"),
                                                      UNO_QUERY_THROW);
  const document::StyleNames names;
  std::string there;
  for (const auto& name :
       {names.articleNumbers, names.paragraphNumbers, names.itemNumbers, names.circledNumbers}) {
    if (styles->hasByName(uno::ustr(name))) there += base::utf8(name) + '\n';
  }
  return there;
}

// Automatic styles are numbered as they come; what counts is what they say.
std::string withStylesInPlace(std::string text) {
  static const std::regex kStyle(
      "<style:style style:name=\"([PT][0-9]+)\"([^>]*)(/>|>([^]*?)</style:style>)");
  std::vector<std::pair<std::string, std::string>> styles;
  for (std::sregex_iterator style(text.begin(), text.end(), kStyle), end; style != end; ++style) {
    styles.emplace_back("=\"" + style->str(1) + '"', "=\"" + style->str(2) + style->str(4) + '"');
  }
  text = std::regex_replace(text, kStyle, "");
  for (const auto& [name, content] : styles) {
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
      text.replace(at, name.size(), content);
      at += content.size();
    }
  }
  return text;
}

std::string styleNames(const Reference<css::frame::XModel>& model, const OUString& family) {
  const auto families =
      Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
  const Reference<css::container::XNameAccess> styles(families->getByName(family), UNO_QUERY_THROW);
  std::set<std::string> sorted;
  for (const auto& name : styles->getElementNames()) {
    const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
    if (style->isUserDefined()) sorted.insert(uno::utf8(name));
  }
  std::string names;
  for (const auto& name : sorted)
    names += name + '\n';
  return names;
}

}  // namespace

WriterSubject::WriterSubject(Office& office, const Reference<css::lang::XComponent>& document)
    : office_(office), model_(document, UNO_QUERY_THROW) {
  port_ = std::make_unique<document::WriterDocument>(office_.context(), model_);
}

WriterSubject::WriterSubject(Office& office, const contract::Lines& lines)
    : WriterSubject(office, office.open("swriter")) {
  std::u16string text;
  for (const auto& line : lines)
    text += (&line == &lines.front() ? u"" : u"\r") + line;
  body()->setString(uno::ustr(text));
  undoOf(model_)->clear();
}

WriterSubject::~WriterSubject() {
  try {
    port_.reset();
    office_.close(component());
  } catch (const css::uno::Exception&) {
    // Already closed with its office; the test has failed then.
  }
}

Reference<css::lang::XComponent> WriterSubject::component() const {
  return Reference<css::lang::XComponent>(model_, UNO_QUERY_THROW);
}

Reference<css::text::XText> WriterSubject::body() const {
  return Reference<css::text::XTextDocument>(model_, UNO_QUERY_THROW)->getText();
}

Reference<css::text::XTextViewCursor> WriterSubject::cursor() const {
  return Reference<css::text::XTextViewCursorSupplier>(model_->getCurrentController(),
                                                       UNO_QUERY_THROW)
      ->getViewCursor();
}

Reference<XTextRange> WriterSubject::paragraph(std::size_t line) const {
  return paragraphsIn(body()).at(line);
}

std::vector<std::string> WriterSubject::lines() const {
  std::vector<std::string> lines;
  for (const auto& paragraph : paragraphsIn(body())) {
    lines.push_back(uno::utf8(property<OUString>(paragraph, "ParaStyleName")) + '|' +
                    uno::utf8(property<OUString>(paragraph, "ListLabelString")) + '|' +
                    uno::utf8(paragraph->getString()));
  }
  return lines;
}

void WriterSubject::select(std::size_t line, std::size_t offset) {
  cursor()->gotoRange(paragraph(line)->getStart(), false);
  cursor()->goRight(static_cast<sal_Int16>(offset), false);
}

void WriterSubject::type(const std::u16string& find, const std::u16string& words) {
  const Reference<css::util::XSearchable> searchable(model_, UNO_QUERY_THROW);
  const auto search = searchable->createSearchDescriptor();
  search->setSearchString(uno::ustr(find));
  const Reference<XTextRange> found(searchable->findFirst(search), UNO_QUERY);
  if (!found.is()) throw std::runtime_error("not in the document: " + base::utf8(find));
  found->setString(uno::ustr(words));
}

bool WriterSubject::undo() {
  if (!undoOf(model_)->isUndoPossible()) return false;
  undoOf(model_)->undo();
  return true;
}

bool WriterSubject::redo() {
  if (!undoOf(model_)->isRedoPossible()) return false;
  undoOf(model_)->redo();
  return true;
}

std::size_t WriterSubject::undoSteps() {
  return static_cast<std::size_t>(undoOf(model_)->getAllUndoActionTitles().getLength());
}

std::filesystem::path WriterSubject::file(const std::string& extension) {
  if (folder_.empty()) {
    folder_ = office_.profile() / "documents" / std::to_string(getpid());
    std::filesystem::create_directories(folder_);
  }
  static int number = 0;
  return folder_ / (std::to_string(++number) + '.' + extension);
}

void WriterSubject::reopen(const std::filesystem::path& from, bool readOnly) {
  office_.close(component());
  model_.set(office_.load(from, readOnly), UNO_QUERY_THROW);
  port_ = std::make_unique<document::WriterDocument>(office_.context(), model_);
}

void WriterSubject::saveAndReload(const std::string& format) {
  const auto stored = file(format);
  office_.store(component(), stored);
  reopen(stored);
}

bool WriterSubject::lock() {
  const auto stored = file("odt");
  office_.store(component(), stored);
  reopen(stored, true);
  return true;
}

// A selected paragraph that bears an anchor would be replaced.
bool WriterSubject::makeItAsk() {
  const track::AnchorName name{{"7K3M9Q2XAB"}, {"5D0F1C2HK7QX"}, 0};
  document::Change change;
  change.against = port_->read().value().revision;
  change.steps.emplace_back(document::SetAnchor{{0}, name.instance, name});
  if (port_->apply(change).has_error()) return false;
  const auto first = paragraph(0);
  cursor()->gotoRange(first->getStart(), false);
  cursor()->gotoRange(first->getEnd(), true);
  return true;
}

bool WriterSubject::sign() {
  const auto stored = file("odt");
  office_.store(component(), stored);
  addSignaturePart(stored);
  reopen(stored);
  return true;
}

std::string WriterSubject::state() {
  std::string state = styleNames(model_, "ParagraphStyles") + listStyles(model_);
  for (const auto& line : lines())
    state += line + '\n';
  return state;
}

void WriterSubject::dispatch(std::string_view command) { office_.dispatch(component(), command); }

std::string WriterSubject::flat() {
  const auto stored = file("fodt");
  office_.store(component(), stored, true);
  std::ostringstream text;
  text << std::ifstream(stored).rdbuf();
  // Statistics, dates, view settings, layout and ids differ from one saving to the next.
  static const std::regex kPassing(
      "<dc:(date|creator)>[^<]*</dc:[a-z]*>|<meta:document-statistic[^>]*/>"
      "|<meta:(generator|creation-date|initial-creator|editing-duration|editing-cycles|printed-by)>[^<]*</[^>]*>"
      "|<office:settings>[^]*?</office:settings>|<(/?)office:meta/?>"
      "| +xml:id=\"[^\"]*\"| +text:(use-soft-page-breaks|continue-list)=\"[^\"]*\""
      "|<text:soft-page-break/>|<text:(page-number|page-count|bookmark-ref)[^>]*>[^<]*");
  static const std::regex kBetween(">\\s*<");
  return std::regex_replace(withStylesInPlace(std::regex_replace(text.str(), kPassing, "")),
                            kBetween, ">\n<");
}

}  // namespace meibun::fixture
