// The page: what stands around the sections, and what they may do.
#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/html/view.h"

namespace pgorigin {
namespace {

// As a Content-Security-Policy names a script or style that may be in the page.
std::string HashOf(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr);
  std::array<unsigned char, EVP_MAX_MD_SIZE * 2> encoded{};
  const int size = EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(length));
  return fmt::format("'sha256-{}'", std::string_view(reinterpret_cast<const char*>(encoded.data()),
                                                     static_cast<std::size_t>(size)));
}

// Before anything is drawn: what the script will take out of the page need not be laid out.
constexpr std::string_view kEarlyScript = "document.documentElement.className = 'js loading'";

std::string PolicyOf() {
  return fmt::format(
      "default-src 'none'; style-src {}; script-src {} {}; base-uri 'none'; form-action 'none'",
      HashOf(ReportStyle()), HashOf(kEarlyScript), HashOf(ReportScript()));
}

std::string TitleOf(const std::vector<TargetView>& views, const TargetFailures& failures) {
  const std::size_t count = CountOf(views) + failures.size();
  if (count != 1) return fmt::format("{} targets", count);
  return views.empty() ? Printable(failures[0].name) : views[0].name;
}

void AddHead(const std::string& title, Html& html) {
  html.Raw(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\"");
  html.Attribute(" content=", PolicyOf());
  html.Raw(
      ">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
  html.Text(title).Raw(" · pgorigin</title>\n<style>");
  html.Asset(ReportStyle()).Raw("</style>\n<script>");
  html.Asset(kEarlyScript).Raw("</script>\n</head>\n");
}

struct Part {
  std::string_view id;
  std::string_view title;
  Html (*write)(const std::vector<TargetView>& views);
  bool compares = false;  // not of what was compared with nothing
};
constexpr Part kParts[] = {
    {"summary", "Summary", SummarySection},
    {"history", "History", HistorySection},
    {"findings", "Findings", FindingsSection},
    {"tables", "Tables", TablesSection, true},
    {"picture", "Picture", PictureSection, true},
    {"repair", "Repair", RepairSection, true},
    {"notes", "Notes", NotesSection},
};

std::vector<Part> PartsOf(const std::vector<TargetView>& views) {
  const bool compares = std::ranges::any_of(views, &TargetView::compares);
  std::vector<Part> parts;
  for (const Part& part : kParts) {
    if (compares || !part.compares) parts.push_back(part);
  }
  return parts;
}

void AddTop(const std::vector<TargetView>& views, const std::string& title, Html& html) {
  html.Raw(
      "<body>\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n"
      "<header class=\"top\"><div class=\"wrap\">\n<p class=\"brand\">pgorigin</p>\n"
      "<nav aria-label=\"Sections\"><ul>");
  for (const Part& part : PartsOf(views)) {
    html.Raw("<li><a").Attribute(" href=", fmt::format("#{}", part.id)).Raw(">");
    html.Text(part.title).Raw("</a></li>");
  }
  html.Raw(
      "</ul></nav>\n"
      "<button type=\"button\" id=\"theme\" class=\"scripted\">Theme: "
      "<span>automatic</span></button>\n</div></header>\n<main class=\"wrap\">\n");
  html.Raw("<h1>").Text(title).Raw("</h1>\n");
}

// What members of a fleet that are alike have in common; empty for what stands alone.
std::string LikenessOf(const HtmlTarget& target) {
  if (target.fleet.empty()) return "";
  std::string likeness = target.fleet;
  for (const Finding& finding : target.report.findings) likeness += "\n" + finding.fingerprint;
  likeness += "\nkept";
  for (const Kept& kept : target.report.kept) likeness += "\n" + kept.finding.fingerprint;
  return likeness;
}

std::vector<TargetView> ViewsOf(const std::vector<HtmlTarget>& targets) {
  std::vector<TargetView> views;
  std::map<std::string, std::size_t> seen;
  for (const HtmlTarget& target : targets) {
    const std::string likeness = LikenessOf(target);
    const auto [found, first] = seen.try_emplace(likeness, views.size());
    if (first || likeness.empty()) {
      views.push_back(ViewOf(target, static_cast<int>(views.size())));
    } else {
      views[found->second].alike.push_back(NameOf(TargetReport{target.name, target.report}));
    }
  }
  return views;
}

}  // namespace

std::string ToHtml(const std::vector<HtmlTarget>& targets, const TargetFailures& failures) {
  const std::vector<TargetView> views = ViewsOf(targets);
  Html html;
  const std::string title = TitleOf(views, failures);
  AddHead(title, html);
  AddTop(views, title, html);
  html.Add(TargetsSection(views, failures));
  for (const Part& part : PartsOf(views)) html.Add(part.write(views)).Raw("\n");
  html.Raw("</main>\n<footer class=\"wrap\"><p>");
  if (!targets.empty()) {
    html.Text(targets[0].report.tool).Raw(" · ").Text(targets[0].report.date);
  }
  html.Raw("</p></footer>\n<script>").Asset(ReportScript()).Raw("</script>\n</body>\n</html>\n");
  return html.text();
}

}  // namespace pgorigin
