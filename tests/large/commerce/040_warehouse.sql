-- locations
CREATE TABLE warehouse.locations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(16) NOT NULL,
    name text NOT NULL,
    kind text NOT NULL DEFAULT 'warehouse',
    address ref.postal_address,
    timezone text NOT NULL DEFAULT 'UTC',
    is_active boolean NOT NULL DEFAULT true,
    cutoff time without time zone,
    priority integer NOT NULL DEFAULT 100,
    UNIQUE (code),
    CHECK (kind IN ('warehouse', 'store', 'dropship', 'virtual'))
);

-- zones
CREATE TABLE warehouse.zones (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    code varchar(16) NOT NULL,
    temperature numeric(4,1),
    capacity_m3 numeric(10,3),
    UNIQUE (location_id, code)
);

-- bins
CREATE TABLE warehouse.bins (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    zone_id bigint NOT NULL REFERENCES warehouse.zones ON DELETE CASCADE,
    aisle varchar(8) NOT NULL,
    rack smallint NOT NULL,
    level smallint NOT NULL,
    code text GENERATED ALWAYS AS (aisle || '-' || lpad(rack::text, 2, '0') || '-' || level) STORED,
    blocked boolean NOT NULL DEFAULT false,
    UNIQUE (zone_id, aisle, rack, level)
);
CREATE INDEX ix_bins_code ON warehouse.bins (code);

-- stock items
CREATE TABLE warehouse.stock_items (
    variant_id uuid NOT NULL REFERENCES catalog.variants ON DELETE CASCADE,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE RESTRICT,
    on_hand integer NOT NULL DEFAULT 0,
    reserved integer NOT NULL DEFAULT 0,
    incoming integer NOT NULL DEFAULT 0,
    available integer GENERATED ALWAYS AS (on_hand - reserved) STORED,
    reorder_point integer,
    reorder_quantity integer,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT stock_items_chk_1 CHECK (on_hand >= 0),
    CONSTRAINT stock_items_chk_2 CHECK (reserved >= 0 AND reserved <= on_hand),
    PRIMARY KEY (variant_id, location_id)
);
CREATE INDEX ix_stock_items_location_id_available ON warehouse.stock_items (location_id, available) WHERE available <= 0;

-- bin stock
CREATE TABLE warehouse.bin_stock (
    bin_id bigint NOT NULL REFERENCES warehouse.bins ON DELETE RESTRICT,
    variant_id uuid NOT NULL REFERENCES catalog.variants ON DELETE CASCADE,
    lot text NOT NULL DEFAULT '',
    quantity integer NOT NULL,
    expires_on date,
    CHECK (quantity >= 0),
    PRIMARY KEY (bin_id, variant_id, lot)
);
CREATE INDEX ix_bin_stock_bin_id ON warehouse.bin_stock (bin_id);
CREATE INDEX ix_bin_stock_expires_on ON warehouse.bin_stock (expires_on) WHERE expires_on IS NOT NULL;

-- reservations
CREATE TABLE warehouse.reservations (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    variant_id uuid NOT NULL,
    location_id bigint NOT NULL,
    order_line_id bigint,
    cart_id uuid,
    quantity integer NOT NULL,
    expires_at timestamptz NOT NULL DEFAULT (now() + interval '30 minutes'),
    released_at timestamptz,
    CONSTRAINT reservations_chk_1 CHECK (quantity > 0),
    CHECK ((order_line_id IS NULL) <> (cart_id IS NULL))
);
CREATE INDEX ix_reservations_expires_at ON warehouse.reservations (expires_at) WHERE released_at IS NULL;

-- suppliers
CREATE TABLE warehouse.suppliers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    code varchar(20) NOT NULL,
    email citext,
    lead_time interval NOT NULL DEFAULT '7 days',
    currency ref.currency NOT NULL,
    min_order ref.money_amount,
    rating real,
    active boolean NOT NULL DEFAULT true,
    UNIQUE (code),
    CHECK (rating BETWEEN 0 AND 5)
);

-- supplier variants
CREATE TABLE warehouse.supplier_variants (
    supplier_id bigint NOT NULL REFERENCES warehouse.suppliers ON DELETE CASCADE,
    variant_id uuid NOT NULL,
    supplier_sku text NOT NULL,
    cost ref.money_amount NOT NULL,
    pack_size integer NOT NULL DEFAULT 1,
    preferred boolean NOT NULL DEFAULT false,
    UNIQUE (supplier_id, supplier_sku),
    PRIMARY KEY (supplier_id, variant_id)
);

-- purchase orders
CREATE TABLE warehouse.purchase_orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL,
    supplier_id bigint NOT NULL,
    location_id bigint NOT NULL,
    status warehouse.po_status NOT NULL DEFAULT 'draft',
    ordered_on date,
    expected_on date,
    currency ref.currency NOT NULL,
    exchange_rate numeric(14,8),
    total ref.money_amount,
    notes text,
    UNIQUE (number),
    CONSTRAINT purchase_orders_chk_1 CHECK (expected_on >= ordered_on)
);

-- purchase order lines
CREATE TABLE warehouse.purchase_order_lines (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purchase_order_id bigint NOT NULL REFERENCES warehouse.purchase_orders ON DELETE CASCADE,
    line_no smallint NOT NULL,
    variant_id uuid NOT NULL REFERENCES catalog.variants ON DELETE RESTRICT,
    quantity integer NOT NULL,
    received integer NOT NULL DEFAULT 0,
    unit_cost ref.money_amount NOT NULL,
    UNIQUE (purchase_order_id, line_no),
    CONSTRAINT purchase_order_lines_chk_1 CHECK (quantity > 0),
    CONSTRAINT purchase_order_lines_chk_2 CHECK (received <= quantity * 2)
);
CREATE INDEX ix_purchase_order_lines_purchase_order_id ON warehouse.purchase_order_lines (purchase_order_id);
CREATE INDEX ix_purchase_order_lines_variant_id ON warehouse.purchase_order_lines (variant_id);

-- receipts
CREATE TABLE warehouse.receipts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purchase_order_id bigint REFERENCES warehouse.purchase_orders ON DELETE RESTRICT,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE RESTRICT,
    received_at timestamptz NOT NULL DEFAULT now(),
    received_by bigint REFERENCES crm.staff ON DELETE SET NULL,
    note text
);
CREATE INDEX ix_receipts_purchase_order_id ON warehouse.receipts (purchase_order_id);

-- receipt lines
CREATE TABLE warehouse.receipt_lines (
    receipt_id bigint NOT NULL REFERENCES warehouse.receipts ON DELETE CASCADE,
    line_no smallint NOT NULL,
    variant_id uuid NOT NULL,
    quantity integer NOT NULL,
    bin_id bigint REFERENCES warehouse.bins ON DELETE SET NULL,
    condition text NOT NULL DEFAULT 'new',
    PRIMARY KEY (receipt_id, line_no)
);

-- stock counts
CREATE TABLE warehouse.stock_counts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE CASCADE,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    kind text NOT NULL DEFAULT 'cycle',
    approved_by bigint
);

-- stock count lines
CREATE TABLE warehouse.stock_count_lines (
    count_id bigint NOT NULL REFERENCES warehouse.stock_counts ON DELETE CASCADE,
    bin_id bigint NOT NULL REFERENCES warehouse.bins ON DELETE RESTRICT,
    variant_id uuid NOT NULL,
    expected integer NOT NULL,
    counted integer,
    difference integer GENERATED ALWAYS AS (counted - expected) STORED,
    PRIMARY KEY (count_id, bin_id, variant_id)
);

-- transfers
CREATE TABLE warehouse.transfers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE RESTRICT,
    to_location_id bigint NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    shipped_at timestamptz,
    received_at timestamptz,
    CHECK (from_location_id <> to_location_id)
);
CREATE INDEX ix_transfers_from_location_id ON warehouse.transfers (from_location_id);

-- transfer lines
CREATE TABLE warehouse.transfer_lines (
    transfer_id bigint NOT NULL REFERENCES warehouse.transfers ON DELETE CASCADE,
    variant_id uuid NOT NULL,
    quantity integer NOT NULL,
    received integer NOT NULL DEFAULT 0,
    CHECK (quantity > 0),
    PRIMARY KEY (transfer_id, variant_id)
);

-- carriers
CREATE TABLE warehouse.carriers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code citext NOT NULL,
    name text NOT NULL,
    tracking_url ref.url,
    services jsonb NOT NULL DEFAULT '[]',
    enabled boolean NOT NULL DEFAULT true,
    api_credentials bytea,
    UNIQUE (code)
);

-- shipping zones
CREATE TABLE warehouse.shipping_zones (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    countries ref.country[] NOT NULL,
    postal_ranges int4range[]
);
CREATE INDEX ix_shipping_zones_countries ON warehouse.shipping_zones USING gin (countries);

-- shipping methods
CREATE TABLE warehouse.shipping_methods (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    carrier_id bigint REFERENCES warehouse.carriers ON DELETE SET NULL,
    zone_id bigint NOT NULL REFERENCES warehouse.shipping_zones ON DELETE CASCADE,
    name text NOT NULL,
    price ref.money_amount NOT NULL DEFAULT 0,
    free_above ref.money_amount,
    weight_range int4range NOT NULL DEFAULT '[0,30000)',
    delivery_days int4range,
    active boolean NOT NULL DEFAULT true,
    CONSTRAINT shipping_methods_excl EXCLUDE USING gist (zone_id WITH =, name WITH =, weight_range WITH &&) WHERE (active)
);
CREATE INDEX ix_shipping_methods_zone_id ON warehouse.shipping_methods (zone_id);

-- packaging
CREATE TABLE warehouse.packaging (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    inner_dimensions ref.dimensions NOT NULL,
    max_weight_g integer NOT NULL,
    cost ref.money_amount,
    UNIQUE (name)
);

-- pick lists
CREATE TABLE warehouse.pick_lists (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint NOT NULL REFERENCES warehouse.locations ON DELETE RESTRICT,
    assignee_id bigint REFERENCES crm.staff ON DELETE SET NULL,
    status text NOT NULL DEFAULT 'open',
    created_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    wave integer
);

-- pick list lines
CREATE TABLE warehouse.pick_list_lines (
    pick_list_id bigint NOT NULL REFERENCES warehouse.pick_lists ON DELETE CASCADE,
    seq integer NOT NULL,
    bin_id bigint REFERENCES warehouse.bins ON DELETE SET NULL,
    variant_id uuid NOT NULL,
    quantity integer NOT NULL,
    picked integer NOT NULL DEFAULT 0,
    CONSTRAINT pick_list_lines_chk_1 CHECK (picked <= quantity),
    PRIMARY KEY (pick_list_id, seq)
);
CREATE INDEX ix_pick_list_lines_bin_id ON warehouse.pick_list_lines (bin_id);
