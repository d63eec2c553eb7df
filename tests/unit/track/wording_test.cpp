// SPDX-License-Identifier: MPL-2.0
#include "core/track/wording.hpp"

#include <gtest/gtest.h>

#include "core/base/text.hpp"

namespace meibun::track {
namespace {

using model::Numbering;

struct Typed {
  Numbering numbering;
  std::u16string_view text;
  std::u16string_view wording;
};

TEST(Wording, IsWhatATypedLabelLeaves) {
  const Typed cases[] = {{Numbering::article, u"第 3 条（免責）", u"（免責）"},
                         {Numbering::article, u"第　３　条　免責", u"免責"},
                         {Numbering::article, u"第十二条の2　免責", u"免責"},
                         {Numbering::article, u"第3条の規定は", u"第3条の規定は"},
                         {Numbering::clauseParagraph, u"２　乙は", u"乙は"},
                         {Numbering::bracketed, u"（１）　天災", u"天災"},
                         {Numbering::circled, u"②　更新", u"更新"},
                         {Numbering::circled, u"(21)　更新", u"更新"},
                         {Numbering::bracketed, u"②　更新", u"②　更新"},
                         {Numbering::none, u"２　乙は", u"２　乙は"}};
  for (const auto& [numbering, text, wording] : cases)
    EXPECT_EQ(base::utf8(withoutTypedLabel(numbering, text)), base::utf8(wording))
        << base::utf8(text);
}

}  // namespace
}  // namespace meibun::track
