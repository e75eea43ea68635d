COPY t FROM STDIN \g \\ SELECT 4;
1
\.
COPY t FROM stdin; -- renamed from: t1
\.
