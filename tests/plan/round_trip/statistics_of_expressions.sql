-- since: 14
CREATE TABLE public.t (a integer, b text);
CREATE STATISTICS public.mixed ON a, (a * 2), lower(b) FROM public.t;
CREATE STATISTICS public.one ON (upper(b)) FROM public.t;
CREATE STATISTICS public.several (mcv) ON (a % 10), (a % 100) FROM public.t;
