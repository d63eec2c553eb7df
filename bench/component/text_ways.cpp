// SPDX-License-Identifier: MPL-2.0
// The two ways that put text into a document and nothing else.
#include <stdexcept>
#include <utility>

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/text/AutoTextContainer.hpp>
#include <com/sun/star/text/XAutoTextGroup.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "bench/component/ways.hpp"
#include "bench/component/wording.hpp"
#include "office/uno/convert.hpp"

namespace meibun::bench {
namespace {

using css::uno::UNO_QUERY_THROW;

Reference<css::text::XText> bodyOf(const Reference<css::uno::XInterface>& document) {
  return Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText();
}

class StringWay final : public Way {
 public:
  StringWay(const Reference<css::frame::XModel>& document, const model::Library& library)
      : body_(bodyOf(document)), text_(uno::ustr(plainText(renderClause(library, 0)))) {}

  void insert(std::size_t) override { body_->insertString(body_->getEnd(), text_, false); }

 private:
  Reference<css::text::XText> body_;
  OUString text_;
};

class AutoTextWay final : public Way {
 public:
  AutoTextWay(const Reference<css::frame::XModel>& document,
              Reference<css::text::XAutoTextEntry> entry)
      : body_(bodyOf(document)), entry_(std::move(entry)) {}

  void insert(std::size_t) override { entry_->applyTo(body_->getEnd()); }

 private:
  Reference<css::text::XText> body_;
  Reference<css::text::XAutoTextEntry> entry_;
};

}  // namespace

std::unique_ptr<Way> stringWay(const Reference<css::frame::XModel>& document,
                               const model::Library& library) {
  return std::make_unique<StringWay>(document, library);
}

std::unique_ptr<Way> autoTextWay(const Reference<css::frame::XModel>& document,
                                 const Reference<css::text::XAutoTextEntry>& entry) {
  return std::make_unique<AutoTextWay>(document, entry);
}

Reference<css::text::XAutoTextEntry> makeAutoText(const Context& context,
                                                  const model::Library& library) {
  const auto source = css::frame::Desktop::create(context)->loadComponentFromURL(
      "private:factory/swriter", "_blank", 0, uno::seq({uno::argument("Hidden", true)}));
  const auto body = bodyOf(source);
  body->insertString(body->getEnd(), uno::ustr(plainText(renderClause(library, 0))), false);
  const auto all = body->createTextCursor();
  all->gotoEnd(true);
  const auto container = css::text::AutoTextContainer::create(context);
  // "*1" is the profile's own folder of AutoText; "*0" is the installation's.
  const auto group = container->insertNewByName("meibunbench*1");
  const auto entry =
      group->insertNewByName("clause", "clause", uno::up<css::text::XTextRange>(all));
  Reference<css::util::XCloseable>(source, UNO_QUERY_THROW)->close(true);
  if (!entry.is()) throw std::runtime_error("no AutoText entry was made");
  return entry;
}

}  // namespace meibun::bench
