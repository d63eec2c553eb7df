// SPDX-License-Identifier: MPL-2.0
#include "office/uno/convert.hpp"

#include <com/sun/star/uno/DeploymentException.hpp>

#include "core/base/text.hpp"

namespace meibun::uno {

OUString ustr(std::u16string_view text) {
  return OUString(reinterpret_cast<const sal_Unicode*>(text.data()),
                  static_cast<sal_Int32>(text.size()));
}

std::u16string u16(const OUString& text) {
  return std::u16string(reinterpret_cast<const char16_t*>(text.getStr()),
                        static_cast<std::size_t>(text.getLength()));
}

OUString ustr(std::string_view utf8) { return ustr(base::utf16(utf8)); }

std::string utf8(const OUString& text) { return base::utf8(u16(text)); }

Reference<css::uno::XInterface> createService(const Context& context, std::string_view service) {
  auto created = context->getServiceManager()->createInstanceWithContext(ustr(service), context);
  if (!created.is()) {
    throw css::uno::DeploymentException("no service " + ustr(service), context);
  }
  return created;
}

}  // namespace meibun::uno
