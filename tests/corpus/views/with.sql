-- WITH, set operations, VALUES, views of views.
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
CREATE VIEW v01 AS
  SELECT c.id, c.name, count(o.id) AS orders, sum(o.total) AS revenue, avg(o.total) AS mean
  FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
  GROUP BY c.id, c.name HAVING sum(o.total) > 1000;
CREATE VIEW v09 AS WITH t AS (SELECT customer_id,
    max(placed_at) AS last FROM orders GROUP BY customer_id) SELECT c.name, t.last
  FROM customers c, t
  WHERE t.customer_id = c.id AND t.last > now() - interval '30 days';
CREATE VIEW v11 AS
  SELECT id, 'order' AS kind, NULL AS x, total
  FROM orders
  UNION ALL SELECT NULL, 'item', 'y', unit_price
  FROM order_items
  ORDER BY kind LIMIT 10 OFFSET 5;
CREATE VIEW v19 AS WITH RECURSIVE tree AS (SELECT id, parent_id, name, 1 AS depth,
    name AS path FROM categories WHERE parent_id IS NULL UNION ALL SELECT c.id, c.parent_id,
    c.name, t.depth + 1,
    t.path || '/' || c.name FROM categories c JOIN tree t ON t.id = c.parent_id) SELECT *
  FROM tree;
CREATE VIEW v31 AS SELECT * FROM (VALUES (1, 'one'), (2, 'two')) AS v(id, label);
CREATE VIEW v43 AS
  SELECT x.id
  FROM (SELECT id FROM customers UNION SELECT id FROM categories) x
  ORDER BY x.id;
CREATE VIEW v46 AS
  SELECT v01.name, v01.revenue / NULLIF(v01.orders, 0) AS per
  FROM v01
  WHERE v01.name <> 'x' AND v01.orders > 3;
CREATE MATERIALIZED VIEW v69 AS
  SELECT customer_id, date_trunc('month', placed_at)::date AS m, sum(total) AS t
  FROM orders
  GROUP BY customer_id, date_trunc('month', placed_at);
CREATE VIEW v70 AS
  SELECT t.id, t.total
  FROM v69 JOIN orders t USING (customer_id)
  WHERE v69.t > 5 AND v69.m = '2024-01-01';
CREATE VIEW v80 AS WITH a AS MATERIALIZED (SELECT 1 AS x),
    b(y) AS (SELECT x + 1 FROM a) SELECT a.x, b.y, c.*
  FROM a CROSS JOIN b, LATERAL (SELECT a.x * b.y AS z) c;
