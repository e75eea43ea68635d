#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "notify/message.h"
#include "pgorigin/model/object_id.h"

namespace pgorigin {
namespace {

using Json = nlohmann::ordered_json;

// Limits of Slack, less a little.
// https://docs.slack.dev/reference/block-kit/blocks
constexpr std::size_t kLongestHeader = 140;
constexpr std::size_t kLongestSection = 2800;

// In whole code points.
std::string Cut(const std::string& text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

// Slack obeys these three characters alone: a mention is `<!channel>`.
std::string Escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  }
  return out;
}

bool IsWebLink(const std::string& link) {
  return link.starts_with("https://") || link.starts_with("http://");
}

std::string LinesOf(const Notice& notice) {
  std::string text;
  for (const std::string& line : notice.lines) text += "• " + Printable(line) + "\n";
  return text;
}

Json Plain(const std::string& text) {
  return {{"type", "plain_text"}, {"text", text}, {"emoji", false}};
}

Json Section(Json text) { return {{"type", "section"}, {"text", std::move(text)}}; }

Json LinkBlock(const std::string& link) {
  if (!IsWebLink(link)) return Section(Plain("Report: " + Cut(link, kLongestSection)));
  std::string url = Escaped(link);
  std::replace(url.begin(), url.end(), '|', '!');  // which would end the address
  return Section({{"type", "mrkdwn"}, {"text", "<" + url + "|Open the report>"}});
}

}  // namespace

std::string CountsText(const Notice& notice) {
  return fmt::format("{} new finding{}, {} resolved", notice.new_findings,
                     notice.new_findings == 1 ? "" : "s", notice.resolved);
}

std::string SlackBody(const Notice& notice) {
  const std::string title = Printable(notice.title), lines = LinesOf(notice);
  const std::string facts = Printable(notice.target) + ": " + CountsText(notice);
  const std::string link = Printable(notice.link);
  std::string text = title + "\n" + facts + "\n" + lines;
  if (!link.empty()) text += link;
  Json blocks = Json::array({{{"type", "header"}, {"text", Plain(Cut(title, kLongestHeader))}},
                             Section(Plain(Cut(facts, kLongestSection)))});
  if (!lines.empty()) blocks.push_back(Section(Plain(Cut(lines, kLongestSection))));
  if (!link.empty()) blocks.push_back(LinkBlock(link));
  return Json{{"text", Escaped(text)}, {"blocks", std::move(blocks)}}.dump();
}

}  // namespace pgorigin
