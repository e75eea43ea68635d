-- What the server has itself is in no dump, nor what somebody puts there.
COMMENT ON SCHEMA pg_catalog IS 'a';
COMMENT ON FUNCTION pg_catalog.now() IS 'a';
COMMENT ON TABLE pg_catalog.pg_class IS 'a';
COMMENT ON TYPE integer IS 'a';
COMMENT ON CAST (integer AS bigint) IS 'a';
COMMENT ON COLLATION pg_catalog."C" IS 'a';
CREATE TABLE information_schema.mine (a integer);
CREATE FUNCTION pg_catalog.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON TYPE int4 IS 'a';
COMMENT ON OPERATOR + (integer, integer) IS 'a';
COMMENT ON ACCESS METHOD btree IS 'a';
COMMENT ON COLLATION "C" IS 'a';
-- Nor what is said of the types that come with a table.
CREATE TABLE row_type (a integer);
COMMENT ON TYPE row_type IS 'a';
COMMENT ON TABLE row_type IS 'b';
COMMENT ON TYPE row_type IS 'c';
