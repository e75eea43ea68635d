-- since: 15
CREATE EXTENSION btree_gist SCHEMA public;
CREATE TABLE public.a (id int, x int, y text, CONSTRAINT "A pk" PRIMARY KEY (x, id) INCLUDE (y) WITH (fillfactor = 50) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE public.b (id int UNIQUE NULLS NOT DISTINCT, x int, y text, z int, UNIQUE (x, y) INCLUDE (z) DEFERRABLE,
 CONSTRAINT ck CHECK ((x > 0 AND y <> 'a''b') OR z IN (1,2,3)));
ALTER TABLE public.b ADD CONSTRAINT nv CHECK (x < 1000) NOT VALID;
COMMENT ON CONSTRAINT ck ON public.b IS 'check it';
CREATE TABLE public.f (id int, bx int, by text, up int, CONSTRAINT f1 FOREIGN KEY (id) REFERENCES public.b (id) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE);
CREATE TABLE public.k (p int, q int, PRIMARY KEY (p, q));
CREATE TABLE public.m (p int DEFAULT 1, q int, FOREIGN KEY (p, q) REFERENCES public.k ON DELETE SET NULL (q) ON UPDATE RESTRICT, self int);
CREATE UNIQUE INDEX m_u ON public.m (q);
ALTER TABLE public.m ADD CONSTRAINT on_index FOREIGN KEY (self) REFERENCES public.m (q) ON DELETE SET DEFAULT NOT VALID;
-- a circle of foreign keys
ALTER TABLE public.k ADD r int UNIQUE;
ALTER TABLE public.m ADD id int PRIMARY KEY;
ALTER TABLE public.k ADD FOREIGN KEY (r) REFERENCES public.m;
ALTER TABLE public.m ADD FOREIGN KEY (self) REFERENCES public.k (r);
CREATE TABLE public.e (room int, during tsrange, c circle, "n n" text, EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (room > 0), CONSTRAINT e2 EXCLUDE USING gist (c WITH &&, (lower("n n")) COLLATE "C" WITH =) WITH (fillfactor=60) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE public.e3 (a int, EXCLUDE (a WITH =), EXCLUDE USING btree (a DESC WITH =), EXCLUDE USING hash (a WITH =));
