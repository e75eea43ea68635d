CREATE TABLE t (a integer, b text, c integer DEFAULT 3, d varchar(10));
ALTER TABLE t ADD COLUMN e uuid NOT NULL DEFAULT gen_random_uuid(), ADD f integer UNIQUE, DROP COLUMN b
;
