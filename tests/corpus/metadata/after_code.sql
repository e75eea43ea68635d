-- uncertain: 2
-- What code may have made can be named; nothing is an error behind it.
DO $$ BEGIN EXECUTE 'CREATE TYPE mood AS ENUM (''a'')'; END $$;
COMMENT ON TYPE mood IS 'x';
ALTER TYPE mood ADD VALUE 'b';
DO $$ BEGIN EXECUTE 'CREATE TABLE made (a integer)'; END $$;
ALTER TABLE made RENAME a TO b;
COMMENT ON LANGUAGE plpgsql IS 'of every database';
