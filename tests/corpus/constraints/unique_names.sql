CREATE TABLE t (a integer UNIQUE, UNIQUE (a));
CREATE TABLE t_a (key integer UNIQUE);
CREATE TABLE u (a integer, b integer, UNIQUE (a, b), UNIQUE (b, a));
