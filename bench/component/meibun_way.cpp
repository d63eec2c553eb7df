// SPDX-License-Identifier: MPL-2.0
#include "bench/component/insertion.hpp"
#include "bench/component/ways.hpp"
#include "bench/component/wording.hpp"
#include "office/document/writer_document.hpp"

namespace meibun::bench {
namespace {

class MeibunWay final : public Way {
 public:
  MeibunWay(const Context& context, const Reference<css::frame::XModel>& document,
            const model::Library& library)
      : library_(library), port_(context, document) {}

  void insert(std::size_t position) override {
    const auto insertion = atDocumentEnd(renderClause(library_, position));
    const auto abilities = port_.abilities();
    const auto blocks =
        render::plannedBlocks(insertion.rendered, insertion.instance, abilities, {});
    const auto site = expectValue(port_.survey(insertion.place, blocks));
    if (site.refusal) throw std::runtime_error(described(*site.refusal));
    expectValue(port_.apply(render::planInsertion(insertion, abilities, site)));
  }

 private:
  const model::Library& library_;
  document::WriterDocument port_;
};

}  // namespace

std::unique_ptr<Way> meibunWay(const Context& context,
                               const Reference<css::frame::XModel>& document,
                               const model::Library& library) {
  return std::make_unique<MeibunWay>(context, document, library);
}

}  // namespace meibun::bench
