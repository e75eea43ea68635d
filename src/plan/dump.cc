#include "pgorigin/plan/dump.h"

#include <algorithm>
#include <stdexcept>

#include "pgorigin/model/partitions.h"
#include "plan/emit_all.h"
#include "plan/emitters.h"
#include "plan/order.h"

namespace pgorigin {
namespace plan {
namespace {

// Bodies are not checked: they may name what comes later.  All texts are qualified,
// as the server prints them under an empty search_path.
constexpr std::string_view kHeader =
    "SET client_encoding = 'UTF8';\n"
    "SET standard_conforming_strings = on;\n"
    "SET check_function_bodies = false;\n"
    "SET search_path = '';\n";

Emission EmitAll(const Model& model, const std::set<ObjectId>& deferred) {
  Emission out(model, deferred);
  for (const auto& [id, object] : model.objects) EmitObject(out, object);
  return out;
}

// Columns of tables among the blocked steps, whose defaults call functions.
std::set<ObjectId> DefaultsToDefer(const Model& model, const std::vector<Step>& blocked) {
  std::set<ObjectId> columns;
  for (const Step& step : blocked) {
    if (step.id.object.kind != Kind::kTable) continue;
    for (const Object* object : Children(model, Kind::kColumn, RelationOf(step.id.object))) {
      if (As<Column>(object)->default_value) columns.insert(object->id);
    }
  }
  return columns;
}

// An index of which some partitions have their own attached is made ONLY on the parent:
// then the others need theirs said, too.
Model WithAttachedIndexes(Model model) {
  std::vector<ObjectId> parents;
  {
    const Emission out(model, {});
    for (const auto& [id, object] : model.objects) {
      const bool key = id.kind == Kind::kIndex || id.kind == Kind::kConstraint;
      if (key && HasAttachedIndexes(out, id)) parents.push_back(id);
    }
  }
  for (const ObjectId& parent : parents) ExpandIndex(model, parent);
  return model;
}

// An empty database has the schema public.
std::string WithoutPublic(const Model& model) {
  const Name name = "public";
  auto in_public = [&](const auto& entry) {
    const Extension* extension = As<Extension>(&entry.second);
    return entry.first.schema == name ||
           (extension != nullptr && extension->schema.value == name) ||
           entry.first == ObjectId{Kind::kSchema, {}, {}, name, {}};
  };
  if (std::ranges::any_of(model.objects, in_public)) return "";
  return "\n-- the model has no schema public\nDROP SCHEMA IF EXISTS public;\n";
}

std::string NotWritten(const Model& model, const Emission& out, const Order& order) {
  std::string text;
  auto add = [&](const std::string& line) { text += "-- not written: " + line + "\n"; };
  for (const auto& [id, reason] : out.left_out()) add(Describe(id) + ": " + reason);
  const std::vector<StepId> cycle = OnCycle(order.blocked);
  for (const Step& step : order.blocked) {
    if (step.id.part == Part::kAccess) continue;  // of what is not written
    const bool member = std::ranges::find(cycle, step.id) != cycle.end();
    add(Describe(step.id.object) + (member ? ": it is part of a cycle" : ": it needs a cycle"));
  }
  for (const NotCompared& item : model.not_compared) {
    add(Printable(item.what) + ": " + Printable(item.reason));
  }
  return text;
}

Order OrderOf(const Model& model, Emission& out) {
  out = EmitAll(model, {});
  Order order = InOrder(out.steps());
  if (order.blocked.empty()) return order;
  out = EmitAll(model, DefaultsToDefer(model, order.blocked));
  return InOrder(out.steps());
}

}  // namespace
}  // namespace plan

std::string Dump(const Model& given) {
  if (!given.from_server) throw std::invalid_argument("only what a server printed can be dumped");
  const Model model = plan::WithAttachedIndexes(given);
  plan::Emission out(model, {});
  const plan::Order order = plan::OrderOf(model, out);
  std::string sql = std::string(plan::kHeader) + plan::WithoutPublic(model);
  for (const plan::Step& step : order.steps) {
    if (!step.sql.empty()) sql += "\n" + step.sql;
  }
  const std::string not_written = plan::NotWritten(model, out, order);
  return not_written.empty() ? sql : sql + "\n" + not_written;
}

std::vector<DumpedStep> DumpOf(const Model& given, const std::set<ObjectId>& objects) {
  const Model model = plan::WithAttachedIndexes(given);
  plan::Emission out(model, {});
  std::vector<DumpedStep> dumped;
  for (const plan::Step& step : plan::OrderOf(model, out).steps) {
    if (step.sql.empty() || !objects.contains(step.id.object)) continue;
    DumpedStep one{step.id.object, step.sql, {}, step.id.part == plan::Part::kCreate};
    for (const plan::StepId& need : step.needs) one.needs.push_back(need.object);
    dumped.push_back(std::move(one));
  }
  return dumped;
}

std::string AddColumnSql(const Model& model, const Object& column) {
  plan::Emission out(model, {});
  plan::EmitAddedColumn(out, column);
  std::string sql;
  for (const plan::Step& step : out.steps()) sql += step.sql;
  return sql;
}

}  // namespace pgorigin
