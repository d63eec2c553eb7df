// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XAutoTextEntry.hpp>
#include <cppuhelper/implbase1.hxx>

#include "bench/component/ways.hpp"
#include "core/track/text_index.hpp"

namespace meibun::bench {

/// Measures inside the office, on its main thread; the driver calls it over the bridge and no
/// bridge call is inside a measurement. Arguments by name: "what" and, but for "auto-text",
/// "document" (an open Writer text, or a deck where it says so). The result is a sequence of
/// milliseconds, one for each thing measured.
///
///   auto-text                       makes the entry that way "auto-text" inserts
///   insert  way, first, count       inserts clauses first … first+count-1; the views stay locked
///   states  times, clauses          reads the document and says each clause's state
///   portions times                  reads its text and bookmarks with the office's calls alone
///   save    url                     saves a copy as .docx
///   deck    deck                    opens the sidebar on a deck (any document)
///   close-sidebar                   closes it (measures nothing)
///   search  words                   a key in the panel's search field (any document)
///   strip                           removes every bookmark (measures nothing)
///
/// `way`: meibun, calls, appended, string, auto-text; in a deck meibun, box. `states` throws unless
/// every clause inserted is current.
class BenchJob final : public cppu::WeakImplHelper1<css::task::XJob> {
 public:
  explicit BenchJob(Context context);

  Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override;

 private:
  using Arguments = std::map<std::string, Any>;
  using Milliseconds = std::vector<double>;

  Milliseconds run(const Arguments& arguments);
  Milliseconds insert(const Arguments& arguments, const Reference<css::frame::XModel>& document);
  Milliseconds states(const Arguments& arguments, const Reference<css::frame::XModel>& document);
  std::unique_ptr<Way> makeWay(const std::string& name,
                               const Reference<css::frame::XModel>& document);

  Context context_;
  model::Library library_;
  track::TextIndex index_;
  Reference<css::text::XAutoTextEntry> autoText_;
};

}  // namespace meibun::bench
