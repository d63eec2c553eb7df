// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/terminate.hpp>
#include <boost/outcome/try.hpp>

#include "core/base/diagnostic.hpp"

namespace meibun::base {

// A value or the reason why there is none. Expected failures travel this way; exceptions are left
// for programming errors and exhausted memory. Reading the wrong side ends the program.
template <class T>
using Result = boost::outcome_v2::basic_result<T, Diagnostic, boost::outcome_v2::policy::terminate>;

}  // namespace meibun::base

// Declares the variable named first. Since Boost 1.76 the plain macro no longer does.
#ifdef OUTCOME21_TRY
#define MEIBUN_TRY(first, ...) \
  BOOST_OUTCOME_TRY(__VA_OPT__(auto&&) first __VA_OPT__(, ) __VA_ARGS__)
#else
#define MEIBUN_TRY(...) BOOST_OUTCOME_TRY(__VA_ARGS__)
#endif
