-- What every other file needs.
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS hstore;
CREATE SCHEMA IF NOT EXISTS partman;
CREATE EXTENSION IF NOT EXISTS pg_partman WITH SCHEMA partman;

CREATE SCHEMA ref;
CREATE SCHEMA catalog;
CREATE SCHEMA crm;
CREATE SCHEMA warehouse;
CREATE SCHEMA sales;
CREATE SCHEMA billing;
CREATE SCHEMA ledger;
CREATE SCHEMA platform;
CREATE SCHEMA staging;
CREATE SCHEMA report;
CREATE SCHEMA audit;
CREATE SCHEMA api AUTHORIZATION shop_owner;

COMMENT ON SCHEMA ref IS 'Domains and types that all other schemas share';
COMMENT ON SCHEMA ledger IS 'Double entry; append only';
COMMENT ON SCHEMA staging IS $$Rows as they came; nobody's source of truth$$;
