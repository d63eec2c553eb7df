// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/report.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/bootstrap.hxx>

#include "core/base/product.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/log.hpp"

namespace meibun::sidebar {
namespace {

constexpr const char* kTextFlavor = "text/plain;charset=utf-16";

class TextTransfer final : public cppu::WeakImplHelper1<css::datatransfer::XTransferable> {
 public:
  explicit TextTransfer(OUString text) : text_(std::move(text)) {}

  Any SAL_CALL getTransferData(const css::datatransfer::DataFlavor& flavor) override {
    if (!isDataFlavorSupported(flavor)) {
      throw css::datatransfer::UnsupportedFlavorException(flavor.MimeType, *this);
    }
    return Any(text_);
  }
  Sequence<css::datatransfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
    css::datatransfer::DataFlavor flavor;
    flavor.MimeType = OUString::createFromAscii(kTextFlavor);
    flavor.DataType = cppu::UnoType<OUString>::get();
    return Sequence<css::datatransfer::DataFlavor>(&flavor, 1);
  }
  sal_Bool SAL_CALL isDataFlavorSupported(const css::datatransfer::DataFlavor& flavor) override {
    return flavor.MimeType == OUString::createFromAscii(kTextFlavor);
  }

 private:
  OUString text_;
};

std::string officeVersion(const Context& context) {
  const auto version = uno::attempt<std::string>("officeVersion", [&] {
    const auto product = uno::configuration(context, "/org.openoffice.Setup/Product");
    OUString name;
    OUString number;
    product->getByName("ooName") >>= name;
    product->getByName("ooSetupVersionAboutBox") >>= number;
    return uno::utf8(name + " " + number);
  });
  return version ? version.value() : "?";
}

std::string systemName() {
  OUString system("$_OS $_ARCH");
  rtl::Bootstrap::expandMacros(system);
  return uno::utf8(system);
}

void addLines(std::string& report, const l10n::MessageCatalog& texts, std::string_view title,
              const base::Diagnostics& diagnostics) {
  report += "\n" + texts.text(title) + "\n";
  for (const base::Diagnostic& diagnostic : diagnostics) {
    report += "  " + texts.line(diagnostic) + "\n";
  }
}

}  // namespace

std::string makeReport(const Context& context, const l10n::MessageCatalog& texts,
                       const base::Diagnostics& failures, const base::Diagnostics& findings) {
  std::string report = "Meibun " + std::string{base::productVersion()} + "\n" +
                       officeVersion(context) + "\n" + systemName() + "\n";
  addLines(report, texts, "report.failed", failures);
  addLines(report, texts, "report.library", findings);
  report += "\n" + texts.text("report.log") + "\n";
  for (const std::string& line : uno::recentLog())
    report += "  " + line + "\n";
  return report;
}

void copyText(const Context& context, const std::string& text) {
  css::datatransfer::clipboard::SystemClipboard::create(context)->setContents(
      new TextTransfer(uno::ustr(text)), nullptr);
}

}  // namespace meibun::sidebar
