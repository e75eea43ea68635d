-- uncertain: 1
-- GROUP BY a key needs it.
CREATE TABLE p (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM p GROUP BY id;
ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE;
