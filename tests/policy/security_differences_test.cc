// security.* between live and its Origin.
#include "policy/audit.h"
#include "policy/house_rules.h"

namespace pgorigin {
namespace {

Lines Rules(const std::string& live, const std::string& origin) {
  return Audit(ReadSql(live), ReadSql(origin)).Lines();
}

TEST(WeakerRowSecurity, NamesWhatShowsMoreRows) {
  const std::string table = "CREATE TABLE a (x int);";
  const std::string on = table + "ALTER TABLE a ENABLE ROW LEVEL SECURITY;";
  const Lines weaker = {"security.weaker-row-security: public.a"};
  EXPECT_EQ(Rules(table, on), weaker);
  EXPECT_EQ(Rules(on, on + "ALTER TABLE a FORCE ROW LEVEL SECURITY;"), weaker);
  const std::string permissive = "CREATE POLICY p ON a USING (true);";
  const std::string restrictive = "CREATE POLICY p ON a AS RESTRICTIVE USING (true);";
  const Lines policy = {"security.weaker-row-security: public.a.p"};
  EXPECT_EQ(Rules(on + permissive, on), policy);
  EXPECT_EQ(Rules(on, on + restrictive), policy);
  EXPECT_EQ(Rules(on + permissive, on + restrictive), policy);
}

TEST(WeakerRowSecurity, LeavesWhatIsStricter) {
  const std::string table = "CREATE TABLE a (x int);";
  const std::string on = table + "ALTER TABLE a ENABLE ROW LEVEL SECURITY;";
  EXPECT_EQ(Rules(on, table), Lines{"drift.changed: public.a"});
  EXPECT_EQ(Rules(on, on + "CREATE POLICY p ON a USING (true);"),
            Lines{"drift.missing: public.a.p"});
  EXPECT_EQ(Rules(on + "CREATE POLICY p ON a AS RESTRICTIVE USING (true);", on),
            Lines{"drift.extra: public.a.p"});
}

TEST(WiderPrivileges, NamesWhatIsGrantedBeyondTheOrigin) {
  const std::string table = "CREATE TABLE a (x int);";
  const std::string select = table + "GRANT SELECT ON a TO app;";
  const std::string more = table + "GRANT SELECT, DELETE ON a TO app;";
  const Audit audit(ReadSql(more), ReadSql(select));
  EXPECT_EQ(audit.Lines(), Lines{"security.wider-privileges: public.a"});
  EXPECT_THAT(audit.findings[0].sentence,
              HasSubstr("Live grants more than the Origin: DELETE to app"));
  EXPECT_EQ(Rules(select, more), Lines{"drift.changed: public.a"});
  EXPECT_EQ(Rules(table + "GRANT SELECT ON a TO app WITH GRANT OPTION;", select),
            Lines{"security.wider-privileges: public.a"});
}

TEST(WiderPrivileges, KnowsWhatANewObjectGrants) {
  const std::string function = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';";
  const std::string revoked = function + "REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;";
  const std::string other = function + "GRANT EXECUTE ON FUNCTION f() TO app;";
  EXPECT_EQ(Rules(other, revoked), Lines{"security.wider-privileges: public.f()"});
  EXPECT_EQ(Rules(revoked, other), Lines{"drift.changed: public.f()"});
}

}  // namespace
}  // namespace pgorigin
