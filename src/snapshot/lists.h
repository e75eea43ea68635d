// What a snapshot holds of each struct: the listed fields, and lists for the
// structs of the model that have none of their own.
#pragma once

#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "pgorigin/model/model.h"

namespace pgorigin::snapshot {

inline constexpr std::string_view kFormat = "pgorigin snapshot";
inline constexpr int kVersion = 1;

template <Listed T>
constexpr auto FieldsOf(const T*) {
  return T::Fields();
}
constexpr auto FieldsOf(const QualifiedName*) {
  return std::tuple(Field{"schema", &QualifiedName::schema}, Field{"name", &QualifiedName::name});
}
constexpr auto FieldsOf(const ForeignColumns*) {
  return std::tuple(Field{"relation", &ForeignColumns::relation},
                    Field{"columns", &ForeignColumns::names});
}
// Without the kind, which is always written.
constexpr auto FieldsOf(const ObjectId*) {
  return std::tuple(Field{"schema", &ObjectId::schema}, Field{"parent", &ObjectId::parent},
                    Field{"name", &ObjectId::name}, Field{"arguments", &ObjectId::arguments});
}
constexpr auto FieldsOf(const Place*) {
  return std::tuple(Field{"file", &Place::file}, Field{"line", &Place::line},
                    Field{"column", &Place::column});
}
constexpr auto FieldsOf(const Diagnostic*) {
  return std::tuple(Field{"severity", &Diagnostic::severity}, Field{"place", &Diagnostic::place},
                    Field{"message", &Diagnostic::message}, Field{"excerpt", &Diagnostic::excerpt});
}
constexpr auto FieldsOf(const NotCompared*) {
  return std::tuple(Field{"what", &NotCompared::what}, Field{"reason", &NotCompared::reason},
                    Field{"place", &NotCompared::place});
}
constexpr auto FieldsOf(const Opaque*) {
  return std::tuple(Field{"place", &Opaque::place}, Field{"statement", &Opaque::statement},
                    Field{"reason", &Opaque::reason},
                    Field{"whole database", &Opaque::whole_database},
                    Field{"relations", &Opaque::relations});
}
constexpr auto FieldsOf(const Touch*) {
  return std::tuple(Field{"id", &Touch::id}, Field{"place", &Touch::place},
                    Field{"creates", &Touch::creates});
}
// Without `id` and `definition`: the kind says of which struct the definition is.
constexpr auto FieldsOf(const Object*) {
  return std::tuple(Field{"metadata", &Object::metadata}, Field{"needs", &Object::needs},
                    Field{"place", &Object::place}, Field{"domain", &Object::domain},
                    Field{"generated name", &Object::generated_name},
                    Field{"renamed from", &Object::renamed_from},
                    Field{"decision", &Object::decision}, Field{"uncertain", &Object::uncertain},
                    Field{"guess", &Object::guess});
}
// Without the objects and the version, which is always written.
constexpr auto FieldsOf(const Model*) {
  return std::tuple(Field{"source", &Model::source}, Field{"from server", &Model::from_server},
                    Field{"diagnostics", &Model::diagnostics},
                    Field{"not compared", &Model::not_compared}, Field{"opaque", &Model::opaque},
                    Field{"touches", &Model::touches});
}

template <class T>
concept HasFields = requires(const T* value) {
  FieldsOf(value);
};

inline constexpr std::array<std::pair<ConstraintType, std::string_view>, 6> kConstraintTypes = {{
    {ConstraintType::kPrimaryKey, "primary key"},
    {ConstraintType::kUnique, "unique"},
    {ConstraintType::kForeignKey, "foreign key"},
    {ConstraintType::kCheck, "check"},
    {ConstraintType::kExclusion, "exclusion"},
    {ConstraintType::kNotNull, "not null"},
}};

inline constexpr std::array<std::pair<Diagnostic::Severity, std::string_view>, 3> kSeverities = {{
    {Diagnostic::Severity::kError, "error"},
    {Diagnostic::Severity::kWarning, "warning"},
    {Diagnostic::Severity::kNote, "note"},
}};

constexpr const auto& WordsOf(ConstraintType) { return kConstraintTypes; }
constexpr const auto& WordsOf(Diagnostic::Severity) { return kSeverities; }

}  // namespace pgorigin::snapshot
