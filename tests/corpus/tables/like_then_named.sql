-- uncertain: 2
-- What LIKE copies beside columns is named afterwards, under a new name of the table, too.
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE TABLE made (LIKE t INCLUDING ALL);
ALTER TABLE made RENAME CONSTRAINT made_pkey TO made_key;
DROP TABLE t;
ALTER TABLE made RENAME TO t;
ALTER INDEX made_key RENAME TO t_key;
CREATE TABLE u AS SELECT 1 AS a;
ALTER TABLE u RENAME TO v;
