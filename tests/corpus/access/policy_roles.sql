CREATE TABLE t (a integer);
CREATE POLICY everybody ON t TO postgres, PUBLIC;
CREATE POLICY twice ON t TO postgres, postgres;
