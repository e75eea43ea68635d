CREATE TABLE t ( a int; x
SELECT 1 \gexec
CREATE TABLE u (b int;
\copy t
