CREATE TABLE t (b text);
CREATE INDEX ON t USING hash (lower(b));
CREATE INDEX ON t USING hash (b);
CREATE INDEX always ON t (b) WHERE true;
