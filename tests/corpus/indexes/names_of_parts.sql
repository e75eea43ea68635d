-- An element goes by its array, a field by its own name.
CREATE TYPE pair AS (first integer, second integer);
CREATE TABLE t (list integer[], two pair);
CREATE INDEX ON t ((list[1]));
CREATE INDEX ON t (((two).second));
CREATE INDEX ON t ((list[1] + 1));
