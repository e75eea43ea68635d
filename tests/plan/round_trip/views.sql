-- since: 15
CREATE TABLE public.t (id int PRIMARY KEY, a text, b int);
CREATE VIEW public.grouped AS SELECT id, a, b FROM public.t GROUP BY id;
CREATE VIEW public."V w" ("X ""y", z) WITH (security_barrier, security_invoker = true) AS SELECT a, b FROM public.t WHERE b > 1 WITH LOCAL CHECK OPTION;
CREATE VIEW public.z_first AS SELECT 1 AS one;
CREATE VIEW public.a_second AS SELECT one FROM public.z_first;
CREATE VIEW public.unnamed AS SELECT 1 AS a, 'x', now();
CREATE MATERIALIZED VIEW public.mat AS SELECT a, count(*) FROM public.t GROUP BY a WITH NO DATA;
CREATE VIEW public.on_mat AS SELECT * FROM public.mat;
CREATE RULE r1 AS ON INSERT TO public.on_mat DO INSTEAD NOTHING;
CREATE RULE "R 2" AS ON UPDATE TO public.t WHERE OLD.b > 1 DO ALSO (INSERT INTO public.t (id) VALUES (1); DELETE FROM public.t WHERE id = 3); ALTER TABLE public.t DISABLE RULE "R 2"; COMMENT ON RULE "R 2" ON public.t IS 'rr';
CREATE FUNCTION public.trg() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER io INSTEAD OF INSERT OR UPDATE OR DELETE ON public."V w" FOR EACH ROW EXECUTE FUNCTION public.trg();
COMMENT ON TRIGGER io ON public."V w" IS 'tt';
CREATE RECURSIVE VIEW public.nums (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM nums WHERE n < 100;
COMMENT ON VIEW public.nums IS E'\\ n';
CREATE VIEW public.lat AS SELECT t.id, x.* FROM public.t, LATERAL (SELECT t.b * 2 AS c) x, unnest(ARRAY[1,2]) WITH ORDINALITY AS u(e, o);
