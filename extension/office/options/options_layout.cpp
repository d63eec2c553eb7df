// SPDX-License-Identifier: MPL-2.0
#include "office/options/options_layout.hpp"

#include <algorithm>
#include <string>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include "office/sidebar/layout.hpp"
#include "office/uno/convert.hpp"

namespace meibun::options {
namespace {

using sidebar::Band;
using sidebar::Cell;

constexpr int kIndent = 12;  // of what stands under a heading
constexpr sidebar::Metrics kMetrics{.margin = 0};

// Behind a Japanese label the dialog puts an access key, "(G)", once it shows; that was cut off.
int keyWidth(int lineHeight) { return lineHeight * 3 / 2; }

class Page {
 public:
  // As wide as the heading that is given: at first the window has another size than it will show.
  Page(const Reference<css::awt::XControlContainer>& page, std::string_view heading)
      : page_(page),
        window_(page, css::uno::UNO_QUERY_THROW),
        width_(sizeNow(std::string{heading}).Width) {}

  int width() const { return width_; }

  Cell cell(const Row& row) const {
    const std::string name{row.name};
    // A heading says nothing of its wishes; its height in the dialog's units holds one line.
    const auto size =
        row.kind == Row::Kind::heading ? sizeNow(name) : wishes(name)->getPreferredSize();
    Cell cell{name, size.Width, size.Height};
    if (row.kind == Row::Kind::words) {
      cell.height = wishes(name)->calcAdjustedSize(css::awt::Size(width() - kIndent, 10000)).Height;
    }
    if (row.kind == Row::Kind::field) {
      cell.label = name + ".label";
      const auto label = wishes(cell.label)->getPreferredSize();
      cell.labelWidth = label.Width + keyWidth(label.Height);
      cell.labelHeight = label.Height;
    }
    return cell;
  }

  void place(const std::string& name, const sidebar::Rectangle& to) const {
    Reference<css::awt::XWindow>(page_->getControl(uno::ustr(name)), css::uno::UNO_QUERY_THROW)
        ->setPosSize(to.x, to.y, to.width, to.height, css::awt::PosSize::POSSIZE);
  }

  // Higher when it must be; never narrower or lower than the dialog made it.
  void grow(int height) const {
    const auto now = window_->getPosSize();
    window_->setPosSize(0, 0, now.Width, std::max(now.Height, height), css::awt::PosSize::SIZE);
  }

 private:
  css::awt::Size sizeNow(const std::string& name) const {
    const auto bounds =
        Reference<css::awt::XWindow>(page_->getControl(uno::ustr(name)), css::uno::UNO_QUERY_THROW)
            ->getPosSize();
    return {bounds.Width, bounds.Height};
  }
  Reference<css::awt::XLayoutConstrains> wishes(const std::string& name) const {
    return Reference<css::awt::XLayoutConstrains>(page_->getControl(uno::ustr(name)),
                                                  css::uno::UNO_QUERY_THROW);
  }

  Reference<css::awt::XControlContainer> page_;
  Reference<css::awt::XWindow> window_;
  int width_;
};

}  // namespace

void layOut(const Reference<css::awt::XControlContainer>& controls, const std::vector<Row>& rows) {
  const Page page{controls, rows.front().name};
  if (page.width() <= kIndent) return;  // no size yet
  std::vector<Band> bands;
  for (const Row& row : rows) {
    const auto kind = row.kind == Row::Kind::field ? Band::Kind::field : Band::Kind::block;
    bands.push_back({kind, {page.cell(row)}});
  }
  const auto layout = sidebar::arrange(bands, page.width() - kIndent, 0, kMetrics);
  for (const auto& [name, to] : layout.places) {
    const bool heading = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
      return row.kind == Row::Kind::heading && row.name == name;
    });
    page.place(name,
               {heading ? 0 : kIndent + to.x, to.y, heading ? page.width() : to.width, to.height});
  }
  page.grow(layout.height);
}

}  // namespace meibun::options
