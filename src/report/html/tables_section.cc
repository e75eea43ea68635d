// Each table with findings: both sides, row by row.
#include <fmt/format.h>

#include <array>
#include <set>

#include "pgorigin/model/show.h"
#include "report/html/view.h"

namespace pgorigin {
namespace {

// What a table consists of, in the order of the page.
constexpr std::array kParts = {Kind::kTable,       Kind::kColumn,          Kind::kConstraint,
                               Kind::kIndex,       Kind::kTrigger,         Kind::kPolicy,
                               Kind::kRewriteRule, Kind::kStatisticsObject};

struct Row {
  ObjectId id;
  std::string from;  // Summary(); empty: not there
  std::string to;
  const Change* change = nullptr;
  bool kept = false;  // by decision
};

using ChangesById = std::map<ObjectId, const Change*>;

// What is told of the objects of a report, by either name.
struct Told {
  ChangesById changes;
  ChangesById kept;
};

ChangesById KeptOf(const Report& report) {
  ChangesById kept;
  for (const Kept& item : report.kept) {
    for (const Change& change : item.changes) {
      kept.emplace(change.id, &change);
      if (!change.from_id.name.empty()) kept.emplace(change.from_id, &change);
    }
  }
  return kept;
}

ChangesById ChangesOf(const Report& report) {
  ChangesById changes;
  for (const Change& change : report.comparison.changes) changes.emplace(change.id, &change);
  for (const Change& change : report.comparison.changes) {  // where it stands in live
    if (change.type == ChangeType::kMoved) changes.emplace(change.from_id, &change);
  }
  return changes;
}

std::string SummaryOf(const Model& model, const ObjectId& id) {
  const Object* object = model.Find(id);
  return object == nullptr ? "" : Summary(object->definition);
}

// Columns in the order of the Origin, then those that live has alone.
std::vector<ObjectId> ColumnIds(const Alignment& alignment, const QualifiedName& table) {
  std::vector<ObjectId> ids;
  std::set<Name> seen;
  for (const Model* model : {&alignment.to, &alignment.from}) {
    const Table* found = As<Table>(model->Find({Kind::kTable, table.schema, {}, table.name, {}}));
    if (found == nullptr) continue;
    for (Name column : found->columns) {
      if (seen.insert(column).second) {
        ids.push_back({Kind::kColumn, table.schema, table.name, column, {}});
      }
    }
  }
  return ids;
}

std::vector<ObjectId> IdsOf(const Alignment& alignment, Kind kind, const QualifiedName& table) {
  if (kind == Kind::kTable) return {{Kind::kTable, table.schema, {}, table.name, {}}};
  if (kind == Kind::kColumn) return ColumnIds(alignment, table);
  std::set<ObjectId> ids;
  for (const Model* model : {&alignment.to, &alignment.from}) {
    for (const Object* object : Children(*model, kind, table)) ids.insert(object->id);
  }
  return {ids.begin(), ids.end()};
}

const Change* Find(const ChangesById& changes, const ObjectId& id) {
  const auto found = changes.find(id);
  return found == changes.end() ? nullptr : found->second;
}

// The effective Origin has what is kept as live has it: the page shows what is written.
Row RowOf(const Alignment& alignment, const Told& told, const ObjectId& id) {
  if (const Change* kept = Find(told.kept, id)) {
    return {kept->id, kept->from_summary, kept->to_summary, kept, true};
  }
  return {id, SummaryOf(alignment.from, id), SummaryOf(alignment.to, id), Find(told.changes, id)};
}

void AddTold(const ChangesById& told, bool kept, Kind kind, const QualifiedName& table,
             std::set<const Change*>& seen, std::vector<Row>& rows) {
  for (const auto& [id, change] : told) {
    if (id.kind != kind || RelationOf(id) != table || !seen.insert(change).second) continue;
    rows.push_back({change->id, change->from_summary, change->to_summary, change, kept});
  }
}

// Of both models; without them, what the changes tell.
std::vector<Row> RowsOf(const TargetView& view, const Told& told, Kind kind,
                        const QualifiedName& table) {
  std::vector<Row> rows;
  std::set<const Change*> seen;
  if (const Alignment* alignment = view.target.alignment) {
    for (const ObjectId& id : IdsOf(*alignment, kind, table)) {
      rows.push_back(RowOf(*alignment, told, id));
      seen.insert(rows.back().change);
    }
  } else {
    AddTold(told.changes, false, kind, table, seen, rows);
  }
  AddTold(told.kept, true, kind, table, seen, rows);
  return rows;
}

struct Mark {
  std::string_view word;  // a class, and what a screen reader says
  std::string_view sign;
};

Mark MarkOf(const Row& row) {
  if (row.kept) return {"kept", "○"};
  if (row.change != nullptr) {
    if (row.change->verdict == Verdict::kUncertain) return {"uncertain", "?"};
    if (row.change->remark) return {"remark", "~"};
    switch (row.change->type) {
      case ChangeType::kMissing:
        return {"missing", "−"};
      case ChangeType::kExtra:
        return {"extra", "+"};
      case ChangeType::kChanged:
        return {"changed", "≠"};
      case ChangeType::kRenamed:
        return {"renamed", "↔"};
      case ChangeType::kMoved:
        return {"moved", "→"};
    }
  }
  // What belongs to a missing or extra table is no change of its own.
  if (row.from.empty() && !row.to.empty()) return {"missing", "−"};
  if (row.to.empty() && !row.from.empty()) return {"extra", "+"};
  return {"equal", "="};
}

void AddCell(const std::string& text, bool differs, Html& html) {
  html.Raw("<td");
  if (differs) html.Raw(" class=\"differs\"");
  html.Raw(">");
  if (text.empty()) {
    html.Raw("<span class=\"absent\">—</span>");
  } else {
    html.Raw("<code>").Text(text).Raw("</code>");
  }
}

void AddNotes(const Change& change, Html& html) {
  html.Raw("<div>");
  const bool renamed = !change.from_id.name.empty() && change.from_id.name != change.id.name;
  if (renamed) html.Raw("<span class=\"chip\">called ").Text(change.from_id.name).Raw("</span>");
  if (change.type == ChangeType::kMoved) {
    html.Raw("<span class=\"chip\">in ").Text(ToString(RelationOf(change.from_id))).Raw("</span>");
  }
  for (const FieldDifference& field : change.fields) {
    html.Raw("<span class=\"chip\">").Text(field.field).Raw("</span>");
  }
  html.Raw("</div>");
}

void AddRow(const Row& row, Html& html) {
  const Mark mark = MarkOf(row);
  const bool differs = mark.word != "equal" && mark.word != "kept";
  html.Raw("<tr")
      .Attribute(" class=", mark.word)
      .Raw("><td class=\"mark\"><span aria-hidden=\"true\">");
  html.Text(mark.sign).Raw("</span><span class=\"unseen\">").Text(mark.word);
  html.Raw("</span></td><th scope=\"row\"><code>");
  html.Text(row.id.kind == Kind::kTable ? "table" : row.id.name.view()).Raw("</code></th>");
  AddCell(row.from, differs, html);
  if (row.change != nullptr) AddNotes(*row.change, html);
  html.Raw("</td>");
  AddCell(row.to, differs, html);
  html.Raw("</td></tr>\n");
}

void AddPart(const std::vector<Row>& rows, Kind kind, Html& html) {
  if (rows.empty()) return;
  html.Raw("<tbody><tr class=\"part\"><th scope=\"rowgroup\" colspan=\"4\">");
  html.Text(kind == Kind::kTable ? "table" : InfoOf(kind).plural).Raw("</th></tr>\n");
  for (const Row& row : rows) AddRow(row, html);
  html.Raw("</tbody>\n");
}

void AddTable(const TargetView& view, const Told& told, const Report::TableRow& table,
              const std::string& id, Html& html) {
  const SideNames names = SideNamesOf(view.report());
  const Tally& tally = view.tallies.at(table.table);
  html.Raw("<details class=\"table\"").Attribute(" id=", id).Raw("><summary>");
  AddBadge(WeightOf(tally), html);
  html.Raw(" <code>").Text(ToString(table.table)).Raw("</code> <span class=\"quiet\">");
  html.Text(ToString(tally))
      .Raw("</span></summary>\n<div class=\"scroll\"><table class=\"sidebyside\">");
  html.Raw("<thead><tr><th scope=\"col\"><span class=\"unseen\">Verdict</span></th>");
  html.Raw("<th scope=\"col\">Name</th><th scope=\"col\">").Text(names.from);
  html.Raw("</th><th scope=\"col\">").Text(names.to).Raw("</th></tr></thead>\n");
  for (Kind kind : kParts) AddPart(RowsOf(view, told, kind, table.table), kind, html);
  html.Raw("</table></div></details>\n");
}

void AddAligned(const TargetView& view, Html& html) {
  std::string names;
  int count = 0;
  for (const Report::TableRow& row : view.report().tables) {
    if (view.table_ids.contains(row.table) || !row.in_from || !row.in_to) continue;
    names += (names.empty() ? "" : ", ") + ToString(row.table);
    ++count;
  }
  if (count == 0) return;
  html.Raw("<details><summary>").Text(Count(count, "table", "tables"));
  html.Raw(" without a finding</summary><p>").Text(names).Raw("</p></details>\n");
}

void AddTables(const TargetView& view, Html& html) {
  const Told told{ChangesOf(view.report()), KeptOf(view.report())};
  for (const Report::TableRow& table : view.report().tables) {
    const auto id = view.table_ids.find(table.table);
    if (id != view.table_ids.end()) AddTable(view, told, table, id->second, html);
  }
  AddAligned(view, html);
}

}  // namespace

Html TablesSection(const std::vector<TargetView>& views) {
  Html html;
  html.Raw(
      "<section id=\"tables\" aria-labelledby=\"tables-h\"><h2 id=\"tables-h\">Tables side by "
      "side</h2>\n<p class=\"legend\"><span>= equal</span> <span>≠ changed</span> <span>− "
      "missing</span> "
      "<span>+ extra</span> <span>↔ renamed</span> <span>→ moved</span> <span>? uncertain</span> "
      "<span>~ remark</span> <span>○ kept by decision</span></p>\n");
  for (const TargetView& view : views) {
    if (!view.compares()) continue;
    AddTargetHeading(views, view, html);
    AddTables(view, html);
  }
  html.Raw("</section>");
  return html;
}

}  // namespace pgorigin
