-- Domains
CREATE DOMAIN ref.slug AS varchar(160) CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
CREATE DOMAIN ref.sku AS varchar(64) CONSTRAINT sku_is_upper CHECK (VALUE = upper(VALUE)) CHECK (VALUE <> '');
CREATE DOMAIN ref.url AS text CHECK (VALUE ~* '^https?://');
CREATE DOMAIN ref.locale AS varchar(12) CHECK (VALUE ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
CREATE DOMAIN ref.currency AS char(3) CHECK (VALUE = upper(VALUE) AND length(VALUE) = 3);
CREATE DOMAIN ref.country AS char(2) COLLATE "C" CHECK (VALUE ~ '^[A-Z]{2}$');
CREATE DOMAIN ref.phone AS varchar(24) CHECK (VALUE ~ '^\+?[0-9 ()./-]{4,}$');
CREATE DOMAIN ref.money_amount AS numeric(19, 4);
CREATE DOMAIN ref.positive_amount AS ref.money_amount CHECK (VALUE > 0);
CREATE DOMAIN ref.percent AS numeric(7, 4) DEFAULT 0 CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN ref.iban AS varchar(34) CHECK (VALUE ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$');
COMMENT ON DOMAIN ref.money_amount IS 'Four decimals: prices of petrol and of screws';
ALTER DOMAIN ref.url ADD CONSTRAINT url_is_short CHECK (length(VALUE) < 2048) NOT VALID;

-- Composites
CREATE TYPE ref.postal_address AS (name text, line1 text, line2 text, city text, postal_code varchar(16), region text, country ref.country);
CREATE TYPE ref.dimensions AS (length_mm integer, width_mm integer, height_mm integer);
CREATE TYPE crm.loyalty_tier AS (name text, from_points integer, multiplier numeric(4, 2));
CREATE TYPE sales.price_tier AS (up_to bigint, unit_amount ref.money_amount, flat_amount ref.money_amount);

-- Enums
CREATE TYPE catalog.product_status AS ENUM ('draft', 'active', 'archived');
CREATE TYPE catalog.product_kind AS ENUM ('simple', 'configurable', 'bundle', 'digital', 'service');
CREATE TYPE catalog.sort_order AS ENUM ('manual', 'price_asc', 'price_desc', 'newest', 'best_selling');
CREATE TYPE catalog.attribute_type AS ENUM ('text', 'number', 'date', 'boolean', 'json');
CREATE TYPE crm.customer_status AS ENUM ('active', 'disabled', 'invited');
ALTER TYPE crm.customer_status ADD VALUE 'anonymized';
ALTER TYPE crm.customer_status ADD VALUE IF NOT EXISTS 'pending' BEFORE 'disabled';
CREATE TYPE crm.ticket_status AS ENUM ('open', 'pending', 'on_hold', 'closed');
CREATE TYPE warehouse.po_status AS ENUM ('draft', 'sent', 'confirmed', 'partial', 'received', 'cancelled');
CREATE TYPE sales.order_status AS ENUM ('pending', 'confirmed', 'processing', 'completed', 'cancelled');
CREATE TYPE sales.payment_status AS ENUM ('unpaid', 'authorized', 'paid', 'partially_refunded', 'refunded');
CREATE TYPE sales.return_status AS ENUM ('requested', 'approved', 'rejected', 'received', 'refunded');
CREATE TYPE sales.subscription_status AS ENUM ('trialing', 'active', 'past_due', 'paused', 'cancelled');
CREATE TYPE billing.method_kind AS ENUM ('card', 'sepa', 'paypal', 'invoice', 'gift_card');
CREATE TYPE billing.payment_state AS ENUM ('pending', 'authorized', 'captured', 'failed', 'voided');
CREATE TYPE billing.invoice_status AS ENUM ('draft', 'open', 'paid', 'void', 'uncollectible');
CREATE TYPE ledger.account_kind AS ENUM ('asset', 'liability', 'equity', 'income', 'expense');

-- Ranges
CREATE TYPE ref.amount_range AS RANGE (SUBTYPE = numeric, MULTIRANGE_TYPE_NAME = ref.amount_multirange);
CREATE TYPE ref.timeofday_range AS RANGE (SUBTYPE = time);
