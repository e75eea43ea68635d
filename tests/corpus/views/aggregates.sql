-- Aggregates, groups, windows.
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
CREATE VIEW v03 AS
  SELECT date_trunc('day', placed_at) AS day, count(*)
  FROM orders
  GROUP BY 1
  ORDER BY 1 DESC;
CREATE VIEW v10 AS
  SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY placed_at DESC NULLS LAST) AS rn, lag(total, 1) OVER w AS prev, sum(total) OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
  FROM orders
  WINDOW w AS (PARTITION BY customer_id ORDER BY placed_at);
CREATE VIEW v17 AS
  SELECT DISTINCT ON (customer_id) customer_id, id, placed_at
  FROM orders
  ORDER BY customer_id, placed_at DESC;
CREATE VIEW v18 AS
  SELECT string_agg(name, ', ' ORDER BY name) AS names, array_agg(DISTINCT id) AS ids,
    count(*) FILTER (WHERE active) AS act, bool_and(active) AS ba, json_agg(c) AS j
  FROM customers c
  GROUP BY tier;
CREATE VIEW v32 AS
  SELECT coalesce(sum(quantity * unit_price), 0) AS total, coalesce(sum(quantity), 0) AS q,
    greatest(max(unit_price), 0) AS g, nullif(min(discount), 0) AS d
  FROM order_items;
CREATE VIEW v35 AS SELECT country, tier, count(*) FROM customers GROUP BY ROLLUP (country, tier);
CREATE VIEW v36 AS
  SELECT country, tier, grouping(country) AS g, count(*)
  FROM customers
  GROUP BY GROUPING SETS ((country, tier), (country), ());
CREATE VIEW v37 AS
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY total) AS med,
    mode() WITHIN GROUP (ORDER BY status) AS m
  FROM orders;
CREATE VIEW v61 AS SELECT DISTINCT tier, country FROM customers ORDER BY tier, 2;
CREATE VIEW v62 AS
  SELECT count(*) AS count, lower(tier) AS tier
  FROM customers
  GROUP BY lower(tier)
  ORDER BY count(*) DESC, tier;
CREATE VIEW v64 AS
  SELECT rank() OVER (ORDER BY sum(total) DESC) AS r, customer_id, sum(total) AS s,
    ntile(4) OVER (ORDER BY sum(total)) AS q,
    first_value(customer_id) OVER (ORDER BY sum(total)) AS fv
  FROM orders
  GROUP BY customer_id;
CREATE VIEW v72 AS
  SELECT cume_dist() OVER (ORDER BY total),
    lead(placed_at) OVER (PARTITION BY customer_id ORDER BY placed_at) - placed_at AS gap
  FROM orders;
CREATE VIEW v77 AS
  SELECT u.name AS user_name,
    array_agg(o.id ORDER BY o.placed_at DESC) FILTER (WHERE o.total > 0) AS ids,
    jsonb_agg(jsonb_build_object('id', o.id, 'total', o.total) ORDER BY o.placed_at) AS js,
    sum(CASE WHEN o.status = 'active' THEN 1 ELSE 0 END) AS act, round(avg(o.total), 2) AS av,
    round(100.0 * count(*) FILTER (WHERE o.status = 'closed') / count(*), 1) AS pct
  FROM customers u JOIN orders o ON o.customer_id = u.id
  GROUP BY u.name;
CREATE VIEW v78 AS
  SELECT COUNT(*)::int AS c, SUM(total)::numeric(12,2) AS s, (avg(total) * 100)::bigint AS b
  FROM orders;
