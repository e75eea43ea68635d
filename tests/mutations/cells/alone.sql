-- extension alone
CREATE EXTENSION citext SCHEMA {s};
-- then
DROP EXTENSION citext;

-- extension.schema alone
CREATE EXTENSION citext SCHEMA {s};
-- then
ALTER EXTENSION citext SET SCHEMA public;

-- extension.version alone
CREATE EXTENSION pg_trgm SCHEMA {s} VERSION '1.4';
-- then
ALTER EXTENSION pg_trgm UPDATE TO '1.5';

-- extension.comment alone
CREATE EXTENSION citext SCHEMA {s};
-- then
COMMENT ON EXTENSION citext IS 'said';

-- database.settings alone
ALTER DATABASE {db} SET work_mem = '3MB';
-- then
ALTER DATABASE {db} SET work_mem = '7MB';

-- database.settings of roles alone
ALTER ROLE mutations_one IN DATABASE {db} SET work_mem = '3MB';
-- then
ALTER ROLE mutations_one IN DATABASE {db} SET work_mem = '7MB';

-- database.comment alone
COMMENT ON DATABASE {db} IS 'first';
-- then
COMMENT ON DATABASE {db} IS 'said';

-- database.privileges alone
GRANT CREATE ON DATABASE {db} TO mutations_other;
-- then
GRANT CREATE ON DATABASE {db} TO mutations_one;
