CREATE TABLE t (a integer CHECK (a > 0) CHECK (a > 1), b integer, CHECK (a > 2), CHECK (a > b), CHECK (a <> b));
ALTER TABLE t ADD CHECK (b > 0), DROP CONSTRAINT t_a_check1;
