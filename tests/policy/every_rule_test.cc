// Every house rule finds something: a rule whose check is gone makes this fail.
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

struct Offence {
  const char* rule;
  const char* sql;
  std::map<std::string, std::vector<std::string>> options = {};
};

const std::vector<Offence>& Offences() {
  static const std::vector<Offence> offences = {
      {"identity.primary-key", "CREATE TABLE a (x int);"},
      {"identity.uuid-key", "CREATE TABLE a (x int PRIMARY KEY);"},
      {"identity.key-default", "CREATE TABLE a (x uuid PRIMARY KEY);"},
      {"identity.numbered-column", "CREATE TABLE a (x serial);"},
      {"identity.foreign-key-type", "CREATE TABLE a (x int PRIMARY KEY, y bigint REFERENCES a);"},
      {"identity.foreign-key-uuid", "CREATE TABLE a (x int PRIMARY KEY, y int REFERENCES a);"},
      {"time.missing-timestamp", "CREATE TABLE a (x int);"},
      {"time.timestamp-definition", "CREATE TABLE a (created_at date);"},
      {"time.default-spelling", "CREATE TABLE a (x timestamptz DEFAULT now());"},
      {"time.without-time-zone", "CREATE TABLE a (x timestamp);"},
      {"time.updated-trigger", "CREATE TABLE a (updated_at timestamptz);"},
      {"soft-delete.column", "CREATE TABLE a (x int);", {{"resources", {"*"}}}},
      {"soft-delete.partial-unique", "CREATE TABLE a (x int UNIQUE, deleted_at timestamptz);"},
      {"integrity.explicit-on-delete", "CREATE TABLE a (x int PRIMARY KEY, y int REFERENCES a);"},
      {"integrity.ownership",
       "CREATE TABLE a (x int PRIMARY KEY, y int REFERENCES a);",
       {{"owned", {"*"}}}},
      {"integrity.set-null-of-not-null",
       "CREATE TABLE a (x int PRIMARY KEY, y int NOT NULL REFERENCES a ON DELETE SET NULL);"},
      {"integrity.foreign-key-index", "CREATE TABLE a (x int PRIMARY KEY, y int REFERENCES a);"},
      {"integrity.not-valid-constraint",
       "CREATE TABLE a (x int); ALTER TABLE a ADD CHECK (x > 0) NOT VALID;"},
      {"integrity.duplicate-index",
       "CREATE TABLE a (x int); CREATE INDEX i ON a (x); CREATE INDEX j ON a (x);"},
      {"integrity.redundant-index",
       "CREATE TABLE a (x int, y int); CREATE INDEX i ON a (x); CREATE INDEX j ON a (x, y);"},
      {"types.check-for-enum", "CREATE TABLE a (x text CHECK (x IN ('a', 'b')));"},
      {"types.json", "CREATE TABLE a (x json);"},
      {"types.char", "CREATE TABLE a (x char(2));"},
      {"types.money", "CREATE TABLE a (x money);"},
      {"types.unbounded-varchar", "CREATE TABLE a (x varchar);"},
      {"types.token", "CREATE TABLE a (token int);"},
      {"naming.index", "CREATE TABLE a (x int); CREATE INDEX i ON a (x);"},
      {"naming.constraint", "CREATE TABLE a (x int CONSTRAINT k UNIQUE);"},
      {"naming.trigger",
       "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
       "CREATE TABLE xx (x int);"
       "CREATE TRIGGER t BEFORE UPDATE ON xx FOR EACH ROW EXECUTE FUNCTION f();"},
      {"naming.sequence", "CREATE TABLE a (x int); CREATE SEQUENCE s OWNED BY a.x;"},
      {"naming.snake-case", "CREATE TABLE \"A\" (x int);"},
      {"naming.length",
       "CREATE TABLE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (x int);"},
      {"naming.reserved-word", "CREATE TABLE \"user\" (x int);"},
      {"search.unique", "CREATE TABLE a (email text);"},
      {"search.feed-index", "CREATE TABLE a (created_at date);", {{"feeds", {"*"}}}},
      {"governance.schema-owner", "CREATE TABLE a (x int);", {{"owners", {"chat: chat-server"}}}},
      {"governance.unmanaged-schema", "CREATE TABLE a (x int);", {{"manages", {"*: chat"}}}},
      {"security.public-create", "CREATE SCHEMA s; GRANT CREATE ON SCHEMA s TO PUBLIC;"},
      {"security.definer-search-path",
       "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';"},
      {"security.idle-policy", "CREATE TABLE a (x int); CREATE POLICY p ON a USING (x > 0);"},
  };
  return offences;
}

// What no SQL alone can do: facts, an index that CONCURRENTLY left behind, several files.
// Each has tests of its own, which are named here.
const std::set<std::string_view> kTriedElsewhere = {
    "integrity.invalid-index",    // InvalidIndexRule
    "types.few-values",           // FewValuesRule
    "migrations.down",            // DownMigrationRule
    "migrations.file-name",       // FileNameRule
    "migrations.grouping",        // FileGroupingRule
    "migrations.foreign-domain",  // ForeignDomainRule
    "security.login-owner",       // LoginOwnerRule
};

TEST(EveryRule, FindsItsOffence) {
  std::set<std::string_view> tried = kTriedElsewhere;
  for (const Offence& offence : Offences()) {
    tried.insert(offence.rule);
    EXPECT_FALSE(Lint(offence.rule, offence.sql, With(offence.options)).verdict.findings.empty())
        << offence.rule;
  }
  for (const HouseRule* rule : HouseRules()) {
    EXPECT_TRUE(tried.contains(rule->id)) << rule->id << " has no offence";
  }
}

TEST(EveryRule, IsSilentOfAGoodTable) {
  const std::string sql =
      "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
      "CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), email text NOT NULL,"
      " created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,"
      " updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP, deleted_at timestamptz);"
      "CREATE UNIQUE INDEX idx_users_email ON users (email) WHERE deleted_at IS NULL;"
      "CREATE TRIGGER update_users_updated_at BEFORE UPDATE ON users"
      " FOR EACH ROW EXECUTE FUNCTION touch();";
  RuleConfig config;
  config.enable = {"*"};
  config.rules["soft-delete.column"].options["resources"] = {"public.*"};
  Facts facts;
  const HouseVerdict verdict = JudgeHouse(ReadSql(sql), facts, config);
  for (const Finding& finding : verdict.findings) ADD_FAILURE() << finding.sentence;
  EXPECT_EQ(verdict.enabled, verdict.rules);
}

}  // namespace
}  // namespace pgorigin
