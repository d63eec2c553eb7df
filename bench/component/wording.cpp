// SPDX-License-Identifier: MPL-2.0
#include "bench/component/wording.hpp"

#include <stdexcept>
#include <utility>

#include "core/base/text.hpp"

namespace meibun::bench {
namespace {

constexpr const char* kPack = "bench.pack";
constexpr const char16_t* kParagraphs[] = {
    u"乙は、本業務の対象となる機器及びソフトウェアについて、製造元が公表する脆弱性情報を確認し、"
    u"甲の情報システムに重大な影響を及ぼすおそれがあると認めたときは、速やかに甲に通知する。",
    u"甲は、前項の通知を受けたときは、更新プログラムの適用の要否及び時期を決定し、乙に書面又は電磁的"
    u"方法により指示する。適用に伴う停止時間は、甲乙協議のうえ定める。",
    u"更新プログラムを直ちに適用することができない場合、乙は、通信の制限、機能の停止その他の暫定措置を"
    u"甲に提案し、甲の承諾を得てこれを実施する。暫定措置に要する費用は、別途見積りによる。",
    u"乙は、製造元による更新プログラムの提供が終了した機器及びソフトウェアについて、前三項に定める責任を"
    u"負わない。ただし、乙が書面によりこれと異なる約定をした場合は、この限りでない。乙は、提供の終了が"
    u"公表されたときは、後継製品への移行の時期及び方法を甲に提案するものとし、甲は、その提案を受けて速やかに"
    u"移行の計画を定め、移行が完了するまでの間に生じる危険を承知したうえで、当該機器の使用を続けるものとする。"};

std::u16string number(int position) {
  const auto digits = std::to_string(10000 + position).substr(1);
  return u"（第" + std::u16string{digits.begin(), digits.end()} + u"号）";
}

// The last paragraph is cut so that the whole has kUnits.
std::vector<model::Block> blocks(int position) {
  std::vector<model::Block> result;
  std::size_t left = kUnits;
  for (const char16_t* const paragraph : kParagraphs) {
    std::u16string text = number(position) + paragraph;
    const bool isLast = paragraph == kParagraphs[3];
    if (text.size() < left && isLast) throw std::logic_error("the last paragraph is too short");
    if (text.size() > left) text = text.substr(0, left - 1) + u"。";
    left -= text.size();
    model::Block block;
    block.role = model::Role::paragraph;
    block.pieces.emplace_back(std::move(text));
    result.push_back(std::move(block));
  }
  if (left != 0) throw std::logic_error("the clause has not the wanted length");
  return result;
}

model::Clause clause(int position) {
  model::Clause result;
  const std::string id = "clause-" + std::to_string(position);
  result.ref = {{kPack, id}, 1};
  result.title = "条項 " + std::to_string(position);
  result.lang = "ja";
  result.file = "clauses/" + id + "/1.xml";
  model::Text text;
  text.blocks = blocks(position);
  result.texts.push_back(std::move(text));
  return result;
}

}  // namespace

model::Library makeLibrary(int count) {
  model::Pack pack;
  pack.id = kPack;
  pack.lang = "ja";
  model::Release release;
  release.number = 1;
  release.from = "2026-01-01";
  for (int position = 0; position < count; ++position) {
    pack.clauses.push_back(clause(position));
    release.files.push_back({pack.clauses.back().file, {}});
  }
  pack.releases.push_back(std::move(release));
  std::vector<model::Pack> packs;
  packs.push_back(std::move(pack));
  return model::Library{std::move(packs)};
}

render::Rendered renderClause(const model::Library& library, std::size_t position) {
  const model::Pack& pack = library.packs().front();
  auto rendered = render::render(pack, pack.clauses.at(position), {}, {});
  if (rendered.has_error()) throw std::runtime_error(rendered.error().code);
  return std::move(rendered.value());
}

std::u16string plainText(const render::Rendered& rendered) {
  std::u16string text;
  for (const auto& block : rendered.blocks) {
    if (!text.empty()) text += u'\r';
    text += block.text;
  }
  return text;
}

}  // namespace meibun::bench
