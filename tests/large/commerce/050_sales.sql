-- channels
CREATE TABLE sales.channels (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(20) NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    default_currency ref.currency NOT NULL,
    UNIQUE (code)
);

-- carts
CREATE TABLE sales.carts (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL DEFAULT 1,
    customer_id uuid REFERENCES crm.customers ON DELETE CASCADE,
    channel_id bigint NOT NULL REFERENCES sales.channels ON DELETE RESTRICT,
    currency ref.currency NOT NULL,
    token text NOT NULL,
    locale ref.locale,
    coupon_codes text[] NOT NULL DEFAULT '{}',
    abandoned_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (token)
);
CREATE INDEX ix_carts_customer_id ON sales.carts (customer_id);
CREATE INDEX ix_carts_updated_at ON sales.carts (updated_at) WHERE abandoned_at IS NULL;

-- cart lines
CREATE TABLE sales.cart_lines (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cart_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    quantity integer NOT NULL,
    unit_price ref.money_amount NOT NULL,
    options jsonb,
    UNIQUE (cart_id, variant_id),
    CONSTRAINT cart_lines_chk_1 CHECK (quantity BETWEEN 1 AND 999)
);

-- orders
CREATE TABLE sales.orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer NOT NULL DEFAULT 1,
    number text NOT NULL,
    customer_id uuid REFERENCES crm.customers ON DELETE SET NULL,
    company_id bigint,
    channel_id bigint NOT NULL REFERENCES sales.channels ON DELETE RESTRICT,
    status sales.order_status NOT NULL DEFAULT 'pending',
    payment_status sales.payment_status NOT NULL DEFAULT 'unpaid',
    fulfilment_status text NOT NULL DEFAULT 'unfulfilled',
    currency ref.currency NOT NULL,
    subtotal ref.money_amount NOT NULL,
    discount_total ref.money_amount NOT NULL DEFAULT 0,
    shipping_total ref.money_amount NOT NULL DEFAULT 0,
    tax_total ref.money_amount NOT NULL DEFAULT 0,
    grand_total ref.money_amount GENERATED ALWAYS AS (subtotal - discount_total + shipping_total + tax_total) STORED,
    billing_address ref.postal_address,
    shipping_address ref.postal_address,
    customer_note text,
    ip inet,
    user_agent text,
    placed_at timestamptz NOT NULL DEFAULT now(),
    cancelled_at timestamptz,
    cancel_reason text,
    metadata jsonb NOT NULL DEFAULT '{}',
    UNIQUE (tenant_id, number),
    CONSTRAINT orders_chk_1 CHECK ((cancelled_at IS NULL) = (status <> 'cancelled'))
);
CREATE INDEX ON sales.orders (company_id);
CREATE INDEX ix_orders_customer_id_placed_at ON sales.orders (customer_id, placed_at desc);
CREATE INDEX ix_orders_status_placed_at ON sales.orders (status, placed_at) WHERE status NOT IN ('completed', 'cancelled');
CREATE INDEX ix_orders_placed_at ON sales.orders USING brin (placed_at) WITH (pages_per_range = 32);
CREATE INDEX ix_orders_metadata_source ON sales.orders (((metadata ->> 'source')));

-- order lines
CREATE TABLE sales.order_lines (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL,
    line_no integer NOT NULL,
    variant_id uuid REFERENCES catalog.variants ON DELETE SET NULL,
    sku ref.sku NOT NULL,
    title text NOT NULL,
    quantity integer NOT NULL,
    unit_price ref.money_amount NOT NULL,
    discount ref.money_amount NOT NULL DEFAULT 0,
    tax_rate ref.percent NOT NULL DEFAULT 0,
    line_total ref.money_amount GENERATED ALWAYS AS (quantity * unit_price - discount) STORED,
    gift_message text,
    UNIQUE (order_id, line_no),
    CHECK (quantity > 0),
    CHECK (discount <= unit_price * quantity)
);
CREATE INDEX ix_order_lines_order_id ON sales.order_lines (order_id);
CREATE INDEX ix_order_lines_variant_id ON sales.order_lines (variant_id);

-- order status history
CREATE TABLE sales.order_status_history (
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    from_status sales.order_status,
    to_status sales.order_status NOT NULL,
    actor text NOT NULL DEFAULT (CURRENT_USER),
    note text,
    PRIMARY KEY (order_id, changed_at)
);

-- order discounts
CREATE TABLE sales.order_discounts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    promotion_id bigint,
    code text,
    description text,
    amount ref.money_amount NOT NULL
);
CREATE INDEX ON sales.order_discounts (promotion_id);

-- order taxes
CREATE TABLE sales.order_taxes (
    order_id bigint NOT NULL,
    jurisdiction text NOT NULL,
    rate ref.percent NOT NULL,
    amount ref.money_amount NOT NULL,
    PRIMARY KEY (order_id, jurisdiction, rate)
);

-- shipments
CREATE TABLE sales.shipments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE RESTRICT,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE RESTRICT,
    carrier_id bigint REFERENCES warehouse.carriers ON DELETE SET NULL,
    tracking_number text,
    status text NOT NULL DEFAULT 'pending',
    shipped_at timestamptz,
    delivered_at timestamptz,
    weight_g integer,
    label bytea,
    cost ref.money_amount,
    CONSTRAINT shipments_chk_1 CHECK (delivered_at >= shipped_at)
);
CREATE UNIQUE INDEX ux_shipments_carrier_id_tracking_number ON sales.shipments (carrier_id, tracking_number) WHERE tracking_number IS NOT NULL;

-- shipment lines
CREATE TABLE sales.shipment_lines (
    shipment_id bigint NOT NULL REFERENCES sales.shipments ON DELETE CASCADE,
    order_line_id bigint NOT NULL REFERENCES sales.order_lines ON DELETE RESTRICT,
    quantity integer NOT NULL,
    PRIMARY KEY (shipment_id, order_line_id)
);
CREATE INDEX ix_shipment_lines_order_line_id ON sales.shipment_lines (order_line_id);

-- returns
CREATE TABLE sales.returns (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE RESTRICT,
    rma text NOT NULL,
    status sales.return_status NOT NULL DEFAULT 'requested',
    reason text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    refund_amount ref.money_amount,
    UNIQUE (rma)
);

-- return lines
CREATE TABLE sales.return_lines (
    return_id bigint NOT NULL REFERENCES sales.returns ON DELETE CASCADE,
    order_line_id bigint NOT NULL REFERENCES sales.order_lines ON DELETE RESTRICT,
    quantity integer NOT NULL,
    condition text,
    restock boolean NOT NULL DEFAULT true,
    PRIMARY KEY (return_id, order_line_id)
);
CREATE INDEX ON sales.return_lines (order_line_id);

-- promotions
CREATE TABLE sales.promotions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    code citext,
    kind text NOT NULL,
    value numeric(12,4) NOT NULL,
    conditions jsonb NOT NULL DEFAULT '{}',
    actions jsonb NOT NULL DEFAULT '{}',
    active_during tstzrange NOT NULL,
    usage_limit integer,
    used integer NOT NULL DEFAULT 0,
    stackable boolean NOT NULL DEFAULT false,
    priority integer NOT NULL DEFAULT 0,
    CONSTRAINT promotions_chk_1 CHECK (usage_limit IS NULL OR used <= usage_limit),
    CHECK (kind IN ('percent', 'fixed', 'shipping', 'buy_x_get_y'))
);
CREATE UNIQUE INDEX ux_promotions_code ON sales.promotions (code) WHERE code IS NOT NULL;
CREATE INDEX ix_promotions_active_during ON sales.promotions USING gist (active_during);

-- promotion usages
CREATE TABLE sales.promotion_usages (
    promotion_id bigint NOT NULL REFERENCES sales.promotions ON DELETE CASCADE,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    customer_id uuid,
    used_at timestamptz NOT NULL DEFAULT now(),
    amount ref.money_amount,
    PRIMARY KEY (promotion_id, order_id)
);

-- coupons
CREATE TABLE sales.coupons (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    promotion_id bigint NOT NULL REFERENCES sales.promotions ON DELETE CASCADE,
    code citext NOT NULL,
    customer_id uuid,
    expires_at timestamptz,
    redeemed_at timestamptz,
    UNIQUE (code)
);
CREATE INDEX ix_coupons_promotion_id ON sales.coupons (promotion_id) WHERE redeemed_at IS NULL;

-- gift cards
CREATE TABLE sales.gift_cards (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    code_hash bytea NOT NULL,
    initial_balance ref.money_amount NOT NULL,
    balance ref.money_amount NOT NULL,
    currency ref.currency NOT NULL,
    expires_on date,
    recipient_email citext,
    order_line_id bigint REFERENCES sales.order_lines ON DELETE SET NULL,
    UNIQUE (code_hash),
    CONSTRAINT gift_cards_chk_1 CHECK (balance >= 0 AND balance <= initial_balance)
);

-- gift card transactions
CREATE TABLE sales.gift_card_transactions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    gift_card_id uuid NOT NULL REFERENCES sales.gift_cards ON DELETE RESTRICT,
    amount ref.money_amount NOT NULL,
    order_id bigint REFERENCES sales.orders ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT gift_card_transactions_chk_1 CHECK (amount <> 0)
);
CREATE INDEX ix_gift_card_transactions_order_id ON sales.gift_card_transactions (order_id);

-- tax classes
CREATE TABLE sales.tax_classes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(20) NOT NULL,
    name text NOT NULL,
    UNIQUE (code)
);

-- tax rates
CREATE TABLE sales.tax_rates (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tax_class_id bigint NOT NULL REFERENCES sales.tax_classes ON DELETE CASCADE,
    country ref.country NOT NULL,
    region text,
    postal_pattern text,
    rate ref.percent NOT NULL,
    valid daterange NOT NULL DEFAULT '[,)',
    compound boolean NOT NULL DEFAULT false,
    CONSTRAINT tax_rates_excl EXCLUDE USING gist (tax_class_id WITH =, country WITH =, COALESCE(region, ''::text) WITH =, valid WITH &&)
);
CREATE INDEX ix_tax_rates_tax_class_id ON sales.tax_rates (tax_class_id);

-- quotes
CREATE TABLE sales.quotes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id bigint NOT NULL REFERENCES crm.companies ON DELETE CASCADE,
    number text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    status text NOT NULL DEFAULT 'draft',
    valid_until date,
    total ref.money_amount,
    terms text,
    UNIQUE (number, version)
);

-- quote lines
CREATE TABLE sales.quote_lines (
    quote_id bigint NOT NULL REFERENCES sales.quotes ON DELETE CASCADE,
    line_no integer NOT NULL,
    variant_id uuid,
    description text NOT NULL,
    quantity numeric(12,3) NOT NULL,
    unit_price ref.money_amount NOT NULL,
    PRIMARY KEY (quote_id, line_no)
);
CREATE INDEX ix_quote_lines_quote_id ON sales.quote_lines (quote_id);

-- fraud checks
CREATE TABLE sales.fraud_checks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES sales.orders ON DELETE CASCADE,
    provider text NOT NULL,
    score numeric(5,2),
    decision text NOT NULL,
    signals jsonb,
    checked_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fraud_checks_chk_1 CHECK (score BETWEEN 0 AND 100)
);
CREATE INDEX ix_fraud_checks_order_id ON sales.fraud_checks (order_id);
CREATE INDEX ix_fraud_checks_order_id_checked_at ON sales.fraud_checks (order_id, checked_at desc);

-- subscriptions
CREATE TABLE sales.subscriptions (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id integer NOT NULL DEFAULT 1,
    customer_id uuid NOT NULL REFERENCES crm.customers ON DELETE RESTRICT,
    plan_id bigint NOT NULL,
    status sales.subscription_status NOT NULL DEFAULT 'trialing',
    current_period tstzrange NOT NULL,
    cancel_at timestamptz,
    cancelled_at timestamptz,
    trial_ends_at timestamptz,
    quantity integer NOT NULL DEFAULT 1,
    price ref.money_amount NOT NULL,
    payment_method_id uuid,
    metadata jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT subscriptions_excl EXCLUDE USING gist (customer_id WITH =, plan_id WITH =, current_period WITH &&) WHERE ((status <> 'cancelled'::sales.subscription_status))
);
CREATE INDEX ix_subscriptions_customer_id ON sales.subscriptions (customer_id);
CREATE INDEX ix_subscriptions_customer_id108 ON sales.subscriptions (customer_id);
CREATE INDEX ix_subscriptions_status ON sales.subscriptions (status) WHERE status IN ('active', 'past_due');

-- plans
CREATE TABLE sales.plans (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(40) NOT NULL,
    name text NOT NULL,
    interval_unit text NOT NULL DEFAULT 'month',
    interval_count integer NOT NULL DEFAULT 1,
    amount ref.money_amount NOT NULL,
    currency ref.currency NOT NULL,
    trial_days integer NOT NULL DEFAULT 0,
    features jsonb NOT NULL DEFAULT '{}',
    tiers sales.price_tier[],
    active boolean NOT NULL DEFAULT true,
    UNIQUE (code),
    CHECK (interval_unit IN ('day', 'week', 'month', 'year')),
    CHECK (interval_count > 0)
);

-- plan addons
CREATE TABLE sales.plan_addons (
    plan_id bigint NOT NULL,
    code varchar(40) NOT NULL,
    name text NOT NULL,
    amount ref.money_amount NOT NULL,
    max_quantity integer,
    PRIMARY KEY (plan_id, code)
);

-- subscription items
CREATE TABLE sales.subscription_items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES sales.subscriptions ON DELETE CASCADE,
    plan_id bigint REFERENCES sales.plans ON DELETE RESTRICT,
    addon_code varchar(40),
    quantity integer NOT NULL DEFAULT 1,
    FOREIGN KEY (plan_id, addon_code) REFERENCES sales.plan_addons (plan_id, code) MATCH FULL ON UPDATE CASCADE
);
CREATE INDEX ON sales.subscription_items (subscription_id);

-- subscription events
CREATE TABLE sales.subscription_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES sales.subscriptions ON DELETE CASCADE,
    kind text NOT NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_subscription_events_subscription_id_occurred_at ON sales.subscription_events (subscription_id, occurred_at);
