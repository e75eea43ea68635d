-- view
CREATE VIEW {x} AS SELECT 1 AS one;
-- then
DROP VIEW {x};

-- view.query
CREATE VIEW {x} AS SELECT a FROM {t} WHERE a > 1;
-- then
CREATE OR REPLACE VIEW {x} AS SELECT a FROM {t} WHERE a > 2;

-- view.columns
CREATE VIEW {x} AS SELECT a AS one FROM {t};
-- then
ALTER VIEW {x} RENAME COLUMN one TO two;

-- view.options
CREATE VIEW {x} AS SELECT a FROM {t};
-- then
ALTER VIEW {x} SET (security_barrier = true);

-- view.options
CREATE VIEW {x} WITH (check_option = local) AS SELECT a FROM {t};
-- then
ALTER VIEW {x} SET (check_option = cascaded);

-- view.details of columns
CREATE VIEW {x} AS SELECT a FROM {t};
-- then
ALTER VIEW {x} ALTER COLUMN a SET DEFAULT 7;

-- view.details of columns
CREATE VIEW {x} AS SELECT a FROM {t};
-- then
COMMENT ON COLUMN {x}.a IS 'said';

-- view.details of columns
CREATE VIEW {x} AS SELECT a FROM {t};
-- then
GRANT SELECT (a) ON {x} TO mutations_one;

-- materialized view
CREATE MATERIALIZED VIEW {x} AS SELECT 1 AS one;
-- then
DROP MATERIALIZED VIEW {x};

-- materialized view.query
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t} ORDER BY a;
-- then
DROP MATERIALIZED VIEW {x};
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t} ORDER BY a DESC;

-- materialized view.columns
CREATE MATERIALIZED VIEW {x} AS SELECT a AS one FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} RENAME COLUMN one TO two;

-- materialized view.options
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} SET (fillfactor = 50);

-- materialized view.access method
CREATE ACCESS METHOD {g} TYPE TABLE HANDLER heap_tableam_handler;
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t};
-- then
DROP MATERIALIZED VIEW {x};
CREATE MATERIALIZED VIEW {x} USING {g} AS SELECT a FROM {t};

-- materialized view.tablespace
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} SET TABLESPACE mutations;

-- materialized view.details of columns
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t};
-- then
COMMENT ON COLUMN {x}.a IS 'said';

-- materialized view.details of columns
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} ALTER COLUMN a SET STATISTICS 7;

-- materialized view.details of columns
CREATE MATERIALIZED VIEW {x} AS SELECT a FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} ALTER COLUMN a SET (n_distinct = 7);

-- materialized view.details of columns
CREATE MATERIALIZED VIEW {x} AS SELECT 'a'::text AS a FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} ALTER COLUMN a SET STORAGE external;

-- materialized view.details of columns since 14
CREATE MATERIALIZED VIEW {x} AS SELECT 'a'::text AS a FROM {t};
-- then
ALTER MATERIALIZED VIEW {x} ALTER COLUMN a SET COMPRESSION pglz;

-- sequence
CREATE SEQUENCE {x};
-- then
DROP SEQUENCE {x};

-- sequence.type
CREATE SEQUENCE {x} AS integer MAXVALUE 1000;
-- then
DROP SEQUENCE {x};
CREATE SEQUENCE {x} AS bigint MAXVALUE 1000;

-- sequence.start
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} START WITH 5;

-- sequence.increment
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} INCREMENT BY 5;

-- sequence.minimum
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} MINVALUE -5;

-- sequence.maximum
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} MAXVALUE 500;

-- sequence.cache
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} CACHE 5;

-- sequence.cycle
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} CYCLE;

-- sequence.unlogged since 15
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} SET UNLOGGED;

-- sequence.owned by
CREATE SEQUENCE {x};
-- then
ALTER SEQUENCE {x} OWNED BY {t}.a;
