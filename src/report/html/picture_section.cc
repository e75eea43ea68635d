// The pictures as SVG: without styles of their own, so that the page's policy holds.
#include <fmt/format.h>

#include "report/html/picture.h"
#include "report/html/picture_layout.h"
#include "report/utf8.h"

namespace pgorigin {
namespace {

constexpr double kBoxWidth = 198, kTitleHeight = 28, kLineHeight = 18, kPadding = 6;
constexpr double kMargin = 14;
constexpr std::size_t kTitleLetters = 22, kLineLetters = 17;

double HeightOf(const PictureBox& box) {
  const std::size_t lines = box.lines.size() + (box.more_columns > 0 ? 1 : 0);
  return kTitleHeight + kPadding + kLineHeight * static_cast<double>(lines) + kPadding;
}

// By code points: what is cut is in the title of the box.
std::string Cut(const std::string& text, std::size_t most) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); at += CodePointAt(text, at).length) {
    if (++letters > most) return text.substr(0, at) + "…";
  }
  return text;
}

std::string NameOf(const QualifiedName& table) {
  return table.schema == "public" ? Printable(QuoteIdentifier(table.name)) : ToString(table);
}

std::string LabelOf(const PictureBox& box, const SideNames& sides) {
  std::string label = ToString(box.table) + ", ";
  if (box.standing.word == "missing") {
    label += fmt::format("missing in {}", sides.from);
  } else if (box.standing.word == "extra") {
    label += fmt::format("in {} alone", sides.from);
  } else {
    label += box.standing.word;
  }
  const std::string counts = ToString(box.tally);
  return counts.empty() ? label : label + ": " + counts;
}

void AddText(double x, double y, std::string_view type, std::string_view text, Html& html) {
  html.Raw("<text").Attribute(" x=", x).Attribute(" y=", y);
  if (!type.empty()) html.Attribute(" class=", type);
  html.Raw(">").Text(text).Raw("</text>");
}

void AddLine(const PictureLine& line, double x, double y, Html& html) {
  AddText(x + 10, y, "key", line.key, html);
  const std::string name = Cut(Printable(line.name), kLineLetters);
  AddText(x + 52, y, line.standing.word, name, html);
  if (!line.standing.sign.empty()) {
    AddText(x + kBoxWidth - 18, y, line.standing.word, line.standing.sign, html);
  }
}

void AddRectangle(const PictureBox& box, const Point& at, std::string_view type, Html& html) {
  html.Raw("<rect rx=\"6\"").Attribute(" class=", type);
  html.Attribute(" x=", at.x).Attribute(" y=", at.y);
  html.Attribute(" width=", kBoxWidth).Attribute(" height=", HeightOf(box)).Raw("/>");
}

// The head is round above and straight below; the border is drawn over both.
void AddShape(const PictureBox& box, const Point& at, Html& html) {
  AddRectangle(box, at, "body", html);
  html.Raw("<path class=\"head\"");
  html.Attribute(
      " d=", fmt::format("M{:.1f},{:.1f} v-22 a6,6 0 0 1 6,-6 h{:.1f} a6,6 0 0 1 6,6 v22 z", at.x,
                         at.y + kTitleHeight, kBoxWidth - 12));
  html.Raw("/>");
  AddRectangle(box, at, "border", html);
}

void AddBox(const PictureBox& box, const Point& at, const SideNames& sides, Html& html) {
  html.Raw("<a").Attribute(" class=", fmt::format("box {}", box.standing.word));
  if (!box.anchor.empty()) html.Attribute(" href=", "#" + box.anchor);
  html.Raw("><title>").Text(LabelOf(box, sides)).Raw("</title>");
  AddShape(box, at, html);
  AddText(at.x + 10, at.y + 19, "name", Cut(NameOf(box.table), kTitleLetters), html);
  const std::string sign = box.standing.sign.empty() ? "=" : std::string(box.standing.sign);
  AddText(at.x + kBoxWidth - 18, at.y + 19, "sign", sign, html);
  double y = at.y + kTitleHeight + kPadding + 12;
  for (const PictureLine& line : box.lines) {
    AddLine(line, at.x, y, html);
    y += kLineHeight;
  }
  if (box.more_columns > 0) {
    const std::string_view what = box.lines.empty() ? "columns" : "other columns";
    AddText(at.x + 10, y, "more", fmt::format("{} {}", box.more_columns, what), html);
  }
  html.Raw("</a>\n");
}

double YOf(const PictureBox& box, const Point& at, int line) {
  if (box.lines.empty()) return at.y + kTitleHeight / 2;
  return at.y + kTitleHeight + kPadding + kLineHeight * line + kLineHeight / 2;
}

void Curve(const Point& from, const Point& to, std::string& path) {
  const double middle = (from.x + to.x) / 2;
  path +=
      fmt::format(" C{0:.1f},{1:.1f} {0:.1f},{2:.1f} {3:.1f},{2:.1f}", middle, from.y, to.y, to.x);
}

// From the side that faces the other box; a table that refers to itself gets a loop.
std::string PathOf(const PictureKey& key, const Picture& picture, const PictureLayout& layout,
                   const std::vector<Point>& bends) {
  const auto from = static_cast<std::size_t>(key.from), to = static_cast<std::size_t>(key.to);
  Point start = layout.boxes[from], end = layout.boxes[to];
  const bool right = end.x > start.x || from == to, loop = from == to;
  start.y = YOf(picture.boxes[from], layout.boxes[from], key.from_line);
  end.y = YOf(picture.boxes[to], layout.boxes[to], key.to_line);
  if (right) start.x += kBoxWidth;
  if (!right || loop) end.x += kBoxWidth;
  std::string path = fmt::format("M{:.1f},{:.1f}", start.x, start.y);
  if (loop) {
    return path + fmt::format(" C{0:.1f},{1:.1f} {0:.1f},{2:.1f} {3:.1f},{2:.1f}", start.x + 34,
                              start.y, end.y, end.x);
  }
  Point last = start;
  for (std::size_t i = 0; i + 1 < bends.size(); i += 2) {
    Curve(last, bends[i], path);
    path += fmt::format(" L{:.1f},{:.1f}", bends[i + 1].x, bends[i + 1].y);
    last = bends[i + 1];
  }
  Curve(last, end, path);
  return path;
}

void AddKey(const PictureKey& key, const Picture& picture, const PictureLayout& layout,
            const std::vector<Point>& bends, Html& html) {
  html.Raw("<path").Attribute(" class=", fmt::format("line {}", key.standing.word));
  html.Attribute(" d=", PathOf(key, picture, layout, bends)).Raw("><title>");
  html.Text(key.name).Raw("</title></path>\n");
  if (key.standing.sign.empty()) return;
  const auto from = static_cast<std::size_t>(key.from);
  const bool right =
      layout.boxes[static_cast<std::size_t>(key.to)].x > layout.boxes[from].x || key.from == key.to;
  const double y = YOf(picture.boxes[from], layout.boxes[from], key.from_line);
  AddText(layout.boxes[from].x + (right ? kBoxWidth + 6 : -16), y - 4,
          fmt::format("sign {}", key.standing.word), key.standing.sign, html);
}

PictureLayout LayoutOf(const Picture& picture) {
  BoxSizes sizes{kBoxWidth, 62, 22, {}};
  for (const PictureBox& box : picture.boxes) sizes.heights.push_back(HeightOf(box));
  std::vector<std::pair<int, int>> lines;
  for (const PictureKey& key : picture.keys) lines.emplace_back(key.from, key.to);
  return LayOut(sizes, lines);
}

std::string Caption(const Picture& picture) {
  const int shown = static_cast<int>(picture.boxes.size());
  std::string text = Count(picture.tables, "table", "tables");
  if (shown < picture.tables) {
    text += fmt::format("; {} are drawn, those with the gravest findings", shown);
  }
  if (picture.outside > 0) {
    text += fmt::format("; {} to tables that are not in this picture",
                        Count(picture.outside, "foreign key", "foreign keys"));
  }
  return text;
}

void AddPicture(const Picture& picture, const TargetView& view, Html& html) {
  const std::string name = picture.domain.empty() ? "Tables" : picture.domain;
  const std::string full_name = fmt::format("{} of {}", name, view.name);
  const PictureLayout layout = LayoutOf(picture);
  const double width = layout.width + 2 * kMargin + 30, height = layout.height + 2 * kMargin;
  html.Raw("<details class=\"picture\" open><summary>").Text(name).Raw(" <span class=\"quiet\">");
  html.Text(Caption(picture)).Raw("</span></summary>\n<div class=\"scroll\" role=\"region\" ");
  html.Raw("tabindex=\"0\"").Attribute(" aria-label=", "Picture: " + full_name).Raw(">");
  html.Raw("<svg class=\"er\" role=\"group\"").Attribute(" width=", width);
  html.Attribute(" height=", height);
  html.Attribute(" viewBox=",
                 fmt::format("{0:.1f} {0:.1f} {1:.1f} {2:.1f}", -kMargin, width, height));
  html.Attribute(" aria-label=", "Tables and foreign keys: " + full_name).Raw(">\n");
  for (std::size_t i = 0; i < picture.keys.size(); ++i) {
    AddKey(picture.keys[i], picture, layout, layout.lines[i], html);
  }
  for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
    AddBox(picture.boxes[i], layout.boxes[i], SideNamesOf(view.report()), html);
  }
  html.Raw("</svg></div></details>\n");
}

}  // namespace

Html PictureSection(const std::vector<TargetView>& views) {
  Html html;
  html.Raw(
      "<section id=\"picture\" aria-labelledby=\"picture-h\"><h2 id=\"picture-h\">Picture</h2>\n"
      "<p class=\"legend\"><span>= equal</span> <span>≠ drifted</span> <span>− missing</span> "
      "<span>+ extra</span> <span>? uncertain</span></p>\n");
  for (const TargetView& view : views) {
    if (!view.compares()) continue;
    AddTargetHeading(views, view, html);
    if (view.target.alignment == nullptr) {
      html.Raw("<p class=\"quiet\">The schemas are not at hand here: no picture.</p>\n");
      continue;
    }
    for (const Picture& picture : PicturesOf(view)) AddPicture(picture, view, html);
  }
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
