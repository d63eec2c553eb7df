// SPDX-License-Identifier: MPL-2.0
#include "tests/office/impress_subject.hpp"

#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <unistd.h>

#include "core/base/text.hpp"
#include "office/document/impress_reading.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"
#include "tests/office/signed_file.hpp"

namespace meibun::fixture {
namespace {

namespace impress = document::impress;
using css::uno::UNO_QUERY_THROW;

constexpr std::int16_t kNothing = 20;

}  // namespace

void ImpressSubject::open(const Reference<css::lang::XComponent>& document) {
  model_.set(document, UNO_QUERY_THROW);
  held_ = impress::allShapes(model_);
  port_ = std::make_unique<document::ImpressDocument>(office_.context(), model_);
}

ImpressSubject::ImpressSubject(Office& office, const Reference<css::lang::XComponent>& document)
    : office_(office) {
  open(document);
}

ImpressSubject::ImpressSubject(Office& office, const contract::Lines& lines)
    : ImpressSubject(office, office.open("simpress")) {
  setLayout(0, kNothing);
  std::int32_t top = 500;
  for (const auto& line : lines) {
    if (!line.empty()) addBox(0, line, {1500, top, 20000, 1000});
    top += 1200;
  }
  undoManager()->clear();
}

void ImpressSubject::close() {
  port_.reset();
  held_.clear();
  // Steps recorded here hold shapes, and would let go of them over the bridge while it closes.
  undoManager()->clear();
  office_.close(component());
}

ImpressSubject::~ImpressSubject() {
  try {
    close();
  } catch (const css::uno::Exception&) {  // the office is gone: the test has failed already
  }
}

Reference<css::lang::XComponent> ImpressSubject::component() const {
  return Reference<css::lang::XComponent>(model_, UNO_QUERY_THROW);
}

Reference<css::document::XUndoManager> ImpressSubject::undoManager() const {
  return Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)->getUndoManager();
}

impress::Page ImpressSubject::slide(std::int32_t index) const {
  return impress::pageAt(model_, index);
}

std::vector<impress::Shape> ImpressSubject::boxes(std::int32_t index) const {
  auto shapes = impress::shapesOf(slide(index));
  std::erase_if(shapes, impress::isEmptyPlaceholder);
  return shapes;
}

void ImpressSubject::show(std::int32_t index) {
  impress::viewOf(model_)->setCurrentPage(slide(index));
}

void ImpressSubject::selectShape(const impress::Shape& shape) {
  Reference<css::view::XSelectionSupplier>(model_->getCurrentController(), UNO_QUERY_THROW)
      ->select(shape.is() ? Any(shape) : Any());
}

void ImpressSubject::moveSelected(std::int32_t left, std::int32_t top) {
  const Reference<css::frame::XDispatchProvider> frame(model_->getCurrentController()->getFrame(),
                                                       UNO_QUERY_THROW);
  css::frame::DispatchHelper::create(office_.context())
      ->executeDispatch(
          frame, ".uno:TransformDialog", "", 0,
          uno::seq({uno::argument("TransformPosX", left), uno::argument("TransformPosY", top)}));
}

void ImpressSubject::select(std::size_t /*line*/, std::size_t /*offset*/) {
  show(0);
  selectShape({});
}

void ImpressSubject::setLayout(std::int32_t index, std::int16_t layout) {
  document::setProperty(slide(index), "Layout", sal_Int16{layout});
}

impress::Shape ImpressSubject::placeholder(std::int32_t index, const std::string& kind) const {
  for (const auto& shape : impress::shapesOf(slide(index)))
    if (impress::kindOf(shape) == kind) return shape;
  throw std::runtime_error("no " + kind + " on the slide");
}

impress::Shape ImpressSubject::addBox(std::int32_t index, std::u16string_view text,
                                      const impress::SlideArea& area) {
  const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
  const impress::Shape shape(factory->createInstance("com.sun.star.drawing.TextShape"),
                             UNO_QUERY_THROW);
  shape->setPosition({area.left, area.top});
  shape->setSize({area.width, area.height});
  slide(index)->add(shape);
  held_.push_back(shape);
  impress::textOf(shape)->setString(uno::ustr(text));
  return shape;
}

void ImpressSubject::type(const std::u16string& find, const std::u16string& words) {
  const auto reading = impress::readDocument(model_);
  for (std::size_t i = 0; i < reading.boxOf.size(); ++i) {
    auto line = textOf(reading.snapshot.blocks[i]);
    const auto at = line.find(find);
    if (at == std::u16string::npos) continue;
    const auto& text = reading.boxes[reading.boxOf[i]].text;
    const auto cursor = text->createTextCursor();
    cursor->gotoStart(false);
    for (std::size_t before = i; before > 0 && reading.lineOf[i] > 0; --before) {
      if (reading.lineOf[before] == 0) break;
      const auto length = textOf(reading.snapshot.blocks[before - 1]).size() + 1;
      cursor->goRight(static_cast<sal_Int16>(length), false);
    }
    cursor->goRight(static_cast<sal_Int16>(at), false);
    cursor->goRight(static_cast<sal_Int16>(find.size()), true);
    cursor->setString(uno::ustr(words));
    return;
  }
  throw std::runtime_error("not in the document: " + base::utf8(find));
}

bool ImpressSubject::undo() {
  if (!undoManager()->isUndoPossible()) return false;
  undoManager()->undo();
  return true;
}

bool ImpressSubject::redo() {
  if (!undoManager()->isRedoPossible()) return false;
  undoManager()->redo();
  return true;
}

std::size_t ImpressSubject::undoSteps() {
  return static_cast<std::size_t>(undoManager()->getAllUndoActionTitles().getLength());
}

std::filesystem::path ImpressSubject::file(const std::string& extension) {
  static int number = 0;
  const auto folder = office_.profile() / "documents" / std::to_string(getpid());
  std::filesystem::create_directories(folder);
  return folder / ("impress" + std::to_string(++number) + '.' + extension);
}

void ImpressSubject::saveAndReload(const std::string& format) {
  const auto stored = file(format);
  office_.store(component(), stored);
  close();
  open(office_.load(stored));
}

bool ImpressSubject::lock() {
  const auto stored = file("odp");
  office_.store(component(), stored);
  close();
  open(office_.load(stored, true));
  return true;
}

bool ImpressSubject::sign() {
  const auto stored = file("odp");
  office_.store(component(), stored);
  close();
  addSignaturePart(stored);
  open(office_.load(stored));
  return true;
}

std::string ImpressSubject::flat() {
  const auto stored = file("fodp");
  office_.store(component(), stored, true);
  std::ostringstream text;
  text << std::ifstream(stored).rdbuf();
  // Statistics, dates and the view differ from one saving to the next.
  static const std::regex kPassing(
      "<office:settings>[^]*?</office:settings>"
      "|<office:meta>[^]*?(?=<meta:user-defined|</office:meta>)");
  static const std::regex kDate("<(dc:date|dc:creator)>[^<]*</[^>]*>");
  // What a master's field shows is the number of the slide that was painted last.
  static const std::regex kPainted("<text:page-number>[^<]*<");
  auto flat = std::regex_replace(std::regex_replace(text.str(), kPassing, ""), kDate, "");
  return std::regex_replace(flat, kPainted, "<text:page-number><");
}

std::filesystem::path ImpressSubject::pdf() {
  const auto stored = file("pdf");
  office_.store(component(), stored, true);
  return stored;
}

}  // namespace meibun::fixture
