-- uncertain: 6
CREATE TYPE e AS ENUM ('a', 'b''c');
CREATE TYPE other AS ENUM ('a');
CREATE TABLE t (x e DEFAULT 'a', y e[] DEFAULT '{a}', z e DEFAULT 'b''c', CHECK (x = 'a'));
CREATE INDEX i ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x = 'a' AS q FROM t;
CREATE DOMAIN d AS e DEFAULT 'a';
CREATE TABLE by_domain (d d CHECK (d::text <> 'z'));
CREATE FUNCTION f(e DEFAULT 'a') RETURNS e LANGUAGE sql AS 'SELECT ''a''::e';
CREATE TABLE p (x e) PARTITION BY LIST (x);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('a');
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW WHEN (new.x = 'a') EXECUTE FUNCTION tf();
-- These have no such label.
CREATE TABLE unlike (x other DEFAULT 'a', t text DEFAULT 'a' CHECK (t <> 'a'));
ALTER TYPE e RENAME VALUE 'a' TO 'it''s';
