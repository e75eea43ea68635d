-- A view of what is temporary is temporary itself.
CREATE TEMP TABLE x (a integer);
CREATE VIEW v AS SELECT a FROM x;
CREATE VIEW w AS SELECT a FROM v;
CREATE TABLE v (b integer);
