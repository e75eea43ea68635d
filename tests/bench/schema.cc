#include "bench/schema.h"

#include <fmt/format.h>

namespace pgorigin {
namespace {

constexpr const char* kShared = R"(
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TYPE state AS ENUM ('draft', 'live', 'gone');
)";

constexpr const char* kTable = R"(
CREATE TABLE {0} (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id uuid REFERENCES {1} (id) ON DELETE CASCADE,
  name varchar(80) NOT NULL,
  slug text NOT NULL UNIQUE,
  state state NOT NULL DEFAULT 'draft',
  amount numeric(10,2) NOT NULL DEFAULT 0 CHECK (amount >= 0),
  rank integer CHECK (rank BETWEEN 1 AND 5),
  tags text[] NOT NULL DEFAULT '{{}}',
  extra jsonb NOT NULL DEFAULT '{{}}'::jsonb,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  deleted_at timestamptz
);
CREATE INDEX idx_{0}_owner_id ON {0} (owner_id);
CREATE UNIQUE INDEX idx_{0}_name ON {0} (lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX idx_{0}_created_at ON {0} (created_at DESC);
CREATE TRIGGER update_{0} BEFORE UPDATE ON {0} FOR EACH ROW EXECUTE FUNCTION touch();
)";

}  // namespace

std::string GeneratedSchema(int tables) {
  std::string sql = kShared;
  for (int i = 0; i < tables; ++i) {
    sql += fmt::format(fmt::runtime(kTable), fmt::format("table_{}", i),
                       fmt::format("table_{}", i / 2));
  }
  return sql;
}

}  // namespace pgorigin
