-- uncertain: 3
-- Others may have columns of the name of one that is dropped.
CREATE TABLE o (id integer);
CREATE TABLE t (id integer, k integer, a integer, b integer);
CREATE TABLE l (a integer, c integer);
CREATE POLICY p ON t USING (k IN (SELECT o.id FROM o));
CREATE POLICY own ON t USING (a > 0);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO l (c) VALUES (new.b);
CREATE RULE w AS ON INSERT TO o DO ALSO INSERT INTO l (a) VALUES (new.id);
ALTER TABLE t DROP COLUMN id;
ALTER TABLE t DROP COLUMN a CASCADE;
ALTER TABLE t DROP COLUMN b CASCADE;
ALTER TABLE l DROP COLUMN a CASCADE;
