CREATE SCHEMA gone;
CREATE TABLE gone.t (a integer);
CREATE TYPE gone.e AS ENUM ('a');
CREATE TABLE kept (a integer);
DROP SCHEMA gone CASCADE;
