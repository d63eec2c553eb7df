// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/panel_factory.hpp"

#include <utility>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::sidebar {
namespace {

using PanelBase = cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel,
                                                 css::ui::XSidebarPanel>;

// WeakComponentImplHelper brings XComponent: without it the office never releases the panel.
class Panel final : private cppu::BaseMutex, public PanelBase {
 public:
  Panel(const Context& context, OUString url, Reference<css::frame::XFrame> frame,
        const Reference<css::awt::XWindow>& parent)
      : PanelBase(m_aMutex), url_(std::move(url)), frame_(std::move(frame)) {
    container_ = uno::create<css::awt::XControl>(context, "com.sun.star.awt.UnoControlContainer");
    container_->setModel(
        uno::create<css::awt::XControlModel>(context, "com.sun.star.awt.UnoControlContainerModel"));
    addTitle(context);
    container_->createPeer(css::awt::Toolkit::create(context).get(),
                           Reference<css::awt::XWindowPeer>(parent, css::uno::UNO_QUERY_THROW));
    window()->setVisible(true);
  }

  Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
  OUString SAL_CALL getResourceURL() override { return url_; }
  sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
  Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
    return static_cast<cppu::OWeakObject*>(this);
  }

  Reference<css::awt::XWindow> SAL_CALL getWindow() override { return window(); }
  Reference<css::accessibility::XAccessible> SAL_CALL
  createAccessible(const Reference<css::accessibility::XAccessible>&) override {
    return Reference<css::accessibility::XAccessible>(container_->getPeer(), css::uno::UNO_QUERY);
  }

  css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override { return {200, -1, 400}; }
  sal_Int32 SAL_CALL getMinimalWidth() override { return 200; }

 private:
  void addTitle(const Context& context) {
    auto model =
        uno::create<css::awt::XControlModel>(context, "com.sun.star.awt.UnoControlFixedTextModel");
    Reference<css::beans::XPropertySet>(model, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue("Label", Any(OUString("Meibun")));
    auto control = uno::create<css::awt::XControl>(context, "com.sun.star.awt.UnoControlFixedText");
    control->setModel(model);
    Reference<css::awt::XWindow>(control, css::uno::UNO_QUERY_THROW)
        ->setPosSize(0, 0, 200, 20, css::awt::PosSize::POSSIZE);
    Reference<css::awt::XControlContainer>(container_, css::uno::UNO_QUERY_THROW)
        ->addControl("title", control);
  }

  Reference<css::awt::XWindow> window() const {
    return Reference<css::awt::XWindow>(container_, css::uno::UNO_QUERY);
  }

  void SAL_CALL disposing() override {
    if (container_.is()) container_->dispose();
    container_.clear();
    frame_.clear();
  }

  OUString url_;
  Reference<css::frame::XFrame> frame_;
  Reference<css::awt::XControl> container_;
};

}  // namespace

PanelFactory::PanelFactory(Context context) : context_(std::move(context)) {}

Reference<css::ui::XUIElement> PanelFactory::createUIElement(
    const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) {
  return uno::guarded("PanelFactory::createUIElement", [&]() -> Reference<css::ui::XUIElement> {
    Reference<css::frame::XFrame> frame;
    Reference<css::awt::XWindow> parent;
    for (const auto& argument : arguments) {
      if (argument.Name == "Frame") argument.Value >>= frame;
      if (argument.Name == "ParentWindow") argument.Value >>= parent;
    }
    if (!parent.is()) throw css::lang::IllegalArgumentException("no ParentWindow", *this, 1);
    return new Panel(context_, url, frame, parent);
  });
}

OUString PanelFactory::getImplementationName() { return "org.meibun.PanelFactory"; }

sal_Bool PanelFactory::supportsService(const OUString& service) {
  return cppu::supportsService(this, service);
}

Sequence<OUString> PanelFactory::getSupportedServiceNames() {
  return uno::seq<OUString>({"org.meibun.PanelFactoryService"});
}

}  // namespace meibun::sidebar
