// SPDX-License-Identifier: MPL-2.0
#pragma once

// The names of UNO that all of office/ shares, in one place. Single services and interfaces are
// included where they are used, from <com/sun/star/…>. The SDK has no variadic WeakImplHelper:
// take <cppuhelper/implbaseN.hxx> and <cppuhelper/compbaseN.hxx>.
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace com::sun::star {}

namespace meibun {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using rtl::OUString;
using Context = Reference<css::uno::XComponentContext>;

}  // namespace meibun
