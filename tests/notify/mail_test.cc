// What a sendmail command reads; read back by Python's parser of messages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "pgorigin/notify/notify.h"
#include "support/run_program.h"
#include "support/temp_directory.h"

namespace pgorigin {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

class Mail : public testing::Test {
 protected:
  // A command that writes what it reads into `message`, and then ends as told.
  Channels Through(const std::string& end = "exit 0") {
    const std::string script = files_.Write(
        "sendmail", "#!/bin/sh\nprintf '%s|' \"$@\" >arguments\ncat >message\n" + end + "\n");
    chmod(script.c_str(), 0755);
    Channels channels;
    channels.mail_command = {"/bin/sh", "-c", "cd \"$0\" && exec ./sendmail -t -i",
                             files_.path().string()};
    channels.mail_to = {"ops@example.org", "Night Shift <night@example.org>"};
    channels.mail_from = "pgorigin@db1.example.org";
    return channels;
  }

  // Headers and text as another program reads them.
  nlohmann::json Parsed() {
    const std::string script = files_.Write("parse.py", R"(
import email, email.policy, json, sys
raw = open("message", "rb").read()
raw.decode("ascii")
assert all(len(line) <= 78 for line in raw.split(b"\r\n")), "a long line"
message = email.message_from_bytes(raw, policy=email.policy.default)
assert not message.defects, message.defects
print(json.dumps({"headers": sorted(k.lower() for k in message.keys()),
                  "subject": message["subject"], "to": message["to"], "from": message["from"],
                  "date": str(message["date"].datetime.tzinfo), "text": message.get_content()}))
)");
    const Finished run = RunProgram({"python3", script}, files_.path().string(), {});
    EXPECT_EQ(run.status, 0) << run.err;
    return nlohmann::json::parse(run.out);
  }

  TempDirectory files_;
};

TEST_F(Mail, IsAMessageThatOthersRead) {
  const Notice notice = {
      "3 neue Befunde: Größe ✗ und noch viel mehr, das nicht in eine Zeile passt",
      "staging",
      3,
      0,
      {"error public.größe", "warning t"},
      "/srv/report.html"};
  const Delivery delivery = Notify(notice, Through())[0];
  EXPECT_EQ(delivery.problem, "");
  EXPECT_EQ(delivery.channel, "mail to ops@example.org, Night Shift <night@example.org>");
  const auto mail = Parsed();
  EXPECT_EQ(mail["subject"], notice.title);
  EXPECT_EQ(mail["to"], "ops@example.org, Night Shift <night@example.org>");
  EXPECT_EQ(mail["from"], "pgorigin@db1.example.org");
  EXPECT_EQ(mail["date"], "UTC");
  EXPECT_THAT(mail["text"].get<std::string>(), HasSubstr("staging: 3 new findings, 0 resolved"));
  EXPECT_THAT(mail["text"].get<std::string>(), HasSubstr("- error public.größe"));
  EXPECT_EQ(files_.Read("arguments"), "-t|-i|");
}

TEST_F(Mail, NoTextBecomesAHeader) {
  const Notice notice = {
      "x\r\nBcc: all@example.org\r\n\r\nbody", "t\nX-A: b", 1, 0, {".\r\n.\n", "\xff"}, ""};
  EXPECT_EQ(Notify(notice, Through())[0].problem, "");
  const auto mail = Parsed();
  const std::vector<std::string> headers = {"auto-submitted", "content-transfer-encoding",
                                            "content-type",   "date",
                                            "from",           "mime-version",
                                            "subject",        "to"};
  EXPECT_EQ(mail["headers"], headers);
}

TEST_F(Mail, WhatIsNoAddressIsRefused) {
  for (const char* wrong : {"a@b.c\nBcc: d@e.f", "a@b.c, d@e.f", "nobody", "-oQ@x", "ä@x", ""}) {
    Channels channels = Through();
    channels.mail_to = {wrong};
    EXPECT_THAT(Notify({}, channels)[0].problem, HasSubstr("is no address")) << wrong;
    EXPECT_EQ(files_.Read("message"), "");
  }
}

TEST_F(Mail, AFailureOfTheCommandIsTold) {
  EXPECT_EQ(Notify({}, Through("exit 75"))[0].problem, "it ended with status 75");
  Channels channels = Through();
  channels.mail_command = {"/nonexistent/sendmail"};
  EXPECT_THAT(Notify({}, channels)[0].problem, HasSubstr("cannot run /nonexistent/sendmail"));
  channels.mail_command = {};
  EXPECT_NE(Notify({}, channels)[0].problem, "");
}

TEST_F(Mail, ACommandThatDoesNotReadIsNoTrouble) {
  Channels channels = Through();
  channels.mail_command = {"/bin/true"};
  Notice notice;
  notice.lines = {std::string(4'000'000, 'x')};
  EXPECT_EQ(Notify(notice, channels)[0].problem, "");
}

TEST_F(Mail, ACommandThatHangsIsEnded) {
  Channels channels = Through();
  channels.mail_command = {"/bin/sleep", "60"};
  channels.timeout = milliseconds(100);
  Notice notice;
  notice.lines = {std::string(4'000'000, 'x')};
  EXPECT_EQ(Notify(notice, channels)[0].problem, "it took too long");
}

TEST(Notify, WithoutChannelsNothingIsDone) { EXPECT_TRUE(Notify({}, {}).empty()); }

}  // namespace
}  // namespace pgorigin
