// SPDX-License-Identifier: MPL-2.0
#include "office/settings/settings_watch.hpp"

#include <utility>

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesListener.hpp>
#include <com/sun/star/util/XChangesNotifier.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::settings {

class SettingsWatch::Listener final : public cppu::WeakImplHelper1<css::util::XChangesListener> {
 public:
  explicit Listener(std::function<void()> changed) : changed_(std::move(changed)) {}
  void SAL_CALL changesOccurred(const css::util::ChangesEvent&) override {
    uno::guarded("SettingsWatch", uno::onlyLogged, [this] {
      if (changed_) changed_();
    });
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override { changed_ = nullptr; }

 private:
  std::function<void()> changed_;
};

SettingsWatch::SettingsWatch(const Context& context, std::function<void()> changed) {
  const Any path(uno::argument("nodepath", OUString("/org.meibun.Settings")));
  const auto provider = css::configuration::theDefaultProvider::get(context);
  const Reference<css::util::XChangesNotifier> root(
      provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                            uno::seq<Any>({path})),
      css::uno::UNO_QUERY_THROW);
  const Reference<css::util::XChangesListener> listener(new Listener(std::move(changed)));
  root->addChangesListener(listener);
  root_.set(root);
  listener_.set(listener);
}

SettingsWatch::~SettingsWatch() {
  uno::guarded("~SettingsWatch", uno::onlyLogged, [this] {
    Reference<css::util::XChangesNotifier>(root_, css::uno::UNO_QUERY_THROW)
        ->removeChangesListener(
            Reference<css::util::XChangesListener>(listener_, css::uno::UNO_QUERY_THROW));
  });
}

}  // namespace meibun::settings
