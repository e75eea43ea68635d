-- Tables that grow without end are partitioned; pg_partman makes the next ones.
CREATE TABLE audit.changes (
  id bigint GENERATED ALWAYS AS IDENTITY,
  happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  table_name text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')),
  old_row jsonb,
  new_row jsonb,
  changed_by name NOT NULL DEFAULT current_user,
  PRIMARY KEY (happened_at, id)
) PARTITION BY RANGE (happened_at);
CREATE INDEX ON audit.changes (table_name, happened_at DESC);
CREATE INDEX changes_new_row ON audit.changes USING gin (new_row jsonb_path_ops);
CREATE TABLE audit.changes_2025_01 PARTITION OF audit.changes FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE audit.changes_2025_02 PARTITION OF audit.changes FOR VALUES FROM ('2025-02-01') TO ('2025-03-01') WITH (fillfactor = 100);
CREATE TABLE audit.changes_2025_03 PARTITION OF audit.changes (changed_by DEFAULT 'unknown', CHECK (operation <> 'TRUNCATE')) FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE audit.changes_rest PARTITION OF audit.changes DEFAULT;

-- by region, then by month
CREATE TABLE sales.page_views (
  tenant_id int NOT NULL REFERENCES platform.tenants,
  region text NOT NULL,
  seen_at timestamptz NOT NULL,
  session_id uuid,
  path text NOT NULL,
  referrer text,
  duration interval,
  UNIQUE (region, seen_at, session_id)
) PARTITION BY LIST (region);
CREATE TABLE sales.page_views_eu PARTITION OF sales.page_views FOR VALUES IN ('eu', 'uk', 'ch') PARTITION BY RANGE (seen_at);
CREATE TABLE sales.page_views_eu_2025h1 PARTITION OF sales.page_views_eu FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');
CREATE TABLE sales.page_views_eu_2025h2 PARTITION OF sales.page_views_eu FOR VALUES FROM ('2025-07-01') TO ('2026-01-01');
CREATE TABLE sales.page_views_us PARTITION OF sales.page_views FOR VALUES IN ('us', 'ca') PARTITION BY HASH (session_id);
CREATE TABLE sales.page_views_us_0 PARTITION OF sales.page_views_us FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE sales.page_views_us_1 PARTITION OF sales.page_views_us FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE sales.page_views_other PARTITION OF sales.page_views DEFAULT;
CREATE INDEX page_views_path ON sales.page_views (path, seen_at) INCLUDE (session_id);

CREATE TABLE billing.usage_events (
  subscription_id uuid NOT NULL,
  meter_id bigint NOT NULL REFERENCES billing.meters ON DELETE CASCADE,
  at timestamptz NOT NULL,
  quantity numeric NOT NULL DEFAULT 1 CHECK (quantity <> 0),
  idempotency_key text COLLATE "C",
  PRIMARY KEY (subscription_id, meter_id, at)
) PARTITION BY HASH (subscription_id);
CREATE TABLE billing.usage_events_p0 PARTITION OF billing.usage_events FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE billing.usage_events_p1 PARTITION OF billing.usage_events FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE billing.usage_events_p2 PARTITION OF billing.usage_events FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE billing.usage_events_p3 PARTITION OF billing.usage_events FOR VALUES WITH (MODULUS 4, REMAINDER 3);

-- moved here from a plain table
CREATE TABLE platform.request_log (
  at timestamptz NOT NULL, tenant_id int, method varchar(8) NOT NULL, path text NOT NULL, status smallint, duration_ms real
) PARTITION BY RANGE (at, tenant_id);
CREATE TABLE platform.request_log_old (LIKE platform.request_log INCLUDING ALL, CHECK (at < '2025-01-01'));
ALTER TABLE platform.request_log ATTACH PARTITION platform.request_log_old FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2025-01-01', MINVALUE);
CREATE TABLE platform.request_log_2025 PARTITION OF platform.request_log FOR VALUES FROM ('2025-01-01', MINVALUE) TO ('2026-01-01', MAXVALUE);
CREATE INDEX request_log_slow ON ONLY platform.request_log (at) WHERE duration_ms > 1000;
CREATE INDEX request_log_2025_slow ON platform.request_log_2025 (at) WHERE duration_ms > 1000;
ALTER INDEX platform.request_log_slow ATTACH PARTITION platform.request_log_2025_slow;
CREATE INDEX request_log_old_slow ON platform.request_log_old (at) WHERE duration_ms > 1000;
ALTER INDEX platform.request_log_slow ATTACH PARTITION platform.request_log_old_slow;

CREATE TABLE partman.template_audit_changes (LIKE audit.changes);
CREATE INDEX ON partman.template_audit_changes (changed_by);
