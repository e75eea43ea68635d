// Types, extensions and statistics objects.
// https://www.postgresql.org/docs/current/sql-altertype.html
// https://www.postgresql.org/docs/current/sql-alterdomain.html
#include <algorithm>

#include "plan/alter.h"
#include "plan/emitters.h"

namespace pgorigin::plan {
namespace {

// Every label is still there, in the same order.
bool IsSubsequence(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t found = 0;
  for (const std::string& label : whole) found += found < part.size() && part[found] == label;
  return found == part.size();
}

// A label has to be committed before anything uses it.
void AlterEnum(Delta& delta, Alteration& out) {
  const std::vector<std::string>& from = As<Enum>(&delta.from)->labels;
  const std::vector<std::string>& to = As<Enum>(&delta.to)->labels;
  if (!IsSubsequence(from, to) || !delta.Take("labels")) return;
  std::vector<std::string> there = from;
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (i < there.size() && there[i] == to[i]) continue;
    out.sql << "ALTER TYPE" << NameOf(delta.to) << "ADD VALUE" << Literal(to[i]);
    if (i < there.size()) {
      out.sql << "BEFORE" << Literal(there[i]);
    } else if (i > 0) {
      out.sql << "AFTER" << Literal(to[i - 1]);
    }
    out.sql.End();
    there.insert(there.begin() + static_cast<std::ptrdiff_t>(i), to[i]);
  }
  out.alone = true;
}

void AlterDomain(Delta& delta, Alteration& out) {
  const Domain& to = *As<Domain>(&delta.to);
  auto begin = [&]() -> Sql& { return out.sql << "ALTER DOMAIN" << NameOf(delta.to); };
  if (delta.Take("default")) WriteSetDefault(out.sql, delta.to.id, to.default_value);
  if (delta.Take("not null")) {
    begin();
    if (to.not_null) {
      out.sql << "SET NOT NULL";
      out.hazards.merge(std::set{Hazard::kMayFail, Hazard::kScan});
    } else {
      out.sql << "DROP NOT NULL";
    }
    out.sql.End();
  }
}

const Attribute* Find(const Composite& type, Name name) {
  auto found = std::ranges::find(type.attributes, name, &Attribute::name);
  return found == type.attributes.end() ? nullptr : &*found;
}

void WriteAttribute(Sql& sql, const Attribute& attribute) {
  sql << Canonical(attribute.type);
  if (!attribute.collation.empty()) sql << "COLLATE" << Canonical(attribute.collation);
}

// Those that stay, in their order, and then those that come: what ADD ATTRIBUTE can make.
bool CanAlterAttributes(const Composite& from, const Composite& to) {
  std::vector<Name> reached;
  for (const Attribute& attribute : from.attributes) {
    if (Find(to, attribute.name) != nullptr) reached.push_back(attribute.name);
  }
  for (const Attribute& attribute : to.attributes) {
    if (Find(from, attribute.name) == nullptr) reached.push_back(attribute.name);
  }
  return std::ranges::equal(reached, to.attributes, {}, {}, &Attribute::name);
}

// A type of attributes that a column of a table has cannot change (only be replaced).
bool ChangesAttribute(const Composite& from, const Composite& to) {
  return std::ranges::any_of(from.attributes, [&](const Attribute& before) {
    const Attribute* after = Find(to, before.name);
    return after != nullptr && (after->type != before.type || after->collation != before.collation);
  });
}

void AlterComposite(Delta& delta, Alteration& out) {
  const Composite& from = *As<Composite>(&delta.from);
  const Composite& to = *As<Composite>(&delta.to);
  if (!CanAlterAttributes(from, to) || ChangesAttribute(from, to)) return;
  if (!delta.Take("attributes")) return;
  auto begin = [&]() -> Sql& { return out.sql << "ALTER TYPE" << NameOf(delta.to); };
  for (const Attribute& before : from.attributes) {
    if (Find(to, before.name) != nullptr) continue;
    (begin() << "DROP ATTRIBUTE" << Identifier(before.name) << "CASCADE").End();
    out.hazards.insert(Hazard::kDataLoss);
    out.disturbs = true;
  }
  for (const Attribute& after : to.attributes) {
    const Attribute* before = Find(from, after.name);
    if (before == nullptr) {
      begin() << "ADD ATTRIBUTE" << Identifier(after.name);
      WriteAttribute(out.sql, after);
      (out.sql << "CASCADE").End();
    }
    if (after.comment == (before == nullptr ? "" : before->comment)) continue;
    out.sql << "COMMENT ON COLUMN" << NameOf(delta.to);
    (out.sql.Glue() << ".").Glue() << Identifier(after.name);
    (out.sql << "IS" << Literal(after.comment)).End();
  }
}

void AlterExtension(Delta& delta, Alteration& out) {
  const Extension& to = *As<Extension>(&delta.to);
  auto begin = [&]() -> Sql& {
    return out.sql << "ALTER EXTENSION" << Identifier(delta.to.id.name);
  };
  if (delta.Take("schema") && to.schema.value) {
    (begin() << "SET SCHEMA" << Identifier(*to.schema.value)).End();
  }
  if (delta.Take("version") && to.version.value) {
    (begin() << "UPDATE TO" << Literal(*to.version.value)).End();
  }
  out.hazards.insert(Hazard::kExtension);
}

void AlterStatisticsObject(Delta& delta, Alteration& out) {
  if (!delta.Take("statistics target")) return;
  out.sql << "ALTER STATISTICS" << NameOf(delta.to) << "SET STATISTICS";
  (out.sql << As<StatisticsObject>(&delta.to)->target).End();
}

}  // namespace

void AlterType(Delta& delta, Alteration& out) {
  switch (delta.to.id.kind) {
    case Kind::kEnum:
      return AlterEnum(delta, out);
    case Kind::kDomain:
      return AlterDomain(delta, out);
    case Kind::kComposite:
      return AlterComposite(delta, out);
    case Kind::kExtension:
      return AlterExtension(delta, out);
    case Kind::kStatisticsObject:
      return AlterStatisticsObject(delta, out);
    default:
      return;
  }
}

}  // namespace pgorigin::plan
