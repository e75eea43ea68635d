CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (x integer, y integer, CONSTRAINT b_key PRIMARY KEY (y, x));
CREATE TABLE c (x integer, y text, PRIMARY KEY (x) INCLUDE (y) WITH (fillfactor = 80));
CREATE TABLE d (x integer);
ALTER TABLE d ADD PRIMARY KEY (x);
