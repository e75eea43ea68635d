-- since: 14
CREATE TYPE floatrange AS RANGE (subtype = float8);
CREATE TYPE span AS RANGE (subtype = timestamptz, multirange_type_name = spans);
CREATE TABLE t (f floatrange, m spans);
