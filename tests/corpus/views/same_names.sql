-- uncertain: 2
-- Views of one name in several schemas, none of which asks itself.
CREATE SCHEMA v1;
CREATE SCHEMA v2;
CREATE TABLE orders (id integer);
CREATE VIEW v1.orders AS SELECT id FROM orders;
CREATE VIEW v2.orders AS SELECT id FROM orders;
ALTER VIEW v2.orders RENAME COLUMN id TO order_id;
