CREATE TABLE t (a integer, b text);
INSERT INTO t VALUES (1, 'x'), (2, 'y;z');
UPDATE t SET b = 'q' WHERE a = 1;
DELETE FROM t;
TRUNCATE t;
BEGIN;
CREATE TABLE u (a integer);
COMMIT;
