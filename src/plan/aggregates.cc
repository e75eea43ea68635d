// Aggregates.
#include "plan/aggregates.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "plan/emitters.h"
#include "plan/words.h"

namespace pgorigin::plan {
namespace {

// How the value of an option of an aggregate is written.
enum class OptionForm { kName, kText, kWord, kFlag, kOperator };

struct AggregateOption {
  std::string_view name;
  Keyword keyword;
  OptionForm form;
};

constexpr auto kOptions = std::to_array<AggregateOption>({
    {"sfunc", "SFUNC", OptionForm::kName},
    {"stype", "STYPE", OptionForm::kName},
    {"sspace", "SSPACE", OptionForm::kName},
    {"finalfunc", "FINALFUNC", OptionForm::kName},
    {"finalfunc_extra", "FINALFUNC_EXTRA", OptionForm::kFlag},
    {"finalfunc_modify", "FINALFUNC_MODIFY", OptionForm::kWord},
    {"combinefunc", "COMBINEFUNC", OptionForm::kName},
    {"serialfunc", "SERIALFUNC", OptionForm::kName},
    {"deserialfunc", "DESERIALFUNC", OptionForm::kName},
    {"initcond", "INITCOND", OptionForm::kText},
    {"msfunc", "MSFUNC", OptionForm::kName},
    {"minvfunc", "MINVFUNC", OptionForm::kName},
    {"mstype", "MSTYPE", OptionForm::kName},
    {"msspace", "MSSPACE", OptionForm::kName},
    {"mfinalfunc", "MFINALFUNC", OptionForm::kName},
    {"mfinalfunc_extra", "MFINALFUNC_EXTRA", OptionForm::kFlag},
    {"mfinalfunc_modify", "MFINALFUNC_MODIFY", OptionForm::kWord},
    {"minitcond", "MINITCOND", OptionForm::kText},
    {"sortop", "SORTOP", OptionForm::kOperator},
    {"parallel", "PARALLEL", OptionForm::kWord},
    {"hypothetical", "HYPOTHETICAL", OptionForm::kFlag},
});

const AggregateOption& OptionCalled(std::string_view name) {
  for (const AggregateOption& option : kOptions) {
    if (option.name == name) return option;
  }
  throw CannotWrite("no SQL is known for its option " + std::string(name));
}

void WriteAggregateOption(Sql& sql, std::string_view text) {
  const std::size_t equals = text.find('=');
  const std::string_view value = equals == text.npos ? "" : text.substr(equals + 1);
  const AggregateOption& option = OptionCalled(text.substr(0, equals));
  sql << option.keyword;
  switch (option.form) {
    case OptionForm::kName:
      sql << "=" << Canonical(value);
      return;
    case OptionForm::kText:
      sql << "=" << Literal(value);
      return;
    case OptionForm::kWord:
      sql << "=" << KeywordFor(value);
      return;
    case OptionForm::kOperator:
      sql << "= OPERATOR(" << Canonical(value) << ")";
      return;
    case OptionForm::kFlag:
      return;
  }
}

// Options of the model that say how the arguments are written.
constexpr std::string_view kDirectArguments = "direct_arguments=";
constexpr std::string_view kVariadic = "variadic=";

std::vector<std::string_view> OptionsBesideArguments(const Aggregate& aggregate) {
  std::vector<std::string_view> options;
  for (std::string_view option : aggregate.options) {
    if (!option.starts_with(kDirectArguments) && !option.starts_with(kVariadic)) {
      options.push_back(option);
    }
  }
  return options;
}

// The value of the option that begins so; nothing when there is none.
std::optional<std::string_view> ValueOf(const Aggregate& aggregate, std::string_view prefix) {
  for (std::string_view option : aggregate.options) {
    if (option.starts_with(prefix)) return option.substr(prefix.size());
  }
  return std::nullopt;
}

void WriteTypes(Sql& sql, std::vector<std::string_view>::const_iterator first,
                std::vector<std::string_view>::const_iterator last, bool variadic) {
  for (auto type = first; type != last; ++type) {
    if (type != first) sql << ",";
    if (variadic && type + 1 == last) sql << "VARIADIC";
    sql << Canonical(*type);
  }
}

}  // namespace

std::vector<std::string_view> SplitTypes(std::string_view list) {
  std::vector<std::string_view> types;
  bool quoted = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i < list.size() && list[i] == '"') quoted = !quoted;
    if (i < list.size() && (quoted || list[i] != ',')) continue;
    if (i > start) types.push_back(list.substr(start, i - start));
    start = std::min(i + 2, list.size());  // behind ", "
  }
  return types;
}

void WriteAggregateArguments(Sql& sql, const ObjectId& id, const Aggregate& aggregate) {
  const std::vector<std::string_view> types = SplitTypes(id.arguments);
  const bool variadic = ValueOf(aggregate, kVariadic).has_value();
  const auto direct = ValueOf(aggregate, kDirectArguments);
  sql.Glue() << "(";
  if (!direct) {
    if (types.empty()) sql << "*";
    WriteTypes(sql, types.begin(), types.end(), variadic);
  } else {
    std::size_t count = 0;
    std::from_chars(direct->data(), direct->data() + direct->size(), count);
    count = std::min(count, types.size());
    const auto middle = types.begin() + static_cast<std::ptrdiff_t>(count);
    const bool shared = count > 0 && middle == types.end() && variadic;
    WriteTypes(sql, types.begin(), middle, shared);
    sql << "ORDER BY";
    WriteTypes(sql, shared ? middle - 1 : middle, types.end(), variadic);
  }
  sql << ")";
}

void Emit(Emission& out, const Object& object, const Aggregate& aggregate) {
  Sql sql;
  sql << "CREATE AGGREGATE" << QualifiedName{object.id.schema, object.id.name};
  WriteAggregateArguments(sql, object.id, aggregate);
  sql << "(";
  sql.List(OptionsBesideArguments(aggregate),
           [&](std::string_view option) { WriteAggregateOption(sql, option); });
  out.Create(object, (sql << ")").End());
}

}  // namespace pgorigin::plan
