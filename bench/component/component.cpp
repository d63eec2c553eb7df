// SPDX-License-Identifier: MPL-2.0
// The constructor that bench.components names.
#include <cppuhelper/weak.hxx>

#include "bench/component/bench_job.hpp"
#include "office/uno/guard.hpp"

namespace css = com::sun::star;

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_meibun_Bench_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return meibun::uno::guarded("org.meibun.Bench", [&] {
    return cppu::acquire(new meibun::bench::BenchJob(meibun::Context(context)));
  });
}
