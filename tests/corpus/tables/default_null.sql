CREATE DOMAIN d AS integer;
CREATE DOMAIN dv AS varchar(5);
CREATE DOMAIN d3 AS integer DEFAULT null::integer;
CREATE DOMAIN d4 AS varchar(3) DEFAULT null;
CREATE TABLE t (
  a integer DEFAULT null::int, b text DEFAULT null::text, c text DEFAULT cast(null AS text),
  d varchar(5) DEFAULT null::varchar(5), e integer DEFAULT (null), f varchar DEFAULT null::varchar,
  g varchar(5) DEFAULT null::varchar, h integer DEFAULT null::bigint, i bigint DEFAULT null::int,
  j varchar(5) DEFAULT null::text, k numeric(5, 2) DEFAULT null::numeric,
  l integer[] DEFAULT null::int[]
);
CREATE TABLE of_domains (
  a d DEFAULT null, b d DEFAULT null::int, c d DEFAULT null::d, e dv DEFAULT null,
  f dv DEFAULT null::varchar(5), g bit DEFAULT null, h bit DEFAULT null::bit, i char DEFAULT null
);
