CREATE TABLE t (a text COLLATE "C", b text);
CREATE INDEX ON t (a COLLATE "default");
CREATE INDEX ON t (b COLLATE "default");
CREATE INDEX ON t (a COLLATE "C", b COLLATE "C");
CREATE INDEX ON t (a COLLATE pg_catalog."default", (b || 'x') COLLATE "default");
CREATE TABLE p (a text COLLATE "C", b text) PARTITION BY RANGE (a COLLATE "default", b COLLATE "C");
-- What an expression has by itself comes of the columns that it takes, or of what it names.
CREATE TABLE e (a text COLLATE "C", b text, c text COLLATE "POSIX");
CREATE INDEX ON e (lower(a) COLLATE "default");
CREATE INDEX ON e (lower(a) COLLATE "C", (a || 'x') COLLATE "C", (a || b));
CREATE INDEX ON e ((b || c) COLLATE "POSIX", lower(b COLLATE "C") COLLATE "C");
CREATE INDEX ON e (((b COLLATE "default") COLLATE "C"), ((b COLLATE "C") COLLATE "default"));
-- Types have one of their own.
CREATE DOMAIN d AS text COLLATE "C";
CREATE DOMAIN dd AS d;
CREATE TABLE o (n name, m name COLLATE "C", x d, y dd COLLATE "C", z d COLLATE "default");
CREATE INDEX ON o (n COLLATE "C", m COLLATE "default", x COLLATE "default", y COLLATE "C");
CREATE INDEX ON o (x COLLATE "C", y COLLATE "default", z COLLATE "C");
ALTER TABLE o ADD EXCLUDE (n COLLATE "C" WITH =, m COLLATE "default" WITH =);
-- A key goes on having what it was told, unless its column has that now.
CREATE SCHEMA s;
CREATE COLLATION s.own FROM "C";
CREATE TABLE r (k integer, a text COLLATE "C", b text, c text, EXCLUDE (b COLLATE "C" WITH =));
CREATE INDEX ON r (a COLLATE "default", b COLLATE "C", c COLLATE "C");
ALTER TABLE r ALTER a TYPE text, ALTER b TYPE text COLLATE "C", ALTER c TYPE text COLLATE s.own;
ALTER TABLE r ALTER c TYPE text COLLATE "default";
CREATE TABLE g (k integer, a text) PARTITION BY LIST (k);
CREATE INDEX ON g (a COLLATE "C");
CREATE TABLE g1 PARTITION OF g FOR VALUES IN (1);
ALTER TABLE g ALTER a TYPE text COLLATE "C";
