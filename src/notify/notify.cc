#include "pgorigin/notify/notify.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <exception>

#include "notify/message.h"
#include "notify/pipe_to.h"
#include "notify/webhook.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

Delivery ByWebhook(const Notice& notice, const Channels& channels) {
  return {"webhook " + HostOf(channels.webhook),
          Post(channels.webhook, SlackBody(notice), channels.timeout, channels.pauses)};
}

std::string ProblemOfAddresses(const Channels& channels) {
  std::vector<std::string> addresses = channels.mail_to;
  if (!channels.mail_from.empty()) addresses.push_back(channels.mail_from);
  const auto wrong = std::ranges::find_if_not(addresses, IsAddress);
  return wrong == addresses.end() ? "" : fmt::format("{} is no address", Printable(*wrong));
}

Delivery ByMail(const Notice& notice, const Channels& channels) {
  Delivery delivery;
  delivery.channel = Printable(fmt::format("mail to {}", fmt::join(channels.mail_to, ", ")));
  delivery.problem = ProblemOfAddresses(channels);
  if (!delivery.problem.empty()) return delivery;
  const std::string message = MailMessage(notice, channels, MailDate(std::time(nullptr)));
  delivery.problem = PipeTo(channels.mail_command, message, channels.timeout);
  return delivery;
}

}  // namespace

std::vector<Delivery> Notify(const Notice& notice, const Channels& channels) {
  std::vector<Delivery> deliveries;
  if (!channels.webhook.empty()) deliveries.push_back(ByWebhook(notice, channels));
  if (!channels.mail_to.empty()) deliveries.push_back(ByMail(notice, channels));
  return deliveries;
}

}  // namespace pgorigin
