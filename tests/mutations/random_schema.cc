#include "mutations/random_schema.h"

#include <array>
#include <map>

namespace pgorigin {
namespace {

std::string Pick(const std::vector<std::string>& choices, std::mt19937& chance) {
  return choices[chance() % choices.size()];
}

// Plain, in need of quotes, reserved, not ASCII, hostile.
std::string NameOf(const std::string& token, std::mt19937& chance) {
  static const std::vector<std::string> beginnings = {"",       "_",     "Upper ", "select ",
                                                      "naïve ", "a\"b ", "it's ",  "x--y ",
                                                      "<b>|",   "$1 ",   "a.b ",   "\\ "};
  return Pick(beginnings, chance) + token;
}

std::string Replaced(std::string text, const std::map<std::string, std::string>& names) {
  for (const auto& [placeholder, name] : names) {
    const std::string mark = "{" + placeholder + "}";
    for (std::size_t at = text.find(mark); at != text.npos;
         at = text.find(mark, at + name.size())) {
      text.replace(at, mark.size(), name);
    }
  }
  return text;
}

// What stands around the object that changes.
constexpr std::array kAround = {
    "CREATE TABLE n1 (id uuid PRIMARY KEY, t_id integer REFERENCES {t} (id) ON DELETE CASCADE);\n",
    "CREATE INDEX ON {t} (lower(b)) WHERE a > 7;\n",
    "CREATE VIEW n2 AS SELECT x.id, x.b AS \"a b\" FROM {t} x WHERE x.c < now();\n",
    "CREATE TYPE n3 AS ENUM ('a', 'b''c');\nCREATE TABLE n4 (e n3 DEFAULT 'a', f n3[]);\n",
    "CREATE DOMAIN n5 AS text CHECK (VALUE <> '');\nCREATE TABLE n6 (d n5);\n",
    "CREATE SEQUENCE n7 OWNED BY {t}.a;\n",
    "CREATE FUNCTION n8(a integer, VARIADIC b text[]) RETURNS TABLE (x integer) LANGUAGE sql AS "
    "'SELECT 1';\n",
    "ALTER TABLE {t} ADD CONSTRAINT n9 CHECK (a BETWEEN 0 AND 100);\n",
    "CREATE TABLE n10 (k integer, v text) PARTITION BY HASH (k);\n"
    "CREATE TABLE n11 PARTITION OF n10 FOR VALUES WITH (MODULUS 1, REMAINDER 0);\n",
    "CREATE MATERIALIZED VIEW n12 AS SELECT count(*) FROM {t};\n",
    "COMMENT ON TABLE {t} IS 'around';\n",
    "ALTER TABLE {t} ADD COLUMN gone integer;\nALTER TABLE {t} DROP COLUMN gone;\n",
};

std::string Around(std::mt19937& chance) {
  std::string sql;
  for (const char* part : kAround) {
    if (chance() % 4 == 0) sql += part;
  }
  return sql;
}

constexpr const char* kFixture =
    "CREATE SCHEMA {s};\nSET search_path TO {s}, public;\n"
    "CREATE TABLE {t} (id integer PRIMARY KEY, a integer, b text, c timestamptz);\n"
    "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';\n";

}  // namespace

Mutation Mutate(const Cell& cell, int number, std::mt19937& chance) {
  Mutation mutation;
  mutation.cell = &cell;
  mutation.token = "m" + std::to_string(number) + "z";
  std::map<std::string, std::string> names;
  for (const char* placeholder : {"s", "t", "x", "g", "h", "i"}) {
    names[placeholder] = QuoteIdentifier(NameOf(mutation.token + placeholder, chance));
  }
  mutation.before = Replaced(kFixture + Around(chance) + cell.before, names);
  mutation.after = Replaced("SET search_path TO {s}, public;\n" + cell.after, names);
  return mutation;
}

}  // namespace pgorigin
