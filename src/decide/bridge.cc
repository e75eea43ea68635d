#include "decide/bridge.h"

#include <algorithm>
#include <optional>

#include "decide/moved_bridge.h"
#include "decide/names_column.h"
#include "pgorigin/model/bridge_name.h"

namespace pgorigin {
namespace {

// From 18 on nothing is stored, and so nothing written anew.
Object ComputedColumn(const Alignment& alignment, const ObjectId& id, const ObjectId& of) {
  Object object = *alignment.to.Find(of);
  object.id = id;
  object.ClearHints();
  object.metadata.comment = {};
  Column& column = *As<Column>(&object);
  column.not_null = false;
  column.default_value = {};
  column.identity = {};
  column.generated = Expression{{QuoteIdentifier(of.name), {}}};
  column.stored = alignment.from.version.Major() < 18;
  return object;
}

Name FormerName(const Alignment& alignment, const ObjectId& id) {
  auto rename = std::ranges::find_if(
      alignment.renamed, [&](const Rename& known) { return known.accepted && known.to == id; });
  return rename == alignment.renamed.end() ? id.name : rename->from.name;
}

// With the columns of live, under their old names: programs write through it, too.
Object ViewOf(const Alignment& alignment, const ObjectId& id, const ObjectId& table) {
  View view;
  std::vector<Name> columns;
  std::string list;
  Object object;
  for (Name now : As<Table>(alignment.from.Find(table))->columns) {
    const ObjectId column{Kind::kColumn, table.schema, table.name, now, {}};
    if (alignment.to.Find(column) == nullptr) continue;
    columns.push_back(FormerName(alignment, column));
    list += (list.empty() ? "" : ", ") + QuoteIdentifier(now) + " AS " +
            QuoteIdentifier(columns.back());
    object.needs.push_back(column);
  }
  view.query.text = "SELECT " + list + " FROM " + ToString(RelationOf(table));
  view.columns.value = std::move(columns);
  // Who may read the table, and which rows of it, is asked of the one who reads the view.
  if (alignment.from.version.Major() >= 15) view.options = {"security_invoker=true"};
  object.id = id;
  object.definition = Box(std::move(view));
  object.needs.push_back(table);
  std::ranges::sort(object.needs);
  return object;
}

std::string Qualified(std::string_view row, Name column) {
  return std::string(row) + "." + QuoteIdentifier(column);
}

// Given by who inserts: neither nothing, nor what the column has by default.
std::string Given(const Model& model, const ObjectId& id) {
  const std::string value = Qualified("NEW", id.name);
  const Column* column = As<Column>(model.Find(id));
  if (column == nullptr || !column->default_value) return value + " IS NOT NULL";
  return value + "::text IS DISTINCT FROM (" + column->default_value->text + ")::text";
}

std::string Assign(Name to, Name from) {
  return "    " + Qualified("NEW", to) + " := " + Qualified("NEW", from) + ";\n";
}

// Of a row that is changed in both, the new column counts.
std::string BodyOf(const Alignment& alignment, const ObjectId& old, const ObjectId& now) {
  auto changed = [](Name column) {
    return Qualified("NEW", column) + "::text IS DISTINCT FROM " + Qualified("OLD", column) +
           "::text";
  };
  return "\nBEGIN\n  IF TG_OP = 'INSERT' AND " + Given(alignment.to, now) + " THEN\n" +
         Assign(old.name, now.name) + "  ELSIF TG_OP = 'INSERT' AND " + Given(alignment.from, old) +
         " THEN\n" + Assign(now.name, old.name) + "  ELSIF TG_OP = 'INSERT' THEN\n" +
         Assign(old.name, now.name) + "  ELSIF " + changed(now.name) + " THEN\n" +
         Assign(old.name, now.name) + "  ELSIF " + changed(old.name) + " THEN\n" +
         Assign(now.name, old.name) + "  END IF;\n  RETURN NEW;\nEND\n";
}

Object FunctionOf(const Alignment& alignment, const ObjectId& old, const ObjectId& now) {
  Function function;
  function.returns = "trigger";
  function.language = "plpgsql";
  function.cost = "100";
  function.rows = "0";
  function.body = BodyOf(alignment, old, now);
  Object object;
  object.id = BridgeFunction(now);
  object.definition = Box(std::move(function));
  return object;
}

Object TriggerOf(const ObjectId& now) {
  Trigger trigger;
  trigger.timing = "before";
  trigger.events = {"insert", "update"};
  trigger.for_each_row = true;
  trigger.function = {BridgeFunction(now).schema, BridgeFunction(now).name};
  Object object;
  object.id = BridgeTrigger(now);
  object.definition = Box(std::move(trigger));
  object.needs = {BridgeFunction(now)};
  return object;
}

class Builder {
 public:
  Builder(Alignment& alignment, const Change& change, const Decision& decision)
      : alignment_(alignment), change_(change), decision_(decision) {}

  std::vector<ObjectId> Build() {
    const bool renamed = change_.type == ChangeType::kRenamed;
    if (decision_.bridge == "generated" && renamed && change_.id.kind == Kind::kColumn) Column();
    if (decision_.bridge == "view" && renamed && change_.id.kind == Kind::kTable) View();
    if (decision_.bridge != "trigger") return std::move(added_);
    if (change_.type == ChangeType::kExtra) Triggers(change_.id);
    if (change_.type == ChangeType::kMoved) StayBehind();
    return std::move(added_);
  }

 private:
  void Add(const Object& object) {
    if (alignment_.to.objects.emplace(object.id, object).second) added_.push_back(object.id);
  }
  bool IsTaken(const ObjectId& id) const {
    return alignment_.from.Find(id) != nullptr || alignment_.to.Find(id) != nullptr;
  }
  void Column() {
    ObjectId id = change_.id;
    id.name = FormerName(alignment_, id);
    if (!IsTaken(id)) Add(ComputedColumn(alignment_, id, change_.id));
  }
  void View() {
    ObjectId id = change_.id;
    id.kind = Kind::kView;
    id.name = FormerName(alignment_, change_.id);
    if (!IsTaken(id)) Add(ViewOf(alignment_, id, change_.id));
  }
  // The decision says which new column it is.
  std::optional<ObjectId> Named() const {
    for (const auto& [id, object] : alignment_.to.objects) {
      if (id.kind == Kind::kColumn && ToString(id) == decision_.origin) return id;
    }
    return std::nullopt;
  }
  void Triggers(const ObjectId& old) {
    const std::optional<ObjectId> now = Named();
    if (!now || *now == old) return;
    if (RelationOf(*now) == RelationOf(old)) {
      Add(FunctionOf(alignment_, old, *now));
      Add(TriggerOf(*now));
      return;
    }
    for (const Object& object : MovedBridge(alignment_, old, *now)) Add(object);
  }
  // It is no move then: the old column stays with all that is made of it, the new one is missing.
  void StayBehind() {
    auto move = std::ranges::find(alignment_.moved, change_.id, &Move::to);
    if (move == alignment_.moved.end() || Named() != change_.id) return;
    const ObjectId old = move->from;
    if (MovedBridge(alignment_, old, change_.id).empty()) return;
    alignment_.moved.erase(move);
    alignment_.to.objects.emplace(old, *alignment_.from.Find(old));
    for (Kind kind : {Kind::kConstraint, Kind::kIndex}) {
      for (const Object* key : Children(std::as_const(alignment_.from), kind, RelationOf(old))) {
        if (NamesColumn(*key, old)) alignment_.to.objects.try_emplace(key->id, *key);
      }
    }
    Triggers(old);
  }

  Alignment& alignment_;
  const Change& change_;
  const Decision& decision_;
  std::vector<ObjectId> added_;
};

}  // namespace

std::vector<ObjectId> BuildBridge(Alignment& alignment, const Change& change,
                                  const Decision& decision) {
  if (decision.verb != Verb::kBridge) return {};
  return Builder(alignment, change, decision).Build();
}

}  // namespace pgorigin
