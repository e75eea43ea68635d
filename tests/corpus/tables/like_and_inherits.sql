-- Columns that are both copied and inherited are one; settings for planning stay behind.
CREATE TABLE p (a integer, b text NOT NULL);
ALTER TABLE p ALTER b SET STATISTICS 500, ALTER b SET STORAGE EXTERNAL, ALTER a SET (n_distinct = 9);
CREATE TABLE c (LIKE p) INHERITS (p);
CREATE TABLE d () INHERITS (p);
CREATE TABLE e (LIKE p INCLUDING STORAGE);
CREATE TABLE f (LIKE p);
CREATE TABLE q (a integer, b text) PARTITION BY LIST (a);
ALTER TABLE q ALTER b SET STATISTICS 300;
CREATE TABLE q1 PARTITION OF q FOR VALUES IN (1);
