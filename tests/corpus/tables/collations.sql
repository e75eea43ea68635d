CREATE TABLE t (a text COLLATE "C", b varchar(10) COLLATE pg_catalog."POSIX", c text COLLATE "default");
CREATE INDEX i ON t (a, b COLLATE "C", c COLLATE "C", a COLLATE "C");
