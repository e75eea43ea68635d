-- pair enum_drop_label_dependants
-- old
CREATE TYPE e AS ENUM ('a','b','c');
CREATE TABLE t (x e DEFAULT 'a', y e[] DEFAULT '{a,b}', CHECK (x::text <> 'c'));
CREATE INDEX ix ON t (x) WHERE x = 'b';
CREATE VIEW v AS SELECT x FROM t WHERE x = 'a';
CREATE FUNCTION f(e) RETURNS e LANGUAGE sql AS 'SELECT $1';
CREATE DOMAIN d AS e DEFAULT 'a';
CREATE TABLE u (z d, k text GENERATED ALWAYS AS (CASE WHEN true THEN 'k' END) STORED);
-- new
CREATE TYPE e AS ENUM ('b','a','d');
CREATE TABLE t (x e DEFAULT 'a', y e[] DEFAULT '{a,b}', CHECK (x::text <> 'd'));
CREATE INDEX ix ON t (x) WHERE x = 'b';
CREATE VIEW v AS SELECT x FROM t WHERE x = 'a';
CREATE FUNCTION f(e) RETURNS e LANGUAGE sql AS 'SELECT $1';
CREATE DOMAIN d AS e DEFAULT 'a';
CREATE TABLE u (z d, k text GENERATED ALWAYS AS (CASE WHEN true THEN 'k' END) STORED);

-- pair composite_attr_used
-- old
CREATE TYPE c AS (a int, b text);
CREATE TABLE t (x c, y c[]);
CREATE FUNCTION f(c) RETURNS c LANGUAGE sql AS 'SELECT $1';
CREATE VIEW v AS SELECT (x).a FROM t;
CREATE DOMAIN dc AS c CHECK ((VALUE).a > 0);
-- new
CREATE TYPE c AS (a int, b varchar(10), k date);
CREATE TABLE t (x c, y c[]);
CREATE FUNCTION f(c) RETURNS c LANGUAGE sql AS 'SELECT $1';
CREATE VIEW v AS SELECT (x).a FROM t;
CREATE DOMAIN dc AS c CHECK ((VALUE).a > 0);

-- pair domain_base_change
-- old
CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE DOMAIN d2 AS d CHECK (VALUE < 100);
CREATE TABLE t (x d2 NOT NULL DEFAULT 3, y d);
CREATE VIEW v AS SELECT x + y AS s FROM t;
CREATE FUNCTION f(d) RETURNS d2 LANGUAGE sql AS 'SELECT $1::d2';
-- new
CREATE DOMAIN d AS bigint CHECK (VALUE > 0);
CREATE DOMAIN d2 AS d CHECK (VALUE < 100);
CREATE TABLE t (x d2 NOT NULL DEFAULT 3, y d);
CREATE VIEW v AS SELECT x + y AS s FROM t;
CREATE FUNCTION f(d) RETURNS d2 LANGUAGE sql AS 'SELECT $1::d2';

-- pair aggregates_ops
-- old
CREATE FUNCTION sf(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 + $2';
CREATE AGGREGATE ag(int) (SFUNC = sf, STYPE = int, INITCOND = '0');
CREATE VIEW v AS SELECT ag(x) FROM generate_series(1,3) x;
CREATE OPERATOR public.||| (LEFTARG = int, RIGHTARG = int, FUNCTION = sf, COMMUTATOR = |||);
CREATE TABLE t (a int, CHECK ((a ||| 1) > 0));
-- new
CREATE FUNCTION sf(int, int) RETURNS int IMMUTABLE STRICT LANGUAGE sql AS 'SELECT $1 * $2';
CREATE AGGREGATE ag(int) (SFUNC = sf, STYPE = int, INITCOND = '1');
CREATE VIEW v AS SELECT ag(x) FROM generate_series(1,3) x;
CREATE OPERATOR public.||| (LEFTARG = int, RIGHTARG = int, FUNCTION = sf);
CREATE TABLE t (a int, CHECK ((a ||| 1) > 0));

-- pair enum_new_default
-- old
CREATE TYPE st AS ENUM ('a','b');
CREATE TABLE t (id int PRIMARY KEY, s st DEFAULT 'a' NOT NULL);
CREATE FUNCTION f(x st DEFAULT 'a') RETURNS st LANGUAGE sql AS 'SELECT x';
CREATE INDEX i ON t (id) WHERE s = 'a';
-- new
CREATE TYPE st AS ENUM ('z','a','m','b');
CREATE TABLE t (id int PRIMARY KEY, s st DEFAULT 'm' NOT NULL, CHECK (s::text <> 'z'));
CREATE FUNCTION f(x st DEFAULT 'z') RETURNS st LANGUAGE sql AS 'SELECT x';
CREATE INDEX i ON t (id) WHERE s = 'm';
CREATE VIEW v AS SELECT * FROM t WHERE s = 'z';

-- pair collation_types
-- old
CREATE COLLATION c1 (provider = icu, locale = 'de-u-co-phonebk');
CREATE TABLE t (a text COLLATE c1 PRIMARY KEY, b text COLLATE "C");
CREATE INDEX i ON t (b COLLATE c1);
CREATE VIEW v AS SELECT a FROM t ORDER BY a COLLATE c1;
-- new
CREATE COLLATION c1 (provider = icu, locale = 'de');
CREATE TABLE t (a text COLLATE c1 PRIMARY KEY, b text COLLATE c1);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT a FROM t ORDER BY a COLLATE "C";

-- pair range_exclusion
-- old
CREATE TYPE r AS RANGE (SUBTYPE = int);
CREATE TABLE t (x r, y int4range, EXCLUDE USING gist (y WITH &&));
CREATE FUNCTION f(r) RETURNS r LANGUAGE sql AS 'SELECT $1';
-- new
CREATE TYPE r AS RANGE (SUBTYPE = bigint);
CREATE TABLE t (x r, y int8range, EXCLUDE USING gist (y WITH -|-));
CREATE FUNCTION f(r) RETURNS r LANGUAGE sql AS 'SELECT $1';

-- pair rowtype_users
-- old
CREATE TABLE t (a int, b text);
CREATE TABLE holder (x t, y t[]);
CREATE FUNCTION f(r t) RETURNS t LANGUAGE sql AS 'SELECT r';
CREATE VIEW v AS SELECT (f(t)).a FROM t;
-- new
CREATE TABLE t (a int, b text, c int);
CREATE TABLE holder (x t, y t[]);
CREATE FUNCTION f(r t) RETURNS t LANGUAGE sql AS 'SELECT r';
CREATE VIEW v AS SELECT (f(t)).c FROM t;

-- pair rowtype_users_type
-- old
CREATE TABLE t (a int, b text);
CREATE TABLE holder (x t);
-- new
CREATE TABLE t (a bigint);
CREATE TABLE holder (x t);

-- pair domains
-- old
CREATE DOMAIN d1 AS text CHECK (VALUE <> '') DEFAULT 'x';
CREATE DOMAIN d2 AS int NOT NULL;
CREATE DOMAIN d3 AS text COLLATE "C" CONSTRAINT k CHECK (length(VALUE) < 5);
CREATE TABLE t (a d1, b d2, c d3);
-- new
CREATE DOMAIN d1 AS text CONSTRAINT c2 CHECK (VALUE <> 'y') NOT NULL;
CREATE DOMAIN d2 AS int DEFAULT 3;
CREATE DOMAIN d3 AS text CONSTRAINT k CHECK (length(VALUE) < 6) CONSTRAINT k2 CHECK (VALUE ~ 'a');
CREATE TABLE t (a d1, b d2, c d3);

-- pair cast_conversion_ts
-- old
CREATE TYPE c AS (x int);
CREATE FUNCTION ci(c) RETURNS int LANGUAGE sql AS 'SELECT $1.x';
CREATE CAST (c AS int) WITH FUNCTION ci(c);
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION cf (COPY = english);
ALTER TEXT SEARCH CONFIGURATION cf ALTER MAPPING FOR asciiword WITH d;
CREATE TABLE t (b text, ts tsvector GENERATED ALWAYS AS (to_tsvector('public.cf', b)) STORED);
CREATE INDEX ON t USING gin (ts);
-- new
CREATE TYPE c AS (x int);
CREATE FUNCTION ci(c) RETURNS int LANGUAGE sql AS 'SELECT $1.x + 1';
CREATE CAST (c AS int) WITH FUNCTION ci(c) AS ASSIGNMENT;
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION cf (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION cf ALTER MAPPING FOR asciiword WITH d, simple;
CREATE TABLE t (b text, ts tsvector GENERATED ALWAYS AS (to_tsvector('public.cf', b)) STORED);
CREATE INDEX ON t USING gin (ts);

-- pair opclass_used
-- old
CREATE FUNCTION cmp(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 - $2';
CREATE OPERATOR CLASS oc FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 cmp(int, int);
CREATE TABLE t (a int);
CREATE INDEX i ON t (a oc);
-- new
CREATE FUNCTION cmp(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $2 - $1';
CREATE OPERATOR CLASS oc FOR TYPE int USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 cmp(int, int);
CREATE TABLE t (a int);
CREATE INDEX i ON t (a oc);

-- pair composite_nested
-- old
CREATE TYPE a AS (x int);
CREATE TYPE b AS (p a, q a[]);
CREATE TABLE t (c b);
CREATE FUNCTION f(a) RETURNS b LANGUAGE sql AS 'SELECT NULL::b';
-- new
CREATE TYPE a AS (x int, y int);
CREATE TYPE b AS (p a, q a[], r int);
CREATE TABLE t (c b);
CREATE FUNCTION f(a) RETURNS b LANGUAGE sql AS 'SELECT NULL::b';

-- pair composite_nested_retype
-- old
CREATE TYPE a AS (x int);
CREATE TYPE b AS (p a, q a[]);
CREATE TABLE t (c b, d a[]);
-- new
CREATE TYPE a AS (x text);
CREATE TYPE b AS (p a, q a[]);
CREATE TABLE t (c b, d a[]);

-- pair enum_in_composite_domain
-- old
CREATE TYPE e AS ENUM ('a','b');
CREATE TYPE c AS (x e, y int);
CREATE DOMAIN d AS e[];
CREATE TABLE t (q c, r d, s e DEFAULT 'a');
CREATE FUNCTION f(e, c) RETURNS d LANGUAGE sql AS 'SELECT NULL::d';
-- new
CREATE TYPE e AS ENUM ('b','c');
CREATE TYPE c AS (x e, y int);
CREATE DOMAIN d AS e[];
CREATE TABLE t (q c, r d, s e DEFAULT 'b');
CREATE FUNCTION f(e, c) RETURNS d LANGUAGE sql AS 'SELECT NULL::d';

-- pair enum_to_text_and_back
-- old
CREATE TYPE e AS ENUM ('a','b');
CREATE TABLE t (x e DEFAULT 'a', y text DEFAULT 'a', z int DEFAULT 1, CHECK (y IN ('a','b')));
CREATE INDEX i ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x::text, y FROM t;
-- new
CREATE TYPE e2 AS ENUM ('a','b');
CREATE TABLE t (x text DEFAULT 'a', y e2 DEFAULT 'a', z boolean DEFAULT true);
CREATE INDEX i ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x::text, y FROM t;

-- pair enum_under_foreign_keys
-- old
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (x e PRIMARY KEY);
CREATE TABLE r (x e REFERENCES t);
CREATE TABLE two (id int, x e, PRIMARY KEY (id, x));
CREATE TABLE refers (id int, x e, FOREIGN KEY (id, x) REFERENCES two);
-- new
CREATE TYPE e AS ENUM ('a');
CREATE TABLE t (x e PRIMARY KEY);
CREATE TABLE r (x e REFERENCES t);
CREATE TABLE two (id int, x e, PRIMARY KEY (id, x));
CREATE TABLE refers (id int, x e, FOREIGN KEY (id, x) REFERENCES two);

-- pair type_of_another_kind
-- old
CREATE TYPE m AS ENUM ('a', 'b');
CREATE TABLE t (id int, x m DEFAULT 'a', y m[]);
CREATE FUNCTION f(m) RETURNS m LANGUAGE sql AS 'SELECT $1';
CREATE TYPE c AS (a int, b text);
CREATE TABLE u (id int, x c);
CREATE DOMAIN d AS text;
CREATE TABLE w (x text);
-- new
CREATE DOMAIN m AS text CHECK (VALUE IN ('a', 'b'));
CREATE TABLE t (id int, x m DEFAULT 'a', y m[]);
CREATE FUNCTION f(m) RETURNS m LANGUAGE sql AS 'SELECT $1';
CREATE TABLE c (a int, b text);
CREATE TABLE u (id int, x c);
CREATE TYPE d AS ENUM ('a');
CREATE TABLE w (x d);

-- pair enum_within_composite
-- old
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TYPE c AS (x e);
CREATE TABLE t (q c[], r c);
CREATE VIEW v AS SELECT (r).x FROM t;
CREATE FUNCTION f(c) RETURNS e LANGUAGE sql AS 'SELECT ($1).x';
-- new
CREATE TYPE e AS ENUM ('a');
CREATE TYPE c AS (x e);
CREATE TABLE t (q c[], r c);
CREATE VIEW v AS SELECT (r).x FROM t;
CREATE FUNCTION f(c) RETURNS e LANGUAGE sql AS 'SELECT ($1).x';

-- pair types_within_types
-- old
CREATE DOMAIN d AS text;
CREATE TYPE c AS (x d);
CREATE TABLE t (q c[], r c, s d);
CREATE VIEW v AS SELECT (q[1]).x FROM t;
CREATE TYPE i AS (a int);
CREATE TYPE o AS (x i);
CREATE TABLE u (q o);
-- new
CREATE DOMAIN d AS varchar(5);
CREATE TYPE c AS (x d);
CREATE TABLE t (q c[], r c, s d);
CREATE VIEW v AS SELECT (q[1]).x FROM t;
CREATE TYPE i AS (a text);
CREATE TYPE o AS (x i);
CREATE TABLE u (q o);

-- pair domain_over_enum
-- old
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN d AS e;
CREATE TABLE t (x d);
-- new
CREATE TYPE e AS ENUM ('a', 'b');
CREATE DOMAIN d AS e DEFAULT 'b' CHECK (VALUE = 'b');
CREATE TABLE t (x d, y e[] DEFAULT '{b}', z e DEFAULT 'b' NOT NULL);
CREATE FUNCTION f(x e DEFAULT 'b') RETURNS e LANGUAGE sql RETURN 'b'::e;
CREATE TABLE u (k int DEFAULT length(f()::text), CHECK (f('b') = 'b'));

-- pair restricted_domain_within_types
-- old
CREATE DOMAIN d AS text;
CREATE TYPE c AS (x d);
CREATE TABLE t (q c[]);
CREATE DOMAIN k AS int;
CREATE TABLE u (plain k, many k[]);
CREATE DOMAIN p AS int;
CREATE TABLE w (plain p);
-- new
CREATE DOMAIN d AS text NOT NULL CHECK (VALUE <> '');
CREATE TYPE c AS (x d);
CREATE TABLE t (q c[]);
CREATE DOMAIN k AS int CHECK (VALUE > 0);
CREATE TABLE u (plain k, many k[]);
CREATE DOMAIN p AS int CHECK (VALUE > 0);
CREATE TABLE w (plain p);

-- pair enum_of_generated_column
-- old
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE t (y int, x e GENERATED ALWAYS AS (CASE WHEN y > 1 THEN 'a'::e ELSE 'b'::e END) STORED);
-- new
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (y int, x e GENERATED ALWAYS AS (CASE WHEN y > 1 THEN 'a'::e ELSE 'b'::e END) STORED);

-- pair enum_with_default_of_another_function
-- old
CREATE TYPE e AS ENUM ('a', 'b');
CREATE FUNCTION fe() RETURNS e LANGUAGE sql AS $$SELECT 'a'::public.e$$;
CREATE TABLE t (x e DEFAULT fe());
-- new
CREATE TYPE e AS ENUM ('a');
CREATE FUNCTION fe2() RETURNS e LANGUAGE sql AS $$SELECT 'a'::public.e$$;
CREATE TABLE t (x e DEFAULT fe2());

-- pair enum_in_bounds
-- old
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE p (k e, n int) PARTITION BY LIST (k);
CREATE TABLE pa PARTITION OF p FOR VALUES IN ('a');
CREATE TABLE pb PARTITION OF p FOR VALUES IN ('b');
CREATE VIEW v AS SELECT * FROM pb;
-- new
CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd');
CREATE TABLE p (k e, n int) PARTITION BY LIST (k);
CREATE TABLE pa PARTITION OF p FOR VALUES IN ('a');
CREATE TABLE pb PARTITION OF p FOR VALUES IN ('b', 'c');
CREATE TABLE pd PARTITION OF p FOR VALUES IN ('d');
CREATE VIEW v AS SELECT * FROM pb;

-- pair checks_on_fields_of_another_table
-- old
CREATE TABLE o (a integer, b integer);
CREATE TABLE w (b o, r o, CONSTRAINT wc CHECK ((b).a > 0), CONSTRAINT wr CHECK ((r).b > 0));
CREATE VIEW v AS SELECT a, b FROM o;
CREATE TABLE vw (r v, CONSTRAINT vc CHECK ((r).a > 1));
CREATE DOMAIN dm AS o CHECK ((value).a > 0);
-- new
CREATE TABLE o (a integer, b bigint, n integer);
CREATE TABLE w (b o, r o, CONSTRAINT wc CHECK ((b).n > 0), CONSTRAINT wr CHECK ((r).b > 0));
CREATE VIEW v AS SELECT a, b, n FROM o;
CREATE TABLE vw (r v, CONSTRAINT vc CHECK ((r).n > 1));
CREATE DOMAIN dm AS o CHECK ((value).n > 0);

-- pair identity_that_starts_above_its_new_type
-- old
CREATE TABLE g (i bigint GENERATED ALWAYS AS IDENTITY (START 3000000000),
  j bigint GENERATED ALWAYS AS IDENTITY (START 3000000000 MINVALUE 3000000000));
-- new
CREATE TABLE g (i integer GENERATED ALWAYS AS IDENTITY, j integer GENERATED ALWAYS AS IDENTITY);

-- pair casts_of_the_server
-- old
CREATE TABLE t (a bit(3), b bigint, c box, d "char", e jsonb, f timestamp, g integer);
INSERT INTO t VALUES (B'101', 5, '1,1,0,0', 'a', '7', '2024-01-01 12:30', 1);
-- new
CREATE TABLE t (a integer, b bit(8), c circle, d integer, e numeric, f time, g boolean);
