#include "model/words.h"

namespace pgorigin {
namespace {

std::string OptionWords(const Options& options) {
  return options.empty() ? "" : "with (" + Join(options) + ")";
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
    case ConstraintType::kNotNull:
      return Parenthesized(constraint.columns.names);
  }
  return "";
}

// The listed fields that are not as in a fresh struct, after the words of the kind.
template <Listed T>
std::string Summarize(const T& value) {
  [[maybe_unused]] static const T usual{};
  Words words;
  ForEachField<T>([&](const auto& field) {
    const auto& member = value.*field.member;
    if (!(member == usual.*field.member)) {
      words.Add(field.name).Add(Show(member));
    }
  });
  return words.str();
}

// Kinds that people look at most have a sentence of their own.
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
  words.AddIf(table.unlogged, "unlogged")
      .AddIf(!table.server.empty(), "foreign")
      .Add("table of")
      .Add(std::to_string(count));
  words.Add(count == 1 ? "column" : "columns").Pair("of type", table.of_type);
  if (!table.inherits.empty()) words.Pair("inherits", Join(table.inherits));
  if (!table.partition_of.empty()) words.Pair("partition of", Show(table.partition_of));
  if (table.bound) words.Add(table.bound->text);
  if (!table.partition_strategy.empty()) {
    words.Pair("partition by", table.partition_strategy);
    words.Add("(" + Join(table.partition_key) + ")");
  }
  words.AddIf(table.row_security, "row security").AddIf(table.force_row_security, "forced");
  if (table.access_method != "heap") words.Pair("using", table.access_method);
  words.Pair("tablespace", table.tablespace).Pair("server", table.server);
  return words.Add(OptionWords(table.options)).Add(OptionWords(table.foreign_options)).str();
}

std::string Summarize(const Column& column) {
  Words words;
  words.Add(column.type).Pair("collate", column.collation).AddIf(column.not_null, "not null");
  if (column.default_value) words.Pair("default", column.default_value->text);
  words.Pair("generated always as", column.generated);
  words.AddIf(column.generated.has_value(), column.stored ? "stored" : "virtual");
  if (column.identity) words.Add(Show(*column.identity));
  words.Pair("storage", column.storage).Pair("compression", column.compression);
  words.Count("statistics", column.statistics, -1).Add(OptionWords(column.options));
  return words.Add(OptionWords(column.foreign_options)).str();
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
  words.AddIf(constraint.temporal, "without overlaps").Pair("tablespace", constraint.tablespace);
  words.AddIf(constraint.clustered, "clustered").AddIf(!constraint.enforced, "not enforced");
  return words.AddIf(!constraint.validated, "not valid").str();
}

std::string Summarize(const Index& index) {
  Words words;
  words.AddIf(index.unique, "unique").Add(index.method).Add("(" + Join(index.keys) + ")");
  if (!index.include.names.empty()) words.Pair("include", Parenthesized(index.include.names));
  words.AddIf(index.nulls_not_distinct, "nulls not distinct");
  words.Add(OptionWords(index.options)).Pair("where", index.predicate);
  if (!index.partition_of.empty()) words.Pair("partition of", Show(index.partition_of));
  words.Pair("tablespace", index.tablespace).AddIf(index.clustered, "clustered");
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

std::string Summary(const Definition& definition) {
  return std::visit([](const auto& value) { return Summarize(value); }, definition);
}

}  // namespace pgorigin
