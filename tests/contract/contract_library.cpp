// SPDX-License-Identifier: MPL-2.0
#include "tests/contract/contract_library.hpp"

#include <utility>

namespace meibun::contract {
namespace {

using model::Block;
using model::Clause;
using model::Hole;
using model::Numbering;
using model::Role;

constexpr auto kPack = "test.pack";

Block block(Role role, Numbering numbering, std::vector<model::Piece> pieces) {
  return {role, numbering, {}, {}, std::move(pieces), {}};
}

Block paragraph(std::vector<model::Piece> pieces) {
  return block(Role::paragraph, Numbering::none, std::move(pieces));
}

Clause clause(const std::string& id, int version, std::string title, std::vector<Block> blocks) {
  Clause made;
  made.ref = {{kPack, id}, version};
  made.title = std::move(title);
  made.lang = "ja";
  made.file = "clauses/" + id + '/' + std::to_string(version) + ".xml";
  made.sha256 = std::string(64, '0');
  made.texts.push_back({{}, model::Wording::drafted, {}, {}, std::move(blocks), {}});
  return made;
}

Clause notice(int version) {
  return clause(
      "notice", version, "問い合わせ窓口",
      {paragraph({u"本件のお問い合わせは、", Hole{"desk", u"弊社窓口"}, u"までお願いします。"}),
       paragraph({version == 1 ? u"更新はお客様にてお願いします。"
                               : u"更新はお客様の責任で実施をお願いします。"})});
}

Clause article() {
  return clause("article", 1, "免責",
                {block(Role::heading, Numbering::article, {u"免責"}),
                 block(Role::paragraph, Numbering::clauseParagraph,
                       {u"乙は、次の各号に掲げる損害について責任を負わない。"}),
                 block(Role::item, Numbering::bracketed, {u"天災による損害"}),
                 block(Role::item, Numbering::bracketed, {u"甲の操作による損害"}),
                 block(Role::paragraph, Numbering::clauseParagraph,
                       {u"前項の規定は、乙の故意又は重大な過失による場合には、適用しない。"})});
}

Clause ring() {
  return clause("ring", 1, "範囲",
                {paragraph({u"有償となる作業は、次のとおりです。"}),
                 block(Role::item, Numbering::circled, {u"ファームウェアの更新"}),
                 block(Role::item, Numbering::circled, {u"標準設定の変更"})});
}

Clause order() {
  return clause("order", 1, "発注",
                {block(Role::heading, Numbering::article, {Hole{"buyer", u"××"}, u"の発注"}),
                 paragraph({Hole{"buyer", u"××"}, u"は、", Hole{"desk", u"弊社窓口"}, u"に対し、",
                            Hole{"buyer", u"××"}, u"の名で発注する。"})});
}

Clause quote() {
  return clause("quote", 1, "見積条件",
                {paragraph({u"見積番号は", Hole{"quote-number", u"××"}, u"、有効期限は",
                            Hole{"valid-until", u"××"}, u"とします。"})});
}

model::Parameter required(std::string id, model::ParameterType type, std::string title) {
  model::Parameter made;
  made.id = std::move(id);
  made.type = type;
  made.title = std::move(title);
  made.required = true;
  return made;
}

model::Release release(int number, std::string from, const std::vector<Clause>& clauses) {
  model::Release made;
  made.number = number;
  made.from = std::move(from);
  for (const auto& listed : clauses)
    made.files.push_back({listed.file, listed.sha256});
  return made;
}

model::Library make(bool newer) {
  model::Pack pack;
  pack.id = kPack;
  pack.lang = "ja";
  pack.title = "試験用";
  model::Parameter desk;
  desk.id = "desk";
  desk.title = "窓口";
  pack.parameters.push_back(std::move(desk));
  pack.parameters.push_back(required("buyer", model::ParameterType::text, "発注者"));
  pack.parameters.push_back(required("quote-number", model::ParameterType::text, "見積番号"));
  pack.parameters.push_back(required("valid-until", model::ParameterType::date, "有効期限"));
  const auto tricky =
      clause("tricky", 1, "文字", {paragraph({trickyText()}), paragraph({u"終わり。"})});
  pack.clauses = {notice(1), article(), ring(), tricky, order(), quote()};
  pack.releases.push_back(release(1, "2026-01-01", pack.clauses));
  if (newer) {
    pack.clauses.push_back(notice(2));
    pack.releases.push_back(
        release(2, "2026-04-01", {pack.clauses.begin() + 1, pack.clauses.end()}));
  }
  return model::Library{{std::move(pack)}};
}

}  // namespace

const model::Library& library() {
  static const auto kLibrary = make(false);
  return kLibrary;
}

const model::Library& newerLibrary() {
  static const auto kLibrary = make(true);
  return kLibrary;
}

// Circled digits, ㈱, an era, half-width kana, NBSP, ZWSP, a character beyond the basic plane, a
// variation sequence, a combining mark, a full-width blank, quotes and markup.
std::u16string trickyText() {
  return u"①㈱㍻ﾊﾝｶｸ 10万円と１０万円、幅\u00A0なし\u200B空白、𠮷野家、辻\U000E0100、が\u304B\u3099、"
         u"全角　空白、\"引用\" & <記号> 'x' 100%|=。";
}

}  // namespace meibun::contract
