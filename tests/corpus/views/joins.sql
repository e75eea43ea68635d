-- Joins of every kind, stars, sub-queries: names are bound as the server binds them.
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
CREATE VIEW v05 AS
  SELECT p.*, c.name AS category
  FROM products p JOIN categories c ON c.id = p.category_id
  WHERE p.price BETWEEN 10 AND 20;
CREATE VIEW v06 AS
  SELECT id
  FROM customers
  WHERE NOT EXISTS (SELECT 1 FROM orders WHERE customer_id = customers.id);
CREATE VIEW v07 AS
  SELECT id
  FROM customers
  WHERE id NOT IN (SELECT customer_id FROM orders WHERE total > 5);
CREATE VIEW v08 AS SELECT o.id, (SELECT name FROM customers WHERE id = o.customer_id) FROM orders o;
CREATE VIEW v20 AS SELECT a.id, b.id AS bid FROM categories a JOIN categories b USING (id);
CREATE VIEW v30 AS
  SELECT s.c, s.n
  FROM (SELECT country AS c, count(*) AS n FROM customers GROUP BY country) s
  WHERE s.n > 10;
CREATE VIEW v38 AS
  SELECT id
  FROM orders
  WHERE (customer_id, status) IN (SELECT id, st FROM customers);
CREATE VIEW v39 AS
  SELECT id
  FROM orders
  WHERE total > ALL (SELECT price FROM products) OR total = ANY (SELECT cost FROM products);
CREATE VIEW v40 AS
  SELECT id, ARRAY(SELECT product_id FROM order_items i WHERE i.order_id = o.id ORDER BY product_id) AS items
  FROM orders o;
CREATE VIEW v44 AS SELECT id FROM customers EXCEPT SELECT customer_id FROM orders;
CREATE VIEW v45 AS
  SELECT c.name, o.*
  FROM customers c LEFT JOIN LATERAL (SELECT id AS oid,
    total FROM orders WHERE customer_id = c.id ORDER BY placed_at DESC LIMIT 1) o ON true;
CREATE VIEW v51 AS
  SELECT o.id
  FROM orders o FULL JOIN customers c ON c.id = o.customer_id AND c.active RIGHT JOIN products p ON p.id = 5 CROSS JOIN categories;
CREATE VIEW v52 AS SELECT id FROM customers FULL OUTER JOIN categories USING (id) WHERE id > 3;
CREATE VIEW v57 AS SELECT c FROM customers c;
CREATE VIEW v58 AS SELECT (c).name, (c.attrs->'x')::text FROM customers c;
CREATE VIEW v59 AS TABLE customers;
CREATE VIEW v60 (a, b) AS
  SELECT id, name
  FROM customers
  WHERE id = 1 OR (name = 'x' AND tier = 'y') OR NOT active;
CREATE VIEW v68 AS
  SELECT o.id, i.product_id, i.quantity * i.unit_price * (1 - coalesce(i.discount, 0)) AS line
  FROM orders AS o INNER JOIN order_items AS i ON (o.id = i.order_id)
  WHERE o.status NOT IN ('closed') AND o.customer_id IN (1,2,3);
CREATE VIEW v71 AS
  SELECT a.id, (SELECT count(*)
  FROM order_items oi
  WHERE oi.order_id = a.id AND oi.quantity > (SELECT avg(quantity) FROM order_items)) AS big
  FROM orders a;
CREATE VIEW v74 AS
  SELECT o.id
  FROM orders o JOIN (customers c JOIN categories g ON g.id = c.id) ON c.id = o.customer_id;
