-- CREATE RECURSIVE VIEW stands for a query WITH RECURSIVE.
CREATE TABLE t (id integer, "P" integer);
CREATE RECURSIVE VIEW v (n, "M") AS
  SELECT id, "P" FROM t -- the roots
  UNION ALL SELECT t.id, v.n FROM t JOIN v ON v.n = t."P" -- and below
  ;
CREATE OR REPLACE RECURSIVE VIEW public."Odd" ("select") AS
  VALUES (1) UNION ALL SELECT "select" + 1 FROM "Odd" WHERE "select" < 5;
