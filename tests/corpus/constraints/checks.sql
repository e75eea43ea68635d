CREATE TABLE t (
  a integer CHECK (a > 0), b integer, c text, d numeric, CHECK (a < b), CONSTRAINT named CHECK (c IN ('x', 'y')) NO INHERIT,
  CHECK (b BETWEEN 1 AND 10), CHECK (c IS NOT NULL OR d > 1.5), CHECK (b <> 3), CHECK (c LIKE 'a%'), CHECK (c NOT IN ('p', 'q')), CHECK (true)
);
