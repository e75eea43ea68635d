-- Schema of the tracking platform.  Run with psql:
--   psql -v ON_ERROR_STOP=1 -f telematics.sql
\set ON_ERROR_STOP on
\set VERBOSITY terse
\timing off
\echo 'telematics: schema'
\pset pager off

BEGIN;

SET statement_timeout = 0;
SET lock_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET client_min_messages = warning;
SET row_security = off;

DO $roles$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['telematics_owner', 'telematics_app', 'telematics_ingest', 'telematics_report'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
      EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
  END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'roles have to be made by somebody else';
END
$roles$;

CREATE SCHEMA IF NOT EXISTS geo;
CREATE SCHEMA IF NOT EXISTS fleet;
CREATE SCHEMA IF NOT EXISTS iot;
CREATE SCHEMA IF NOT EXISTS ops;
CREATE SCHEMA IF NOT EXISTS partman;
ALTER SCHEMA geo OWNER TO telematics_owner;

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS cube WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_partman WITH SCHEMA partman;
COMMENT ON EXTENSION postgis IS 'PostGIS geometry and geography spatial types and functions';

CREATE TYPE geo.road_class AS ENUM ('motorway', 'trunk', 'primary', 'secondary', 'residential', 'track');
CREATE TYPE geo.fence_kind AS ENUM ('polygon', 'circle', 'corridor');
CREATE TYPE geo.address AS (
	line1 text,
	line2 text,
	postal_code character varying(16),
	city text,
	country character(2)
);
CREATE TYPE fleet.emission_class AS ENUM ('euro3', 'euro4', 'euro5', 'euro6', 'electric', 'hydrogen');
CREATE TYPE fleet.vehicle_state AS ENUM ('idle', 'driving', 'parked', 'workshop', 'retired');
CREATE TYPE fleet.license_class AS ENUM ('B', 'C', 'CE', 'D', 'DE');
CREATE TYPE fleet.dimensions AS (length_m numeric(6,2), width_m numeric(6,2), height_m numeric(6,2));
CREATE TYPE fleet.defect AS (code text, severity smallint, photo text);
CREATE DOMAIN fleet.vin AS character(17) CONSTRAINT vin_check CHECK (VALUE ~ '^[A-HJ-NPR-Z0-9]{17}$'::text);
CREATE DOMAIN ops.container_no AS character varying(11) NOT NULL CONSTRAINT container_no_check CHECK (((VALUE)::text ~ '^[A-Z]{4}[0-9]{7}$'::text));
CREATE TYPE iot.device_status AS ENUM ('provisioned', 'active', 'lost', 'decommissioned');
CREATE TYPE iot.severity AS ENUM ('info', 'warning', 'critical');
CREATE TYPE iot.version AS (major smallint, minor smallint, patch smallint);
CREATE TYPE iot.escalation_step AS (after interval, channel text, target text);
CREATE TYPE ops.order_status AS ENUM ('new', 'planned', 'picked_up', 'in_transit', 'delivered', 'cancelled');
CREATE TYPE ops.route_state AS ENUM ('planned', 'running', 'finished', 'aborted');
CREATE TYPE ops.contact AS (name text, email public.citext, phone text);
CREATE TYPE ops.time_window AS (weekday smallint, opens time without time zone, closes time without time zone);
CREATE TYPE geo.speed_range AS RANGE (subtype = real, multirange_type_name = geo.speed_multirange);

-- deployed twice in one region, hence so
DO $$ BEGIN
  CREATE TYPE ops.user_role AS ENUM ('viewer', 'dispatcher', 'driver', 'admin');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END $$;

CREATE FUNCTION fleet.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.updated_at = clock_timestamp();
  RETURN NEW;
END;
$$;

CREATE FUNCTION geo.buffer_of_corridor() RETURNS trigger LANGUAGE plpgsql SET search_path TO 'public' AS $$
BEGIN
  NEW.buffer := st_buffer(NEW.path, NEW.width_m);
  RETURN NEW;
END;
$$;

CREATE FUNCTION geo.distance_km(a public.geography, b public.geography) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$SELECT round((public.st_distance($1, $2) / 1000)::numeric, 3)$_$;

CREATE FUNCTION geo.is_inside(p public.geometry, fence uuid) RETURNS boolean LANGUAGE sql STABLE COST 1000
    AS $$ SELECT public.st_contains(f.area, p) FROM geo.geofences f WHERE f.id = fence $$;

CREATE FUNCTION iot.version_text(v iot.version) RETURNS text LANGUAGE sql IMMUTABLE STRICT
    RETURN concat_ws('.'::text, (v).major, (v).minor, (v).patch);

CREATE FUNCTION iot.route_reading() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rule record;
BEGIN
  FOR rule IN SELECT id, severity FROM iot.alert_rules WHERE channel_code = NEW.channel_code AND enabled LOOP
    INSERT INTO iot.alerts (rule_id, device_id, severity, value) VALUES (rule.id, NEW.device_id, rule.severity, NEW.value);
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION ops.notify_route() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'pg_catalog', 'pg_temp' SET work_mem TO '8MB' AS $$
BEGIN
  PERFORM pg_notify('routes', json_build_object('id', NEW.id, 'state', NEW.state)::text);
  RETURN NULL;
END $$;

CREATE FUNCTION ops.polyline_state(acc public.geometry, p public.geometry) RETURNS public.geometry LANGUAGE sql IMMUTABLE
    AS $$ SELECT CASE WHEN acc IS NULL THEN public.st_makeline(p, p) ELSE public.st_addpoint(acc, p) END $$;
CREATE AGGREGATE ops.polyline(public.geometry) (SFUNC = ops.polyline_state, STYPE = public.geometry);

CREATE FUNCTION iot.version_lt(iot.version, iot.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT (($1).major, ($1).minor, ($1).patch) < (($2).major, ($2).minor, ($2).patch)';
CREATE OPERATOR iot.<# (FUNCTION = iot.version_lt, LEFTARG = iot.version, RIGHTARG = iot.version);

CREATE PROCEDURE iot.archive_before(IN cutoff timestamp with time zone, IN dry boolean DEFAULT true) LANGUAGE plpgsql AS $$ BEGIN IF NOT dry THEN DELETE FROM iot.commands WHERE issued_at < cutoff; END IF; END $$;

CREATE SEQUENCE ops.order_number START WITH 500000 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 10;

SET default_tablespace = '';
SET default_table_access_method = heap;

CREATE TABLE IF NOT EXISTS geo.countries (
    code character(2) NOT NULL,
    iso3 character(3),
    name text NOT NULL,
    boundary public.geometry(MultiPolygon,4326),
    population bigint,
    tz_names text[],
    PRIMARY KEY (code)
);

CREATE TABLE geo.regions (
    id bigserial PRIMARY KEY,
    country_code character(2) NOT NULL,
    name text NOT NULL,
    kind text DEFAULT 'state' NOT NULL,
    boundary public.geometry(MultiPolygon,4326),
    centroid public.geometry(Point,4326),
    parent_id bigint,
    UNIQUE (country_code, name, kind),
    CHECK (public.st_isvalid(boundary))
);

CREATE TABLE IF NOT EXISTS geo.cities (
    id bigserial PRIMARY KEY,
    region_id bigint,
    name public.citext NOT NULL,
    location public.geography(Point,4326) NOT NULL,
    population integer,
    elevation_m real,
    alternate_names text[] DEFAULT '{}' NOT NULL
);

CREATE TABLE geo.postal_areas (
    country_code character(2) NOT NULL,
    postal_code varchar(16) NOT NULL,
    area public.geometry(Polygon,4326),
    city_id bigint,
    PRIMARY KEY (country_code, postal_code)
);

CREATE TABLE geo.roads (
    id bigserial PRIMARY KEY,
    name text,
    class geo.road_class NOT NULL,
    path public.geometry(LineString,3857) NOT NULL,
    oneway boolean DEFAULT false NOT NULL,
    max_speed smallint,
    tags public.hstore,
    length_m double precision GENERATED ALWAYS AS (public.st_length(path)) STORED,
    source integer,
    target integer,
    cost double precision DEFAULT 0 NOT NULL,
    reverse_cost double precision,
    CONSTRAINT roads_chk_1 CHECK (max_speed BETWEEN 5 AND 200),
    CHECK (public.st_srid(path) = 3857)
);

CREATE TABLE geo.road_closures (
    id bigserial PRIMARY KEY,
    road_id bigint NOT NULL,
    during tstzrange NOT NULL,
    reason text,
    geometry public.geometry,
    CONSTRAINT road_closures_excl EXCLUDE USING gist (road_id WITH =, during WITH &&)
);

COMMENT ON TABLE geo.road_closures IS 'Road closures of geo';

CREATE TABLE IF NOT EXISTS geo.places (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    location public.geometry(PointZ,4326),
    address geo.address,
    opening_hours jsonb,
    tags public.hstore DEFAULT '' NOT NULL,
    source text,
    external_id text,
    confidence real DEFAULT 0.5,
    created_at timestamptz DEFAULT now() NOT NULL,
    UNIQUE (source, external_id),
    CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (id)
);

CREATE TABLE geo.geofences (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    owner_id bigint,
    name text NOT NULL,
    kind geo.fence_kind DEFAULT 'polygon' NOT NULL,
    area public.geometry(Geometry,4326) NOT NULL,
    radius_m double precision,
    active_hours int4range,
    priority smallint DEFAULT 0 NOT NULL,
    valid tstzrange DEFAULT '[2000-01-01,infinity)' NOT NULL,
    properties jsonb DEFAULT '{}' NOT NULL,
    CHECK ((kind = 'circle') = (radius_m IS NOT NULL)),
    CONSTRAINT geofences_chk_2 CHECK (NOT public.st_isempty(area)),
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.geofences IS 'Geofences of geo';

CREATE TABLE geo.geofence_groups (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    color character(7) DEFAULT '#ff8800',
    owner_id bigint,
    UNIQUE (owner_id, name)
);

COMMENT ON TABLE geo.geofence_groups IS 'Geofence groups of geo';

CREATE TABLE IF NOT EXISTS geo.geofence_group_members (
    group_id bigint NOT NULL,
    geofence_id uuid NOT NULL,
    PRIMARY KEY (group_id, geofence_id)
);

CREATE TABLE geo.elevation_tiles (
    z smallint NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    raster_key text NOT NULL,
    min_m real,
    max_m real,
    bbox public.box3d,
    checksum bytea,
    CHECK (z BETWEEN 0 AND 22),
    PRIMARY KEY (z, x, y)
);

COMMENT ON TABLE geo.elevation_tiles IS 'Elevation tiles of geo';

CREATE TABLE geo.map_layers (
    id bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    style jsonb DEFAULT '{}' NOT NULL,
    min_zoom smallint DEFAULT 0 NOT NULL,
    max_zoom smallint DEFAULT 22 NOT NULL,
    bounds public.box2d,
    attribution text,
    UNIQUE (name),
    CONSTRAINT map_layers_chk_1 CHECK (min_zoom <= max_zoom),
    PRIMARY KEY (id)
);

CREATE TABLE geo.map_tiles (
    layer_id bigint NOT NULL,
    z smallint NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    mvt bytea,
    rendered_at timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (layer_id, z, x, y)
)
WITH (fillfactor = 80);

COMMENT ON TABLE geo.map_tiles IS 'Map tiles of geo';

CREATE TABLE IF NOT EXISTS geo.timezones (
    name text NOT NULL,
    area public.geometry(MultiPolygon,4326),
    utc_offset interval,
    PRIMARY KEY (name)
);

CREATE TABLE IF NOT EXISTS geo.corridors (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    path public.geography(LineString,4326),
    width_m real DEFAULT 500 NOT NULL,
    buffer public.geography(Polygon,4326),
    CONSTRAINT corridors_chk_1 CHECK (width_m > 0)
);

\echo fleet
CREATE TABLE fleet.accounts (
    id bigserial PRIMARY KEY,
    name public.citext NOT NULL,
    plan text DEFAULT 'standard' NOT NULL,
    country_code character(2),
    settings jsonb DEFAULT '{}' NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    deactivated_at timestamptz,
    UNIQUE (name)
);

CREATE TABLE IF NOT EXISTS fleet.depots (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    location public.geography(Point,4326) NOT NULL,
    footprint public.geometry(Polygon,4326),
    capacity integer,
    opens time without time zone,
    closes time without time zone,
    timezone text DEFAULT 'UTC' NOT NULL,
    manager_id bigint,
    UNIQUE (account_id, name),
    CHECK (closes > opens)
);

COMMENT ON TABLE fleet.depots IS 'Depots of fleet';

CREATE TABLE IF NOT EXISTS fleet.vehicle_types (
    id bigint GENERATED ALWAYS AS IDENTITY,
    code varchar(24) NOT NULL,
    name text NOT NULL,
    axles smallint DEFAULT 2 NOT NULL,
    max_payload_kg integer,
    dimensions fleet.dimensions,
    emission_class fleet.emission_class,
    co2_g_km numeric(6,1),
    UNIQUE (code),
    CONSTRAINT vehicle_types_chk_1 CHECK (axles BETWEEN 1 AND 12),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicles (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    depot_id bigint,
    type_id bigint NOT NULL,
    plate public.citext NOT NULL,
    vin fleet.vin,
    state fleet.vehicle_state DEFAULT 'idle' NOT NULL,
    odometer_km numeric(10,1) DEFAULT 0 NOT NULL,
    fuel_level real,
    purchased_on date,
    retired_on date,
    last_position public.geography(Point,4326),
    last_seen_at timestamptz,
    attributes public.hstore DEFAULT '' NOT NULL,
    axle_weights integer[],
    UNIQUE (account_id, plate),
    CHECK (retired_on IS NULL OR retired_on >= purchased_on),
    CHECK (fuel_level BETWEEN 0 AND 1)
);

COMMENT ON TABLE fleet.vehicles IS 'Vehicles of fleet';

CREATE TABLE fleet.drivers (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    email public.citext,
    license_no text NOT NULL,
    license_classes fleet.license_class[] DEFAULT '{}' NOT NULL,
    license_valid daterange,
    phone text,
    home_depot_id bigint,
    hired_on date,
    active boolean DEFAULT true NOT NULL,
    pin_hash bytea,
    UNIQUE (account_id, license_no),
    CHECK (NOT isempty(license_valid))
);

CREATE TABLE fleet.driver_shifts (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    shift tstzrange NOT NULL,
    depot_id bigint,
    kind text DEFAULT 'regular' NOT NULL,
    CONSTRAINT driver_shifts_excl EXCLUDE USING gist (driver_id WITH =, shift WITH &&),
    CHECK (upper(shift) - lower(shift) < '16:00:00'::interval)
);

CREATE TABLE fleet.assignments (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    driver_id bigint NOT NULL,
    during tstzrange NOT NULL,
    note text,
    CONSTRAINT assignments_excl EXCLUDE USING gist (vehicle_id WITH =, during WITH &&),
    CONSTRAINT assignments_excl55 EXCLUDE USING gist (driver_id WITH =, during WITH &&) WHERE (note IS NULL)
);

COMMENT ON TABLE fleet.assignments IS 'Assignments of fleet';

CREATE TABLE IF NOT EXISTS fleet.trailers (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    plate public.citext NOT NULL,
    kind text NOT NULL,
    volume_m3 numeric(7,2),
    refrigerated boolean DEFAULT false NOT NULL,
    current_vehicle_id bigint,
    UNIQUE (account_id, plate)
);

CREATE TABLE IF NOT EXISTS fleet.maintenance_plans (
    id bigserial PRIMARY KEY,
    type_id bigint NOT NULL,
    name text NOT NULL,
    every_km integer,
    every interval,
    tasks text[] NOT NULL,
    CONSTRAINT maintenance_plans_chk_1 CHECK (num_nonnulls(every_km, every) >= 1),
    CONSTRAINT maintenance_plans_chk_2 CHECK (cardinality(tasks) > 0)
);

CREATE TABLE IF NOT EXISTS fleet.maintenance_orders (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    plan_id bigint,
    opened_at timestamptz DEFAULT now() NOT NULL,
    closed_at timestamptz,
    cost money,
    workshop text,
    parts jsonb DEFAULT '[]' NOT NULL,
    status text DEFAULT 'open' NOT NULL
);

CREATE TABLE IF NOT EXISTS fleet.inspections (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    driver_id bigint,
    passed boolean NOT NULL,
    defects fleet.defect[],
    photos text[],
    performed_at timestamptz DEFAULT now() NOT NULL,
    location public.geography(Point,4326),
    signature bytea
);

CREATE TABLE IF NOT EXISTS fleet.fuel_cards (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    number_hash bytea NOT NULL,
    provider text NOT NULL,
    vehicle_id bigint,
    driver_id bigint,
    daily_limit numeric(10,2),
    blocked boolean DEFAULT false NOT NULL,
    expires_on date NOT NULL,
    UNIQUE (number_hash),
    CHECK ((vehicle_id IS NULL) OR (driver_id IS NULL))
);

CREATE TABLE fleet.fuel_transactions (
    id bigserial PRIMARY KEY,
    card_id bigint NOT NULL,
    at timestamptz NOT NULL,
    litres numeric(8,3) NOT NULL,
    price_per_litre numeric(6,4),
    total numeric(10,2) GENERATED ALWAYS AS (round((litres * price_per_litre), 2)) STORED,
    odometer_km numeric(10,1),
    station public.geography(Point,4326),
    product text,
    CHECK (litres > 0)
);

COMMENT ON TABLE fleet.fuel_transactions IS 'Fuel transactions of fleet';

CREATE TABLE fleet.tolls (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    operator text NOT NULL,
    amount numeric(10,2) NOT NULL,
    currency character(3) DEFAULT 'EUR' NOT NULL,
    passed_at timestamptz NOT NULL,
    gantry public.geometry(Point,4326)
);

CREATE TABLE fleet.fines (
    id bigserial PRIMARY KEY,
    vehicle_id bigint,
    driver_id bigint,
    issued_on date NOT NULL,
    amount numeric(10,2) NOT NULL,
    authority text,
    reference text NOT NULL,
    paid_on date,
    UNIQUE (authority, reference)
);

CREATE TABLE fleet.insurance_policies (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    policy_no text NOT NULL,
    insurer text NOT NULL,
    valid daterange NOT NULL,
    premium numeric(12,2),
    coverage jsonb,
    CONSTRAINT insurance_policies_excl EXCLUDE USING gist (policy_no WITH =, valid WITH &&)
);

COMMENT ON TABLE fleet.insurance_policies IS 'Insurance policies of fleet';

CREATE TABLE fleet.policy_vehicles (
    policy_id bigint NOT NULL,
    vehicle_id bigint NOT NULL,
    PRIMARY KEY (policy_id, vehicle_id)
);

COMMENT ON TABLE fleet.policy_vehicles IS 'Policy vehicles of fleet';

CREATE TABLE IF NOT EXISTS fleet.accidents (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    driver_id bigint,
    happened_at timestamptz NOT NULL,
    location public.geometry(Point,4326),
    description text,
    severity smallint DEFAULT 1 NOT NULL,
    report xml,
    policy_id bigint,
    CONSTRAINT accidents_chk_1 CHECK (severity BETWEEN 1 AND 5)
);

COMMENT ON TABLE fleet.accidents IS 'Accidents of fleet';

CREATE TABLE IF NOT EXISTS fleet.documents (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    subject_kind text NOT NULL,
    subject_id bigint NOT NULL,
    kind text NOT NULL,
    file_key text NOT NULL,
    valid daterange,
    uploaded_at timestamptz DEFAULT now() NOT NULL,
    UNIQUE (file_key),
    PRIMARY KEY (id)
);

\echo devices
CREATE TABLE IF NOT EXISTS iot.device_models (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vendor text NOT NULL,
    model text NOT NULL,
    protocol text DEFAULT 'mqtt' NOT NULL,
    capabilities text[] DEFAULT '{}' NOT NULL,
    firmware_channel text DEFAULT 'stable' NOT NULL,
    datasheet text,
    UNIQUE (vendor, model),
    PRIMARY KEY (id)
);

CREATE TABLE iot.firmware (
    id bigint GENERATED ALWAYS AS IDENTITY,
    model_id bigint NOT NULL,
    version iot.version NOT NULL,
    sha256 bytea NOT NULL,
    size_bytes integer NOT NULL,
    notes text,
    released_at timestamptz,
    rollout_percent numeric(5,2) DEFAULT 0 NOT NULL,
    UNIQUE (model_id, version),
    CHECK (octet_length(sha256) = 32),
    CHECK (rollout_percent >= 0 AND rollout_percent <= 100),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.firmware IS 'Firmware of iot';

CREATE TABLE iot.devices (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    model_id bigint NOT NULL,
    serial varchar(64) NOT NULL,
    imei character(15),
    mac macaddr,
    mac8 macaddr8,
    sim_iccid varchar(22),
    ip inet,
    network cidr,
    vehicle_id bigint,
    depot_id bigint,
    firmware_id bigint,
    status iot.device_status DEFAULT 'provisioned' NOT NULL,
    battery real,
    tags public.citext[] DEFAULT '{}' NOT NULL,
    config jsonb DEFAULT '{}' NOT NULL,
    config_version integer DEFAULT 0 NOT NULL,
    last_seen_at timestamptz,
    enrolled_at timestamptz DEFAULT now(),
    UNIQUE (serial),
    CONSTRAINT devices_chk_1 CHECK (num_nonnulls(vehicle_id, depot_id) <= 1),
    CONSTRAINT devices_chk_2 CHECK (imei ~ '^[0-9]{15}$'),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.devices IS 'Devices of iot';

CREATE TABLE IF NOT EXISTS iot.device_credentials (
    device_id uuid NOT NULL,
    kind text NOT NULL,
    secret bytea NOT NULL,
    valid tstzrange NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT device_credentials_chk_1 CHECK (NOT isempty(valid)),
    PRIMARY KEY (device_id, kind)
);

CREATE TABLE IF NOT EXISTS iot.channels (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    code varchar(32) NOT NULL,
    unit text,
    data_type text DEFAULT 'number' NOT NULL,
    scale double precision DEFAULT 1 NOT NULL,
    offset_by double precision DEFAULT 0 NOT NULL,
    sampling interval,
    min_value double precision,
    max_value double precision,
    UNIQUE (device_id, code),
    CONSTRAINT channels_chk_1 CHECK (min_value < max_value),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.channels IS 'Channels of iot';

CREATE TABLE iot.alert_rules (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    channel_code varchar(32),
    condition jsonb NOT NULL,
    severity iot.severity DEFAULT 'warning' NOT NULL,
    cooldown interval DEFAULT '00:10:00' NOT NULL,
    geofence_id uuid,
    enabled boolean DEFAULT true NOT NULL,
    escalation iot.escalation_step[],
    UNIQUE (account_id, name)
);

CREATE TABLE iot.alerts (
    id bigserial PRIMARY KEY,
    rule_id bigint NOT NULL,
    device_id uuid NOT NULL,
    raised_at timestamptz DEFAULT now() NOT NULL,
    cleared_at timestamptz,
    severity iot.severity NOT NULL,
    value double precision,
    position public.geography(Point,4326),
    acknowledged_by bigint,
    CHECK (cleared_at >= raised_at)
);

CREATE TABLE IF NOT EXISTS iot.commands (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    name text NOT NULL,
    arguments jsonb DEFAULT '{}' NOT NULL,
    issued_at timestamptz DEFAULT now() NOT NULL,
    issued_by bigint,
    expires_at timestamptz,
    acknowledged_at timestamptz,
    result jsonb,
    status text DEFAULT 'queued' NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE iot.ota_campaigns (
    id bigserial PRIMARY KEY,
    firmware_id bigint NOT NULL,
    name text NOT NULL,
    filter jsonb DEFAULT '{}' NOT NULL,
    starts_at timestamptz NOT NULL,
    max_parallel integer DEFAULT 100 NOT NULL,
    state text DEFAULT 'draft' NOT NULL,
    CHECK (max_parallel > 0)
);

COMMENT ON TABLE iot.ota_campaigns IS 'Ota campaigns of iot';

CREATE TABLE iot.ota_devices (
    campaign_id bigint NOT NULL,
    device_id uuid NOT NULL,
    state text DEFAULT 'pending' NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    error text,
    updated_at timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (campaign_id, device_id)
);

CREATE TABLE iot.dashboards (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    owner_id bigint,
    title text NOT NULL,
    layout jsonb DEFAULT '[]' NOT NULL,
    shared boolean DEFAULT false NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE iot.dashboard_widgets (
    id bigserial PRIMARY KEY,
    dashboard_id bigint NOT NULL,
    kind text NOT NULL,
    position smallint NOT NULL,
    query text,
    options jsonb DEFAULT '{}' NOT NULL,
    CONSTRAINT uq_dashboard_widgets_d UNIQUE (dashboard_id, position) DEFERRABLE INITIALLY DEFERRED
);

COMMENT ON TABLE iot.dashboard_widgets IS 'Dashboard widgets of iot';

CREATE TABLE IF NOT EXISTS iot.calibration_certificates (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    channel_id bigint,
    valid daterange NOT NULL,
    laboratory text,
    offset_by double precision,
    deviation public.cube,
    CONSTRAINT calibration_certificates_excl EXCLUDE USING gist (device_id WITH =, channel_id WITH =, valid WITH &&)
);

CREATE TABLE iot.gateways (
    id bigserial PRIMARY KEY,
    serial text NOT NULL,
    location public.geography(PointZ,4326),
    antenna_gain_dbi real,
    backhaul text DEFAULT 'lte' NOT NULL,
    ip inet,
    UNIQUE (serial)
);

CREATE TABLE IF NOT EXISTS iot.gateway_links (
    gateway_id bigint NOT NULL,
    device_id uuid NOT NULL,
    rssi smallint,
    snr real,
    since timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (gateway_id, device_id)
);

CREATE TABLE IF NOT EXISTS iot.sim_cards (
    iccid varchar(22) NOT NULL,
    operator text NOT NULL,
    msisdn text,
    data_limit_mb integer,
    used_mb numeric(12,3) DEFAULT 0 NOT NULL,
    device_id uuid,
    state text DEFAULT 'active' NOT NULL,
    PRIMARY KEY (iccid)
);

COMMENT ON TABLE iot.sim_cards IS 'Sim cards of iot';

\echo operations
CREATE TABLE IF NOT EXISTS ops.customers (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    contact ops.contact,
    vat_id text,
    billing_address geo.address,
    credit_limit numeric(12,2),
    tags text[] DEFAULT '{}' NOT NULL,
    UNIQUE (account_id, name)
);

CREATE TABLE IF NOT EXISTS ops.sites (
    id bigserial PRIMARY KEY,
    customer_id bigint NOT NULL,
    name text NOT NULL,
    address geo.address,
    location public.geography(Point,4326),
    geofence_id uuid,
    access_notes text,
    dock_count smallint DEFAULT 1 NOT NULL,
    service_time interval DEFAULT '00:15:00' NOT NULL,
    windows ops.time_window[]
);

COMMENT ON TABLE ops.sites IS 'Sites of ops';

CREATE TABLE ops.contracts (
    id bigserial PRIMARY KEY,
    customer_id bigint NOT NULL,
    number text NOT NULL,
    valid daterange NOT NULL,
    terms text,
    penalty_per_hour numeric(10,2),
    currency character(3) DEFAULT 'EUR' NOT NULL,
    sla jsonb,
    UNIQUE (number),
    CONSTRAINT contracts_excl EXCLUDE USING gist (customer_id WITH =, valid WITH &&)
);

CREATE TABLE IF NOT EXISTS ops.tariffs (
    id bigserial PRIMARY KEY,
    contract_id bigint,
    name text NOT NULL,
    base numeric(10,2) DEFAULT 0 NOT NULL,
    per_km numeric(10,4) DEFAULT 0 NOT NULL,
    per_stop numeric(10,2) DEFAULT 0 NOT NULL,
    weight_bands int4range[],
    fuel_surcharge numeric(5,2),
    zone_matrix numeric(10,2)[][],
    CONSTRAINT tariffs_chk_1 CHECK (base >= 0 AND per_km >= 0)
);

CREATE TABLE IF NOT EXISTS ops.orders (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    number text NOT NULL,
    status ops.order_status DEFAULT 'new' NOT NULL,
    pickup_site_id bigint,
    delivery_site_id bigint,
    pickup_window tstzrange,
    delivery_window tstzrange,
    weight_kg numeric(10,2),
    volume_m3 numeric(8,3),
    pallets numeric(5,1),
    temperature numrange,
    hazmat boolean DEFAULT false NOT NULL,
    un_numbers character(4)[],
    price numeric(12,2),
    notes text,
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, ((number || ' '::text) || COALESCE(notes, ''::text)))) STORED,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    UNIQUE (account_id, number),
    CONSTRAINT orders_chk_1 CHECK (pickup_site_id IS DISTINCT FROM delivery_site_id),
    CHECK (NOT hazmat OR cardinality(un_numbers) > 0)
);

COMMENT ON TABLE ops.orders IS 'Orders of ops';

CREATE TABLE ops.order_items (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    description text NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    weight_kg numeric(10,2),
    dimensions fleet.dimensions,
    barcode text,
    stackable boolean DEFAULT true NOT NULL,
    value money,
    CHECK (quantity > 0)
);

CREATE TABLE ops.shipments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    parent_id uuid,
    mode text DEFAULT 'road' NOT NULL,
    incoterm character(3),
    tracking_code text NOT NULL,
    carrier text,
    eta timestamptz,
    distance_km numeric(10,2),
    co2_kg numeric(10,3),
    UNIQUE (tracking_code),
    CHECK (mode IN ('road', 'rail', 'sea', 'air', 'barge')),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.shipment_items (
    shipment_id uuid NOT NULL,
    order_item_id bigint NOT NULL,
    quantity integer NOT NULL,
    PRIMARY KEY (shipment_id, order_item_id)
);

COMMENT ON TABLE ops.shipment_items IS 'Shipment items of ops';

CREATE TABLE IF NOT EXISTS ops.routes (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    vehicle_id bigint,
    driver_id bigint,
    day date NOT NULL,
    state ops.route_state DEFAULT 'planned' NOT NULL,
    planned public.geometry(LineStringM,4326),
    actual public.geometry(LineStringZM,4326),
    distance_km numeric(10,2),
    planned_minutes integer,
    started_at timestamptz,
    finished_at timestamptz,
    score numeric(6,3),
    CHECK (finished_at >= started_at)
);

COMMENT ON TABLE ops.routes IS 'Routes of ops';

CREATE TABLE ops.stops (
    id bigserial PRIMARY KEY,
    route_id bigint NOT NULL,
    seq smallint NOT NULL,
    site_id bigint,
    kind text DEFAULT 'delivery' NOT NULL,
    planned_at timestamptz,
    arrived_at timestamptz,
    departed_at timestamptz,
    position public.geography(Point,4326),
    dwell interval GENERATED ALWAYS AS (departed_at - arrived_at) STORED,
    CONSTRAINT uq_stops_d UNIQUE (route_id, seq) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT stops_chk_1 CHECK (seq > 0)
);

COMMENT ON TABLE ops.stops IS 'Stops of ops';

CREATE TABLE ops.stop_shipments (
    stop_id bigint NOT NULL,
    shipment_id uuid NOT NULL,
    action text DEFAULT 'unload' NOT NULL,
    CONSTRAINT stop_shipments_chk_1 CHECK (action IN ('load', 'unload')),
    PRIMARY KEY (stop_id, shipment_id)
);

COMMENT ON TABLE ops.stop_shipments IS 'Stop shipments of ops';

CREATE TABLE IF NOT EXISTS ops.proofs_of_delivery (
    stop_id bigint NOT NULL,
    signed_by text,
    signature bytea,
    photos text[] DEFAULT '{}' NOT NULL,
    signed_at timestamptz DEFAULT now() NOT NULL,
    position public.geography(Point,4326),
    exceptions text[],
    PRIMARY KEY (stop_id)
);

COMMENT ON TABLE ops.proofs_of_delivery IS 'Proofs of delivery of ops';

CREATE TABLE IF NOT EXISTS ops.messages (
    id bigserial PRIMARY KEY,
    route_id bigint,
    sender text NOT NULL,
    body text NOT NULL,
    sent_at timestamptz DEFAULT now() NOT NULL,
    read_at timestamptz
);

COMMENT ON TABLE ops.messages IS 'Messages of ops';

CREATE TABLE ops.claims (
    id bigserial PRIMARY KEY,
    shipment_id uuid NOT NULL,
    kind text NOT NULL,
    amount numeric(12,2),
    description text,
    state text DEFAULT 'open' NOT NULL,
    opened_at timestamptz DEFAULT now() NOT NULL,
    closed_at timestamptz,
    CONSTRAINT claims_chk_1 CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS ops.invoices (
    id bigserial PRIMARY KEY,
    customer_id bigint NOT NULL,
    number text NOT NULL,
    issued_on date DEFAULT (CURRENT_DATE) NOT NULL,
    due_on date,
    total numeric(14,2) DEFAULT 0 NOT NULL,
    paid numeric(14,2) DEFAULT 0 NOT NULL,
    open numeric(14,2) GENERATED ALWAYS AS (total - paid) STORED,
    pdf oid,
    UNIQUE (number)
);

CREATE TABLE ops.invoice_lines (
    invoice_id bigint NOT NULL,
    line_no smallint NOT NULL,
    order_id bigint,
    text text NOT NULL,
    amount numeric(14,2) NOT NULL,
    PRIMARY KEY (invoice_id, line_no)
);

CREATE TABLE IF NOT EXISTS ops.subcontractors (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    countries character(2)[] DEFAULT '{}' NOT NULL,
    rating numeric(3,2),
    insurance_until date,
    UNIQUE (name),
    CHECK (rating BETWEEN 0 AND 5)
);

COMMENT ON TABLE ops.subcontractors IS 'Subcontractors of ops';

CREATE TABLE ops.tenders (
    id bigserial PRIMARY KEY,
    shipment_id uuid NOT NULL,
    closes_at timestamptz NOT NULL,
    best_bid numeric(12,2),
    state text DEFAULT 'open' NOT NULL
);

CREATE TABLE ops.tender_bids (
    tender_id bigint NOT NULL,
    subcontractor_id bigint NOT NULL,
    amount numeric(12,2) NOT NULL,
    placed_at timestamptz DEFAULT now() NOT NULL,
    note text,
    CHECK (amount > 0),
    PRIMARY KEY (tender_id, subcontractor_id)
);

CREATE TABLE IF NOT EXISTS ops.yards (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    name text NOT NULL,
    layout public.geometry(MultiPolygon,3857),
    UNIQUE (depot_id, name)
);

COMMENT ON TABLE ops.yards IS 'Yards of ops';

CREATE TABLE IF NOT EXISTS ops.docks (
    id bigserial PRIMARY KEY,
    yard_id bigint NOT NULL,
    code text NOT NULL,
    position point,
    door box,
    height_m numeric(4,2),
    UNIQUE (yard_id, code)
);

CREATE TABLE ops.dock_bookings (
    id bigserial PRIMARY KEY,
    dock_id bigint NOT NULL,
    slot tstzrange NOT NULL,
    order_id bigint,
    CONSTRAINT dock_bookings_excl EXCLUDE USING gist (dock_id WITH =, slot WITH &&)
);

CREATE TABLE ops.containers (
    number ops.container_no NOT NULL,
    kind text DEFAULT '40HC' NOT NULL,
    tare_kg integer,
    max_kg integer,
    last_position public.geography(Point,4326),
    lessor text,
    PRIMARY KEY (number)
);

CREATE TABLE ops.container_moves (
    id bigserial PRIMARY KEY,
    container ops.container_no NOT NULL,
    from_site_id bigint,
    to_site_id bigint,
    moved_at timestamptz NOT NULL,
    seal text
);

COMMENT ON TABLE ops.container_moves IS 'Container moves of ops';

CREATE TABLE ops.customs_declarations (
    id bigserial PRIMARY KEY,
    shipment_id uuid NOT NULL,
    mrn text NOT NULL,
    hs_codes text[] NOT NULL,
    document xml,
    status text DEFAULT 'draft' NOT NULL,
    UNIQUE (mrn)
);

CREATE TABLE IF NOT EXISTS ops.users (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    email public.citext NOT NULL,
    name text NOT NULL,
    role ops.user_role DEFAULT 'viewer' NOT NULL,
    password_hash text,
    mfa_secret bytea,
    locale text DEFAULT 'en' NOT NULL,
    last_login timestamptz,
    locked boolean DEFAULT false NOT NULL,
    UNIQUE (email)
);

CREATE TABLE ops.user_sites (
    user_id bigint NOT NULL,
    site_id bigint NOT NULL,
    can_edit boolean DEFAULT false NOT NULL,
    PRIMARY KEY (user_id, site_id)
);

CREATE TABLE ops.api_tokens (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id bigint NOT NULL,
    hash bytea NOT NULL,
    scopes text[] DEFAULT '{}' NOT NULL,
    expires_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    last_ip inet,
    UNIQUE (hash),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.holidays (
    country_code character(2) NOT NULL,
    day date NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (country_code, day)
);

CREATE TABLE IF NOT EXISTS geo.region_maps (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    track public.geometry(LineString,4326),
    threshold real,
    area public.geometry(Polygon,4326),
    reading double precision,
    contact ops.contact
);

CREATE TABLE geo.region_borders_history (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    region_id bigint NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    note text,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    duration interval,
    priority smallint DEFAULT 0 NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    threshold real,
    ends_on date,
    CONSTRAINT region_borders_history_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_vignettes (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    region_id bigint NOT NULL,
    contact ops.contact,
    photo_key text,
    attributes public.hstore,
    weekdays bit(7),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_fuel_prices (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    starts_on date,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    area public.geometry(Polygon,4326),
    level iot.severity,
    CHECK (public.st_area(area) > (0)::double precision)
);

CREATE TABLE geo.region_noise_zones (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    region_id bigint NOT NULL,
    checksum bytea,
    status text DEFAULT 'new' NOT NULL,
    ends_on date,
    payload jsonb DEFAULT '{}' NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    code varchar(24) NOT NULL,
    unit text DEFAULT 'km',
    priority smallint DEFAULT 0 NOT NULL,
    UNIQUE (region_id, code),
    CONSTRAINT region_noise_zones_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.region_noise_zones IS 'Region noise zones of geo';

CREATE TABLE IF NOT EXISTS geo.region_bridge_heights (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    region_id bigint NOT NULL,
    score numeric(6,3),
    priority smallint DEFAULT 0 NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    starts_on date,
    note text,
    CONSTRAINT region_bridge_heights_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE geo.region_ferry_lines (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    attributes public.hstore,
    position public.geography(Point,4326),
    track public.geometry(LineString,4326),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret'))
);

COMMENT ON TABLE geo.region_ferry_lines IS 'Region ferry lines of geo';

CREATE TABLE IF NOT EXISTS geo.region_rest_areas (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    region_id bigint NOT NULL,
    score numeric(6,3),
    area public.geometry(Polygon,4326),
    note text,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    photo_key text,
    code varchar(24) NOT NULL,
    kind text NOT NULL,
    UNIQUE (region_id, code),
    CONSTRAINT region_rest_areas_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE geo.region_incident_feeds (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    score numeric(6,3),
    during tstzrange,
    reference public.citext,
    CONSTRAINT region_incident_feeds_excl EXCLUDE USING gist (region_id WITH =, during WITH &&),
    CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE geo.region_incident_feeds IS 'Region incident feeds of geo';

CREATE TABLE IF NOT EXISTS geo.region_isochrones (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    name text NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    position public.geography(Point,4326),
    note text,
    photo_key text,
    track public.geometry(LineString,4326)
);

CREATE TABLE geo.region_traffic_profiles (
    id bigint GENERATED ALWAYS AS IDENTITY,
    region_id bigint NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    weekdays bit(7),
    checksum bytea,
    position public.geography(Point,4326),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_address_formats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    region_id bigint NOT NULL,
    position public.geography(Point,4326),
    temperature numeric(5,2),
    level iot.severity,
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.region_address_formats IS 'Region address formats of geo';

CREATE TABLE IF NOT EXISTS fleet.rental_agreements (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    during tstzrange,
    kind text NOT NULL,
    photo_key text,
    level iot.severity,
    position public.geography(Point,4326),
    amount numeric(12,2),
    area public.geometry(Polygon,4326)
);

COMMENT ON TABLE fleet.rental_agreements IS 'Rental agreements of fleet';

CREATE TABLE IF NOT EXISTS fleet.leasing_companies (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    checksum bytea,
    ends_on date,
    contact ops.contact,
    reading double precision,
    unit text DEFAULT 'km',
    kind text NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE fleet.workshops (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    note text,
    amount numeric(12,2),
    name text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    code varchar(24) NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    track public.geometry(LineString,4326),
    CONSTRAINT workshops_chk_1 CHECK (length(name) <= 200),
    UNIQUE (account_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.spare_parts (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    during tstzrange,
    weekdays bit(7),
    attributes public.hstore,
    priority smallint DEFAULT 0 NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    area public.geometry(Polygon,4326),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.part_stock (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    level iot.severity,
    reference public.citext,
    reading double precision,
    temperature numeric(5,2),
    amount numeric(12,2)
);

CREATE TABLE fleet.suppliers (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    checksum bytea,
    contact ops.contact,
    duration interval,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE fleet.purchase_requests (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    checksum bytea,
    status text DEFAULT 'new' NOT NULL,
    starts_on date,
    during tstzrange,
    unit text DEFAULT 'km',
    photo_key text,
    CONSTRAINT purchase_requests_chk_1 CHECK (NOT isempty(during)),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.purchase_requests IS 'Purchase requests of fleet';

CREATE TABLE IF NOT EXISTS fleet.tool_loans (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    position public.geography(Point,4326),
    photo_key text,
    unit text DEFAULT 'km',
    during tstzrange,
    amount numeric(12,2),
    weekdays bit(7),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    CHECK (NOT isempty(during)),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.tool_loans IS 'Tool loans of fleet';

CREATE TABLE fleet.uniform_sizes (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    threshold real,
    level iot.severity,
    photo_key text,
    score numeric(6,3),
    duration interval,
    starts_on date,
    track public.geometry(LineString,4326),
    CONSTRAINT uniform_sizes_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.training_courses (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    attributes public.hstore,
    duration interval,
    amount numeric(12,2),
    UNIQUE (account_id, name),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.cost_centers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    checksum bytea,
    level iot.severity,
    duration interval,
    reading double precision,
    during tstzrange,
    attributes public.hstore,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    CONSTRAINT cost_centers_excl EXCLUDE USING gist (account_id WITH =, during WITH &&),
    CONSTRAINT cost_centers_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_pools (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    note text,
    amount numeric(12,2),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    UNIQUE (account_id, name)
);

CREATE TABLE fleet.pool_bookings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    level iot.severity,
    temperature numeric(5,2),
    during tstzrange,
    starts_on date,
    priority smallint DEFAULT 0 NOT NULL,
    note text,
    reference public.citext,
    threshold real,
    CHECK (NOT isempty(during)),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.pool_bookings IS 'Pool bookings of fleet';

CREATE TABLE fleet.emission_certificates (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    temperature numeric(5,2),
    name text NOT NULL,
    kind text NOT NULL,
    contact ops.contact
);

CREATE TABLE IF NOT EXISTS fleet.charging_tariffs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    during tstzrange,
    amount numeric(12,2),
    UNIQUE (account_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.key_boxes (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    amount numeric(12,2),
    track public.geometry(LineString,4326),
    checksum bytea,
    kind text NOT NULL,
    contact ops.contact,
    tags text[] DEFAULT '{}' NOT NULL,
    level iot.severity
);

COMMENT ON TABLE fleet.key_boxes IS 'Key boxes of fleet';

CREATE TABLE iot.device_audio_events (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    position public.geography(Point,4326),
    photo_key text,
    starts_on date,
    duration interval,
    contact ops.contact,
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_audio_events IS 'Device audio events of iot';

CREATE TABLE IF NOT EXISTS iot.device_camera_clips (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    duration interval,
    area public.geometry(Polygon,4326),
    attributes public.hstore,
    unit text DEFAULT 'km',
    track public.geometry(LineString,4326),
    weekdays bit(7),
    starts_on date,
    CHECK (public.st_area(area) > (0)::double precision),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_cold_chain_logs (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    score numeric(6,3),
    ends_on date,
    enabled boolean DEFAULT true NOT NULL,
    reference public.citext,
    photo_key text,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    area public.geometry(Polygon,4326),
    status text DEFAULT 'new' NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    CHECK (score >= (0)::numeric)
);

CREATE TABLE iot.device_door_events (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    ends_on date,
    status text DEFAULT 'new' NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    reference public.citext,
    temperature numeric(5,2),
    name text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.device_driver_ids (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    position public.geography(Point,4326),
    enabled boolean DEFAULT true NOT NULL,
    score numeric(6,3),
    code varchar(24) NOT NULL,
    UNIQUE (device_id, code),
    CONSTRAINT device_driver_ids_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_driver_ids IS 'Device driver ids of iot';

CREATE TABLE IF NOT EXISTS iot.device_harsh_events (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    note text,
    reading double precision,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.device_idle_periods (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    weekdays bit(7),
    starts_on date,
    code varchar(24) NOT NULL,
    duration interval,
    UNIQUE (device_id, code),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_idle_periods IS 'Device idle periods of iot';

CREATE TABLE iot.device_jamming_events (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    track public.geometry(LineString,4326),
    kind text NOT NULL,
    ends_on date,
    area public.geometry(Polygon,4326),
    unit text DEFAULT 'km',
    contact ops.contact,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    attributes public.hstore,
    status text DEFAULT 'new' NOT NULL,
    CHECK (public.st_area(area) > (0)::double precision),
    CONSTRAINT device_jamming_events_chk_2 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CONSTRAINT device_jamming_events_chk_3 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_jamming_events IS 'Device jamming events of iot';

CREATE TABLE IF NOT EXISTS iot.device_pto_events (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    temperature numeric(5,2),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    kind text NOT NULL
);

CREATE TABLE IF NOT EXISTS iot.device_trip_segments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    code varchar(24) NOT NULL,
    checksum bytea,
    note text,
    reference public.citext,
    tags text[] DEFAULT '{}' NOT NULL,
    area public.geometry(Polygon,4326),
    CONSTRAINT device_trip_segments_chk_1 CHECK (public.st_isvalid(area)),
    UNIQUE (device_id, code),
    CONSTRAINT device_trip_segments_chk_2 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.device_tyre_pressures (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    threshold real,
    area public.geometry(Polygon,4326),
    payload jsonb DEFAULT '{}' NOT NULL,
    checksum bytea,
    code varchar(24) NOT NULL,
    level iot.severity,
    reference public.citext,
    during tstzrange,
    track public.geometry(LineString,4326),
    CONSTRAINT device_tyre_pressures_chk_1 CHECK (public.st_isvalid(area)),
    CONSTRAINT device_tyre_pressures_excl EXCLUDE USING gist (device_id WITH =, during WITH &&),
    UNIQUE (device_id, code)
);

CREATE TABLE iot.device_weight_readings (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    reference public.citext,
    note text,
    temperature numeric(5,2),
    name text NOT NULL,
    reading double precision,
    tags text[] DEFAULT '{}' NOT NULL
);

CREATE TABLE iot.device_widget_state (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    temperature numeric(5,2),
    contact ops.contact,
    threshold real,
    status text DEFAULT 'new' NOT NULL,
    area public.geometry(Polygon,4326),
    photo_key text,
    CONSTRAINT device_widget_state_chk_1 CHECK (public.st_isvalid(area)),
    PRIMARY KEY (id)
);

CREATE TABLE ops.site_gates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    site_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    name text NOT NULL,
    amount numeric(12,2),
    area public.geometry(Polygon,4326),
    position public.geography(Point,4326),
    UNIQUE (site_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE ops.site_forklift_ratings (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    kind text NOT NULL,
    ends_on date,
    during tstzrange,
    contact ops.contact,
    status text DEFAULT 'new' NOT NULL,
    CONSTRAINT site_forklift_ratings_excl EXCLUDE USING gist (site_id WITH =, during WITH &&)
);

CREATE TABLE IF NOT EXISTS ops.site_pallet_accounts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    site_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    level iot.severity,
    score numeric(6,3),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    photo_key text,
    code varchar(24) NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    unit text DEFAULT 'km',
    UNIQUE (site_id, code),
    CONSTRAINT site_pallet_accounts_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_pallet_accounts IS 'Site pallet accounts of ops';

CREATE TABLE IF NOT EXISTS ops.site_power_outlets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    site_id bigint NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    name text NOT NULL,
    checksum bytea,
    amount numeric(12,2),
    temperature numeric(5,2),
    tags text[] DEFAULT '{}' NOT NULL,
    during tstzrange,
    note text,
    CONSTRAINT site_power_outlets_chk_1 CHECK (NOT isempty(during)),
    UNIQUE (site_id, name),
    PRIMARY KEY (id)
);

CREATE TABLE ops.site_yard_moves (
    id bigint GENERATED ALWAYS AS IDENTITY,
    site_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    reading double precision,
    reference public.citext,
    PRIMARY KEY (id)
);

CREATE TABLE ops.site_blackout_days (
    id bigint GENERATED ALWAYS AS IDENTITY,
    site_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    kind text NOT NULL,
    during tstzrange,
    name text NOT NULL,
    score numeric(6,3),
    weekdays bit(7),
    track public.geometry(LineString,4326),
    position public.geography(Point,4326),
    area public.geometry(Polygon,4326),
    CONSTRAINT site_blackout_days_chk_1 CHECK (public.st_area(area) > (0)::double precision),
    CONSTRAINT site_blackout_days_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_blackout_days IS 'Site blackout days of ops';

CREATE TABLE ops.site_notifications (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    checksum bytea,
    during tstzrange,
    position public.geography(Point,4326),
    name text NOT NULL,
    reference public.citext,
    code varchar(24) NOT NULL,
    note text,
    CHECK (length(name) <= 200),
    UNIQUE (site_id, code)
);

CREATE TABLE ops.site_visits (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    reading double precision,
    payload jsonb DEFAULT '{}' NOT NULL,
    during tstzrange,
    position public.geography(Point,4326),
    ends_on date,
    threshold real,
    status text DEFAULT 'new' NOT NULL,
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

COMMENT ON TABLE ops.site_visits IS 'Site visits of ops';

CREATE TABLE geo.place_reviews (
    id bigserial PRIMARY KEY,
    place_id uuid NOT NULL,
    track public.geometry(LineString,4326),
    duration interval,
    level iot.severity,
    kind text NOT NULL,
    during tstzrange,
    threshold real,
    CONSTRAINT place_reviews_excl EXCLUDE USING gist (place_id WITH =, during WITH &&)
);

COMMENT ON TABLE geo.place_reviews IS 'Place reviews of geo';

CREATE TABLE IF NOT EXISTS geo.place_photos (
    id bigserial PRIMARY KEY,
    place_id uuid NOT NULL,
    temperature numeric(5,2),
    photo_key text,
    reading double precision,
    area public.geometry(Polygon,4326),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    unit text DEFAULT 'km'
);

CREATE TABLE IF NOT EXISTS geo.place_visits_summary (
    id bigint GENERATED ALWAYS AS IDENTITY,
    place_id uuid NOT NULL,
    reading double precision,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    duration interval,
    during tstzrange,
    tags text[] DEFAULT '{}' NOT NULL,
    note text,
    priority smallint DEFAULT 0 NOT NULL,
    CONSTRAINT place_visits_summary_excl EXCLUDE USING gist (place_id WITH =, during WITH &&),
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.place_visits_summary IS 'Place visits summary of geo';

CREATE TABLE geo.place_opening_exceptions (
    id bigserial PRIMARY KEY,
    place_id uuid NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    ends_on date,
    track public.geometry(LineString,4326),
    kind text NOT NULL,
    reference public.citext,
    name text NOT NULL,
    code varchar(24) NOT NULL,
    during tstzrange,
    CONSTRAINT place_opening_exceptions_excl EXCLUDE USING gist (place_id WITH =, during WITH &&),
    UNIQUE (place_id, code)
);

CREATE TABLE IF NOT EXISTS geo.place_aliases (
    id bigserial PRIMARY KEY,
    place_id uuid NOT NULL,
    amount numeric(12,2),
    area public.geometry(Polygon,4326),
    unit text DEFAULT 'km',
    recorded_at timestamptz DEFAULT now() NOT NULL,
    level iot.severity,
    name text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    note text,
    CONSTRAINT place_aliases_chk_1 CHECK (public.st_isvalid(area)),
    UNIQUE (place_id, name)
);

CREATE TABLE IF NOT EXISTS geo.place_access_points (
    id bigint GENERATED ALWAYS AS IDENTITY,
    place_id uuid NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    position public.geography(Point,4326),
    duration interval,
    amount numeric(12,2),
    note text,
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.place_access_points IS 'Place access points of geo';

CREATE TABLE IF NOT EXISTS geo.place_parking (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    place_id uuid NOT NULL,
    code varchar(24) NOT NULL,
    name text NOT NULL,
    attributes public.hstore,
    reading double precision,
    position public.geography(Point,4326),
    threshold real,
    UNIQUE (place_id, code),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.place_parking IS 'Place parking of geo';

CREATE TABLE geo.place_contacts (
    id bigserial PRIMARY KEY,
    place_id uuid NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    photo_key text,
    tags text[] DEFAULT '{}' NOT NULL,
    reading double precision,
    priority smallint DEFAULT 0 NOT NULL
);

COMMENT ON TABLE geo.place_contacts IS 'Place contacts of geo';

CREATE TABLE IF NOT EXISTS geo.place_amenities (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    place_id uuid NOT NULL,
    name text NOT NULL,
    area public.geometry(Polygon,4326),
    track public.geometry(LineString,4326),
    PRIMARY KEY (id)
);

CREATE TABLE geo.place_ratings_cache (
    id bigint GENERATED ALWAYS AS IDENTITY,
    place_id uuid NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    reference public.citext,
    name text NOT NULL,
    during tstzrange,
    kind text NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    weekdays bit(7),
    score numeric(6,3),
    attributes public.hstore,
    CONSTRAINT place_ratings_cache_chk_1 CHECK (length(name) <= 200),
    CONSTRAINT place_ratings_cache_chk_2 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CONSTRAINT place_ratings_cache_chk_3 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_statistics (
    id bigint GENERATED ALWAYS AS IDENTITY,
    region_id bigint NOT NULL,
    kind text NOT NULL,
    unit text DEFAULT 'km',
    note text,
    reading double precision,
    status text DEFAULT 'new' NOT NULL,
    code varchar(24) NOT NULL,
    weekdays bit(7),
    photo_key text,
    payload jsonb DEFAULT '{}' NOT NULL,
    UNIQUE (region_id, code),
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_tax_rules (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    region_id bigint NOT NULL,
    threshold real,
    reading double precision,
    track public.geometry(LineString,4326),
    starts_on date,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    weekdays bit(7),
    note text,
    PRIMARY KEY (id)
);

CREATE TABLE geo.region_low_emission_zones (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    checksum bytea,
    tags text[] DEFAULT '{}' NOT NULL,
    kind text NOT NULL
);

CREATE TABLE IF NOT EXISTS geo.region_speed_defaults (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    region_id bigint NOT NULL,
    checksum bytea,
    photo_key text,
    contact ops.contact,
    duration interval,
    starts_on date,
    during tstzrange,
    PRIMARY KEY (id)
);

COMMENT ON TABLE geo.region_speed_defaults IS 'Region speed defaults of geo';

CREATE TABLE IF NOT EXISTS geo.region_toll_rates (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    duration interval,
    priority smallint DEFAULT 0 NOT NULL,
    level iot.severity,
    kind text NOT NULL,
    amount numeric(12,2),
    tags text[] DEFAULT '{}' NOT NULL,
    track public.geometry(LineString,4326)
);

CREATE TABLE geo.region_weather_cells (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    starts_on date,
    temperature numeric(5,2),
    ends_on date,
    payload jsonb DEFAULT '{}' NOT NULL,
    threshold real,
    CONSTRAINT region_weather_cells_chk_1 CHECK (starts_on <= ends_on)
);

CREATE TABLE IF NOT EXISTS geo.region_delivery_rules (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    region_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    reference public.citext,
    CONSTRAINT region_delivery_rules_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_languages (
    id bigint GENERATED ALWAYS AS IDENTITY,
    region_id bigint NOT NULL,
    photo_key text,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    score numeric(6,3),
    enabled boolean DEFAULT true NOT NULL,
    weekdays bit(7),
    name text NOT NULL,
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS geo.region_driving_bans (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    reference public.citext,
    kind text NOT NULL,
    name text NOT NULL,
    CHECK (length(name) <= 200)
);

CREATE TABLE IF NOT EXISTS geo.region_holiday_sets (
    id bigserial PRIMARY KEY,
    region_id bigint NOT NULL,
    checksum bytea,
    duration interval,
    amount numeric(12,2),
    area public.geometry(Polygon,4326),
    photo_key text,
    during tstzrange,
    kind text NOT NULL,
    level iot.severity,
    weekdays bit(7),
    CHECK (public.st_isvalid(area))
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_photos (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    note text,
    amount numeric(12,2),
    unit text DEFAULT 'km',
    level iot.severity,
    temperature numeric(5,2)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_notes (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    kind text NOT NULL,
    code varchar(24) NOT NULL,
    temperature numeric(5,2),
    threshold real,
    status text DEFAULT 'new' NOT NULL,
    unit text DEFAULT 'km',
    ends_on date,
    tags text[] DEFAULT '{}' NOT NULL,
    UNIQUE (vehicle_id, code),
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.vehicle_costs (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    vehicle_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    level iot.severity,
    photo_key text,
    checksum bytea,
    note text,
    amount numeric(12,2),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.vehicle_costs IS 'Vehicle costs of fleet';

CREATE TABLE fleet.vehicle_leases (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    vehicle_id bigint NOT NULL,
    unit text DEFAULT 'km',
    reference public.citext,
    area public.geometry(Polygon,4326),
    starts_on date,
    amount numeric(12,2),
    position public.geography(Point,4326),
    track public.geometry(LineString,4326),
    CHECK (public.st_isvalid(area)),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.vehicle_leases IS 'Vehicle leases of fleet';

CREATE TABLE fleet.vehicle_tachographs (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    note text,
    reading double precision,
    threshold real,
    attributes public.hstore,
    level iot.severity,
    score numeric(6,3),
    status text DEFAULT 'new' NOT NULL,
    photo_key text,
    priority smallint DEFAULT 0 NOT NULL,
    CONSTRAINT vehicle_tachographs_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE fleet.vehicle_tachographs IS 'Vehicle tachographs of fleet';

CREATE TABLE IF NOT EXISTS fleet.vehicle_tires (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    vehicle_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    temperature numeric(5,2),
    contact ops.contact,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_batteries (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    name text NOT NULL,
    during tstzrange,
    score numeric(6,3),
    level iot.severity,
    starts_on date,
    kind text NOT NULL,
    weekdays bit(7),
    photo_key text,
    CONSTRAINT vehicle_batteries_excl EXCLUDE USING gist (vehicle_id WITH =, during WITH &&),
    CONSTRAINT vehicle_batteries_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.vehicle_charging_sessions (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    position public.geography(Point,4326),
    temperature numeric(5,2),
    unit text DEFAULT 'km',
    PRIMARY KEY (id)
);

CREATE TABLE fleet.vehicle_equipment (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    reference public.citext,
    track public.geometry(LineString,4326),
    status text DEFAULT 'new' NOT NULL,
    threshold real,
    kind text NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    name text NOT NULL,
    UNIQUE (vehicle_id, name),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.vehicle_equipment IS 'Vehicle equipment of fleet';

CREATE TABLE fleet.vehicle_recalls (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    vehicle_id bigint NOT NULL,
    starts_on date,
    reference public.citext,
    unit text DEFAULT 'km',
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_transfers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    vehicle_id bigint NOT NULL,
    attributes public.hstore,
    track public.geometry(LineString,4326),
    score numeric(6,3),
    position public.geography(Point,4326),
    code varchar(24) NOT NULL,
    duration interval,
    payload jsonb DEFAULT '{}' NOT NULL,
    UNIQUE (vehicle_id, code),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CONSTRAINT vehicle_transfers_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.vehicle_cleanings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    vehicle_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    contact ops.contact,
    photo_key text,
    reference public.citext,
    note text,
    threshold real,
    during tstzrange,
    duration interval,
    ends_on date,
    CONSTRAINT vehicle_cleanings_excl EXCLUDE USING gist (vehicle_id WITH =, during WITH &&),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_permits (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    temperature numeric(5,2),
    note text,
    contact ops.contact,
    priority smallint DEFAULT 0 NOT NULL,
    amount numeric(12,2),
    name text NOT NULL
);

CREATE TABLE fleet.vehicle_co2_reports (
    id bigserial PRIMARY KEY,
    vehicle_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    level iot.severity,
    UNIQUE (vehicle_id, code)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_dtc_codes (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    duration interval,
    checksum bytea,
    kind text NOT NULL,
    temperature numeric(5,2),
    priority smallint DEFAULT 0 NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_odometer_corrections (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    vehicle_id bigint NOT NULL,
    score numeric(6,3),
    payload jsonb DEFAULT '{}' NOT NULL,
    during tstzrange,
    track public.geometry(LineString,4326),
    reference public.citext,
    area public.geometry(Polygon,4326),
    code varchar(24) NOT NULL,
    checksum bytea,
    CHECK (public.st_area(area) > (0)::double precision),
    CONSTRAINT vehicle_odometer_corrections_excl EXCLUDE USING gist (vehicle_id WITH =, during WITH &&),
    UNIQUE (vehicle_id, code),
    CONSTRAINT vehicle_odometer_corrections_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.vehicle_loans (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    vehicle_id bigint NOT NULL,
    level iot.severity,
    priority smallint DEFAULT 0 NOT NULL,
    photo_key text,
    tags text[] DEFAULT '{}' NOT NULL,
    attributes public.hstore,
    enabled boolean DEFAULT true NOT NULL,
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.vehicle_utilization (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    score numeric(6,3),
    track public.geometry(LineString,4326),
    checksum bytea,
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.vehicle_state_log (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    unit text DEFAULT 'km',
    recorded_at timestamptz DEFAULT now() NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.vehicle_state_log IS 'Vehicle state log of fleet';

CREATE TABLE fleet.vehicle_alarms (
    id bigint GENERATED ALWAYS AS IDENTITY,
    vehicle_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    reading double precision,
    kind text NOT NULL,
    threshold real,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.driver_licenses (
    id bigint GENERATED ALWAYS AS IDENTITY,
    driver_id bigint NOT NULL,
    position public.geography(Point,4326),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    photo_key text,
    weekdays bit(7),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.driver_trainings (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    note text,
    priority smallint DEFAULT 0 NOT NULL,
    unit text DEFAULT 'km',
    position public.geography(Point,4326),
    reading double precision,
    during tstzrange,
    score numeric(6,3),
    CONSTRAINT driver_trainings_chk_1 CHECK (NOT isempty(during)),
    CONSTRAINT driver_trainings_chk_2 CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE fleet.driver_trainings IS 'Driver trainings of fleet';

CREATE TABLE IF NOT EXISTS fleet.driver_absences (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    driver_id bigint NOT NULL,
    during tstzrange,
    temperature numeric(5,2),
    tags text[] DEFAULT '{}' NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    weekdays bit(7),
    CONSTRAINT driver_absences_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.driver_absences IS 'Driver absences of fleet';

CREATE TABLE fleet.driver_scores (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    reference public.citext,
    status text DEFAULT 'new' NOT NULL,
    ends_on date,
    amount numeric(12,2),
    reading double precision,
    checksum bytea,
    CONSTRAINT driver_scores_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

CREATE TABLE IF NOT EXISTS fleet.driver_bonuses (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    contact ops.contact,
    status text DEFAULT 'new' NOT NULL,
    attributes public.hstore,
    priority smallint DEFAULT 0 NOT NULL,
    position public.geography(Point,4326),
    reference public.citext,
    level iot.severity,
    weekdays bit(7),
    code varchar(24) NOT NULL,
    UNIQUE (driver_id, code),
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret'))
);

CREATE TABLE IF NOT EXISTS fleet.driver_medical_checks (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    temperature numeric(5,2),
    name text NOT NULL,
    starts_on date,
    track public.geometry(LineString,4326),
    reference public.citext,
    note text,
    level iot.severity,
    ends_on date,
    CONSTRAINT driver_medical_checks_chk_1 CHECK (starts_on <= ends_on)
);

CREATE TABLE IF NOT EXISTS fleet.driver_tachograph_cards (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    driver_id bigint NOT NULL,
    reading double precision,
    position public.geography(Point,4326),
    reference public.citext,
    during tstzrange,
    area public.geometry(Polygon,4326),
    photo_key text,
    priority smallint DEFAULT 0 NOT NULL,
    CHECK (public.st_isvalid(area)),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.driver_tachograph_cards IS 'Driver tachograph cards of fleet';

CREATE TABLE IF NOT EXISTS fleet.driver_messages_prefs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    driver_id bigint NOT NULL,
    weekdays bit(7),
    temperature numeric(5,2),
    score numeric(6,3),
    code varchar(24) NOT NULL,
    amount numeric(12,2),
    level iot.severity,
    reference public.citext,
    checksum bytea,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    UNIQUE (driver_id, code),
    CONSTRAINT driver_messages_prefs_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.driver_expenses (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    attributes public.hstore,
    checksum bytea,
    ends_on date,
    photo_key text,
    position public.geography(Point,4326),
    amount numeric(12,2),
    enabled boolean DEFAULT true NOT NULL,
    score numeric(6,3),
    contact ops.contact,
    CONSTRAINT driver_expenses_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CHECK (score >= (0)::numeric)
);

CREATE TABLE IF NOT EXISTS fleet.driver_ratings (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    weekdays bit(7),
    attributes public.hstore,
    priority smallint DEFAULT 0 NOT NULL,
    score numeric(6,3),
    track public.geometry(LineString,4326),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    during tstzrange,
    CHECK (NOT isempty(during)),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CONSTRAINT driver_ratings_chk_3 CHECK (score >= (0)::numeric)
);

CREATE TABLE fleet.driver_violations (
    id bigint GENERATED ALWAYS AS IDENTITY,
    driver_id bigint NOT NULL,
    ends_on date,
    weekdays bit(7),
    status text DEFAULT 'new' NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    duration interval,
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.driver_violations IS 'Driver violations of fleet';

CREATE TABLE IF NOT EXISTS fleet.driver_qualifications (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    ends_on date,
    name text NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    area public.geometry(Polygon,4326),
    checksum bytea
);

CREATE TABLE fleet.driver_devices (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    driver_id bigint NOT NULL,
    photo_key text,
    duration interval,
    weekdays bit(7),
    name text NOT NULL,
    area public.geometry(Polygon,4326),
    note text,
    reading double precision,
    amount numeric(12,2),
    CONSTRAINT driver_devices_chk_1 CHECK (public.st_isvalid(area)),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.driver_payroll_items (
    id bigserial PRIMARY KEY,
    driver_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    photo_key text,
    unit text DEFAULT 'km',
    attributes public.hstore,
    contact ops.contact,
    score numeric(6,3),
    CONSTRAINT driver_payroll_items_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE fleet.driver_payroll_items IS 'Driver payroll items of fleet';

CREATE TABLE IF NOT EXISTS fleet.driver_languages (
    id bigint GENERATED ALWAYS AS IDENTITY,
    driver_id bigint NOT NULL,
    starts_on date,
    unit text DEFAULT 'km',
    temperature numeric(5,2),
    weekdays bit(7),
    ends_on date,
    reference public.citext,
    CHECK (starts_on <= ends_on),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.depot_gates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    depot_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    position public.geography(Point,4326),
    duration interval,
    threshold real,
    code varchar(24) NOT NULL,
    UNIQUE (depot_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.depot_chargers (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    depot_id bigint NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    position public.geography(Point,4326),
    contact ops.contact,
    starts_on date,
    track public.geometry(LineString,4326),
    note text,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS fleet.depot_fuel_tanks (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    depot_id bigint NOT NULL,
    during tstzrange,
    priority smallint DEFAULT 0 NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    level iot.severity,
    track public.geometry(LineString,4326),
    duration interval,
    status text DEFAULT 'new' NOT NULL,
    temperature numeric(5,2),
    reading double precision,
    CONSTRAINT depot_fuel_tanks_chk_1 CHECK (NOT isempty(during)),
    CONSTRAINT depot_fuel_tanks_chk_2 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.depot_staff (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    duration interval,
    during tstzrange,
    reading double precision,
    payload jsonb DEFAULT '{}' NOT NULL,
    CONSTRAINT depot_staff_excl EXCLUDE USING gist (depot_id WITH =, during WITH &&)
);

COMMENT ON TABLE fleet.depot_staff IS 'Depot staff of fleet';

CREATE TABLE IF NOT EXISTS fleet.depot_opening_exceptions (
    id bigint GENERATED ALWAYS AS IDENTITY,
    depot_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    reference public.citext,
    ends_on date,
    tags text[] DEFAULT '{}' NOT NULL,
    track public.geometry(LineString,4326),
    temperature numeric(5,2),
    unit text DEFAULT 'km',
    UNIQUE (depot_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE fleet.depot_cameras (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    depot_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    reference public.citext,
    priority smallint DEFAULT 0 NOT NULL,
    CONSTRAINT depot_cameras_chk_1 CHECK (public.st_area(area) > (0)::double precision),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.depot_cameras IS 'Depot cameras of fleet';

CREATE TABLE IF NOT EXISTS fleet.depot_inventory (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    reference public.citext,
    during tstzrange,
    payload jsonb DEFAULT '{}' NOT NULL,
    unit text DEFAULT 'km',
    temperature numeric(5,2),
    area public.geometry(Polygon,4326),
    threshold real,
    position public.geography(Point,4326),
    ends_on date,
    CONSTRAINT depot_inventory_chk_1 CHECK (public.st_area(area) > (0)::double precision)
);

CREATE TABLE IF NOT EXISTS fleet.depot_visitors (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    depot_id bigint NOT NULL,
    starts_on date,
    area public.geometry(Polygon,4326),
    score numeric(6,3),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    note text,
    ends_on date,
    CHECK (public.st_area(area) > (0)::double precision),
    CHECK (starts_on <= ends_on),
    CONSTRAINT depot_visitors_chk_3 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE fleet.depot_visitors IS 'Depot visitors of fleet';

CREATE TABLE fleet.depot_energy_readings (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    starts_on date,
    checksum bytea,
    kind text NOT NULL,
    ends_on date,
    code varchar(24) NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    score numeric(6,3),
    CHECK (starts_on <= ends_on),
    UNIQUE (depot_id, code),
    CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE fleet.depot_energy_readings IS 'Depot energy readings of fleet';

CREATE TABLE IF NOT EXISTS fleet.depot_parking_spots (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    name text NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    during tstzrange,
    payload jsonb DEFAULT '{}' NOT NULL,
    code varchar(24) NOT NULL,
    temperature numeric(5,2),
    CONSTRAINT depot_parking_spots_excl EXCLUDE USING gist (depot_id WITH =, during WITH &&),
    UNIQUE (depot_id, name),
    UNIQUE (depot_id, code)
);

CREATE TABLE IF NOT EXISTS fleet.depot_waste_pickups (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    checksum bytea,
    level iot.severity,
    name text NOT NULL,
    kind text NOT NULL,
    position public.geography(Point,4326),
    UNIQUE (depot_id, name)
);

CREATE TABLE fleet.depot_audits (
    id bigserial PRIMARY KEY,
    depot_id bigint NOT NULL,
    checksum bytea,
    unit text DEFAULT 'km',
    name text NOT NULL,
    attributes public.hstore,
    duration interval,
    code varchar(24) NOT NULL,
    score numeric(6,3),
    track public.geometry(LineString,4326),
    temperature numeric(5,2),
    UNIQUE (depot_id, name),
    UNIQUE (depot_id, code),
    CONSTRAINT depot_audits_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CHECK (score >= (0)::numeric)
);

CREATE TABLE iot.device_logs_index (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    track public.geometry(LineString,4326),
    note text,
    checksum bytea,
    name text NOT NULL,
    UNIQUE (device_id, name),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_reboots (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    attributes public.hstore,
    weekdays bit(7),
    score numeric(6,3),
    level iot.severity,
    payload jsonb DEFAULT '{}' NOT NULL,
    reading double precision,
    CONSTRAINT device_reboots_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CONSTRAINT device_reboots_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_positions_last (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    starts_on date,
    kind text NOT NULL,
    area public.geometry(Polygon,4326),
    enabled boolean DEFAULT true NOT NULL,
    code varchar(24) NOT NULL,
    track public.geometry(LineString,4326),
    tags text[] DEFAULT '{}' NOT NULL,
    amount numeric(12,2),
    CONSTRAINT device_positions_last_chk_1 CHECK (public.st_isvalid(area)),
    UNIQUE (device_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.device_battery_history (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    ends_on date,
    payload jsonb DEFAULT '{}' NOT NULL,
    reference public.citext,
    amount numeric(12,2),
    weekdays bit(7),
    photo_key text,
    checksum bytea
);

CREATE TABLE iot.device_tamper_events (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    unit text DEFAULT 'km',
    priority smallint DEFAULT 0 NOT NULL,
    threshold real
);

CREATE TABLE IF NOT EXISTS iot.device_config_history (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    score numeric(6,3),
    name text NOT NULL,
    during tstzrange,
    CONSTRAINT device_config_history_chk_1 CHECK (NOT isempty(during)),
    CONSTRAINT device_config_history_chk_2 CHECK (score >= (0)::numeric)
);

CREATE TABLE iot.device_sim_swaps (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    attributes public.hstore,
    enabled boolean DEFAULT true NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    unit text DEFAULT 'km',
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_sim_swaps IS 'Device sim swaps of iot';

CREATE TABLE iot.device_maintenance (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    threshold real,
    weekdays bit(7),
    reading double precision,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_maintenance IS 'Device maintenance of iot';

CREATE TABLE iot.device_labels (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    ends_on date,
    status text DEFAULT 'new' NOT NULL,
    CONSTRAINT device_labels_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

COMMENT ON TABLE iot.device_labels IS 'Device labels of iot';

CREATE TABLE iot.device_certificates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    level iot.severity,
    payload jsonb DEFAULT '{}' NOT NULL,
    reading double precision,
    score numeric(6,3),
    code varchar(24) NOT NULL,
    position public.geography(Point,4326),
    UNIQUE (device_id, code),
    CONSTRAINT device_certificates_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.device_certificates IS 'Device certificates of iot';

CREATE TABLE iot.device_groups_map (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    device_id uuid NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    area public.geometry(Polygon,4326),
    weekdays bit(7),
    reference public.citext,
    name text NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    temperature numeric(5,2),
    track public.geometry(LineString,4326),
    CONSTRAINT device_groups_map_chk_1 CHECK (public.st_isvalid(area)),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_crashes (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    photo_key text,
    duration interval,
    enabled boolean DEFAULT true NOT NULL,
    contact ops.contact
);

CREATE TABLE iot.device_network_scans (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    code varchar(24) NOT NULL,
    amount numeric(12,2),
    attributes public.hstore,
    ends_on date,
    UNIQUE (device_id, code),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret'))
);

COMMENT ON TABLE iot.device_network_scans IS 'Device network scans of iot';

CREATE TABLE iot.device_geofence_states (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    amount numeric(12,2),
    reference public.citext,
    attributes public.hstore,
    enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT device_geofence_states_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.device_storage_usage (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    score numeric(6,3),
    reading double precision,
    code varchar(24) NOT NULL,
    unit text DEFAULT 'km',
    during tstzrange,
    CONSTRAINT device_storage_usage_excl EXCLUDE USING gist (device_id WITH =, during WITH &&),
    UNIQUE (device_id, code),
    CONSTRAINT device_storage_usage_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_time_sync (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    device_id uuid NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    area public.geometry(Polygon,4326),
    name text NOT NULL,
    reference public.citext,
    enabled boolean DEFAULT true NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    track public.geometry(LineString,4326),
    payload jsonb DEFAULT '{}' NOT NULL,
    ends_on date,
    CONSTRAINT device_time_sync_chk_1 CHECK (public.st_isvalid(area)),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_diagnostics (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    score numeric(6,3),
    during tstzrange,
    weekdays bit(7),
    note text,
    CONSTRAINT device_diagnostics_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.device_twins (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    photo_key text,
    track public.geometry(LineString,4326),
    starts_on date,
    reading double precision,
    checksum bytea,
    amount numeric(12,2),
    note text,
    code varchar(24) NOT NULL,
    score numeric(6,3),
    UNIQUE (device_id, code),
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_shadow_deltas (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id uuid NOT NULL,
    temperature numeric(5,2),
    track public.geometry(LineString,4326),
    kind text NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    duration interval,
    contact ops.contact,
    code varchar(24) NOT NULL,
    area public.geometry(Polygon,4326),
    score numeric(6,3),
    UNIQUE (device_id, code),
    CONSTRAINT device_shadow_deltas_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE iot.device_return_requests (
    id bigserial PRIMARY KEY,
    device_id uuid NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    area public.geometry(Polygon,4326),
    name text NOT NULL,
    CONSTRAINT device_return_requests_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

CREATE TABLE iot.mqtt_brokers (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    temperature numeric(5,2),
    level iot.severity,
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.mqtt_brokers IS 'Mqtt brokers of iot';

CREATE TABLE iot.mqtt_topics (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    starts_on date,
    tags text[] DEFAULT '{}' NOT NULL,
    threshold real,
    code varchar(24) NOT NULL,
    UNIQUE (account_id, code),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.mqtt_topics IS 'Mqtt topics of iot';

CREATE TABLE IF NOT EXISTS iot.data_pipelines (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    note text,
    starts_on date,
    payload jsonb DEFAULT '{}' NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    attributes public.hstore,
    CONSTRAINT data_pipelines_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.stream_consumers (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    reference public.citext,
    track public.geometry(LineString,4326),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    level iot.severity,
    score numeric(6,3),
    note text,
    UNIQUE (account_id, code),
    CONSTRAINT stream_consumers_chk_1 CHECK (score >= (0)::numeric)
);

CREATE TABLE iot.retention_policies (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    kind text NOT NULL,
    unit text DEFAULT 'km',
    level iot.severity,
    priority smallint DEFAULT 0 NOT NULL,
    during tstzrange,
    temperature numeric(5,2),
    CONSTRAINT retention_policies_excl EXCLUDE USING gist (account_id WITH =, during WITH &&)
);

CREATE TABLE iot.ingest_quotas (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    ends_on date,
    contact ops.contact,
    kind text NOT NULL,
    checksum bytea
);

CREATE TABLE iot.webhooks_out (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    reference public.citext,
    during tstzrange,
    weekdays bit(7),
    CONSTRAINT webhooks_out_chk_1 CHECK (NOT isempty(during)),
    PRIMARY KEY (id)
);

CREATE TABLE iot.anomaly_models (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    reading double precision,
    track public.geometry(LineString,4326),
    weekdays bit(7),
    note text,
    checksum bytea,
    priority smallint DEFAULT 0 NOT NULL,
    name text NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    threshold real,
    CONSTRAINT anomaly_models_chk_1 CHECK (length(name) <= 200),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.anomaly_scores (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    unit text DEFAULT 'km',
    note text,
    starts_on date,
    position public.geography(Point,4326),
    priority smallint DEFAULT 0 NOT NULL,
    temperature numeric(5,2),
    weekdays bit(7),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.forecast_runs (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    ends_on date,
    checksum bytea,
    reading double precision,
    contact ops.contact,
    note text,
    threshold real,
    kind text NOT NULL,
    position public.geography(Point,4326),
    status text DEFAULT 'new' NOT NULL,
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

CREATE TABLE iot.label_sets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    photo_key text,
    level iot.severity,
    note text,
    position public.geography(Point,4326),
    PRIMARY KEY (id)
);

CREATE TABLE iot.sensor_templates (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    checksum bytea,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    amount numeric(12,2),
    contact ops.contact,
    name text NOT NULL,
    level iot.severity,
    CHECK (length(name) <= 200),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS iot.dead_letters (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    threshold real,
    track public.geometry(LineString,4326),
    PRIMARY KEY (id)
);

CREATE TABLE iot.edge_functions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    reference public.citext,
    checksum bytea,
    ends_on date,
    attributes public.hstore,
    CONSTRAINT edge_functions_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE iot.edge_functions IS 'Edge functions of iot';

CREATE TABLE iot.edge_deployments (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    attributes public.hstore,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    reading double precision,
    CONSTRAINT edge_deployments_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

CREATE TABLE ops.order_documents (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    order_id bigint NOT NULL,
    threshold real,
    note text,
    enabled boolean DEFAULT true NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE ops.order_events (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    ends_on date,
    unit text DEFAULT 'km',
    reference public.citext,
    starts_on date,
    CHECK (starts_on <= ends_on)
);

CREATE TABLE ops.order_surcharges (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    amount numeric(12,2),
    checksum bytea,
    name text NOT NULL,
    note text,
    starts_on date,
    unit text DEFAULT 'km',
    level iot.severity
);

CREATE TABLE IF NOT EXISTS ops.order_customs_notes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    position public.geography(Point,4326),
    threshold real,
    priority smallint DEFAULT 0 NOT NULL,
    unit text DEFAULT 'km',
    level iot.severity,
    status text DEFAULT 'new' NOT NULL,
    score numeric(6,3),
    tags text[] DEFAULT '{}' NOT NULL,
    note text,
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CONSTRAINT order_customs_notes_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.order_temperature_logs (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    order_id bigint NOT NULL,
    position public.geography(Point,4326),
    weekdays bit(7),
    name text NOT NULL,
    contact ops.contact,
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.order_temperature_logs IS 'Order temperature logs of ops';

CREATE TABLE ops.order_quotes (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    photo_key text,
    during tstzrange,
    amount numeric(12,2),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    note text,
    tags text[] DEFAULT '{}' NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    CHECK (NOT isempty(during))
);

CREATE TABLE IF NOT EXISTS ops.order_cancellations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    starts_on date,
    enabled boolean DEFAULT true NOT NULL,
    level iot.severity,
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.order_cancellations IS 'Order cancellations of ops';

CREATE TABLE IF NOT EXISTS ops.order_feedback (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    reading double precision,
    attributes public.hstore,
    payload jsonb DEFAULT '{}' NOT NULL,
    kind text NOT NULL,
    duration interval,
    CONSTRAINT order_feedback_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret'))
);

CREATE TABLE ops.order_labels (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    temperature numeric(5,2),
    reading double precision,
    duration interval,
    amount numeric(12,2),
    enabled boolean DEFAULT true NOT NULL,
    track public.geometry(LineString,4326),
    level iot.severity,
    checksum bytea,
    CHECK (public.st_isvalid(area))
);

CREATE TABLE IF NOT EXISTS ops.order_edi_messages (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    weekdays bit(7),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    starts_on date
);

CREATE TABLE ops.order_returns (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    area public.geometry(Polygon,4326),
    CHECK (public.st_area(area) > (0)::double precision),
    PRIMARY KEY (id)
);

CREATE TABLE ops.order_insurance (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    during tstzrange,
    photo_key text,
    amount numeric(12,2),
    CONSTRAINT order_insurance_excl EXCLUDE USING gist (order_id WITH =, during WITH &&)
);

CREATE TABLE IF NOT EXISTS ops.order_priorities (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    contact ops.contact,
    ends_on date,
    position public.geography(Point,4326),
    reading double precision,
    note text,
    status text DEFAULT 'new' NOT NULL,
    temperature numeric(5,2),
    tags text[] DEFAULT '{}' NOT NULL,
    CONSTRAINT order_priorities_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.order_splits (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    level iot.severity,
    priority smallint DEFAULT 0 NOT NULL,
    contact ops.contact,
    temperature numeric(5,2),
    payload jsonb DEFAULT '{}' NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE ops.order_watchers (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    threshold real,
    payload jsonb DEFAULT '{}' NOT NULL,
    temperature numeric(5,2),
    area public.geometry(Polygon,4326),
    starts_on date,
    position public.geography(Point,4326),
    level iot.severity
);

CREATE TABLE IF NOT EXISTS ops.order_hazard_details (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    ends_on date,
    unit text DEFAULT 'km',
    attributes public.hstore,
    duration interval,
    tags text[] DEFAULT '{}' NOT NULL,
    level iot.severity,
    CONSTRAINT order_hazard_details_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret'))
);

CREATE TABLE IF NOT EXISTS ops.order_pallet_exchange (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    order_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    track public.geometry(LineString,4326),
    ends_on date,
    note text,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    name text NOT NULL,
    CONSTRAINT order_pallet_exchange_chk_1 CHECK (length(name) <= 200),
    UNIQUE (order_id, code),
    PRIMARY KEY (id)
);

CREATE TABLE ops.order_billing_blocks (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    status text DEFAULT 'new' NOT NULL,
    starts_on date,
    enabled boolean DEFAULT true NOT NULL,
    reference public.citext,
    during tstzrange,
    ends_on date,
    name text NOT NULL,
    CONSTRAINT order_billing_blocks_excl EXCLUDE USING gist (order_id WITH =, during WITH &&),
    CHECK (starts_on <= ends_on),
    UNIQUE (order_id, name),
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

CREATE TABLE ops.route_plans_archive (
    id bigint GENERATED ALWAYS AS IDENTITY,
    route_id bigint NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    area public.geometry(Polygon,4326),
    position public.geography(Point,4326),
    reference public.citext,
    reading double precision,
    payload jsonb DEFAULT '{}' NOT NULL,
    score numeric(6,3),
    weekdays bit(7),
    CONSTRAINT route_plans_archive_chk_1 CHECK (public.st_area(area) > (0)::double precision),
    CONSTRAINT route_plans_archive_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.route_plans_archive IS 'Route plans archive of ops';

CREATE TABLE ops.route_deviations (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    route_id bigint NOT NULL,
    checksum bytea,
    enabled boolean DEFAULT true NOT NULL,
    reference public.citext,
    ends_on date,
    code varchar(24) NOT NULL,
    score numeric(6,3),
    track public.geometry(LineString,4326),
    UNIQUE (route_id, code),
    CONSTRAINT route_deviations_chk_1 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE ops.route_breaks (
    id bigserial PRIMARY KEY,
    route_id bigint NOT NULL,
    photo_key text,
    contact ops.contact,
    temperature numeric(5,2),
    position public.geography(Point,4326),
    name text NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL
);

CREATE TABLE ops.route_traffic_snapshots (
    id bigint GENERATED ALWAYS AS IDENTITY,
    route_id bigint NOT NULL,
    kind text NOT NULL,
    reading double precision,
    ends_on date,
    amount numeric(12,2),
    starts_on date,
    CONSTRAINT route_traffic_snapshots_chk_1 CHECK (starts_on <= ends_on),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.route_traffic_snapshots IS 'Route traffic snapshots of ops';

CREATE TABLE IF NOT EXISTS ops.route_costs (
    id bigserial PRIMARY KEY,
    route_id bigint NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    contact ops.contact,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    temperature numeric(5,2),
    area public.geometry(Polygon,4326),
    name text NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    note text
);

COMMENT ON TABLE ops.route_costs IS 'Route costs of ops';

CREATE TABLE IF NOT EXISTS ops.route_optimizations (
    id bigserial PRIMARY KEY,
    route_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    score numeric(6,3),
    level iot.severity,
    amount numeric(12,2),
    reference public.citext,
    tags text[] DEFAULT '{}' NOT NULL,
    CONSTRAINT route_optimizations_chk_1 CHECK (public.st_isvalid(area)),
    CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE ops.route_optimizations IS 'Route optimizations of ops';

CREATE TABLE ops.route_handovers (
    id bigserial PRIMARY KEY,
    route_id bigint NOT NULL,
    unit text DEFAULT 'km',
    enabled boolean DEFAULT true NOT NULL,
    ends_on date,
    photo_key text,
    weekdays bit(7),
    contact ops.contact,
    temperature numeric(5,2),
    tags text[] DEFAULT '{}' NOT NULL
);

CREATE TABLE ops.route_checklists (
    id bigint GENERATED ALWAYS AS IDENTITY,
    route_id bigint NOT NULL,
    level iot.severity,
    status text DEFAULT 'new' NOT NULL,
    ends_on date,
    note text,
    position public.geography(Point,4326),
    track public.geometry(LineString,4326),
    area public.geometry(Polygon,4326),
    CHECK (public.st_area(area) > (0)::double precision),
    PRIMARY KEY (id)
);

CREATE TABLE ops.route_fuel_estimates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    route_id bigint NOT NULL,
    note text,
    kind text NOT NULL,
    starts_on date,
    duration interval,
    threshold real,
    temperature numeric(5,2),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.route_weather (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    route_id bigint NOT NULL,
    checksum bytea,
    note text,
    position public.geography(Point,4326),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.route_stop_suggestions (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    route_id bigint NOT NULL,
    reading double precision,
    unit text DEFAULT 'km',
    temperature numeric(5,2),
    position public.geography(Point,4326),
    reference public.citext,
    weekdays bit(7),
    name text NOT NULL,
    photo_key text,
    duration interval,
    PRIMARY KEY (id)
);

CREATE TABLE ops.route_score_parts (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    route_id bigint NOT NULL,
    starts_on date,
    enabled boolean DEFAULT true NOT NULL,
    level iot.severity,
    amount numeric(12,2),
    kind text NOT NULL,
    note text,
    PRIMARY KEY (id)
);

CREATE TABLE ops.site_contacts (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    site_id bigint NOT NULL,
    attributes public.hstore,
    reading double precision,
    reference public.citext,
    contact ops.contact,
    position public.geography(Point,4326),
    payload jsonb DEFAULT '{}' NOT NULL,
    name text NOT NULL,
    temperature numeric(5,2),
    UNIQUE (site_id, name),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_contacts IS 'Site contacts of ops';

CREATE TABLE IF NOT EXISTS ops.site_opening_hours (
    id bigint GENERATED ALWAYS AS IDENTITY,
    site_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    note text,
    during tstzrange,
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_opening_hours IS 'Site opening hours of ops';

CREATE TABLE IF NOT EXISTS ops.site_restrictions (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    site_id bigint NOT NULL,
    temperature numeric(5,2),
    status text DEFAULT 'new' NOT NULL,
    attributes public.hstore,
    enabled boolean DEFAULT true NOT NULL,
    duration interval,
    area public.geometry(Polygon,4326),
    threshold real,
    position public.geography(Point,4326),
    kind text NOT NULL,
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_restrictions IS 'Site restrictions of ops';

CREATE TABLE ops.site_photos (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    duration interval,
    score numeric(6,3),
    amount numeric(12,2),
    photo_key text,
    unit text DEFAULT 'km',
    CONSTRAINT site_photos_chk_1 CHECK (score >= (0)::numeric)
);

COMMENT ON TABLE ops.site_photos IS 'Site photos of ops';

CREATE TABLE ops.site_equipment (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    site_id bigint NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    code varchar(24) NOT NULL,
    amount numeric(12,2),
    kind text NOT NULL,
    UNIQUE (site_id, code),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_equipment IS 'Site equipment of ops';

CREATE TABLE IF NOT EXISTS ops.site_ratings (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    kind text NOT NULL,
    amount numeric(12,2),
    note text,
    score numeric(6,3),
    starts_on date,
    reading double precision,
    position public.geography(Point,4326),
    CONSTRAINT site_ratings_chk_1 CHECK (score >= (0)::numeric)
);

CREATE TABLE ops.site_waiting_times (
    id bigint GENERATED ALWAYS AS IDENTITY,
    site_id bigint NOT NULL,
    kind text NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    note text,
    unit text DEFAULT 'km',
    during tstzrange,
    status text DEFAULT 'new' NOT NULL,
    track public.geometry(LineString,4326),
    enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT site_waiting_times_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.site_instructions (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    unit text DEFAULT 'km',
    photo_key text,
    checksum bytea,
    ends_on date,
    reference public.citext,
    kind text NOT NULL,
    threshold real
);

COMMENT ON TABLE ops.site_instructions IS 'Site instructions of ops';

CREATE TABLE IF NOT EXISTS ops.site_safety_rules (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    site_id bigint NOT NULL,
    code varchar(24) NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    reading double precision,
    attributes public.hstore,
    note text,
    starts_on date,
    contact ops.contact,
    UNIQUE (site_id, code),
    CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text])),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.site_safety_rules IS 'Site safety rules of ops';

CREATE TABLE ops.site_delivery_windows (
    id bigserial PRIMARY KEY,
    site_id bigint NOT NULL,
    starts_on date,
    area public.geometry(Polygon,4326),
    track public.geometry(LineString,4326),
    ends_on date,
    threshold real,
    payload jsonb DEFAULT '{}' NOT NULL,
    amount numeric(12,2),
    score numeric(6,3),
    CHECK (starts_on <= ends_on),
    CHECK (score >= (0)::numeric)
);

CREATE TABLE IF NOT EXISTS ops.edi_partners (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    unit text DEFAULT 'km'
);

CREATE TABLE ops.edi_mappings (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    temperature numeric(5,2),
    status text DEFAULT 'new' NOT NULL,
    photo_key text,
    position public.geography(Point,4326),
    enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT edi_mappings_chk_1 CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'done'::text]))
);

COMMENT ON TABLE ops.edi_mappings IS 'Edi mappings of ops';

CREATE TABLE ops.billing_profiles (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    score numeric(6,3),
    enabled boolean DEFAULT true NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    photo_key text,
    track public.geometry(LineString,4326),
    area public.geometry(Polygon,4326),
    reading double precision,
    duration interval,
    during tstzrange,
    CONSTRAINT billing_profiles_excl EXCLUDE USING gist (account_id WITH =, during WITH &&),
    CHECK (score >= (0)::numeric)
);

CREATE TABLE IF NOT EXISTS ops.price_zones (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    temperature numeric(5,2),
    contact ops.contact,
    name text NOT NULL
);

COMMENT ON TABLE ops.price_zones IS 'Price zones of ops';

CREATE TABLE IF NOT EXISTS ops.notification_rules (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    unit text DEFAULT 'km',
    duration interval,
    attributes public.hstore,
    track public.geometry(LineString,4326),
    priority smallint DEFAULT 0 NOT NULL,
    reading double precision,
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.notification_rules IS 'Notification rules of ops';

CREATE TABLE ops.saved_searches (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    weekdays bit(7),
    enabled boolean DEFAULT true NOT NULL,
    unit text DEFAULT 'km',
    recorded_at timestamptz DEFAULT now() NOT NULL,
    reading double precision,
    kind text NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    code varchar(24) NOT NULL,
    UNIQUE (account_id, code)
);

CREATE TABLE ops.export_jobs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    threshold real,
    code varchar(24) NOT NULL,
    weekdays bit(7),
    score numeric(6,3),
    tags text[] DEFAULT '{}' NOT NULL,
    area public.geometry(Polygon,4326),
    UNIQUE (account_id, code),
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE ops.import_jobs (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    starts_on date,
    photo_key text,
    enabled boolean DEFAULT true NOT NULL,
    during tstzrange,
    position public.geography(Point,4326),
    PRIMARY KEY (id)
);

CREATE TABLE ops.audit_settings (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    amount numeric(12,2),
    tags text[] DEFAULT '{}' NOT NULL,
    starts_on date,
    checksum bytea,
    contact ops.contact,
    unit text DEFAULT 'km',
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.feature_toggles (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id bigint NOT NULL,
    contact ops.contact,
    threshold real,
    photo_key text,
    note text,
    reading double precision,
    temperature numeric(5,2),
    ends_on date,
    duration interval,
    reference public.citext,
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.feature_toggles IS 'Feature toggles of ops';

CREATE TABLE ops.sso_connections (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    track public.geometry(LineString,4326),
    enabled boolean DEFAULT true NOT NULL,
    temperature numeric(5,2),
    score numeric(6,3),
    priority smallint DEFAULT 0 NOT NULL,
    CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.sso_connections IS 'Sso connections of ops';

CREATE TABLE ops.ip_rules (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    note text,
    amount numeric(12,2),
    photo_key text,
    level iot.severity,
    attributes public.hstore,
    track public.geometry(LineString,4326),
    CONSTRAINT ip_rules_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.ip_rules IS 'Ip rules of ops';

CREATE TABLE IF NOT EXISTS ops.support_tickets (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    kind text NOT NULL,
    amount numeric(12,2),
    code varchar(24) NOT NULL,
    during tstzrange,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    CHECK (NOT isempty(during)),
    UNIQUE (account_id, code),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.support_tickets IS 'Support tickets of ops';

CREATE TABLE IF NOT EXISTS ops.report_schedules (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    area public.geometry(Polygon,4326),
    tags text[] DEFAULT '{}' NOT NULL,
    kind text NOT NULL,
    starts_on date,
    threshold real,
    weekdays bit(7)
);

CREATE TABLE ops.usage_limits (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    ends_on date,
    enabled boolean DEFAULT true NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    threshold real,
    track public.geometry(LineString,4326),
    code varchar(24) NOT NULL,
    UNIQUE (account_id, code)
);

COMMENT ON TABLE ops.usage_limits IS 'Usage limits of ops';

CREATE TABLE ops.invoices_settings (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    note text,
    reading double precision,
    enabled boolean DEFAULT true NOT NULL,
    amount numeric(12,2),
    photo_key text,
    recorded_at timestamptz DEFAULT now() NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.custom_fields (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    kind text NOT NULL,
    photo_key text,
    level iot.severity,
    starts_on date,
    area public.geometry(Polygon,4326),
    track public.geometry(LineString,4326),
    priority smallint DEFAULT 0 NOT NULL,
    temperature numeric(5,2),
    CHECK (public.st_area(area) > (0)::double precision)
);

COMMENT ON TABLE ops.custom_fields IS 'Custom fields of ops';

CREATE TABLE ops.custom_field_values (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    level iot.severity,
    note text,
    track public.geometry(LineString,4326),
    duration interval,
    attributes public.hstore,
    position public.geography(Point,4326),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COMMENT ON TABLE ops.custom_field_values IS 'Custom field values of ops';

CREATE TABLE ops.automation_rules (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    checksum bytea,
    score numeric(6,3),
    name text NOT NULL,
    attributes public.hstore,
    payload jsonb DEFAULT '{}' NOT NULL,
    unit text DEFAULT 'km',
    kind text NOT NULL,
    status text DEFAULT 'new' NOT NULL,
    track public.geometry(LineString,4326),
    CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    CONSTRAINT automation_rules_chk_2 CHECK (score >= (0)::numeric),
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.automation_runs (
    id bigserial PRIMARY KEY,
    account_id bigint NOT NULL,
    amount numeric(12,2),
    tags text[] DEFAULT '{}' NOT NULL,
    unit text DEFAULT 'km',
    photo_key text,
    priority smallint DEFAULT 0 NOT NULL
);

CREATE TABLE ops.public_tracking_pages (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account_id bigint NOT NULL,
    reference public.citext,
    kind text NOT NULL,
    payload jsonb DEFAULT '{}' NOT NULL,
    threshold real,
    name text NOT NULL,
    ends_on date,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ops.branding (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    account_id bigint NOT NULL,
    weekdays bit(7),
    during tstzrange,
    starts_on date,
    attributes public.hstore,
    CONSTRAINT branding_excl EXCLUDE USING gist (account_id WITH =, during WITH &&),
    CONSTRAINT branding_chk_1 CHECK (attributes IS NULL OR NOT public.exist(attributes, 'secret')),
    PRIMARY KEY (id)
);

COPY geo.countries (code, iso3, name, population, tz_names) FROM stdin;
AT	AUT	Austria	9104772	{Europe/Vienna}
CH	CHE	Switzerland	8849852	{Europe/Zurich}
DE	DEU	Germany	84482267	{Europe/Berlin,Europe/Busingen}
SI	SVN	Slovenia	2120937	{Europe/Ljubljana}
\.

-- Readings: by month; partman makes and drops them.
CREATE TABLE iot.readings (
    device_id uuid NOT NULL,
    channel_code character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    value double precision,
    quality smallint DEFAULT 0 NOT NULL,
    position public.geography(PointZ,4326),
    raw jsonb,
    CONSTRAINT readings_quality CHECK (((quality >= 0) AND (quality <= 3)))
)
PARTITION BY RANGE (at);
CREATE TABLE iot.readings_p2025_01 PARTITION OF iot.readings FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2025-02-01 00:00:00+00');
CREATE TABLE iot.readings_p2025_02 (
    device_id uuid NOT NULL,
    channel_code character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    value double precision,
    quality smallint DEFAULT 0 NOT NULL,
    position public.geography(PointZ,4326),
    raw jsonb,
    CONSTRAINT readings_quality CHECK (((quality >= 0) AND (quality <= 3)))
);
ALTER TABLE ONLY iot.readings ATTACH PARTITION iot.readings_p2025_02 FOR VALUES FROM ('2025-02-01 00:00:00+00') TO ('2025-03-01 00:00:00+00');
CREATE TABLE iot.readings_default PARTITION OF iot.readings DEFAULT;
ALTER TABLE ONLY iot.readings ADD CONSTRAINT readings_pkey PRIMARY KEY (device_id, channel_code, at);
CREATE INDEX readings_at_idx ON ONLY iot.readings USING brin (at) WITH (pages_per_range='64');
CREATE INDEX readings_p2025_01_at_idx ON iot.readings_p2025_01 USING brin (at) WITH (pages_per_range='64');
ALTER INDEX iot.readings_at_idx ATTACH PARTITION iot.readings_p2025_01_at_idx;
CREATE INDEX readings_p2025_02_at_idx ON iot.readings_p2025_02 USING brin (at) WITH (pages_per_range='64');
ALTER INDEX iot.readings_at_idx ATTACH PARTITION iot.readings_p2025_02_at_idx;
CREATE INDEX readings_default_at_idx ON iot.readings_default USING brin (at) WITH (pages_per_range='64');
ALTER INDEX iot.readings_at_idx ATTACH PARTITION iot.readings_default_at_idx;
ALTER TABLE iot.readings ADD CONSTRAINT readings_device_fkey FOREIGN KEY (device_id) REFERENCES iot.devices(id) ON DELETE CASCADE;
CREATE TABLE partman.template_iot_readings (
    device_id uuid NOT NULL,
    channel_code character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    value double precision,
    quality smallint NOT NULL,
    position public.geography(PointZ,4326),
    raw jsonb
);

CREATE TABLE iot.positions (
    vehicle_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    point public.geometry(Point,4326) NOT NULL,
    speed_kmh real,
    heading smallint,
    account_id bigint NOT NULL,
    CONSTRAINT positions_heading_check CHECK (((heading >= 0) AND (heading < 360)))
)
PARTITION BY HASH (account_id);
CREATE INDEX positions_point_idx ON iot.positions USING gist (point);
CREATE INDEX positions_vehicle_idx ON iot.positions USING btree (vehicle_id, at DESC) INCLUDE (speed_kmh);

-- eight shards
DO $$
BEGIN
  FOR shard IN 0..7 LOOP
    EXECUTE format('CREATE TABLE iot.positions_%s PARTITION OF iot.positions FOR VALUES WITH (MODULUS 8, REMAINDER %s)', shard, shard);
  END LOOP;
END;
$$;

CREATE TABLE ops.events (
    account_id bigint NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    body jsonb DEFAULT '{}'::jsonb NOT NULL
)
PARTITION BY LIST (kind);
CREATE TABLE ops.events_order PARTITION OF ops.events FOR VALUES IN ('order.created', 'order.changed', 'order.cancelled') PARTITION BY RANGE (at);
CREATE TABLE ops.events_order_2025 PARTITION OF ops.events_order FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
CREATE TABLE ops.events_order_rest PARTITION OF ops.events_order DEFAULT;
CREATE TABLE ops.events_other PARTITION OF ops.events DEFAULT;
CREATE INDEX events_at ON ops.events USING btree (account_id, at);

CREATE INDEX ON geo.countries USING gist (boundary);
CREATE INDEX ON geo.regions (country_code);
CREATE INDEX ix_regions_parent_id ON geo.regions (parent_id);
CREATE INDEX ix_regions_boundary ON geo.regions USING gist (boundary);
CREATE INDEX ON geo.cities USING gist (location);
CREATE INDEX ON geo.cities USING gin (alternate_names);
CREATE INDEX ix_cities_name_public ON geo.cities USING gin (((name)::text) public.gin_trgm_ops);
CREATE INDEX ix_postal_areas_city_id ON geo.postal_areas (city_id);
CREATE INDEX ix_postal_areas_area ON geo.postal_areas USING spgist (area);
CREATE INDEX ix_roads_path ON geo.roads USING gist (path);
CREATE INDEX ix_roads_source ON geo.roads (source);
CREATE INDEX ix_roads_target ON geo.roads (target);
CREATE INDEX ix_roads_tags ON geo.roads USING gin (tags);
CREATE INDEX ix_road_closures_road_id ON geo.road_closures (road_id);
CREATE INDEX ix_places_location ON geo.places USING gist (location) WHERE kind <> 'hidden';
CREATE INDEX ix_places_name_public ON geo.places USING gin (name public.gin_trgm_ops);
CREATE INDEX ON geo.places ((public.st_geohash(location, 6)));
CREATE INDEX ix_geofences_area_owner_id ON geo.geofences USING gist (area, owner_id);
CREATE INDEX ix_geofences_area ON geo.geofences USING gist (area) WHERE (priority > 5);
CREATE INDEX ix_geofence_group_members_group_id ON geo.geofence_group_members (group_id);
CREATE INDEX ix_timezones_area ON geo.timezones USING gist (area);
CREATE INDEX ix_corridors_path ON geo.corridors USING gist (path);
CREATE INDEX ON fleet.accounts (country_code);
CREATE INDEX ix_depots_account_id ON fleet.depots (account_id);
CREATE INDEX ix_depots_location ON fleet.depots USING gist (location);
CREATE INDEX ix_vehicles_depot_id ON fleet.vehicles (depot_id);
CREATE UNIQUE INDEX ux_vehicles_vin ON fleet.vehicles (vin) WHERE vin IS NOT NULL;
CREATE INDEX ix_vehicles__position ON fleet.vehicles USING gist (last_position);
CREATE INDEX ix_vehicles__seen_at ON fleet.vehicles USING brin (last_seen_at);
CREATE INDEX ON fleet.drivers (account_id);
CREATE INDEX ix_drivers_name_public ON fleet.drivers USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_assignments_driver_id ON fleet.assignments (driver_id);
CREATE INDEX ix_trailers_current_vehicle_id ON fleet.trailers (current_vehicle_id);
CREATE INDEX ix_maintenance_orders_vehicle_id_opened_at ON fleet.maintenance_orders (vehicle_id, opened_at DESC) WHERE status <> 'closed';
CREATE INDEX ix_inspections_driver_id ON fleet.inspections (driver_id);
CREATE INDEX ix_inspections_vehicle_id_performed_at ON fleet.inspections (vehicle_id, performed_at DESC);
CREATE INDEX ix_inspections_performed_at ON fleet.inspections (performed_at) WHERE NOT passed;
CREATE INDEX ix_fuel_cards_account_id ON fleet.fuel_cards (account_id);
CREATE INDEX ix_fuel_cards_driver_id ON fleet.fuel_cards (driver_id);
CREATE INDEX ix_fuel_transactions_card_id_at ON fleet.fuel_transactions (card_id, at);
CREATE INDEX ix_tolls_vehicle_id_passed_at ON fleet.tolls (vehicle_id, passed_at);
CREATE INDEX ON fleet.fines (vehicle_id);
CREATE INDEX ix_accidents_vehicle_id ON fleet.accidents (vehicle_id);
CREATE INDEX ix_accidents_policy_id ON fleet.accidents (policy_id);
CREATE INDEX ON fleet.accidents USING gist (location);
CREATE INDEX ix_documents_subject_kind_subject_id ON fleet.documents (subject_kind, subject_id);
CREATE INDEX ix_devices_model_id ON iot.devices (model_id);
CREATE UNIQUE INDEX ux_devices_imei ON iot.devices (imei) WHERE imei IS NOT NULL;
CREATE INDEX ix_devices_tags ON iot.devices USING gin (tags);
CREATE INDEX ix_devices_network_inet_ops ON iot.devices USING gist (network inet_ops);
CREATE INDEX ix_devices_config ON iot.devices USING gin (config jsonb_path_ops);
CREATE INDEX ix_devices_account_id_status__seen_at ON iot.devices (account_id, status, last_seen_at DESC NULLS LAST);
CREATE INDEX ix_alert_rules_account_id ON iot.alert_rules (account_id);
CREATE INDEX ix_alert_rules_geofence_id ON iot.alert_rules (geofence_id);
CREATE INDEX ix_alerts_rule_id ON iot.alerts (rule_id);
CREATE INDEX ON iot.alerts (device_id, raised_at DESC) WHERE cleared_at IS NULL;
CREATE INDEX ix_alerts_position ON iot.alerts USING gist (position);
CREATE INDEX ix_commands_device_id ON iot.commands (device_id);
CREATE INDEX ix_commands_device_id_issued_at ON iot.commands (device_id, issued_at) WHERE status IN ('queued', 'sent');
CREATE INDEX ix_ota_devices_state ON iot.ota_devices (state) WHERE state <> 'done';
CREATE INDEX ix_customers_name_public ON ops.customers USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_sites_customer_id ON ops.sites (customer_id);
CREATE INDEX ix_sites_location ON ops.sites USING gist (location);
CREATE INDEX ix_contracts_customer_id ON ops.contracts (customer_id);
CREATE INDEX ix_tariffs_contract_id ON ops.tariffs (contract_id);
CREATE INDEX ix_orders_customer_id ON ops.orders (customer_id);
CREATE INDEX ON ops.orders (delivery_site_id);
CREATE INDEX ix_orders_search ON ops.orders USING gin (search);
CREATE INDEX ix_orders_delivery_window ON ops.orders USING gist (delivery_window);
CREATE INDEX ix_orders_status_created_at ON ops.orders (status, created_at) WHERE status NOT IN ('delivered', 'cancelled');
CREATE INDEX ix_order_items_barcode ON ops.order_items (barcode) WHERE barcode IS NOT NULL;
CREATE INDEX ON ops.shipments (order_id);
CREATE INDEX ix_shipment_items_order_item_id ON ops.shipment_items (order_item_id);
CREATE INDEX ix_routes_planned ON ops.routes USING gist (planned);
CREATE INDEX ix_routes_day_vehicle_id ON ops.routes (day, vehicle_id);
CREATE INDEX ix_routes_day ON ops.routes (day) WHERE state = 'running';
CREATE INDEX ix_stop_shipments_shipment_id ON ops.stop_shipments (shipment_id);
CREATE INDEX ix_proofs_of_delivery_stop_id ON ops.proofs_of_delivery (stop_id);
CREATE INDEX ix_messages_route_id_sent_at ON ops.messages (route_id, sent_at);
CREATE INDEX ON ops.claims (shipment_id);
CREATE INDEX ix_invoices_due_on ON ops.invoices (due_on) WHERE paid < total;
CREATE INDEX ix_tender_bids_tender_id ON ops.tender_bids (tender_id);
CREATE INDEX ix_docks_yard_id ON ops.docks (yard_id);
CREATE INDEX ON ops.docks USING gist (door);
CREATE INDEX ix_container_moves_container_moved_at ON ops.container_moves (container, moved_at DESC);
CREATE INDEX ix_users_account_id ON ops.users (account_id);
CREATE INDEX ix_api_tokens_user_id ON ops.api_tokens (user_id);
CREATE INDEX ix_region_maps_area ON geo.region_maps USING gist (area);
CREATE INDEX ix_region_maps_track ON geo.region_maps USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_region_borders_history_recorded_at ON geo.region_borders_history USING brin (recorded_at);
CREATE INDEX ix_region_fuel_prices_region_id ON geo.region_fuel_prices (region_id);
CREATE INDEX ix_region_fuel_prices_recorded_at ON geo.region_fuel_prices USING brin (recorded_at);
CREATE INDEX ON geo.region_noise_zones (region_id);
CREATE INDEX ix_region_ferry_lines_region_id ON geo.region_ferry_lines (region_id);
CREATE INDEX ix_region_ferry_lines_position ON geo.region_ferry_lines USING gist (position);
CREATE INDEX ix_region_ferry_lines_track ON geo.region_ferry_lines USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_region_rest_areas_area ON geo.region_rest_areas USING gist (area);
CREATE INDEX ix_region_rest_areas_region_id_recorded_at ON geo.region_rest_areas (region_id, recorded_at DESC);
CREATE INDEX ON geo.region_isochrones USING gist (position);
CREATE INDEX ON geo.region_isochrones USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_region_isochrones_name_public ON geo.region_isochrones USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_region_traffic_profiles_position ON geo.region_traffic_profiles USING gist (position);
CREATE INDEX ix_region_address_formats_position ON geo.region_address_formats USING gist (position);
CREATE INDEX ix_rental_agreements_account_id ON fleet.rental_agreements (account_id);
CREATE INDEX ix_rental_agreements_position ON fleet.rental_agreements USING gist (position);
CREATE INDEX ix_rental_agreements_area ON fleet.rental_agreements USING gist (area);
CREATE INDEX ix_rental_agreements_during ON fleet.rental_agreements USING gist (during);
CREATE INDEX ix_leasing_companies_account_id ON fleet.leasing_companies (account_id);
CREATE INDEX ix_workshops_account_id ON fleet.workshops (account_id);
CREATE INDEX ON fleet.workshops USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_workshops_status ON fleet.workshops (status) WHERE status <> 'done'::text;
CREATE INDEX ix_spare_parts_area ON fleet.spare_parts USING gist (area);
CREATE INDEX ix_spare_parts_during ON fleet.spare_parts USING gist (during);
CREATE INDEX ix_spare_parts_status ON fleet.spare_parts (status) WHERE status <> 'done'::text;
CREATE INDEX ix_suppliers_account_id_recorded_at ON fleet.suppliers (account_id, recorded_at DESC);
CREATE INDEX ON fleet.purchase_requests (account_id);
CREATE INDEX ix_purchase_requests_status ON fleet.purchase_requests (status) WHERE status <> 'done'::text;
CREATE INDEX ix_tool_loans_position ON fleet.tool_loans USING gist (position);
CREATE INDEX ON fleet.tool_loans (account_id, recorded_at DESC);
CREATE INDEX ON fleet.uniform_sizes USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_uniform_sizes_recorded_at ON fleet.uniform_sizes USING brin (recorded_at);
CREATE INDEX ix_training_courses_account_id_recorded_at ON fleet.training_courses (account_id, recorded_at DESC);
CREATE INDEX ix_cost_centers_account_id_recorded_at ON fleet.cost_centers (account_id, recorded_at DESC);
CREATE INDEX ix_vehicle_pools_recorded_at ON fleet.vehicle_pools USING brin (recorded_at);
CREATE INDEX ix_emission_certificates_account_id ON fleet.emission_certificates (account_id);
CREATE INDEX ix_emission_certificates_lower_name ON fleet.emission_certificates (lower(name));
CREATE INDEX ix_charging_tariffs_account_id ON fleet.charging_tariffs (account_id);
CREATE INDEX ON fleet.charging_tariffs USING gist (during);
CREATE INDEX ON fleet.key_boxes USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_audio_events_device_id ON iot.device_audio_events (device_id);
CREATE INDEX ix_device_audio_events_position ON iot.device_audio_events USING gist (position);
CREATE INDEX ix_device_camera_clips_track ON iot.device_camera_clips USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_cold_chain_logs_device_id ON iot.device_cold_chain_logs (device_id);
CREATE INDEX ix_device_cold_chain_logs_area ON iot.device_cold_chain_logs USING gist (area);
CREATE INDEX ix_device_cold_chain_logs_status ON iot.device_cold_chain_logs (status) WHERE status <> 'done'::text;
CREATE INDEX ON iot.device_cold_chain_logs (device_id, recorded_at DESC);
CREATE INDEX ix_device_door_events_lower_name ON iot.device_door_events (lower(name));
CREATE INDEX ix_device_door_events_recorded_at ON iot.device_door_events USING brin (recorded_at);
CREATE INDEX ix_device_driver_ids_device_id ON iot.device_driver_ids (device_id);
CREATE INDEX ix_device_driver_ids_position ON iot.device_driver_ids USING gist (position);
CREATE INDEX ix_device_harsh_events_device_id ON iot.device_harsh_events (device_id);
CREATE INDEX ix_device_jamming_events_track ON iot.device_jamming_events USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_jamming_events_device_id_recorded_at ON iot.device_jamming_events (device_id, recorded_at DESC);
CREATE INDEX ix_device_pto_events_device_id_recorded_at ON iot.device_pto_events (device_id, recorded_at DESC);
CREATE INDEX ix_device_tyre_pressures_device_id ON iot.device_tyre_pressures (device_id);
CREATE INDEX ix_device_tyre_pressures_track ON iot.device_tyre_pressures USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_weight_readings_name_public ON iot.device_weight_readings USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_device_widget_state_status ON iot.device_widget_state (status) WHERE status <> 'done'::text;
CREATE INDEX ix_site_gates_position ON ops.site_gates USING gist (position);
CREATE INDEX ix_site_gates_area ON ops.site_gates USING gist (area);
CREATE INDEX ix_site_gates_lower_name ON ops.site_gates (lower(name));
CREATE INDEX ix_site_forklift_ratings_status ON ops.site_forklift_ratings (status) WHERE status <> 'done'::text;
CREATE INDEX ON ops.site_pallet_accounts (site_id, recorded_at DESC);
CREATE INDEX ix_site_power_outlets_site_id_recorded_at ON ops.site_power_outlets (site_id, recorded_at DESC);
CREATE INDEX ix_site_yard_moves_track ON ops.site_yard_moves USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_site_blackout_days_position ON ops.site_blackout_days USING gist (position);
CREATE INDEX ON ops.site_blackout_days USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_site_blackout_days_during ON ops.site_blackout_days USING gist (during);
CREATE INDEX ix_site_blackout_days_name_public ON ops.site_blackout_days USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_site_notifications_position ON ops.site_notifications USING gist (position);
CREATE INDEX ix_site_notifications_during ON ops.site_notifications USING gist (during);
CREATE INDEX ix_site_visits_position ON ops.site_visits USING gist (position);
CREATE INDEX ix_site_visits_during ON ops.site_visits USING gist (during);
CREATE INDEX ix_place_reviews_track ON geo.place_reviews USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_place_photos_area ON geo.place_photos USING gist (area);
CREATE INDEX ix_place_photos_place_id_recorded_at ON geo.place_photos (place_id, recorded_at DESC);
CREATE INDEX ix_place_visits_summary_place_id_recorded_at ON geo.place_visits_summary (place_id, recorded_at DESC);
CREATE INDEX ix_place_opening_exceptions_track ON geo.place_opening_exceptions USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON geo.place_opening_exceptions (lower(name));
CREATE INDEX ix_place_aliases_recorded_at ON geo.place_aliases USING brin (recorded_at);
CREATE INDEX ix_place_access_points_position ON geo.place_access_points USING gist (position);
CREATE INDEX ix_place_parking_place_id ON geo.place_parking (place_id);
CREATE INDEX ix_place_parking_position ON geo.place_parking USING gist (position);
CREATE INDEX ON geo.place_parking USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_place_amenities_place_id ON geo.place_amenities (place_id);
CREATE INDEX ix_place_amenities_area ON geo.place_amenities USING gist (area);
CREATE INDEX ix_place_amenities_track ON geo.place_amenities USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_place_amenities_lower_name ON geo.place_amenities (lower(name));
CREATE INDEX ix_place_ratings_cache_during ON geo.place_ratings_cache USING gist (during);
CREATE INDEX ix_place_ratings_cache_status ON geo.place_ratings_cache (status) WHERE status <> 'done'::text;
CREATE INDEX ix_place_ratings_cache_recorded_at ON geo.place_ratings_cache USING brin (recorded_at);
CREATE INDEX ix_region_statistics_region_id ON geo.region_statistics (region_id);
CREATE INDEX ON geo.region_tax_rules USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_region_tax_rules_region_id_recorded_at ON geo.region_tax_rules (region_id, recorded_at DESC);
CREATE INDEX ix_region_speed_defaults_region_id ON geo.region_speed_defaults (region_id);
CREATE INDEX ix_region_speed_defaults_during ON geo.region_speed_defaults USING gist (during);
CREATE INDEX ix_region_toll_rates_track ON geo.region_toll_rates USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_region_weather_cells_region_id ON geo.region_weather_cells (region_id);
CREATE INDEX ix_region_languages_region_id ON geo.region_languages (region_id);
CREATE INDEX ix_region_languages_name_public ON geo.region_languages USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_region_languages_region_id_recorded_at ON geo.region_languages (region_id, recorded_at DESC);
CREATE INDEX ix_region_driving_bans_recorded_at ON geo.region_driving_bans USING brin (recorded_at);
CREATE INDEX ON geo.region_holiday_sets USING gist (during);
CREATE INDEX ix_vehicle_photos_vehicle_id ON fleet.vehicle_photos (vehicle_id);
CREATE INDEX ix_vehicle_notes_vehicle_id ON fleet.vehicle_notes (vehicle_id);
CREATE INDEX ix_vehicle_costs_track ON fleet.vehicle_costs USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_vehicle_leases_vehicle_id ON fleet.vehicle_leases (vehicle_id);
CREATE INDEX ON fleet.vehicle_leases USING gist (position);
CREATE INDEX ix_vehicle_leases_track ON fleet.vehicle_leases USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_vehicle_tachographs_vehicle_id ON fleet.vehicle_tachographs (vehicle_id);
CREATE INDEX ON fleet.vehicle_tachographs (status) WHERE status <> 'done'::text;
CREATE INDEX ix_vehicle_tires_vehicle_id ON fleet.vehicle_tires (vehicle_id);
CREATE INDEX ON fleet.vehicle_batteries USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_vehicle_charging_sessions_position ON fleet.vehicle_charging_sessions USING gist (position);
CREATE INDEX ix_vehicle_equipment_track ON fleet.vehicle_equipment USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_vehicle_equipment_status ON fleet.vehicle_equipment (status) WHERE status <> 'done'::text;
CREATE INDEX ix_vehicle_equipment_recorded_at ON fleet.vehicle_equipment USING brin (recorded_at);
CREATE INDEX ix_vehicle_transfers_position ON fleet.vehicle_transfers USING gist (position);
CREATE INDEX ix_vehicle_transfers_track ON fleet.vehicle_transfers USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_vehicle_cleanings_track ON fleet.vehicle_cleanings USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_vehicle_permits_area ON fleet.vehicle_permits USING gist (area);
CREATE INDEX ix_vehicle_permits_lower_name ON fleet.vehicle_permits (lower(name));
CREATE INDEX ix_vehicle_co2_reports_status ON fleet.vehicle_co2_reports (status) WHERE status <> 'done'::text;
CREATE INDEX ix_vehicle_co2_reports_recorded_at ON fleet.vehicle_co2_reports USING brin (recorded_at);
CREATE INDEX ix_vehicle_odometer_corrections_track ON fleet.vehicle_odometer_corrections USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON fleet.vehicle_utilization USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_vehicle_state_log_vehicle_id_recorded_at ON fleet.vehicle_state_log (vehicle_id, recorded_at DESC);
CREATE INDEX ix_vehicle_alarms_vehicle_id ON fleet.vehicle_alarms (vehicle_id);
CREATE INDEX ix_vehicle_alarms_recorded_at ON fleet.vehicle_alarms USING brin (recorded_at);
CREATE INDEX ix_driver_licenses_driver_id ON fleet.driver_licenses (driver_id);
CREATE INDEX ix_driver_licenses_position ON fleet.driver_licenses USING gist (position);
CREATE INDEX ON fleet.driver_licenses (driver_id, recorded_at DESC);
CREATE INDEX ON fleet.driver_trainings USING gist (position);
CREATE INDEX ix_driver_absences_driver_id ON fleet.driver_absences (driver_id);
CREATE INDEX ix_driver_absences_during ON fleet.driver_absences USING gist (during);
CREATE INDEX ix_driver_scores_driver_id ON fleet.driver_scores (driver_id);
CREATE INDEX ix_driver_bonuses_position ON fleet.driver_bonuses USING gist (position);
CREATE INDEX ix_driver_medical_checks_track ON fleet.driver_medical_checks USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON fleet.driver_medical_checks USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_driver_tachograph_cards_position ON fleet.driver_tachograph_cards USING gist (position);
CREATE INDEX ON fleet.driver_tachograph_cards USING gist (during);
CREATE INDEX ix_driver_messages_prefs_driver_id_recorded_at ON fleet.driver_messages_prefs (driver_id, recorded_at DESC);
CREATE INDEX ix_driver_expenses_position ON fleet.driver_expenses USING gist (position);
CREATE INDEX ON fleet.driver_ratings USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_driver_ratings_recorded_at ON fleet.driver_ratings USING brin (recorded_at);
CREATE INDEX ix_driver_violations_status ON fleet.driver_violations (status) WHERE status <> 'done'::text;
CREATE INDEX ix_driver_qualifications_area ON fleet.driver_qualifications USING gist (area);
CREATE INDEX ix_driver_qualifications_lower_name ON fleet.driver_qualifications (lower(name));
CREATE INDEX ix_driver_devices_lower_name ON fleet.driver_devices (lower(name));
CREATE INDEX ix_driver_payroll_items_area ON fleet.driver_payroll_items USING gist (area);
CREATE INDEX ix_depot_gates_depot_id ON fleet.depot_gates (depot_id);
CREATE INDEX ON fleet.depot_gates USING gist (position);
CREATE INDEX ix_depot_chargers_depot_id ON fleet.depot_chargers (depot_id);
CREATE INDEX ix_depot_chargers_position ON fleet.depot_chargers USING gist (position);
CREATE INDEX ix_depot_chargers_track ON fleet.depot_chargers USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_depot_chargers_depot_id_recorded_at ON fleet.depot_chargers (depot_id, recorded_at DESC);
CREATE INDEX ix_depot_fuel_tanks_depot_id ON fleet.depot_fuel_tanks (depot_id);
CREATE INDEX ix_depot_fuel_tanks_track ON fleet.depot_fuel_tanks USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_depot_opening_exceptions_depot_id ON fleet.depot_opening_exceptions (depot_id);
CREATE INDEX ix_depot_opening_exceptions_track ON fleet.depot_opening_exceptions USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_depot_opening_exceptions_status ON fleet.depot_opening_exceptions (status) WHERE status <> 'done'::text;
CREATE INDEX ON fleet.depot_inventory USING gist (position);
CREATE INDEX ON fleet.depot_inventory USING gist (during);
CREATE INDEX ix_depot_visitors_recorded_at ON fleet.depot_visitors USING brin (recorded_at);
CREATE INDEX ix_depot_energy_readings_depot_id ON fleet.depot_energy_readings (depot_id);
CREATE INDEX ix_depot_energy_readings_depot_id_recorded_at ON fleet.depot_energy_readings (depot_id, recorded_at DESC);
CREATE INDEX ix_depot_waste_pickups_position ON fleet.depot_waste_pickups USING gist (position);
CREATE INDEX ix_depot_audits_track ON fleet.depot_audits USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_logs_index_track ON iot.device_logs_index USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON iot.device_positions_last (device_id);
CREATE INDEX ix_device_positions_last_track ON iot.device_positions_last USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON iot.device_battery_history USING brin (recorded_at);
CREATE INDEX ix_device_config_history_lower_name ON iot.device_config_history (lower(name));
CREATE INDEX ix_device_sim_swaps_recorded_at ON iot.device_sim_swaps USING brin (recorded_at);
CREATE INDEX ix_device_maintenance_device_id ON iot.device_maintenance (device_id);
CREATE INDEX ix_device_maintenance_recorded_at ON iot.device_maintenance USING brin (recorded_at);
CREATE INDEX ix_device_labels_device_id_recorded_at ON iot.device_labels (device_id, recorded_at DESC);
CREATE INDEX ix_device_certificates_position ON iot.device_certificates USING gist (position);
CREATE INDEX ix_device_groups_map_track ON iot.device_groups_map USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_groups_map_lower_name ON iot.device_groups_map (lower(name));
CREATE INDEX ix_device_network_scans_device_id ON iot.device_network_scans (device_id);
CREATE INDEX ix_device_time_sync_track ON iot.device_time_sync USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_time_sync_lower_name ON iot.device_time_sync (lower(name));
CREATE INDEX ix_device_time_sync_device_id_recorded_at ON iot.device_time_sync (device_id, recorded_at DESC);
CREATE INDEX ix_device_diagnostics_during ON iot.device_diagnostics USING gist (during);
CREATE INDEX ix_device_twins_device_id ON iot.device_twins (device_id);
CREATE INDEX ix_device_twins_track ON iot.device_twins USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON iot.device_shadow_deltas (device_id);
CREATE INDEX ix_device_shadow_deltas_area ON iot.device_shadow_deltas USING gist (area);
CREATE INDEX ix_device_shadow_deltas_track ON iot.device_shadow_deltas USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_device_return_requests_device_id ON iot.device_return_requests (device_id);
CREATE INDEX ix_device_return_requests_area ON iot.device_return_requests USING gist (area);
CREATE INDEX ix_device_return_requests_name_public ON iot.device_return_requests USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_mqtt_brokers_lower_name ON iot.mqtt_brokers (lower(name));
CREATE INDEX ix_data_pipelines_account_id ON iot.data_pipelines (account_id);
CREATE INDEX ix_data_pipelines_track ON iot.data_pipelines USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_stream_consumers_track ON iot.stream_consumers USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_stream_consumers_recorded_at ON iot.stream_consumers USING brin (recorded_at);
CREATE INDEX ix_ingest_quotas_account_id ON iot.ingest_quotas (account_id);
CREATE INDEX ix_webhooks_out_area ON iot.webhooks_out USING gist (area);
CREATE INDEX ix_anomaly_models_track ON iot.anomaly_models USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_anomaly_models_recorded_at ON iot.anomaly_models USING brin (recorded_at);
CREATE INDEX ix_anomaly_scores_account_id ON iot.anomaly_scores (account_id);
CREATE INDEX ix_anomaly_scores_position ON iot.anomaly_scores USING gist (position);
CREATE INDEX ON iot.forecast_runs USING gist (position);
CREATE INDEX ON iot.label_sets (account_id);
CREATE INDEX ix_label_sets_position ON iot.label_sets USING gist (position);
CREATE INDEX ix_sensor_templates_account_id_recorded_at ON iot.sensor_templates (account_id, recorded_at DESC);
CREATE INDEX ix_dead_letters_account_id ON iot.dead_letters (account_id);
CREATE INDEX ix_dead_letters_track ON iot.dead_letters USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_dead_letters_status ON iot.dead_letters (status) WHERE status <> 'done'::text;
CREATE INDEX ix_edge_deployments_account_id ON iot.edge_deployments (account_id);
CREATE INDEX ix_edge_deployments_account_id_recorded_at ON iot.edge_deployments (account_id, recorded_at DESC);
CREATE INDEX ix_order_documents_order_id ON ops.order_documents (order_id);
CREATE INDEX ix_order_surcharges_order_id ON ops.order_surcharges (order_id);
CREATE INDEX ix_order_surcharges_lower_name ON ops.order_surcharges (lower(name));
CREATE INDEX ix_order_customs_notes_position ON ops.order_customs_notes USING gist (position);
CREATE INDEX ix_order_temperature_logs_position ON ops.order_temperature_logs USING gist (position);
CREATE INDEX ON ops.order_temperature_logs USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_order_quotes_recorded_at ON ops.order_quotes USING brin (recorded_at);
CREATE INDEX ix_order_labels_order_id ON ops.order_labels (order_id);
CREATE INDEX ix_order_labels_track ON ops.order_labels USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_order_edi_messages_recorded_at ON ops.order_edi_messages USING brin (recorded_at);
CREATE INDEX ix_order_returns_order_id ON ops.order_returns (order_id);
CREATE INDEX ix_order_returns_status ON ops.order_returns (status) WHERE status <> 'done'::text;
CREATE INDEX ix_order_priorities_order_id ON ops.order_priorities (order_id);
CREATE INDEX ix_order_priorities_position ON ops.order_priorities USING gist (position);
CREATE INDEX ix_order_splits_track ON ops.order_splits USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_order_watchers_order_id ON ops.order_watchers (order_id);
CREATE INDEX ix_order_watchers_position ON ops.order_watchers USING gist (position);
CREATE INDEX ix_order_watchers_area ON ops.order_watchers USING gist (area);
CREATE INDEX ix_order_pallet_exchange_order_id ON ops.order_pallet_exchange (order_id);
CREATE INDEX ix_order_pallet_exchange_track ON ops.order_pallet_exchange USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_order_pallet_exchange_recorded_at ON ops.order_pallet_exchange USING brin (recorded_at);
CREATE INDEX ix_order_billing_blocks_order_id ON ops.order_billing_blocks (order_id);
CREATE INDEX ix_order_billing_blocks_track ON ops.order_billing_blocks USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_route_plans_archive_route_id ON ops.route_plans_archive (route_id);
CREATE INDEX ix_route_plans_archive_position ON ops.route_plans_archive USING gist (position);
CREATE INDEX ix_route_deviations_route_id ON ops.route_deviations (route_id);
CREATE INDEX ix_route_deviations_track ON ops.route_deviations USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_route_breaks_position ON ops.route_breaks USING gist (position);
CREATE INDEX ix_route_breaks_lower_name ON ops.route_breaks (lower(name));
CREATE INDEX ix_route_traffic_snapshots_route_id ON ops.route_traffic_snapshots (route_id);
CREATE INDEX ix_route_costs_route_id ON ops.route_costs (route_id);
CREATE INDEX ON ops.route_costs USING gist (area);
CREATE INDEX ON ops.route_costs (lower(name));
CREATE INDEX ix_route_costs_status ON ops.route_costs (status) WHERE status <> 'done'::text;
CREATE INDEX ix_route_costs_recorded_at ON ops.route_costs USING brin (recorded_at);
CREATE INDEX ix_route_checklists_position ON ops.route_checklists USING gist (position);
CREATE INDEX ix_route_checklists_track ON ops.route_checklists USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_route_checklists_status ON ops.route_checklists (status) WHERE status <> 'done'::text;
CREATE INDEX ix_route_weather_route_id ON ops.route_weather (route_id);
CREATE INDEX ON ops.route_weather USING gist (position);
CREATE INDEX ix_route_stop_suggestions_route_id ON ops.route_stop_suggestions (route_id);
CREATE INDEX ix_route_stop_suggestions_position ON ops.route_stop_suggestions USING gist (position);
CREATE INDEX ix_route_stop_suggestions_lower_name ON ops.route_stop_suggestions (lower(name));
CREATE INDEX ix_site_contacts_position ON ops.site_contacts USING gist (position);
CREATE INDEX ix_site_opening_hours_during ON ops.site_opening_hours USING gist (during);
CREATE INDEX ON ops.site_restrictions (site_id);
CREATE INDEX ix_site_restrictions_position ON ops.site_restrictions USING gist (position);
CREATE INDEX ix_site_restrictions_area ON ops.site_restrictions USING gist (area);
CREATE INDEX ix_site_restrictions_status ON ops.site_restrictions (status) WHERE status <> 'done'::text;
CREATE INDEX ON ops.site_equipment (site_id, recorded_at DESC);
CREATE INDEX ix_site_ratings_position ON ops.site_ratings USING gist (position);
CREATE INDEX ix_site_waiting_times_track ON ops.site_waiting_times USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON ops.site_waiting_times USING gist (during);
CREATE INDEX ix_site_delivery_windows_area ON ops.site_delivery_windows USING gist (area);
CREATE INDEX ix_site_delivery_windows_track ON ops.site_delivery_windows USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_edi_partners_account_id ON ops.edi_partners (account_id);
CREATE INDEX ix_edi_mappings_position ON ops.edi_mappings USING gist (position);
CREATE INDEX ix_billing_profiles_account_id ON ops.billing_profiles (account_id);
CREATE INDEX ix_billing_profiles_area ON ops.billing_profiles USING gist (area);
CREATE INDEX ix_billing_profiles_track ON ops.billing_profiles USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_price_zones_account_id ON ops.price_zones (account_id);
CREATE INDEX ix_price_zones_lower_name ON ops.price_zones (lower(name));
CREATE INDEX ix_notification_rules_track ON ops.notification_rules USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_saved_searches_account_id_recorded_at ON ops.saved_searches (account_id, recorded_at DESC);
CREATE INDEX ix_export_jobs_area ON ops.export_jobs USING gist (area);
CREATE INDEX ix_export_jobs_account_id_recorded_at ON ops.export_jobs (account_id, recorded_at DESC);
CREATE INDEX ON ops.import_jobs (account_id);
CREATE INDEX ix_import_jobs_position ON ops.import_jobs USING gist (position);
CREATE INDEX ON ops.import_jobs USING gist (during);
CREATE INDEX ix_audit_settings_account_id ON ops.audit_settings (account_id);
CREATE INDEX ix_feature_toggles_account_id ON ops.feature_toggles (account_id);
CREATE INDEX ix_sso_connections_track ON ops.sso_connections USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_ip_rules_track ON ops.ip_rules USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_support_tickets_account_id_recorded_at ON ops.support_tickets (account_id, recorded_at DESC);
CREATE INDEX ix_report_schedules_area ON ops.report_schedules USING gist (area);
CREATE INDEX ix_usage_limits_track ON ops.usage_limits USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ON ops.usage_limits (account_id, recorded_at DESC);
CREATE INDEX ix_invoices_settings_recorded_at ON ops.invoices_settings USING brin (recorded_at);
CREATE INDEX ix_custom_fields_track ON ops.custom_fields USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_custom_field_values_position ON ops.custom_field_values USING gist (position);
CREATE INDEX ix_custom_field_values_track ON ops.custom_field_values USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_automation_rules_account_id ON ops.automation_rules (account_id);
CREATE INDEX ix_automation_rules_track ON ops.automation_rules USING gist (track) WHERE track IS NOT NULL;
CREATE INDEX ix_automation_rules_lower_name ON ops.automation_rules (lower(name));
CREATE INDEX ix_automation_rules_status ON ops.automation_rules (status) WHERE status <> 'done'::text;
CREATE INDEX ix_automation_runs_account_id ON ops.automation_runs (account_id);
CREATE INDEX ix_public_tracking_pages_account_id ON ops.public_tracking_pages (account_id);
CREATE INDEX ix_public_tracking_pages_name_public ON ops.public_tracking_pages USING gin (name public.gin_trgm_ops);
CREATE INDEX ix_branding_account_id ON ops.branding (account_id);

ALTER TABLE geo.regions
    ADD CONSTRAINT fk_regions_country_code FOREIGN KEY (country_code) REFERENCES geo.countries(code) ON DELETE RESTRICT;

ALTER TABLE geo.regions
    ADD FOREIGN KEY (parent_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE ONLY geo.cities
    ADD CONSTRAINT fk_cities_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE SET NULL;

ALTER TABLE ONLY geo.postal_areas
    ADD FOREIGN KEY (country_code) REFERENCES geo.countries(code) ON DELETE CASCADE;

ALTER TABLE ONLY geo.postal_areas
    ADD CONSTRAINT fk_postal_areas_city_id FOREIGN KEY (city_id) REFERENCES geo.cities ON DELETE SET NULL;

ALTER TABLE geo.road_closures
    ADD CONSTRAINT fk_road_closures_road_id FOREIGN KEY (road_id) REFERENCES geo.roads ON DELETE CASCADE;

ALTER TABLE geo.geofence_group_members
    ADD CONSTRAINT fk_geofence_group_members_group_id FOREIGN KEY (group_id) REFERENCES geo.geofence_groups ON DELETE CASCADE;

ALTER TABLE geo.geofence_group_members
    ADD CONSTRAINT fk_geofence_group_members_geofence_id FOREIGN KEY (geofence_id) REFERENCES geo.geofences ON DELETE CASCADE;

ALTER TABLE ONLY geo.map_tiles
    ADD FOREIGN KEY (layer_id) REFERENCES geo.map_layers ON DELETE CASCADE;

ALTER TABLE fleet.accounts
    ADD CONSTRAINT fk_accounts_country_code FOREIGN KEY (country_code) REFERENCES geo.countries(code) ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.depots
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE fleet.vehicles
    ADD CONSTRAINT fk_vehicles_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicles
    ADD FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE SET NULL;

ALTER TABLE fleet.vehicles
    ADD CONSTRAINT fk_vehicles_type_id FOREIGN KEY (type_id) REFERENCES fleet.vehicle_types ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.drivers
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY fleet.drivers
    ADD CONSTRAINT fk_drivers_home_depot_id FOREIGN KEY (home_depot_id) REFERENCES fleet.depots ON DELETE SET NULL;

ALTER TABLE ONLY fleet.driver_shifts
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE fleet.driver_shifts
    ADD CONSTRAINT fk_driver_shifts_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.assignments
    ADD CONSTRAINT fk_assignments_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.assignments
    ADD CONSTRAINT fk_assignments_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE fleet.trailers
    ADD CONSTRAINT fk_trailers_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE fleet.trailers
    ADD FOREIGN KEY (current_vehicle_id) REFERENCES fleet.vehicles ON DELETE SET NULL;

ALTER TABLE ONLY fleet.maintenance_plans
    ADD CONSTRAINT fk_maintenance_plans_type_id FOREIGN KEY (type_id) REFERENCES fleet.vehicle_types ON DELETE CASCADE;

ALTER TABLE fleet.maintenance_orders
    ADD CONSTRAINT fk_maintenance_orders_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE fleet.maintenance_orders
    ADD FOREIGN KEY (plan_id) REFERENCES fleet.maintenance_plans ON DELETE SET NULL;

ALTER TABLE ONLY fleet.inspections
    ADD CONSTRAINT fk_inspections_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.inspections
    ADD CONSTRAINT fk_inspections_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE SET NULL;

ALTER TABLE ONLY fleet.fuel_cards
    ADD CONSTRAINT fk_fuel_cards_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY fleet.fuel_cards
    ADD CONSTRAINT fk_fuel_cards_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE SET NULL;

ALTER TABLE ONLY fleet.fuel_cards
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE SET NULL;

ALTER TABLE ONLY fleet.fuel_transactions
    ADD FOREIGN KEY (card_id) REFERENCES fleet.fuel_cards ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.tolls
    ADD CONSTRAINT fk_tolls_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE fleet.fines
    ADD CONSTRAINT fk_fines_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE SET NULL;

ALTER TABLE ONLY fleet.fines
    ADD CONSTRAINT fk_fines_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE SET NULL;

ALTER TABLE fleet.insurance_policies
    ADD CONSTRAINT fk_insurance_policies_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY fleet.policy_vehicles
    ADD CONSTRAINT fk_policy_vehicles_policy_id FOREIGN KEY (policy_id) REFERENCES fleet.insurance_policies ON DELETE CASCADE;

ALTER TABLE ONLY fleet.policy_vehicles
    ADD CONSTRAINT fk_policy_vehicles_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE fleet.accidents
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.accidents
    ADD CONSTRAINT fk_accidents_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE SET NULL;

ALTER TABLE ONLY fleet.accidents
    ADD CONSTRAINT fk_accidents_policy_id FOREIGN KEY (policy_id) REFERENCES fleet.insurance_policies ON DELETE SET NULL;

ALTER TABLE ONLY fleet.documents
    ADD CONSTRAINT fk_documents_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE iot.firmware
    ADD FOREIGN KEY (model_id) REFERENCES iot.device_models ON DELETE CASCADE;

ALTER TABLE iot.devices
    ADD CONSTRAINT fk_devices_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.devices
    ADD CONSTRAINT fk_devices_model_id FOREIGN KEY (model_id) REFERENCES iot.device_models ON DELETE RESTRICT;

ALTER TABLE iot.devices
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE SET NULL;

ALTER TABLE ONLY iot.devices
    ADD CONSTRAINT fk_devices_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE SET NULL;

ALTER TABLE iot.devices
    ADD CONSTRAINT fk_devices_firmware_id FOREIGN KEY (firmware_id) REFERENCES iot.firmware ON DELETE SET NULL;

ALTER TABLE ONLY iot.device_credentials
    ADD CONSTRAINT fk_device_credentials_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.channels
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.alert_rules
    ADD CONSTRAINT fk_alert_rules_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.alert_rules
    ADD CONSTRAINT fk_alert_rules_geofence_id FOREIGN KEY (geofence_id) REFERENCES geo.geofences ON DELETE CASCADE;

ALTER TABLE ONLY iot.alerts
    ADD CONSTRAINT fk_alerts_rule_id FOREIGN KEY (rule_id) REFERENCES iot.alert_rules ON DELETE CASCADE;

ALTER TABLE ONLY iot.alerts
    ADD CONSTRAINT fk_alerts_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.commands
    ADD CONSTRAINT fk_commands_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.ota_campaigns
    ADD CONSTRAINT fk_ota_campaigns_firmware_id FOREIGN KEY (firmware_id) REFERENCES iot.firmware ON DELETE RESTRICT;

ALTER TABLE iot.ota_devices
    ADD CONSTRAINT fk_ota_devices_campaign_id FOREIGN KEY (campaign_id) REFERENCES iot.ota_campaigns ON DELETE CASCADE;

ALTER TABLE ONLY iot.ota_devices
    ADD CONSTRAINT fk_ota_devices_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.dashboards
    ADD CONSTRAINT fk_dashboards_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE iot.dashboard_widgets
    ADD FOREIGN KEY (dashboard_id) REFERENCES iot.dashboards ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE iot.calibration_certificates
    ADD CONSTRAINT fk_calibration_certificates_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.calibration_certificates
    ADD FOREIGN KEY (channel_id) REFERENCES iot.channels ON DELETE CASCADE;

ALTER TABLE iot.gateway_links
    ADD CONSTRAINT fk_gateway_links_gateway_id FOREIGN KEY (gateway_id) REFERENCES iot.gateways ON DELETE CASCADE;

ALTER TABLE ONLY iot.gateway_links
    ADD CONSTRAINT fk_gateway_links_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.sim_cards
    ADD CONSTRAINT fk_sim_cards_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE SET NULL;

ALTER TABLE ops.customers
    ADD CONSTRAINT fk_customers_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.sites
    ADD CONSTRAINT fk_sites_customer_id FOREIGN KEY (customer_id) REFERENCES ops.customers ON DELETE CASCADE;

ALTER TABLE ops.sites
    ADD FOREIGN KEY (geofence_id) REFERENCES geo.geofences ON DELETE SET NULL;

ALTER TABLE ops.contracts
    ADD CONSTRAINT fk_contracts_customer_id FOREIGN KEY (customer_id) REFERENCES ops.customers ON DELETE RESTRICT;

ALTER TABLE ONLY ops.tariffs
    ADD FOREIGN KEY (contract_id) REFERENCES ops.contracts ON DELETE CASCADE;

ALTER TABLE ONLY ops.orders
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.orders
    ADD FOREIGN KEY (customer_id) REFERENCES ops.customers ON DELETE RESTRICT;

ALTER TABLE ONLY ops.orders
    ADD FOREIGN KEY (pickup_site_id) REFERENCES ops.sites ON DELETE RESTRICT;

ALTER TABLE ONLY ops.orders
    ADD FOREIGN KEY (delivery_site_id) REFERENCES ops.sites ON DELETE RESTRICT;

ALTER TABLE ops.order_items
    ADD CONSTRAINT fk_order_items_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ONLY ops.shipments
    ADD CONSTRAINT fk_shipments_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE RESTRICT;

ALTER TABLE ops.shipments
    ADD CONSTRAINT fk_shipments_parent_id FOREIGN KEY (parent_id) REFERENCES ops.shipments ON DELETE SET NULL;

ALTER TABLE ONLY ops.shipment_items
    ADD CONSTRAINT fk_shipment_items_shipment_id FOREIGN KEY (shipment_id) REFERENCES ops.shipments ON DELETE CASCADE;

ALTER TABLE ONLY ops.shipment_items
    ADD CONSTRAINT fk_shipment_items_order_item_id FOREIGN KEY (order_item_id) REFERENCES ops.order_items ON DELETE RESTRICT;

ALTER TABLE ONLY ops.routes
    ADD CONSTRAINT fk_routes_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ops.routes
    ADD CONSTRAINT fk_routes_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE SET NULL;

ALTER TABLE ops.routes
    ADD CONSTRAINT fk_routes_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE SET NULL;

ALTER TABLE ops.stops
    ADD CONSTRAINT fk_stops_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.stops
    ADD CONSTRAINT fk_stops_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE SET NULL;

ALTER TABLE ONLY ops.stop_shipments
    ADD CONSTRAINT fk_stop_shipments_stop_id FOREIGN KEY (stop_id) REFERENCES ops.stops ON DELETE CASCADE;

ALTER TABLE ONLY ops.stop_shipments
    ADD CONSTRAINT fk_stop_shipments_shipment_id FOREIGN KEY (shipment_id) REFERENCES ops.shipments ON DELETE CASCADE;

ALTER TABLE ops.proofs_of_delivery
    ADD FOREIGN KEY (stop_id) REFERENCES ops.stops ON DELETE CASCADE;

ALTER TABLE ONLY ops.messages
    ADD CONSTRAINT fk_messages_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ops.claims
    ADD CONSTRAINT fk_claims_shipment_id FOREIGN KEY (shipment_id) REFERENCES ops.shipments ON DELETE RESTRICT;

ALTER TABLE ONLY ops.invoices
    ADD CONSTRAINT fk_invoices_customer_id FOREIGN KEY (customer_id) REFERENCES ops.customers ON DELETE RESTRICT;

ALTER TABLE ONLY ops.invoice_lines
    ADD CONSTRAINT fk_invoice_lines_invoice_id FOREIGN KEY (invoice_id) REFERENCES ops.invoices ON DELETE CASCADE;

ALTER TABLE ops.invoice_lines
    ADD CONSTRAINT fk_invoice_lines_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE SET NULL;

ALTER TABLE ops.tenders
    ADD CONSTRAINT fk_tenders_shipment_id FOREIGN KEY (shipment_id) REFERENCES ops.shipments ON DELETE CASCADE;

ALTER TABLE ONLY ops.tender_bids
    ADD FOREIGN KEY (tender_id) REFERENCES ops.tenders ON DELETE CASCADE;

ALTER TABLE ONLY ops.tender_bids
    ADD CONSTRAINT fk_tender_bids_subcontractor_id FOREIGN KEY (subcontractor_id) REFERENCES ops.subcontractors ON DELETE CASCADE;

ALTER TABLE ONLY ops.yards
    ADD CONSTRAINT fk_yards_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE;

ALTER TABLE ONLY ops.docks
    ADD CONSTRAINT fk_docks_yard_id FOREIGN KEY (yard_id) REFERENCES ops.yards ON DELETE CASCADE;

ALTER TABLE ONLY ops.dock_bookings
    ADD FOREIGN KEY (dock_id) REFERENCES ops.docks ON DELETE CASCADE;

ALTER TABLE ONLY ops.dock_bookings
    ADD FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE SET NULL;

ALTER TABLE ONLY ops.container_moves
    ADD FOREIGN KEY (container) REFERENCES ops.containers(number) ON UPDATE CASCADE;

ALTER TABLE ops.container_moves
    ADD CONSTRAINT fk_container_moves_from_site_id FOREIGN KEY (from_site_id) REFERENCES ops.sites ON DELETE SET NULL;

ALTER TABLE ONLY ops.container_moves
    ADD FOREIGN KEY (to_site_id) REFERENCES ops.sites ON DELETE SET NULL;

ALTER TABLE ops.customs_declarations
    ADD CONSTRAINT fk_customs_declarations_shipment_id FOREIGN KEY (shipment_id) REFERENCES ops.shipments ON DELETE CASCADE;

ALTER TABLE ops.users
    ADD CONSTRAINT fk_users_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ops.user_sites
    ADD CONSTRAINT fk_user_sites_user_id FOREIGN KEY (user_id) REFERENCES ops.users ON DELETE CASCADE;

ALTER TABLE ops.user_sites
    ADD CONSTRAINT fk_user_sites_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ONLY ops.api_tokens
    ADD FOREIGN KEY (user_id) REFERENCES ops.users ON DELETE CASCADE;

ALTER TABLE ONLY ops.holidays
    ADD CONSTRAINT fk_holidays_country_code FOREIGN KEY (country_code) REFERENCES geo.countries(code) ON DELETE CASCADE;

ALTER TABLE ONLY geo.region_maps
    ADD FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE RESTRICT;

ALTER TABLE ONLY geo.region_borders_history
    ADD CONSTRAINT fk_region_borders_history_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE DEFERRABLE;

ALTER TABLE geo.region_vignettes
    ADD FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE geo.region_fuel_prices
    ADD CONSTRAINT fk_region_fuel_prices_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE DEFERRABLE;

ALTER TABLE geo.region_noise_zones
    ADD CONSTRAINT fk_region_noise_zones_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE geo.region_bridge_heights
    ADD CONSTRAINT fk_region_bridge_heights_region_id FOREIGN KEY (region_id) REFERENCES geo.regions;

ALTER TABLE geo.region_ferry_lines
    ADD CONSTRAINT fk_region_ferry_lines_region_id FOREIGN KEY (region_id) REFERENCES geo.regions;

ALTER TABLE geo.region_rest_areas
    ADD CONSTRAINT fk_region_rest_areas_region_id FOREIGN KEY (region_id) REFERENCES geo.regions;

ALTER TABLE ONLY geo.region_incident_feeds
    ADD CONSTRAINT fk_region_incident_feeds_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE RESTRICT;

ALTER TABLE ONLY geo.region_isochrones
    ADD CONSTRAINT fk_region_isochrones_region_id FOREIGN KEY (region_id) REFERENCES geo.regions;

ALTER TABLE geo.region_traffic_profiles
    ADD CONSTRAINT fk_region_traffic_profiles_region_id FOREIGN KEY (region_id) REFERENCES geo.regions;

ALTER TABLE ONLY geo.region_address_formats
    ADD CONSTRAINT fk_region_address_formats_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE ONLY fleet.rental_agreements
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE fleet.leasing_companies
    ADD CONSTRAINT fk_leasing_companies_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE fleet.workshops
    ADD CONSTRAINT fk_workshops_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE ONLY fleet.spare_parts
    ADD CONSTRAINT fk_spare_parts_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE fleet.part_stock
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE fleet.suppliers
    ADD CONSTRAINT fk_suppliers_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE fleet.purchase_requests
    ADD CONSTRAINT fk_purchase_requests_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE ONLY fleet.tool_loans
    ADD CONSTRAINT fk_tool_loans_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE fleet.uniform_sizes
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY fleet.training_courses
    ADD CONSTRAINT fk_training_courses_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE fleet.cost_centers
    ADD CONSTRAINT fk_cost_centers_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.vehicle_pools
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.pool_bookings
    ADD CONSTRAINT fk_pool_bookings_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE fleet.emission_certificates
    ADD CONSTRAINT fk_emission_certificates_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.charging_tariffs
    ADD CONSTRAINT fk_charging_tariffs_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.key_boxes
    ADD CONSTRAINT fk_key_boxes_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE iot.device_audio_events
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices;

ALTER TABLE ONLY iot.device_camera_clips
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_cold_chain_logs
    ADD CONSTRAINT fk_device_cold_chain_logs_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE ONLY iot.device_door_events
    ADD CONSTRAINT fk_device_door_events_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE iot.device_driver_ids
    ADD CONSTRAINT fk_device_driver_ids_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.device_harsh_events
    ADD CONSTRAINT fk_device_harsh_events_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE iot.device_idle_periods
    ADD CONSTRAINT fk_device_idle_periods_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.device_jamming_events
    ADD CONSTRAINT fk_device_jamming_events_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY iot.device_pto_events
    ADD CONSTRAINT fk_device_pto_events_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_trip_segments
    ADD CONSTRAINT fk_device_trip_segments_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE DEFERRABLE;

ALTER TABLE iot.device_tyre_pressures
    ADD CONSTRAINT fk_device_tyre_pressures_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_weight_readings
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY iot.device_widget_state
    ADD CONSTRAINT fk_device_widget_state_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE ops.site_gates
    ADD CONSTRAINT fk_site_gates_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE RESTRICT;

ALTER TABLE ONLY ops.site_forklift_ratings
    ADD CONSTRAINT fk_site_forklift_ratings_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.site_pallet_accounts
    ADD CONSTRAINT fk_site_pallet_accounts_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ops.site_power_outlets
    ADD CONSTRAINT fk_site_power_outlets_site_id FOREIGN KEY (site_id) REFERENCES ops.sites;

ALTER TABLE ops.site_yard_moves
    ADD CONSTRAINT fk_site_yard_moves_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ONLY ops.site_blackout_days
    ADD CONSTRAINT fk_site_blackout_days_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ops.site_notifications
    ADD FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ONLY ops.site_visits
    ADD CONSTRAINT fk_site_visits_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY geo.place_reviews
    ADD CONSTRAINT fk_place_reviews_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE geo.place_photos
    ADD FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE geo.place_visits_summary
    ADD CONSTRAINT fk_place_visits_summary_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE RESTRICT;

ALTER TABLE geo.place_opening_exceptions
    ADD CONSTRAINT fk_place_opening_exceptions_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE geo.place_aliases
    ADD CONSTRAINT fk_place_aliases_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE ONLY geo.place_access_points
    ADD CONSTRAINT fk_place_access_points_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE ONLY geo.place_parking
    ADD FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE geo.place_contacts
    ADD CONSTRAINT fk_place_contacts_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE CASCADE;

ALTER TABLE ONLY geo.place_amenities
    ADD FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE RESTRICT;

ALTER TABLE ONLY geo.place_ratings_cache
    ADD CONSTRAINT fk_place_ratings_cache_place_id FOREIGN KEY (place_id) REFERENCES geo.places ON DELETE RESTRICT;

ALTER TABLE ONLY geo.region_statistics
    ADD FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE RESTRICT;

ALTER TABLE geo.region_tax_rules
    ADD FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE RESTRICT;

ALTER TABLE ONLY geo.region_low_emission_zones
    ADD FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE RESTRICT;

ALTER TABLE geo.region_speed_defaults
    ADD CONSTRAINT fk_region_speed_defaults_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE ONLY geo.region_toll_rates
    ADD CONSTRAINT fk_region_toll_rates_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY geo.region_weather_cells
    ADD CONSTRAINT fk_region_weather_cells_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE ONLY geo.region_delivery_rules
    ADD CONSTRAINT fk_region_delivery_rules_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE geo.region_languages
    ADD CONSTRAINT fk_region_languages_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE geo.region_driving_bans
    ADD CONSTRAINT fk_region_driving_bans_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE geo.region_holiday_sets
    ADD CONSTRAINT fk_region_holiday_sets_region_id FOREIGN KEY (region_id) REFERENCES geo.regions ON DELETE CASCADE;

ALTER TABLE fleet.vehicle_photos
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.vehicle_notes
    ADD CONSTRAINT fk_vehicle_notes_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY fleet.vehicle_costs
    ADD CONSTRAINT fk_vehicle_costs_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE RESTRICT;

ALTER TABLE fleet.vehicle_leases
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicle_tachographs
    ADD CONSTRAINT fk_vehicle_tachographs_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY fleet.vehicle_tires
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.vehicle_batteries
    ADD CONSTRAINT fk_vehicle_batteries_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicle_charging_sessions
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicle_equipment
    ADD CONSTRAINT fk_vehicle_equipment_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.vehicle_recalls
    ADD CONSTRAINT fk_vehicle_recalls_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.vehicle_transfers
    ADD CONSTRAINT fk_vehicle_transfers_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicle_cleanings
    ADD CONSTRAINT fk_vehicle_cleanings_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.vehicle_permits
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicle_co2_reports
    ADD CONSTRAINT fk_vehicle_co2_reports_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY fleet.vehicle_dtc_codes
    ADD CONSTRAINT fk_vehicle_dtc_codes_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE fleet.vehicle_odometer_corrections
    ADD FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles;

ALTER TABLE fleet.vehicle_loans
    ADD CONSTRAINT fk_vehicle_loans_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.vehicle_utilization
    ADD CONSTRAINT fk_vehicle_utilization_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles ON DELETE CASCADE;

ALTER TABLE ONLY fleet.vehicle_state_log
    ADD CONSTRAINT fk_vehicle_state_log_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles;

ALTER TABLE ONLY fleet.vehicle_alarms
    ADD CONSTRAINT fk_vehicle_alarms_vehicle_id FOREIGN KEY (vehicle_id) REFERENCES fleet.vehicles;

ALTER TABLE ONLY fleet.driver_licenses
    ADD CONSTRAINT fk_driver_licenses_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE fleet.driver_trainings
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE RESTRICT;

ALTER TABLE fleet.driver_absences
    ADD CONSTRAINT fk_driver_absences_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE ONLY fleet.driver_scores
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers;

ALTER TABLE ONLY fleet.driver_bonuses
    ADD CONSTRAINT fk_driver_bonuses_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE ONLY fleet.driver_medical_checks
    ADD CONSTRAINT fk_driver_medical_checks_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE fleet.driver_tachograph_cards
    ADD CONSTRAINT fk_driver_tachograph_cards_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE ONLY fleet.driver_messages_prefs
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers;

ALTER TABLE ONLY fleet.driver_expenses
    ADD CONSTRAINT fk_driver_expenses_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE RESTRICT;

ALTER TABLE fleet.driver_ratings
    ADD CONSTRAINT fk_driver_ratings_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY fleet.driver_violations
    ADD CONSTRAINT fk_driver_violations_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.driver_qualifications
    ADD CONSTRAINT fk_driver_qualifications_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE ONLY fleet.driver_devices
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE RESTRICT;

ALTER TABLE fleet.driver_payroll_items
    ADD FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.driver_languages
    ADD CONSTRAINT fk_driver_languages_driver_id FOREIGN KEY (driver_id) REFERENCES fleet.drivers ON DELETE CASCADE;

ALTER TABLE ONLY fleet.depot_gates
    ADD CONSTRAINT fk_depot_gates_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots;

ALTER TABLE ONLY fleet.depot_chargers
    ADD CONSTRAINT fk_depot_chargers_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE RESTRICT;

ALTER TABLE ONLY fleet.depot_fuel_tanks
    ADD CONSTRAINT fk_depot_fuel_tanks_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE;

ALTER TABLE fleet.depot_staff
    ADD CONSTRAINT fk_depot_staff_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE;

ALTER TABLE ONLY fleet.depot_opening_exceptions
    ADD FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY fleet.depot_cameras
    ADD CONSTRAINT fk_depot_cameras_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY fleet.depot_inventory
    ADD CONSTRAINT fk_depot_inventory_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots;

ALTER TABLE fleet.depot_visitors
    ADD CONSTRAINT fk_depot_visitors_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots;

ALTER TABLE fleet.depot_energy_readings
    ADD CONSTRAINT fk_depot_energy_readings_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE RESTRICT;

ALTER TABLE fleet.depot_parking_spots
    ADD CONSTRAINT fk_depot_parking_spots_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE DEFERRABLE;

ALTER TABLE fleet.depot_waste_pickups
    ADD CONSTRAINT fk_depot_waste_pickups_depot_id FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE;

ALTER TABLE ONLY fleet.depot_audits
    ADD FOREIGN KEY (depot_id) REFERENCES fleet.depots ON DELETE CASCADE DEFERRABLE;

ALTER TABLE iot.device_logs_index
    ADD CONSTRAINT fk_device_logs_index_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE iot.device_reboots
    ADD CONSTRAINT fk_device_reboots_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.device_positions_last
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_battery_history
    ADD CONSTRAINT fk_device_battery_history_device_id FOREIGN KEY (device_id) REFERENCES iot.devices;

ALTER TABLE ONLY iot.device_tamper_events
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE iot.device_config_history
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.device_sim_swaps
    ADD CONSTRAINT fk_device_sim_swaps_device_id FOREIGN KEY (device_id) REFERENCES iot.devices;

ALTER TABLE iot.device_maintenance
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_labels
    ADD CONSTRAINT fk_device_labels_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE iot.device_certificates
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE RESTRICT;

ALTER TABLE ONLY iot.device_groups_map
    ADD CONSTRAINT fk_device_groups_map_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_crashes
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_network_scans
    ADD CONSTRAINT fk_device_network_scans_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.device_geofence_states
    ADD CONSTRAINT fk_device_geofence_states_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_storage_usage
    ADD CONSTRAINT fk_device_storage_usage_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.device_time_sync
    ADD CONSTRAINT fk_device_time_sync_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE iot.device_diagnostics
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices;

ALTER TABLE iot.device_twins
    ADD CONSTRAINT fk_device_twins_device_id FOREIGN KEY (device_id) REFERENCES iot.devices;

ALTER TABLE iot.device_shadow_deltas
    ADD FOREIGN KEY (device_id) REFERENCES iot.devices;

ALTER TABLE ONLY iot.device_return_requests
    ADD CONSTRAINT fk_device_return_requests_device_id FOREIGN KEY (device_id) REFERENCES iot.devices ON DELETE CASCADE;

ALTER TABLE ONLY iot.mqtt_brokers
    ADD CONSTRAINT fk_mqtt_brokers_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY iot.mqtt_topics
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.data_pipelines
    ADD CONSTRAINT fk_data_pipelines_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY iot.stream_consumers
    ADD CONSTRAINT fk_stream_consumers_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY iot.retention_policies
    ADD CONSTRAINT fk_retention_policies_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.ingest_quotas
    ADD CONSTRAINT fk_ingest_quotas_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.webhooks_out
    ADD CONSTRAINT fk_webhooks_out_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.anomaly_models
    ADD CONSTRAINT fk_anomaly_models_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE iot.anomaly_scores
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY iot.forecast_runs
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY iot.label_sets
    ADD CONSTRAINT fk_label_sets_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY iot.sensor_templates
    ADD CONSTRAINT fk_sensor_templates_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE iot.dead_letters
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY iot.edge_functions
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE ONLY iot.edge_deployments
    ADD CONSTRAINT fk_edge_deployments_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY ops.order_documents
    ADD CONSTRAINT fk_order_documents_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.order_events
    ADD CONSTRAINT fk_order_events_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ONLY ops.order_surcharges
    ADD CONSTRAINT fk_order_surcharges_order_id FOREIGN KEY (order_id) REFERENCES ops.orders;

ALTER TABLE ops.order_customs_notes
    ADD CONSTRAINT fk_order_customs_notes_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE RESTRICT;

ALTER TABLE ONLY ops.order_temperature_logs
    ADD CONSTRAINT fk_order_temperature_logs_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ONLY ops.order_quotes
    ADD CONSTRAINT fk_order_quotes_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.order_cancellations
    ADD CONSTRAINT fk_order_cancellations_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.order_feedback
    ADD CONSTRAINT fk_order_feedback_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ops.order_labels
    ADD FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE RESTRICT;

ALTER TABLE ops.order_edi_messages
    ADD CONSTRAINT fk_order_edi_messages_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ops.order_returns
    ADD CONSTRAINT fk_order_returns_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ops.order_insurance
    ADD CONSTRAINT fk_order_insurance_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ONLY ops.order_priorities
    ADD FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE RESTRICT;

ALTER TABLE ONLY ops.order_splits
    ADD CONSTRAINT fk_order_splits_order_id FOREIGN KEY (order_id) REFERENCES ops.orders;

ALTER TABLE ONLY ops.order_watchers
    ADD CONSTRAINT fk_order_watchers_order_id FOREIGN KEY (order_id) REFERENCES ops.orders;

ALTER TABLE ops.order_hazard_details
    ADD CONSTRAINT fk_order_hazard_details_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.order_pallet_exchange
    ADD CONSTRAINT fk_order_pallet_exchange_order_id FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE;

ALTER TABLE ops.order_billing_blocks
    ADD FOREIGN KEY (order_id) REFERENCES ops.orders ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.route_plans_archive
    ADD CONSTRAINT fk_route_plans_archive_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.route_deviations
    ADD FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.route_breaks
    ADD FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE RESTRICT;

ALTER TABLE ops.route_traffic_snapshots
    ADD CONSTRAINT fk_route_traffic_snapshots_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.route_costs
    ADD CONSTRAINT fk_route_costs_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.route_optimizations
    ADD CONSTRAINT fk_route_optimizations_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.route_handovers
    ADD FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.route_checklists
    ADD CONSTRAINT fk_route_checklists_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.route_fuel_estimates
    ADD CONSTRAINT fk_route_fuel_estimates_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ops.route_weather
    ADD CONSTRAINT fk_route_weather_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ops.route_stop_suggestions
    ADD CONSTRAINT fk_route_stop_suggestions_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ops.route_score_parts
    ADD CONSTRAINT fk_route_score_parts_route_id FOREIGN KEY (route_id) REFERENCES ops.routes ON DELETE CASCADE;

ALTER TABLE ONLY ops.site_contacts
    ADD CONSTRAINT fk_site_contacts_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.site_opening_hours
    ADD FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ops.site_restrictions
    ADD FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ONLY ops.site_photos
    ADD CONSTRAINT fk_site_photos_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ONLY ops.site_equipment
    ADD CONSTRAINT fk_site_equipment_site_id FOREIGN KEY (site_id) REFERENCES ops.sites;

ALTER TABLE ONLY ops.site_ratings
    ADD CONSTRAINT fk_site_ratings_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE RESTRICT;

ALTER TABLE ONLY ops.site_waiting_times
    ADD FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.site_instructions
    ADD CONSTRAINT fk_site_instructions_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE;

ALTER TABLE ONLY ops.site_safety_rules
    ADD CONSTRAINT fk_site_safety_rules_site_id FOREIGN KEY (site_id) REFERENCES ops.sites;

ALTER TABLE ONLY ops.site_delivery_windows
    ADD CONSTRAINT fk_site_delivery_windows_site_id FOREIGN KEY (site_id) REFERENCES ops.sites ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.edi_partners
    ADD CONSTRAINT fk_edi_partners_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ONLY ops.edi_mappings
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ops.billing_profiles
    ADD CONSTRAINT fk_billing_profiles_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ONLY ops.price_zones
    ADD CONSTRAINT fk_price_zones_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE ops.notification_rules
    ADD CONSTRAINT fk_notification_rules_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.saved_searches
    ADD CONSTRAINT fk_saved_searches_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.export_jobs
    ADD CONSTRAINT fk_export_jobs_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ops.import_jobs
    ADD CONSTRAINT fk_import_jobs_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ops.audit_settings
    ADD CONSTRAINT fk_audit_settings_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts;

ALTER TABLE ops.feature_toggles
    ADD CONSTRAINT fk_feature_toggles_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.sso_connections
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ops.ip_rules
    ADD CONSTRAINT fk_ip_rules_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.support_tickets
    ADD CONSTRAINT fk_support_tickets_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ops.report_schedules
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.usage_limits
    ADD CONSTRAINT fk_usage_limits_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE RESTRICT;

ALTER TABLE ops.invoices_settings
    ADD CONSTRAINT fk_invoices_settings_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.custom_fields
    ADD CONSTRAINT fk_custom_fields_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.custom_field_values
    ADD CONSTRAINT fk_custom_field_values_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.automation_rules
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.automation_runs
    ADD FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE DEFERRABLE;

ALTER TABLE ops.public_tracking_pages
    ADD CONSTRAINT fk_public_tracking_pages_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ops.branding
    ADD CONSTRAINT fk_branding_account_id FOREIGN KEY (account_id) REFERENCES fleet.accounts ON DELETE CASCADE;

ALTER TABLE ONLY ops.orders ALTER COLUMN number SET DEFAULT ('O-'::text || nextval('ops.order_number'::regclass));
ALTER SEQUENCE ops.order_number OWNED BY ops.orders.number;
ALTER TABLE geo.geofences ADD CONSTRAINT geofences_owner_fkey FOREIGN KEY (owner_id) REFERENCES fleet.accounts(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE fleet.depots ADD CONSTRAINT depots_manager_fkey FOREIGN KEY (manager_id) REFERENCES fleet.drivers(id) ON DELETE SET NULL DEFERRABLE;
ALTER TABLE ops.orders ADD CONSTRAINT orders_weight CHECK ((weight_kg > (0)::numeric)) NOT VALID;

CREATE TRIGGER touch BEFORE UPDATE ON ops.orders FOR EACH ROW EXECUTE FUNCTION fleet.touch();
CREATE TRIGGER touch BEFORE UPDATE ON iot.ota_devices FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION fleet.touch();
CREATE TRIGGER buffer BEFORE INSERT OR UPDATE OF path, width_m ON geo.corridors FOR EACH ROW EXECUTE FUNCTION geo.buffer_of_corridor();
CREATE TRIGGER route_reading AFTER INSERT ON iot.readings FOR EACH ROW WHEN ((new.quality = 0)) EXECUTE FUNCTION iot.route_reading();
CREATE TRIGGER notify_route AFTER UPDATE OF state ON ops.routes FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION ops.notify_route();
CREATE CONSTRAINT TRIGGER late_check AFTER INSERT ON ops.stops DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ops.notify_route('late');

CREATE VIEW fleet.current_positions AS
 SELECT v.id,
    v.plate,
    v.state,
    v.last_position,
    public.st_x((v.last_position)::public.geometry) AS lon,
    public.st_y((v.last_position)::public.geometry) AS lat,
    d.name AS driver,
    geo.distance_km(v.last_position, dp.location) AS km_from_depot
   FROM (((fleet.vehicles v
     LEFT JOIN fleet.depots dp ON ((dp.id = v.depot_id)))
     LEFT JOIN fleet.assignments a ON (((a.vehicle_id = v.id) AND (a.during @> now()))))
     LEFT JOIN fleet.drivers d ON ((d.id = a.driver_id)))
  WHERE (v.state <> 'retired'::fleet.vehicle_state);

CREATE VIEW ops.route_progress AS
 WITH done AS (
         SELECT stops.route_id,
            count(*) AS stops,
            count(stops.departed_at) AS finished,
            avg(stops.dwell) AS dwell
           FROM ops.stops
          GROUP BY stops.route_id
        )
 SELECT r.id,
    r.day,
    done.finished,
    done.stops,
    round(((100.0 * (done.finished)::numeric) / (NULLIF(done.stops, 0))::numeric), 1) AS percent,
    rank() OVER (PARTITION BY r.day ORDER BY done.finished DESC) AS place
   FROM (ops.routes r
     JOIN done ON ((done.route_id = r.id)));

CREATE VIEW iot.silent_devices AS
SELECT d.id, d.serial, m.vendor || ' ' || m.model AS model, now() - d.last_seen_at AS silent_for, f.version
FROM iot.devices d JOIN iot.device_models m ON m.id = d.model_id LEFT JOIN iot.firmware f ON f.id = d.firmware_id
WHERE d.status = 'active' AND (d.last_seen_at IS NULL OR d.last_seen_at < now() - interval '1 hour');

CREATE VIEW geo.nearest_depot AS
SELECT DISTINCT ON (p.id) p.id AS place_id, dp.id AS depot_id, public.st_distance(p.location::public.geography, dp.location) AS metres
FROM geo.places p CROSS JOIN fleet.depots dp
ORDER BY p.id, public.st_distance(p.location::public.geography, dp.location);

CREATE VIEW ops.late_stops WITH (security_barrier) AS
SELECT s.*, r.driver_id, s.arrived_at - s.planned_at AS delay FROM ops.stops s JOIN ops.routes r ON r.id = s.route_id WHERE s.arrived_at > s.planned_at + '00:10'::interval;

CREATE VIEW ops.co2_by_customer AS
SELECT c.name, date_trunc('month', o.created_at) AS month, sum(s.co2_kg) AS co2_kg, sum(sum(s.co2_kg)) OVER (PARTITION BY c.name ORDER BY date_trunc('month', o.created_at)) AS running
FROM ops.shipments s JOIN ops.orders o ON o.id = s.order_id JOIN ops.customers c ON c.id = o.customer_id
GROUP BY c.name, date_trunc('month', o.created_at);

CREATE VIEW geo.fence_areas AS
SELECT f.id, f.name, public.st_area(f.area::public.geography) / 10000 AS hectares, public.st_asgeojson(f.area)::jsonb AS geojson,
  ARRAY(SELECT p.name FROM geo.places p WHERE public.st_within(public.st_force2d(p.location), f.area) ORDER BY p.name LIMIT 5) AS places
FROM geo.geofences f WHERE lower(f.valid) <= now() AND f.area OPERATOR(public.&&) public.st_makeenvelope(-180, -90, 180, 90, 4326);

CREATE MATERIALIZED VIEW ops.daily_kpis AS
 SELECT routes.day,
    count(*) AS routes,
    sum(routes.distance_km) AS km,
    percentile_cont((0.9)::double precision) WITHIN GROUP (ORDER BY ((routes.score)::double precision)) AS p90_score
   FROM ops.routes
  GROUP BY routes.day
  WITH NO DATA;
CREATE UNIQUE INDEX daily_kpis_day ON ops.daily_kpis USING btree (day);

CREATE MATERIALIZED VIEW geo.hexagons AS
SELECT row_number() OVER () AS id, h.geom::public.geometry(Polygon,3857) AS geom FROM public.st_hexagongrid(5000, public.st_makeenvelope(0, 0, 20000, 20000, 3857)) AS h(geom, i, j);
CREATE INDEX hexagons_geom ON geo.hexagons USING gist (geom);

CREATE RULE ignore_deletes AS ON DELETE TO fleet.accounts DO INSTEAD NOTHING;
CREATE RULE positions_upsert AS ON INSERT TO fleet.current_positions DO INSTEAD UPDATE fleet.vehicles SET last_position = NEW.last_position WHERE vehicles.id = NEW.id;

CREATE FUNCTION ops.guard() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', tg_event; END $$;
CREATE EVENT TRIGGER guard_tables ON ddl_command_start WHEN TAG IN ('DROP TABLE', 'ALTER TABLE') EXECUTE FUNCTION ops.guard();

CREATE STATISTICS iot.devices_model_status (ndistinct, dependencies, mcv) ON model_id, status FROM iot.devices;
CREATE STATISTICS geo.roads_class ON class, max_speed FROM geo.roads;
ALTER TABLE ONLY iot.devices ALTER COLUMN config SET STATISTICS 0;
ALTER TABLE ONLY geo.countries ALTER COLUMN boundary SET STORAGE EXTERNAL;
ALTER TABLE ONLY ops.docks REPLICA IDENTITY NOTHING;
ALTER TABLE fleet.vehicles SET (fillfactor = 75);

ALTER TABLE ops.orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE fleet.vehicles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_account ON ops.orders TO telematics_app USING ((account_id = (NULLIF(current_setting('app.account'::text, true), ''::text))::bigint));
CREATE POLICY own_account ON fleet.vehicles TO telematics_app USING ((account_id = (NULLIF(current_setting('app.account'::text, true), ''::text))::bigint)) WITH CHECK ((account_id IS NOT NULL));
CREATE POLICY inside_fence ON fleet.vehicles AS RESTRICTIVE FOR SELECT TO telematics_report USING ((EXISTS ( SELECT 1
   FROM geo.geofences f
  WHERE public.st_covers((f.area)::public.geography, vehicles.last_position))));

CREATE PUBLICATION telemetry FOR TABLE iot.readings, iot.alerts WHERE ((value > (0)::double precision)) WITH (publish = 'insert', publish_via_partition_root);
CREATE PUBLICATION master_data FOR TABLES IN SCHEMA geo;

ALTER TABLE iot.readings OWNER TO telematics_ingest;
ALTER TABLE iot.positions OWNER TO telematics_ingest;
ALTER TABLE fleet.current_positions OWNER TO telematics_owner;
ALTER FUNCTION geo.distance_km(public.geography, public.geography) OWNER TO telematics_owner;
ALTER TYPE geo.address OWNER TO telematics_owner;
ALTER PROCEDURE iot.archive_before(timestamp with time zone, boolean) OWNER TO telematics_ingest;
GRANT USAGE ON SCHEMA geo TO PUBLIC;
GRANT USAGE ON SCHEMA fleet, iot, ops TO telematics_app;
GRANT ALL ON SCHEMA iot TO telematics_ingest;
GRANT SELECT ON ALL TABLES IN SCHEMA geo TO PUBLIC;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA ops TO telematics_app;
GRANT INSERT ON TABLE iot.alerts TO telematics_ingest WITH GRANT OPTION;
GRANT SELECT (id, plate, state), REFERENCES (id) ON fleet.vehicles TO telematics_report;
GRANT SELECT ON fleet.current_positions, ops.route_progress, ops.daily_kpis TO telematics_report;
GRANT USAGE ON SEQUENCE ops.order_number TO telematics_app;
REVOKE ALL ON FUNCTION iot.version_text(iot.version) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION iot.version_text(iot.version) TO telematics_app, telematics_report;
ALTER DEFAULT PRIVILEGES FOR ROLE telematics_owner IN SCHEMA geo GRANT SELECT ON TABLES TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE telematics_ingest IN SCHEMA iot REVOKE ALL ON TABLES FROM telematics_ingest;
ALTER DEFAULT PRIVILEGES IN SCHEMA ops GRANT SELECT, USAGE ON SEQUENCES TO telematics_app;

COMMENT ON TABLE iot.readings IS 'Raw readings; see iot.channels for units';
COMMENT ON COLUMN geo.roads.path IS 'Web Mercator, for routing';
COMMENT ON VIEW geo.fence_areas IS E'Areas in hectares\nof fences that are valid';
COMMENT ON AGGREGATE ops.polyline(public.geometry) IS 'Points, in the order of the query';
COMMENT ON OPERATOR iot.<# (iot.version, iot.version) IS 'older';
COMMENT ON MATERIALIZED VIEW geo.hexagons IS 'For heat maps';
COMMENT ON EVENT TRIGGER guard_tables IS 'Tells who drops what';

COMMIT;

\echo 'telematics: done'
