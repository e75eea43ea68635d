CREATE TEMP TABLE t (a integer);
CREATE TABLE kept (a integer);
