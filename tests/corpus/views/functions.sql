-- Functions in FROM and in expressions.
CREATE TYPE status AS ENUM ('active','closed','pending');
CREATE DOMAIN email AS varchar(120) CHECK (VALUE ~ '@');
CREATE TABLE customers
  (id bigserial PRIMARY KEY, name varchar(100) NOT NULL, mail email, tier text DEFAULT 'basic',
    country char(2), active boolean DEFAULT true, tags text[], attrs jsonb,
    created_at timestamptz DEFAULT now(), born date, st status);
CREATE TABLE products
  (id integer PRIMARY KEY, sku varchar(40), price numeric(10,2), weight real,
    cost double precision, category_id integer, meta json, qty smallint);
CREATE TABLE categories (id integer PRIMARY KEY, parent_id integer, name text);
CREATE TABLE orders
  (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), customer_id bigint REFERENCES customers,
    placed_at timestamp, status status, total numeric(12,2), note text, ip inet, due date,
    took interval, valid tstzrange, raw bytea);
CREATE TABLE order_items
  (order_id uuid, product_id integer, quantity integer, unit_price numeric(10,2),
    discount numeric, PRIMARY KEY (order_id, product_id));
CREATE FUNCTION full_name(a text, b text) RETURNS text LANGUAGE sql AS 'select a || b';
CREATE FUNCTION vat(n numeric) RETURNS numeric LANGUAGE sql AS 'select n * 1.2';
CREATE FUNCTION top_n(n integer) RETURNS TABLE
  (id integer, label text) LANGUAGE sql AS 'select 1, ''a''::text';
CREATE FUNCTION ids() RETURNS SETOF integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION custs() RETURNS SETOF customers LANGUAGE sql AS 'select * from customers';
CREATE VIEW v13 AS SELECT c.id, t AS tag FROM customers c, unnest(c.tags) t;
CREATE VIEW v14 AS
  SELECT c.id, t.tag, t.n
  FROM customers c CROSS JOIN LATERAL unnest(c.tags) WITH ORDINALITY AS t(tag, n);
CREATE VIEW v15 AS SELECT g AS day FROM generate_series(current_date - 30, current_date, '1 day') g;
CREATE VIEW v16 AS SELECT generate_series(1, 10) AS n;
CREATE VIEW v21 AS
  SELECT extract(year from placed_at) AS y, extract(epoch from took)::int AS secs,
    date_part('month', placed_at) AS m, to_char(placed_at, 'YYYY-MM') AS ym,
    placed_at AT TIME ZONE 'UTC' AS utc, placed_at::date AS d, age(placed_at)
  FROM orders;
CREATE VIEW v24 AS SELECT full_name(name, tier) AS fn, vat(12) AS v, vat(id) AS vi FROM customers;
CREATE VIEW v25 AS SELECT * FROM top_n(5);
CREATE VIEW v26 AS SELECT t.label, i FROM top_n(3) AS t JOIN ids() AS i ON i = t.id;
CREATE VIEW v27 AS SELECT * FROM custs() c WHERE c.active IS TRUE;
CREATE VIEW v34 AS
  SELECT o.id, substring(note from 1 for 3) AS s, position('x' in note) AS p, trim(note) AS t,
    trim(both 'x' from note) AS t2, overlay(note placing 'zz' from 2 for 2) AS ov,
    length(note) AS l, note || ' ' || total AS nt, concat(note, total, 1) AS cc, left(note,
    3) AS l3, replace(note, 'a', 'b') AS r, split_part(note, ',', 1) AS sp, lower(name) AS ln
  FROM orders o JOIN customers c ON c.id = o.customer_id;
CREATE VIEW v42 AS
  SELECT json_build_object('id', id, 'name', name) AS j, jsonb_build_object('a', attrs) AS jb,
    row_to_json(customers) AS r, to_jsonb(customers.*) AS tj
  FROM customers;
CREATE VIEW v66 AS
  SELECT regexp_replace(note, '\d+', 'N', 'g') AS rr, note ~ '^a' AS m, note !~* 'b' AS nm,
    note SIMILAR TO 'a%' AS sim, note LIKE 'a\_%' ESCAPE '\' AS le, md5(note) AS h, encode(raw,
    'hex') AS hx, format('%s-%s', note, total) AS f, coalesce(note, total::text, 'n/a') AS cn
  FROM orders;
CREATE VIEW v67 AS
  SELECT valid @> now() AS inv, lower(valid) AS lo, upper(valid) AS up, valid && tstzrange(now(),
    NULL) AS ovl, host(ip) AS h, ip << inet '10.0.0.0/8' AS sub, (placed_at,
    placed_at) OVERLAPS (now()::timestamp, now()::timestamp) AS o
  FROM orders;
