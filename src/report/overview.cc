#include "report/overview.h"

#include <algorithm>

namespace pgorigin {
namespace {

struct Subject {
  const Finding& finding;
  const Change* change;  // null: a house rule, no difference

  Kind kind() const { return finding.object.kind; }
  bool RuleSays(std::string_view word) const {
    return finding.rule.find(word) != std::string::npos;
  }
  // Summaries begin with the type of a constraint, and hold the function of a trigger.
  bool SummaryBegins(std::string_view words) const {
    return change != nullptr &&
           (change->to_summary.starts_with(words) || change->from_summary.starts_with(words));
  }
  bool Mentions(std::string_view word) const {
    const auto has = [word](std::string_view text) { return text.find(word) != text.npos; };
    return has(finding.object.name) ||
           (change != nullptr && (has(change->to_summary) || has(change->from_summary)));
  }
};

bool IsColumn(const Subject& subject, std::string_view name) {
  return subject.kind() == Kind::kColumn && subject.finding.object.name == name;
}

bool IsPrimaryKey(const Subject& subject) {
  const bool key = subject.finding.rule.starts_with("identity.") && !subject.RuleSays("reference");
  return key || subject.RuleSays("primary-key") ||
         (subject.kind() == Kind::kConstraint && subject.SummaryBegins("primary key"));
}

bool IsTimestamp(const Subject& subject) {
  return IsColumn(subject, "created_at") || IsColumn(subject, "updated_at") ||
         (subject.kind() != Kind::kTrigger && subject.finding.rule.starts_with("time."));
}

bool IsUpdatedAtTrigger(const Subject& subject) {
  return subject.kind() == Kind::kTrigger && subject.Mentions("updated_at");
}

bool IsForeignKey(const Subject& subject) {
  return subject.RuleSays("foreign-key") || subject.RuleSays("on-delete") ||
         subject.RuleSays("reference") ||
         (subject.kind() == Kind::kConstraint && subject.SummaryBegins("foreign key"));
}

bool IsEnum(const Subject& subject) {
  return subject.kind() == Kind::kEnum || subject.RuleSays("enum");
}

bool IsSoftDelete(const Subject& subject) {
  return IsColumn(subject, "deleted_at") || subject.finding.rule.starts_with("soft-delete.");
}

template <Kind... kKinds>
bool IsKind(const Subject& subject) {
  return ((subject.kind() == kKinds) || ...);
}

// About the files of migrations, or what only they have otherwise.
bool IsOfMigrations(const Subject& subject) {
  return subject.finding.rule.starts_with("migrations.");
}

struct Feature {
  std::string_view name;
  bool (*covers)(const Subject&);
};

// The first that covers a finding has it; the last covers all.
constexpr Feature kFeatures[] = {
    {"Migrations", IsOfMigrations},
    {"Primary keys", IsPrimaryKey},
    {"Timestamps", IsTimestamp},
    {"`updated_at` triggers", IsUpdatedAtTrigger},
    {"Indexes", IsKind<Kind::kIndex>},
    {"Foreign keys (`ON DELETE`)", IsForeignKey},
    {"Enums", IsEnum},
    {"Soft deletes", IsSoftDelete},
    {"Tables", IsKind<Kind::kTable>},
    {"Columns", IsKind<Kind::kColumn>},
    {"Unique, check and other constraints", IsKind<Kind::kConstraint>},
    {"Other triggers", IsKind<Kind::kTrigger>},
    {"Views", IsKind<Kind::kView, Kind::kMaterializedView>},
    {"Functions", IsKind<Kind::kFunction, Kind::kAggregate>},
    {"Sequences", IsKind<Kind::kSequence>},
    {"Row security", IsKind<Kind::kPolicy>},
    {"Schemas, extensions and other objects", [](const Subject&) { return true; }},
};

// Longer values (bodies, queries) do not fit a row: the field alone is named.
constexpr std::size_t kLongestValue = 40;
constexpr int kMostValues = 3;  // of one field

void Add(std::vector<Aspect>& aspects, std::string_view what, std::string_view value) {
  for (Aspect& aspect : aspects) {
    if (aspect.what == what && aspect.value == value) {
      ++aspect.count;
      return;
    }
  }
  aspects.push_back({std::string(what), std::string(value), 1, false});
}

// How either side is described when whole objects, not fields, differ.
struct Words {
  std::string_view origin;
  std::string_view live;
};

Words WordsOf(ChangeType type) {
  switch (type) {
    case ChangeType::kMissing:
      return {"defined", "missing"};
    case ChangeType::kExtra:
      return {"not defined", "extra"};
    case ChangeType::kRenamed:
      return {"named otherwise", "under another name"};
    case ChangeType::kMoved:
      return {"placed otherwise", "in another table"};
    case ChangeType::kChanged:
      return {"defined otherwise", "changed"};
  }
  return {};
}

void AddFields(const Change& change, OverviewRow& row) {
  for (const FieldDifference& field : change.fields) {
    Add(row.origin, field.field, field.remark ? "" : field.to);
    Add(row.live, field.field, field.remark ? "" : field.from);
  }
}

// What live lacks of the files, or how the migrations differ from both sides.
void DescribeMigrations(const Finding& finding, OverviewRow& row) {
  const std::string_view what = std::string_view(finding.rule).substr(finding.rule.find('.') + 1);
  const bool of_files = finding.object.kind == Kind::kTable && finding.place.line == 0;
  if (of_files) {
    Add(row.live, what, "");
  } else {
    Add(row.origin, "unlike the migrations", "");
  }
}

void Describe(const Subject& subject, OverviewRow& row) {
  if (IsOfMigrations(subject)) return DescribeMigrations(subject.finding, row);
  if (subject.change == nullptr) {
    Add(row.origin, "house rule", subject.finding.rule);
    Add(row.live, "broken", "");
    return;
  }
  const ChangeType type = subject.change->type;
  if (type == ChangeType::kChanged && !subject.change->fields.empty()) {
    AddFields(*subject.change, row);
    return;
  }
  const Words words = WordsOf(type);
  Add(row.origin, words.origin, "");
  Add(row.live, words.live, "");
}

bool TooMany(const std::vector<Aspect>& aspects, const std::string& what) {
  return std::count_if(aspects.begin(), aspects.end(),
                       [&](const Aspect& aspect) { return aspect.what == what; }) > kMostValues;
}

// Values that are too many or too long to be told are counted as one.
std::vector<Aspect> Condensed(const std::vector<Aspect>& aspects) {
  std::vector<Aspect> condensed;
  for (const Aspect& aspect : aspects) {
    const bool various = TooMany(aspects, aspect.what);
    const bool hidden = various || aspect.value.size() > kLongestValue;
    Aspect kept = {aspect.what, hidden ? "" : aspect.value, aspect.count, various};
    auto same = std::find_if(condensed.begin(), condensed.end(), [&](const Aspect& other) {
      return other.what == kept.what && other.value == kept.value;
    });
    if (same == condensed.end()) {
      condensed.push_back(std::move(kept));
    } else {
      same->count += kept.count;
    }
  }
  return condensed;
}

void Arrange(std::vector<Aspect>& aspects) {
  aspects = Condensed(aspects);
  std::stable_sort(aspects.begin(), aspects.end(),
                   [](const Aspect& a, const Aspect& b) { return a.count > b.count; });
}

}  // namespace

std::vector<OverviewRow> OverviewOf(const Report& report) {
  std::vector<OverviewRow> rows;
  for (const Feature& feature : kFeatures) rows.push_back({feature.name, {}, {}, {}, 0});
  for (const Finding& finding : report.findings) {
    const Subject subject{finding, ChangeOf(report, finding)};
    const auto feature = std::find_if(std::begin(kFeatures), std::end(kFeatures),
                                      [&](const Feature& each) { return each.covers(subject); });
    OverviewRow& row = rows[static_cast<std::size_t>(feature - std::begin(kFeatures))];
    Describe(subject, row);
    row.tally.Add(finding);
    if (IsRemark(report, finding)) ++row.remarks;
  }
  // Nobody asked for the migrations.
  if (!report.lineage) rows.erase(rows.begin());
  for (OverviewRow& row : rows) {
    Arrange(row.origin);
    Arrange(row.live);
  }
  return rows;
}

}  // namespace pgorigin
