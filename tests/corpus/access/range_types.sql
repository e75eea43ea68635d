-- since: 14
-- A multirange type has the privileges of its range type.
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
CREATE TYPE whole AS RANGE (SUBTYPE = integer);
