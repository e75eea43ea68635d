\restrict a'b
COPY t (a) FROM stdin;
1	it's
\.
\connect "x"
SELECT 1 \gexec
SELECT 2\; SELECT 3 \\ SELECT 4;
\copy t from stdin
1
\.
