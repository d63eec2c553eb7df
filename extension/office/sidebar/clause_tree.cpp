// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/clause_tree.hpp"

#include <map>
#include <utility>

namespace meibun::sidebar {
namespace {

class Builder {
 public:
  Builder(const model::Library& library, const std::vector<select::Hit>& hits,
          std::string_view lang, std::string_view day)
      : library_(library), lang_(lang), day_(day) {
    for (const select::Hit& hit : hits)
      open_.emplace(hit.clause, hit.rank);
  }

  ClauseTree build() {
    for (const model::Pack& pack : library_.packs()) {
      TreeNode node{titleIn(pack, lang_), {}, {}};
      for (const model::Chapter& chapter : pack.chapters)
        addChapter(pack, chapter, node);
      for (const model::Clause& clause : pack.clauses)
        addClause(clause.ref.clause, node);
      if (!node.children.empty()) tree_.packs.push_back(std::move(node));
    }
    return std::move(tree_);
  }

 private:
  void addChapter(const model::Pack& pack, const model::Chapter& chapter, TreeNode& parent) {
    TreeNode node{titleIn(chapter, lang_), {}, {}};
    for (const std::string& id : chapter.clauses)
      addClause({pack.id, id}, node);
    if (!node.children.empty()) parent.children.push_back(std::move(node));
  }

  void addClause(const model::ClauseRef& ref, TreeNode& parent) {
    const auto found = open_.find(ref);
    const model::Clause* clause = library_.current(ref, day_);
    if (found == open_.end() || clause == nullptr) return;
    if (!tree_.best || found->second < bestRank_) {
      tree_.best = ref;
      bestRank_ = found->second;
    }
    open_.erase(found);
    ++tree_.count;
    parent.children.push_back({titleIn(*clause, lang_), ref, {}});
  }

  const model::Library& library_;
  std::string_view lang_;
  std::string_view day_;
  std::map<model::ClauseRef, int> open_;  // hits that no node shows yet
  int bestRank_ = 0;
  ClauseTree tree_;
};

}  // namespace

ClauseTree treeOf(const model::Library& library, const std::vector<select::Hit>& hits,
                  std::string_view lang, std::string_view day) {
  return Builder{library, hits, lang, day}.build();
}

}  // namespace meibun::sidebar
