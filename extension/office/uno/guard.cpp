// SPDX-License-Identifier: MPL-2.0
#include "office/uno/guard.hpp"

#include <exception>
#include <typeinfo>

#include <com/sun/star/lang/WrappedTargetException.hpp>
#include <com/sun/star/lang/WrappedTargetRuntimeException.hpp>
#include <cppuhelper/exc_hlp.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/log.hpp"

namespace meibun::uno {
namespace {

std::string describe(const Any& caught);

// The office hides the reason in wrappers; the innermost one says what went wrong.
std::string describeCause(const Any& caught) {
  css::lang::WrappedTargetException checked;
  if (caught >>= checked) return " <- " + describe(checked.TargetException);
  css::lang::WrappedTargetRuntimeException unchecked;
  if (caught >>= unchecked) return " <- " + describe(unchecked.TargetException);
  return {};
}

std::string describe(const Any& caught) {
  css::uno::Exception exception;
  if (!(caught >>= exception)) return "unknown";
  return utf8(caught.getValueTypeName()) + ": " + utf8(exception.Message) + describeCause(caught);
}

std::string describeCurrent() {
  try {
    throw;
  } catch (const css::uno::Exception&) {
    return describe(cppu::getCaughtException());
  } catch (const std::exception& exception) {
    return std::string{typeid(exception).name()} + ": " + exception.what();
  } catch (...) {
    return "exception of an unknown type";
  }
}

}  // namespace

base::Diagnostic currentException(std::string_view where) {
  std::string what = describeCurrent();
  log(std::string{where} + ": " + what);
  return {.code = "office.exception",
          .arguments = {{"where", std::string{where}}, {"what", std::move(what)}}};
}

void throwAsRuntimeException(std::string_view where) {
  const base::Diagnostic diagnostic = currentException(where);
  const std::string message =
      diagnostic.arguments.front().second + ": " + diagnostic.arguments.back().second;
  throw css::uno::RuntimeException(ustr(message), nullptr);
}

}  // namespace meibun::uno
