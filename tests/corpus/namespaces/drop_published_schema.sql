-- since: 15
-- An empty one takes nothing with it, a published one leaves its publication.
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
CREATE SCHEMA s;
CREATE TABLE t (a integer, b integer, c integer);
CREATE PUBLICATION p FOR TABLES IN SCHEMA s, public;
DROP SCHEMA s;
CREATE PUBLICATION q FOR TABLE t (c, b);
ALTER TABLE t RENAME c TO aa;
