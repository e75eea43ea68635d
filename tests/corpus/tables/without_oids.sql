-- As dumps of old servers have it.
CREATE TABLE t (a integer) WITH (oids = false);
CREATE TABLE u (a integer) WITH (fillfactor = 70, oids = false);
ALTER TABLE t SET WITHOUT OIDS;
ALTER TABLE IF EXISTS nothing SET SCHEMA pg_catalog;
