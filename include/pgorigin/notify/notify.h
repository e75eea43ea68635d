// Tells people what a run has found: by a webhook and by e-mail.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace pgorigin {

// What is said; plain text throughout, escaped for each channel.
struct Notice {
  std::string title;               // "3 new findings in staging"
  std::string target;              // "staging"; "12 targets"
  int new_findings = 0;            // since the last run
  int resolved = 0;                // since the last run
  std::vector<std::string> lines;  // few: what is new, the gravest first
  std::string link;                // to the report: http(s), or a path; may be empty
};

// Where it goes: each channel that is set.
struct Channels {
  // Takes a body as Slack's incoming webhooks do (so do Mattermost, Rocket.Chat and others).
  // A secret: messages name its host alone.
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  std::string webhook;
  std::chrono::milliseconds timeout{15'000};  // of one attempt
  // Pauses before an attempt is made again: after 429, 5xx, and when nobody answers.
  std::vector<std::chrono::milliseconds> pauses = {std::chrono::milliseconds(1'000),
                                                   std::chrono::milliseconds(4'000),
                                                   std::chrono::milliseconds(10'000)};

  // Reads a message from standard input and sends it to those in its To: line.  No shell.
  std::vector<std::string> mail_command = {"/usr/sbin/sendmail", "-t", "-i"};
  std::vector<std::string> mail_to;  // "ops@example.org", "Ops <ops@example.org>"; empty: no mail
  std::string mail_from;             // empty: whom the command takes for the sender
};

// What became of one channel.
struct Delivery {
  std::string channel;  // "webhook hooks.slack.com", "mail to ops@example.org"
  std::string problem;  // empty: it has gone out; else safe to print, without secrets
};

// Tries every channel; never throws, since what was found does not change when nobody can be
// told.  Callable from any thread.
std::vector<Delivery> Notify(const Notice& notice, const Channels& channels);

}  // namespace pgorigin
