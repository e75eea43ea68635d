CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION add(a integer, b integer DEFAULT 5) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10 AS $$ SELECT a + b $$;
CREATE FUNCTION named(x varchar(10), OUT y text, INOUT z int) LANGUAGE plpgsql AS $$ BEGIN y := x; END $$;
CREATE FUNCTION rows_of(n int) RETURNS TABLE (a int, b text) LANGUAGE sql STABLE ROWS 50 SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION many(VARIADIC xs text[]) RETURNS SETOF text LANGUAGE sql LEAKPROOF SET work_mem TO '8MB' SET search_path = '' AS $$ SELECT unnest(xs) $$;
CREATE FUNCTION nothing() RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE PROCEDURE act(a integer, INOUT b text) LANGUAGE plpgsql AS $$ BEGIN b := a; END $$;
COMMENT ON FUNCTION add(integer, integer) IS 'adds';
