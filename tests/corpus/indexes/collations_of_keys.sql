CREATE TABLE t (a text COLLATE "C", b text);
CREATE INDEX ON t (a COLLATE "default");
CREATE INDEX ON t (b COLLATE "default");
CREATE INDEX ON t (a COLLATE "C", b COLLATE "C");
CREATE INDEX ON t (a COLLATE pg_catalog."default", (b || 'x') COLLATE "default");
CREATE TABLE p (a text COLLATE "C", b text) PARTITION BY RANGE (a COLLATE "default", b COLLATE "C");
