CREATE VIEW v AS SELECT 1 AS a, 2 AS b;
COMMENT ON COLUMN v.a IS 'the a';
COMMENT ON COLUMN public.v.b IS 'the b';
COMMENT ON COLUMN v.b IS NULL;
CREATE TYPE c AS (x integer, y text);
COMMENT ON COLUMN c.x IS 'the x';
COMMENT ON COLUMN public.c.y IS 'the y';
