#include "bench/lean_reads.h"

namespace pgorigin {

std::vector<std::vector<std::string>> LeanReads() {
  return {
      {
          "SELECT adrelid, adnum, pg_get_expr(adbin, adrelid) FROM pg_attrdef",
          "SELECT oid, pg_get_viewdef(oid) FROM pg_class"
          " WHERE oid >= 16384 AND relkind IN ('v', 'm')",
          "SELECT oid, conname, contype, conrelid, confrelid, conkey, confkey, confupdtype,"
          " confdeltype, CASE WHEN contype = 'c' THEN pg_get_expr(conbin, conrelid) END"
          " FROM pg_constraint WHERE oid >= 16384",
          "SELECT oid, relname, relnamespace, reltype, relowner, relam, reltablespace, relkind,"
          " relpersistence, relispartition, relhasrules, relrowsecurity, relforcerowsecurity,"
          " relreplident, relacl, reloptions,"
          " CASE WHEN relispartition THEN pg_get_expr(relpartbound, oid) END"
          " FROM pg_class WHERE oid >= 16384 AND relkind <> 't'",
          "SELECT oid, nspname, nspowner, nspacl FROM pg_namespace",
          "SELECT * FROM pg_sequence",
          "SELECT inhrelid, inhparent, inhseqno FROM pg_inherits",
      },
      {
          "SELECT attrelid, attname, atttypid, attnum, atttypmod, attnotnull, atthasdef,"
          " attidentity, attgenerated, attcollation, attstorage, attstattarget, attacl,"
          " attislocal, attinhcount FROM pg_attribute WHERE attrelid >= 16384 AND attnum > 0"
          " AND NOT attisdropped AND attrelid IN (SELECT oid FROM pg_class"
          " WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'c'))",
          "SELECT indexrelid, indrelid, indisunique, indnkeyatts, indkey, indcollation, indclass,"
          " indoption, pg_get_expr(indexprs, indrelid), pg_get_expr(indpred, indrelid)"
          " FROM pg_index WHERE indexrelid >= 16384"
          " AND indrelid NOT IN (SELECT oid FROM pg_class WHERE relkind = 't')",
          "SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype"
          " FROM pg_depend WHERE objid >= 16384",
          "SELECT oid, typname, typnamespace, typowner, typtype, typrelid, typelem, typnotnull,"
          " typbasetype, typtypmod, typcollation, typdefault, typacl"
          " FROM pg_type WHERE oid >= 16384 AND typcategory <> 'A'",
          "SELECT enumtypid, enumsortorder, enumlabel FROM pg_enum",
          "SELECT oid, proname, pronamespace, proowner, prolang, prokind, prosecdef, proisstrict,"
          " proretset, provolatile, proparallel, procost, prorows, prorettype, proargtypes,"
          " proallargtypes, proargmodes, proargnames, pg_get_expr(proargdefaults, 0), prosrc,"
          " probin, proconfig, proacl FROM pg_proc WHERE oid >= 16384",
          "SELECT oid, tgrelid, tgname, tgfoid, tgtype, tgenabled, tgdeferrable, tginitdeferred,"
          " tgattr, tgargs, tgoldtable, tgnewtable FROM pg_trigger"
          " WHERE oid >= 16384 AND NOT tgisinternal",
          "SELECT objoid, classoid, objsubid, description FROM pg_description"
          " WHERE objoid >= 16384",
      },
  };
}

}  // namespace pgorigin
