CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED, c text GENERATED ALWAYS AS (lower(d)) STORED, d text);
