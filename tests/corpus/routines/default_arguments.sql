CREATE TYPE level AS ENUM ('low', 'high');
CREATE FUNCTION f(a text DEFAULT 'x', b integer = 1 + 1, c level DEFAULT 'low', d timestamptz DEFAULT now()) RETURNS integer LANGUAGE sql AS 'SELECT 1';
