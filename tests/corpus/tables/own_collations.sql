CREATE COLLATION public.mine (provider = libc, locale = 'C');
CREATE TABLE t (a text COLLATE mine, b text COLLATE public.mine);
