-- payment providers
CREATE TABLE billing.payment_providers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(20) NOT NULL,
    name text NOT NULL,
    config jsonb NOT NULL DEFAULT '{}',
    webhook_secret bytea,
    enabled boolean NOT NULL DEFAULT true,
    UNIQUE (code)
);

-- payment methods
CREATE TABLE billing.payment_methods (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    provider_id bigint NOT NULL REFERENCES billing.payment_providers ON DELETE RESTRICT,
    kind billing.method_kind NOT NULL,
    token text NOT NULL,
    last4 character(4),
    exp_month smallint,
    exp_year smallint,
    brand text,
    is_default boolean NOT NULL DEFAULT false,
    billing_address ref.postal_address,
    CONSTRAINT payment_methods_chk_1 CHECK (exp_month BETWEEN 1 AND 12),
    CONSTRAINT payment_methods_chk_2 CHECK (last4 ~ '^[0-9]{4}$')
);
CREATE UNIQUE INDEX ux_payment_methods_provider_id_token ON billing.payment_methods (provider_id, token);
CREATE UNIQUE INDEX ux_payment_methods_customer_id ON billing.payment_methods (customer_id) WHERE is_default;

-- payments
CREATE TABLE billing.payments (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL DEFAULT 1,
    order_id bigint REFERENCES sales.orders ON DELETE RESTRICT,
    invoice_id bigint,
    method_id uuid REFERENCES billing.payment_methods ON DELETE SET NULL,
    provider_id bigint NOT NULL,
    amount ref.money_amount NOT NULL,
    currency ref.currency NOT NULL,
    status billing.payment_state NOT NULL DEFAULT 'pending',
    provider_ref text,
    failure_code text,
    failure_message text,
    captured_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    raw jsonb,
    CONSTRAINT payments_chk_1 CHECK (amount > 0)
);
CREATE INDEX ix_payments_order_id ON billing.payments (order_id);
CREATE UNIQUE INDEX ux_payments_provider_id_provider_ref ON billing.payments (provider_id, provider_ref) WHERE provider_ref IS NOT NULL;
CREATE INDEX ix_payments_order_id119 ON billing.payments (order_id);
CREATE INDEX ix_payments_status_created_at ON billing.payments (status, created_at) WHERE status IN ('pending', 'authorized');

-- refunds
CREATE TABLE billing.refunds (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    payment_id uuid NOT NULL,
    amount ref.money_amount NOT NULL,
    reason text,
    status text NOT NULL DEFAULT 'pending',
    return_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    processed_at timestamptz,
    CHECK (amount > 0)
);
CREATE INDEX ix_refunds_payment_id ON billing.refunds (payment_id);

-- disputes
CREATE TABLE billing.disputes (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    payment_id uuid NOT NULL REFERENCES billing.payments ON DELETE RESTRICT,
    amount ref.money_amount NOT NULL,
    reason text NOT NULL,
    evidence_due_at timestamptz,
    evidence jsonb,
    status text NOT NULL DEFAULT 'open'
);
CREATE INDEX ix_disputes_payment_id ON billing.disputes (payment_id);
CREATE INDEX ix_disputes_evidence_due_at ON billing.disputes (evidence_due_at) WHERE status = 'open';

-- invoices
CREATE TABLE billing.invoices (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL DEFAULT 1,
    number text,
    series varchar(8) NOT NULL DEFAULT 'INV',
    customer_id uuid REFERENCES crm.customers ON DELETE RESTRICT,
    company_id bigint REFERENCES crm.companies ON DELETE RESTRICT,
    subscription_id uuid REFERENCES sales.subscriptions ON DELETE SET NULL,
    order_id bigint,
    status billing.invoice_status NOT NULL DEFAULT 'draft',
    issued_on date,
    due_on date,
    currency ref.currency NOT NULL,
    subtotal ref.money_amount NOT NULL DEFAULT 0,
    tax ref.money_amount NOT NULL DEFAULT 0,
    total ref.money_amount GENERATED ALWAYS AS (subtotal + tax) STORED,
    amount_paid ref.money_amount NOT NULL DEFAULT 0,
    pdf_key text,
    memo text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_invoices UNIQUE NULLS NOT DISTINCT (series, number),
    CHECK (due_on >= issued_on),
    CONSTRAINT invoices_chk_2 CHECK (status = 'draft' OR number IS NOT NULL)
);
CREATE INDEX ix_invoices_customer_id_issued_on ON billing.invoices (customer_id, issued_on desc);
CREATE INDEX ix_invoices_due_on ON billing.invoices (due_on) WHERE status = 'open';

-- invoice lines
CREATE TABLE billing.invoice_lines (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE CASCADE,
    line_no integer NOT NULL,
    description text NOT NULL,
    quantity numeric(14,4) NOT NULL DEFAULT 1,
    unit_amount ref.money_amount NOT NULL,
    tax_rate ref.percent NOT NULL DEFAULT 0,
    period daterange,
    amount numeric GENERATED ALWAYS AS (round(quantity * unit_amount, 2)) STORED,
    UNIQUE (invoice_id, line_no)
);
CREATE INDEX ix_invoice_lines_invoice_id ON billing.invoice_lines (invoice_id);

-- credit notes
CREATE TABLE billing.credit_notes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE RESTRICT,
    number text NOT NULL,
    amount ref.money_amount NOT NULL,
    reason text NOT NULL,
    issued_on date NOT NULL DEFAULT (CURRENT_DATE),
    UNIQUE (number)
);
CREATE INDEX ix_credit_notes_invoice_id ON billing.credit_notes (invoice_id);

-- dunning attempts
CREATE TABLE billing.dunning_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL,
    attempt_no smallint NOT NULL,
    attempted_at timestamptz NOT NULL DEFAULT now(),
    payment_id uuid REFERENCES billing.payments ON DELETE SET NULL,
    result text,
    next_attempt_at timestamptz,
    UNIQUE (invoice_id, attempt_no)
);
CREATE INDEX ix_dunning_attempts_next_attempt_at ON billing.dunning_attempts (next_attempt_at) WHERE result IS NULL;

-- payouts
CREATE TABLE billing.payouts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider_id bigint NOT NULL REFERENCES billing.payment_providers ON DELETE RESTRICT,
    reference text NOT NULL,
    amount ref.money_amount NOT NULL,
    fee ref.money_amount NOT NULL DEFAULT 0,
    net numeric GENERATED ALWAYS AS (amount - fee) STORED,
    arrived_on date,
    UNIQUE (provider_id, reference)
);
CREATE INDEX ix_payouts_provider_id ON billing.payouts (provider_id);

-- payout items
CREATE TABLE billing.payout_items (
    payout_id bigint NOT NULL REFERENCES billing.payouts ON DELETE CASCADE,
    payment_id uuid,
    refund_id uuid,
    amount ref.money_amount NOT NULL,
    CHECK (num_nonnulls(payment_id, refund_id) = 1)
);
CREATE INDEX ix_payout_items_payment_id ON billing.payout_items (payment_id);
CREATE INDEX ix_payout_items_refund_id ON billing.payout_items (refund_id);

-- meters
CREATE TABLE billing.meters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(40) NOT NULL,
    name text NOT NULL,
    aggregation text NOT NULL DEFAULT 'sum',
    unit text NOT NULL,
    UNIQUE (code),
    CONSTRAINT meters_chk_1 CHECK (aggregation IN ('sum', 'max', 'last', 'unique'))
);

-- meter readings daily
CREATE TABLE billing.meter_readings_daily (
    meter_id bigint NOT NULL REFERENCES billing.meters ON DELETE CASCADE,
    subscription_id uuid NOT NULL REFERENCES sales.subscriptions ON DELETE CASCADE,
    day date NOT NULL,
    value numeric(20,6) NOT NULL,
    PRIMARY KEY (meter_id, subscription_id, day)
);
CREATE INDEX ON billing.meter_readings_daily (meter_id);

-- usage charges
CREATE TABLE billing.usage_charges (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id uuid NOT NULL,
    meter_id bigint NOT NULL REFERENCES billing.meters ON DELETE RESTRICT,
    period daterange NOT NULL,
    quantity numeric(20,6) NOT NULL,
    amount ref.money_amount NOT NULL,
    invoice_line_id bigint REFERENCES billing.invoice_lines ON DELETE SET NULL,
    CONSTRAINT usage_charges_excl EXCLUDE USING gist (subscription_id WITH =, meter_id WITH =, period WITH &&)
);

-- exchange rates
CREATE TABLE billing.exchange_rates (
    base ref.currency NOT NULL,
    quote ref.currency NOT NULL,
    valid_on date NOT NULL,
    rate numeric(18,8) NOT NULL,
    source text NOT NULL DEFAULT 'ecb',
    CONSTRAINT exchange_rates_chk_1 CHECK (base <> quote),
    CONSTRAINT exchange_rates_chk_2 CHECK (rate > 0),
    PRIMARY KEY (base, quote, valid_on)
);

-- wallets
CREATE TABLE billing.wallets (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL,
    currency ref.currency NOT NULL,
    balance ref.money_amount NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 0,
    UNIQUE (customer_id, currency)
)
WITH (fillfactor = 70);

-- wallet entries
CREATE TABLE billing.wallet_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    wallet_id uuid NOT NULL REFERENCES billing.wallets ON DELETE RESTRICT,
    amount numeric(19,4) NOT NULL,
    kind text NOT NULL,
    reference text,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_wallet_entries_wallet_id_id ON billing.wallet_entries (wallet_id, id desc);

-- tax registrations
CREATE TABLE billing.tax_registrations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country ref.country NOT NULL,
    number text NOT NULL,
    valid daterange NOT NULL,
    scheme text,
    CONSTRAINT tax_registrations_excl EXCLUDE USING gist (country WITH =, valid WITH &&)
);

-- einvoice submissions
CREATE TABLE billing.einvoice_submissions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE CASCADE,
    channel text NOT NULL,
    document xml,
    status text NOT NULL DEFAULT 'queued',
    response xml,
    submitted_at timestamptz
);
CREATE INDEX ix_einvoice_submissions_status ON billing.einvoice_submissions (status) WHERE status <> 'accepted';
