-- customers
CREATE TABLE crm.customers (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL DEFAULT 1,
    email citext NOT NULL,
    email_verified_at timestamptz,
    phone ref.phone,
    first_name text,
    last_name text,
    full_name text GENERATED ALWAYS AS (btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) STORED,
    locale ref.locale NOT NULL DEFAULT 'en-GB',
    currency ref.currency NOT NULL DEFAULT 'EUR',
    birthday date,
    accepts_marketing boolean NOT NULL DEFAULT false,
    status crm.customer_status NOT NULL DEFAULT 'active',
    tags citext[] NOT NULL DEFAULT '{}',
    notes text,
    external_ids jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, email),
    CHECK (birthday > '1900-01-01'),
    CONSTRAINT customers_chk_2 CHECK (email ~ '^[^@]+@[^@]+$')
);
CREATE INDEX ix_customers_full_name ON crm.customers USING gin (full_name gin_trgm_ops);
CREATE INDEX ix_customers_external_ids ON crm.customers USING gin (external_ids);
CREATE INDEX ix_customers_tenant_id_created_at ON crm.customers (tenant_id, created_at desc);
CREATE INDEX ix_customers__name ON crm.customers USING gist (last_name gist_trgm_ops);

-- customer groups
CREATE TABLE crm.customer_groups (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(40) NOT NULL,
    name text NOT NULL,
    discount_percent ref.percent NOT NULL DEFAULT 0,
    UNIQUE (code)
);

-- customer group members
CREATE TABLE crm.customer_group_members (
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    group_id bigint NOT NULL,
    since date NOT NULL DEFAULT (CURRENT_DATE),
    PRIMARY KEY (customer_id, group_id)
);
CREATE INDEX ix_customer_group_members_group_id ON crm.customer_group_members (group_id);

-- addresses
CREATE TABLE crm.addresses (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    label text,
    name text NOT NULL,
    company text,
    line1 text NOT NULL,
    line2 text,
    city text NOT NULL,
    postal_code varchar(16),
    region text,
    country ref.country NOT NULL,
    phone ref.phone,
    is_default_shipping boolean NOT NULL DEFAULT false,
    is_default_billing boolean NOT NULL DEFAULT false,
    validated_at timestamptz
);
CREATE INDEX ix_addresses_customer_id ON crm.addresses (customer_id);
CREATE UNIQUE INDEX ux_addresses_customer_id ON crm.addresses (customer_id) WHERE is_default_shipping;
CREATE UNIQUE INDEX ux_addresses_customer_id37 ON crm.addresses (customer_id) WHERE is_default_billing;
CREATE INDEX ix_addresses_country_postal_code ON crm.addresses (country, postal_code);

-- companies
CREATE TABLE crm.companies (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    vat_number varchar(20),
    registration_number varchar(40),
    parent_id bigint,
    credit_limit ref.money_amount,
    payment_terms_days integer NOT NULL DEFAULT 30,
    status text NOT NULL DEFAULT 'pending',
    CHECK (payment_terms_days IN (0, 7, 14, 30, 60, 90))
);
CREATE UNIQUE INDEX ux_companies_vat_number ON crm.companies (vat_number) WHERE vat_number IS NOT NULL;
CREATE INDEX ix_companies_name ON crm.companies USING gin (name gin_trgm_ops);

-- company members
CREATE TABLE crm.company_members (
    company_id bigint NOT NULL REFERENCES crm.companies ON DELETE CASCADE,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'buyer',
    spending_limit ref.money_amount,
    CHECK (role IN ('owner', 'admin', 'buyer', 'viewer')),
    PRIMARY KEY (company_id, customer_id)
);
CREATE INDEX ix_company_members_company_id ON crm.company_members (company_id);
CREATE INDEX ix_company_members_customer_id ON crm.company_members (customer_id);

-- segments
CREATE TABLE crm.segments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    definition jsonb NOT NULL,
    size_estimate bigint,
    refreshed_at timestamptz,
    UNIQUE (name)
);

-- segment members
CREATE TABLE crm.segment_members (
    segment_id bigint NOT NULL REFERENCES crm.segments ON DELETE CASCADE,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    added_at timestamptz NOT NULL DEFAULT now(),
    score double precision,
    PRIMARY KEY (segment_id, customer_id)
);

-- consents
CREATE TABLE crm.consents (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    purpose text NOT NULL,
    granted boolean NOT NULL,
    source text,
    ip inet,
    recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON crm.consents (customer_id, purpose, recorded_at desc);

-- tickets
CREATE TABLE crm.tickets (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid,
    order_id bigint,
    subject text NOT NULL,
    status crm.ticket_status NOT NULL DEFAULT 'open',
    priority smallint NOT NULL DEFAULT 3,
    channel text NOT NULL,
    assignee_id bigint,
    sla_due_at timestamptz,
    tags text[],
    created_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    CONSTRAINT tickets_chk_1 CHECK (priority BETWEEN 1 AND 5),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX ix_tickets_status_priority_created_at ON crm.tickets (status, priority, created_at) WHERE status <> 'closed';

-- ticket messages
CREATE TABLE crm.ticket_messages (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id bigint NOT NULL REFERENCES crm.tickets ON DELETE CASCADE,
    author_kind text NOT NULL,
    author_id text,
    body text NOT NULL,
    is_internal boolean NOT NULL DEFAULT false,
    attachments jsonb[],
    sent_at timestamptz NOT NULL DEFAULT now(),
    CHECK (author_kind IN ('customer', 'staff', 'bot'))
);
CREATE INDEX ix_ticket_messages_ticket_id ON crm.ticket_messages (ticket_id);
CREATE INDEX ix_ticket_messages_ticket_id_sent_at ON crm.ticket_messages (ticket_id, sent_at);

-- staff
CREATE TABLE crm.staff (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email citext NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    totp_secret bytea,
    last_seen_at timestamptz,
    permissions bit(16) NOT NULL DEFAULT B'0000000000000000',
    UNIQUE (email)
);

-- loyalty programs
CREATE TABLE crm.loyalty_programs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    points_per_unit numeric(8,4) NOT NULL DEFAULT 1,
    currency ref.currency NOT NULL,
    expires_after interval,
    tiers crm.loyalty_tier[],
    UNIQUE (name)
);

-- loyalty accounts
CREATE TABLE crm.loyalty_accounts (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    program_id bigint NOT NULL REFERENCES crm.loyalty_programs ON DELETE RESTRICT,
    customer_id uuid NOT NULL,
    points integer NOT NULL DEFAULT 0,
    tier text,
    lifetime_points bigint NOT NULL DEFAULT 0,
    UNIQUE (program_id, customer_id),
    CHECK (points >= 0)
);
CREATE INDEX ix_loyalty_accounts_customer_id ON crm.loyalty_accounts (customer_id);

-- loyalty transactions
CREATE TABLE crm.loyalty_transactions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES crm.loyalty_accounts ON DELETE CASCADE,
    delta integer NOT NULL,
    reason text NOT NULL,
    order_id bigint,
    expires_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    balance_after integer NOT NULL,
    CHECK (delta <> 0)
);
CREATE INDEX ix_loyalty_transactions_account_id ON crm.loyalty_transactions (account_id);
CREATE INDEX ix_loyalty_transactions_account_id_created_at ON crm.loyalty_transactions (account_id, created_at desc);
CREATE INDEX ON crm.loyalty_transactions (expires_at) WHERE delta > 0 AND expires_at IS NOT NULL;

-- wishlists
CREATE TABLE crm.wishlists (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    name text NOT NULL DEFAULT 'Wishlist',
    is_public boolean NOT NULL DEFAULT false,
    share_token text DEFAULT (encode(public.gen_random_bytes(12),'hex')),
    UNIQUE (customer_id, name)
);
CREATE UNIQUE INDEX ux_wishlists_share_token ON crm.wishlists (share_token);

-- wishlist items
CREATE TABLE crm.wishlist_items (
    wishlist_id uuid NOT NULL,
    variant_id uuid NOT NULL REFERENCES catalog.variants ON DELETE CASCADE,
    added_at timestamptz NOT NULL DEFAULT now(),
    desired_quantity integer DEFAULT 1,
    note text,
    PRIMARY KEY (wishlist_id, variant_id)
);
CREATE INDEX ix_wishlist_items_wishlist_id ON crm.wishlist_items (wishlist_id);
CREATE INDEX ix_wishlist_items_variant_id ON crm.wishlist_items (variant_id);

-- referrals
CREATE TABLE crm.referrals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    referrer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    referee_id uuid REFERENCES crm.customers ON DELETE SET NULL,
    code text NOT NULL,
    reward ref.money_amount,
    status text NOT NULL DEFAULT 'sent',
    UNIQUE (code),
    CHECK (referrer_id <> referee_id)
);

-- newsletters
CREATE TABLE crm.newsletters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject text NOT NULL,
    body_html text NOT NULL,
    segment_id bigint REFERENCES crm.segments ON DELETE SET NULL,
    scheduled_for timestamptz,
    sent_at timestamptz,
    stats jsonb NOT NULL DEFAULT '{}'
);

-- newsletter deliveries
CREATE TABLE crm.newsletter_deliveries (
    newsletter_id bigint NOT NULL REFERENCES crm.newsletters ON DELETE CASCADE,
    customer_id uuid NOT NULL,
    delivered_at timestamptz,
    opened_at timestamptz,
    clicked_at timestamptz,
    bounced boolean,
    PRIMARY KEY (newsletter_id, customer_id)
);
CREATE INDEX ON crm.newsletter_deliveries (newsletter_id);
CREATE INDEX ix_newsletter_deliveries_opened_at ON crm.newsletter_deliveries (opened_at) WHERE opened_at IS NOT NULL;
