-- Casts that the server adds to operands, literals of every type.
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
CREATE VIEW v02 AS
  SELECT id, upper(name) nm, COALESCE(mail, 'none') AS mail,
    CASE WHEN tier = 'gold' THEN 1 WHEN tier IN ('silver','bronze') THEN 2 ELSE 3 END AS rank
  FROM customers
  WHERE active AND country = 'DE' AND name LIKE 'A%';
CREATE VIEW v04 AS
  SELECT *, price * 1.19 AS gross, round(price * 0.5, 2) AS half, cost / 2 AS c2, qty + 1 AS q1
  FROM products;
CREATE VIEW v12 AS
  SELECT attrs->>'lang' AS lang, attrs->'a'->>'b' AS ab, attrs #>> '{x,y}' AS xy,
    attrs ? 'k' AS hask, attrs @> '{"a":1}' AS c, (attrs->>'n')::int AS n
  FROM customers;
CREATE VIEW v22 AS
  SELECT id, total::text, total::int AS ti, note::varchar(10) AS n10,
    CAST(due AS timestamp) AS dt, id::text || '-x' AS ix
  FROM orders;
CREATE VIEW v23 AS
  SELECT status, count(*) AS n
  FROM orders
  WHERE status = 'active' OR status IN ('closed', 'pending')
  GROUP BY status;
CREATE VIEW v33 AS
  SELECT o.id
  FROM orders o
  WHERE o.placed_at >= '2024-01-01' AND o.due < '2025-01-01'::date AND o.total <> 0;
CREATE VIEW v41 AS
  SELECT id, tags[1] AS first, array_length(tags, 1) AS n, 'a' = ANY (tags) AS hasa,
    tags && ARRAY['x','y'] AS ov, cardinality(tags) AS card, array_to_string(tags, ',') AS s
  FROM customers;
CREATE VIEW v49 AS
  SELECT id, CASE status WHEN 'active' THEN 'A' WHEN 'closed' THEN 'C' END AS st,
    (status = 'active') IS NOT TRUE AS x, note IS NULL OR note = '' AS e
  FROM orders;
CREATE VIEW v50 AS
  SELECT id, total * 100 / 3 AS a, total % 7 AS b, -total AS c, abs(total) AS d,
    round(total) AS e, floor(total / 2)::int AS f, ceil(total) AS g, power(total, 2) AS h,
    mod(id::text::int, 3) AS i
  FROM (SELECT 1 AS id, total FROM orders) z;
CREATE VIEW v53 AS
  SELECT now() - placed_at AS age1, placed_at + interval '1 hour' AS p1,
    placed_at + '2 days' AS p2, due + 7 AS d7, due - current_date AS left, took * 2 AS t2,
    placed_at > current_timestamp - '1 week'::interval AS rec, date_trunc('month',
    now())::date AS ms
  FROM orders;
CREATE VIEW v56 AS
  SELECT id, 1 AS one, 1.5 AS onehalf, true AS t, 'txt' AS s, -1 AS neg, NULL::integer AS n,
    10000000000 AS big, '2024-01-01'::date AS d, ARRAY[1,2] AS arr, ARRAY[]::text[] AS e,
    '{}'::jsonb AS j, interval '1 day' AS i, B'101' AS bits, 1e3 AS sci
  FROM categories;
CREATE VIEW v63 AS SELECT id, name COLLATE "C" AS n FROM customers ORDER BY name COLLATE "C";
CREATE VIEW v73 AS
  SELECT CASE WHEN total > 100 THEN 'big' WHEN total > 10 THEN 'mid' ELSE note END AS size,
    CASE WHEN total IS NULL THEN 0 ELSE total END AS tt,
    CASE WHEN note = 'a' THEN price ELSE 0 END AS pp
  FROM orders, products;
CREATE VIEW v75 AS
  SELECT id
  FROM products
  WHERE price > 5.0 AND weight < 2.5 AND cost >= 3 AND qty = 1 AND sku IN ('a','b') AND sku NOT LIKE '%x' AND category_id = ANY (ARRAY[1,2,3]) AND id = ANY ('{1,2}'::int[]);
CREATE VIEW v79 AS
  SELECT id, name
  FROM customers
  WHERE lower(mail) = lower('X@y') AND char_length(name) > 3 AND name || '' <> '' FETCH FIRST 5 ROWS ONLY;
