// Drift over time: a line a severity, told apart by their dashes and names, too.
#include <fmt/format.h>

#include <algorithm>

#include "report/html/view.h"

namespace pgorigin {
namespace {

struct Series {
  std::string_view word;
  std::optional<int> (*count)(const HistoryPoint& point);
};
constexpr Series kSeries[] = {
    {"error", [](const HistoryPoint& point) { return std::optional(point.errors); }},
    {"warning", [](const HistoryPoint& point) { return std::optional(point.warnings); }},
    {"info", [](const HistoryPoint& point) { return std::optional(point.infos); }},
    {"uncertain", [](const HistoryPoint& point) { return point.uncertain; }}};

constexpr double kWidth = 760, kHeight = 220;
constexpr double kLeft = 48, kRight = 110, kTop = 16, kBottom = 32;

using Points = std::vector<HistoryPoint>;

// Those that were counted in every run: a line of zeros would be a lie.
std::vector<Series> SeriesOf(const Points& points) {
  std::vector<Series> known;
  for (const Series& series : kSeries) {
    const bool all = std::ranges::all_of(
        points, [&](const HistoryPoint& point) { return series.count(point).has_value(); });
    if (all) known.push_back(series);
  }
  return known;
}

int HighestOf(const Points& points) {
  int highest = 1;
  for (const Series& series : SeriesOf(points)) {
    for (const HistoryPoint& point : points) highest = std::max(highest, *series.count(point));
  }
  return highest;
}

// The next of 2, 4, 6, 8, 10, 20, 40, …: so is the line in the middle a whole number.
int NiceTop(int highest) {
  for (int unit = 1;; unit *= 10) {
    for (int factor : {2, 4, 6, 8, 10}) {
      if (unit * factor >= highest) return unit * factor;
    }
  }
}

double XOf(std::size_t index, std::size_t count) {
  const double width = kWidth - kLeft - kRight;
  if (count < 2) return kLeft + width / 2;
  return kLeft + width * static_cast<double>(index) / static_cast<double>(count - 1);
}

double YOf(int value, int top) {
  return kHeight - kBottom - (kHeight - kTop - kBottom) * value / top;
}

void AddLabel(double x, double y, std::string_view anchor, std::string_view text, Html& html,
              std::string_view type = "tick") {
  html.Raw("<text").Attribute(" x=", x).Attribute(" y=", y).Attribute(" text-anchor=", anchor);
  html.Attribute(" class=", type).Raw(">").Text(text).Raw("</text>");
}

void AddGrid(const Points& points, int top, Html& html) {
  for (int value : {0, top / 2, top}) {
    const double y = YOf(value, top);
    html.Raw("<line class=\"grid\"").Attribute(" x1=", kLeft).Attribute(" x2=", kWidth - kRight);
    html.Attribute(" y1=", y).Attribute(" y2=", y).Raw("/>");
    AddLabel(kLeft - 8, y + 4, "end", std::to_string(value), html);
  }
  AddLabel(XOf(0, points.size()), kHeight - 8, points.size() > 1 ? "start" : "middle",
           points.front().date.substr(0, 10), html);
  if (points.size() < 2) return;
  AddLabel(XOf(points.size() - 1, points.size()), kHeight - 8, "end",
           points.back().date.substr(0, 10), html);
}

void AddLine(const Points& points, const Series& series, int top, Html& html) {
  std::string path;
  for (std::size_t i = 0; i < points.size(); ++i) {
    path +=
        fmt::format("{:.1f},{:.1f} ", XOf(i, points.size()), YOf(*series.count(points[i]), top));
  }
  html.Raw("<polyline").Attribute(" class=", fmt::format("line {}", series.word));
  html.Attribute(" points=", path).Raw("/>");
  html.Raw("<circle r=\"3.5\"").Attribute(" class=", fmt::format("dot {}", series.word));
  html.Attribute(" cx=", XOf(points.size() - 1, points.size()));
  html.Attribute(" cy=", YOf(*series.count(points.back()), top)).Raw("/>");
}

// Names at the ends of the lines, moved apart where they would touch.
void AddNames(const Points& points, int top, Html& html) {
  constexpr double kApart = 15;
  std::vector<std::pair<double, const Series*>> names;
  const std::vector<Series> known = SeriesOf(points);
  for (const Series& series : known) {
    names.emplace_back(YOf(*series.count(points.back()), top), &series);
  }
  std::ranges::stable_sort(names, {}, [](const auto& name) { return -name.first; });
  double below = kHeight;
  for (auto& [y, series] : names) {
    y = std::min(y + 4, below - kApart);
    below = y;
    const std::string text = fmt::format("{} {}", series->word, *series->count(points.back()));
    AddLabel(XOf(points.size() - 1, points.size()) + 12, y, "start", text, html,
             fmt::format("name {}", series->word));
  }
}

std::string DescriptionOf(const Points& points) {
  std::string text = fmt::format("{} runs", points.size());
  for (const Series& series : SeriesOf(points)) {
    text += fmt::format("; {}: {} at first, {} at last", series.word, *series.count(points.front()),
                        *series.count(points.back()));
  }
  return text;
}

void AddTable(const Points& points, Html& html) {
  html.Raw(
      "<details><summary>As a table</summary><div class=\"scroll\"><table><thead><tr>"
      "<th scope=\"col\">Run</th>");
  for (const Series& series : SeriesOf(points)) {
    html.Raw("<th scope=\"col\" class=\"number\">").Text(series.word).Raw("</th>");
  }
  html.Raw("</tr></thead><tbody>");
  for (const HistoryPoint& point : points) {
    html.Raw("<tr><th scope=\"row\">").Text(point.date).Raw("</th>");
    for (const Series& series : SeriesOf(points)) {
      html.Raw("<td class=\"number\">").Number(*series.count(point)).Raw("</td>");
    }
    html.Raw("</tr>");
  }
  html.Raw("</tbody></table></div></details>\n");
}

void AddChart(const Points& points, Html& html) {
  const int top = NiceTop(HighestOf(points));
  html.Raw("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 760 220\"");
  html.Attribute(" aria-label=", "Findings over time. " + DescriptionOf(points)).Raw(">");
  AddGrid(points, top, html);
  for (const Series& series : SeriesOf(points)) AddLine(points, series, top, html);
  AddNames(points, top, html);
  html.Raw("</svg>\n");
  AddTable(points, html);
}

}  // namespace

Html HistorySection(const std::vector<TargetView>& views) {
  Html html;
  html.Raw(
      "<section id=\"history\" aria-labelledby=\"history-h\"><h2 id=\"history-h\">Drift over "
      "time</h2>\n");
  for (const TargetView& view : views) {
    AddTargetHeading(views, view, html);
    if (view.target.history.empty()) {
      html.Raw("<p class=\"quiet\">No history was kept of this target.</p>\n");
    } else {
      AddChart(view.target.history, html);
    }
  }
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
