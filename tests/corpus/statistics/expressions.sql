-- since: 14
CREATE TABLE t (a integer, b text, c integer);
CREATE STATISTICS mixed ON lower(b), (a), (a * 2) FROM t;
CREATE STATISTICS one ON (upper(b)) FROM t;
CREATE STATISTICS several (mcv) ON (a % 10), (a % 100) FROM t;
CREATE STATISTICS forms ON (a IS NULL), coalesce(b, 'x'), (c::text) FROM t;
CREATE STATISTICS renamed ON (c % 10), (c + a) FROM t;
ALTER TABLE t RENAME COLUMN c TO d;
