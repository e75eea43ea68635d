-- Unqualified names on purpose: each file sets its own path.
SET search_path = sales, crm, catalog, public;

CREATE VIEW api.products AS
SELECT p.id, p.sku, p.title, b.name AS brand, min(v.price) AS price_from, max(v.price) AS price_to,
       coalesce(sum(s.available), 0) AS available,
       array_remove(array_agg(DISTINCT c.slug ORDER BY c.slug), NULL) AS categories
FROM products p
LEFT JOIN brands b ON b.id = p.brand_id
JOIN variants v ON v.product_id = p.id
LEFT JOIN warehouse.stock_items s ON s.variant_id = v.id
LEFT JOIN product_categories pc ON pc.product_id = p.id
LEFT JOIN categories c ON c.id = pc.category_id
WHERE p.status = 'active' AND p.deleted_at IS NULL
GROUP BY p.id, b.name;

CREATE VIEW api.orders WITH (security_invoker = true) AS
SELECT o.id, o.number, o.status, o.grand_total, (o.shipping_address).country AS country,
       (SELECT count(*) FROM order_lines l WHERE l.order_id = o.id) AS lines,
       CASE o.payment_status WHEN 'paid' THEN true WHEN 'authorized' THEN true ELSE false END AS secured
FROM orders o WHERE o.tenant_id = platform.current_tenant();

CREATE VIEW customer_value AS
WITH spent AS (
  SELECT customer_id, sum(grand_total) AS total, count(*) AS orders, max(placed_at) AS last_order
  FROM orders WHERE status NOT IN ('cancelled') GROUP BY customer_id
), ranked AS (
  SELECT spent.*, percent_rank() OVER (ORDER BY total) AS pr, sum(total) OVER (ORDER BY total DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running
  FROM spent
)
SELECT c.id, c.email, coalesce(r.total, 0) AS total, coalesce(r.orders, 0) AS orders, r.last_order,
       CASE WHEN r.pr > 0.9 THEN 'A' WHEN r.pr > 0.5 THEN 'B' ELSE 'C' END AS class
FROM customers c LEFT JOIN ranked r ON r.customer_id = c.id;

CREATE VIEW category_tree AS
WITH RECURSIVE t AS (
  SELECT id, parent_id, name::text AS full_name, ARRAY[id] AS ids FROM categories WHERE parent_id IS NULL
  UNION ALL
  SELECT c.id, c.parent_id, t.full_name || ' › ' || c.name, t.ids || c.id FROM categories c JOIN t ON t.id = c.parent_id
) SELECT * FROM t;

CREATE VIEW open_carts AS
SELECT cart.id, cart.customer_id, sum(line.quantity * line.unit_price) AS value, count(*) AS lines, age(now(), cart.updated_at) AS idle
FROM carts AS cart JOIN cart_lines AS line ON line.cart_id = cart.id
WHERE cart.abandoned_at IS NULL GROUP BY cart.id HAVING sum(line.quantity) > 0;

CREATE VIEW ledger.trial_balance (code, name, debit, credit, balance) AS
SELECT a.code, a.name, sum(l.debit), sum(l.credit), sum(l.debit - l.credit) FROM ledger.accounts a JOIN ledger.entry_lines l ON l.account_id = a.id
GROUP BY GROUPING SETS ((a.code, a.name), ());

CREATE VIEW billing.aging AS
SELECT customer_id, currency,
  sum(total - amount_paid) FILTER (WHERE due_on >= current_date) AS current,
  sum(total - amount_paid) FILTER (WHERE due_on BETWEEN current_date - 30 AND current_date - 1) AS days_30,
  sum(total - amount_paid) FILTER (WHERE due_on < current_date - 30) AS older
FROM billing.invoices WHERE status = 'open'::billing.invoice_status GROUP BY customer_id, currency;

CREATE VIEW billing.active_subscriptions AS
SELECT s.*, p.code AS plan_code, p.amount * s.quantity AS monthly, upper(s.current_period) AS renews_at
FROM sales.subscriptions s JOIN sales.plans p ON p.id = s.plan_id WHERE s.status IN ('active', 'past_due');

CREATE VIEW warehouse.low_stock AS
SELECT v.sku, l.code AS location, i.available, i.reorder_point, coalesce(x.days, 7) AS lead_days
FROM warehouse.stock_items i JOIN variants v ON v.id = i.variant_id JOIN warehouse.locations l ON l.id = i.location_id
LEFT JOIN LATERAL (SELECT extract(day FROM sup.lead_time)::int AS days FROM warehouse.suppliers sup JOIN warehouse.supplier_variants sv ON sv.supplier_id = sup.id WHERE sv.variant_id = v.id ORDER BY sv.preferred DESC, sv.cost LIMIT 1) x ON true
WHERE i.available < i.reorder_point;

CREATE VIEW report.margins AS SELECT p.sku, ref.weighted_avg(v.margin, i.on_hand::numeric) AS margin FROM products p JOIN variants v ON v.product_id = p.id JOIN warehouse.stock_items i ON i.variant_id = v.id GROUP BY p.sku;

CREATE VIEW active_customers AS SELECT * FROM customers WHERE status = 'active' WITH CASCADED CHECK OPTION;
CREATE VIEW vip_customers AS SELECT id, email, tags FROM active_customers WHERE 'vip' = ANY (tags);

CREATE MATERIALIZED VIEW report.best_sellers AS
SELECT l.sku::text AS sku, sum(l.quantity) AS units, sum(l.line_total) AS revenue, rank() OVER (ORDER BY sum(l.quantity) DESC) AS place
FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.placed_at > now() - interval '90 days' GROUP BY l.sku
WITH NO DATA;
CREATE UNIQUE INDEX best_sellers_sku ON report.best_sellers (sku);
CREATE INDEX ON report.best_sellers (revenue DESC NULLS LAST);

CREATE MATERIALIZED VIEW report.monthly_revenue WITH (fillfactor = 90) AS
SELECT date_trunc('month', placed_at AT TIME ZONE 'UTC')::date AS month, currency, count(*) AS orders, sum(grand_total) AS revenue,
       sum(grand_total) - lag(sum(grand_total)) OVER (PARTITION BY currency ORDER BY date_trunc('month', placed_at AT TIME ZONE 'UTC')::date) AS growth
FROM orders WHERE payment_status = 'paid' GROUP BY 1, 2;

RESET search_path;
CREATE RULE products_readonly AS ON DELETE TO api.products DO INSTEAD NOTHING;
CREATE RULE soft_delete AS ON DELETE TO platform.files WHERE old.deleted_at IS NULL DO INSTEAD UPDATE platform.files SET deleted_at = now() WHERE files.id = old.id;
CREATE FUNCTION api.place_order(cart uuid, note text DEFAULT NULL) RETURNS SETOF sales.orders LANGUAGE sql SECURITY DEFINER SET search_path = sales, pg_temp
AS $$ SELECT * FROM orders WHERE metadata ->> 'cart' = cart::text $$;
COMMENT ON VIEW api.orders IS 'Own tenant only';
COMMENT ON COLUMN api.orders.secured IS 'Money is there or reserved';
COMMENT ON MATERIALIZED VIEW report.best_sellers IS 'Refreshed hourly';
