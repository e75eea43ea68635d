CREATE TABLE t (a integer) WITH (fillfactor = 70, autovacuum_enabled = false);
CREATE UNLOGGED TABLE u (a integer);
ALTER TABLE u SET (fillfactor = 50);
ALTER TABLE t RESET (autovacuum_enabled);
CREATE UNLOGGED TABLE l (a integer);
ALTER TABLE l SET LOGGED;
