-- On what every database has, and on members of extensions.
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE EXTENSION citext;
COMMENT ON TYPE citext IS 'without case';
COMMENT ON FUNCTION citext_eq(citext, citext) IS 'equal';
ALTER FUNCTION citext_eq(citext, citext) COST 500;
