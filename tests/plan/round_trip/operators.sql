CREATE SCHEMA "My ops";
CREATE TYPE public.money2 AS (amount bigint, unit text);
CREATE FUNCTION "My ops".lt(public.money2, public.money2) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount < ($2).amount';
CREATE FUNCTION "My ops".eq(public.money2, public.money2) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount = ($2).amount';
CREATE FUNCTION "My ops".cmp(public.money2, public.money2) RETURNS integer
  LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE FUNCTION "My ops".cmp_int(public.money2, bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE FUNCTION "My ops".lt_int(public.money2, bigint) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION "My ops".neg(public.money2) RETURNS public.money2
  LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OPERATOR "My ops".= (FUNCTION = "My ops".eq, LEFTARG = public.money2,
  RIGHTARG = public.money2, COMMUTATOR = OPERATOR("My ops".=), NEGATOR = OPERATOR("My ops".<>),
  RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR "My ops".< (FUNCTION = "My ops".lt, LEFTARG = public.money2,
  RIGHTARG = public.money2, COMMUTATOR = OPERATOR("My ops".>), RESTRICT = scalarltsel);
CREATE OPERATOR "My ops".< (FUNCTION = "My ops".lt_int, LEFTARG = public.money2,
  RIGHTARG = bigint);
CREATE OPERATOR public.- (FUNCTION = "My ops".neg, RIGHTARG = public.money2);
-- Each names the other, or one of them alone does.
CREATE OPERATOR public.>>> (FUNCTION = "My ops".lt_int, LEFTARG = public.money2,
  RIGHTARG = bigint, NEGATOR = OPERATOR(public.<<<));
CREATE OPERATOR public.<<< (FUNCTION = "My ops".lt_int, LEFTARG = public.money2,
  RIGHTARG = bigint);
COMMENT ON OPERATOR public.- (NONE, public.money2) IS 'the other way';
COMMENT ON OPERATOR "My ops".< (public.money2, bigint) IS 'by amount';

CREATE OPERATOR CLASS public."by amount" DEFAULT FOR TYPE public.money2 USING btree AS
  OPERATOR 1 "My ops".<, OPERATOR 3 "My ops".=,
  FUNCTION 1 "My ops".cmp(public.money2, public.money2);
CREATE OPERATOR FAMILY "My ops".alone USING hash;
CREATE OPERATOR FAMILY "My ops"."loose ones" USING btree;
ALTER OPERATOR FAMILY "My ops"."loose ones" USING btree ADD
  OPERATOR 1 "My ops".< (public.money2, bigint),
  FUNCTION 1 (public.money2, bigint) "My ops".cmp_int(public.money2, bigint);
CREATE OPERATOR CLASS public.empty FOR TYPE public.money2 USING gin FAMILY pg_catalog.array_ops AS
  STORAGE text;
CREATE OPERATOR CLASS public.points FOR TYPE point USING gist AS
  STORAGE box,
  OPERATOR 1 <<, OPERATOR 15 <-> (point, point) FOR ORDER BY pg_catalog.float_ops,
  FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal),
  FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_point_compress(internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal),
  FUNCTION 7 gist_box_same(box, box, internal),
  FUNCTION 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
COMMENT ON OPERATOR CLASS public."by amount" USING btree IS 'a class';
COMMENT ON OPERATOR FAMILY "My ops".alone USING hash IS 'a family';
CREATE TABLE public.prices (price public.money2);
CREATE INDEX by_price ON public.prices (price);
CREATE INDEX by_place ON public.prices USING gist ((point(1, 2)) public.points);
