// SPDX-License-Identifier: MPL-2.0
// Where everything stands in the panel "Clauses".
#include <algorithm>
#include <vector>

#include "core/base/text.hpp"
#include "office/sidebar/clauses_panel.hpp"

namespace meibun::sidebar {
namespace {

constexpr int kLeastTree = 66;
constexpr int kButtonEdges = 18;  // around a button's words
constexpr int kLeastPreview = 60;
constexpr int kComfort = 600;  // wished for whatever the clause, so that Insert does not move about
constexpr int kOtherPanels = 190;  // titles, and the least of the panel below
constexpr int kRoomForNote = 160;  // beyond the least of tree and preview
// What goes first when the panel is low.
constexpr int kDropPreview = 1;
constexpr int kDropOrigin = 2;
constexpr int kDropNote = 3;
constexpr Metrics kMetrics;

}  // namespace

std::vector<Band> ClausesPanel::bands(int width) const {
  const int inner = width - 2 * kMetrics.margin;
  std::vector<Band> bands;
  if (sets_->isOpen()) {
    sets_->addBands(bands, inner);
    messages_->addBands(bands, inner);
    if (!messages_->asking()) sets_->addButtons(bands);
    return bands;
  }
  bands.push_back({Band::Kind::field, {controls_.cell("search")}});
  if (controller_.tree().count > 0) {
    Cell tree = controls_.cell("tree");
    tree.height = kLeastTree;
    bands.push_back({Band::Kind::block, {tree}, 2});
  } else {
    bands.push_back({Band::Kind::block, {controls_.wrapped("empty", inner)}, 2});
  }
  if (controller_.view().clause != nullptr) addClauseBands(bands, inner);
  messages_->addBands(bands, inner);
  if (!messages_->asking()) {
    // A button asks for more than its words need, and a second row would cost the preview.
    const auto tight = [this](const char* name, const char* label) {
      Cell cell = controls_.cell(name);
      cell.width =
          std::min(cell.width, controls_.measure(base::utf16(texts().text(label))) + kButtonEdges);
      return cell;
    };
    bands.push_back({Band::Kind::buttons,
                     {tight("insert", "panel.insert"), tight("sets", "panel.sets"),
                      tight("manual", "panel.manual")}});
  }
  return bands;
}

void ClausesPanel::addClauseBands(std::vector<Band>& bands, int inner) const {
  const ClauseView& view = controller_.view();
  const auto line = [&](const char* name, int drop) {
    bands.push_back({Band::Kind::block, {controls_.wrapped(name, inner)}, 0, drop});
  };
  if (!form_->empty()) bands.push_back(form_->band(inner));
  Cell preview = controls_.cell("preview");
  preview.height = kLeastPreview;
  Cell rows = preview;
  rows.name = "previewRows";
  bands.push_back({Band::Kind::block, {preview, rows}, 3, kDropPreview});
  line("origin", kDropOrigin);
  if (view.preview && view.preview->wording == model::Wording::drafted) line("advice", 0);
  if (!view.clause->note.empty()) line("note", kDropNote);
}

void ClausesPanel::layOut() {
  const auto room = size();
  if (!room) return;
  auto all = bands(room->Width);
  // The note is the first to go: it shall not take the room that tree and preview need to be of
  // use.
  if (fullHeight(all, room->Width, kMetrics) + kRoomForNote > room->Height) {
    std::erase_if(all, [](const Band& band) { return band.drop == kDropNote; });
  }
  const auto layout = arrange(all, room->Width, room->Height, kMetrics);
  controls_.place(layout);
  const auto form = layout.places.find("form");
  if (form != layout.places.end()) form_->place(form->second);
  tree_->showChosen();
  // The office asks how high a panel wants to be only when told that this has changed.
  if (layout.height > room->Height && place_.sidebar.is()) place_.sidebar->requestLayout();
}

// Where not even the least heights of all panels fit, the office takes the preferred ones, and the
// deck scrolls: so no more is wished for than the window has.
css::ui::LayoutSize ClausesPanel::heightFor(int width) const {
  const auto all = bands(width);
  const int least = leastHeight(all, width, kMetrics);
  const int wished = std::max(kComfort, fullHeight(all, width, kMetrics));
  Reference<css::awt::XWindow> component;
  if (place_.frame.is()) component = place_.frame->getComponentWindow();
  const int room = component.is() ? component->getPosSize().Height - kOtherPanels : wished;
  return {least, -1, std::max(least, std::min(wished, room))};
}

}  // namespace meibun::sidebar
