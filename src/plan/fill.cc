#include "plan/fill.h"

#include <algorithm>

namespace pgorigin::plan {
namespace {

constexpr std::int64_t kBatch = 5000;

// Types of extensions have operators that an empty search_path does not find.
bool IsBuiltIn(const Model& model, const QualifiedName& table, Name name) {
  const ObjectId id{Kind::kColumn, table.schema, table.name, name, {}};
  const Column* column = As<Column>(model.Find(id));
  return column != nullptr && column->type.view().find('.') == std::string_view::npos &&
         column->collation.empty();
}

// The order in which rows are walked along.
std::vector<Name> PathOf(const Model& live, const QualifiedName& table) {
  for (const Object* object : Children(live, Kind::kConstraint, table)) {
    const Constraint& key = *As<Constraint>(object);
    if (key.type != ConstraintType::kPrimaryKey || key.temporal) continue;
    const bool plain = std::ranges::all_of(
        key.columns.names, [&](Name column) { return IsBuiltIn(live, table, column); });
    if (plain) return key.columns.names;
  }
  return {"ctid"};
}

class FillWriter {
 public:
  FillWriter(Sql& sql, const Model& live, const Fill& fill)
      : sql_(sql),
        fill_(fill),
        triggers_(UpdateTriggers(live, fill.table)),
        path_(PathOf(live, fill.table)) {}

  void Write();

 private:
  void List(Keyword alias, Keyword after = "");
  // (filled.a, filled.b)
  void Row(Keyword alias);
  void Declare();
  void BeQuiet();
  void FirstRow(Keyword comparison);
  void LastOfBatch();
  void Silenced(bool on);
  void Batch();
  void Due();
  void Complain();
  bool CanBeQuiet() const;

  Sql& sql_;
  const Fill& fill_;
  std::vector<const Object*> triggers_;
  std::vector<Name> path_;
};

void FillWriter::List(Keyword alias, Keyword after) {
  sql_.List(path_, [&](Name column) {
    WriteOf(sql_, alias, column);
    sql_ << after;
  });
}

void FillWriter::Row(Keyword alias) {
  sql_ << "(";
  List(alias);
  sql_ << ")";
}

// Replication does not fire triggers; but those that fire always, or then alone, would.
bool FillWriter::CanBeQuiet() const {
  return std::ranges::all_of(
      triggers_, [](const Object* one) { return As<Trigger>(one)->enabled == "origin"; });
}

void FillWriter::Declare() {
  sql_ << "\nDECLARE\n  low record;\n  high record;\n  batch bigint;\n  done bigint := 0;\n";
  sql_ << "  about bigint;\n";
  if (!triggers_.empty()) sql_ << "  quiet boolean := false;\n";
}

void FillWriter::BeQuiet() {
  if (triggers_.empty() || !CanBeQuiet()) return;
  sql_ << "  BEGIN\n"
          "    PERFORM pg_catalog.set_config('session_replication_role', 'replica', true);\n"
          "    quiet := true;\n"
          "  EXCEPTION WHEN insufficient_privilege THEN NULL;\n"
          "  END;\n";
}

void FillWriter::FirstRow(Keyword comparison) {
  sql_ << "SELECT";
  List("filled");
  sql_ << "INTO low FROM" << fill_.table << "AS filled";
  if (!comparison.text.empty()) {
    sql_ << "WHERE";
    Row("filled");
    sql_ << comparison;
    Row("high");
  }
  sql_ << "ORDER BY";
  List("filled");
  (sql_ << "LIMIT 1").End();
}

void FillWriter::LastOfBatch() {
  sql_ << "      SELECT";
  List("b");
  sql_ << "INTO high FROM (SELECT";
  List("filled");
  sql_ << "FROM" << fill_.table << "AS filled WHERE";
  Row("filled");
  sql_ << ">=";
  Row("low");
  sql_ << "ORDER BY";
  List("filled");
  sql_ << "LIMIT" << kBatch << ") AS b ORDER BY";
  List("b", "DESC");
  (sql_ << "LIMIT 1").End();
  sql_ << "      EXIT WHEN NOT FOUND;\n";
}

void FillWriter::Silenced(bool on) {
  if (triggers_.empty()) return;
  sql_ << "      IF quiet THEN\n";
  if (on) {
    sql_ << "        PERFORM pg_catalog.set_config('session_replication_role', 'replica', true);\n";
  } else {
    sql_ << "        NULL;\n";
  }
  sql_ << "      ELSE\n";
  for (const Object* trigger : triggers_) {
    sql_ << "        ";
    if (on) {
      WriteDisable(sql_, *trigger);
    } else {
      WriteEnable(sql_, *trigger);
    }
  }
  sql_ << "      END IF;\n";
}

void FillWriter::Due() {
  WriteFilled(sql_, fill_.column);
  sql_ << "IS NULL";
  if (!fill_.condition) return;
  sql_ << "AND";
  fill_.condition(sql_);
}

// Rows are locked first, so that the update waits for nobody.
void FillWriter::Batch() {
  sql_ << "      WITH free AS MATERIALIZED (SELECT";
  List("filled");
  sql_ << "FROM" << fill_.table << "AS filled\n        WHERE ";
  Row("filled");
  sql_ << ">=";
  Row("low");
  sql_ << "AND";
  Row("filled");
  sql_ << "<=";
  Row("high");
  sql_ << "AND";
  Due();
  sql_ << "\n        FOR NO KEY UPDATE SKIP LOCKED)\n      UPDATE" << fill_.table;
  sql_ << "AS filled SET" << Identifier(fill_.column) << "=";
  fill_.value(sql_);
  sql_ << "\n        FROM free WHERE ";
  Row("filled");
  sql_ << "=";
  Row("free");
  sql_.End();
  sql_ << "      GET DIAGNOSTICS batch = ROW_COUNT;\n";
}

void FillWriter::Complain() {
  if (!fill_.hopeless) return;
  sql_ << "    IF EXISTS (SELECT FROM" << fill_.table << "AS filled WHERE";
  fill_.hopeless(sql_);
  sql_ << ") THEN\n      RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', MESSAGE =";
  (sql_ << Literal(fill_.complaint)).End();
  sql_ << "    END IF;\n";
}

void FillWriter::Write() {
  Declare();
  sql_ << "BEGIN\n  SELECT c.reltuples::bigint INTO about FROM pg_catalog.pg_class AS c\n"
          "    WHERE c.oid = ";
  Sql name;
  name << fill_.table;
  ((sql_ << Literal(name.text())).Glue() << "::pg_catalog.regclass").End();
  BeQuiet();
  sql_ << "  LOOP\n    ";
  FirstRow("");
  sql_ << "    WHILE FOUND LOOP\n";
  LastOfBatch();
  Silenced(true);
  Batch();
  Silenced(false);
  sql_ << "      COMMIT;\n      done := done + batch;\n";
  sql_ << "      RAISE NOTICE '% rows of about %', done, greatest(about, done);\n      ";
  FirstRow(">");
  sql_ << "    END LOOP;\n";
  Complain();
  sql_ << "    EXIT WHEN NOT EXISTS (SELECT FROM" << fill_.table << "AS filled WHERE";
  Due();
  sql_ << ");\n    PERFORM pg_catalog.pg_sleep(0.1);\n  END LOOP;\nEND\n";
}

}  // namespace

void WriteFilled(Sql& sql, Name column) { WriteOf(sql, "filled", column); }

std::vector<const Object*> UpdateTriggers(const Model& live, const QualifiedName& table) {
  std::vector<const Object*> triggers;
  for (const Object* object : Children(live, Kind::kTrigger, table)) {
    const Trigger& trigger = *As<Trigger>(object);
    // UPDATE OF: only when one of those is set, and they are not.
    const bool fires = std::ranges::find(trigger.events, "update") != trigger.events.end() &&
                       trigger.columns.names.empty();
    if (fires && trigger.enabled != "disabled") triggers.push_back(object);
  }
  return triggers;
}

void WriteDisable(Sql& sql, const Object& trigger) {
  sql << "ALTER TABLE" << RelationOf(trigger.id) << "DISABLE TRIGGER";
  (sql << Identifier(trigger.id.name)).End();
}

void WriteEnable(Sql& sql, const Object& trigger) {
  const Name enabled = As<Trigger>(&trigger)->enabled;
  sql << "ALTER TABLE" << RelationOf(trigger.id);
  if (enabled == "always") {
    sql << "ENABLE ALWAYS TRIGGER";
  } else if (enabled == "replica") {
    sql << "ENABLE REPLICA TRIGGER";
  } else {
    sql << "ENABLE TRIGGER";
  }
  (sql << Identifier(trigger.id.name)).End();
}

Lock LockOfFill(const Model& live, const QualifiedName& table) {
  return UpdateTriggers(live, table).empty() ? Lock::kRowExclusive : Lock::kShareRowExclusive;
}

void WriteFill(Sql& sql, const Model& live, const Fill& fill) {
  Sql body;
  FillWriter(body, live, fill).Write();
  (sql << "DO" << DollarQuoted(body.text())).End();
}

}  // namespace pgorigin::plan
