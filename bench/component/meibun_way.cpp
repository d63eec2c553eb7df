// SPDX-License-Identifier: MPL-2.0
#include "bench/component/insertion.hpp"
#include "bench/component/ways.hpp"
#include "bench/component/wording.hpp"
#include "office/document/open_document.hpp"

namespace meibun::bench {
namespace {

class MeibunWay final : public Way {
 public:
  MeibunWay(const Context& context, const Reference<css::frame::XModel>& document,
            const model::Library& library)
      : library_(library), document_(document::openDocument(context, document)) {
    if (document_.port == nullptr) throw std::runtime_error("no adapter for this document");
  }

  void insert(std::size_t position) override {
    const auto insertion = atDocumentEnd(renderClause(library_, position));
    auto& port = *document_.port;
    const auto abilities = port.abilities();
    const auto blocks =
        render::plannedBlocks(insertion.rendered, insertion.instance, abilities, {});
    const auto site = expectValue(port.survey(insertion.place, blocks));
    if (site.refusal) throw std::runtime_error(described(*site.refusal));
    expectValue(port.apply(render::planInsertion(insertion, abilities, site)));
  }

 private:
  const model::Library& library_;
  document::OpenDocument document_;
};

}  // namespace

std::unique_ptr<Way> meibunWay(const Context& context,
                               const Reference<css::frame::XModel>& document,
                               const model::Library& library) {
  return std::make_unique<MeibunWay>(context, document, library);
}

}  // namespace meibun::bench
