// SPDX-License-Identifier: MPL-2.0
#include "tests/office/calc_subject.hpp"

#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <unistd.h>

#include "core/base/text.hpp"
#include "office/document/calc_text.hpp"
#include "office/uno/convert.hpp"
#include "tests/office/signed_file.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;
using css::uno::UNO_QUERY_THROW;

}  // namespace

void CalcSubject::open(const Reference<css::lang::XComponent>& document) {
  model_.set(document, UNO_QUERY_THROW);
  port_ = std::make_unique<document::CalcDocument>(office_.context(), model_);
}

CalcSubject::CalcSubject(Office& office, const Reference<css::lang::XComponent>& document)
    : office_(office) {
  open(document);
}

CalcSubject::CalcSubject(Office& office, const contract::Lines& lines)
    : CalcSubject(office, office.open("scalc")) {
  const auto first = calc::sheetAt(model_, 0);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty())
      calc::writeText(calc::cellAt(first, 0, static_cast<std::int32_t>(i)), lines[i]);
  undoManager()->clear();
}

void CalcSubject::close() {
  port_.reset();
  office_.close(component());
}

CalcSubject::~CalcSubject() {
  try {
    close();
  } catch (const css::uno::Exception&) {  // the office is gone: the test has failed already
  }
}

Reference<css::lang::XComponent> CalcSubject::component() const {
  return Reference<css::lang::XComponent>(model_, UNO_QUERY_THROW);
}

calc::Sheet CalcSubject::sheet(const std::string& name) const {
  return calc::sheetNamed(model_, name);
}

Reference<css::document::XUndoManager> CalcSubject::undoManager() const {
  return Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)->getUndoManager();
}

calc::Range CalcSubject::range(const std::string& sheetName, const std::string& area) const {
  return sheet(sheetName)->getCellRangeByName(uno::ustr(area));
}

void CalcSubject::selectCell(const std::string& sheetName, const std::string& cell) {
  const auto area = calc::areaOf(range(sheetName, cell));
  const auto merged = calc::mergedAreaAt(sheet(sheetName), area.left, area.top);
  Reference<css::view::XSelectionSupplier>(model_->getCurrentController(), UNO_QUERY_THROW)
      ->select(Any(calc::rangeOf(sheet(sheetName), merged)));
}

void CalcSubject::select(std::size_t line, std::size_t /*offset*/) {
  selectCell(calc::nameOf(calc::sheetAt(model_, 0)), "A" + std::to_string(line + 1));
}

std::u16string CalcSubject::text(const std::string& sheetName, const std::string& cell) const {
  const auto area = calc::areaOf(range(sheetName, cell));
  return calc::textOf(calc::cellAt(sheet(sheetName), area.left, area.top));
}

void CalcSubject::setText(const std::string& sheetName, const std::string& cell,
                          std::u16string_view text) {
  const auto area = calc::areaOf(range(sheetName, cell));
  calc::writeText(calc::cellAt(sheet(sheetName), area.left, area.top), text);
}

void CalcSubject::type(const std::u16string& find, const std::u16string& words) {
  const auto snapshot = port_->read();
  for (const auto& block : snapshot.value().blocks) {
    if (textOf(block).find(find) == std::u16string::npos) continue;
    const auto cell = calc::cellAt(sheet(block.cell->sheet), block.cell->column, block.cell->row);
    auto text = calc::textOf(cell);
    calc::writeText(cell, text.replace(text.find(find), find.size(), words));
    return;
  }
  throw std::runtime_error("not in the document: " + base::utf8(find));
}

bool CalcSubject::undo() {
  if (!undoManager()->isUndoPossible()) return false;
  undoManager()->undo();
  return true;
}

bool CalcSubject::redo() {
  if (!undoManager()->isRedoPossible()) return false;
  undoManager()->redo();
  return true;
}

std::size_t CalcSubject::undoSteps() {
  return static_cast<std::size_t>(undoManager()->getAllUndoActionTitles().getLength());
}

std::filesystem::path CalcSubject::file(const std::string& extension) {
  static int number = 0;
  const auto folder = office_.profile() / "documents" / std::to_string(getpid());
  std::filesystem::create_directories(folder);
  return folder / ("calc" + std::to_string(++number) + '.' + extension);
}

void CalcSubject::saveAndReload(const std::string& format) {
  const auto stored = file(format);
  office_.store(component(), stored);
  close();
  open(office_.load(stored));
}

bool CalcSubject::lock() {
  const auto stored = file("ods");
  office_.store(component(), stored);
  close();
  open(office_.load(stored, true));
  return true;
}

bool CalcSubject::makeItAsk() {
  const auto first = calc::sheetAt(model_, 0);
  if (calc::textOf(calc::cellAt(first, 0, 0)).empty()) return false;
  select(0, 0);
  return true;
}

bool CalcSubject::sign() {
  const auto stored = file("ods");
  office_.store(component(), stored);
  close();
  addSignaturePart(stored);
  open(office_.load(stored));
  return true;
}

std::string CalcSubject::flat() {
  const auto stored = file("fods");
  office_.store(component(), stored, true);
  std::ostringstream text;
  text << std::ifstream(stored).rdbuf();
  // Statistics, dates and the view differ from one saving to the next.
  static const std::regex kPassing(
      "<office:settings>[^]*?</office:settings>"
      "|<office:meta>[^]*?(?=<meta:user-defined|</office:meta>)");
  static const std::regex kDate("<(dc:date|dc:creator)>[^<]*</[^>]*>");
  return std::regex_replace(std::regex_replace(text.str(), kPassing, ""), kDate, "");
}

std::filesystem::path CalcSubject::pdf() {
  const auto stored = file("pdf");
  office_.store(component(), stored, true);
  return stored;
}

}  // namespace meibun::fixture
