// SPDX-License-Identifier: MPL-2.0
// The least that puts a text on a slide: a box of a size and its text.
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>

#include "bench/component/ways.hpp"
#include "bench/component/wording.hpp"
#include "office/uno/convert.hpp"

namespace meibun::bench {
namespace {

using css::uno::UNO_QUERY_THROW;

class BoxWay final : public Way {
 public:
  BoxWay(const Reference<css::frame::XModel>& document, const model::Library& library)
      : document_(document), text_(uno::ustr(plainText(renderClause(library, 0)))) {}

  void insert(std::size_t) override {
    const Reference<css::drawing::XShape> box(
        Reference<css::lang::XMultiServiceFactory>(document_, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.drawing.TextShape"),
        UNO_QUERY_THROW);
    box->setSize({20000, 8000});
    const auto pages =
        Reference<css::drawing::XDrawPagesSupplier>(document_, UNO_QUERY_THROW)->getDrawPages();
    const Reference<css::drawing::XDrawPage> last(pages->getByIndex(pages->getCount() - 1),
                                                  UNO_QUERY_THROW);
    last->add(box);
    Reference<css::text::XText>(box, UNO_QUERY_THROW)->setString(text_);
  }

 private:
  Reference<css::frame::XModel> document_;
  OUString text_;
};

}  // namespace

std::unique_ptr<Way> boxWay(const Reference<css::frame::XModel>& document,
                            const model::Library& library) {
  return std::make_unique<BoxWay>(document, library);
}

}  // namespace meibun::bench
