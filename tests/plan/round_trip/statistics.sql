CREATE SCHEMA s;
CREATE TABLE public.t (a integer, "B b" text, c date);
CREATE STATISTICS public.all_kinds ON a, "B b" FROM public.t;
CREATE STATISTICS s."one kind" (ndistinct) ON c, a FROM public.t;
CREATE STATISTICS public.two (mcv, dependencies) ON a, c FROM public.t;
ALTER STATISTICS public.two SET STATISTICS 500;
COMMENT ON STATISTICS s."one kind" IS 'of two columns';
