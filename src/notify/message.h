// A notice as each channel takes it.
#pragma once

#include <string>

#include "pgorigin/notify/notify.h"

namespace pgorigin {

// "2 new findings, 1 resolved"
std::string CountsText(const Notice& notice);

// JSON: `text` for every reader, `blocks` for Slack.
std::string SlackBody(const Notice& notice);

// RFC 5322, in ASCII.  `date`: of the header.  The addresses must have passed IsAddress().
std::string MailMessage(const Notice& notice, const Channels& channels, const std::string& date);

// Printable ASCII with one @, and nothing that could be a second recipient or header.
bool IsAddress(const std::string& text);

// "Sat, 31 Jan 2026 12:00:00 +0000"
std::string MailDate(std::time_t time);

}  // namespace pgorigin
