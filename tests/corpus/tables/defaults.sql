CREATE TABLE t (
  a integer DEFAULT 0, b integer DEFAULT -1, c bigint DEFAULT 0, d numeric(10,2) DEFAULT 0, e numeric DEFAULT 1.50, f text DEFAULT 'x', g varchar(20) DEFAULT 'it''s',
  h boolean DEFAULT false, i boolean DEFAULT 't', j timestamptz DEFAULT now(), k timestamptz DEFAULT CURRENT_TIMESTAMP, l date DEFAULT CURRENT_DATE,
  m jsonb DEFAULT '{}', n jsonb DEFAULT '{}'::jsonb, o text[] DEFAULT '{}', p text[] DEFAULT ARRAY[]::text[], q uuid DEFAULT gen_random_uuid(),
  r integer DEFAULT (1 + 2) * 3, s text DEFAULT lower('ABC'), t varchar(5) DEFAULT NULL, u integer DEFAULT NULL, v text DEFAULT 'é' || 'b', w integer DEFAULT '5',
  x double precision DEFAULT 0, y real DEFAULT 1.5, z smallint DEFAULT 7, aa char(3) DEFAULT 'abc', ab timestamp DEFAULT now(), ac timestamptz(3) DEFAULT CURRENT_TIMESTAMP(3), ad text DEFAULT CURRENT_USER, ae bigint DEFAULT 9999999999
);
