// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Says once a document and session, when it is saved, exported or printed, that parameters of its
// clauses are not filled: in a panel that is in sight, else in an infobar. Asks nothing and stops
// nothing. The office makes and runs it (oxt/registry/Jobs.xcu), with or without our sidebar; a
// document that the ledger calls complete costs one look at its properties and anchors' names.
class OpenWarning final : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
 public:
  explicit OpenWarning(Context context) : context_(std::move(context)) {}

  Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override;

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& service) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Context context_;
};

}  // namespace meibun::sidebar
