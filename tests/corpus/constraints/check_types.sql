CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (
  v varchar(10) CHECK (v IN ('a', 'b')), v2 varchar CHECK (v2 = 'a'), m mood CHECK (m <> 'sad'), ms mood CHECK (ms IN ('sad', 'ok')), n numeric CHECK (n > 0), n2 numeric(4,1) CHECK (n2 BETWEEN 0 AND 99.5),
  f double precision CHECK (f >= 0 AND f <= 1), b bigint CHECK (b > 0), c char(2) CHECK (c = 'ab'), s smallint CHECK (s IN (1, 2, 3)), i integer CHECK (i > 1.5), d date CHECK (d > '2020-01-01'),
  ts timestamptz CHECK (ts > '2020-01-01 00:00:00+00'), j jsonb CHECK (jsonb_typeof(j) = 'object'), u text CHECK (length(u) > 3), e text CHECK (e ~ '^[a-z]+$'), w text CHECK (w ~* 'x' AND w !~ 'y')
);
