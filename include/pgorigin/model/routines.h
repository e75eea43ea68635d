// Functions and what is made of them: aggregates, operators, languages, event triggers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pgorigin/model/box.h"
#include "pgorigin/model/field.h"
#include "pgorigin/model/name.h"
#include "pgorigin/model/object_id.h"
#include "pgorigin/model/reference.h"
#include "pgorigin/model/sql_text.h"
#include "pgorigin/model/types.h"

namespace pgorigin {

struct Argument {
  Name mode;  // "in", "out", "inout", "variadic", "table"
  Name name;
  Name type;
  std::optional<Expression> default_value;
  static constexpr auto Fields() {
    return std::tuple(Field{"mode", &Argument::mode}, Field{"name", &Argument::name},
                      Field{"type", &Argument::type}, Field{"default", &Argument::default_value});
  }
  friend bool operator==(const Argument&, const Argument&) = default;
};

// Functions, procedures and window functions.
struct Function {
  Name routine = "function";  // "function", "procedure", "window function"
  std::vector<Argument> arguments;
  Name returns;  // empty for procedures; for RETURNS TABLE, "record"
  bool returns_set = false;
  Name language;
  Name volatility = "volatile";  // "immutable", "stable", "volatile"
  bool strict = false;
  bool security_definer = false;
  bool leakproof = false;
  Name parallel = "unsafe";           // "unsafe", "restricted", "safe"
  std::string cost;                   // as the catalog prints it: "100"
  std::string rows;                   // "0" when it returns no set
  std::vector<std::string> settings;  // `name=value`, as pg_proc.proconfig
  std::string body;                   // prosrc; empty for a BEGIN ATOMIC body
  std::optional<Query> sql_body;      // RETURN … or BEGIN ATOMIC … END
  std::string library;                // probin of a C function
  std::vector<Name> transforms;       // types of TRANSFORM FOR TYPE
  FunctionName support;               // SUPPORT, the planner's helper
  static constexpr auto Fields() {
    return std::tuple(
        Field{"kind", &Function::routine}, Field{"arguments", &Function::arguments},
        Field{"returns", &Function::returns}, Field{"returns set", &Function::returns_set},
        Field{"language", &Function::language}, Field{"volatility", &Function::volatility},
        Field{"strict", &Function::strict}, Field{"security definer", &Function::security_definer},
        Field{"leakproof", &Function::leakproof}, Field{"parallel", &Function::parallel},
        Field{"cost", &Function::cost}, Field{"rows", &Function::rows},
        Field{"settings", &Function::settings}, Field{"body", &Function::body},
        Field{"SQL body", &Function::sql_body}, Field{"library", &Function::library},
        Field{"transforms", &Function::transforms}, Field{"support", &Function::support});
  }
  friend bool operator==(const Function&, const Function&) = default;
};

// The server's text of it is not rebuilt yet: options as `name=value`, sorted.
struct Aggregate {
  Name returns;
  Options options;  // sfunc, stype, finalfunc, initcond, …
  static constexpr auto Fields() {
    return std::tuple(Field{"returns", &Aggregate::returns}, Field{"options", &Aggregate::options});
  }
  friend bool operator==(const Aggregate&, const Aggregate&) = default;
};

// Its arguments are the types of the operands, `NONE` for one that lacks.
// https://www.postgresql.org/docs/current/sql-createoperator.html
struct Operator {
  FunctionName function;
  std::string commutator;  // as OPERATOR() takes it: `public.=`
  std::string negator;
  FunctionName restrict;
  FunctionName join;
  bool hashes = false;
  bool merges = false;
  static constexpr auto Fields() {
    return std::tuple(Field{"function", &Operator::function},
                      Field{"commutator", &Operator::commutator},
                      Field{"negator", &Operator::negator}, Field{"restrict", &Operator::restrict},
                      Field{"join", &Operator::join}, Field{"hashes", &Operator::hashes},
                      Field{"merges", &Operator::merges});
  }
  friend bool operator==(const Operator&, const Operator&) = default;
};

// Of operator classes and families, `arguments` is the access method.
// https://www.postgresql.org/docs/current/sql-createopclass.html
struct OperatorClass {
  Name type;
  Name family;  // canonical name
  bool is_default = false;
  Name storage;                      // empty: the type itself
  std::vector<std::string> members;  // `OPERATOR 1 <(integer, integer)`, `FUNCTION 1 …`; sorted
  static constexpr auto Fields() {
    return std::tuple(Field{"type", &OperatorClass::type}, Field{"family", &OperatorClass::family},
                      Field{"default", &OperatorClass::is_default},
                      Field{"storage", &OperatorClass::storage},
                      Field{"members", &OperatorClass::members});
  }
  friend bool operator==(const OperatorClass&, const OperatorClass&) = default;
};

// https://www.postgresql.org/docs/current/sql-createopfamily.html
struct OperatorFamily {
  std::vector<std::string> members;  // those of no class; sorted
  static constexpr auto Fields() { return std::tuple(Field{"members", &OperatorFamily::members}); }
  friend bool operator==(const OperatorFamily&, const OperatorFamily&) = default;
};

// https://www.postgresql.org/docs/current/sql-createlanguage.html
struct Language {
  bool trusted = false;
  FunctionName handler;
  FunctionName inline_handler;
  FunctionName validator;
  static constexpr auto Fields() {
    return std::tuple(Field{"trusted", &Language::trusted}, Field{"handler", &Language::handler},
                      Field{"inline handler", &Language::inline_handler},
                      Field{"validator", &Language::validator});
  }
  friend bool operator==(const Language&, const Language&) = default;
};

// Its name is `FOR type LANGUAGE language`.
// https://www.postgresql.org/docs/current/sql-createtransform.html
struct Transform {
  Name type;
  Name language;
  FunctionName from_sql;
  FunctionName to_sql;
  static constexpr auto Fields() {
    return std::tuple(Field{"type", &Transform::type}, Field{"language", &Transform::language},
                      Field{"from SQL", &Transform::from_sql}, Field{"to SQL", &Transform::to_sql});
  }
  friend bool operator==(const Transform&, const Transform&) = default;
};

// https://www.postgresql.org/docs/current/sql-create-access-method.html
struct AccessMethod {
  Name type = "index";  // "index", "table"
  FunctionName handler;
  static constexpr auto Fields() {
    return std::tuple(Field{"type", &AccessMethod::type}, Field{"handler", &AccessMethod::handler});
  }
  friend bool operator==(const AccessMethod&, const AccessMethod&) = default;
};

// https://www.postgresql.org/docs/current/sql-createeventtrigger.html
struct EventTrigger {
  Name event;
  std::vector<std::string> tags;  // sorted
  FunctionName function;
  Name enabled = "origin";  // as of a trigger
  static constexpr auto Fields() {
    return std::tuple(Field{"event", &EventTrigger::event}, Field{"tags", &EventTrigger::tags},
                      Field{"function", &EventTrigger::function},
                      Field{"enabled", &EventTrigger::enabled});
  }
  friend bool operator==(const EventTrigger&, const EventTrigger&) = default;
};

}  // namespace pgorigin
