CREATE SCHEMA one;
SET search_path TO one;
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TEMPORARY TABLE passing (id integer);
DISCARD TEMP;
CREATE TABLE passing (id integer);
DISCARD ALL;
CREATE TABLE t (id text);
