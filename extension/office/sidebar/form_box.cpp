// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/form_box.hpp"

#include <algorithm>
#include <utility>

#include "office/sidebar/scoped_flag.hpp"
#include "office/uno/convert.hpp"

namespace meibun::sidebar {
namespace {

// A drop-down needs no more, however long its longest value is.
constexpr int kWidestChoice = 150;
constexpr int kLeastHeight = 90;  // from there on it scrolls where the panel is low
constexpr int kScrollBarWidth = 14;
constexpr int kScrollLine = 20;
constexpr Metrics kMetrics{.margin = 0};

bool shows(const Field& field, bool all) { return all || !field.quiet; }

std::size_t quietCount(const ClauseView& view) {
  return static_cast<std::size_t>(std::count_if(view.form.fields.begin(), view.form.fields.end(),
                                                [](const Field& field) { return field.quiet; }));
}

std::vector<std::string> namesFor(const ClauseView& view, bool all) {
  std::vector<std::string> names;
  for (const auto& axis : view.axes)
    names.push_back("variant." + axis.id);
  for (const auto& field : view.form.fields) {
    if (shows(field, all)) names.push_back("param." + field.id);
  }
  if (quietCount(view) > 0) names.emplace_back("fields");
  return names;
}

}  // namespace

FormBox::FormBox(const Context& context, Controls& panel, const Events& events,
                 const l10n::MessageCatalog& texts, Actions actions)
    : panel_(panel),
      controls_(context, panel.add(Controls::Kind::box, "form")),
      events_(events),
      texts_(texts),
      actions_(std::move(actions)) {
  events_.onScrolled(panel_.add(Controls::Kind::scrollBar, "formScroll"),
                     [this] { placeFields(); });
  controls_.setName(texts.text("panel.form"));
}

void FormBox::update(const ClauseView& view, bool allFields, const std::string& lang) {
  const ScopedFlag updating{updating_};
  allFields_ = allFields;
  auto names = namesFor(view, allFields);
  if (names != made_) {
    const std::string focus = controls_.focused();
    for (const std::string& name : made_)
      controls_.remove(name);
    made_ = std::move(names);
    for (const auto& axis : view.axes)
      makeAxis(axis, lang);
    for (const auto& field : view.form.fields) {
      if (shows(field, allFields)) makeField(field);
    }
    if (quietCount(view) > 0) makeToggle();
    for (const std::string& name : made_) {
      events_.onFocus(controls_[name], [this, name](bool gained) {
        if (gained) scrollTo(name);
      });
      events_.onKey(controls_[name], actions_.key);
    }
    if (controls_.has(focus)) controls_.focus(focus);
  }
  for (const auto& axis : view.axes) {
    const auto value = view.selection.find(axis.id);
    showAxis(axis, value == view.selection.end() ? std::string{} : value->second, lang);
  }
  for (const auto& field : view.form.fields) {
    if (!shows(field, allFields)) continue;
    const auto name = "param." + field.id;
    const auto key = field.required ? "panel.field-required" : "panel.field";
    controls_.setLabel(name + ".label", texts_.text(key, {{"title", field.title}}));
    controls_.setProperty(name, "HelpText", Any(uno::ustr(field.help)));
    controls_.setText(name, field.text);
  }
  if (quietCount(view) > 0) {
    controls_.setLabel(
        "fields",
        allFields ? texts_.text("panel.hide-fields")
                  : texts_.text("panel.show-fields", {{"n", std::to_string(quietCount(view))}}));
  }
}

void FormBox::makeAxis(const model::Axis& axis, const std::string& lang) {
  const auto name = "variant." + axis.id;
  const auto id = axis.id;
  const auto list = controls_.add(Controls::Kind::dropDown, name,
                                  texts_.text("panel.field", {{"title", titleIn(axis, lang)}}));
  events_.onChosen(list, [this, id, name] {
    const auto item = controls_.chosen(name);
    const auto& values = values_[id];
    if (!updating_ && item < values.size()) actions_.choose(id, values[item]);
  });
}

void FormBox::showAxis(const model::Axis& axis, const std::string& value, const std::string& lang) {
  const auto name = "variant." + axis.id;
  std::vector<std::string> ids;
  std::vector<std::string> titles;
  for (const auto& one : axis.values) {
    ids.push_back(one.id);
    titles.push_back(titleIn(one, lang));
  }
  controls_.setLabel(name + ".label", texts_.text("panel.field", {{"title", titleIn(axis, lang)}}));
  if (values_[axis.id] != ids || controls_.chosen(name) == std::string::npos) {
    controls_.setItems(name, titles);
  }
  values_[axis.id] = ids;
  const auto found = std::find(ids.begin(), ids.end(), value);
  if (found != ids.end()) {
    controls_.choose(name, static_cast<std::size_t>(found - ids.begin()));
  }
}

void FormBox::makeField(const Field& field) {
  const auto name = "param." + field.id;
  const auto id = field.id;
  const auto edit = controls_.add(Controls::Kind::edit, name,
                                  texts_.text("panel.field", {{"title", field.title}}));
  events_.onTyped(edit, [this, id, name] {
    if (!updating_) actions_.fill(id, controls_.text(name));
  });
  events_.onKey(edit, [this](const css::awt::KeyEvent& event) {
    if (isReturn(event)) actions_.insert();
  });
}

void FormBox::makeToggle() {
  const auto button = controls_.add(Controls::Kind::button, "fields");
  events_.onPressed(button, [this] { actions_.showAll(!allFields_); });
}

void FormBox::focusField(const std::string& parameter) const {
  if (hasField(parameter)) controls_.focus("param." + parameter);
}

void FormBox::focus(const std::string& name) const {
  if (controls_.has(name)) controls_.focus(name);
}

void FormBox::relabel() {
  controls_.setName(texts_.text("panel.form"));
  for (const std::string& name : made_)
    controls_.remove(name);
  made_.clear();
  values_.clear();
}

std::vector<Band> FormBox::bands() const {
  std::vector<Band> bands;
  Band axes{Band::Kind::flow, {}};
  for (const std::string& name : made_) {
    Cell cell = controls_.cell(name);
    if (name.starts_with("variant.")) {
      cell.width = std::min(cell.width, kWidestChoice);
      axes.cells.push_back(std::move(cell));
    } else {
      const auto kind = name == "fields" ? Band::Kind::buttons : Band::Kind::field;
      bands.push_back({kind, {std::move(cell)}});
    }
  }
  bands.insert(bands.begin(), std::move(axes));
  return bands;
}

Band FormBox::band(int width) const {
  const int full = fullHeight(bands(), width, kMetrics);
  return {Band::Kind::block, {{"form", 0, std::min(full, kLeastHeight)}}, 0, 0, full};
}

void FormBox::place(const Rectangle& area) {
  area_ = area;
  height_ = fullHeight(bands(), area.width, kMetrics);
  if (height_ <= area.height) {
    panel_.hide("formScroll");
  } else {
    area_.width -= kScrollBarWidth + kMetrics.gap;
    height_ = fullHeight(bands(), area_.width, kMetrics);
    panel_.place("formScroll",
                 {area.x + area.width - kScrollBarWidth, area.y, kScrollBarWidth, area.height});
    panel_.setProperty("formScroll", "ScrollValueMax", Any(sal_Int32{height_}));
    panel_.setProperty("formScroll", "VisibleSize", Any(sal_Int32{area.height}));
    panel_.setProperty("formScroll", "LineIncrement", Any(sal_Int32{kScrollLine}));
    panel_.setProperty("formScroll", "BlockIncrement", Any(sal_Int32{area.height}));
  }
  panel_.place("form", area_);
  placeFields();
}

void FormBox::placeFields() {
  const int most = std::max(0, height_ - area_.height);
  const int top = std::min(most, static_cast<int>(scrollBar()->getValue()));
  auto layout = arrange(bands(), area_.width, 0, kMetrics);
  for (auto& [name, to] : layout.places)
    to.y -= top;
  controls_.place(layout);
}

void FormBox::scrollTo(const std::string& name) {
  const auto field = controls_.bounds(name);
  const auto bar = scrollBar();
  if (field.y < 0) bar->setValue(bar->getValue() + field.y - kScrollLine);
  const int below = field.y + field.height - area_.height;
  if (below > 0) bar->setValue(bar->getValue() + below);
  placeFields();
}

Reference<css::awt::XScrollBar> FormBox::scrollBar() const {
  return panel_.get<css::awt::XScrollBar>("formScroll");
}

}  // namespace meibun::sidebar
