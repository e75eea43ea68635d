CREATE TABLE t (a integer, b text);
CREATE INDEX i ON t ((a));
CREATE INDEX j ON t ((b COLLATE "C"), (lower(b) COLLATE "C"));
