// SPDX-License-Identifier: MPL-2.0
#include "office/uno/configuration.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>

#include "office/uno/convert.hpp"

namespace meibun::uno {

Reference<css::container::XNameAccess> configuration(const Context& context,
                                                     std::string_view path) {
  const Any argument(uno::argument("nodepath", ustr(path)));
  return Reference<css::container::XNameAccess>(
      css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
          "com.sun.star.configuration.ConfigurationAccess", seq<Any>({argument})),
      css::uno::UNO_QUERY_THROW);
}

OfficeVersion officeVersion(const Context& context) {
  OUString version;
  configuration(context, "/org.openoffice.Setup/Product")->getByName("ooSetupVersion") >>= version;
  sal_Int32 at = 0;
  const int major = version.getToken(0, '.', at).toInt32();
  return {major, at < 0 ? 0 : version.getToken(0, '.', at).toInt32()};
}

}  // namespace meibun::uno
