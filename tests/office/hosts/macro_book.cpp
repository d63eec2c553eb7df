// SPDX-License-Identifier: MPL-2.0
#include "tests/office/hosts/macro_book.hpp"

#include <stdexcept>

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/script/ModuleInfo.hpp>
#include <com/sun/star/script/ModuleType.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/vba/XVBACompatibility.hpp>
#include <com/sun/star/script/vba/XVBAModuleInfo.hpp>
#include <zip.h>

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::fixture {
namespace {

using css::script::XLibraryContainer;

constexpr const char* kProject = "VBAProject";
constexpr const char* kModule = "Module1";
constexpr const char* kMacro =
    "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"
    "Function WithTax(amount)\n    WithTax = Int(amount * 1.1)\nEnd Function\n";

OUString text(const char* words) { return uno::ustr(std::string_view(words)); }

Reference<XLibraryContainer> librariesOf(const Reference<css::lang::XComponent>& book) {
  return document::property<Reference<XLibraryContainer>>(book, "BasicLibraries");
}

template <class Interface>
Reference<Interface> as(const Reference<css::uno::XInterface>& object) {
  return Reference<Interface>(object, css::uno::UNO_QUERY_THROW);
}

void addMacro(const Reference<XLibraryContainer>& libraries) {
  const auto mode = as<css::script::vba::XVBACompatibility>(libraries);
  mode->setVBACompatibilityMode(true);
  mode->setProjectName(text(kProject));
  if (!libraries->hasByName(mode->getProjectName())) {
    libraries->createLibrary(mode->getProjectName());
  }
  const Reference<css::container::XNameContainer> library(
      libraries->getByName(mode->getProjectName()), css::uno::UNO_QUERY_THROW);
  library->insertByName(text(kModule), Any(text(kMacro)));
  css::script::ModuleInfo kind;
  kind.ModuleType = css::script::ModuleType::NORMAL;
  as<css::script::vba::XVBAModuleInfo>(library)->insertModuleInfo(text(kModule), kind);
}

void collect(const Reference<css::container::XNameAccess>& storage, const std::string& path,
             std::map<std::string, std::string>& streams) {
  for (const auto& name : storage->getElementNames()) {
    const auto whole = path + "/" + uno::utf8(name);
    const Any element = storage->getByName(name);
    const Reference<css::container::XNameAccess> folder(element, css::uno::UNO_QUERY);
    if (folder.is()) {
      collect(folder, whole, streams);
      continue;
    }
    const Reference<css::io::XStream> stream(element, css::uno::UNO_QUERY_THROW);
    Sequence<sal_Int8> bytes;
    const auto input = stream->getInputStream();
    const auto length = as<css::io::XSeekable>(input)->getLength();
    const auto count = input->readBytes(bytes, static_cast<sal_Int32>(length));
    streams[whole].assign(reinterpret_cast<const char*>(bytes.getConstArray()),
                          static_cast<std::size_t>(count));
  }
}

}  // namespace

std::filesystem::path makeMacroBook(Office& office, const std::filesystem::path& cells,
                                    const std::filesystem::path& file) {
  const auto book = office.load(cells);
  addMacro(librariesOf(book));
  office.store(book, file);
  office.close(book);
  return file;
}

OUString macroOf(const Reference<css::lang::XComponent>& book) {
  const auto libraries = librariesOf(book);
  libraries->loadLibrary(text(kProject));
  const Reference<css::container::XNameAccess> library(libraries->getByName(text(kProject)),
                                                       css::uno::UNO_QUERY_THROW);
  OUString source;
  library->getByName(text(kModule)) >>= source;
  return source;
}

std::map<std::string, std::string> streamsOf(const Office& office, std::string_view compound) {
  const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(compound.data()),
                                 static_cast<sal_Int32>(compound.size()));
  const auto services = office.context()->getServiceManager();
  const auto stream =
      css::io::SequenceInputStream::createStreamFromSequence(office.context(), bytes);
  const auto storage =
      as<css::container::XNameAccess>(services->createInstanceWithArgumentsAndContext(
          "com.sun.star.embed.OLESimpleStorage", uno::seq<Any>({Any(stream)}), office.context()));
  std::map<std::string, std::string> streams;
  collect(storage, "", streams);
  return streams;
}

void addPart(const std::filesystem::path& file, const char* name, std::string_view bytes) {
  zip_t* const package = zip_open(file.c_str(), 0, nullptr);
  if (package == nullptr) throw std::runtime_error("no package: " + file.string());
  zip_source_t* const part = zip_source_buffer(package, bytes.data(), bytes.size(), 0);
  const bool added = zip_file_add(package, name, part, 0) >= 0;
  if (zip_close(package) != 0 || !added) throw std::runtime_error("cannot add to " + file.string());
}

}  // namespace meibun::fixture
