#include "cli/rules_command.h"

#include <fmt/format.h>

#include "cli/nearest.h"
#include "cli/output.h"
#include "cli/publish.h"
#include "cli/rule_names.h"
#include "pgorigin/model/error.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/report/rule_list.h"

namespace pgorigin {
namespace {

void RefuseUnknown(const std::string& id) {
  if (id.empty() || IsRule(id)) return;
  throw Error(ExitStatus::kUsage, fmt::format("no rule is called {}{}: `pgorigin rules` lists them",
                                              Printable(id), Suggestion(id, RuleNames())));
}

void RefuseOtherFormats(const std::string& format) {
  if (format == "text" || format == "markdown" || format == "json") return;
  throw Error(ExitStatus::kUsage, "--format: rules are text, markdown or json");
}

}  // namespace

int RunRules(const Invocation& invocation, std::ostream& out, std::ostream&) {
  const Settings& settings = invocation.settings;
  const std::string id = invocation.arguments.empty() ? "" : invocation.arguments[0];
  RefuseUnknown(id);
  const RuleConfig config = RuleConfigOf(settings);
  const std::string format = settings.format.value_or("text");
  RefuseOtherFormats(format);
  const TerminalStyle style = StyleOf(settings, out);
  if (format == "json") {
    WriteStream(out, RulesJson(id, config));
  } else if (format == "markdown" && id.empty()) {
    WriteStream(out, RuleListMarkdown(config));
  } else {
    WriteStream(out, id.empty() ? RuleListText(config, style) : RuleText(id, config, style));
  }
  return static_cast<int>(ExitStatus::kClean);
}

}  // namespace pgorigin
