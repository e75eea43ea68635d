#include "cli/check_notify.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "pgorigin/model/object_id.h"
#include "pgorigin/notify/notify.h"

namespace pgorigin {
namespace {

constexpr std::size_t kMostLines = 10;

std::string Counted(int number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

int Gravity(const LedgerFinding& finding) {
  return finding.severity == "error" ? 0 : finding.severity == "warning" ? 1 : 2;
}

struct News {
  int fresh = 0, resolved = 0, failed = 0;
  std::vector<std::pair<int, std::string>> lines;  // by gravity

  void Add(const CheckedTarget& target) {
    fresh += static_cast<int>(target.recorded.appeared.size());
    resolved += static_cast<int>(target.recorded.resolved.size());
    if (!target.audit.failure.empty()) {
      ++failed;
      const std::string& why = target.audit.failure;
      lines.emplace_back(-1, fmt::format("{}: {}", target.name, why.substr(0, why.find('\n'))));
    }
    for (const AgedFinding& aged : target.recorded.appeared) {
      lines.emplace_back(
          Gravity(aged.finding),
          fmt::format("{}: {}: {}", target.name, aged.finding.severity, aged.finding.sentence));
    }
  }
};

std::string TitleOf(const News& news, const std::string& where) {
  std::string title = Counted(news.fresh, "new finding", "new findings");
  if (news.resolved > 0) title += fmt::format(", {} resolved", news.resolved);
  if (news.failed > 0) title += ", " + Counted(news.failed, "target failed", "targets failed");
  return fmt::format("pgorigin: {} in {}", title, where);
}

Notice NoticeOf(const CheckReport& report, News news, const Settings& settings) {
  Notice notice;
  notice.target = report.targets.size() == 1 ? report.targets[0].name
                                             : fmt::format("{} targets", report.targets.size());
  notice.title = TitleOf(news, notice.target);
  notice.new_findings = news.fresh;
  notice.resolved = news.resolved;
  std::ranges::stable_sort(news.lines, {}, &std::pair<int, std::string>::first);
  for (const auto& [gravity, line] : news.lines) {
    if (notice.lines.size() == kMostLines) break;
    notice.lines.push_back(line);
  }
  if (news.lines.size() > kMostLines) {
    notice.lines.push_back(fmt::format("… and {} more", news.lines.size() - kMostLines));
  }
  notice.link = settings.link.value_or("");
  return notice;
}

Channels ChannelsOf(const Settings& settings) {
  Channels channels;
  channels.webhook = settings.webhook.value_or("");
  channels.mail_to = settings.mail_to.value_or(std::vector<std::string>());
  channels.mail_from = settings.mail_from.value_or("");
  if (settings.mail_command) channels.mail_command = *settings.mail_command;
  return channels;
}

}  // namespace

void TellPeople(const CheckReport& report, const Settings& settings, std::ostream& err) {
  const Channels channels = ChannelsOf(settings);
  if (channels.webhook.empty() && channels.mail_to.empty()) return;
  News news;
  for (const CheckedTarget& target : report.targets) news.Add(target);
  if (news.fresh + news.resolved + news.failed == 0) return;
  for (const Delivery& delivery : Notify(NoticeOf(report, std::move(news), settings), channels)) {
    if (delivery.problem.empty()) continue;
    err << fmt::format("pgorigin: {}: {}\n", Printable(delivery.channel),
                       Printable(delivery.problem));
  }
}

}  // namespace pgorigin
