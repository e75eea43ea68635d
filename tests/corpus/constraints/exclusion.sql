CREATE TABLE t (room integer, during tsrange, x integer,
  EXCLUDE USING gist (during WITH &&),
  CONSTRAINT named EXCLUDE USING btree (x WITH =) WHERE (x > 3),
  EXCLUDE USING gist (during WITH &&) WHERE (room IS NOT NULL) DEFERRABLE);
