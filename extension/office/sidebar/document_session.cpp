// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/document_session.hpp"

#include <algorithm>
#include <map>

#include <com/sun/star/lang/XEventListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/guard.hpp"

namespace meibun::sidebar {
namespace {

// Keyed by the document's identity as an object; holds no reference to it.
using Sessions = std::map<css::uno::XInterface*, std::shared_ptr<DocumentSession>>;

Sessions& sessions() {
  static Sessions open;
  return open;
}

}  // namespace

class DocumentSession::Closing final : public cppu::WeakImplHelper1<css::lang::XEventListener> {
 public:
  explicit Closing(css::uno::XInterface* document) : document_(document) {}

  void SAL_CALL disposing(const css::lang::EventObject&) override {
    uno::guarded("DocumentSession::Closing", uno::onlyLogged, [this] {
      const auto found = sessions().find(document_);
      if (found == sessions().end()) return;
      // Panels may hold the session a little longer; the document it spoke to is gone. The adapter
      // stays as long as they do: one of its functions may be running.
      found->second->open_.port = nullptr;
      found->second->open_.view = nullptr;
      sessions().erase(found);
    });
  }

 private:
  css::uno::XInterface* document_;
};

std::shared_ptr<DocumentSession> DocumentSession::of(const Context& context,
                                                     const Reference<css::frame::XModel>& model,
                                                     const l10n::MessageCatalog& texts) {
  const Reference<css::uno::XInterface> identity(model, css::uno::UNO_QUERY);
  if (!identity.is()) return std::make_shared<DocumentSession>();
  auto& session = sessions()[identity.get()];
  if (!session) {
    session = std::make_shared<DocumentSession>();
    session->hasDocument_ = true;
    session->open_ = document::openDocument(context, model, document::styleNames(texts));
    model->addEventListener(new Closing(identity.get()));
  }
  return session;
}

bool DocumentSession::say(const base::Diagnostic& message) const {
  return std::any_of(speakers_.begin(), speakers_.end(),
                     [&](Speaker* speaker) { return speaker->sayNow(message); });
}

}  // namespace meibun::sidebar
