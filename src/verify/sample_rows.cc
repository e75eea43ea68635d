#include <fmt/format.h>

#include <map>
#include <optional>

#include "pgorigin/verify/rows.h"
#include "verify/literal.h"

namespace pgorigin {
namespace {

// https://www.postgresql.org/docs/current/errcodes-appendix.html
constexpr std::string_view kForeignKeyViolation = "23503";

// Chains of rows that refer to each other may be long, or have no end.
constexpr int kDeepest = 64;

using SampledRow = std::map<Name, std::optional<std::string>>;

class Sampler {
 public:
  Sampler(const ConnectionOptions& live, const Clone& clone, const Model& model, int count)
      : live_(live), clone_(clone.owner), model_(model), count_(count) {
    live_.BeginSnapshot();
  }

  std::vector<std::string> Sample() {
    for (const auto& [id, object] : model_.objects) {
      const Table* table = As<Table>(&object);
      // Rows of partitions come through their parent, those of other servers not at all.
      if (table == nullptr || !table->server.empty() || !table->partition_of.empty()) continue;
      SampleOne(RelationOf(id));
    }
    return std::move(problems_);
  }

 private:
  void SampleOne(const QualifiedName& table);
  std::vector<SampledRow> Read(const QualifiedName& table, const std::string& rest);
  void Copy(const QualifiedName& table, const SampledRow& row, int depth);
  void CopyParents(const QualifiedName& table, const SampledRow& row, int depth);
  std::vector<Name> ColumnsOf(const QualifiedName& table) const;
  static std::string InsertSql(const QualifiedName& table, const SampledRow& row);

  Session live_;
  Session clone_;
  const Model& model_;
  int count_;
  std::vector<std::string> problems_;
};

// What is computed is not copied.
std::vector<Name> Sampler::ColumnsOf(const QualifiedName& table) const {
  std::vector<Name> columns;
  for (const Object* object : Children(model_, Kind::kColumn, table)) {
    if (!As<Column>(object)->generated) columns.push_back(object->id.name);
  }
  return columns;
}

// A table has its own rows, a partitioned one those of its partitions.
std::vector<SampledRow> Sampler::Read(const QualifiedName& table, const std::string& rest) {
  const std::vector<Name> columns = ColumnsOf(table);
  const Table* definition = As<Table>(FindRelation(model_, table));
  if (columns.empty() || definition == nullptr) return {};
  std::string list;
  for (Name column : columns) {
    list += (list.empty() ? "r." : ", r.") + QuoteIdentifier(column.view());
  }
  const bool own = definition->partition_strategy.empty();
  const ResultSet found = live_.Query(
      fmt::format("SELECT {} FROM {}{} AS r {}", list, own ? "ONLY " : "", InSql(table), rest));
  std::vector<SampledRow> rows(static_cast<std::size_t>(found.size()));
  for (int row = 0; row < found.size(); ++row) {
    for (int i = 0; i < found.columns(); ++i) {
      auto& value = rows[static_cast<std::size_t>(row)][columns[static_cast<std::size_t>(i)]];
      if (!found.IsNull(row, i)) value = std::string(found.Get(row, i));
    }
  }
  return rows;
}

std::string Sampler::InsertSql(const QualifiedName& table, const SampledRow& row) {
  std::string names, values;
  for (const auto& [name, value] : row) {
    names += (names.empty() ? "" : ", ") + QuoteIdentifier(name.view());
    values += (values.empty() ? "" : ", ") + (value ? Literal(*value) : "NULL");
  }
  return fmt::format(
      "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE VALUES ({}) ON CONFLICT DO NOTHING",
      InSql(table), names, values);
}

void Sampler::SampleOne(const QualifiedName& table) {
  try {
    for (const SampledRow& row : Read(table, fmt::format("ORDER BY 1 LIMIT {}", count_))) {
      Copy(table, row, 0);
    }
  } catch (const QueryError& error) {
    const std::string_view message = error.what();
    problems_.push_back(fmt::format("table {}: not all rows were copied: {}", ToString(table),
                                    Printable(message.substr(0, message.find('\n')))));
  }
}

// What it refers to is copied when it turns out to be missing.
void Sampler::Copy(const QualifiedName& table, const SampledRow& row, int depth) {
  const std::string sql = InsertSql(table, row);
  try {
    clone_.Execute(sql);
    return;
  } catch (const QueryError& error) {
    if (error.sqlstate() != kForeignKeyViolation || depth == kDeepest) throw;
  }
  CopyParents(table, row, depth);
  clone_.Execute(sql);
}

void Sampler::CopyParents(const QualifiedName& table, const SampledRow& row, int depth) {
  for (const Object* object : Children(model_, Kind::kConstraint, table)) {
    const Constraint& key = *As<Constraint>(object);
    if (key.type != ConstraintType::kForeignKey) continue;
    std::string where;
    bool complete = true;
    for (std::size_t i = 0; i < key.columns.names.size(); ++i) {
      const auto& value = row.at(key.columns.names[i]);
      complete = complete && value.has_value();
      where +=
          fmt::format("{} r.{} = {}", where.empty() ? "WHERE" : " AND",
                      QuoteIdentifier(key.references.names[i].view()), Literal(value.value_or("")));
    }
    if (!complete) continue;
    for (const SampledRow& parent : Read(key.references.relation, where)) {
      Copy(key.references.relation, parent, depth + 1);
    }
  }
}

}  // namespace

std::vector<std::string> SampleRows(const ConnectionOptions& live, const Clone& clone,
                                    const Model& model, int count) {
  return Sampler(live, clone, model, count).Sample();
}

}  // namespace pgorigin
