CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a serial, b integer REFERENCES p, c integer UNIQUE, d integer CHECK (d > 0), e integer, CHECK (e > 1), CHECK (e > 1 AND a > 0));
CREATE INDEX ON t (b, e);
CREATE INDEX ON t ((b + 1));
CREATE INDEX ON t (e);
ALTER TABLE t DROP COLUMN a, DROP COLUMN b, DROP COLUMN c, DROP COLUMN d;
ALTER TABLE t DROP COLUMN IF EXISTS nothing;
