// SPDX-License-Identifier: MPL-2.0
// The package's configuration data against the schemas of the office and our own.
#include <gtest/gtest.h>

#include "tests/package/package.hpp"
#include "tests/package/schema.hpp"

namespace meibun::package {
namespace {

const Schemas& schemas() {
  static const Schemas all = [] {
    Schemas result{MEIBUN_LIBREOFFICE_HOME "/share/registry"};
    for (const auto& [path, content] : entries()) {
      if (path.ends_with(".xcs")) result.add(xml(path));
    }
    return result;
  }();
  return all;
}

TEST(Registry, EveryValueIsAllowedByItsSchema) {
  int files = 0;
  for (const auto& [path, content] : entries()) {
    if (!path.ends_with(".xcu")) continue;
    ++files;
    for (const auto& mistake : schemas().mistakes(xml(path)->document_element())) {
      ADD_FAILURE() << path << ": " << mistake;
    }
  }
  EXPECT_GT(files, 0);
}

TEST(Registry, MistakesAreFound) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(R"(
    <oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="Sidebar"
                        oor:package="org.openoffice.Office.UI">
      <node oor:name="Content"><node oor:name="DeckList"><node oor:name="D" oor:op="replace">
        <prop oor:name="Titel"><value>x</value></prop>
        <prop oor:name="OrderIndex"><value>first</value></prop>
        <prop oor:name="Id"><value xml:lang="ja">D</value></prop>
        <node oor:name="IconURL"/>
      </node></node></node>
      <node oor:name="Contents"/>
    </oor:component-data>)"));
  EXPECT_EQ(schemas().mistakes(document.document_element()).size(), 5U);
}

TEST(Registry, ContextsAreSpelledAsTheOfficeWritesThem) {
  // Any other spelling is written into the user's profile at the end of the first session, and
  // hides the contexts of every later version of the extension.
  const auto document = xml("registry/Sidebar.xcu");
  int lists = 0;
  for (const auto& found : document->select_nodes("//prop[@oor:name='ContextList']/value")) {
    ++lists;
    EXPECT_STREQ(found.node().text().get(), "");
    for (const auto& item : found.node().children("it")) {
      const std::string text = item.text().get();
      EXPECT_TRUE(text.starts_with("com.sun.star.") && text.ends_with(", any, visible")) << text;
    }
  }
  EXPECT_EQ(lists, 3);
}

}  // namespace
}  // namespace meibun::package
