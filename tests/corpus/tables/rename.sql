CREATE TABLE old_name (old_column integer PRIMARY KEY, b integer CHECK (b > old_column), c text);
CREATE TABLE refers (r integer REFERENCES old_name);
CREATE INDEX i ON old_name (old_column, (lower(c))) WHERE old_column > 5;
ALTER TABLE old_name RENAME TO new_name;
ALTER TABLE new_name RENAME COLUMN old_column TO new_column;
ALTER INDEX i RENAME TO j;
ALTER TABLE new_name RENAME CONSTRAINT old_name_pkey TO new_name_pkey;
