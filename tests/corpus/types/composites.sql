CREATE TYPE address AS (street text, zip varchar(10), at timestamptz);
ALTER TYPE address ADD ATTRIBUTE city text, DROP ATTRIBUTE at, ALTER ATTRIBUTE zip TYPE text;
ALTER TYPE address RENAME ATTRIBUTE city TO town;
CREATE TABLE t (home address, past address[]);
