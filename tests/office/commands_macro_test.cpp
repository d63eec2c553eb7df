// SPDX-License-Identifier: MPL-2.0
// The example of docs/macro-commands.md, run as a Basic macro of a document.
#include <fstream>
#include <iterator>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/provider/XScriptProviderSupplier.hpp>
#include <gmock/gmock.h>

#include "tests/office/command_case.hpp"

namespace meibun::fixture {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::SizeIs;

std::string exampleIn(const std::filesystem::path& page) {
  std::ifstream stream{page};
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  const std::string fence = "```basic\n";
  const auto begin = text.find(fence);
  if (begin == std::string::npos) throw std::runtime_error("the page has no example");
  const auto first = begin + fence.size();
  return text.substr(first, text.find("```", first) - first);
}

class CommandsMacro : public CommandCase, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    CommandCase::SetUp();
    const auto arguments = uno::seq<css::beans::PropertyValue>({uno::argument(
        "MacroExecutionMode", css::document::MacroExecMode::ALWAYS_EXECUTE_NO_WARN)});
    take(query<css::frame::XComponentLoader>(office().desktop())
             ->loadComponentFromURL("private:factory/" + uno::ustr(std::string_view{GetParam()}),
                                    "_blank", 0, arguments));
    Reference<css::script::XLibraryContainer> libraries;
    query<css::beans::XPropertySet>(document())->getPropertyValue("BasicLibraries") >>= libraries;
    const auto library = libraries->createLibrary("Examples");
    library->insertByName("Page", Any(uno::ustr(exampleIn(source("docs/macro-commands.md")))));
  }

  std::string run(std::string_view function, const std::vector<Any>& arguments = {}) const {
    const auto provider =
        query<css::script::provider::XScriptProviderSupplier>(document())->getScriptProvider();
    const auto script =
        provider->getScript("vnd.sun.star.script:Examples.Page." + uno::ustr(function) +
                            "?language=Basic&location=document");
    Sequence<sal_Int16> indexes;
    Sequence<Any> out;
    OUString result;
    script->invoke(uno::seq(arguments), indexes, out) >>= result;
    return uno::utf8(result);
  }
};

TEST_P(CommandsMacro, TheExampleInsertsAndRemoves) {
  const auto before = content();
  const auto instance = run("InsertNotice");
  ASSERT_THAT(instance, SizeIs(10));
  EXPECT_THAT(content(), Contains(HasSubstr("Desk 1まで")));
  EXPECT_EQ(run("RemoveNotice", {Any(uno::ustr(instance))}), "panel.removed");
  EXPECT_EQ(content(), before);
}

INSTANTIATE_TEST_SUITE_P(, CommandsMacro, ::testing::Values("swriter", "scalc"));

}  // namespace
}  // namespace meibun::fixture
