// One column of a table, with what is written on it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "spec/fold.h"

namespace pgorigin {

// Adds the column (type, default, serial, identity, generated, NOT NULL, collation)
// at the end of the table; its constraints are the caller's.
void AddColumn(Fold& fold, const QualifiedName& table, const PgQuery__ColumnDef& def);
// Adds it to its table, or defines there, too, what that has from a parent.
void PutColumn(Fold& fold, const ObjectId& id, Column column, int location);

// The constraints written on the column that `wanted` picks, but for those that are
// part of the column.
void AddColumnConstraintsIf(Fold& fold, const QualifiedName& table, const PgQuery__ColumnDef& def,
                            const std::function<bool(const PgQuery__Constraint&)>& wanted);

// The canonical type is a domain of the model.
bool IsDomainOf(const Model& model, std::string_view type);

// The default, or nothing where DEFAULT NULL is none.
std::optional<Expression> DefaultOf(Fold& fold, const PgQuery__Node* expression, std::string text,
                                    const std::string& type);

// GENERATED … AS IDENTITY of a column of that type.
Identity MakeIdentity(Fold& fold, const PgQuery__Constraint& constraint, const ObjectId& column,
                      Name type);

Object* FindColumn(Fold& fold, const QualifiedName& table, Name column);

}  // namespace pgorigin
