-- accounts
CREATE TABLE ledger.accounts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(20) NOT NULL,
    name text NOT NULL,
    kind ledger.account_kind NOT NULL,
    parent_id bigint,
    currency ref.currency NOT NULL,
    is_postable boolean NOT NULL DEFAULT true,
    normal_side character(1) NOT NULL DEFAULT 'D',
    UNIQUE (code),
    CHECK (normal_side IN ('D', 'C'))
);

-- periods
CREATE TABLE ledger.periods (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    span daterange NOT NULL,
    closed_at timestamptz,
    closed_by text,
    UNIQUE (name),
    CONSTRAINT periods_excl EXCLUDE USING gist (span WITH &&)
);

-- journals
CREATE TABLE ledger.journals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(10) NOT NULL,
    name text NOT NULL,
    next_number bigint NOT NULL DEFAULT 1,
    UNIQUE (code)
);

-- entries
CREATE TABLE ledger.entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    journal_id bigint NOT NULL REFERENCES ledger.journals ON DELETE RESTRICT,
    number bigint NOT NULL,
    period_id bigint NOT NULL,
    posted_on date NOT NULL,
    description text NOT NULL,
    source_kind text,
    source_id text,
    reversed_by bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL DEFAULT (SESSION_USER),
    UNIQUE (journal_id, number)
);
CREATE INDEX ix_entries_period_id ON ledger.entries (period_id);
CREATE INDEX ix_entries_reversed_by ON ledger.entries (reversed_by);
CREATE INDEX ix_entries_source_kind_source_id ON ledger.entries (source_kind, source_id);
CREATE INDEX ON ledger.entries (posted_on);

-- entry lines
CREATE TABLE ledger.entry_lines (
    entry_id bigint NOT NULL,
    line_no smallint NOT NULL,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE RESTRICT,
    debit ref.money_amount NOT NULL DEFAULT 0,
    credit ref.money_amount NOT NULL DEFAULT 0,
    cost_center_id bigint,
    memo text,
    CONSTRAINT entry_lines_chk_1 CHECK ((debit = 0) <> (credit = 0)),
    PRIMARY KEY (entry_id, line_no)
);
CREATE INDEX ON ledger.entry_lines (account_id) INCLUDE (debit, credit);

-- cost centers
CREATE TABLE ledger.cost_centers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(20) NOT NULL,
    name text NOT NULL,
    manager_id bigint REFERENCES crm.staff ON DELETE SET NULL,
    active boolean NOT NULL DEFAULT true,
    UNIQUE (code)
);

-- budgets
CREATE TABLE ledger.budgets (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE CASCADE,
    period_id bigint NOT NULL,
    cost_center_id bigint REFERENCES ledger.cost_centers ON DELETE CASCADE,
    amount ref.money_amount NOT NULL,
    CONSTRAINT uq_budgets UNIQUE NULLS NOT DISTINCT (account_id, period_id, cost_center_id)
);
CREATE INDEX ix_budgets_cost_center_id ON ledger.budgets (cost_center_id);

-- reconciliations
CREATE TABLE ledger.reconciliations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE RESTRICT,
    statement_on date NOT NULL,
    statement_balance ref.money_amount NOT NULL,
    difference ref.money_amount NOT NULL DEFAULT 0,
    done boolean NOT NULL DEFAULT false,
    UNIQUE (account_id, statement_on)
);
CREATE INDEX ON ledger.reconciliations (account_id);

-- bank accounts
CREATE TABLE ledger.bank_accounts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    iban ref.iban NOT NULL,
    bic varchar(11),
    name text NOT NULL,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE RESTRICT,
    UNIQUE (iban)
);
CREATE INDEX ix_bank_accounts_account_id ON ledger.bank_accounts (account_id);

-- bank transactions
CREATE TABLE ledger.bank_transactions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bank_account_id bigint NOT NULL REFERENCES ledger.bank_accounts ON DELETE RESTRICT,
    booked_on date NOT NULL,
    amount numeric(19,4) NOT NULL,
    counterparty text,
    reference text,
    matched_entry_id bigint REFERENCES ledger.entries ON DELETE SET NULL,
    raw jsonb NOT NULL,
    fingerprint text GENERATED ALWAYS AS (md5((booked_on - '2000-01-01'::date)::text || amount::text || coalesce(reference, ''))) STORED
);
CREATE UNIQUE INDEX ux_bank_transactions_bank_account_id_fingerprint ON ledger.bank_transactions (bank_account_id, fingerprint);
CREATE INDEX ix_bank_transactions_reference ON ledger.bank_transactions USING gin (reference gin_trgm_ops);
CREATE INDEX ix_bank_transactions_booked_on ON ledger.bank_transactions (booked_on) WHERE matched_entry_id IS NULL;

-- fixed assets
CREATE TABLE ledger.fixed_assets (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    acquired_on date NOT NULL,
    cost ref.money_amount NOT NULL,
    useful_life_months integer NOT NULL,
    account_id bigint NOT NULL REFERENCES ledger.accounts ON DELETE RESTRICT,
    disposed_on date,
    CHECK (useful_life_months > 0),
    CHECK (disposed_on > acquired_on)
);

-- depreciation runs
CREATE TABLE ledger.depreciation_runs (
    asset_id bigint NOT NULL REFERENCES ledger.fixed_assets ON DELETE CASCADE,
    period_id bigint NOT NULL REFERENCES ledger.periods ON DELETE RESTRICT,
    amount ref.money_amount NOT NULL,
    entry_id bigint REFERENCES ledger.entries ON DELETE SET NULL,
    PRIMARY KEY (asset_id, period_id)
);
CREATE INDEX ix_depreciation_runs_asset_id ON ledger.depreciation_runs (asset_id);
CREATE INDEX ix_depreciation_runs_entry_id ON ledger.depreciation_runs (entry_id);
