CREATE TYPE state AS ENUM ('on', 'off');
CREATE TABLE t (a integer, b text, deleted_at timestamptz, s state, v varchar(5), ok boolean);
CREATE UNIQUE INDEX i1 ON t (a) WHERE deleted_at IS NULL;
CREATE INDEX i2 ON t (a) WHERE s = 'on' AND deleted_at IS NULL;
CREATE INDEX i3 ON t (a) WHERE (v = 'x');
CREATE INDEX i4 ON t (a) WHERE v IN ('x', 'y');
CREATE INDEX i5 ON t (a) WHERE ok;
CREATE INDEX i6 ON t (a) WHERE NOT ok AND a > 10;
CREATE INDEX i7 ON t (a) WHERE (a) IS NOT NULL;
