-- since: 14
CREATE TABLE t (a integer);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t; END;
CREATE FUNCTION one(x integer) RETURNS integer RETURN x + 1;
