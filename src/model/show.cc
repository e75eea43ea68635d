#include "pgorigin/model/show.h"

#include <limits>

namespace pgorigin {
namespace {

constexpr std::string_view kNone = "(none)";

std::string OrNone(std::string_view text) { return std::string(text.empty() ? kNone : text); }

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Line ends and the indentation around them as one space, outside of quotes.  A text
// with comments or dollar quotes stays as it is: there, a line end can have a meaning.
std::string OnOneLine(const std::string& sql) {
  if (sql.find('\n') == sql.npos || sql.find("--") != sql.npos || sql.find('$') != sql.npos) {
    return sql;
  }
  std::string line;
  char quote = 0;  // a doubled one ends and begins again
  for (char c : sql) {
    if (quote == 0 && IsSpace(c)) {
      if (!line.empty() && line.back() != ' ') line += ' ';
      continue;
    }
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    }
    line += c;
  }
  return line;
}

// Words that make up a line, with one space between them.
class Words {
 public:
  Words& Add(std::string_view text) {
    if (text.empty()) return *this;
    if (!line_.empty()) line_ += ' ';
    line_ += text;
    return *this;
  }
  Words& AddIf(bool condition, std::string_view text) { return condition ? Add(text) : *this; }
  // "word value", unless the value is empty.
  Words& Pair(std::string_view word, std::string_view value) {
    return value.empty() ? *this : Add(word).Add(value);
  }
  Words& Pair(std::string_view word, const std::optional<Expression>& value) {
    return value ? Add(word).Add("(" + value->text + ")") : *this;
  }
  Words& Count(std::string_view word, std::int64_t value, std::int64_t usual) {
    return value == usual ? *this : Add(word).Add(std::to_string(value));
  }
  std::string str() const { return line_; }

 private:
  std::string line_;
};

template <class T>
std::string Join(const std::vector<T>& values, std::string_view separator = ", ") {
  std::string text;
  for (const T& value : values) {
    if (!text.empty()) text += separator;
    text += Show(value);
  }
  return text;
}

std::string Parenthesized(const std::vector<Name>& columns) {
  std::string text;
  for (Name column : columns) text += (text.empty() ? "" : ", ") + QuoteIdentifier(column);
  return "(" + text + ")";
}

std::string OptionWords(const Options& options) {
  return options.empty() ? "" : "with (" + Join(options) + ")";
}

// The bounds that CREATE SEQUENCE gives when none are stated.
std::int64_t Largest(Name type) {
  if (type == "smallint") return std::numeric_limits<std::int16_t>::max();
  if (type == "integer") return std::numeric_limits<std::int32_t>::max();
  return std::numeric_limits<std::int64_t>::max();
}

std::string Bounds(const Sequence& sequence) {
  const bool ascending = sequence.increment >= 0;
  const std::int64_t minimum = ascending ? 1 : -Largest(sequence.type) - 1;
  const std::int64_t maximum = ascending ? Largest(sequence.type) : -1;
  return Words()
      .Count("start", sequence.start, ascending ? sequence.minimum : sequence.maximum)
      .Count("increment", sequence.increment, 1)
      .Count("minimum", sequence.minimum, minimum)
      .Count("maximum", sequence.maximum, maximum)
      .Count("cache", sequence.cache, 1)
      .AddIf(sequence.cycle, "cycle")
      .str();
}

std::string Deferral(bool deferrable, bool initially_deferred) {
  if (!deferrable) return "";
  return initially_deferred ? "deferrable initially deferred" : "deferrable";
}

std::string References(const Constraint& constraint) {
  Words words;
  words.Add(Parenthesized(constraint.columns.names)).Add("references");
  words.Add(Show(constraint.references));
  if (constraint.match != "simple") words.Pair("match", constraint.match);
  if (constraint.on_update != "no action") words.Pair("on update", constraint.on_update);
  if (constraint.on_delete != "no action") words.Pair("on delete", constraint.on_delete);
  if (!constraint.on_delete_columns.names.empty()) {
    words.Add(Parenthesized(constraint.on_delete_columns.names));
  }
  return words.str();
}

std::string KeyOf(const Constraint& constraint) {
  switch (constraint.type) {
    case ConstraintType::kForeignKey:
      return References(constraint);
    case ConstraintType::kCheck:
      return constraint.check ? "(" + constraint.check->text + ")" : "";
    case ConstraintType::kExclusion:
      return "using " + constraint.method.str() + " (" + Join(constraint.elements) + ")";
    case ConstraintType::kPrimaryKey:
    case ConstraintType::kUnique:
      return Parenthesized(constraint.columns.names);
  }
  return "";
}

// One overload per kind: a kind without a summary does not compile.
std::string Summarize(const Schema&) { return "schema"; }

std::string Summarize(const Extension& extension) {
  return Words()
      .Add("extension")
      .Pair("in schema", extension.schema.value.value_or(Name()))
      .Pair("version", extension.version.value.value_or(Name()))
      .str();
}

std::string Summarize(const Enum& type) {
  std::string labels;
  for (const std::string& label : type.labels) {
    labels += (labels.empty() ? "'" : ", '") + label + "'";
  }
  return "enum (" + labels + ")";
}

std::string Summarize(const Domain& domain) {
  return Words()
      .Pair("domain over", domain.type)
      .Pair("collate", domain.collation)
      .AddIf(domain.not_null, "not null")
      .Pair("default", domain.default_value ? domain.default_value->text : "")
      .str();
}

std::string Summarize(const Composite& type) { return "(" + Join(type.attributes) + ")"; }

std::string Summarize(const Range& range) {
  return Words()
      .Pair("range of", range.subtype)
      .Pair("operator class", range.opclass)
      .Pair("collate", range.collation)
      .Pair("canonical", range.canonical)
      .Pair("subtype diff", range.subtype_diff)
      .str();
}

std::string Summarize(const Function& function) {
  Words words;
  words.Add(function.routine.str() + "(" + Join(function.arguments) + ")");
  words.Pair(function.returns_set ? "returns setof" : "returns", function.returns);
  words.Pair("language", function.language);
  if (function.volatility != "volatile") words.Add(function.volatility);
  words.AddIf(function.strict, "strict").AddIf(function.security_definer, "security definer");
  words.AddIf(function.leakproof, "leakproof");
  if (function.parallel != "unsafe") words.Pair("parallel", function.parallel);
  return words.Pair("set", Join(function.settings)).str();
}

std::string Summarize(const Aggregate& aggregate) {
  return Words().Pair("aggregate returns", aggregate.returns).Add(Join(aggregate.options)).str();
}

std::string Summarize(const Sequence& sequence) { return Show(sequence); }

std::string Summarize(const Table& table) {
  const std::size_t count = table.columns.size();
  Words words;
  words.AddIf(table.unlogged, "unlogged").Add("table of").Add(std::to_string(count));
  words.Add(count == 1 ? "column" : "columns").Pair("of type", table.of_type);
  if (!table.inherits.empty()) words.Pair("inherits", Join(table.inherits));
  if (!table.partition_of.empty()) words.Pair("partition of", Show(table.partition_of));
  if (table.bound) words.Add(table.bound->text);
  if (!table.partition_strategy.empty()) {
    words.Pair("partition by", table.partition_strategy);
    words.Add("(" + Join(table.partition_key) + ")");
  }
  words.AddIf(table.row_security, "row security").AddIf(table.force_row_security, "forced");
  return words.Add(OptionWords(table.options)).str();
}

std::string Summarize(const Column& column) {
  Words words;
  words.Add(column.type).Pair("collate", column.collation).AddIf(column.not_null, "not null");
  if (column.default_value) words.Pair("default", column.default_value->text);
  words.Pair("generated always as", column.generated);
  words.AddIf(column.generated.has_value(), column.stored ? "stored" : "virtual");
  if (column.identity) words.Add(Show(*column.identity));
  return words.Pair("storage", column.storage).Pair("compression", column.compression).str();
}

std::string Summarize(const View& view) {
  return Words().Add(OptionWords(view.options)).Add(Show(view.query)).str();
}

std::string Summarize(const Constraint& constraint) {
  Words words;
  words.Add(Show(constraint.type)).AddIf(constraint.nulls_not_distinct, "nulls not distinct");
  words.Add(KeyOf(constraint));
  if (!constraint.include.names.empty())
    words.Pair("include", Parenthesized(constraint.include.names));
  words.Pair("where", constraint.predicate).Add(OptionWords(constraint.options));
  words.AddIf(constraint.no_inherit, "no inherit");
  words.Add(Deferral(constraint.deferrable, constraint.initially_deferred));
  return words.AddIf(!constraint.validated, "not valid").str();
}

std::string Summarize(const Index& index) {
  Words words;
  words.AddIf(index.unique, "unique").Add(index.method).Add("(" + Join(index.keys) + ")");
  if (!index.include.names.empty()) words.Pair("include", Parenthesized(index.include.names));
  words.AddIf(index.nulls_not_distinct, "nulls not distinct");
  words.Add(OptionWords(index.options)).Pair("where", index.predicate);
  if (!index.partition_of.empty()) words.Pair("partition of", Show(index.partition_of));
  return words.AddIf(!index.valid, "invalid").str();
}

std::string Summarize(const Trigger& trigger) {
  Words words;
  words.Add(trigger.timing).Add(Join(trigger.events, " or "));
  if (!trigger.columns.names.empty()) words.Pair("of", Join(trigger.columns.names));
  words.AddIf(trigger.for_each_row, "for each row").Pair("when", trigger.condition);
  words.AddIf(trigger.constraint, "constraint");
  words.Add(Deferral(trigger.deferrable, trigger.initially_deferred));
  words.Pair("execute", Show(trigger.function) + "(" + Join(trigger.arguments) + ")");
  if (trigger.enabled != "origin") words.Add("(" + trigger.enabled.str() + ")");
  return words.str();
}

std::string Summarize(const RowPolicy& policy) {
  return Words()
      .Add(policy.permissive ? "permissive" : "restrictive")
      .Pair("for", policy.command)
      .Pair("to", Join(policy.roles))
      .Pair("using", policy.using_condition)
      .Pair("with check", policy.check)
      .str();
}

std::string Summarize(const RewriteRule& rule) {
  Words words;
  words.Add(Show(rule.definition));
  if (rule.enabled != "origin") words.Add("(" + rule.enabled.str() + ")");
  return words.str();
}

template <class T>
std::string Summarize(const Box<T>& box) {
  return Summarize(*box);
}

}  // namespace

std::string Show(bool value) { return value ? "yes" : "no"; }
std::string Show(std::int64_t value) { return std::to_string(value); }
std::string Show(const std::string& value) { return OrNone(value); }
std::string Show(Name value) { return OrNone(value); }
std::string Show(const QualifiedName& value) {
  return value.empty() ? std::string(kNone) : ToString(value);
}
std::string Show(const SqlText& value) { return OrNone(OnOneLine(value.text)); }

std::string Show(ConstraintType value) {
  switch (value) {
    case ConstraintType::kPrimaryKey:
      return "primary key";
    case ConstraintType::kUnique:
      return "unique";
    case ConstraintType::kForeignKey:
      return "foreign key";
    case ConstraintType::kCheck:
      return "check";
    case ConstraintType::kExclusion:
      return "exclusion";
  }
  return "";
}

std::string Show(const ColumnNames& value) {
  return value.names.empty() ? std::string(kNone) : Parenthesized(value.names);
}

std::string Show(const ForeignColumns& value) {
  if (value.relation.empty()) return std::string(kNone);
  return Words()
      .Add(Show(value.relation))
      .Add(value.names.empty() ? "" : Parenthesized(value.names))
      .str();
}

std::string Show(const Argument& value) {
  Words words;
  if (value.mode != "in") words.Add(value.mode);
  words.Add(value.name).Add(value.type);
  return words.Pair("default", value.default_value ? value.default_value->text : "").str();
}

std::string Show(const Attribute& value) {
  return Words().Add(value.name).Add(value.type).Pair("collate", value.collation).str();
}

std::string Show(const IndexKey& value) {
  Words words;
  if (value.expression) words.Add("(" + value.expression->text + ")");
  if (!value.column.names.empty()) words.Add(QuoteIdentifier(value.column.names.front()));
  words.Pair("collate", value.collation).Add(value.opclass);
  // NULLS FIRST is the default of DESC alone.
  words.AddIf(value.descending, "desc");
  if (value.nulls_first != value.descending)
    words.Add(value.nulls_first ? "nulls first" : "nulls last");
  return words.Pair("with", value.exclusion_operator).str();
}

std::string Show(const Sequence& value) {
  Words words;
  words.AddIf(value.unlogged, "unlogged").Add(value.type).Add(Bounds(value));
  if (!value.owned_by.relation.empty()) words.Pair("owned by", Show(value.owned_by));
  return words.str();
}

std::string Show(const Identity& value) {
  const std::string sequence = Show(value.sequence);
  return Words()
      .Add(value.always ? "generated always as identity" : "generated by default as identity")
      .Add(sequence == "bigint" ? "" : "(" + sequence + ")")
      .str();
}

std::string Summary(const Definition& definition) {
  return std::visit([](const auto& value) { return Summarize(value); }, definition);
}

}  // namespace pgorigin
