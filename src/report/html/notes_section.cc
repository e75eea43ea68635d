// What was not compared, what could not be followed, and what was noticed.
#include "report/excerpt.h"
#include "report/html/view.h"

namespace pgorigin {
namespace {

void AddPlace(const Place& place, Html& html) {
  if (place.empty()) return;
  html.Raw(" <span class=\"place\">").Text(LineOf(place)).Raw("</span>");
}

void AddNotCompared(const Report& report, Html& html) {
  if (report.not_compared.empty()) return;
  html.Raw("<h3>Not compared</h3><ul class=\"plain\">");
  for (const NotCompared& item : report.not_compared) {
    html.Raw("<li>").Text(item.what).Raw(": ").Text(item.reason);
    AddPlace(item.place, html);
    html.Raw("</li>\n");
  }
  html.Raw("</ul>\n");
}

void AddOpaque(const Report& report, Html& html) {
  if (report.opaque.empty()) return;
  html.Raw("<h3>Statements that text cannot follow</h3><p>");
  html.Text(OpaqueSettled(report) ? "A scratch server ran them."
                                  : "What they touch is uncertain: no server ran them.");
  html.Raw("</p><ul class=\"plain\">");
  for (const Opaque& item : report.opaque) {
    html.Raw("<li><code>").Text(item.statement).Raw("</code>: ").Text(item.reason);
    AddPlace(item.place, html);
    html.Raw("</li>\n");
  }
  html.Raw("</ul>\n");
}

void AddDiagnostics(const Report& report, Html& html) {
  constexpr int kWidth = 96;
  if (report.diagnostics.empty()) return;
  html.Raw("<h3>Noticed while reading</h3><ul class=\"plain\">");
  for (const Diagnostic& item : report.diagnostics) {
    html.Raw("<li>").Text(WordFor(item.severity)).Raw(": ").Text(item.message);
    AddPlace(item.place, html);
    const std::vector<std::string> lines = ExcerptLines(item.excerpt, kWidth);
    if (!item.excerpt.empty()) {
      html.Raw("<pre tabindex=\"0\">");
      for (const std::string& line : lines) html.Text(line).Raw("\n");
      html.Raw("</pre>");
    }
    html.Raw("</li>\n");
  }
  html.Raw("</ul>\n");
}

void AddNotEvaluated(const Report& report, Html& html) {
  if (!report.house || report.house->not_evaluated.empty()) return;
  html.Raw("<h3>House rules that could not be evaluated</h3><ul class=\"plain\">");
  for (const NotEvaluated& item : report.house->not_evaluated) {
    html.Raw("<li><code>").Text(item.rule).Raw("</code>: ").Text(item.reason).Raw("</li>\n");
  }
  html.Raw("</ul>\n");
}

}  // namespace

Html NotesSection(const std::vector<TargetView>& views) {
  Html html;
  html.Raw("<section id=\"notes\" aria-labelledby=\"notes-h\"><h2 id=\"notes-h\">Notes</h2>\n");
  for (const TargetView& view : views) {
    Html rest;
    AddNotCompared(view.report(), rest);
    AddOpaque(view.report(), rest);
    AddNotEvaluated(view.report(), rest);
    AddDiagnostics(view.report(), rest);
    if (rest.empty()) rest.Raw("<p class=\"quiet\">There is nothing to note.</p>\n");
    AddTargetHeading(views, view, html);
    html.Add(rest);
  }
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
