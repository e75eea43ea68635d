-- A partition has keys of its own where somebody names them.
CREATE TABLE p (id integer, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX ON p (id);
CREATE TABLE p1 PARTITION OF p DEFAULT;
COMMENT ON CONSTRAINT p1_pkey ON p1 IS 'of the partition';
ALTER TABLE p1 RENAME CONSTRAINT p1_pkey TO p1_key;
ALTER TABLE p1 CLUSTER ON p1_id_idx;
