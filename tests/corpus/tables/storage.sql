CREATE TABLE t (a text, b text, c jsonb, d integer);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER b SET STORAGE extended, ALTER c SET STORAGE main;
