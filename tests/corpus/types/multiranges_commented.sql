-- since: 14
CREATE TYPE spans AS RANGE (subtype = float8);
COMMENT ON TYPE spans_multirange IS 'in no dump';
COMMENT ON TYPE spans IS 'a';
