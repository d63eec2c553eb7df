// SPDX-License-Identifier: MPL-2.0
// Menu, toolbar and keys: each command is there, in both languages, and takes nothing from the
// office.
#include <cctype>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "office/dispatch/request.hpp"
#include "tests/package/package.hpp"

namespace meibun::package {
namespace {

namespace fs = std::filesystem;

std::string urlOf(dispatch::Command command) {
  return std::string{dispatch::kProtocol} + std::string{dispatch::nameOf(command)};
}

std::set<std::string> allUrls() {
  std::set<std::string> urls;
  for (const auto command : dispatch::kCommands)
    urls.insert(urlOf(command));
  return urls;
}

pugi::xml_node child(const pugi::xml_node& node, const char* name) {
  return node.find_child_by_attribute("oor:name", name);
}

std::string value(const pugi::xml_node& node, const char* prop) {
  return child(node, prop).child("value").text().get();
}

// The entries of the menu or the toolbar.
std::vector<pugi::xml_node> itemsOf(const pugi::xml_node& data, const char* where) {
  const auto bar = child(child(data, "AddonUI"), where).first_child();
  const auto submenu = child(bar, "Submenu");
  std::vector<pugi::xml_node> items;
  for (const auto& item : (submenu ? submenu : bar).children("node"))
    items.push_back(item);
  return items;
}

TEST(Commands, StandInMenuAndToolbarWithTitlesInBothLanguages) {
  const auto addons = xml("registry/Addons.xcu");
  for (const auto* where : {"OfficeMenuBar", "OfficeToolBar"}) {
    std::set<std::string> urls;
    for (const auto& item : itemsOf(addons->document_element(), where)) {
      const auto url = value(item, "URL");
      if (url == "private:separator") continue;
      urls.insert(url);
      for (const auto* language : {"en-US", "ja"}) {
        const auto title = child(item, "Title").find_child_by_attribute("xml:lang", language);
        EXPECT_STRNE(title.text().get(), "") << where << " " << url << " " << language;
      }
    }
    EXPECT_EQ(urls, allUrls()) << where;
  }
}

// The office orders entries by the length of their names first: "m07b" came behind "m13", at the
// end.
TEST(Commands, AreNamedInTheOrderThatTheyShallShow) {
  const auto addons = xml("registry/Addons.xcu");
  for (const auto* where : {"OfficeMenuBar", "OfficeToolBar"}) {
    std::string last;
    for (const auto& item : itemsOf(addons->document_element(), where)) {
      const std::string name = item.attribute("oor:name").value();
      EXPECT_LT(last, name) << where;
      EXPECT_EQ(name.size(), 3U) << where << " " << name;
      last = name;
    }
  }
}

TEST(Commands, HaveAnImage) {
  const auto addons = xml("registry/Addons.xcu");
  std::set<std::string> urls;
  for (const auto& image :
       child(child(addons->document_element(), "AddonUI"), "Images").children()) {
    urls.insert(value(image, "URL"));
  }
  EXPECT_EQ(urls, allUrls());
}

TEST(Commands, OfTheMenuHaveMnemonicsOfTheirOwn) {
  static const std::regex mnemonic{R"(~(.))"};
  const auto addons = xml("registry/Addons.xcu");
  for (const auto* language : {"en-US", "ja"}) {
    std::set<char> letters;
    for (const auto& item : itemsOf(addons->document_element(), "OfficeMenuBar")) {
      if (value(item, "URL") == "private:separator") continue;
      const std::string title =
          child(item, "Title").find_child_by_attribute("xml:lang", language).text().get();
      std::smatch found;
      ASSERT_TRUE(std::regex_search(title, found, mnemonic)) << title;
      const auto letter = static_cast<char>(std::toupper(found[1].str().front()));
      EXPECT_TRUE(letters.insert(letter).second) << title;
    }
  }
}

TEST(Commands, TheToolbarIsOffByDefaultInEveryModule) {
  for (const auto* module : {"Writer", "WriterGlobal", "Calc", "Impress"}) {
    const auto state = xml("registry/" + std::string{module} + "WindowState.xcu");
    const auto bar = state->select_node(
        "//node[@oor:name='private:resource/toolbar/addon_org.meibun.Meibun.ToolBar']");
    EXPECT_EQ(value(bar.node(), "Visible"), "false") << module;
  }
}

// "F3_SHIFT_MOD1" with the modifiers in one order.
std::string keyOf(const std::string& name) {
  static const std::regex part{"[^_]+"};
  std::set<std::string> modifiers;
  std::string key;
  for (std::sregex_iterator it{name.begin(), name.end(), part}, end; it != end; ++it) {
    const auto word = it->str();
    if (word == "SHIFT" || word.starts_with("MOD")) {
      modifiers.insert(word);
    } else {
      key += word;
    }
  }
  for (const auto& modifier : modifiers)
    key += "+" + modifier;
  return key;
}

using Keys = std::map<std::string, std::set<std::string>>;  // by module; "" = everywhere

void collect(const pugi::xml_node& data, Keys& keys) {
  for (const auto& kind : data.children("node")) {  // PrimaryKeys, SecondaryKeys
    for (const auto& key : child(kind, "Global").children("node"))
      keys[""].insert(keyOf(key.attribute("oor:name").value()));
    for (const auto& module : child(kind, "Modules").children("node")) {
      for (const auto& key : module.children("node"))
        keys[module.attribute("oor:name").value()].insert(keyOf(key.attribute("oor:name").value()));
    }
  }
}

const Keys& keysOfTheOffice() {
  static const Keys all = [] {
    Keys keys;
    for (const auto& entry : fs::directory_iterator(MEIBUN_LIBREOFFICE_HOME "/share/registry")) {
      if (entry.path().extension() != ".xcd") continue;
      pugi::xml_document document;
      document.load_file(entry.path().c_str());
      for (const auto& data : document.document_element().children("oor:component-data")) {
        if (std::string{data.attribute("oor:name").value()} == "Accelerators") collect(data, keys);
      }
    }
    return keys;
  }();
  return all;
}

TEST(Commands, KeysAreFreeInTheOffice) {
  ASSERT_GT(keysOfTheOffice().at("").size(), 20U);
  Keys ours;
  collect(xml("registry/Accelerators.xcu")->document_element(), ours);
  ASSERT_EQ(ours.size(), 4U);
  for (const auto& [module, keys] : ours) {
    EXPECT_EQ(keys.size(), 4U) << module;
    for (const auto& key : keys) {
      EXPECT_FALSE(keysOfTheOffice().at("").contains(key)) << key;
      const auto found = keysOfTheOffice().find(module);
      ASSERT_NE(found, keysOfTheOffice().end()) << module;
      EXPECT_FALSE(found->second.contains(key)) << module << " " << key;
    }
  }
}

TEST(Commands, ATakenKeyIsFound) {
  EXPECT_TRUE(keysOfTheOffice().at("com.sun.star.text.TextDocument").contains(keyOf("F3_MOD1")));
  EXPECT_EQ(keyOf("I_MOD1_SHIFT_MOD2"), keyOf("I_SHIFT_MOD1_MOD2"));
}

TEST(Commands, KeysSendCommandsThatExist) {
  const auto accelerators = xml("registry/Accelerators.xcu");
  int found = 0;
  for (const auto& command : accelerators->select_nodes("//prop[@oor:name='Command']/value")) {
    ++found;
    EXPECT_TRUE(dispatch::commandOf(command.node().text().get())) << command.node().text().get();
  }
  EXPECT_EQ(found, 16);
}

TEST(Commands, TheProtocolLeadsToTheComponent) {
  const auto handlers = xml("registry/ProtocolHandler.xcu");
  const auto handler = child(handlers->document_element(), "HandlerSet").child("node");
  EXPECT_EQ(value(handler, "Protocols"), std::string{dispatch::kProtocol} + "*");
  const auto components = xml("meibun.components");
  const auto named = components->select_node(
      ("//implementation[@name='" + std::string{handler.attribute("oor:name").value()} + "']")
          .c_str());
  EXPECT_TRUE(named);
}

}  // namespace
}  // namespace meibun::package
