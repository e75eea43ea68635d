-- import batches
CREATE TABLE staging.import_batches (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    file_name text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    row_count integer,
    error_count integer NOT NULL DEFAULT 0,
    started_by text NOT NULL DEFAULT (CURRENT_USER)
);
CREATE INDEX ix_import_batches_kind_started_at ON staging.import_batches (kind, started_at desc);

-- brand texts
CREATE TABLE catalog.brand_texts (
    brand_id bigint NOT NULL REFERENCES catalog.brands ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    terms text,
    description text,
    PRIMARY KEY (brand_id, locale)
);

-- collection texts
CREATE TABLE catalog.collection_texts (
    collection_id bigint NOT NULL,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    short_text varchar(255),
    reviewed_at timestamptz,
    description text,
    title text,
    PRIMARY KEY (collection_id, locale)
);
CREATE INDEX ix_collection_texts_collection_id ON catalog.collection_texts (collection_id);
CREATE INDEX ix_collection_texts_locale ON catalog.collection_texts (locale);

-- option texts
CREATE TABLE catalog.option_texts (
    option_id bigint NOT NULL REFERENCES catalog.options ON DELETE CASCADE,
    locale ref.locale NOT NULL,
    title text,
    short_text varchar(255),
    PRIMARY KEY (option_id, locale)
);
CREATE INDEX ix_option_texts_locale ON catalog.option_texts (locale);

-- attribute definition texts
CREATE TABLE catalog.attribute_definition_texts (
    attribute_id bigint NOT NULL REFERENCES catalog.attribute_definitions ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    terms text,
    title text,
    description text,
    machine_translated boolean NOT NULL DEFAULT false,
    PRIMARY KEY (attribute_id, locale)
);
CREATE INDEX ix_attribute_definition_texts_attribute_id ON catalog.attribute_definition_texts (attribute_id);

-- bundle texts
CREATE TABLE catalog.bundle_texts (
    product_id uuid NOT NULL,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    slug ref.slug,
    terms text,
    short_text varchar(255),
    description text,
    PRIMARY KEY (product_id, locale)
);

-- promotion texts
CREATE TABLE sales.promotion_texts (
    promotion_id bigint NOT NULL REFERENCES sales.promotions ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    terms text,
    meta_description varchar(160),
    PRIMARY KEY (promotion_id, locale)
);

-- plan texts
CREATE TABLE sales.plan_texts (
    plan_id bigint NOT NULL REFERENCES sales.plans ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    terms text,
    machine_translated boolean NOT NULL DEFAULT false,
    PRIMARY KEY (plan_id, locale)
);

-- shipping method texts
CREATE TABLE warehouse.shipping_method_texts (
    shipping_method_id bigint NOT NULL,
    locale ref.locale NOT NULL,
    meta_title varchar(70),
    terms text,
    PRIMARY KEY (shipping_method_id, locale)
);

-- segment texts
CREATE TABLE crm.segment_texts (
    segment_id bigint NOT NULL REFERENCES crm.segments ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    slug ref.slug,
    description text,
    short_text varchar(255),
    PRIMARY KEY (segment_id, locale)
);

-- loyalty program texts
CREATE TABLE crm.loyalty_program_texts (
    program_id bigint NOT NULL REFERENCES crm.loyalty_programs ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    slug ref.slug,
    short_text varchar(255),
    terms text,
    description text,
    PRIMARY KEY (program_id, locale)
);
CREATE INDEX ix_loyalty_program_texts_program_id ON crm.loyalty_program_texts (program_id);

-- email template texts
CREATE TABLE platform.email_template_texts (
    template_id bigint NOT NULL REFERENCES platform.email_templates ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    meta_description varchar(160),
    reviewed_at timestamptz,
    PRIMARY KEY (template_id, locale)
);

-- channel texts
CREATE TABLE sales.channel_texts (
    channel_id bigint NOT NULL REFERENCES sales.channels ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    description text,
    terms text,
    title text,
    PRIMARY KEY (channel_id, locale)
);
CREATE INDEX ix_channel_texts_locale ON sales.channel_texts (locale);

-- size chart texts
CREATE TABLE catalog.size_chart_texts (
    size_chart_id bigint NOT NULL REFERENCES catalog.size_charts ON DELETE CASCADE,
    locale ref.locale NOT NULL,
    terms text,
    meta_description varchar(160),
    reviewed_at timestamptz,
    PRIMARY KEY (size_chart_id, locale)
);
CREATE INDEX ix_size_chart_texts_size_chart_id ON catalog.size_chart_texts (size_chart_id);
CREATE INDEX ix_size_chart_texts_locale ON catalog.size_chart_texts (locale);

-- location texts
CREATE TABLE warehouse.location_texts (
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    terms text,
    short_text varchar(255),
    meta_description varchar(160),
    PRIMARY KEY (location_id, locale)
);

-- meter texts
CREATE TABLE billing.meter_texts (
    meter_id bigint NOT NULL REFERENCES billing.meters ON DELETE CASCADE,
    locale ref.locale NOT NULL REFERENCES platform.locales (code) ON UPDATE CASCADE,
    meta_description varchar(160),
    terms text,
    PRIMARY KEY (meter_id, locale)
);

-- import orders
CREATE TABLE staging.import_orders (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    quantity integer,
    tags text[],
    amount ref.money_amount,
    external_id varchar(80),
    sku ref.sku,
    note text,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_orders_batch_id ON staging.import_orders (batch_id) WHERE error IS NOT NULL;

-- import customers
CREATE TABLE staging.import_customers (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    tags text[],
    email citext,
    payload jsonb,
    currency ref.currency,
    sku ref.sku,
    country ref.country,
    quantity integer,
    source varchar(40),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_customers_batch_id ON staging.import_customers (batch_id) WHERE error IS NOT NULL;

-- import products
CREATE TABLE staging.import_products (
    batch_id bigint NOT NULL,
    row_no integer NOT NULL,
    status varchar(20),
    note text,
    currency ref.currency,
    payload jsonb,
    source varchar(40),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_products_batch_id ON staging.import_products (batch_id);
CREATE INDEX ON staging.import_products (batch_id) WHERE error IS NOT NULL;

-- import stock levels
CREATE TABLE staging.import_stock_levels (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    sku ref.sku,
    tags text[],
    line_count integer,
    country ref.country,
    payload jsonb,
    quantity integer,
    amount ref.money_amount,
    raw text,
    note text,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_stock_levels_batch_id ON staging.import_stock_levels (batch_id);
CREATE INDEX ix_import_stock_levels_batch_id207 ON staging.import_stock_levels (batch_id) WHERE error IS NOT NULL;

-- import prices
CREATE TABLE staging.import_prices (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    external_id varchar(80),
    quantity integer,
    payload jsonb,
    currency ref.currency,
    note text,
    tags text[],
    amount ref.money_amount,
    score numeric(7,3),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_prices_batch_id ON staging.import_prices (batch_id) WHERE error IS NOT NULL;

-- import suppliers
CREATE TABLE staging.import_suppliers (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    currency ref.currency,
    status varchar(20),
    note text,
    email citext,
    sku ref.sku,
    payload jsonb,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_suppliers_batch_id ON staging.import_suppliers (batch_id) WHERE error IS NOT NULL;

-- import purchase orders
CREATE TABLE staging.import_purchase_orders (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    sku ref.sku,
    note text,
    payload jsonb,
    currency ref.currency,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_purchase_orders_batch_id ON staging.import_purchase_orders (batch_id) WHERE error IS NOT NULL;

-- import invoices
CREATE TABLE staging.import_invoices (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    occurred_on date,
    tags text[],
    status varchar(20),
    score numeric(7,3),
    sku ref.sku,
    quantity integer,
    note text,
    country ref.country,
    external_id varchar(80),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_invoices_batch_id ON staging.import_invoices (batch_id) WHERE error IS NOT NULL;

-- import payments
CREATE TABLE staging.import_payments (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    note text,
    tags text[],
    source varchar(40),
    score numeric(7,3),
    currency ref.currency,
    payload jsonb,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_payments_batch_id ON staging.import_payments (batch_id);
CREATE INDEX ix_import_payments_batch_id213 ON staging.import_payments (batch_id) WHERE error IS NOT NULL;

-- import subscriptions
CREATE TABLE staging.import_subscriptions (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    amount ref.money_amount,
    payload jsonb,
    tags text[],
    external_id varchar(80),
    currency ref.currency,
    status varchar(20),
    sku ref.sku,
    note text,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_subscriptions_batch_id ON staging.import_subscriptions (batch_id);
CREATE INDEX ON staging.import_subscriptions (batch_id) WHERE error IS NOT NULL;

-- import reviews
CREATE TABLE staging.import_reviews (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    country ref.country,
    external_id varchar(80),
    tags text[],
    source varchar(40),
    occurred_on date,
    quantity integer,
    amount ref.money_amount,
    score numeric(7,3),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_reviews_batch_id ON staging.import_reviews (batch_id);
CREATE INDEX ix_import_reviews_batch_id217 ON staging.import_reviews (batch_id) WHERE error IS NOT NULL;

-- import tax rates
CREATE TABLE staging.import_tax_rates (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    payload jsonb,
    score numeric(7,3),
    sku ref.sku,
    currency ref.currency,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_tax_rates_batch_id ON staging.import_tax_rates (batch_id) WHERE error IS NOT NULL;

-- import exchange rates
CREATE TABLE staging.import_exchange_rates (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    quantity integer,
    line_count integer,
    external_id varchar(80),
    score numeric(7,3),
    country ref.country,
    payload jsonb,
    amount ref.money_amount,
    tags text[],
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_exchange_rates_batch_id ON staging.import_exchange_rates (batch_id) WHERE error IS NOT NULL;

-- import shipments
CREATE TABLE staging.import_shipments (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    score numeric(7,3),
    raw text,
    source varchar(40),
    sku ref.sku,
    country ref.country,
    external_id varchar(80),
    email citext,
    tags text[],
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_shipments_batch_id ON staging.import_shipments (batch_id);
CREATE INDEX ON staging.import_shipments (batch_id) WHERE error IS NOT NULL;

-- import returns
CREATE TABLE staging.import_returns (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    occurred_on date,
    external_id varchar(80),
    amount ref.money_amount,
    country ref.country,
    source varchar(40),
    status varchar(20),
    raw text,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_returns_batch_id ON staging.import_returns (batch_id) WHERE error IS NOT NULL;

-- import gift cards
CREATE TABLE staging.import_gift_cards (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    occurred_on date,
    tags text[],
    country ref.country,
    external_id varchar(80),
    status varchar(20),
    amount ref.money_amount,
    sku ref.sku,
    note text,
    line_count integer,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_gift_cards_batch_id ON staging.import_gift_cards (batch_id);
CREATE INDEX ON staging.import_gift_cards (batch_id) WHERE error IS NOT NULL;

-- import loyalty balances
CREATE TABLE staging.import_loyalty_balances (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    source varchar(40),
    raw text,
    country ref.country,
    tags text[],
    note text,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_loyalty_balances_batch_id ON staging.import_loyalty_balances (batch_id) WHERE error IS NOT NULL;

-- import bank lines
CREATE TABLE staging.import_bank_lines (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    sku ref.sku,
    amount ref.money_amount,
    payload jsonb,
    score numeric(7,3),
    quantity integer,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_bank_lines_batch_id ON staging.import_bank_lines (batch_id) WHERE error IS NOT NULL;

-- import employees
CREATE TABLE staging.import_employees (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    raw text,
    status varchar(20),
    sku ref.sku,
    occurred_on date,
    email citext,
    amount ref.money_amount,
    external_id varchar(80),
    source varchar(40),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ON staging.import_employees (batch_id) WHERE error IS NOT NULL;

-- import price lists
CREATE TABLE staging.import_price_lists (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    occurred_on date,
    country ref.country,
    tags text[],
    score numeric(7,3),
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_price_lists_batch_id ON staging.import_price_lists (batch_id) WHERE error IS NOT NULL;

-- import redirects
CREATE TABLE staging.import_redirects (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    sku ref.sku,
    note text,
    tags text[],
    external_id varchar(80),
    occurred_on date,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_redirects_batch_id ON staging.import_redirects (batch_id) WHERE error IS NOT NULL;

-- import media files
CREATE TABLE staging.import_media_files (
    batch_id bigint NOT NULL REFERENCES staging.import_batches ON DELETE CASCADE,
    row_no integer NOT NULL,
    occurred_on date,
    line_count integer,
    country ref.country,
    sku ref.sku,
    raw text,
    note text,
    error text,
    imported_at timestamptz,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX ix_import_media_files_batch_id ON staging.import_media_files (batch_id);
CREATE INDEX ix_import_media_files_batch_id231 ON staging.import_media_files (batch_id) WHERE error IS NOT NULL;

-- sales daily
CREATE TABLE report.sales_daily (
    day date NOT NULL,
    channel_id bigint NOT NULL,
    refunds numeric(14,2),
    rate ref.percent,
    revenue ref.money_amount NOT NULL DEFAULT 0,
    customers integer,
    margin numeric(18,4),
    PRIMARY KEY (day, channel_id)
)
WITH (autovacuum_enabled = false);

-- sales hourly
CREATE TABLE report.sales_hourly (
    hour timestamptz NOT NULL,
    units integer NOT NULL DEFAULT 0,
    customers integer,
    orders integer NOT NULL DEFAULT 0,
    rank integer,
    rate ref.percent,
    computed_at timestamptz NOT NULL DEFAULT now(),
    margin numeric(18,4),
    PRIMARY KEY (hour)
);

-- revenue by country
CREATE TABLE report.revenue_by_country (
    month date NOT NULL,
    country ref.country NOT NULL,
    margin numeric(18,4),
    orders integer NOT NULL DEFAULT 0,
    rank integer,
    units integer NOT NULL DEFAULT 0,
    computed_at timestamptz NOT NULL DEFAULT now(),
    customers integer,
    PRIMARY KEY (month, country)
);

-- revenue by category
CREATE TABLE report.revenue_by_category (
    month date NOT NULL,
    category_id bigint NOT NULL,
    refunds numeric(14,2),
    rank integer,
    margin numeric(18,4),
    PRIMARY KEY (month, category_id)
);

-- customer cohorts
CREATE TABLE report.customer_cohorts (
    cohort date NOT NULL,
    month_no integer NOT NULL,
    units integer NOT NULL DEFAULT 0,
    computed_at timestamptz NOT NULL DEFAULT now(),
    details jsonb,
    avg_value numeric(14,2),
    PRIMARY KEY (cohort, month_no)
);

-- product performance
CREATE TABLE report.product_performance (
    day date NOT NULL,
    product_id uuid NOT NULL,
    rate ref.percent,
    p95_ms integer,
    rank integer,
    orders integer NOT NULL DEFAULT 0,
    revenue ref.money_amount NOT NULL DEFAULT 0,
    computed_at timestamptz NOT NULL DEFAULT now(),
    avg_value numeric(14,2),
    PRIMARY KEY (day, product_id)
);

-- cart funnel
CREATE TABLE report.cart_funnel (
    day date NOT NULL,
    step text NOT NULL,
    p95_ms integer,
    customers integer,
    details jsonb,
    units integer NOT NULL DEFAULT 0,
    orders integer NOT NULL DEFAULT 0,
    rank integer,
    PRIMARY KEY (day, step)
)
WITH (autovacuum_enabled = false);

-- stock turnover
CREATE TABLE report.stock_turnover (
    month date NOT NULL,
    location_id bigint NOT NULL,
    orders integer NOT NULL DEFAULT 0,
    customers integer,
    avg_value numeric(14,2),
    revenue ref.money_amount NOT NULL DEFAULT 0,
    p95_ms integer,
    computed_at timestamptz NOT NULL DEFAULT now(),
    margin numeric(18,4),
    PRIMARY KEY (month, location_id)
);

-- supplier scorecards
CREATE TABLE report.supplier_scorecards (
    quarter date NOT NULL,
    supplier_id bigint NOT NULL,
    refunds numeric(14,2),
    margin numeric(18,4),
    rate ref.percent,
    rank integer,
    revenue ref.money_amount NOT NULL DEFAULT 0,
    PRIMARY KEY (quarter, supplier_id)
)
WITH (autovacuum_enabled = false);

-- mrr movements
CREATE TABLE report.mrr_movements (
    month date NOT NULL,
    movement text NOT NULL,
    avg_value numeric(14,2),
    p95_ms integer,
    refunds numeric(14,2),
    details jsonb,
    rate ref.percent,
    orders integer NOT NULL DEFAULT 0,
    rank integer,
    PRIMARY KEY (month, movement)
);

-- churn
CREATE TABLE report.churn (
    month date NOT NULL,
    plan_id bigint NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    customers integer,
    rate ref.percent,
    refunds numeric(14,2),
    PRIMARY KEY (month, plan_id)
)
WITH (autovacuum_enabled = false);

-- ltv estimates
CREATE TABLE report.ltv_estimates (
    customer_id uuid NOT NULL,
    units integer NOT NULL DEFAULT 0,
    avg_value numeric(14,2),
    rank integer,
    details jsonb,
    p95_ms integer,
    rate ref.percent,
    margin numeric(18,4),
    PRIMARY KEY (customer_id)
);

-- shipping costs
CREATE TABLE report.shipping_costs (
    week date NOT NULL,
    carrier_id bigint NOT NULL,
    p95_ms integer,
    orders integer NOT NULL DEFAULT 0,
    units integer NOT NULL DEFAULT 0,
    computed_at timestamptz NOT NULL DEFAULT now(),
    customers integer,
    PRIMARY KEY (week, carrier_id)
)
WITH (autovacuum_enabled = false);

-- refund rates
CREATE TABLE report.refund_rates (
    week date NOT NULL,
    reason text NOT NULL,
    rate ref.percent,
    details jsonb,
    rank integer,
    PRIMARY KEY (week, reason)
);

-- search terms
CREATE TABLE report.search_terms (
    day date NOT NULL,
    term citext NOT NULL,
    margin numeric(18,4),
    refunds numeric(14,2),
    customers integer,
    avg_value numeric(14,2),
    rank integer,
    computed_at timestamptz NOT NULL DEFAULT now(),
    revenue ref.money_amount NOT NULL DEFAULT 0,
    PRIMARY KEY (day, term)
);

-- promotion lift
CREATE TABLE report.promotion_lift (
    promotion_id bigint NOT NULL,
    day date NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    orders integer NOT NULL DEFAULT 0,
    details jsonb,
    PRIMARY KEY (promotion_id, day)
);

-- email engagement
CREATE TABLE report.email_engagement (
    week date NOT NULL,
    template_id bigint NOT NULL,
    rate ref.percent,
    details jsonb,
    customers integer,
    p95_ms integer,
    rank integer,
    computed_at timestamptz NOT NULL DEFAULT now(),
    refunds numeric(14,2),
    PRIMARY KEY (week, template_id)
);

-- support load
CREATE TABLE report.support_load (
    day date NOT NULL,
    channel text NOT NULL,
    customers integer,
    details jsonb,
    avg_value numeric(14,2),
    computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (day, channel)
)
WITH (autovacuum_enabled = false);

-- payment failures
CREATE TABLE report.payment_failures (
    day date NOT NULL,
    failure_code text NOT NULL,
    details jsonb,
    units integer NOT NULL DEFAULT 0,
    rank integer,
    PRIMARY KEY (day, failure_code)
)
WITH (autovacuum_enabled = false);

-- tax summary
CREATE TABLE report.tax_summary (
    quarter date NOT NULL,
    country ref.country NOT NULL,
    margin numeric(18,4),
    details jsonb,
    avg_value numeric(14,2),
    revenue ref.money_amount NOT NULL DEFAULT 0,
    p95_ms integer,
    PRIMARY KEY (quarter, country)
);

-- contact imports
CREATE TABLE crm.contact_imports (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL,
    settings hstore,
    country ref.country,
    notes text,
    ends_at timestamptz,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_contact_imports_payload ON crm.contact_imports USING gin (payload);

-- merge candidates
CREATE TABLE crm.merge_candidates (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    valid tstzrange,
    status text NOT NULL DEFAULT 'new',
    notes text,
    kind varchar(24) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT merge_candidates_excl EXCLUDE USING gist (customer_id WITH =, valid WITH &&)
);
CREATE INDEX ix_merge_candidates_customer_id ON crm.merge_candidates (customer_id);
CREATE INDEX ix_merge_candidates_status ON crm.merge_candidates (status) WHERE status <> 'done';

-- call logs
CREATE TABLE crm.call_logs (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL,
    position integer,
    attempts integer NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'new',
    kind varchar(24) NOT NULL,
    ends_at timestamptz,
    url ref.url,
    rate ref.percent,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- visits log
CREATE TABLE crm.visits_log (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    rate ref.percent,
    url ref.url,
    position integer,
    payload jsonb NOT NULL DEFAULT '{}',
    notes text,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    settings hstore,
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (quantity > 0)
);
CREATE INDEX ix_visits_log_customer_id ON crm.visits_log (customer_id);
CREATE INDEX ix_visits_log_payload ON crm.visits_log USING gin (payload);

-- survey forms
CREATE TABLE crm.survey_forms (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    priority smallint NOT NULL DEFAULT 0,
    valid tstzrange,
    position integer,
    settings hstore,
    payload jsonb NOT NULL DEFAULT '{}',
    reference citext,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT survey_forms_excl EXCLUDE USING gist (customer_id WITH =, valid WITH &&)
);
CREATE INDEX ix_survey_forms_payload ON crm.survey_forms USING gin (payload);

-- survey answers
CREATE TABLE crm.survey_answers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    ends_at timestamptz,
    tags text[],
    reference citext,
    country ref.country,
    notes text,
    priority smallint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- complaint files
CREATE TABLE crm.complaint_files (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE RESTRICT,
    starts_at timestamptz,
    valid tstzrange,
    status text NOT NULL DEFAULT 'new',
    reference citext,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT complaint_files_excl EXCLUDE USING gist (customer_id WITH =, valid WITH &&),
    CONSTRAINT complaint_files_chk_1 CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- birthdays sent
CREATE TABLE crm.birthdays_sent (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE CASCADE,
    quantity integer NOT NULL DEFAULT 1,
    url ref.url,
    rate ref.percent,
    country ref.country,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT birthdays_sent_chk_1 CHECK (quantity > 0)
);

-- price overrides
CREATE TABLE sales.price_overrides (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    starts_at timestamptz,
    rate ref.percent,
    status text NOT NULL DEFAULT 'new',
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_price_overrides_order_id ON sales.price_overrides (order_id);
CREATE INDEX ON sales.price_overrides (status) WHERE status <> 'done';
CREATE INDEX ON sales.price_overrides USING gin (payload);

-- order flags
CREATE TABLE sales.order_flags (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    attempts integer NOT NULL DEFAULT 0,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    tags text[],
    country ref.country,
    quantity integer NOT NULL DEFAULT 1,
    name text NOT NULL,
    rate ref.percent,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (quantity > 0)
);
CREATE INDEX ix_order_flags_checked_by ON sales.order_flags (checked_by);

-- order attachments
CREATE TABLE sales.order_attachments (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    code varchar(30) NOT NULL,
    settings hstore,
    status text NOT NULL DEFAULT 'new',
    kind varchar(24) NOT NULL,
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (order_id, code),
    CONSTRAINT order_attachments_chk_1 CHECK (status IN ('new', 'open', 'done', 'failed')),
    CHECK (quantity > 0)
);
CREATE INDEX ix_order_attachments_order_id ON sales.order_attachments (order_id);

-- backorders
CREATE TABLE sales.backorders (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE RESTRICT,
    ends_at timestamptz,
    starts_at timestamptz,
    is_active boolean NOT NULL DEFAULT true,
    country ref.country,
    status text NOT NULL DEFAULT 'new',
    notes text,
    name text NOT NULL,
    valid tstzrange,
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT backorders_chk_1 CHECK (ends_at > starts_at),
    CONSTRAINT backorders_excl EXCLUDE USING gist (order_id WITH =, valid WITH &&),
    CHECK (quantity > 0)
);
CREATE INDEX ix_backorders_status ON sales.backorders (status) WHERE status <> 'done';

-- preorders
CREATE TABLE sales.preorders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL,
    amount ref.money_amount,
    payload jsonb NOT NULL DEFAULT '{}',
    url ref.url,
    valid tstzrange,
    status text NOT NULL DEFAULT 'new',
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount <> 0),
    CONSTRAINT preorders_excl EXCLUDE USING gist (order_id WITH =, valid WITH &&)
);
CREATE INDEX ix_preorders_status ON sales.preorders (status) WHERE status <> 'done';
CREATE INDEX ix_preorders_payload ON sales.preorders USING gin (payload);

-- layaways
CREATE TABLE sales.layaways (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    priority smallint NOT NULL DEFAULT 0,
    tags text[],
    payload jsonb NOT NULL DEFAULT '{}',
    position integer,
    settings hstore,
    ends_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON sales.layaways USING gin (payload);

-- point of sale shifts
CREATE TABLE sales.point_of_sale_shifts (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    order_id bigint NOT NULL,
    position integer,
    name text NOT NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    starts_at timestamptz,
    status text NOT NULL DEFAULT 'new',
    ends_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT point_of_sale_shifts_chk_1 CHECK (ends_at > starts_at)
);
CREATE INDEX ix_point_of_sale_shifts_status ON sales.point_of_sale_shifts (status) WHERE status <> 'done';
CREATE INDEX ix_point_of_sale_shifts_payload ON sales.point_of_sale_shifts USING gin (payload);

-- cash drawers
CREATE TABLE sales.cash_drawers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    rate ref.percent,
    tags text[],
    name text NOT NULL,
    url ref.url,
    ends_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_cash_drawers_order_id ON sales.cash_drawers (order_id);

-- registers
CREATE TABLE sales.registers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    position integer,
    priority smallint NOT NULL DEFAULT 0,
    settings hstore,
    ends_at timestamptz,
    valid tstzrange,
    amount ref.money_amount,
    kind varchar(24) NOT NULL,
    rate ref.percent,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount <> 0),
    CONSTRAINT registers_excl EXCLUDE USING gist (order_id WITH =, valid WITH &&)
);
CREATE INDEX ix_registers_order_id ON sales.registers (order_id);
CREATE INDEX ix_registers_payload ON sales.registers USING gin (payload);

-- marketplace listings
CREATE TABLE sales.marketplace_listings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    code varchar(30) NOT NULL,
    amount ref.money_amount,
    quantity integer NOT NULL DEFAULT 1,
    payload jsonb NOT NULL DEFAULT '{}',
    url ref.url,
    settings hstore,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    UNIQUE (order_id, code),
    CONSTRAINT marketplace_listings_chk_2 CHECK (quantity > 0)
);
CREATE INDEX ix_marketplace_listings_order_id ON sales.marketplace_listings (order_id);
CREATE INDEX ix_marketplace_listings_checked_by ON sales.marketplace_listings (checked_by);
CREATE INDEX ON sales.marketplace_listings USING gin (payload);

-- marketplace orders
CREATE TABLE sales.marketplace_orders (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    order_id bigint NOT NULL,
    code varchar(30) NOT NULL,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    settings hstore,
    valid tstzrange,
    url ref.url,
    notes text,
    status text NOT NULL DEFAULT 'new',
    tags text[],
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (order_id, code),
    CONSTRAINT marketplace_orders_excl EXCLUDE USING gist (order_id WITH =, valid WITH &&),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- affiliate partners
CREATE TABLE sales.affiliate_partners (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE RESTRICT,
    rate ref.percent,
    code varchar(30) NOT NULL,
    amount ref.money_amount,
    status text NOT NULL DEFAULT 'new',
    settings hstore,
    starts_at timestamptz,
    payload jsonb NOT NULL DEFAULT '{}',
    country ref.country,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    UNIQUE (order_id, code)
);
CREATE INDEX ix_affiliate_partners_status ON sales.affiliate_partners (status) WHERE status <> 'done';
CREATE INDEX ix_affiliate_partners_payload ON sales.affiliate_partners USING gin (payload);

-- affiliate clicks
CREATE TABLE sales.affiliate_clicks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    name text NOT NULL,
    code varchar(30) NOT NULL,
    position integer,
    url ref.url,
    starts_at timestamptz,
    amount ref.money_amount,
    notes text,
    kind varchar(24) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount <> 0)
);
CREATE INDEX ix_affiliate_clicks_order_id ON sales.affiliate_clicks (order_id);
CREATE UNIQUE INDEX ux_affiliate_clicks_lower_code ON sales.affiliate_clicks (lower(code));

-- forklifts
CREATE TABLE warehouse.forklifts (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    priority smallint NOT NULL DEFAULT 0,
    code varchar(30) NOT NULL,
    ends_at timestamptz,
    is_active boolean NOT NULL DEFAULT true,
    url ref.url,
    status text NOT NULL DEFAULT 'new',
    payload jsonb NOT NULL DEFAULT '{}',
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (quantity > 0)
);
CREATE UNIQUE INDEX ux_forklifts_lower_code ON warehouse.forklifts (lower(code));
CREATE INDEX ix_forklifts_status ON warehouse.forklifts (status) WHERE status <> 'done';
CREATE INDEX ON warehouse.forklifts USING gin (payload);

-- dock doors
CREATE TABLE warehouse.dock_doors (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    settings hstore,
    ends_at timestamptz,
    amount ref.money_amount,
    name text NOT NULL,
    url ref.url,
    is_active boolean NOT NULL DEFAULT true,
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT dock_doors_chk_1 CHECK (amount <> 0),
    CHECK (quantity > 0)
);

-- appointments
CREATE TABLE warehouse.appointments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    settings hstore,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    amount ref.money_amount,
    quantity integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    valid tstzrange,
    status text NOT NULL DEFAULT 'new',
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    CONSTRAINT appointments_excl EXCLUDE USING gist (location_id WITH =, valid WITH &&),
    CONSTRAINT appointments_chk_2 CHECK (status IN ('new', 'open', 'done', 'failed')),
    CONSTRAINT appointments_chk_3 CHECK (quantity > 0)
);
CREATE INDEX ON warehouse.appointments (location_id);
CREATE INDEX ix_appointments_checked_by ON warehouse.appointments (checked_by);

-- damages
CREATE TABLE warehouse.damages (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    position integer,
    country ref.country,
    starts_at timestamptz,
    settings hstore,
    status text NOT NULL DEFAULT 'new',
    ends_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at)
);
CREATE INDEX ix_damages_location_id ON warehouse.damages (location_id);
CREATE INDEX ix_damages_status ON warehouse.damages (status) WHERE status <> 'done';

-- quarantines
CREATE TABLE warehouse.quarantines (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    position integer,
    amount ref.money_amount,
    url ref.url,
    kind varchar(24) NOT NULL,
    settings hstore,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount <> 0)
);
CREATE INDEX ix_quarantines_location_id ON warehouse.quarantines (location_id);

-- kitting jobs
CREATE TABLE warehouse.kitting_jobs (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    status text NOT NULL DEFAULT 'new',
    rate ref.percent,
    valid tstzrange,
    kind varchar(24) NOT NULL,
    settings hstore,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT kitting_jobs_excl EXCLUDE USING gist (location_id WITH =, valid WITH &&),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);
CREATE INDEX ix_kitting_jobs_location_id ON warehouse.kitting_jobs (location_id);

-- label printers
CREATE TABLE warehouse.label_printers (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    starts_at timestamptz,
    status text NOT NULL DEFAULT 'new',
    ends_at timestamptz,
    name text NOT NULL,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    amount ref.money_amount,
    quantity integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at),
    CONSTRAINT label_printers_chk_2 CHECK (amount <> 0),
    CONSTRAINT label_printers_chk_3 CHECK (status IN ('new', 'open', 'done', 'failed')),
    CONSTRAINT label_printers_chk_4 CHECK (quantity > 0)
);
CREATE INDEX ix_label_printers_checked_by ON warehouse.label_printers (checked_by);
CREATE INDEX ix_label_printers_payload ON warehouse.label_printers USING gin (payload);

-- temperature logs
CREATE TABLE warehouse.temperature_logs (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    ends_at timestamptz,
    position integer,
    amount ref.money_amount,
    code varchar(30) NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    country ref.country,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0)
);
CREATE UNIQUE INDEX ux_temperature_logs_lower_code ON warehouse.temperature_logs (lower(code));

-- serial numbers
CREATE TABLE warehouse.serial_numbers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    url ref.url,
    kind varchar(24) NOT NULL,
    amount ref.money_amount,
    starts_at timestamptz,
    priority smallint NOT NULL DEFAULT 0,
    position integer,
    valid tstzrange,
    quantity integer NOT NULL DEFAULT 1,
    ends_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at),
    CONSTRAINT serial_numbers_chk_2 CHECK (amount <> 0),
    CONSTRAINT serial_numbers_excl EXCLUDE USING gist (location_id WITH =, valid WITH &&),
    CHECK (quantity > 0)
);

-- lots
CREATE TABLE warehouse.lots (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    code varchar(30) NOT NULL,
    position integer,
    ends_at timestamptz,
    starts_at timestamptz,
    notes text,
    rate ref.percent,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at),
    UNIQUE (location_id, code)
);
CREATE INDEX ix_lots_payload ON warehouse.lots USING gin (payload);

-- late fees
CREATE TABLE billing.late_fees (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    invoice_id bigint NOT NULL,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    position integer,
    notes text,
    priority smallint NOT NULL DEFAULT 0,
    tags text[],
    created_at timestamptz NOT NULL DEFAULT now()
);

-- payment plans
CREATE TABLE billing.payment_plans (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE CASCADE,
    amount ref.money_amount,
    notes text,
    ends_at timestamptz,
    tags text[],
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payment_plans_chk_1 CHECK (amount >= 0)
);
CREATE INDEX ix_payment_plans_invoice_id ON billing.payment_plans (invoice_id);

-- installments
CREATE TABLE billing.installments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE RESTRICT,
    settings hstore,
    tags text[],
    url ref.url,
    code varchar(30) NOT NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    priority smallint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (invoice_id, code)
);
CREATE INDEX ix_installments_payload ON billing.installments USING gin (payload);

-- bank mandates
CREATE TABLE billing.bank_mandates (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE CASCADE,
    reference citext,
    notes text,
    country ref.country,
    name text NOT NULL,
    position integer,
    starts_at timestamptz,
    tags text[],
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- direct debit runs
CREATE TABLE billing.direct_debit_runs (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE RESTRICT,
    is_active boolean NOT NULL DEFAULT true,
    amount ref.money_amount,
    kind varchar(24) NOT NULL,
    settings hstore,
    payload jsonb NOT NULL DEFAULT '{}',
    code varchar(30) NOT NULL,
    status text NOT NULL DEFAULT 'new',
    rate ref.percent,
    url ref.url,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT direct_debit_runs_chk_1 CHECK (amount >= 0),
    UNIQUE (invoice_id, code)
);
CREATE INDEX ix_direct_debit_runs_invoice_id ON billing.direct_debit_runs (invoice_id);
CREATE INDEX ix_direct_debit_runs_status ON billing.direct_debit_runs (status) WHERE status <> 'done';
CREATE INDEX ix_direct_debit_runs_payload ON billing.direct_debit_runs USING gin (payload);

-- chargeback rules
CREATE TABLE billing.chargeback_rules (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE RESTRICT,
    name text NOT NULL,
    position integer,
    priority smallint NOT NULL DEFAULT 0,
    is_active boolean NOT NULL DEFAULT true,
    rate ref.percent,
    starts_at timestamptz,
    code varchar(30) NOT NULL,
    status text NOT NULL DEFAULT 'new',
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (invoice_id, code),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- statements
CREATE TABLE billing.statements (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    invoice_id bigint NOT NULL REFERENCES billing.invoices ON DELETE CASCADE,
    settings hstore,
    tags text[],
    notes text,
    ends_at timestamptz,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    country ref.country,
    quantity integer NOT NULL DEFAULT 1,
    payload jsonb NOT NULL DEFAULT '{}',
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (quantity > 0)
);
CREATE INDEX ix_statements_payload ON billing.statements USING gin (payload);

-- invoice reminders
CREATE TABLE billing.invoice_reminders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id bigint NOT NULL,
    starts_at timestamptz,
    notes text,
    attempts integer NOT NULL DEFAULT 0,
    amount ref.money_amount,
    url ref.url,
    tags text[],
    kind varchar(24) NOT NULL,
    code varchar(30) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    UNIQUE (invoice_id, code)
);

-- tax codes
CREATE TABLE ledger.tax_codes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    starts_at timestamptz,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    code varchar(30) NOT NULL,
    tags text[],
    notes text,
    status text NOT NULL DEFAULT 'new',
    country ref.country,
    priority smallint NOT NULL DEFAULT 0,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (account_id, code)
);
CREATE INDEX ix_tax_codes_status ON ledger.tax_codes (status) WHERE status <> 'done';

-- closing checks
CREATE TABLE ledger.closing_checks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    payload jsonb NOT NULL DEFAULT '{}',
    url ref.url,
    quantity integer NOT NULL DEFAULT 1,
    amount ref.money_amount,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount <> 0),
    CONSTRAINT closing_checks_chk_2 CHECK (quantity > 0)
);
CREATE INDEX ON ledger.closing_checks (account_id);
CREATE INDEX ix_closing_checks_payload ON ledger.closing_checks USING gin (payload);

-- exchange revaluations
CREATE TABLE ledger.exchange_revaluations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    code varchar(30) NOT NULL,
    starts_at timestamptz,
    payload jsonb NOT NULL DEFAULT '{}',
    is_active boolean NOT NULL DEFAULT true,
    position integer,
    name text NOT NULL,
    notes text,
    quantity integer NOT NULL DEFAULT 1,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT exchange_revaluations_chk_1 CHECK (quantity > 0)
);
CREATE UNIQUE INDEX ux_exchange_revaluations_lower_code ON ledger.exchange_revaluations (lower(code));
CREATE INDEX ix_exchange_revaluations_payload ON ledger.exchange_revaluations USING gin (payload);

-- accruals
CREATE TABLE ledger.accruals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    position integer,
    status text NOT NULL DEFAULT 'new',
    is_active boolean NOT NULL DEFAULT true,
    code varchar(30) NOT NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    amount ref.money_amount,
    valid tstzrange,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT accruals_chk_1 CHECK (amount >= 0),
    UNIQUE (account_id, code),
    CONSTRAINT accruals_excl EXCLUDE USING gist (account_id WITH =, valid WITH &&)
);
CREATE INDEX ix_accruals_account_id ON ledger.accruals (account_id);
CREATE INDEX ix_accruals_status ON ledger.accruals (status) WHERE status <> 'done';
CREATE INDEX ix_accruals_payload ON ledger.accruals USING gin (payload);

-- audit adjustments
CREATE TABLE ledger.audit_adjustments (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    payload jsonb NOT NULL DEFAULT '{}',
    valid tstzrange,
    is_active boolean NOT NULL DEFAULT true,
    status text NOT NULL DEFAULT 'new',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_adjustments_excl EXCLUDE USING gist (account_id WITH =, valid WITH &&)
);
CREATE INDEX ix_audit_adjustments_account_id ON ledger.audit_adjustments (account_id);
CREATE INDEX ix_audit_adjustments_status ON ledger.audit_adjustments (status) WHERE status <> 'done';
CREATE INDEX ix_audit_adjustments_payload ON ledger.audit_adjustments USING gin (payload);

-- deferred revenue
CREATE TABLE ledger.deferred_revenue (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE RESTRICT,
    position integer,
    ends_at timestamptz,
    amount ref.money_amount,
    valid tstzrange,
    tags text[],
    code varchar(30) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    UNIQUE (account_id, code),
    CONSTRAINT deferred_revenue_excl EXCLUDE USING gist (account_id WITH =, valid WITH &&)
);

-- allocation rules
CREATE TABLE ledger.allocation_rules (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL,
    kind varchar(24) NOT NULL,
    valid tstzrange,
    settings hstore,
    position integer,
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT allocation_rules_excl EXCLUDE USING gist (account_id WITH =, valid WITH &&),
    CHECK (quantity > 0)
);
CREATE INDEX ix_allocation_rules_account_id ON ledger.allocation_rules (account_id);

-- intercompany links
CREATE TABLE ledger.intercompany_links (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    kind varchar(24) NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    checked_by bigint,
    status text NOT NULL DEFAULT 'new',
    name text NOT NULL,
    ends_at timestamptz,
    code varchar(30) NOT NULL,
    priority smallint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT intercompany_links_chk_1 CHECK (status IN ('new', 'open', 'done', 'failed'))
);
CREATE INDEX ix_intercompany_links_account_id ON ledger.intercompany_links (account_id);
CREATE UNIQUE INDEX ux_intercompany_links_lower_code ON ledger.intercompany_links (lower(code));

-- sso providers
CREATE TABLE platform.sso_providers (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE RESTRICT,
    starts_at timestamptz,
    valid tstzrange,
    notes text,
    tags text[],
    reference citext,
    rate ref.percent,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sso_providers_excl EXCLUDE USING gist (tenant_id WITH =, valid WITH &&)
);

-- ip allowlists
CREATE TABLE platform.ip_allowlists (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    url ref.url,
    country ref.country,
    attempts integer NOT NULL DEFAULT 0,
    tags text[],
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_ip_allowlists_tenant_id ON platform.ip_allowlists (tenant_id);

-- maintenance windows
CREATE TABLE platform.maintenance_windows (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE RESTRICT,
    amount ref.money_amount,
    quantity integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    reference citext,
    settings hstore,
    ends_at timestamptz,
    starts_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at),
    CHECK (amount >= 0),
    CHECK (quantity > 0)
);
CREATE INDEX ON platform.maintenance_windows (checked_by);

-- announcements
CREATE TABLE platform.announcements (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    amount ref.money_amount,
    tags text[],
    url ref.url,
    payload jsonb NOT NULL DEFAULT '{}',
    quantity integer NOT NULL DEFAULT 1,
    notes text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT announcements_chk_1 CHECK (amount >= 0),
    CHECK (quantity > 0)
);
CREATE INDEX ix_announcements_payload ON platform.announcements USING gin (payload);

-- data exports
CREATE TABLE platform.data_exports (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    settings hstore,
    country ref.country,
    amount ref.money_amount,
    ends_at timestamptz,
    reference citext,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT data_exports_chk_1 CHECK (amount >= 0)
);

-- deletion requests
CREATE TABLE platform.deletion_requests (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    name text NOT NULL,
    code varchar(30) NOT NULL,
    position integer,
    tags text[],
    ends_at timestamptz,
    rate ref.percent,
    valid tstzrange,
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deletion_requests_excl EXCLUDE USING gist (tenant_id WITH =, valid WITH &&)
);
CREATE INDEX ix_deletion_requests_tenant_id ON platform.deletion_requests (tenant_id);
CREATE UNIQUE INDEX ux_deletion_requests_lower_code ON platform.deletion_requests (lower(code));

-- backups log
CREATE TABLE platform.backups_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE RESTRICT,
    reference citext,
    is_active boolean NOT NULL DEFAULT true,
    payload jsonb NOT NULL DEFAULT '{}',
    valid tstzrange,
    status text NOT NULL DEFAULT 'new',
    settings hstore,
    code varchar(30) NOT NULL,
    url ref.url,
    tags text[],
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, code),
    CONSTRAINT backups_log_excl EXCLUDE USING gist (tenant_id WITH =, valid WITH &&),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);
CREATE INDEX ix_backups_log_payload ON platform.backups_log USING gin (payload);

-- incidents
CREATE TABLE platform.incidents (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    position integer,
    code varchar(30) NOT NULL,
    tags text[],
    rate ref.percent,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ux_incidents_lower_code ON platform.incidents (lower(code));

-- deploys
CREATE TABLE platform.deploys (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    position integer,
    starts_at timestamptz,
    name text NOT NULL,
    notes text,
    attempts integer NOT NULL DEFAULT 0,
    kind varchar(24) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- usage counters
CREATE TABLE platform.usage_counters (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    url ref.url,
    notes text,
    attempts integer NOT NULL DEFAULT 0,
    is_active boolean NOT NULL DEFAULT true,
    tags text[],
    created_at timestamptz NOT NULL DEFAULT now()
);

-- support sessions
CREATE TABLE platform.support_sessions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    ends_at timestamptz,
    status text NOT NULL DEFAULT 'new',
    reference citext,
    priority smallint NOT NULL DEFAULT 0,
    valid tstzrange,
    amount ref.money_amount,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    CONSTRAINT support_sessions_excl EXCLUDE USING gist (tenant_id WITH =, valid WITH &&),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);
CREATE INDEX ix_support_sessions_tenant_id ON platform.support_sessions (tenant_id);

-- domain names
CREATE TABLE platform.domain_names (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL,
    reference citext,
    notes text,
    is_active boolean NOT NULL DEFAULT true,
    settings hstore,
    priority smallint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- seat allocations
CREATE TABLE platform.seat_allocations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    kind varchar(24) NOT NULL,
    settings hstore,
    priority smallint NOT NULL DEFAULT 0,
    valid tstzrange,
    status text NOT NULL DEFAULT 'new',
    url ref.url,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT seat_allocations_excl EXCLUDE USING gist (tenant_id WITH =, valid WITH &&),
    CONSTRAINT seat_allocations_chk_1 CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- sandbox requests
CREATE TABLE platform.sandbox_requests (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    ends_at timestamptz,
    is_active boolean NOT NULL DEFAULT true,
    payload jsonb NOT NULL DEFAULT '{}',
    kind varchar(24) NOT NULL,
    settings hstore,
    code varchar(30) NOT NULL,
    rate ref.percent,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, code)
);
CREATE INDEX ix_sandbox_requests_tenant_id ON platform.sandbox_requests (tenant_id);
CREATE INDEX ix_sandbox_requests_payload ON platform.sandbox_requests USING gin (payload);

-- release notes
CREATE TABLE platform.release_notes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    notes text,
    is_active boolean NOT NULL DEFAULT true,
    reference citext,
    country ref.country,
    tags text[],
    kind varchar(24) NOT NULL,
    url ref.url,
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- quota overrides
CREATE TABLE platform.quota_overrides (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL,
    notes text,
    url ref.url,
    quantity integer NOT NULL DEFAULT 1,
    amount ref.money_amount,
    starts_at timestamptz,
    settings hstore,
    position integer,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    CHECK (quantity > 0)
);
CREATE INDEX ix_quota_overrides_tenant_id ON platform.quota_overrides (tenant_id);

-- license keys
CREATE TABLE platform.license_keys (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    attempts integer NOT NULL DEFAULT 0,
    url ref.url,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    starts_at timestamptz,
    country ref.country,
    priority smallint NOT NULL DEFAULT 0,
    tags text[],
    ends_at timestamptz,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at)
);
CREATE INDEX ix_license_keys_payload ON platform.license_keys USING gin (payload);

-- tenant notes
CREATE TABLE platform.tenant_notes (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE RESTRICT,
    position integer,
    is_active boolean NOT NULL DEFAULT true,
    quantity integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    ends_at timestamptz,
    tags text[],
    name text NOT NULL,
    rate ref.percent,
    settings hstore,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tenant_notes_chk_1 CHECK (quantity > 0)
);

-- tenant contacts
CREATE TABLE platform.tenant_contacts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE RESTRICT,
    code varchar(30) NOT NULL,
    name text NOT NULL,
    rate ref.percent,
    settings hstore,
    starts_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ux_tenant_contacts_lower_code ON platform.tenant_contacts (lower(code));

-- tenant invoices sync
CREATE TABLE platform.tenant_invoices_sync (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL REFERENCES platform.tenants ON DELETE CASCADE,
    rate ref.percent,
    quantity integer NOT NULL DEFAULT 1,
    code varchar(30) NOT NULL,
    status text NOT NULL DEFAULT 'new',
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    reference citext,
    kind varchar(24) NOT NULL,
    notes text,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, code),
    CONSTRAINT tenant_invoices_sync_chk_1 CHECK (quantity > 0)
);
CREATE INDEX ON platform.tenant_invoices_sync (checked_by);
CREATE INDEX ix_tenant_invoices_sync_status ON platform.tenant_invoices_sync (status) WHERE status <> 'done';

-- import profiles
CREATE TABLE catalog.import_profiles (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE CASCADE,
    tags text[],
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    ends_at timestamptz,
    amount ref.money_amount,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT import_profiles_chk_1 CHECK (amount >= 0)
);

-- export feeds
CREATE TABLE catalog.export_feeds (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE RESTRICT,
    rate ref.percent,
    name text NOT NULL,
    valid tstzrange,
    url ref.url,
    settings hstore,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT export_feeds_excl EXCLUDE USING gist (product_id WITH =, valid WITH &&)
);

-- feed items
CREATE TABLE catalog.feed_items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE CASCADE,
    priority smallint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    starts_at timestamptz,
    settings hstore,
    kind varchar(24) NOT NULL,
    quantity integer NOT NULL DEFAULT 1,
    valid tstzrange,
    code varchar(30) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (product_id, code),
    CONSTRAINT feed_items_excl EXCLUDE USING gist (product_id WITH =, valid WITH &&),
    CONSTRAINT feed_items_chk_1 CHECK (quantity > 0)
);

-- product drafts
CREATE TABLE catalog.product_drafts (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    product_id uuid NOT NULL,
    priority smallint NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'new',
    amount ref.money_amount,
    rate ref.percent,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount >= 0),
    CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- product versions
CREATE TABLE catalog.product_versions (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE CASCADE,
    status text NOT NULL DEFAULT 'new',
    country ref.country,
    position integer,
    starts_at timestamptz,
    reference citext,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT product_versions_chk_1 CHECK (status IN ('new', 'open', 'done', 'failed'))
);

-- compliance documents
CREATE TABLE catalog.compliance_documents (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE RESTRICT,
    starts_at timestamptz,
    code varchar(30) NOT NULL,
    ends_at timestamptz,
    country ref.country,
    reference citext,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (ends_at > starts_at)
);
CREATE UNIQUE INDEX ux_compliance_documents_lower_code ON catalog.compliance_documents (lower(code));

-- hazard classes
CREATE TABLE catalog.hazard_classes (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE RESTRICT,
    is_active boolean NOT NULL DEFAULT true,
    rate ref.percent,
    quantity integer NOT NULL DEFAULT 1,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    name text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    priority smallint NOT NULL DEFAULT 0,
    notes text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (quantity > 0)
);

-- warranty terms
CREATE TABLE catalog.warranty_terms (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE CASCADE,
    payload jsonb NOT NULL DEFAULT '{}',
    kind varchar(24) NOT NULL,
    ends_at timestamptz,
    valid tstzrange,
    amount ref.money_amount,
    checked_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    priority smallint NOT NULL DEFAULT 0,
    settings hstore,
    quantity integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT warranty_terms_chk_1 CHECK (amount >= 0),
    CONSTRAINT warranty_terms_excl EXCLUDE USING gist (product_id WITH =, valid WITH &&),
    CHECK (quantity > 0)
);
CREATE INDEX ix_warranty_terms_payload ON catalog.warranty_terms USING gin (payload);

-- season calendars
CREATE TABLE catalog.season_calendars (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE RESTRICT,
    amount ref.money_amount,
    tags text[],
    status text NOT NULL DEFAULT 'new',
    country ref.country,
    checked_by bigint,
    payload jsonb NOT NULL DEFAULT '{}',
    name text NOT NULL,
    code varchar(30) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (amount <> 0),
    UNIQUE (product_id, code)
);
CREATE INDEX ON catalog.season_calendars (product_id);
CREATE INDEX ix_season_calendars_status ON catalog.season_calendars (status) WHERE status <> 'done';
CREATE INDEX ix_season_calendars_payload ON catalog.season_calendars USING gin (payload);

-- price watchers
CREATE TABLE catalog.price_watchers (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES catalog.products ON DELETE RESTRICT,
    amount ref.money_amount,
    kind varchar(24) NOT NULL,
    quantity integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    priority smallint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT price_watchers_chk_1 CHECK (amount <> 0),
    CHECK (quantity > 0)
);
