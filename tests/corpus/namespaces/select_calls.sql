-- uncertain: 5
-- Wherever a query calls a function, that may make anything.
CREATE FUNCTION make(name text) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I ()', name);
  RETURN 1;
END $$;
SELECT FROM make('a');
SELECT 1 + make('b');
VALUES (make('c'));
SELECT 1 UNION SELECT make('d');
CREATE TEMP TABLE r AS SELECT make('e');
