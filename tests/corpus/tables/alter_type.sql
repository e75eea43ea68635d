CREATE TABLE t (a integer, b varchar(10), c text);
ALTER TABLE t ALTER a TYPE bigint, ALTER COLUMN b SET DATA TYPE text, ALTER c TYPE varchar(5) COLLATE "C";
