// What reaches a webhook, and what is tried again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "notify/http_server.h"
#include "pgorigin/notify/notify.h"

namespace pgorigin {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

const char* const kSecret = "/services/T000/B000/s3cr3tT0k3n";

Notice SomeNotice() {
  return {"2 new findings in staging", "staging", 2, 1, {"error public.users: a < b"}, "/r.html"};
}

Channels To(const HttpServer& server) {
  Channels channels;
  channels.webhook = server.Url(kSecret);
  channels.pauses = {milliseconds(1), milliseconds(1), milliseconds(1)};
  return channels;
}

nlohmann::json BodyOf(const std::string& request) {
  return nlohmann::json::parse(request.substr(request.find("\r\n\r\n") + 4));
}

TEST(Webhook, GetsABodyThatSlackTakes) {
  HttpServer server({HttpServer::Answer("200 OK")});
  const auto deliveries = Notify(SomeNotice(), To(server));
  ASSERT_EQ(deliveries.size(), 1u);
  EXPECT_EQ(deliveries[0].problem, "");
  EXPECT_EQ(deliveries[0].channel, "webhook 127.0.0.1");
  ASSERT_EQ(server.requests().size(), 1u);
  const std::string request = server.requests()[0];
  EXPECT_THAT(request, HasSubstr("POST " + std::string(kSecret) + " HTTP/"));
  EXPECT_THAT(request, HasSubstr("Content-Type: application/json\r\n"));
  const auto body = BodyOf(request);
  EXPECT_THAT(body["text"].get<std::string>(), HasSubstr("2 new findings, 1 resolved"));
  EXPECT_EQ(body["blocks"][0]["type"], "header");
  EXPECT_EQ(body["blocks"][0]["text"]["text"], "2 new findings in staging");
}

TEST(Webhook, NothingInAnObjectsNameIsMarkupOrMention) {
  HttpServer server({HttpServer::Answer("200 OK")});
  Notice notice = SomeNotice();
  notice.lines = {"<!channel> & <https://evil.example|x> \xff \x1b[2J"};
  notice.link = "https://ci.example/a|b>c";
  EXPECT_EQ(Notify(notice, To(server))[0].problem, "");
  const auto body = BodyOf(server.requests().at(0));
  EXPECT_THAT(body["text"].get<std::string>(), HasSubstr("&lt;!channel&gt; &amp; &lt;https:"));
  EXPECT_EQ(body["blocks"][2]["text"]["type"], "plain_text");
  EXPECT_EQ(body["blocks"][3]["text"]["text"], "<https://ci.example/a!b&gt;c|Open the report>");
}

TEST(Webhook, TriesAgainWhileItMayHelp) {
  HttpServer server({HttpServer::Answer("503 Busy"),
                     HttpServer::Answer("429 Slow", "Retry-After: 0\r\n"), "",
                     HttpServer::Answer("204 Done")});
  EXPECT_EQ(Notify(SomeNotice(), To(server))[0].problem, "");
  EXPECT_EQ(server.requests().size(), 4u);
}

TEST(Webhook, GivesUpAndSaysWhyWithoutTheSecret) {
  HttpServer server({HttpServer::Answer("500 Broken")});
  const Delivery delivery = Notify(SomeNotice(), To(server))[0];
  EXPECT_EQ(delivery.problem, "it answers with status 500");
  EXPECT_EQ(server.requests().size(), 4u);
}

TEST(Webhook, ARefusalIsFinal) {
  HttpServer server({HttpServer::Answer("404 Gone")});
  EXPECT_EQ(Notify(SomeNotice(), To(server))[0].problem, "it answers with status 404");
  EXPECT_EQ(server.requests().size(), 1u);
}

TEST(Webhook, TheSecretFollowsNoRedirect) {
  HttpServer other({HttpServer::Answer("200 OK")});
  HttpServer server({HttpServer::Answer("302 Found", "Location: " + other.Url("/") + "\r\n")});
  EXPECT_EQ(Notify(SomeNotice(), To(server))[0].problem, "it answers with status 302");
  EXPECT_TRUE(other.requests().empty());
}

TEST(Webhook, WaitsAsLongAsItIsAskedTo) {
  HttpServer server(
      {HttpServer::Answer("429 Slow", "Retry-After: 1\r\n"), HttpServer::Answer("200 OK")});
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(Notify(SomeNotice(), To(server))[0].problem, "");
  EXPECT_GE(std::chrono::steady_clock::now() - start, milliseconds(1000));
}

TEST(Webhook, NobodyThereIsAProblemThatNamesTheHostAlone) {
  std::string url;
  { url = HttpServer({""}).Url(kSecret); }
  for (const std::string& address :
       {url, std::string("http://u:pw@127.0.0.1:1/s3cr3t"), std::string("s3cr3t nonsense"),
        std::string("file:///s3cr3t")}) {
    Channels channels;
    channels.webhook = address;
    channels.pauses = {milliseconds(1)};
    const Delivery delivery = Notify(SomeNotice(), channels)[0];
    EXPECT_NE(delivery.problem, "") << address;
    EXPECT_THAT(delivery.channel + delivery.problem, Not(HasSubstr("s3cr3t"))) << address;
    EXPECT_THAT(delivery.channel + delivery.problem, Not(HasSubstr("pw"))) << address;
  }
}

TEST(Webhook, AnAnswerThatNeverComesIsTimedOut) {
  const int silent = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ASSERT_EQ(bind(silent, reinterpret_cast<sockaddr*>(&address), size), 0);
  ASSERT_EQ(listen(silent, 1), 0);
  ASSERT_EQ(getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size), 0);
  Channels channels;
  channels.webhook = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/";
  channels.timeout = milliseconds(200);
  channels.pauses = {};
  EXPECT_THAT(Notify(SomeNotice(), channels)[0].problem, HasSubstr("Timeout"));
  close(silent);
}

}  // namespace
}  // namespace pgorigin
