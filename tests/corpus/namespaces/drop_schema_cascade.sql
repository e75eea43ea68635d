-- uncertain: 1
CREATE SCHEMA s;
CREATE TYPE s.e AS ENUM ('a');
CREATE TABLE s.p (a integer PRIMARY KEY);
CREATE TABLE u (a s.e, b integer REFERENCES s.p, c integer);
CREATE STATISTICS s.of_u ON b, c FROM u;
DROP SCHEMA s CASCADE;
