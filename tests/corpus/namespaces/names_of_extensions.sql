-- Names that the Origin uses and an extension defines, in the only schema of the path.
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION pg_trgm;
CREATE TABLE people (
  id integer PRIMARY KEY,
  email citext NOT NULL UNIQUE,
  tags citext[] DEFAULT '{}',
  settings hstore
);
CREATE INDEX people_email ON people USING gin (email gin_trgm_ops);
CREATE INDEX people_settings ON people USING gin (settings);
CREATE DOMAIN mail AS citext;
CREATE TYPE contact AS (mail citext, more hstore);
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
