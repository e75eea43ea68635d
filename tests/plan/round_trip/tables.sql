-- since: 15
CREATE TABLE public."order" ("select" integer GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY -2 MINVALUE -100 MAXVALUE 10 CACHE 3 CYCLE) PRIMARY KEY, "a""b" text DEFAULT 'x''y', "semi;colon" int, "dash--dash" int, "new
line" int, "ünï" text COLLATE "POSIX");
COMMENT ON COLUMN public."order"."a""b" IS 'c''o';
CREATE UNLOGGED TABLE public.u (id serial, big bigserial, s smallserial, def timestamp with time zone DEFAULT now(), gen integer GENERATED ALWAYS AS (id * 2) STORED, st text) WITH (fillfactor=70, autovacuum_enabled=false, toast.autovacuum_enabled=false);
ALTER TABLE public.u ALTER st SET STORAGE EXTERNAL;
CREATE TABLE public.c (a text COMPRESSION pglz COLLATE "C", b text);
ALTER TABLE public.c ALTER b SET STORAGE PLAIN;
CREATE TABLE public.none ();
CREATE TABLE public.parent1 (id int NOT NULL DEFAULT 1, p1 text DEFAULT 'p', CONSTRAINT pos CHECK (id > 0), CONSTRAINT mine CHECK (id < 100) NO INHERIT);
CREATE TABLE public.parent2 (id int NOT NULL DEFAULT 1, p2 text);
CREATE TABLE public.child (own int, p1 text DEFAULT 'child') INHERITS (public.parent1, public.parent2);
ALTER TABLE public.child ALTER COLUMN id SET DEFAULT 7;
ALTER TABLE public.child ALTER COLUMN p2 SET NOT NULL;
ALTER TABLE public.child ALTER COLUMN p2 SET STORAGE EXTERNAL;
ALTER TABLE public.child ADD CONSTRAINT childc CHECK (own > id);
COMMENT ON COLUMN public.child.p2 IS 'inherited';
CREATE TABLE public.child2 () INHERITS (public.parent1);
ALTER TABLE public.child2 ALTER id DROP DEFAULT;
CREATE TABLE public.grand () INHERITS (public.child);
ALTER TABLE public.parent1 REPLICA IDENTITY FULL;
ALTER TABLE public.parent2 REPLICA IDENTITY NOTHING;
CREATE UNIQUE INDEX "Ri" ON public.parent2 (id);
CREATE TABLE public.ri (id int NOT NULL, k int NOT NULL);
CREATE UNIQUE INDEX "Ri 2" ON public.ri (id);
ALTER TABLE public.ri REPLICA IDENTITY USING INDEX "Ri 2";
CREATE TABLE public.ri2 (id int PRIMARY KEY);
ALTER TABLE public.ri2 REPLICA IDENTITY USING INDEX ri2_pkey;
ALTER TABLE public.ri ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ri FORCE ROW LEVEL SECURITY;
-- a default that needs the row type of its table
CREATE TABLE public.self (id int, v text, w int NOT NULL);
CREATE FUNCTION public.of_self(public.self) RETURNS int LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.next_v() RETURNS text LANGUAGE sql STABLE BEGIN ATOMIC SELECT max(v) FROM public.self; END;
ALTER TABLE public.self ALTER v SET DEFAULT public.next_v();
ALTER TABLE public.self ALTER w SET DEFAULT public.of_self(NULL::public.self);
ALTER TABLE public.self ADD CONSTRAINT ck CHECK (public.of_self(self.*) > 0);
CREATE SEQUENCE public."Seq q" AS smallint START 3 MINVALUE 2 MAXVALUE 30 CYCLE CACHE 4 OWNED BY public.ri.k;
CREATE UNLOGGED SEQUENCE public.down INCREMENT -1;
COMMENT ON SEQUENCE public.down IS 's';
CREATE TABLE public.uses_seq (a int DEFAULT nextval('public."Seq q"'::regclass), b int DEFAULT nextval('public.down'));
CREATE TABLE public.rows (s public.self, a public.self[]);
-- a table whose dropped columns leave holes
CREATE TABLE public.holes (a int, b int, c int);
ALTER TABLE public.holes DROP COLUMN b;
ALTER TABLE public.holes ADD d text;
CREATE TABLE public.default_of_parent (a integer DEFAULT 1, b integer DEFAULT 2);
CREATE TABLE public.own_without_default (a integer, b integer);
ALTER TABLE public.own_without_default INHERIT public.default_of_parent;
