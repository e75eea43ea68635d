CREATE SCHEMA s;
CREATE TYPE money2 AS (amount bigint, unit text);
CREATE FUNCTION lt(money2, money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION cmp(money2, money2) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE FUNCTION lt_int(money2, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION cmp_int(money2, bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE OPERATOR < (FUNCTION = lt, LEFTARG = money2, RIGHTARG = money2);
CREATE OPERATOR = (FUNCTION = lt, LEFTARG = money2, RIGHTARG = money2);
CREATE OPERATOR < (FUNCTION = lt_int, LEFTARG = money2, RIGHTARG = bigint);
CREATE OPERATOR CLASS s."by amount" DEFAULT FOR TYPE money2 USING btree AS
  OPERATOR 1 <, OPERATOR 3 = (money2, money2), FUNCTION 1 cmp(money2, money2);
CREATE OPERATOR FAMILY alone USING hash;
CREATE OPERATOR FAMILY loose USING btree;
ALTER OPERATOR FAMILY loose USING btree ADD OPERATOR 1 < (money2, bigint),
  FUNCTION 1 (money2, bigint) cmp_int(money2, bigint);
CREATE OPERATOR CLASS other FOR TYPE money2 USING btree FAMILY loose AS
  OPERATOR 1 public.<, FUNCTION 1 public.cmp(money2, money2);
ALTER OPERATOR FAMILY loose USING btree ADD OPERATOR 3 = (money2, money2);
CREATE OPERATOR CLASS empty FOR TYPE money2 USING gin FAMILY pg_catalog.array_ops AS STORAGE text;
CREATE OPERATOR CLASS points FOR TYPE point USING gist AS
  STORAGE box,
  OPERATOR 1 <<, OPERATOR 15 <-> (point, point) FOR ORDER BY pg_catalog.float_ops,
  FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal),
  FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_point_compress(internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal),
  FUNCTION 7 gist_box_same(box, box, internal),
  FUNCTION 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
CREATE OPERATOR CLASS gone FOR TYPE money2 USING hash FAMILY alone AS STORAGE money2;
DROP OPERATOR CLASS gone USING hash;
CREATE OPERATOR FAMILY gone USING hash;
CREATE OPERATOR CLASS gone_too FOR TYPE money2 USING hash FAMILY gone AS STORAGE money2;
DROP OPERATOR FAMILY gone USING hash;
COMMENT ON OPERATOR CLASS s."by amount" USING btree IS 'a class';
COMMENT ON OPERATOR FAMILY alone USING hash IS 'a family';
CREATE TABLE prices (price money2);
CREATE INDEX by_default ON prices (price);
CREATE INDEX by_class ON prices (price s."by amount");
CREATE INDEX by_other ON prices (price other);
