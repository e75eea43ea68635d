-- since: 15
SET search_path = public;
CREATE FOREIGN DATA WRAPPER "odd wrapper" OPTIONS (debug 'it''s', "Mixed" 'a=b');
COMMENT ON FOREIGN DATA WRAPPER "odd wrapper" IS 'none';
CREATE SERVER s TYPE 'oracle' VERSION '1.2' FOREIGN DATA WRAPPER "odd wrapper"
  OPTIONS (host 'h\x', dbname '');
COMMENT ON SERVER s IS 'far away';
CREATE USER MAPPING FOR PUBLIC SERVER s;
CREATE USER MAPPING FOR CURRENT_USER SERVER s;
CREATE SCHEMA "Odd";
CREATE FOREIGN TABLE "Odd".far (
  a integer OPTIONS (column_name 'A') NOT NULL DEFAULT 1,
  b text OPTIONS (x 'y') COLLATE "C",
  CHECK (a > 0)
) SERVER s OPTIONS (table_name 't');
COMMENT ON FOREIGN TABLE "Odd".far IS 'remote';
ALTER FOREIGN TABLE "Odd".far ALTER b SET STATISTICS 7, ALTER b SET (n_distinct = -0.5);
CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE p1 PARTITION OF p FOR VALUES IN (1) SERVER s;
CREATE TABLE t (id integer PRIMARY KEY, n integer, m text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, truncate');
CREATE PUBLICATION "Some" FOR TABLE t, u WITH (publish_via_partition_root = true);
CREATE PUBLICATION nothing WITH (publish = '');
COMMENT ON PUBLICATION nothing IS 'yet';
CREATE SUBSCRIPTION sub CONNECTION '' PUBLICATION b, a
  WITH (connect = false, slot_name = 'odd_slot', synchronous_commit = 'remote_write');
COMMENT ON SUBSCRIPTION sub IS 'disabled';
ALTER SUBSCRIPTION sub SET (slot_name = NONE);
