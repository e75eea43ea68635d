#include "report/html/picture.h"

#include <algorithm>
#include <optional>
#include <set>

namespace pgorigin {
namespace {

constexpr std::size_t kMostBoxes = 80;

Standing StandingOf(const Change* change) {
  if (change == nullptr || change->remark) return {};
  if (change->verdict == Verdict::kUncertain) return {"uncertain", "?"};
  switch (change->type) {
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
  return {};
}

class Draughtsman {
 public:
  explicit Draughtsman(const TargetView& view) : view_(view), models_(*view.target.alignment) {
    for (const Change& change : view.report().comparison.changes) {
      changes_.emplace(change.id, &change);
    }
  }

  std::vector<Picture> Draw() {
    std::vector<Picture> pictures;
    for (auto& [domain, rows] : ByDomain()) pictures.push_back(DrawDomain(domain, rows));
    return pictures;
  }

 private:
  using Rows = std::vector<const Report::TableRow*>;

  // In the order of the Origin; what stands below no heading comes last.
  std::vector<std::pair<Name, Rows>> ByDomain() const {
    Rows sorted;
    for (const Report::TableRow& row : view_.report().tables) sorted.push_back(&row);
    std::ranges::stable_sort(sorted, {}, [](const Report::TableRow* row) {
      return std::tuple(row->domain.empty(), row->place.empty(), row->place.file, row->place.line);
    });
    std::vector<std::pair<Name, Rows>> domains;
    for (const Report::TableRow* row : sorted) {
      auto found = std::ranges::find(domains, row->domain, &std::pair<Name, Rows>::first);
      if (found == domains.end()) found = domains.insert(found, {row->domain, {}});
      found->second.push_back(row);
    }
    return domains;
  }

  int GravityOf(const Report::TableRow& row) const {
    const auto found = view_.tallies.find(row.table);
    if (found == view_.tallies.end()) return 0;
    const Tally& tally = found->second;
    return tally.errors * 1000 + tally.warnings * 10 + tally.uncertain * 10 + tally.infos;
  }

  Picture DrawDomain(Name domain, Rows rows) {
    Picture picture;
    picture.domain = domain.str();
    picture.tables = static_cast<int>(rows.size());
    if (rows.size() > kMostBoxes) {
      std::ranges::stable_sort(rows, std::greater<>{},
                               [&](const Report::TableRow* row) { return GravityOf(*row); });
      rows.resize(kMostBoxes);
    }
    for (const Report::TableRow* row : rows) picture.boxes.push_back(DrawBox(*row));
    for (std::size_t i = 0; i < picture.boxes.size(); ++i) AddKeys(static_cast<int>(i), picture);
    return picture;
  }

  Standing StandingOfTable(const Report::TableRow& row, const Tally& tally) const {
    if (!row.in_from) return {"missing", "−"};
    if (!row.in_to) return {"extra", "+"};
    if (tally.errors + tally.warnings > 0) return {"changed", "≠"};
    if (tally.uncertain > 0) return {"uncertain", "?"};
    return {};
  }

  PictureBox DrawBox(const Report::TableRow& row) {
    PictureBox box;
    box.table = row.table;
    if (auto id = view_.table_ids.find(row.table); id != view_.table_ids.end())
      box.anchor = id->second;
    if (auto tally = view_.tallies.find(row.table); tally != view_.tallies.end()) {
      box.tally = tally->second;
    }
    box.standing = StandingOfTable(row, box.tally);
    AddLines(box);
    return box;
  }

  const Change* ChangeOf(const ObjectId& id) const {
    const auto found = changes_.find(id);
    return found == changes_.end() ? nullptr : found->second;
  }

  // Of the Origin, and what live has beyond it.
  std::vector<std::pair<ObjectId, const Constraint*>> KeysOf(const QualifiedName& table) const {
    std::map<ObjectId, const Constraint*> keys;
    for (const Model* model : {&models_.to, &models_.from}) {
      for (const Object* object : Children(*model, Kind::kConstraint, table)) {
        if (const auto* key = As<Constraint>(object)) keys.emplace(object->id, key);
      }
    }
    return {keys.begin(), keys.end()};
  }

  std::vector<Name> ColumnsOf(const QualifiedName& table) const {
    std::vector<Name> columns;
    for (const Model* model : {&models_.to, &models_.from}) {
      const Table* found = As<Table>(model->Find({Kind::kTable, table.schema, {}, table.name, {}}));
      if (found == nullptr) continue;
      for (Name column : found->columns) {
        if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
      }
    }
    return columns;
  }

  void AddLines(PictureBox& box) const {
    std::set<Name> primary, foreign;
    for (const auto& [id, key] : KeysOf(box.table)) {
      if (key->type == ConstraintType::kPrimaryKey) {
        primary.insert(key->columns.names.begin(), key->columns.names.end());
      }
      if (key->type == ConstraintType::kForeignKey) {
        foreign.insert(key->columns.names.begin(), key->columns.names.end());
      }
    }
    for (Name column : ColumnsOf(box.table)) {
      const bool first = primary.contains(column), second = foreign.contains(column);
      if (!first && !second) {
        ++box.more_columns;
        continue;
      }
      const ObjectId id{Kind::kColumn, box.table.schema, box.table.name, column, {}};
      box.lines.push_back({column.str(),
                           first && second ? "PK FK"
                           : first         ? "PK"
                                           : "FK",
                           StandingOf(ChangeOf(id))});
    }
  }

  static int LineOf(const PictureBox& box, Name column) {
    const auto found = std::ranges::find(box.lines, column.view(), &PictureLine::name);
    return found == box.lines.end() ? 0 : static_cast<int>(found - box.lines.begin());
  }

  void AddKeys(int from, Picture& picture) const {
    const PictureBox& box = picture.boxes[static_cast<std::size_t>(from)];
    for (const auto& [id, key] : KeysOf(box.table)) {
      if (key->type != ConstraintType::kForeignKey || key->columns.names.empty()) continue;
      const auto to =
          std::ranges::find(picture.boxes, key->references.relation, &PictureBox::table);
      if (to == picture.boxes.end()) {
        ++picture.outside;
        continue;
      }
      const Name target = key->references.names.empty() ? Name() : key->references.names.front();
      picture.keys.push_back({from, static_cast<int>(to - picture.boxes.begin()),
                              LineOf(box, key->columns.names.front()), LineOf(*to, target),
                              StandingOfKey(id, box), id.name.str()});
    }
  }

  // What belongs to a missing or extra table is no change of its own.
  Standing StandingOfKey(const ObjectId& id, const PictureBox& box) const {
    if (box.standing.word == "missing" || box.standing.word == "extra") return box.standing;
    return StandingOf(ChangeOf(id));
  }

  const TargetView& view_;
  const Alignment& models_;
  std::map<ObjectId, const Change*> changes_;
};

}  // namespace

std::vector<Picture> PicturesOf(const TargetView& view) { return Draughtsman(view).Draw(); }

}  // namespace pgorigin
