CREATE TABLE t (a integer DEFAULT 1, b text, c timestamptz);
ALTER TABLE t ALTER a DROP DEFAULT, ALTER b SET DEFAULT 'x' || 'y', ALTER COLUMN c SET DEFAULT (now() + interval '1 day');
