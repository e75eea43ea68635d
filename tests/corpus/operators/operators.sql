-- uncertain: 2
CREATE SCHEMA s;
CREATE TYPE money2 AS (amount bigint, unit text);
CREATE FUNCTION s.lt(money2, money2) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount < ($2).amount';
CREATE FUNCTION lt_int(money2, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION neg(money2) RETURNS money2 LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OPERATOR s.= (FUNCTION = s.lt, LEFTARG = money2, RIGHTARG = money2,
  COMMUTATOR = OPERATOR(s.=), NEGATOR = OPERATOR(s.<>), RESTRICT = eqsel, JOIN = eqjoinsel,
  HASHES, MERGES);
CREATE OPERATOR s.<> (PROCEDURE = s.lt, LEFTARG = money2, RIGHTARG = money2,
  NEGATOR = OPERATOR(s.=));
CREATE OPERATOR < (FUNCTION = s.lt, LEFTARG = money2, RIGHTARG = money2, COMMUTATOR = >,
  RESTRICT = scalarltsel);
CREATE OPERATOR > (FUNCTION = s.lt, LEFTARG = money2, RIGHTARG = money2);
CREATE OPERATOR <= (FUNCTION = s.lt, LEFTARG = money2, RIGHTARG = money2);
CREATE OPERATOR >= (FUNCTION = s.lt, LEFTARG = money2, RIGHTARG = money2, COMMUTATOR = <=);
CREATE OPERATOR < (FUNCTION = lt_int, LEFTARG = money2, RIGHTARG = int8);
CREATE OPERATOR ~~> (FUNCTION = lt_int, LEFTARG = money2, RIGHTARG = int8, NEGATOR = !~~>);
CREATE OPERATOR !~~> (FUNCTION = lt_int, LEFTARG = money2, RIGHTARG = int8);
CREATE OPERATOR ~=> (FUNCTION = lt_int, LEFTARG = money2, RIGHTARG = int8);
CREATE OPERATOR !~=> (FUNCTION = lt_int, LEFTARG = money2, RIGHTARG = int8, NEGATOR = ~=>);
CREATE OPERATOR - (FUNCTION = neg, RIGHTARG = money2);
CREATE OPERATOR + (FUNCTION = neg, RIGHTARG = money2);
DROP OPERATOR + (NONE, money2);
ALTER OPERATOR < (money2, money2) SET (RESTRICT = NONE, JOIN = scalarltjoinsel);
COMMENT ON OPERATOR - (NONE, money2) IS 'the other way';
COMMENT ON OPERATOR < (money2, int8) IS 'by amount';
