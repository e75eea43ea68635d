CREATE TYPE person AS (name text, age integer);
CREATE TABLE people OF person (name WITH OPTIONS PRIMARY KEY, age WITH OPTIONS DEFAULT 5);
