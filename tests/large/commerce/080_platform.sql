-- tenants
CREATE TABLE platform.tenants (
    id integer NOT NULL,
    name text NOT NULL,
    plan text NOT NULL DEFAULT 'standard',
    region text NOT NULL DEFAULT 'eu',
    created_at timestamptz NOT NULL DEFAULT now(),
    suspended_at timestamptz,
    settings jsonb NOT NULL DEFAULT '{}',
    UNIQUE (name),
    PRIMARY KEY (id)
);

-- api keys
CREATE TABLE platform.api_keys (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    prefix character(8) NOT NULL,
    hash bytea NOT NULL,
    scopes text[] NOT NULL DEFAULT '{}',
    created_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    UNIQUE (prefix)
);
CREATE INDEX ON platform.api_keys (tenant_id);
CREATE UNIQUE INDEX ux_api_keys_hash ON platform.api_keys (hash);
CREATE INDEX ix_api_keys_tenant_id167 ON platform.api_keys (tenant_id) WHERE revoked_at IS NULL;

-- webhooks
CREATE TABLE platform.webhooks (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    url ref.url NOT NULL,
    events text[] NOT NULL,
    secret bytea NOT NULL,
    active boolean NOT NULL DEFAULT true,
    failure_count integer NOT NULL DEFAULT 0,
    CHECK (cardinality(events) > 0)
);
CREATE INDEX ON platform.webhooks USING gin (events);

-- webhook deliveries
CREATE TABLE platform.webhook_deliveries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id uuid NOT NULL REFERENCES platform.webhooks ON DELETE CASCADE,
    event text NOT NULL,
    payload jsonb NOT NULL,
    status smallint,
    attempts smallint NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    delivered_at timestamptz
);
CREATE INDEX ix_webhook_deliveries_webhook_id ON platform.webhook_deliveries (webhook_id);
CREATE INDEX ix_webhook_deliveries_next_attempt_at ON platform.webhook_deliveries (next_attempt_at) WHERE delivered_at IS NULL;

-- jobs
CREATE TABLE platform.jobs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    queue text NOT NULL DEFAULT 'default',
    kind text NOT NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    run_at timestamptz NOT NULL DEFAULT now(),
    locked_by text,
    locked_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL DEFAULT 25,
    last_error text,
    priority smallint NOT NULL DEFAULT 0
)
WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.01);
CREATE INDEX ix_jobs_queue_priority_run_at ON platform.jobs (queue, priority, run_at) WHERE locked_by IS NULL;

-- outbox
CREATE TABLE platform.outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    aggregate text NOT NULL,
    aggregate_id text NOT NULL,
    event text NOT NULL,
    payload json NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz
);
CREATE INDEX ON platform.outbox (id) WHERE published_at IS NULL;

-- feature flags
CREATE TABLE platform.feature_flags (
    key citext NOT NULL,
    enabled boolean NOT NULL DEFAULT false,
    rollout ref.percent NOT NULL DEFAULT 0,
    rules jsonb NOT NULL DEFAULT '[]',
    description text,
    PRIMARY KEY (key)
);

-- feature overrides
CREATE TABLE platform.feature_overrides (
    flag_key citext NOT NULL REFERENCES platform.feature_flags (key) ON UPDATE CASCADE ON DELETE CASCADE,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    enabled boolean NOT NULL,
    reason text,
    PRIMARY KEY (flag_key, tenant_id)
);
CREATE INDEX ix_feature_overrides_flag_key ON platform.feature_overrides (flag_key);

-- integrations
CREATE TABLE platform.integrations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL,
    kind text NOT NULL,
    credentials bytea,
    settings hstore NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'connected',
    last_sync_at timestamptz,
    UNIQUE (tenant_id, kind)
);

-- integration mappings
CREATE TABLE platform.integration_mappings (
    integration_id bigint NOT NULL,
    local_kind text NOT NULL,
    local_id text NOT NULL,
    remote_id text NOT NULL,
    synced_hash bytea,
    UNIQUE (integration_id, local_kind, remote_id),
    PRIMARY KEY (integration_id, local_kind, local_id)
);
CREATE INDEX ix_integration_mappings_integration_id ON platform.integration_mappings (integration_id);

-- files
CREATE TABLE platform.files (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL,
    name text NOT NULL,
    mime text NOT NULL,
    bytes bigint NOT NULL,
    storage text NOT NULL DEFAULT 's3',
    key text NOT NULL,
    sha256 bytea NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    UNIQUE (storage, key),
    CONSTRAINT files_chk_1 CHECK (octet_length(sha256) = 32),
    CHECK (mime ~ '^[a-z]+/[a-z0-9.+-]+$')
);

-- email templates
CREATE TABLE platform.email_templates (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer REFERENCES platform.tenants ON DELETE CASCADE,
    code varchar(60) NOT NULL,
    locale ref.locale NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT uq_email_templates UNIQUE NULLS NOT DISTINCT (tenant_id, code, locale, version)
);
CREATE INDEX ix_email_templates_tenant_id ON platform.email_templates (tenant_id);

-- emails
CREATE TABLE platform.emails (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL,
    template_id bigint REFERENCES platform.email_templates ON DELETE SET NULL,
    recipient citext NOT NULL,
    subject text NOT NULL,
    status text NOT NULL DEFAULT 'queued',
    message_id text,
    error text,
    queued_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz
);
CREATE INDEX ix_emails_status_queued_at ON platform.emails (status, queued_at) WHERE status = 'queued';
CREATE UNIQUE INDEX ux_emails_message_id ON platform.emails (message_id);

-- sessions
CREATE TABLE platform.sessions (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid REFERENCES crm.customers ON DELETE CASCADE,
    staff_id bigint REFERENCES crm.staff ON DELETE CASCADE,
    token_hash bytea NOT NULL,
    ip inet,
    network cidr,
    device macaddr,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    UNIQUE (token_hash),
    CHECK (num_nonnulls(customer_id, staff_id) <= 1),
    CONSTRAINT sessions_chk_2 CHECK (ip IS NULL OR network IS NULL OR ip << network)
);
CREATE INDEX ON platform.sessions (expires_at);

-- rate limits
CREATE TABLE platform.rate_limits (
    bucket text NOT NULL,
    window_start timestamptz NOT NULL,
    hits integer NOT NULL DEFAULT 0,
    PRIMARY KEY (bucket, window_start)
);

-- settings
CREATE TABLE platform.settings (
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, key)
);
CREATE INDEX ix_settings_tenant_id ON platform.settings (tenant_id);

-- locales
CREATE TABLE platform.locales (
    code ref.locale NOT NULL,
    name text NOT NULL,
    fallback ref.locale,
    PRIMARY KEY (code)
);

-- countries
CREATE TABLE platform.countries (
    code ref.country NOT NULL,
    name text NOT NULL,
    eu_member boolean NOT NULL DEFAULT false,
    currency ref.currency,
    phone_prefix varchar(5),
    PRIMARY KEY (code)
);

-- currencies
CREATE TABLE platform.currencies (
    code ref.currency NOT NULL,
    name text NOT NULL,
    minor_units smallint NOT NULL DEFAULT 2,
    symbol text,
    CHECK (minor_units BETWEEN 0 AND 4),
    PRIMARY KEY (code)
);
