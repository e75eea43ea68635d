SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA partitions_dynamic;

COMMENT ON SCHEMA partitions_dynamic IS 'Schema to hold partitions managed dynamically from the application.';

CREATE SCHEMA partitions_static;

COMMENT ON SCHEMA partitions_static IS 'Schema to hold static partitions, e.g. for hash partitioning';

CREATE SCHEMA partman;

CREATE COLLATION public.numeric_order (provider = icu, locale = 'en-u-kn-true');

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;

COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';

CREATE EXTENSION IF NOT EXISTS pg_partman WITH SCHEMA partman;

COMMENT ON EXTENSION pg_partman IS 'Extension to manage partitioned tables by time or ID';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE TYPE public.ci_timing AS (
	queued interval,
	run_seconds double precision
);

CREATE DOMAIN public.colour AS text DEFAULT '#6699cc'::text
	CONSTRAINT colour_is_hex CHECK ((VALUE ~ '^#[0-9A-Fa-f]{6}$'::text));

COMMENT ON CONSTRAINT colour_is_hex ON DOMAIN public.colour IS 'six digits';

CREATE DOMAIN public.effort AS numeric(8,2)
	CONSTRAINT effort_check CHECK ((VALUE >= (0)::numeric))
	CONSTRAINT effort_check1 CHECK ((VALUE < (100000)::numeric));

CREATE TYPE public.env_tier AS ENUM (
    'production',
    'staging',
    'testing',
    'development',
    'other'
);

CREATE TYPE public.float8_span AS RANGE (
    subtype = double precision,
    multirange_type_name = public.float8_span_multirange,
    subtype_diff = float8mi
);

CREATE TYPE public.issue_state AS ENUM (
    'opened',
    'closed'
);

CREATE TYPE public.mr_state AS ENUM (
    'opened',
    'closed',
    'merged',
    'locked'
);

CREATE TYPE public.package_kind AS ENUM (
    'maven',
    'npm',
    'conan',
    'nuget',
    'pypi',
    'composer',
    'generic',
    'golang',
    'debian',
    'rubygems',
    'helm',
    'terraform_module',
    'rpm'
);

CREATE TYPE public.project_visibility AS ENUM (
    'private',
    'internal',
    'public'
);

CREATE TYPE public.runner_kind AS ENUM (
    'instance_type',
    'group_type',
    'project_type'
);

CREATE TYPE public.semver AS (
	major integer,
	minor integer,
	patch integer,
	prerelease text COLLATE pg_catalog."C"
);

COMMENT ON TYPE public.semver IS 'Semantic version, without build metadata';

CREATE TYPE public.severity AS ENUM (
    'info',
    'unknown',
    'low',
    'medium',
    'high',
    'critical'
);

CREATE DOMAIN public.sha AS character varying(64)
	CONSTRAINT sha_check CHECK (((VALUE IS NULL) OR (length((VALUE)::text) = ANY (ARRAY[40, 64]))));

CREATE TYPE public.user_state AS ENUM (
    'active',
    'blocked',
    'deactivated',
    'banned',
    'ldap_blocked',
    'blocked_pending_approval'
);

CREATE FUNCTION public.semver_text(v public.semver, OUT text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$SELECT v.major || '.' || v.minor || '.' || v.patch$$;

CREATE CAST (public.semver AS text) WITH FUNCTION public.semver_text(public.semver) AS ASSIGNMENT;

CREATE FUNCTION public.array_union_state(anyarray, anyarray) RETURNS anyarray
    LANGUAGE sql IMMUTABLE
    AS $_$SELECT ARRAY(SELECT DISTINCT unnest($1 || $2) ORDER BY 1)$_$;

CREATE FUNCTION public.assign_iid() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
  next_iid integer;
BEGIN
  EXECUTE format('SELECT COALESCE(max(iid), 0) + 1 FROM %I WHERE project_id = $1', TG_TABLE_NAME) INTO next_iid USING NEW.project_id;
  NEW.iid := COALESCE(NEW.iid, next_iid);
  RETURN NEW;
END
$_$;

COMMENT ON FUNCTION public.assign_iid() IS 'Per-project counters';

CREATE PROCEDURE public.drop_stale_partition(IN parent regclass, IN older_than timestamp with time zone, INOUT dropped integer DEFAULT 0)
    LANGUAGE plpgsql
    AS $$ BEGIN dropped := dropped + 1; END $$;

CREATE FUNCTION public.guard_drop() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$
DECLARE dropped record;
BEGIN
  FOR dropped IN SELECT * FROM pg_event_trigger_dropped_objects() LOOP
    IF dropped.schema_name = 'partitions_static' THEN RAISE EXCEPTION 'static partition %', dropped.object_identity; END IF;
  END LOOP;
END $$;

CREATE FUNCTION public.insert_into_loose_foreign_keys_deleted_records() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO loose_foreign_keys_deleted_records (id, fully_qualified_table_name, primary_key_value)
  SELECT nextval('loose_foreign_keys_deleted_records_id_seq'), TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, old_table.id FROM old_table;
  RETURN NULL;
END
$$;

CREATE FUNCTION public.namespace_ancestors(start bigint, max_depth integer DEFAULT 20) RETURNS TABLE(id bigint, depth integer)
    LANGUAGE sql STABLE ROWS 20
    BEGIN ATOMIC
 SELECT a.id,
     a.depth
    FROM ( VALUES (namespace_ancestors.start,0)) a(id, depth)
   WHERE (a.depth <= namespace_ancestors.max_depth);
END;

CREATE FUNCTION public.next_traversal_ids_sibling(traversal_ids bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql IMMUTABLE STRICT
    AS $$
BEGIN
  return traversal_ids[1:array_length(traversal_ids, 1)-1] ||
  ARRAY[traversal_ids[array_length(traversal_ids, 1)]+1];
END;
$$;

CREATE FUNCTION public.nullify_sha_if_blank() RETURNS trigger
    LANGUAGE plpgsql COST 50 PARALLEL SAFE
    AS $$
BEGIN
  IF NEW.merge_commit_sha = '' THEN NEW.merge_commit_sha = NULL; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.semver_less(public.semver, public.semver) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (ROW(($1).major, ($1).minor, ($1).patch) < ROW(($2).major, ($2).minor, ($2).patch));

CREATE FUNCTION public.set_has_issues() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
UPDATE project_features SET issues_access_level = 20 WHERE project_id = NEW.project_id AND issues_access_level IS NULL;
RETURN NULL;
END
$$;

CREATE AGGREGATE public.array_union(anyarray) (
    SFUNC = public.array_union_state,
    STYPE = anyarray,
    INITCOND = '{}'
);

CREATE OPERATOR public.<<< (
    FUNCTION = public.semver_less,
    LEFTARG = public.semver,
    RIGHTARG = public.semver
);

CREATE TEXT SEARCH CONFIGURATION public.code (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR asciiword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR word WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR hword_part WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR hword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.code
    ADD MAPPING FOR uint WITH simple;

SET default_tablespace = '';

CREATE TABLE public.analytics_events (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
)
PARTITION BY RANGE (occurred_on);

CREATE TABLE partitions_dynamic.analytics_events_2025q1 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
)
PARTITION BY HASH (shard);

SET default_table_access_method = heap;

CREATE TABLE partitions_dynamic.analytics_events_2025q1_0 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE partitions_dynamic.analytics_events_2025q1_1 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE partitions_dynamic.analytics_events_2025q1_2 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE partitions_dynamic.analytics_events_2025q2 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
)
PARTITION BY HASH (shard);

CREATE TABLE partitions_dynamic.analytics_events_2025q2_0 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE partitions_dynamic.analytics_events_2025q2_1 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE partitions_dynamic.analytics_events_2025q2_2 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE partitions_dynamic.analytics_events_2025q3 (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL,
    CONSTRAINT only_known CHECK (((kind)::text <> 'legacy'::text))
);

CREATE SEQUENCE public.shared_audit_event_id_seq
    START WITH 1000
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 20;

CREATE TABLE public.audit_events (
    id bigint DEFAULT nextval('public.shared_audit_event_id_seq'::regclass) NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY public.audit_events REPLICA IDENTITY FULL;

CREATE TABLE partitions_dynamic.audit_events_202411 (
    id bigint DEFAULT NULL NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
);

CREATE TABLE partitions_dynamic.audit_events_202412 (
    id bigint DEFAULT NULL NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
);

CREATE TABLE partitions_dynamic.audit_events_202501 (
    id bigint DEFAULT NULL NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
);

CREATE TABLE partitions_dynamic.audit_events_202502 (
    id bigint DEFAULT NULL NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
);

CREATE TABLE partitions_dynamic.audit_events_202503 (
    id bigint DEFAULT NULL NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
);

CREATE TABLE partitions_dynamic.audit_events_default (
    id bigint DEFAULT NULL NOT NULL,
    author_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    entity_type character varying NOT NULL,
    details text,
    created_at timestamp without time zone NOT NULL,
    ip_address inet,
    author_name text,
    entity_path text,
    target_details text,
    target_type text,
    target_id bigint,
    CONSTRAINT check_0be3e921b6 CHECK ((char_length(entity_path) <= 5500)),
    CONSTRAINT check_3c75b286ec CHECK ((char_length(author_name) <= 255))
);

CREATE TABLE public.batched_background_jobs (
    id bigint NOT NULL,
    partition bigint DEFAULT 1 NOT NULL,
    status smallint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    min_value bigint NOT NULL,
    max_value bigint NOT NULL,
    batch_size integer NOT NULL,
    metrics jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_2f31b2ed77 CHECK ((min_value <= max_value))
)
PARTITION BY LIST (partition);

CREATE TABLE partitions_dynamic.batched_background_jobs_1 (
    id bigint NOT NULL,
    partition bigint DEFAULT 1 NOT NULL,
    status smallint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    min_value bigint NOT NULL,
    max_value bigint NOT NULL,
    batch_size integer NOT NULL,
    metrics jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_2f31b2ed77 CHECK ((min_value <= max_value))
)
WITH (fillfactor='90');

CREATE TABLE partitions_dynamic.batched_background_jobs_2 (
    id bigint NOT NULL,
    partition bigint DEFAULT 1 NOT NULL,
    status smallint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    min_value bigint NOT NULL,
    max_value bigint NOT NULL,
    batch_size integer NOT NULL,
    metrics jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_2f31b2ed77 CHECK ((min_value <= max_value))
)
WITH (fillfactor='90');

CREATE TABLE public.ci_builds (
    id bigint NOT NULL,
    status character varying,
    finished_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    started_at timestamp without time zone,
    coverage double precision,
    name character varying,
    options text,
    allow_failure boolean DEFAULT false NOT NULL,
    stage_idx integer,
    tag boolean,
    ref character varying,
    type character varying,
    target_url character varying,
    description character varying,
    project_id bigint,
    user_id bigint,
    token_encrypted character varying,
    scheduled_at timestamp with time zone,
    partition_id bigint NOT NULL,
    commit_id bigint,
    stage_id bigint,
    execution public.ci_timing,
    failure_reason integer
)
PARTITION BY LIST (partition_id);

CREATE TABLE partitions_dynamic.ci_builds_100 (
    id bigint NOT NULL,
    status character varying,
    finished_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    started_at timestamp without time zone,
    coverage double precision,
    name character varying,
    options text,
    allow_failure boolean DEFAULT false NOT NULL,
    stage_idx integer,
    tag boolean,
    ref character varying,
    type character varying,
    target_url character varying,
    description character varying,
    project_id bigint,
    user_id bigint,
    token_encrypted character varying,
    scheduled_at timestamp with time zone,
    partition_id bigint NOT NULL,
    commit_id bigint,
    stage_id bigint,
    execution public.ci_timing,
    failure_reason integer
);

CREATE TABLE partitions_dynamic.ci_builds_101 (
    id bigint NOT NULL,
    status character varying,
    finished_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    started_at timestamp without time zone,
    coverage double precision,
    name character varying,
    options text,
    allow_failure boolean DEFAULT false NOT NULL,
    stage_idx integer,
    tag boolean,
    ref character varying,
    type character varying,
    target_url character varying,
    description character varying,
    project_id bigint,
    user_id bigint,
    token_encrypted character varying,
    scheduled_at timestamp with time zone,
    partition_id bigint NOT NULL,
    commit_id bigint,
    stage_id bigint,
    execution public.ci_timing,
    failure_reason integer
);

CREATE TABLE partitions_dynamic.ci_builds_102 (
    id bigint NOT NULL,
    status character varying,
    finished_at timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    started_at timestamp without time zone,
    coverage double precision,
    name character varying,
    options text,
    allow_failure boolean DEFAULT false NOT NULL,
    stage_idx integer,
    tag boolean,
    ref character varying,
    type character varying,
    target_url character varying,
    description character varying,
    project_id bigint,
    user_id bigint,
    token_encrypted character varying,
    scheduled_at timestamp with time zone,
    partition_id bigint NOT NULL,
    commit_id bigint,
    stage_id bigint,
    execution public.ci_timing,
    failure_reason integer
);

CREATE TABLE public.ci_job_artifacts (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    file_type integer NOT NULL,
    job_id bigint NOT NULL,
    size bigint,
    created_at timestamp with time zone NOT NULL,
    expire_at timestamp with time zone,
    file character varying,
    partition_id bigint NOT NULL,
    locked smallint DEFAULT 2,
    file_final_path text,
    CONSTRAINT check_252a9a331e CHECK ((char_length(file_final_path) <= 1024))
)
PARTITION BY LIST (partition_id);

CREATE TABLE partitions_dynamic.ci_job_artifacts_100 (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    file_type integer NOT NULL,
    job_id bigint NOT NULL,
    size bigint,
    created_at timestamp with time zone NOT NULL,
    expire_at timestamp with time zone,
    file character varying,
    partition_id bigint NOT NULL,
    locked smallint DEFAULT 2,
    file_final_path text,
    CONSTRAINT check_252a9a331e CHECK ((char_length(file_final_path) <= 1024))
);

CREATE TABLE partitions_dynamic.ci_job_artifacts_101 (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    file_type integer NOT NULL,
    job_id bigint NOT NULL,
    size bigint,
    created_at timestamp with time zone NOT NULL,
    expire_at timestamp with time zone,
    file character varying,
    partition_id bigint NOT NULL,
    locked smallint DEFAULT 2,
    file_final_path text,
    CONSTRAINT check_252a9a331e CHECK ((char_length(file_final_path) <= 1024))
);

CREATE TABLE partitions_dynamic.ci_job_artifacts_102 (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    file_type integer NOT NULL,
    job_id bigint NOT NULL,
    size bigint,
    created_at timestamp with time zone NOT NULL,
    expire_at timestamp with time zone,
    file character varying,
    partition_id bigint NOT NULL,
    locked smallint DEFAULT 2,
    file_final_path text,
    CONSTRAINT check_252a9a331e CHECK ((char_length(file_final_path) <= 1024))
);

CREATE TABLE public.ci_trace_chunks (
    build_id bigint NOT NULL,
    chunk_index integer NOT NULL,
    data_store integer NOT NULL,
    raw_data bytea,
    checksum bytea,
    partition_id bigint NOT NULL,
    lock_version integer DEFAULT 0 NOT NULL
)
PARTITION BY LIST (partition_id);

CREATE TABLE partitions_dynamic.ci_trace_chunks_100 (
    build_id bigint NOT NULL,
    chunk_index integer NOT NULL,
    data_store integer NOT NULL,
    raw_data bytea,
    checksum bytea,
    partition_id bigint NOT NULL,
    lock_version integer DEFAULT 0 NOT NULL
);

CREATE TABLE partitions_dynamic.ci_trace_chunks_101 (
    build_id bigint NOT NULL,
    chunk_index integer NOT NULL,
    data_store integer NOT NULL,
    raw_data bytea,
    checksum bytea,
    partition_id bigint NOT NULL,
    lock_version integer DEFAULT 0 NOT NULL
);

CREATE TABLE partitions_dynamic.ci_trace_chunks_102 (
    build_id bigint NOT NULL,
    chunk_index integer NOT NULL,
    data_store integer NOT NULL,
    raw_data bytea,
    checksum bytea,
    partition_id bigint NOT NULL,
    lock_version integer DEFAULT 0 NOT NULL
);

CREATE TABLE public.events (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128))
)
PARTITION BY RANGE (created_at);

CREATE TABLE partitions_dynamic.events_000000 (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128))
);

CREATE TABLE partitions_dynamic.events_202411 (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128))
);

CREATE TABLE partitions_dynamic.events_202412 (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128))
);

CREATE TABLE partitions_dynamic.events_202501 (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128))
);

CREATE TABLE partitions_dynamic.events_202502 (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128)),
    CONSTRAINT february_only CHECK ((action < 20))
);

CREATE TABLE partitions_dynamic.events_202503 (
    id bigint NOT NULL,
    project_id bigint,
    author_id bigint NOT NULL,
    target_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    action smallint NOT NULL,
    target_type character varying,
    fingerprint bytea,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f8adb3d672 CHECK ((octet_length(fingerprint) <= 128))
);

CREATE TABLE public.loose_foreign_keys_deleted_records (
    id bigint NOT NULL,
    partition bigint DEFAULT 1 NOT NULL,
    primary_key_value bigint NOT NULL,
    status smallint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    fully_qualified_table_name text NOT NULL,
    consume_after timestamp with time zone DEFAULT now(),
    cleanup_attempts smallint DEFAULT 0,
    CONSTRAINT check_37d47cfc70 CHECK ((char_length(fully_qualified_table_name) <= 150))
)
PARTITION BY LIST (partition);

CREATE TABLE partitions_dynamic.loose_foreign_keys_deleted_records_1 (
    id bigint DEFAULT NULL NOT NULL,
    partition bigint DEFAULT 1 NOT NULL,
    primary_key_value bigint NOT NULL,
    status smallint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    fully_qualified_table_name text NOT NULL,
    consume_after timestamp with time zone DEFAULT now(),
    cleanup_attempts smallint DEFAULT 0,
    CONSTRAINT check_37d47cfc70 CHECK ((char_length(fully_qualified_table_name) <= 150))
);

CREATE TABLE partitions_dynamic.loose_foreign_keys_deleted_records_2 (
    id bigint DEFAULT NULL NOT NULL,
    partition bigint DEFAULT 1 NOT NULL,
    primary_key_value bigint NOT NULL,
    status smallint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    fully_qualified_table_name text NOT NULL,
    consume_after timestamp with time zone DEFAULT now(),
    cleanup_attempts smallint DEFAULT 0,
    CONSTRAINT check_37d47cfc70 CHECK ((char_length(fully_qualified_table_name) <= 150))
);

CREATE TABLE public.web_hook_logs (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    url character varying,
    request_headers jsonb,
    request_data jsonb,
    response_headers jsonb,
    response_body text,
    response_status character varying,
    execution_duration double precision,
    internal_error_message character varying,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    url_hash text
)
PARTITION BY RANGE (created_at);

CREATE TABLE partitions_dynamic.web_hook_logs_202411 (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    url character varying,
    request_headers jsonb,
    request_data jsonb,
    response_headers jsonb,
    response_body text,
    response_status character varying,
    execution_duration double precision,
    internal_error_message character varying,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    url_hash text
);

CREATE TABLE partitions_dynamic.web_hook_logs_202412 (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    url character varying,
    request_headers jsonb,
    request_data jsonb,
    response_headers jsonb,
    response_body text,
    response_status character varying,
    execution_duration double precision,
    internal_error_message character varying,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    url_hash text
);

CREATE TABLE partitions_dynamic.web_hook_logs_202501 (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    url character varying,
    request_headers jsonb,
    request_data jsonb,
    response_headers jsonb,
    response_body text,
    response_status character varying,
    execution_duration double precision,
    internal_error_message character varying,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    url_hash text
);

CREATE TABLE partitions_dynamic.web_hook_logs_202502 (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    url character varying,
    request_headers jsonb,
    request_data jsonb,
    response_headers jsonb,
    response_body text,
    response_status character varying,
    execution_duration double precision,
    internal_error_message character varying,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    url_hash text
);

CREATE TABLE partitions_dynamic.web_hook_logs_202503 (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    trigger character varying,
    url character varying,
    request_headers jsonb,
    request_data jsonb,
    response_headers jsonb,
    response_body text,
    response_status character varying,
    execution_duration double precision,
    internal_error_message character varying,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    url_hash text
);

CREATE TABLE public.issue_search_data (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
)
PARTITION BY HASH (project_id);

CREATE TABLE partitions_static.issue_search_data_00 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_01 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_02 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_03 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_04 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_05 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_06 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_07 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_08 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_09 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_10 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_11 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_12 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_13 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_14 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partitions_static.issue_search_data_15 (
    project_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    search_vector tsvector,
    namespace_id bigint
);

CREATE TABLE partman.template_public_analytics_events (
    id bigint NOT NULL,
    occurred_on date NOT NULL,
    namespace_id bigint NOT NULL,
    kind character varying NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    shard integer NOT NULL
);

CREATE TABLE public.user_details (
    user_id bigint NOT NULL,
    job_title character varying(200) DEFAULT ''::character varying NOT NULL,
    bio character varying(255) DEFAULT ''::character varying NOT NULL,
    webauthn_xid text,
    pronouns text,
    location text DEFAULT ''::text NOT NULL,
    skype text DEFAULT ''::text NOT NULL,
    mastodon text,
    discord text,
    email_reset_offered_at timestamp with time zone,
    onboarding_status jsonb DEFAULT '{}'::jsonb NOT NULL,
    website_url text DEFAULT ''::text NOT NULL,
    CONSTRAINT check_488008f46e CHECK ((char_length(pronouns) <= 50)),
    CONSTRAINT check_8d53c3eb58 CHECK ((char_length(location) <= 500)),
    CONSTRAINT check_ae4746abff CHECK ((jsonb_typeof(onboarding_status) = 'object'::text)),
    CONSTRAINT check_ed81176062 CHECK ((char_length(website_url) <= 500))
);

CREATE TABLE public.users (
    id bigint NOT NULL,
    email public.citext NOT NULL,
    encrypted_password character varying DEFAULT ''::character varying NOT NULL,
    reset_password_token character varying,
    sign_in_count integer DEFAULT 0,
    current_sign_in_at timestamp without time zone,
    last_sign_in_ip inet,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying DEFAULT ''::character varying NOT NULL,
    username public.citext DEFAULT ''::public.citext NOT NULL,
    admin boolean DEFAULT false NOT NULL,
    projects_limit integer NOT NULL,
    failed_attempts integer DEFAULT 0,
    locked_at timestamp without time zone,
    state public.user_state DEFAULT 'active'::public.user_state NOT NULL,
    color_scheme_id integer DEFAULT 1 NOT NULL,
    bio character varying,
    otp_required_for_login boolean DEFAULT false NOT NULL,
    otp_backup_codes text[],
    theme_id smallint,
    preferred_language character varying,
    external boolean DEFAULT false,
    two_factor_grace_period integer DEFAULT 48 NOT NULL,
    feed_token character varying,
    last_activity_on date,
    last_credential_check_at timestamp without time zone,
    role smallint,
    user_type smallint DEFAULT 0,
    static_object_token character varying(255),
    organization_id bigint,
    preferences public.hstore DEFAULT ''::public.hstore NOT NULL,
    CONSTRAINT check_2a702b7b59 CHECK ((char_length((static_object_token)::text) <= 255))
);

CREATE VIEW public.active_users AS
 SELECT u.id,
    u.username,
    u.email,
    d.job_title,
    u.last_activity_on
   FROM (public.users u
     LEFT JOIN public.user_details d ON ((d.user_id = u.id)))
  WHERE ((u.state = 'active'::public.user_state) AND ((u.user_type IS NULL) OR (u.user_type = ANY (ARRAY[0, 4]))));

COMMENT ON VIEW public.active_users IS 'Billable, more or less';

CREATE TABLE public.agent_activity_events (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    acknowledged_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    throttle_period integer DEFAULT 30 NOT NULL,
    jira_key character varying(255),
    max_export_size bigint DEFAULT 30 NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    commit_regex character varying,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    CONSTRAINT check_03201d1618 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_2286cac0fd CHECK ((char_length((jira_key)::text) <= 255)),
    CONSTRAINT check_769190e4b0 CHECK ((char_length((commit_regex)::text) <= 65535)),
    CONSTRAINT check_cca9b4da7c CHECK ((throttle_period >= 0))
);

CREATE SEQUENCE public.agent_activity_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.agent_activity_events_id_seq OWNED BY public.agent_activity_events.id;

CREATE TABLE public.agent_group_authorizations (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    issue_template text,
    enforce_sso boolean DEFAULT true NOT NULL,
    help_text text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    footer_message text,
    CONSTRAINT check_24fc33b1b9 CHECK ((char_length(footer_message) <= 65535)),
    CONSTRAINT check_2bdadc3412 CHECK ((char_length(issue_template) <= 255)),
    CONSTRAINT check_3309bffb32 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_7af1fab901 CHECK ((char_length(help_text) <= 1024))
);

ALTER TABLE public.agent_group_authorizations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agent_group_authorizations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agent_migrations (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    next_run_at timestamp with time zone,
    max_import_size integer DEFAULT 100,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    throttle_period bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    jira_key character varying(255),
    ci_config_path text,
    enqueued_at timestamp with time zone,
    namespace_prefix text,
    CONSTRAINT check_35e9a13da9 CHECK ((char_length((jira_key)::text) <= 255)),
    CONSTRAINT check_41d0458a1d CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT check_4865597bbb CHECK ((char_length(ci_config_path) <= 1024)),
    CONSTRAINT check_535475acaf CHECK ((max_import_size >= 0)),
    CONSTRAINT check_6e591f7dab CHECK ((char_length(namespace_prefix) <= 255)),
    CONSTRAINT check_b066ca9d38 CHECK ((jsonb_typeof(sync_log) = 'object'::text))
);

CREATE SEQUENCE public.agent_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.agent_migrations_id_seq OWNED BY public.agent_migrations.id;

CREATE TABLE public.agent_project_authorizations (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    snippet_size_limit bigint DEFAULT 30 NOT NULL,
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    jira_key character varying(255),
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    retention_days integer DEFAULT 100,
    CONSTRAINT check_56a639d69d CHECK ((jsonb_typeof(sync_log) = 'object'::text)),
    CONSTRAINT check_58961364b2 CHECK ((char_length((jira_key)::text) <= 65535)),
    CONSTRAINT check_73c553eed2 CHECK ((snippet_size_limit >= 0))
);

ALTER TABLE public.agent_project_authorizations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agent_project_authorizations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agent_url_configurations (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    footer_message character varying(255),
    expires_at timestamp with time zone,
    max_import_size bigint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    throttle_period integer DEFAULT 0 NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    namespace_prefix text,
    CONSTRAINT check_1864bc7ec8 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_4420627e77 CHECK ((char_length(namespace_prefix) <= 4000)),
    CONSTRAINT check_980d2d8ce7 CHECK ((max_import_size >= 0)),
    CONSTRAINT check_9846cf7216 CHECK ((char_length((footer_message)::text) <= 255))
);

ALTER TABLE public.agent_url_configurations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agent_url_configurations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.agent_user_access (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_import_size integer DEFAULT 0 NOT NULL,
    branch_name_regex character varying,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    issuer_url character varying,
    last_synced_at timestamp with time zone,
    namespace_prefix character varying,
    expires_at timestamp with time zone,
    CONSTRAINT check_342d534309 CHECK ((char_length((branch_name_regex)::text) <= 1024)),
    CONSTRAINT check_4c110f48a2 CHECK ((char_length((namespace_prefix)::text) <= 1024)),
    CONSTRAINT check_e875bf08ab CHECK ((char_length((issuer_url)::text) <= 1024))
);

CREATE SEQUENCE public.agent_user_access_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.agent_user_access_id_seq OWNED BY public.agent_user_access.id;

CREATE TABLE public.agent_workspaces_configs (
    id bigint NOT NULL,
    agent_id bigint NOT NULL,
    issue_template character varying(255),
    enforce_sso boolean DEFAULT true NOT NULL,
    stale_after_days integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    rate_limit_per_minute smallint DEFAULT 30 NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    expires_at timestamp with time zone,
    CONSTRAINT check_7dc676ac6f CHECK ((char_length((issue_template)::text) <= 1024)),
    CONSTRAINT check_866a5076c7 CHECK ((stale_after_days >= 0))
);

CREATE SEQUENCE public.agent_workspaces_configs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.agent_workspaces_configs_id_seq OWNED BY public.agent_workspaces_configs.id;

CREATE TABLE public.ai_conversations (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    conversation_type smallint NOT NULL,
    last_updated_at timestamp with time zone DEFAULT now() NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.ai_conversations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ai_conversations_id_seq OWNED BY public.ai_conversations.id;

CREATE TABLE public.ai_messages (
    id bigint NOT NULL,
    thread_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    role smallint NOT NULL,
    has_feedback boolean DEFAULT false,
    extras jsonb,
    error_details jsonb,
    content text NOT NULL,
    request_xid text,
    message_xid text NOT NULL,
    referer_url text,
    CONSTRAINT check_73f2530c38 CHECK ((char_length(content) <= 512000)),
    CONSTRAINT check_c0f9096e70 CHECK ((char_length(request_xid) <= 36))
);

ALTER TABLE ONLY public.ai_messages FORCE ROW LEVEL SECURITY;

CREATE SEQUENCE public.ai_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ai_messages_id_seq OWNED BY public.ai_messages.id;

CREATE TABLE public.alert_management_alerts (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    keep_latest_n integer DEFAULT 0 NOT NULL,
    next_run_at timestamp with time zone,
    issuer_url character varying,
    require_two_factor boolean DEFAULT true NOT NULL,
    retention_days integer DEFAULT 30 NOT NULL,
    failure_threshold smallint DEFAULT 0 NOT NULL,
    last_synced_at timestamp with time zone,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    runner_cleanup_enabled boolean DEFAULT true NOT NULL,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_308e0ec1be CHECK ((retention_days >= 0)),
    CONSTRAINT check_b1e05f3f7c CHECK ((char_length((issuer_url)::text) <= 65535))
);

ALTER TABLE public.alert_management_alerts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alert_management_alerts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE UNLOGGED TABLE public.application_rate_limit_counters (
    key text NOT NULL COLLATE pg_catalog."C",
    hits integer DEFAULT 0 NOT NULL,
    window_start timestamp with time zone NOT NULL
)
WITH (autovacuum_enabled='true', fillfactor='70');

CREATE TABLE public.approval_merge_request_rules (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    merge_request_id bigint NOT NULL,
    approvals_required smallint DEFAULT 0 NOT NULL,
    name text NOT NULL,
    rule_type smallint DEFAULT 1 NOT NULL,
    report_type smallint,
    section text,
    orchestration_policy_idx smallint,
    vulnerabilities_allowed smallint DEFAULT 0 NOT NULL,
    scanners text[] DEFAULT '{}'::text[] NOT NULL,
    severity_levels text[] DEFAULT '{}'::text[] NOT NULL,
    vulnerability_states text[] DEFAULT '{newly_detected}'::text[] NOT NULL,
    CONSTRAINT check_19ac196ecd CHECK (((approvals_required >= 0) AND (approvals_required <= 100))),
    CONSTRAINT check_4ba89e13e5 CHECK ((char_length(section) <= 255))
);

CREATE SEQUENCE public.approval_merge_request_rules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.approval_merge_request_rules_id_seq OWNED BY public.approval_merge_request_rules.id;

CREATE TABLE public.approval_merge_request_rules_users (
    id bigint NOT NULL,
    approval_merge_request_rule_id bigint NOT NULL,
    user_id bigint NOT NULL,
    is_unique boolean
);

CREATE SEQUENCE public.approval_merge_request_rules_users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.approval_merge_request_rules_users_id_seq OWNED BY public.approval_merge_request_rules_users.id;

CREATE TABLE public.approvals (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    patch_id_sha bytea
);

CREATE SEQUENCE public.approvals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.approvals_id_seq OWNED BY public.approvals.id;

CREATE TABLE public.ar_internal_metadata (
    key character varying NOT NULL,
    value character varying,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);

CREATE TABLE public.award_emoji (
    id bigint NOT NULL,
    name character varying,
    user_id bigint,
    awardable_type character varying,
    awardable_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    namespace_id bigint
);

CREATE SEQUENCE public.award_emoji_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.award_emoji_id_seq OWNED BY public.award_emoji.id;

CREATE TABLE public.board_assignees (
    board_id bigint NOT NULL,
    user_id bigint NOT NULL,
    is_unique boolean
);

CREATE TABLE public.board_labels (
    board_id bigint NOT NULL,
    label_id bigint NOT NULL,
    "position" integer
);

CREATE TABLE public.boards (
    id bigint NOT NULL,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying DEFAULT 'Development'::character varying NOT NULL,
    milestone_id bigint,
    group_id bigint,
    weight integer,
    hide_backlog_list boolean DEFAULT false NOT NULL,
    hide_closed_list boolean DEFAULT false NOT NULL,
    iteration_id bigint,
    CONSTRAINT check_8fd311dbd0 CHECK (((project_id IS NULL) <> (group_id IS NULL)))
);

CREATE SEQUENCE public.boards_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.boards_id_seq OWNED BY public.boards.id;

CREATE TABLE public.ci_daily_build_group_report_results (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    namespace_prefix text,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_a23d2e591a CHECK ((char_length(namespace_prefix) <= 4000))
);

CREATE SEQUENCE public.ci_daily_build_group_report_results_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_daily_build_group_report_results_id_seq OWNED BY public.ci_daily_build_group_report_results.id;

CREATE TABLE public.ci_freeze_periods (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    snippet_size_limit bigint,
    service_ping boolean DEFAULT false NOT NULL,
    acknowledged_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    retention_days integer,
    error_tracking_url text,
    squash_by_default boolean DEFAULT true NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    expires_at timestamp with time zone,
    CONSTRAINT check_126b6880ea CHECK ((char_length(error_tracking_url) <= 4000)),
    CONSTRAINT check_f5ea64926f CHECK ((retention_days >= 0))
);

CREATE SEQUENCE public.ci_freeze_periods_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_freeze_periods_id_seq OWNED BY public.ci_freeze_periods.id;

CREATE TABLE public.ci_job_artifacts_store (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    file_type integer NOT NULL,
    size bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expire_at timestamp with time zone,
    file character varying,
    file_store integer DEFAULT 1,
    file_sha256 bytea,
    file_format smallint,
    file_location smallint,
    locked smallint DEFAULT 2,
    accessibility smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_f64a5b7f9f CHECK ((file_store IS NOT NULL))
);

CREATE SEQUENCE public.ci_job_artifacts_store_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_job_artifacts_store_id_seq OWNED BY public.ci_job_artifacts_store.id;

CREATE TABLE public.ci_job_variables_base (
    id bigint NOT NULL,
    key character varying NOT NULL,
    value text,
    CONSTRAINT key_present CHECK (((key)::text <> ''::text))
);

CREATE SEQUENCE public.ci_job_variables_base_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_job_variables_base_id_seq OWNED BY public.ci_job_variables_base.id;

CREATE TABLE public.ci_pending_builds_queue (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    help_text character varying,
    service_ping boolean DEFAULT true NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    keep_latest_n integer DEFAULT 30 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    max_export_size smallint DEFAULT 100,
    next_run_at timestamp with time zone,
    issue_template character varying(255),
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    issuer_url text,
    max_pages_size smallint DEFAULT 30 NOT NULL,
    CONSTRAINT check_0797d99071 CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_1453fe6470 CHECK ((char_length((issue_template)::text) <= 255)),
    CONSTRAINT check_188ebd92bd CHECK ((char_length((help_text)::text) <= 4000)),
    CONSTRAINT check_49387ce6e5 CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT check_c48c05e343 CHECK ((char_length(issuer_url) <= 4000)),
    CONSTRAINT check_e105b7bb15 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_eef6dd5eca CHECK ((jsonb_typeof(rate_limits) = 'object'::text))
);

CREATE SEQUENCE public.ci_pending_builds_queue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_pending_builds_queue_id_seq OWNED BY public.ci_pending_builds_queue.id;

CREATE TABLE public.ci_pipeline_artifacts (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    error_tracking_url text,
    squash_by_default boolean DEFAULT false NOT NULL,
    commit_regex character varying(255),
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    finished_at timestamp with time zone,
    show_diff_preview boolean DEFAULT true NOT NULL,
    merge_commit_template text,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_1909a40a06 CHECK ((char_length(merge_commit_template) <= 4000)),
    CONSTRAINT check_813d5ba889 CHECK ((char_length(error_tracking_url) <= 4000)),
    CONSTRAINT check_f465f43be9 CHECK ((char_length((commit_regex)::text) <= 1024))
);

ALTER TABLE public.ci_pipeline_artifacts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ci_pipeline_artifacts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ci_pipeline_chat_data (
    pipeline_id bigint NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    allow_forking boolean DEFAULT false NOT NULL,
    branch_name_regex text,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    finished_at timestamp with time zone,
    keep_latest_n integer,
    help_text character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    throttle_period bigint DEFAULT 30 NOT NULL,
    CONSTRAINT check_d7b30764ac CHECK ((char_length(branch_name_regex) <= 255)),
    CONSTRAINT check_e6b1ca4182 CHECK ((char_length((help_text)::text) <= 1024))
);

CREATE TABLE public.ci_pipeline_messages (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    finished_at timestamp with time zone,
    next_run_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer_url text,
    issue_template character varying,
    error_tracking_url character varying(255),
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_12fda86aac CHECK ((char_length((issue_template)::text) <= 65535)),
    CONSTRAINT check_16f0e9b447 CHECK ((char_length((error_tracking_url)::text) <= 1024)),
    CONSTRAINT check_1d8559b72c CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_ba9522129a CHECK ((jsonb_typeof(rate_limits) = 'object'::text)),
    CONSTRAINT check_f63e75b74a CHECK ((char_length(issuer_url) <= 255))
);

CREATE SEQUENCE public.ci_pipeline_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_pipeline_messages_id_seq OWNED BY public.ci_pipeline_messages.id;

CREATE TABLE public.ci_pipeline_metadata (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    expires_at timestamp with time zone,
    issue_template character varying,
    max_export_size smallint DEFAULT 100,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    error_tracking_url character varying(255),
    show_diff_preview boolean DEFAULT false NOT NULL,
    commit_regex character varying(255),
    stale_after_days smallint,
    CONSTRAINT check_d9ba998e06 CHECK ((char_length((commit_regex)::text) <= 1024)),
    CONSTRAINT check_e1e12d9447 CHECK ((char_length((issue_template)::text) <= 255)),
    CONSTRAINT check_ef77b1c41a CHECK ((char_length((error_tracking_url)::text) <= 255))
);

CREATE SEQUENCE public.ci_pipeline_metadata_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_pipeline_metadata_id_seq OWNED BY public.ci_pipeline_metadata.id;

CREATE TABLE public.ci_pipeline_schedules (
    id bigint NOT NULL,
    description character varying,
    ref character varying,
    cron character varying,
    cron_timezone character varying,
    next_run_at timestamp without time zone,
    project_id bigint NOT NULL,
    owner_id bigint,
    active boolean DEFAULT true,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.ci_pipeline_schedules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_pipeline_schedules_id_seq OWNED BY public.ci_pipeline_schedules.id;

CREATE TABLE public.ci_pipelines (
    id bigint NOT NULL,
    ref character varying,
    sha character varying,
    before_sha character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    tag boolean DEFAULT false,
    yaml_errors text,
    committed_at timestamp without time zone,
    project_id bigint,
    status character varying,
    started_at timestamp without time zone,
    finished_at timestamp without time zone,
    duration integer,
    user_id bigint,
    lock_version integer DEFAULT 0,
    source integer,
    config_source integer,
    protected boolean,
    failure_reason integer,
    iid integer,
    merge_request_id bigint,
    source_sha bytea,
    target_sha bytea,
    ci_ref_id bigint,
    locked smallint DEFAULT 1 NOT NULL,
    auto_canceled_by_id bigint,
    trigger_id bigint,
    partition_id bigint DEFAULT 100 NOT NULL,
    CONSTRAINT check_34d1d6389e CHECK ((lock_version IS NOT NULL))
);

CREATE TABLE public.ci_pipelines_config (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    expires_at timestamp with time zone,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    ci_config_path character varying(255),
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    block_seat_overages boolean DEFAULT false NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    CONSTRAINT check_750760d51d CHECK ((char_length((ci_config_path)::text) <= 4000))
);

CREATE SEQUENCE public.ci_pipelines_config_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_pipelines_config_id_seq OWNED BY public.ci_pipelines_config.id;

CREATE SEQUENCE public.ci_pipelines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_pipelines_id_seq OWNED BY public.ci_pipelines.id;

CREATE TABLE public.ci_refs (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    lock_version integer DEFAULT 0 NOT NULL,
    status smallint DEFAULT 0 NOT NULL,
    ref_path text NOT NULL,
    CONSTRAINT check_7c821b0944 CHECK ((char_length(ref_path) <= 1024))
);

CREATE SEQUENCE public.ci_refs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_refs_id_seq OWNED BY public.ci_refs.id;

CREATE TABLE public.ci_resource_groups (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    last_synced_at timestamp with time zone,
    show_diff_preview boolean DEFAULT false NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    namespace_prefix character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    help_text character varying,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    issue_template character varying,
    keep_latest_n integer DEFAULT 30 NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    CONSTRAINT check_1057d238c6 CHECK ((char_length((help_text)::text) <= 255)),
    CONSTRAINT check_617b53c40a CHECK ((char_length((issue_template)::text) <= 4000)),
    CONSTRAINT check_8b8efbf3bd CHECK ((keep_latest_n >= 0)),
    CONSTRAINT check_b90eea260f CHECK ((char_length((namespace_prefix)::text) <= 1024))
);

CREATE SEQUENCE public.ci_resource_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_resource_groups_id_seq OWNED BY public.ci_resource_groups.id;

CREATE TABLE public.ci_runner_namespaces (
    id bigint NOT NULL,
    ci_runner_id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    note character varying(255)
);

CREATE SEQUENCE public.ci_runner_namespaces_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_runner_namespaces_id_seq OWNED BY public.ci_runner_namespaces.id;

CREATE TABLE public.ci_runner_projects (
    id bigint NOT NULL,
    runner_id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.ci_runner_projects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_runner_projects_id_seq OWNED BY public.ci_runner_projects.id;

CREATE TABLE public.ci_runners (
    id bigint NOT NULL,
    token character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    description character varying,
    contacted_at timestamp without time zone,
    active boolean DEFAULT true NOT NULL,
    name character varying,
    version character varying,
    revision character varying,
    platform character varying,
    architecture character varying,
    run_untagged boolean DEFAULT true NOT NULL,
    locked boolean DEFAULT false NOT NULL,
    access_level integer DEFAULT 0 NOT NULL,
    ip_address character varying,
    maximum_timeout integer,
    runner_type public.runner_kind NOT NULL,
    token_encrypted character varying,
    public_projects_minutes_cost_factor double precision DEFAULT 1.0 NOT NULL,
    private_projects_minutes_cost_factor double precision DEFAULT 1.0 NOT NULL,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    executor_type smallint,
    maintainer_note text,
    token_expires_at timestamp with time zone,
    allowed_plans text[] DEFAULT '{}'::text[] NOT NULL,
    registration_type smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_cf5f0f1569 CHECK ((char_length(maintainer_note) <= 1024))
);

CREATE SEQUENCE public.ci_runners_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_runners_id_seq OWNED BY public.ci_runners.id;

CREATE TABLE public.ci_running_builds_queue (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    sso_url character varying,
    show_diff_preview boolean DEFAULT true NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rate_limit_per_minute integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_ba33d69d1b CHECK ((char_length((sso_url)::text) <= 65535))
);

CREATE SEQUENCE public.ci_running_builds_queue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_running_builds_queue_id_seq OWNED BY public.ci_running_builds_queue.id;

CREATE TABLE public.ci_secure_files (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    file_store smallint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    file text NOT NULL,
    checksum bytea NOT NULL,
    key_data text,
    metadata jsonb,
    expires_at timestamp without time zone,
    CONSTRAINT check_73f00591ec CHECK ((char_length(key_data) <= 128)),
    CONSTRAINT check_7f3895fcb6 CHECK ((char_length(file) <= 255)),
    CONSTRAINT check_c491e4c702 CHECK ((octet_length(checksum) = 32)),
    CONSTRAINT check_c88ffa33b3 CHECK ((char_length(name) <= 255))
);

CREATE SEQUENCE public.ci_secure_files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_secure_files_id_seq OWNED BY public.ci_secure_files.id;

CREATE TABLE public.ci_sources_pipelines_log (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    throttle_period integer,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    jira_key character varying,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_153ec5e888 CHECK ((char_length((jira_key)::text) <= 65535)),
    CONSTRAINT check_43763a5dd2 CHECK ((jsonb_typeof(rate_limits) = 'object'::text))
);

CREATE SEQUENCE public.ci_sources_pipelines_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_sources_pipelines_log_id_seq OWNED BY public.ci_sources_pipelines_log.id;

CREATE TABLE public.ci_stages (
    id bigint NOT NULL,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying,
    status integer,
    lock_version integer DEFAULT 0,
    "position" integer,
    pipeline_id bigint NOT NULL,
    partition_id bigint DEFAULT 100 NOT NULL,
    CONSTRAINT check_d0e1d70ba6 CHECK ((lock_version IS NOT NULL))
);

CREATE SEQUENCE public.ci_stages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_stages_id_seq OWNED BY public.ci_stages.id;

CREATE TABLE public.ci_test_case_failures (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    enforce_sso boolean DEFAULT false NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    error_tracking_url character varying,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    CONSTRAINT check_032026b0c1 CHECK ((char_length((error_tracking_url)::text) <= 4000)),
    CONSTRAINT check_dbd5aae9a5 CHECK ((jsonb_typeof(payload) = 'object'::text))
);

CREATE SEQUENCE public.ci_test_case_failures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_test_case_failures_id_seq OWNED BY public.ci_test_case_failures.id;

CREATE TABLE public.ci_trigger_job_variables (
    trigger_id bigint
)
INHERITS (public.ci_job_variables_base);

CREATE TABLE public.ci_triggers (
    id bigint NOT NULL,
    token character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    project_id bigint,
    owner_id bigint NOT NULL,
    description character varying,
    ref character varying,
    expires_at timestamp with time zone,
    encrypted_token bytea
);

CREATE SEQUENCE public.ci_triggers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_triggers_id_seq OWNED BY public.ci_triggers.id;

CREATE TABLE public.ci_unit_test_failures (
    id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    throttle_period smallint DEFAULT 0 NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    service_ping boolean DEFAULT false NOT NULL,
    max_export_size bigint,
    sso_url character varying,
    CONSTRAINT check_d3c1bae3f8 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_e6442216be CHECK ((char_length((sso_url)::text) <= 65535)),
    CONSTRAINT check_ff74020aef CHECK ((throttle_period >= 0))
);

CREATE SEQUENCE public.ci_unit_test_failures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_unit_test_failures_id_seq OWNED BY public.ci_unit_test_failures.id;

CREATE TABLE public.ci_variables (
    id bigint NOT NULL,
    key character varying NOT NULL,
    value text,
    encrypted_value text,
    encrypted_value_salt character varying,
    project_id bigint NOT NULL,
    protected boolean DEFAULT false NOT NULL,
    environment_scope character varying DEFAULT '*'::character varying NOT NULL,
    masked boolean DEFAULT false NOT NULL,
    variable_type smallint DEFAULT 1 NOT NULL,
    raw boolean DEFAULT true NOT NULL,
    description text,
    hidden boolean DEFAULT false NOT NULL,
    CONSTRAINT check_c9a2086f29 CHECK ((char_length(description) <= 255))
);

CREATE SEQUENCE public.ci_variables_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.ci_variables_id_seq OWNED BY public.ci_variables.id;

CREATE TABLE public.cluster_agent_tokens (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    agent_id bigint NOT NULL,
    token_encrypted text NOT NULL,
    created_by_user_id bigint,
    description text,
    name text,
    last_used_at timestamp with time zone,
    status smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_4c7659710c CHECK ((char_length(token_encrypted) <= 255)),
    CONSTRAINT check_7e2d1e6abc CHECK ((char_length(description) <= 1024))
);

CREATE SEQUENCE public.cluster_agent_tokens_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.cluster_agent_tokens_id_seq OWNED BY public.cluster_agent_tokens.id;

CREATE TABLE public.cluster_agents (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    name text NOT NULL,
    created_by_user_id bigint,
    has_vulnerabilities boolean DEFAULT false NOT NULL,
    connection_mode smallint DEFAULT 0 NOT NULL,
    is_receptive boolean DEFAULT false NOT NULL,
    CONSTRAINT check_0f440b9bc4 CHECK ((char_length(name) <= 255))
);

CREATE SEQUENCE public.cluster_agents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.cluster_agents_id_seq OWNED BY public.cluster_agents.id;

CREATE TABLE public.container_expiration_policies (
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    next_run_at timestamp with time zone,
    name_regex character varying(255),
    cadence character varying(12) DEFAULT '1d'::character varying NOT NULL,
    older_than character varying(12) DEFAULT '90d'::character varying,
    keep_n integer DEFAULT 10,
    enabled boolean DEFAULT false NOT NULL,
    name_regex_keep text,
    CONSTRAINT check_826523426b CHECK ((char_length(name_regex_keep) <= 255))
);

CREATE TABLE public.container_repositories (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status smallint,
    expiration_policy_started_at timestamp with time zone,
    expiration_policy_cleanup_status smallint DEFAULT 0 NOT NULL,
    migration_plan text,
    last_cleanup_deleted_tags_count integer,
    delete_started_at timestamp with time zone,
    status_updated_at timestamp with time zone,
    failed_deletion_count integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_09d7b165da CHECK ((char_length(migration_plan) <= 255))
);

CREATE SEQUENCE public.container_repositories_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.container_repositories_id_seq OWNED BY public.container_repositories.id;

CREATE TABLE public.issues (
    id bigint NOT NULL,
    title character varying,
    author_id bigint,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    description text,
    milestone_id bigint,
    iid integer,
    updated_by_id bigint,
    weight integer,
    confidential boolean DEFAULT false NOT NULL,
    due_date date,
    moved_to_id bigint,
    lock_version integer DEFAULT 0,
    title_html text,
    time_estimate integer DEFAULT 0,
    relative_position integer,
    last_edited_at timestamp with time zone,
    discussion_locked boolean,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    state_id public.issue_state DEFAULT 'opened'::public.issue_state NOT NULL,
    duplicated_to_id bigint,
    promoted_to_epic_id bigint,
    health_status smallint,
    sprint_id bigint,
    blocking_issues_count integer DEFAULT 0 NOT NULL,
    upvotes_count integer DEFAULT 0 NOT NULL,
    work_item_type_id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    start_date date,
    effort public.effort,
    tags public.citext[],
    CONSTRAINT check_92461cd006 CHECK ((lock_version IS NOT NULL))
);
ALTER TABLE ONLY public.issues ALTER COLUMN description SET STATISTICS 500;

CREATE TABLE public.merge_requests (
    id bigint NOT NULL,
    target_branch character varying NOT NULL,
    source_branch character varying NOT NULL,
    source_project_id bigint,
    author_id bigint,
    assignee_id bigint,
    title character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    milestone_id bigint,
    merge_status character varying DEFAULT 'unchecked'::character varying NOT NULL,
    target_project_id bigint NOT NULL,
    iid integer,
    description text,
    updated_by_id bigint,
    merge_error text,
    merge_params text,
    merge_when_pipeline_succeeds boolean DEFAULT false NOT NULL,
    merge_user_id bigint,
    merge_commit_sha public.sha,
    lock_version integer DEFAULT 0,
    squash boolean DEFAULT false NOT NULL,
    draft boolean DEFAULT false NOT NULL,
    head_pipeline_id bigint,
    rebase_jid character varying,
    merged_commit_sha public.sha,
    state_id public.mr_state DEFAULT 'opened'::public.mr_state NOT NULL,
    sprint_id bigint,
    retargeted boolean DEFAULT false NOT NULL,
    override_requested_changes boolean DEFAULT false NOT NULL,
    prepared_at timestamp with time zone,
    CONSTRAINT check_2ac5eacb75 CHECK ((char_length((title)::text) <= 1024))
);

COMMENT ON TABLE public.merge_requests IS 'One request to merge a branch';

COMMENT ON COLUMN public.merge_requests.merge_params IS 'Serialised; see MergeRequest#merge_params';

CREATE TABLE public.notes (
    id bigint NOT NULL,
    note text,
    noteable_type character varying,
    author_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    project_id bigint,
    attachment character varying,
    line_code character varying,
    commit_id character varying,
    noteable_id bigint,
    system boolean DEFAULT false NOT NULL,
    st_diff text,
    updated_by_id bigint,
    type character varying,
    "position" text,
    original_position text,
    resolved_at timestamp with time zone,
    resolved_by_id bigint,
    discussion_id character varying,
    note_html text,
    change_position text,
    resolved_by_push boolean,
    review_id bigint,
    confidential boolean,
    last_edited_at timestamp with time zone,
    internal boolean DEFAULT false NOT NULL,
    imported_from smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_fcb3f033b9 CHECK (((noteable_type)::text <> ''::text))
);
ALTER TABLE ONLY public.notes ALTER COLUMN note SET COMPRESSION pglz;

CREATE VIEW public.user_contributions AS
 SELECT issues.author_id AS user_id,
    'issue'::text AS kind,
    issues.created_at
   FROM public.issues
UNION ALL
 SELECT merge_requests.author_id AS user_id,
    'merge_request'::text AS kind,
    merge_requests.created_at
   FROM public.merge_requests
UNION ALL
 SELECT notes.author_id AS user_id,
    'note'::text AS kind,
    notes.created_at
   FROM public.notes
  WHERE (NOT notes.system);

CREATE MATERIALIZED VIEW public.contributor_ranking AS
 SELECT c.user_id,
    c.kind,
    count(*) AS n,
    ntile(10) OVER (PARTITION BY c.kind ORDER BY (count(*)) DESC) AS decile
   FROM public.user_contributions c
  WHERE (c.user_id IS NOT NULL)
  GROUP BY c.user_id, c.kind
  WITH NO DATA;

CREATE TABLE public.dast_site_validations (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    validation_started_at timestamp with time zone,
    state text DEFAULT 'pending'::text NOT NULL,
    validation_strategy smallint NOT NULL,
    url_base text NOT NULL,
    url_path text NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT check_5fff6f5f6b CHECK ((char_length(state) <= 255)),
    CONSTRAINT check_dc55da893c CHECK ((char_length(url_base) <= 255))
);

CREATE SEQUENCE public.dast_site_validations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.dast_site_validations_id_seq OWNED BY public.dast_site_validations.id;

CREATE TABLE public.dast_sites (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    url text NOT NULL,
    dast_site_validation_id bigint,
    CONSTRAINT check_2c477147da CHECK ((char_length(url) <= 255))
);

CREATE SEQUENCE public.dast_sites_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.dast_sites_id_seq OWNED BY public.dast_sites.id;

CREATE TABLE public.deployments (
    id bigint NOT NULL,
    iid integer NOT NULL,
    project_id bigint NOT NULL,
    environment_id bigint NOT NULL,
    ref character varying NOT NULL,
    tag boolean NOT NULL,
    sha public.sha NOT NULL,
    user_id bigint,
    deployable_type character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    on_stop character varying,
    status smallint NOT NULL,
    finished_at timestamp with time zone,
    deployable_id bigint,
    archived boolean DEFAULT false NOT NULL,
    window_during tstzrange
);

CREATE VIEW public.deploy_frequency AS
 SELECT d.environment_id,
    date_trunc('week'::text, d.finished_at) AS week,
    count(*) AS deployments,
    (avg(EXTRACT(epoch FROM (d.finished_at - d.created_at))))::numeric(12,2) AS lead_seconds
   FROM public.deployments d
  WHERE ((d.status = 2) AND (d.finished_at IS NOT NULL))
  GROUP BY d.environment_id, (date_trunc('week'::text, d.finished_at));

CREATE TABLE public.deploy_keys_projects (
    key_id bigint NOT NULL,
    project_id bigint NOT NULL,
    "position" integer
);

CREATE TABLE public.deployment_approvals_log (
    id bigint NOT NULL,
    environment_id bigint NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    issuer_url character varying(255),
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    max_export_size smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    contact_email text,
    squash_by_default boolean DEFAULT true NOT NULL,
    keep_latest_n integer DEFAULT 100,
    help_text character varying(255),
    CONSTRAINT check_7474688fcc CHECK ((max_export_size >= 0)),
    CONSTRAINT check_842434879f CHECK ((char_length((issuer_url)::text) <= 1024)),
    CONSTRAINT check_b0a4fc96a8 CHECK ((char_length(contact_email) <= 4000)),
    CONSTRAINT check_bb4fe6e903 CHECK ((char_length((help_text)::text) <= 255))
);

CREATE SEQUENCE public.deployment_approvals_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.deployment_approvals_log_id_seq OWNED BY public.deployment_approvals_log.id;

CREATE TABLE public.deployment_merge_requests (
    deployment_id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    note character varying(255)
);

CREATE TABLE public.deployment_merge_requests_log (
    id bigint NOT NULL,
    environment_id bigint NOT NULL,
    merge_commit_template text,
    acknowledged_at timestamp with time zone,
    artifacts_limit_mb integer DEFAULT 30 NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    max_export_size integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    show_diff_preview boolean DEFAULT true NOT NULL,
    CONSTRAINT check_2006c919d8 CHECK ((artifacts_limit_mb >= 0)),
    CONSTRAINT check_e959cf84f5 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_f41d693613 CHECK ((char_length(merge_commit_template) <= 65535))
);

ALTER TABLE public.deployment_merge_requests_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deployment_merge_requests_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE SEQUENCE public.deployments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.deployments_id_seq OWNED BY public.deployments.id;

CREATE TABLE public.design_management_designs (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    contact_email character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    service_ping boolean DEFAULT false NOT NULL,
    issue_template text,
    CONSTRAINT check_3d351efc15 CHECK ((char_length((contact_email)::text) <= 255)),
    CONSTRAINT check_6379b5d92e CHECK ((char_length(issue_template) <= 4000))
);

CREATE SEQUENCE public.design_management_designs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.design_management_designs_id_seq OWNED BY public.design_management_designs.id;

CREATE TABLE public.draft_notes (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    next_run_at timestamp with time zone,
    merge_commit_template text,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_01d479896c CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT check_5259f4ff7d CHECK ((char_length(merge_commit_template) <= 1024))
);

CREATE SEQUENCE public.draft_notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.draft_notes_id_seq OWNED BY public.draft_notes.id;

CREATE TABLE public.emails (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    email public.citext NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    confirmation_token character varying,
    confirmed_at timestamp with time zone,
    detumbled_email text,
    CONSTRAINT check_f375d7adbe CHECK ((char_length(detumbled_email) <= 255))
);

CREATE SEQUENCE public.emails_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.emails_id_seq OWNED BY public.emails.id;

CREATE TABLE public.environment_agents (
    id bigint NOT NULL,
    environment_id bigint NOT NULL,
    max_pages_size smallint,
    block_seat_overages boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer_url text,
    max_export_size bigint DEFAULT 0 NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    contact_email text,
    commit_regex text,
    concurrency_limit integer DEFAULT 100,
    CONSTRAINT check_3e6a019671 CHECK ((char_length(issuer_url) <= 4000)),
    CONSTRAINT check_75d5fd9260 CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_764b4133aa CHECK ((max_export_size >= 0)),
    CONSTRAINT check_84551b8b76 CHECK ((char_length(contact_email) <= 4000)),
    CONSTRAINT check_8ac018ee27 CHECK ((concurrency_limit >= 0)),
    CONSTRAINT check_b976f95b64 CHECK ((char_length(commit_regex) <= 4000)),
    CONSTRAINT check_d54db4fd4b CHECK ((jsonb_typeof(metadata) = 'object'::text))
);

ALTER TABLE public.environment_agents ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.environment_agents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.environment_auto_stop_rules (
    id bigint NOT NULL,
    environment_id bigint NOT NULL,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    merge_commit_template character varying,
    squash_by_default boolean DEFAULT false NOT NULL,
    rate_limit_per_minute smallint DEFAULT 100,
    max_export_size bigint DEFAULT 0 NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    help_text text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    snippet_size_limit bigint DEFAULT 0 NOT NULL,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    last_synced_at timestamp with time zone,
    CONSTRAINT check_cb17c3cd07 CHECK ((char_length(help_text) <= 1024)),
    CONSTRAINT check_ec6c144630 CHECK ((char_length((merge_commit_template)::text) <= 255)),
    CONSTRAINT check_ed7f90caa1 CHECK ((snippet_size_limit >= 0)),
    CONSTRAINT check_f1056db13c CHECK ((rate_limit_per_minute >= 0))
);

CREATE SEQUENCE public.environment_auto_stop_rules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.environment_auto_stop_rules_id_seq OWNED BY public.environment_auto_stop_rules.id;

CREATE TABLE public.environment_last_deployments (
    id bigint NOT NULL,
    environment_id bigint NOT NULL,
    deployment_id bigint NOT NULL,
    relation text
);

CREATE SEQUENCE public.environment_last_deployments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.environment_last_deployments_id_seq OWNED BY public.environment_last_deployments.id;

CREATE TABLE public.environment_metrics_dashboards (
    id bigint NOT NULL,
    environment_id bigint NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    concurrency_limit integer DEFAULT 30 NOT NULL,
    contact_email text,
    namespace_prefix character varying,
    last_synced_at timestamp with time zone,
    CONSTRAINT check_121783d9b1 CHECK ((char_length((namespace_prefix)::text) <= 1024)),
    CONSTRAINT check_c8cea016d5 CHECK ((char_length(contact_email) <= 255))
);

CREATE SEQUENCE public.environment_metrics_dashboards_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.environment_metrics_dashboards_id_seq OWNED BY public.environment_metrics_dashboards.id;

CREATE TABLE public.environments (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    external_url character varying,
    environment_type character varying,
    state character varying DEFAULT 'available'::character varying NOT NULL,
    slug character varying NOT NULL,
    auto_stop_at timestamp with time zone,
    auto_delete_at timestamp with time zone,
    tier public.env_tier,
    merge_request_id bigint,
    kubernetes_namespace text,
    flux_resource_path text,
    CONSTRAINT check_0e24631f22 CHECK ((char_length(flux_resource_path) <= 255)),
    CONSTRAINT check_59261f6b57 CHECK ((char_length(kubernetes_namespace) <= 63))
);

CREATE SEQUENCE public.environments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.environments_id_seq OWNED BY public.environments.id;

CREATE TABLE public.epic_issues (
    id bigint NOT NULL,
    epic_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    relative_position integer,
    namespace_id bigint
);

CREATE SEQUENCE public.epic_issues_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.epic_issues_id_seq OWNED BY public.epic_issues.id;

CREATE TABLE public.epic_label_links (
    id bigint NOT NULL,
    epic_id bigint NOT NULL,
    label_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE SEQUENCE public.epic_label_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.epic_label_links_id_seq OWNED BY public.epic_label_links.id;

CREATE TABLE public.epics (
    id bigint NOT NULL,
    group_id bigint NOT NULL,
    author_id bigint NOT NULL,
    iid integer NOT NULL,
    cached_markdown_version integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying NOT NULL,
    description text,
    start_date date,
    end_date date,
    parent_id bigint,
    lock_version integer DEFAULT 0,
    relative_position integer,
    state_id smallint DEFAULT 1 NOT NULL,
    start_date_is_fixed boolean,
    confidential boolean DEFAULT false NOT NULL,
    color public.colour DEFAULT '#1068bf'::text,
    total_opened_issue_weight integer DEFAULT 0 NOT NULL,
    date_range daterange GENERATED ALWAYS AS (daterange(start_date, end_date, '[]'::text)) STORED,
    CONSTRAINT check_b2c2950797 CHECK ((total_opened_issue_weight IS NOT NULL))
);

CREATE VIEW public.epic_progress AS
 SELECT e.id,
    e.title,
    e.date_range,
    count(ei.issue_id) AS issues,
    sum(((i.state_id = 'closed'::public.issue_state))::integer) AS closed,
    round(((100.0 * (sum(((i.state_id = 'closed'::public.issue_state))::integer))::numeric) / (NULLIF(count(ei.issue_id), 0))::numeric), 1) AS percent
   FROM ((public.epics e
     LEFT JOIN public.epic_issues ei ON ((ei.epic_id = e.id)))
     LEFT JOIN public.issues i ON ((i.id = ei.issue_id)))
  GROUP BY e.id, e.title, e.date_range;

CREATE TABLE public.epic_subscribers (
    id bigint NOT NULL,
    epic_id bigint NOT NULL,
    user_id bigint NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.epic_subscribers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.epic_subscribers_id_seq OWNED BY public.epic_subscribers.id;

CREATE SEQUENCE public.epics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.epics_id_seq OWNED BY public.epics.id;

CREATE TABLE public.geo_cache_invalidation_events (
    id bigint NOT NULL,
    geo_node_id bigint NOT NULL,
    issuer_url text,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    artifacts_limit_mb bigint DEFAULT 100,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    ci_config_path character varying(255),
    next_run_at timestamp with time zone,
    keep_latest_n integer DEFAULT 100,
    rate_limit_per_minute smallint DEFAULT 30 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    webhook_url text,
    CONSTRAINT check_154a0ad51e CHECK ((char_length(webhook_url) <= 255)),
    CONSTRAINT check_6d50d088dd CHECK ((keep_latest_n >= 0)),
    CONSTRAINT check_838a213dfa CHECK ((char_length(issuer_url) <= 65535)),
    CONSTRAINT check_9ce032dce8 CHECK ((char_length((ci_config_path)::text) <= 255)),
    CONSTRAINT check_f73c82fdac CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_f8922b5c10 CHECK ((artifacts_limit_mb >= 0))
);

CREATE SEQUENCE public.geo_cache_invalidation_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_cache_invalidation_events_id_seq OWNED BY public.geo_cache_invalidation_events.id;

CREATE TABLE public.geo_events_cache (
    id bigint NOT NULL,
    geo_node_id bigint NOT NULL,
    last_synced_at timestamp with time zone,
    merge_commit_template character varying,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    throttle_period integer,
    CONSTRAINT check_49da5ab932 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_a7dd581b95 CHECK ((char_length((merge_commit_template)::text) <= 1024)),
    CONSTRAINT check_d343a36d55 CHECK ((jsonb_typeof(metadata) = 'object'::text))
);

CREATE SEQUENCE public.geo_events_cache_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_events_cache_id_seq OWNED BY public.geo_events_cache.id;

CREATE TABLE public.geo_hashed_storage_events (
    id bigint NOT NULL,
    geo_node_id bigint NOT NULL,
    ci_config_path text,
    auto_rollback boolean DEFAULT false NOT NULL,
    webhook_url character varying(255),
    next_run_at timestamp with time zone,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    max_import_size integer DEFAULT 100,
    max_export_size integer,
    jira_key text,
    max_pages_size smallint DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    CONSTRAINT check_0b8af2dde2 CHECK ((char_length(ci_config_path) <= 1024)),
    CONSTRAINT check_271d275e82 CHECK ((char_length(jira_key) <= 1024)),
    CONSTRAINT check_2d4768e508 CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_4e8d92339e CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_94d0ed9a4b CHECK ((max_import_size >= 0)),
    CONSTRAINT check_975ab348e8 CHECK ((char_length((webhook_url)::text) <= 65535))
);

CREATE SEQUENCE public.geo_hashed_storage_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_hashed_storage_events_id_seq OWNED BY public.geo_hashed_storage_events.id;

CREATE TABLE public.geo_node_statuses (
    id bigint NOT NULL,
    geo_node_id bigint NOT NULL,
    next_run_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    namespace_prefix character varying(255),
    show_diff_preview boolean DEFAULT true NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    max_pages_size integer,
    branch_name_regex character varying,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    artifacts_limit_mb integer DEFAULT 100,
    CONSTRAINT check_c89c71007b CHECK ((char_length((branch_name_regex)::text) <= 255)),
    CONSTRAINT check_fb8067eea0 CHECK ((char_length((namespace_prefix)::text) <= 255))
);

CREATE SEQUENCE public.geo_node_statuses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_node_statuses_id_seq OWNED BY public.geo_node_statuses.id;

CREATE TABLE public.geo_nodes (
    id bigint NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    url character varying NOT NULL,
    encrypted_secret_access_key character varying,
    enabled boolean DEFAULT true NOT NULL,
    files_max_capacity integer DEFAULT 10 NOT NULL,
    repos_max_capacity integer DEFAULT 25 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    selective_sync_type character varying,
    selective_sync_shards text,
    verification_max_capacity integer DEFAULT 100 NOT NULL,
    minimum_reverification_interval integer DEFAULT 90 NOT NULL,
    internal_url character varying,
    name character varying NOT NULL,
    container_repositories_max_capacity integer DEFAULT 2 NOT NULL,
    sync_object_storage boolean DEFAULT false NOT NULL,
    location_hint point,
    CONSTRAINT check_5f893c6853 CHECK ((files_max_capacity >= 0))
);

CREATE SEQUENCE public.geo_nodes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_nodes_id_seq OWNED BY public.geo_nodes.id;

CREATE TABLE public.geo_repository_registry (
    id bigint NOT NULL,
    geo_node_id bigint NOT NULL,
    help_text character varying(255),
    sso_url character varying,
    enforce_sso boolean DEFAULT false NOT NULL,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    issue_template text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    CONSTRAINT check_150514b691 CHECK ((char_length((sso_url)::text) <= 4000)),
    CONSTRAINT check_2f31f051f3 CHECK ((char_length((help_text)::text) <= 255)),
    CONSTRAINT check_6d72933438 CHECK ((char_length(issue_template) <= 1024))
);

CREATE SEQUENCE public.geo_repository_registry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_repository_registry_id_seq OWNED BY public.geo_repository_registry.id;

CREATE TABLE public.geo_reset_checksum_events (
    id bigint NOT NULL,
    geo_node_id bigint NOT NULL,
    ci_config_path text,
    commit_regex text,
    throttle_period integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    artifacts_limit_mb integer DEFAULT 100,
    next_run_at timestamp with time zone,
    show_diff_preview boolean DEFAULT false NOT NULL,
    finished_at timestamp with time zone,
    max_export_size integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_0544769c85 CHECK ((char_length(commit_regex) <= 255)),
    CONSTRAINT check_754a55619a CHECK ((char_length(ci_config_path) <= 4000)),
    CONSTRAINT check_fcc7e9f17b CHECK ((throttle_period >= 0))
);

CREATE SEQUENCE public.geo_reset_checksum_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.geo_reset_checksum_events_id_seq OWNED BY public.geo_reset_checksum_events.id;

CREATE TABLE public.identities (
    id bigint NOT NULL,
    extern_uid character varying,
    provider character varying,
    user_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    secondary_extern_uid character varying,
    trusted_extern_uid boolean DEFAULT true
);

CREATE SEQUENCE public.identities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.identities_id_seq OWNED BY public.identities.id;

CREATE TABLE public.incident_timeline_events (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    max_import_size integer DEFAULT 0 NOT NULL,
    issue_template text,
    enqueued_at timestamp with time zone,
    concurrency_limit bigint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    throttle_period bigint DEFAULT 100,
    service_ping boolean DEFAULT false NOT NULL,
    CONSTRAINT check_be955592d5 CHECK ((char_length(issue_template) <= 1024))
);

CREATE SEQUENCE public.incident_timeline_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.incident_timeline_events_id_seq OWNED BY public.incident_timeline_events.id;

CREATE TABLE public.issuable_resource_links (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    snippet_size_limit bigint DEFAULT 30 NOT NULL,
    sso_url character varying,
    artifacts_limit_mb smallint,
    auto_rollback boolean DEFAULT false NOT NULL,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    issuer_url character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    next_run_at timestamp with time zone,
    retention_days smallint,
    CONSTRAINT check_356b5bec97 CHECK ((char_length((issuer_url)::text) <= 255)),
    CONSTRAINT check_46a02b8187 CHECK ((char_length((sso_url)::text) <= 1024)),
    CONSTRAINT check_eccd47cfc7 CHECK ((artifacts_limit_mb >= 0))
);

CREATE SEQUENCE public.issuable_resource_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issuable_resource_links_id_seq OWNED BY public.issuable_resource_links.id;

CREATE TABLE public.issuable_severities (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    branch_name_regex character varying,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    sso_url character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_41f0e7d132 CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT check_73cf1ab6f5 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_827d6d5fa4 CHECK ((char_length((branch_name_regex)::text) <= 1024)),
    CONSTRAINT check_f40f09b93c CHECK ((char_length((sso_url)::text) <= 65535))
);

ALTER TABLE public.issuable_severities ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.issuable_severities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.issuable_slas (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    namespace_prefix text,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    ci_config_path text,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    failure_threshold smallint DEFAULT 30 NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_pages_size integer DEFAULT 30 NOT NULL,
    enqueued_at timestamp with time zone,
    expires_at timestamp with time zone,
    stale_after_days integer DEFAULT 100,
    CONSTRAINT check_6013be8d12 CHECK ((char_length(namespace_prefix) <= 1024)),
    CONSTRAINT check_91d7475b28 CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_baa4d8fdd1 CHECK ((char_length(ci_config_path) <= 65535)),
    CONSTRAINT check_d8123e6b98 CHECK ((stale_after_days >= 0)),
    CONSTRAINT check_e5395cb018 CHECK ((failure_threshold >= 0)),
    CONSTRAINT check_f5888b3256 CHECK ((jsonb_typeof(rate_limits) = 'object'::text))
);

CREATE SEQUENCE public.issuable_slas_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issuable_slas_id_seq OWNED BY public.issuable_slas.id;

CREATE VIEW public.issue_ages AS
 SELECT i.id,
    i.project_id,
    i.title,
    (now() - i.created_at) AS age,
    row_number() OVER (PARTITION BY i.project_id ORDER BY i.created_at DESC) AS newest_rank,
    lag(i.created_at) OVER w AS previous_created_at
   FROM public.issues i
  WHERE (i.state_id = 'opened'::public.issue_state)
  WINDOW w AS (PARTITION BY i.project_id ORDER BY i.id);

CREATE TABLE public.issue_assignees (
    user_id bigint NOT NULL,
    issue_id bigint NOT NULL
);

CREATE TABLE public.issue_customer_relations_contacts (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    error_tracking_url character varying(255),
    stale_after_days integer DEFAULT 100,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    throttle_period integer DEFAULT 30 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_47621bfa5d CHECK ((throttle_period >= 0)),
    CONSTRAINT check_4aa33ee220 CHECK ((char_length((error_tracking_url)::text) <= 65535))
);

CREATE SEQUENCE public.issue_customer_relations_contacts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issue_customer_relations_contacts_id_seq OWNED BY public.issue_customer_relations_contacts.id;

CREATE TABLE public.issue_email_participants (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    merge_commit_template text,
    expires_at timestamp with time zone,
    sso_url character varying,
    next_run_at timestamp with time zone,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    help_text character varying(255),
    CONSTRAINT check_560e1bdf4c CHECK ((char_length((sso_url)::text) <= 1024)),
    CONSTRAINT check_8ef54b9cc9 CHECK ((char_length((help_text)::text) <= 1024)),
    CONSTRAINT check_8fa17e6549 CHECK ((char_length(merge_commit_template) <= 65535))
);

ALTER TABLE public.issue_email_participants ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.issue_email_participants_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.issue_label_links (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    label_id bigint NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.issue_label_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issue_label_links_id_seq OWNED BY public.issue_label_links.id;

CREATE TABLE public.issue_links (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    link_type smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_94dff6fae5 CHECK ((source_id <> target_id))
);

CREATE SEQUENCE public.issue_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issue_links_id_seq OWNED BY public.issue_links.id;

CREATE TABLE public.issue_metrics (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    footer_message text,
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    acknowledged_at timestamp with time zone,
    require_two_factor boolean DEFAULT true NOT NULL,
    throttle_period bigint DEFAULT 30 NOT NULL,
    branch_name_regex character varying,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    jira_key character varying(255),
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    CONSTRAINT check_66bd83fffc CHECK ((char_length(footer_message) <= 4000)),
    CONSTRAINT check_8521bec2f8 CHECK ((char_length((branch_name_regex)::text) <= 65535)),
    CONSTRAINT check_ed8619dddc CHECK ((char_length((jira_key)::text) <= 255))
);

CREATE SEQUENCE public.issue_metrics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issue_metrics_id_seq OWNED BY public.issue_metrics.id;

CREATE TABLE public.issue_tracker_data (
    issue_id bigint NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    acknowledged_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    footer_message text,
    ci_config_path text,
    contact_email character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_5434662753 CHECK ((char_length(footer_message) <= 255)),
    CONSTRAINT check_6d45fd541c CHECK ((char_length(ci_config_path) <= 65535)),
    CONSTRAINT check_da31160856 CHECK ((char_length((contact_email)::text) <= 1024))
);

CREATE SEQUENCE public.issues_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.issues_id_seq OWNED BY public.issues.id;

CREATE TABLE public.iterations_cadences (
    id bigint NOT NULL,
    group_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    start_date date,
    last_run_date date,
    duration_in_weeks integer,
    iterations_in_advance integer,
    active boolean DEFAULT true NOT NULL,
    automatic boolean DEFAULT true NOT NULL,
    title text NOT NULL,
    roll_over boolean DEFAULT false NOT NULL,
    description text,
    next_run_date date,
    CONSTRAINT check_02a6dea460 CHECK ((char_length(description) <= 5000)),
    CONSTRAINT check_64af6f9a2e CHECK ((char_length(title) <= 255))
);

CREATE SEQUENCE public.iterations_cadences_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.iterations_cadences_id_seq OWNED BY public.iterations_cadences.id;

CREATE TABLE public.keys (
    id bigint NOT NULL,
    user_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    key text,
    title character varying,
    type character varying,
    fingerprint character varying,
    public boolean DEFAULT false NOT NULL,
    last_used_at timestamp without time zone,
    fingerprint_sha256 bytea,
    expires_at timestamp with time zone,
    usage_type smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_0c0110fa24 CHECK ((char_length((title)::text) <= 255))
);

CREATE SEQUENCE public.keys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.keys_id_seq OWNED BY public.keys.id;

CREATE TABLE public.labels (
    id bigint NOT NULL,
    title character varying,
    color public.colour NOT NULL,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    template boolean DEFAULT false,
    description character varying,
    type character varying,
    group_id bigint,
    cached_markdown_version integer,
    lock_on_merge boolean DEFAULT false NOT NULL
);

CREATE TABLE public.merge_request_label_links (
    merge_request_id bigint NOT NULL,
    label_id bigint NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE VIEW public.label_usage AS
 SELECT l.id,
    l.title,
    ( SELECT count(*) AS count
           FROM public.issue_label_links il
          WHERE (il.label_id = l.id)) AS issues,
    (EXISTS ( SELECT 1
           FROM public.merge_request_label_links ml
          WHERE (ml.label_id = l.id))) AS on_merge_requests
   FROM public.labels l;

CREATE SEQUENCE public.labels_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.labels_id_seq OWNED BY public.labels.id;

CREATE TABLE public.lfs_file_locks (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp without time zone NOT NULL,
    path character varying(511)
);

CREATE SEQUENCE public.lfs_file_locks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.lfs_file_locks_id_seq OWNED BY public.lfs_file_locks.id;

CREATE TABLE public.lfs_objects (
    id bigint NOT NULL,
    oid character varying NOT NULL,
    size bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    file character varying,
    file_store integer DEFAULT 1,
    CONSTRAINT check_521903d915 CHECK ((file_store IS NOT NULL))
);

CREATE SEQUENCE public.lfs_objects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.lfs_objects_id_seq OWNED BY public.lfs_objects.id;

CREATE TABLE public.lfs_objects_projects (
    id bigint NOT NULL,
    lfs_object_id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    repository_type smallint
);

CREATE SEQUENCE public.lfs_objects_projects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.lfs_objects_projects_id_seq OWNED BY public.lfs_objects_projects.id;

CREATE TABLE public.lists (
    id bigint NOT NULL,
    board_id bigint NOT NULL,
    label_id bigint,
    list_type integer DEFAULT 1 NOT NULL,
    "position" integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    user_id bigint,
    milestone_id bigint,
    max_issue_count integer DEFAULT 0 NOT NULL,
    max_issue_weight integer DEFAULT 0 NOT NULL,
    limit_metric character varying(20)
);

CREATE SEQUENCE public.lists_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.lists_id_seq OWNED BY public.lists.id;

CREATE SEQUENCE public.loose_foreign_keys_deleted_records_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.loose_foreign_keys_deleted_records_id_seq OWNED BY public.loose_foreign_keys_deleted_records.id;

CREATE TABLE public.members (
    id bigint NOT NULL,
    access_level integer NOT NULL,
    source_id bigint NOT NULL,
    source_type character varying NOT NULL,
    user_id bigint,
    notification_level integer NOT NULL,
    type character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    invite_email character varying,
    invite_token character varying,
    invite_accepted_at timestamp without time zone,
    requested_at timestamp without time zone,
    expires_at date,
    ldap boolean DEFAULT false NOT NULL,
    state smallint DEFAULT 0,
    member_namespace_id bigint,
    CONSTRAINT check_5c51d6897d CHECK ((access_level = ANY (ARRAY[5, 10, 15, 20, 30, 40, 50])))
);

CREATE SEQUENCE public.members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.members_id_seq OWNED BY public.members.id;

CREATE TABLE public.merge_request_assignment_events (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    concurrency_limit smallint DEFAULT 0 NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    help_text text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    footer_message text,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    CONSTRAINT check_a5b8136ad9 CHECK ((char_length(help_text) <= 255)),
    CONSTRAINT check_cfc7aa9a66 CHECK ((char_length(footer_message) <= 4000)),
    CONSTRAINT check_ecce760537 CHECK ((concurrency_limit >= 0))
);

ALTER TABLE public.merge_request_assignment_events ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.merge_request_assignment_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.merge_request_blocks (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    webhook_url text,
    auto_rollback boolean DEFAULT true NOT NULL,
    max_pages_size smallint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    concurrency_limit bigint DEFAULT 0 NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    rate_limit_per_minute bigint DEFAULT 30 NOT NULL,
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    next_run_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    issue_template character varying,
    CONSTRAINT check_14f1951883 CHECK ((char_length((issue_template)::text) <= 65535)),
    CONSTRAINT check_79de5c95a2 CHECK ((char_length(webhook_url) <= 1024)),
    CONSTRAINT check_8a7ed6c821 CHECK ((concurrency_limit >= 0))
);

CREATE SEQUENCE public.merge_request_blocks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_blocks_id_seq OWNED BY public.merge_request_blocks.id;

CREATE TABLE public.merge_request_cleanup_schedules (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    contact_email character varying,
    snippet_size_limit bigint DEFAULT 30 NOT NULL,
    sso_url text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    retention_days bigint DEFAULT 100,
    block_seat_overages boolean DEFAULT false NOT NULL,
    help_text character varying,
    squash_by_default boolean DEFAULT false NOT NULL,
    CONSTRAINT check_01a0934325 CHECK ((char_length(sso_url) <= 1024)),
    CONSTRAINT check_50db30f261 CHECK ((char_length((contact_email)::text) <= 1024)),
    CONSTRAINT check_965bb403fd CHECK ((char_length((help_text)::text) <= 255))
);

CREATE SEQUENCE public.merge_request_cleanup_schedules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_cleanup_schedules_id_seq OWNED BY public.merge_request_cleanup_schedules.id;

CREATE TABLE public.merge_request_context_commits (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    contact_email character varying,
    sso_url character varying(255),
    finished_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    footer_message text,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    keep_latest_n smallint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    artifacts_limit_mb smallint DEFAULT 100,
    CONSTRAINT check_41f71231e6 CHECK ((char_length((contact_email)::text) <= 1024)),
    CONSTRAINT check_681fb8898a CHECK ((char_length((sso_url)::text) <= 65535)),
    CONSTRAINT check_767e2f454e CHECK ((artifacts_limit_mb >= 0)),
    CONSTRAINT check_7ee01f85e9 CHECK ((char_length(footer_message) <= 4000))
);

CREATE SEQUENCE public.merge_request_context_commits_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_context_commits_id_seq OWNED BY public.merge_request_context_commits.id;

CREATE TABLE public.merge_request_diff_commit_users (
    id bigint NOT NULL,
    name text,
    email text,
    CONSTRAINT check_63280bad8c CHECK (((COALESCE(name, ''::text) <> ''::text) OR (COALESCE(email, ''::text) <> ''::text))),
    CONSTRAINT check_c7d87bd374 CHECK (((char_length(COALESCE(name, ''::text)) <= 512) AND (char_length(COALESCE(email, ''::text)) <= 512)))
);

CREATE SEQUENCE public.merge_request_diff_commit_users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_diff_commit_users_id_seq OWNED BY public.merge_request_diff_commit_users.id;

CREATE TABLE public.merge_request_diff_commits (
    authored_date timestamp without time zone,
    committed_date timestamp without time zone,
    merge_request_diff_id bigint NOT NULL,
    relative_order integer NOT NULL,
    sha bytea,
    message text,
    trailers jsonb DEFAULT '{}'::jsonb,
    commit_author_id bigint,
    committer_id bigint
)
WITH (autovacuum_vacuum_scale_factor='0.05', toast_tuple_target='4080');

CREATE TABLE public.merge_request_diff_details (
    merge_request_id bigint NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    max_pages_size smallint DEFAULT 30 NOT NULL,
    ci_config_path character varying,
    expires_at timestamp with time zone,
    jira_key character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    next_run_at timestamp with time zone,
    issue_template text,
    show_diff_preview boolean DEFAULT true NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_1ede8c2e7f CHECK ((char_length(issue_template) <= 65535)),
    CONSTRAINT check_785a57ae42 CHECK ((char_length((jira_key)::text) <= 4000)),
    CONSTRAINT check_dcd2793abd CHECK ((char_length((ci_config_path)::text) <= 65535))
);

CREATE TABLE public.merge_request_diff_files (
    merge_request_diff_id bigint NOT NULL,
    relative_order integer NOT NULL,
    new_file boolean NOT NULL,
    renamed_file boolean NOT NULL,
    deleted_file boolean NOT NULL,
    too_large boolean NOT NULL,
    a_mode character varying NOT NULL,
    b_mode character varying NOT NULL,
    new_path text,
    old_path text NOT NULL,
    diff text,
    is_binary boolean,
    external_diff_offset integer,
    external_diff_size integer,
    generated boolean
);
ALTER TABLE ONLY public.merge_request_diff_files ALTER COLUMN diff SET STORAGE EXTERNAL;

CREATE TABLE public.merge_request_diffs (
    id bigint NOT NULL,
    state character varying,
    merge_request_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    base_commit_sha public.sha,
    real_size character varying,
    head_commit_sha public.sha,
    start_commit_sha public.sha,
    commits_count integer,
    external_diff character varying,
    external_diff_store integer DEFAULT 1,
    stored_externally boolean,
    files_count smallint,
    sorted boolean DEFAULT false NOT NULL,
    diff_type smallint DEFAULT 1 NOT NULL,
    patch_id_sha bytea,
    project_id bigint,
    CONSTRAINT check_01dc8356ac CHECK ((external_diff_store IS NOT NULL))
);

CREATE SEQUENCE public.merge_request_diffs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_diffs_id_seq OWNED BY public.merge_request_diffs.id;

CREATE TABLE public.merge_request_metrics (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    latest_build_started_at timestamp without time zone,
    latest_build_finished_at timestamp without time zone,
    first_deployed_to_production_at timestamp without time zone,
    merged_at timestamp without time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pipeline_id bigint,
    merged_by_id bigint,
    latest_closed_by_id bigint,
    target_project_id bigint,
    diff_size integer,
    first_contribution boolean DEFAULT false NOT NULL,
    time_to_merge interval GENERATED ALWAYS AS ((merged_at - first_deployed_to_production_at)) STORED
);

CREATE SEQUENCE public.merge_request_metrics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_metrics_id_seq OWNED BY public.merge_request_metrics.id;

CREATE TABLE public.merge_request_predictions (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    keep_latest_n smallint DEFAULT 30 NOT NULL,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    contact_email text,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    retention_days bigint DEFAULT 0 NOT NULL,
    namespace_prefix character varying,
    max_export_size bigint DEFAULT 0 NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_08c106ad1a CHECK ((char_length(contact_email) <= 1024)),
    CONSTRAINT check_2018b49d35 CHECK ((char_length((namespace_prefix)::text) <= 1024)),
    CONSTRAINT check_2db923f72b CHECK ((keep_latest_n >= 0)),
    CONSTRAINT check_307bb70df8 CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_a991fbe4e1 CHECK ((retention_days >= 0)),
    CONSTRAINT check_bcc34a5d5a CHECK ((jsonb_typeof(integrations_state) = 'object'::text))
);

CREATE SEQUENCE public.merge_request_predictions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_predictions_id_seq OWNED BY public.merge_request_predictions.id;

CREATE TABLE public.projects (
    id bigint NOT NULL,
    name character varying,
    path character varying,
    description text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    creator_id bigint,
    namespace_id bigint NOT NULL,
    last_activity_at timestamp with time zone,
    import_url character varying,
    visibility_level public.project_visibility DEFAULT 'private'::public.project_visibility NOT NULL,
    archived boolean DEFAULT false NOT NULL,
    star_count integer DEFAULT 0 NOT NULL,
    merge_requests_rebase_enabled boolean DEFAULT false,
    approvals_before_merge integer DEFAULT 0 NOT NULL,
    shared_runners_enabled boolean DEFAULT true NOT NULL,
    build_timeout integer,
    repository_storage character varying DEFAULT 'default'::character varying NOT NULL,
    request_access_enabled boolean DEFAULT true NOT NULL,
    lfs_enabled boolean,
    cached_markdown_version integer,
    pending_delete boolean DEFAULT false,
    delete_error text,
    storage_version smallint,
    external_authorization_classification_label character varying,
    topics text[],
    project_namespace_id bigint,
    hidden boolean DEFAULT false NOT NULL,
    organization_id bigint,
    search_vector tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('english'::regconfig, (COALESCE(name, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(description, ''::text)), 'B'::"char"))) STORED,
    CONSTRAINT check_17026a2754 CHECK ((char_length(delete_error) <= 4096)),
    CONSTRAINT check_78bcc48321 CHECK (((build_timeout IS NULL) OR (build_timeout > 0)))
);
ALTER TABLE ONLY public.projects ALTER COLUMN creator_id SET (n_distinct=-0.2);

CREATE VIEW public.merge_request_queue AS
 SELECT mr.id,
    mr.title,
    p.path AS project_path,
    a.username AS author,
        CASE
            WHEN mr.draft THEN 'draft'::text
            WHEN ((mr.merge_status)::text = 'can_be_merged'::text) THEN 'ready'::text
            ELSE 'waiting'::text
        END AS queue,
    COALESCE(x.approved, (0)::bigint) AS approvals,
    EXTRACT(epoch FROM (now() - mr.created_at)) AS waiting_seconds
   FROM (((public.merge_requests mr
     JOIN public.projects p ON ((p.id = mr.target_project_id)))
     JOIN public.users a ON ((a.id = mr.author_id)))
     LEFT JOIN LATERAL ( SELECT count(*) AS approved
           FROM public.approvals ap
          WHERE (ap.merge_request_id = mr.id)) x ON (true))
  WHERE (mr.state_id = 'opened'::public.mr_state)
  ORDER BY mr.created_at;

CREATE TABLE public.merge_request_requested_changes (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    enqueued_at timestamp with time zone,
    error_tracking_url text,
    max_export_size integer,
    issue_template character varying,
    show_diff_preview boolean DEFAULT true NOT NULL,
    contact_email character varying,
    CONSTRAINT check_271ce3d575 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_5c7811f446 CHECK ((char_length((issue_template)::text) <= 1024)),
    CONSTRAINT check_d648a0d8bd CHECK ((char_length(error_tracking_url) <= 255)),
    CONSTRAINT check_ff16df25ac CHECK ((char_length((contact_email)::text) <= 255))
);

ALTER TABLE public.merge_request_requested_changes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.merge_request_requested_changes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.merge_request_reviewers (
    merge_request_id bigint NOT NULL,
    user_id bigint NOT NULL,
    relation text
);

CREATE TABLE public.merge_request_reviewers_state (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    error_tracking_url character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    contact_email character varying(255),
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    webhook_url text,
    CONSTRAINT check_52a691e0b1 CHECK ((char_length((error_tracking_url)::text) <= 4000)),
    CONSTRAINT check_53850f4a90 CHECK ((char_length(webhook_url) <= 1024)),
    CONSTRAINT check_74688731eb CHECK ((char_length((contact_email)::text) <= 65535))
);

CREATE SEQUENCE public.merge_request_reviewers_state_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_request_reviewers_state_id_seq OWNED BY public.merge_request_reviewers_state.id;

CREATE TABLE public.merge_requests_closing_issues (
    merge_request_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    relation text
);

CREATE TABLE public.merge_requests_closing_log (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    enqueued_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    namespace_prefix character varying,
    finished_at timestamp with time zone,
    CONSTRAINT check_404ab6f609 CHECK ((char_length((namespace_prefix)::text) <= 1024))
);

ALTER TABLE public.merge_requests_closing_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.merge_requests_closing_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.merge_requests_compliance_violations (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    commit_regex text,
    require_two_factor boolean DEFAULT false NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    max_export_size smallint DEFAULT 30 NOT NULL,
    next_run_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    footer_message character varying(255),
    CONSTRAINT check_00a235b3e9 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_97a4b8b91b CHECK ((char_length(commit_regex) <= 1024)),
    CONSTRAINT check_ede0c6c1c6 CHECK ((char_length((footer_message)::text) <= 65535))
);

CREATE SEQUENCE public.merge_requests_compliance_violations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_requests_compliance_violations_id_seq OWNED BY public.merge_requests_compliance_violations.id;

CREATE SEQUENCE public.merge_requests_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.merge_requests_id_seq OWNED BY public.merge_requests.id;

CREATE TABLE public.merge_trains (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    concurrency_limit smallint DEFAULT 100,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    stale_after_days smallint DEFAULT 30 NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    keep_latest_n smallint DEFAULT 0 NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    contact_email text,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    issue_template text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    CONSTRAINT check_0d806caca4 CHECK ((keep_latest_n >= 0)),
    CONSTRAINT check_3286678b8d CHECK ((char_length(contact_email) <= 65535)),
    CONSTRAINT check_5b1ee654da CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT check_6e561940f7 CHECK ((concurrency_limit >= 0)),
    CONSTRAINT check_c143e42077 CHECK ((char_length(issue_template) <= 65535))
);

ALTER TABLE public.merge_trains ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.merge_trains_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.milestone_releases (
    id bigint NOT NULL,
    release_id bigint NOT NULL,
    milestone_id bigint NOT NULL,
    note character varying(255)
);

CREATE SEQUENCE public.milestone_releases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.milestone_releases_id_seq OWNED BY public.milestone_releases.id;

CREATE TABLE public.milestones (
    id bigint NOT NULL,
    title character varying NOT NULL,
    project_id bigint,
    description text,
    due_date date,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying,
    iid integer,
    title_html text,
    start_date date,
    group_id bigint,
    lock_version integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_6eb6936ead CHECK (((project_id IS NULL) <> (group_id IS NULL)))
);

CREATE SEQUENCE public.milestones_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.milestones_id_seq OWNED BY public.milestones.id;

CREATE TABLE public.namespace_admin_notes (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    last_synced_at timestamp with time zone,
    retention_days bigint DEFAULT 30 NOT NULL,
    jira_key text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    artifacts_limit_mb bigint DEFAULT 0 NOT NULL,
    max_pages_size bigint DEFAULT 30 NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    CONSTRAINT check_2d4f49972d CHECK ((char_length(jira_key) <= 65535))
);

ALTER TABLE public.namespace_admin_notes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.namespace_admin_notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.namespace_aggregation_schedules (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    last_synced_at timestamp with time zone,
    block_seat_overages boolean DEFAULT false NOT NULL,
    enqueued_at timestamp with time zone,
    error_tracking_url character varying(255),
    stale_after_days smallint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_b9963ba297 CHECK ((char_length((error_tracking_url)::text) <= 1024))
);

CREATE SEQUENCE public.namespace_aggregation_schedules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_aggregation_schedules_id_seq OWNED BY public.namespace_aggregation_schedules.id;

CREATE TABLE public.namespace_bans (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    max_export_size smallint,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    finished_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_synced_at timestamp with time zone,
    allow_forking boolean DEFAULT false NOT NULL,
    jira_key text,
    branch_name_regex text,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_5501c64173 CHECK ((char_length(jira_key) <= 255)),
    CONSTRAINT check_57b1e7e1fc CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_7c44805684 CHECK ((char_length(branch_name_regex) <= 1024))
);

CREATE SEQUENCE public.namespace_bans_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_bans_id_seq OWNED BY public.namespace_bans.id;

CREATE TABLE public.namespace_ci_cd_settings (
    namespace_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ci_config_path text,
    auto_rollback boolean DEFAULT false NOT NULL,
    webhook_url text,
    issuer_url text,
    expires_at timestamp with time zone,
    CONSTRAINT check_014397aa43 CHECK ((char_length(ci_config_path) <= 4000)),
    CONSTRAINT check_7192712ff1 CHECK ((char_length(issuer_url) <= 255)),
    CONSTRAINT check_cb710f2649 CHECK ((char_length(webhook_url) <= 4000))
);

CREATE TABLE public.namespace_commit_emails (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    webhook_url text,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    throttle_period smallint DEFAULT 0 NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_3934bfb75b CHECK ((char_length(webhook_url) <= 65535)),
    CONSTRAINT check_4ee59d70c0 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_f28db5dd71 CHECK ((throttle_period >= 0))
);

CREATE SEQUENCE public.namespace_commit_emails_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_commit_emails_id_seq OWNED BY public.namespace_commit_emails.id;

CREATE TABLE public.namespace_descendants_cache (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    max_export_size bigint DEFAULT 0 NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    prevent_merge_without_jira boolean DEFAULT true NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    stale_after_days integer,
    footer_message character varying(255),
    CONSTRAINT check_6f392deba1 CHECK ((char_length((footer_message)::text) <= 65535))
);

CREATE SEQUENCE public.namespace_descendants_cache_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_descendants_cache_id_seq OWNED BY public.namespace_descendants_cache.id;

CREATE TABLE public.namespace_details (
    namespace_id bigint NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    branch_name_regex character varying(255),
    acknowledged_at timestamp with time zone,
    error_tracking_url text,
    expires_at timestamp with time zone,
    sso_url character varying(255),
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    keep_latest_n bigint DEFAULT 100,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    failure_threshold integer,
    rate_limit_per_minute smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_099006eea7 CHECK ((char_length(error_tracking_url) <= 255)),
    CONSTRAINT check_3b8ecd7f6c CHECK ((char_length((sso_url)::text) <= 255)),
    CONSTRAINT check_ac57db749e CHECK ((char_length((branch_name_regex)::text) <= 65535))
);

CREATE TABLE public.namespace_import_users (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    failure_threshold smallint,
    merge_commit_template character varying(255),
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    snippet_size_limit integer DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    retention_days smallint DEFAULT 30 NOT NULL,
    finished_at timestamp with time zone,
    issue_template text,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    service_ping boolean DEFAULT false NOT NULL,
    CONSTRAINT check_273d001a99 CHECK ((snippet_size_limit >= 0)),
    CONSTRAINT check_a8459d78e0 CHECK ((char_length((merge_commit_template)::text) <= 255)),
    CONSTRAINT check_c5bba1de3b CHECK ((char_length(issue_template) <= 1024))
);

ALTER TABLE public.namespace_import_users ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.namespace_import_users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.namespace_ldap_settings (
    namespace_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    retention_days bigint,
    failure_threshold integer DEFAULT 0 NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    sso_url text,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    footer_message character varying,
    expires_at timestamp with time zone,
    contact_email text,
    enqueued_at timestamp with time zone,
    CONSTRAINT check_22f94607c1 CHECK ((char_length((footer_message)::text) <= 255)),
    CONSTRAINT check_2c56669d71 CHECK ((failure_threshold >= 0)),
    CONSTRAINT check_9487c82700 CHECK ((char_length(contact_email) <= 4000)),
    CONSTRAINT check_9fcaca9927 CHECK ((char_length(sso_url) <= 1024))
);

CREATE TABLE public.namespace_limits (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    stale_after_days smallint DEFAULT 100,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    contact_email text,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_93f2299bd2 CHECK ((char_length(contact_email) <= 65535))
);

CREATE SEQUENCE public.namespace_limits_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_limits_id_seq OWNED BY public.namespace_limits.id;

CREATE TABLE public.namespace_package_settings (
    namespace_id bigint NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    namespace_prefix text,
    allow_forking boolean DEFAULT true NOT NULL,
    rate_limit_per_minute integer DEFAULT 30 NOT NULL,
    branch_name_regex text,
    acknowledged_at timestamp with time zone,
    commit_regex character varying,
    max_import_size smallint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    show_diff_preview boolean DEFAULT true NOT NULL,
    failure_threshold smallint DEFAULT 30 NOT NULL,
    CONSTRAINT check_55e3533cde CHECK ((char_length(namespace_prefix) <= 65535)),
    CONSTRAINT check_7ced13316e CHECK ((char_length((commit_regex)::text) <= 255)),
    CONSTRAINT check_ac61362626 CHECK ((failure_threshold >= 0)),
    CONSTRAINT check_d7a58f216b CHECK ((char_length(branch_name_regex) <= 4000)),
    CONSTRAINT check_fd06a5571a CHECK ((max_import_size >= 0))
);

CREATE TABLE public.namespace_pinned_labels (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    label_id bigint NOT NULL,
    "position" integer
);

CREATE SEQUENCE public.namespace_pinned_labels_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_pinned_labels_id_seq OWNED BY public.namespace_pinned_labels.id;

CREATE TABLE public.namespace_root_storage_statistics (
    namespace_id bigint NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    sso_url character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_synced_at timestamp with time zone,
    next_run_at timestamp with time zone,
    keep_latest_n integer DEFAULT 100,
    squash_by_default boolean DEFAULT true NOT NULL,
    concurrency_limit integer DEFAULT 100,
    block_seat_overages boolean DEFAULT true NOT NULL,
    CONSTRAINT check_38d0e5940b CHECK ((concurrency_limit >= 0)),
    CONSTRAINT check_5777069598 CHECK ((char_length((sso_url)::text) <= 1024))
);

CREATE TABLE public.namespace_settings (
    namespace_id bigint NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    concurrency_limit bigint DEFAULT 0 NOT NULL,
    contact_email character varying,
    footer_message text,
    failure_threshold integer DEFAULT 30 NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    snippet_size_limit integer DEFAULT 100,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    error_tracking_url character varying(255),
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_3b89c01a76 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_4106b6ff0f CHECK ((char_length((contact_email)::text) <= 4000)),
    CONSTRAINT check_4610e5491a CHECK ((char_length((error_tracking_url)::text) <= 65535)),
    CONSTRAINT check_6dc2929389 CHECK ((char_length(footer_message) <= 4000))
);

CREATE TABLE public.namespace_statistics (
    id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    jira_key character varying,
    max_pages_size smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_0f134b519f CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_100346b9aa CHECK ((jsonb_typeof(rate_limits) = 'object'::text)),
    CONSTRAINT check_76b48fc160 CHECK ((char_length((jira_key)::text) <= 65535))
);

CREATE SEQUENCE public.namespace_statistics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespace_statistics_id_seq OWNED BY public.namespace_statistics.id;

CREATE TABLE public.namespaces (
    id bigint NOT NULL,
    name character varying NOT NULL,
    path character varying NOT NULL,
    owner_id bigint,
    type character varying DEFAULT 'User'::character varying NOT NULL,
    description character varying DEFAULT ''::character varying NOT NULL,
    avatar character varying,
    membership_lock boolean DEFAULT false,
    share_with_group_lock boolean DEFAULT false,
    visibility_level integer DEFAULT 20 NOT NULL,
    parent_id bigint,
    organization_id bigint DEFAULT 1 NOT NULL,
    traversal_ids bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    shared_runners_enabled boolean DEFAULT true NOT NULL,
    max_artifacts_size integer,
    emails_enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT check_c0a89e6384 CHECK ((char_length((description)::text) <= 500))
);

CREATE TABLE public.project_statistics (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    namespace_id bigint NOT NULL,
    commit_count bigint DEFAULT 0 NOT NULL,
    storage_size bigint DEFAULT 0 NOT NULL,
    repository_size bigint DEFAULT 0 NOT NULL,
    lfs_objects_size bigint DEFAULT 0 NOT NULL,
    build_artifacts_size bigint DEFAULT 0 NOT NULL,
    packages_size bigint DEFAULT 0 NOT NULL,
    wiki_size bigint,
    total_size bigint GENERATED ALWAYS AS (((((repository_size + lfs_objects_size) + build_artifacts_size) + packages_size) + COALESCE(wiki_size, (0)::bigint))) STORED
);

CREATE MATERIALIZED VIEW public.namespace_storage AS
 SELECT n.id,
    sum(s.total_size) AS bytes,
    pg_size_pretty(sum(s.total_size)) AS pretty
   FROM (public.namespaces n
     JOIN public.project_statistics s ON ((s.namespace_id = n.id)))
  GROUP BY n.id
  WITH NO DATA;

CREATE VIEW public.namespace_tree AS
 WITH RECURSIVE tree(id, parent_id, path, depth) AS (
         SELECT n.id,
            n.parent_id,
            (n.path)::text AS path,
            1 AS "?column?"
           FROM public.namespaces n
          WHERE (n.parent_id IS NULL)
        UNION ALL
         SELECT c.id,
            c.parent_id,
            ((tree_1.path || '/'::text) || (c.path)::text),
            (tree_1.depth + 1)
           FROM (public.namespaces c
             JOIN tree tree_1 ON ((c.parent_id = tree_1.id)))
          WHERE (tree_1.depth < 20)
        )
 SELECT tree.id,
    tree.parent_id,
    tree.path,
    tree.depth
   FROM tree;

CREATE SEQUENCE public.namespaces_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.namespaces_id_seq OWNED BY public.namespaces.id;

CREATE SEQUENCE public.notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;

CREATE TABLE public.oauth_device_grants (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    issue_template character varying(255),
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    concurrency_limit bigint DEFAULT 100,
    stale_after_days integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_9995f5df7c CHECK ((concurrency_limit >= 0)),
    CONSTRAINT check_a0a8e63569 CHECK ((char_length((issue_template)::text) <= 65535)),
    CONSTRAINT check_f7d0c32f82 CHECK ((stale_after_days >= 0))
);

ALTER TABLE public.oauth_device_grants ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oauth_device_grants_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.vulnerabilities (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    author_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying NOT NULL,
    title_html text,
    description text,
    state smallint DEFAULT 1 NOT NULL,
    severity public.severity NOT NULL,
    report_type smallint NOT NULL,
    resolved_by_id bigint,
    resolved_at timestamp with time zone,
    dismissed_at timestamp with time zone,
    dismissed_by_id bigint,
    confirmed_at timestamp with time zone,
    present_on_default_branch boolean DEFAULT true NOT NULL,
    cvss jsonb DEFAULT '[]'::jsonb,
    detected_at timestamp with time zone DEFAULT now(),
    finding_id bigint NOT NULL,
    CONSTRAINT check_6d099d736a CHECK ((jsonb_typeof(cvss) = 'array'::text))
);

CREATE TABLE public.vulnerability_occurrences (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    severity public.severity NOT NULL,
    report_type smallint NOT NULL,
    project_id bigint NOT NULL,
    scanner_id bigint NOT NULL,
    primary_identifier_id bigint NOT NULL,
    location_fingerprint bytea NOT NULL,
    name character varying NOT NULL,
    metadata_version character varying NOT NULL,
    raw_metadata text,
    vulnerability_id bigint,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    description text,
    solution text,
    cve text,
    location jsonb,
    detection_method smallint DEFAULT 0 NOT NULL,
    uuid uuid NOT NULL,
    initial_pipeline_id bigint,
    CONSTRAINT check_198cd64db9 CHECK ((char_length(solution) <= 7000)),
    CONSTRAINT check_32d2fc1f8e CHECK ((char_length(cve) <= 48400)),
    CONSTRAINT check_348e12fbbd CHECK ((char_length(description) <= 15000))
);

CREATE TABLE public.vulnerability_scanners (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    external_id character varying NOT NULL,
    name character varying NOT NULL,
    vendor text DEFAULT 'Vendor'::text NOT NULL,
    CONSTRAINT check_6c0f6eb731 CHECK ((char_length(vendor) <= 255))
);

CREATE VIEW public.open_vulnerabilities AS
 SELECT v.project_id,
    v.severity,
    count(DISTINCT v.id) AS total,
    array_agg(DISTINCT s.name) AS scanners
   FROM ((public.vulnerabilities v
     JOIN public.vulnerability_occurrences o ON ((o.id = v.finding_id)))
     JOIN public.vulnerability_scanners s ON ((s.id = o.scanner_id)))
  WHERE (v.state <> ALL (ARRAY[2, 3]))
  GROUP BY ROLLUP(v.project_id, v.severity);

CREATE TABLE public.operations_feature_flags (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying NOT NULL,
    description text,
    iid integer NOT NULL,
    version smallint DEFAULT 1 NOT NULL
);

CREATE SEQUENCE public.operations_feature_flags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.operations_feature_flags_id_seq OWNED BY public.operations_feature_flags.id;

CREATE TABLE public.operations_scopes (
    id bigint NOT NULL,
    strategy_id bigint NOT NULL,
    environment_scope character varying(255) DEFAULT '*'::character varying NOT NULL
);

CREATE SEQUENCE public.operations_scopes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.operations_scopes_id_seq OWNED BY public.operations_scopes.id;

CREATE TABLE public.operations_strategies (
    id bigint NOT NULL,
    feature_flag_id bigint NOT NULL,
    name character varying(255) NOT NULL,
    parameters jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_a9cbec5c1a CHECK (((parameters ? 'groupId'::text) OR (NOT (parameters ? 'percentage'::text))))
);

CREATE SEQUENCE public.operations_strategies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.operations_strategies_id_seq OWNED BY public.operations_strategies.id;

CREATE TABLE public.organization_cluster_agent_mappings (
    id bigint NOT NULL,
    organization_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    footer_message character varying(255),
    stale_after_days smallint DEFAULT 30 NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    throttle_period integer DEFAULT 100,
    allow_forking boolean DEFAULT false NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    acknowledged_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    CONSTRAINT check_60d5f8c9b1 CHECK ((stale_after_days >= 0)),
    CONSTRAINT check_92030f0f65 CHECK ((char_length((footer_message)::text) <= 1024)),
    CONSTRAINT check_d46bd648e1 CHECK ((jsonb_typeof(options) = 'object'::text))
);

CREATE SEQUENCE public.organization_cluster_agent_mappings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.organization_cluster_agent_mappings_id_seq OWNED BY public.organization_cluster_agent_mappings.id;

CREATE TABLE public.organization_details (
    organization_id bigint NOT NULL,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    artifacts_limit_mb bigint,
    stale_after_days bigint DEFAULT 100,
    branch_name_regex text,
    enqueued_at timestamp with time zone,
    help_text text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    retention_days integer DEFAULT 30 NOT NULL,
    last_synced_at timestamp with time zone,
    CONSTRAINT check_3e486ee8bb CHECK ((char_length(help_text) <= 255)),
    CONSTRAINT check_a8a299af98 CHECK ((char_length(branch_name_regex) <= 1024)),
    CONSTRAINT check_d3f937e8b3 CHECK ((artifacts_limit_mb >= 0)),
    CONSTRAINT check_f2b1c0e42b CHECK ((stale_after_days >= 0)),
    CONSTRAINT check_f83824d29c CHECK ((retention_days >= 0))
);

CREATE TABLE public.organization_isolation (
    id bigint NOT NULL,
    organization_id bigint NOT NULL,
    keep_latest_n integer DEFAULT 100,
    commit_regex character varying,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    auto_rollback boolean DEFAULT false NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    CONSTRAINT check_afa5322b8f CHECK ((char_length((commit_regex)::text) <= 4000)),
    CONSTRAINT check_f992d8e37a CHECK ((keep_latest_n >= 0))
);

CREATE SEQUENCE public.organization_isolation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.organization_isolation_id_seq OWNED BY public.organization_isolation.id;

CREATE TABLE public.organization_push_rules (
    id bigint NOT NULL,
    organization_id bigint NOT NULL,
    max_export_size smallint,
    require_two_factor boolean DEFAULT false NOT NULL,
    contact_email character varying(255),
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_synced_at timestamp with time zone,
    finished_at timestamp with time zone,
    jira_key character varying,
    CONSTRAINT check_05fe92e5eb CHECK ((char_length((jira_key)::text) <= 4000)),
    CONSTRAINT check_6451daf78b CHECK ((max_export_size >= 0)),
    CONSTRAINT check_cf593ef8fa CHECK ((char_length((contact_email)::text) <= 65535))
);

CREATE SEQUENCE public.organization_push_rules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.organization_push_rules_id_seq OWNED BY public.organization_push_rules.id;

CREATE TABLE public.organization_settings (
    organization_id bigint NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    jira_key character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    max_pages_size smallint,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    issuer_url character varying,
    error_tracking_url text,
    CONSTRAINT check_21f4d85516 CHECK ((char_length(error_tracking_url) <= 4000)),
    CONSTRAINT check_2b76cd391a CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_b8fbf43f71 CHECK ((char_length((jira_key)::text) <= 255)),
    CONSTRAINT check_f8a40317e3 CHECK ((char_length((issuer_url)::text) <= 65535))
);

CREATE TABLE public.organizations (
    id bigint NOT NULL,
    name text NOT NULL,
    path text NOT NULL,
    visibility_level smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_ccb81cba8b CHECK ((char_length(path) <= 255)),
    CONSTRAINT check_f543bf83f4 CHECK ((char_length(name) <= 255))
);

CREATE SEQUENCE public.organizations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.organizations_id_seq OWNED BY public.organizations.id;

CREATE VIEW public.package_versions AS
SELECT
    NULL::bigint AS id,
    NULL::character varying AS name,
    NULL::character varying AS version,
    NULL::integer AS major,
    NULL::public.package_kind AS package_type,
    NULL::text AS tags;

CREATE TABLE public.packages_build_infos (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    issuer_url character varying(255),
    show_diff_preview boolean DEFAULT false NOT NULL,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    contact_email character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    auto_rollback boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    CONSTRAINT check_5ed855fc8d CHECK ((char_length((contact_email)::text) <= 4000)),
    CONSTRAINT check_f8e71af506 CHECK ((char_length((issuer_url)::text) <= 255))
);

CREATE SEQUENCE public.packages_build_infos_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_build_infos_id_seq OWNED BY public.packages_build_infos.id;

CREATE TABLE public.packages_composer_metadata (
    package_id bigint NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    keep_latest_n smallint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    enforce_sso boolean DEFAULT false NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    issue_template character varying(255),
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    rate_limit_per_minute integer,
    next_run_at timestamp with time zone,
    commit_regex text,
    namespace_prefix character varying(255),
    stale_after_days smallint DEFAULT 100,
    CONSTRAINT check_6099d876cb CHECK ((char_length(commit_regex) <= 255)),
    CONSTRAINT check_87a9c7c059 CHECK ((char_length((issue_template)::text) <= 4000)),
    CONSTRAINT check_93e7f4d59d CHECK ((stale_after_days >= 0)),
    CONSTRAINT check_ba01c1fa14 CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT check_c12a81a931 CHECK ((char_length((namespace_prefix)::text) <= 255))
);

CREATE TABLE public.packages_conan_metadata (
    package_id bigint NOT NULL,
    show_diff_preview boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    sso_url text,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    rate_limit_per_minute bigint DEFAULT 100,
    merge_commit_template text,
    auto_rollback boolean DEFAULT false NOT NULL,
    throttle_period bigint DEFAULT 100,
    CONSTRAINT check_751ca7103f CHECK ((char_length(sso_url) <= 255)),
    CONSTRAINT check_8213aaf4f5 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_9b58933b3f CHECK ((char_length(merge_commit_template) <= 255))
);

CREATE TABLE public.packages_debian_publications (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    sso_url character varying(255),
    enforce_sso boolean DEFAULT true NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    error_tracking_url text,
    block_seat_overages boolean DEFAULT true NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_5a730e751d CHECK ((char_length(error_tracking_url) <= 4000)),
    CONSTRAINT check_c9ae7353a5 CHECK ((char_length((sso_url)::text) <= 1024))
);

CREATE SEQUENCE public.packages_debian_publications_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_debian_publications_id_seq OWNED BY public.packages_debian_publications.id;

CREATE TABLE public.packages_dependencies (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    version_pattern character varying(255) NOT NULL,
    project_id bigint
);

CREATE SEQUENCE public.packages_dependencies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_dependencies_id_seq OWNED BY public.packages_dependencies.id;

CREATE TABLE public.packages_dependency_links (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    dependency_id bigint NOT NULL,
    dependency_type smallint NOT NULL
);

CREATE SEQUENCE public.packages_dependency_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_dependency_links_id_seq OWNED BY public.packages_dependency_links.id;

CREATE TABLE public.packages_helm_file_metadata (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer_url character varying(255),
    max_pages_size smallint DEFAULT 0 NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    finished_at timestamp with time zone,
    show_diff_preview boolean DEFAULT true NOT NULL,
    CONSTRAINT check_586baa1c26 CHECK ((char_length((issuer_url)::text) <= 1024)),
    CONSTRAINT check_df5803f40e CHECK ((jsonb_typeof(integrations_state) = 'object'::text))
);

CREATE SEQUENCE public.packages_helm_file_metadata_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_helm_file_metadata_id_seq OWNED BY public.packages_helm_file_metadata.id;

CREATE TABLE public.packages_maven_metadata (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    app_group character varying NOT NULL,
    app_name character varying NOT NULL,
    app_version character varying,
    path character varying(512) NOT NULL
);

CREATE SEQUENCE public.packages_maven_metadata_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_maven_metadata_id_seq OWNED BY public.packages_maven_metadata.id;

CREATE TABLE public.packages_npm_metadata (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    sso_url text,
    branch_name_regex character varying(255),
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    contact_email character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    snippet_size_limit bigint DEFAULT 30 NOT NULL,
    rate_limit_per_minute smallint DEFAULT 100,
    CONSTRAINT check_1326cb3d90 CHECK ((char_length((contact_email)::text) <= 255)),
    CONSTRAINT check_34d409ca27 CHECK ((char_length((branch_name_regex)::text) <= 255)),
    CONSTRAINT check_72482050d4 CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_9888f7c9fd CHECK ((char_length(sso_url) <= 4000)),
    CONSTRAINT check_a73af68e27 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_e77abe1fdb CHECK ((snippet_size_limit >= 0))
);

ALTER TABLE public.packages_npm_metadata ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.packages_npm_metadata_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.packages_nuget_metadata (
    package_id bigint NOT NULL,
    license_url text,
    project_url text,
    icon_url text,
    authors text,
    description text,
    normalized_version text,
    CONSTRAINT check_c685463caf CHECK ((char_length(icon_url) <= 255)),
    CONSTRAINT check_cf8e1275d5 CHECK ((char_length(description) <= 4000)),
    CONSTRAINT check_e07f5b67cf CHECK ((char_length(authors) <= 255))
);

CREATE TABLE public.packages_package_files (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    size bigint,
    file_store integer DEFAULT 1,
    file_md5 bytea,
    file_sha1 bytea,
    file_name character varying NOT NULL,
    file text NOT NULL,
    file_sha256 bytea,
    verification_retry_at timestamp with time zone,
    verification_state smallint DEFAULT 0 NOT NULL,
    status smallint DEFAULT 0 NOT NULL,
    new_file_path text,
    CONSTRAINT check_ffd7d5947b CHECK ((char_length(new_file_path) <= 255))
);

CREATE SEQUENCE public.packages_package_files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_package_files_id_seq OWNED BY public.packages_package_files.id;

CREATE TABLE public.packages_packages (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying NOT NULL,
    version character varying,
    package_type public.package_kind NOT NULL,
    creator_id bigint,
    status smallint DEFAULT 0 NOT NULL,
    last_downloaded_at timestamp with time zone,
    status_message text,
    semver public.semver,
    CONSTRAINT check_ce6eb8d459 CHECK ((char_length(status_message) <= 255))
);

CREATE SEQUENCE public.packages_packages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_packages_id_seq OWNED BY public.packages_packages.id;

CREATE TABLE public.packages_pypi_metadata (
    package_id bigint NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    issue_template text,
    branch_name_regex character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_synced_at timestamp with time zone,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    artifacts_limit_mb integer DEFAULT 100,
    issuer_url character varying,
    snippet_size_limit smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_41a6c802bf CHECK ((char_length((branch_name_regex)::text) <= 65535)),
    CONSTRAINT check_78d3824a2d CHECK ((char_length((issuer_url)::text) <= 65535)),
    CONSTRAINT check_7d8401c5be CHECK ((snippet_size_limit >= 0)),
    CONSTRAINT check_becb67a5ef CHECK ((char_length(issue_template) <= 4000)),
    CONSTRAINT check_e25e1633e8 CHECK ((jsonb_typeof(rate_limits) = 'object'::text))
);

CREATE TABLE public.packages_rpm_metadata (
    package_id bigint NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    runner_cleanup_enabled boolean DEFAULT true NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    webhook_url text,
    expires_at timestamp with time zone,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    issuer_url character varying,
    CONSTRAINT check_7c15fbc2ec CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT check_987b9bc578 CHECK ((char_length(webhook_url) <= 4000)),
    CONSTRAINT check_bafbf5a945 CHECK ((char_length((issuer_url)::text) <= 1024))
);

CREATE TABLE public.packages_rubygems_metadata (
    package_id bigint NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    throttle_period bigint,
    max_pages_size smallint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    commit_regex character varying(255),
    retention_days integer DEFAULT 30 NOT NULL,
    contact_email character varying(255),
    finished_at timestamp with time zone,
    show_diff_preview boolean DEFAULT true NOT NULL,
    CONSTRAINT check_5169932cf2 CHECK ((char_length((contact_email)::text) <= 1024)),
    CONSTRAINT check_afcaffee72 CHECK ((char_length((commit_regex)::text) <= 255)),
    CONSTRAINT check_ef211b0886 CHECK ((max_pages_size >= 0))
);

CREATE TABLE public.packages_tags (
    id bigint NOT NULL,
    package_id bigint NOT NULL,
    name character varying(255) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    project_id bigint
);

CREATE SEQUENCE public.packages_tags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.packages_tags_id_seq OWNED BY public.packages_tags.id;

CREATE TABLE public.packages_terraform_module_metadata (
    package_id bigint NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    commit_regex character varying,
    squash_by_default boolean DEFAULT false NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    service_ping boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_263a3684d4 CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT check_ab8c02da71 CHECK ((char_length((commit_regex)::text) <= 255))
);

CREATE TABLE public.personal_access_tokens (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    name character varying NOT NULL,
    revoked boolean DEFAULT false,
    expires_at date,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    scopes text[] DEFAULT '{}'::text[] NOT NULL,
    impersonation boolean DEFAULT false NOT NULL,
    token_digest character varying,
    last_used_at timestamp with time zone,
    after_expiry_notification_delivered boolean DEFAULT false NOT NULL,
    organization_id bigint DEFAULT 1 NOT NULL,
    last_used_ips inet[]
);

CREATE SEQUENCE public.personal_access_tokens_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.personal_access_tokens_id_seq OWNED BY public.personal_access_tokens.id;

CREATE MATERIALIZED VIEW public.project_activity AS
 WITH recent AS (
         SELECT events.project_id,
            count(*) AS events
           FROM public.events
          WHERE (events.created_at > '2024-12-01 00:00:00+00'::timestamp with time zone)
          GROUP BY events.project_id
        )
 SELECT p.id AS project_id,
    p.name,
    COALESCE(r.events, (0)::bigint) AS events,
    dense_rank() OVER (ORDER BY COALESCE(r.events, (0)::bigint) DESC) AS rank
   FROM (public.projects p
     LEFT JOIN recent r ON ((r.project_id = p.id)))
  WITH NO DATA;

CREATE TABLE public.project_alerting_settings (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    rate_limit_per_minute smallint DEFAULT 0 NOT NULL,
    footer_message text,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_synced_at timestamp with time zone,
    artifacts_limit_mb smallint DEFAULT 0 NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_751c49d75a CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_8ed6900b52 CHECK ((char_length(footer_message) <= 65535)),
    CONSTRAINT check_e3ef2aaa89 CHECK ((artifacts_limit_mb >= 0))
);

CREATE SEQUENCE public.project_alerting_settings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_alerting_settings_id_seq OWNED BY public.project_alerting_settings.id;

CREATE TABLE public.project_aliases (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    last_synced_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    service_ping boolean DEFAULT false NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    error_tracking_url text,
    enqueued_at timestamp with time zone,
    CONSTRAINT check_dac63bbe28 CHECK ((char_length(error_tracking_url) <= 255))
);

CREATE SEQUENCE public.project_aliases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_aliases_id_seq OWNED BY public.project_aliases.id;

CREATE TABLE public.project_authorizations (
    project_id bigint NOT NULL,
    user_id bigint NOT NULL,
    is_unique boolean
);

CREATE TABLE public.project_auto_devops (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    rate_limit_per_minute smallint DEFAULT 30 NOT NULL,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    jira_key text,
    namespace_prefix character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_06e609e744 CHECK ((jsonb_typeof(integrations_state) = 'object'::text)),
    CONSTRAINT check_11310aaf35 CHECK ((char_length(jira_key) <= 1024)),
    CONSTRAINT check_657e64d036 CHECK ((char_length((namespace_prefix)::text) <= 65535)),
    CONSTRAINT check_8170ee4d99 CHECK ((jsonb_typeof(sync_log) = 'object'::text))
);

CREATE SEQUENCE public.project_auto_devops_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_auto_devops_id_seq OWNED BY public.project_auto_devops.id;

CREATE TABLE public.project_build_artifacts_size_refreshes (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    finished_at timestamp with time zone,
    commit_regex character varying(255),
    duo_features_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ci_config_path text,
    CONSTRAINT check_671691ff61 CHECK ((char_length(ci_config_path) <= 255)),
    CONSTRAINT check_fb79064d06 CHECK ((char_length((commit_regex)::text) <= 65535))
);

CREATE SEQUENCE public.project_build_artifacts_size_refreshes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_build_artifacts_size_refreshes_id_seq OWNED BY public.project_build_artifacts_size_refreshes.id;

CREATE TABLE public.project_ci_cd_settings (
    project_id bigint NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    branch_name_regex character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_32c9eb0224 CHECK ((char_length((branch_name_regex)::text) <= 4000))
);

CREATE TABLE public.project_compliance_settings (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    acknowledged_at timestamp with time zone,
    contact_email text,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ci_config_path text,
    help_text text,
    allow_forking boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    CONSTRAINT check_3f8be6bf66 CHECK ((char_length(contact_email) <= 1024)),
    CONSTRAINT check_71ff50dc85 CHECK ((char_length(help_text) <= 4000)),
    CONSTRAINT check_f064c63bb2 CHECK ((char_length(ci_config_path) <= 4000))
);

ALTER TABLE public.project_compliance_settings ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.project_compliance_settings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.project_custom_attributes (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    throttle_period smallint DEFAULT 100,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    jira_key character varying(255),
    rate_limit_per_minute smallint DEFAULT 0 NOT NULL,
    max_export_size smallint DEFAULT 30 NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT check_35c614029a CHECK ((char_length((jira_key)::text) <= 1024))
);

CREATE SEQUENCE public.project_custom_attributes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_custom_attributes_id_seq OWNED BY public.project_custom_attributes.id;

CREATE TABLE public.project_daily_statistics (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer_url character varying,
    squash_by_default boolean DEFAULT false NOT NULL,
    ci_config_path character varying,
    jira_key character varying(255),
    service_ping boolean DEFAULT true NOT NULL,
    CONSTRAINT check_9f25f78f3d CHECK ((char_length((jira_key)::text) <= 255)),
    CONSTRAINT check_f560de92de CHECK ((char_length((issuer_url)::text) <= 255)),
    CONSTRAINT check_f776a360cd CHECK ((char_length((ci_config_path)::text) <= 255))
);

CREATE SEQUENCE public.project_daily_statistics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_daily_statistics_id_seq OWNED BY public.project_daily_statistics.id;

CREATE TABLE public.project_deploy_tokens_log (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    namespace_prefix character varying(255),
    keep_latest_n smallint DEFAULT 0 NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    sso_url text,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    branch_name_regex text,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    next_run_at timestamp with time zone,
    CONSTRAINT check_16f3164895 CHECK ((jsonb_typeof(rate_limits) = 'object'::text)),
    CONSTRAINT check_2d4c30999a CHECK ((char_length((namespace_prefix)::text) <= 1024)),
    CONSTRAINT check_8c6fd73f8e CHECK ((char_length(branch_name_regex) <= 4000)),
    CONSTRAINT check_f5b8fdb92d CHECK ((char_length(sso_url) <= 255))
);

ALTER TABLE public.project_deploy_tokens_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.project_deploy_tokens_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.project_error_tracking_settings (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    failure_threshold integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_import_size smallint DEFAULT 0 NOT NULL,
    namespace_prefix text,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    error_tracking_url text,
    enqueued_at timestamp with time zone,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    issue_template text,
    snippet_size_limit bigint DEFAULT 0 NOT NULL,
    CONSTRAINT check_15c9241a07 CHECK ((char_length(error_tracking_url) <= 65535)),
    CONSTRAINT check_47e4474485 CHECK ((snippet_size_limit >= 0)),
    CONSTRAINT check_548bf3fc85 CHECK ((failure_threshold >= 0)),
    CONSTRAINT check_737ebed480 CHECK ((char_length(namespace_prefix) <= 1024)),
    CONSTRAINT check_7806ec5981 CHECK ((char_length(issue_template) <= 255))
);

CREATE SEQUENCE public.project_error_tracking_settings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_error_tracking_settings_id_seq OWNED BY public.project_error_tracking_settings.id;

CREATE TABLE public.project_export_jobs (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    rate_limit_per_minute bigint DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone,
    enforce_sso boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    footer_message character varying,
    show_diff_preview boolean DEFAULT false NOT NULL,
    CONSTRAINT check_aa4236aabc CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_aa7898431f CHECK ((char_length((footer_message)::text) <= 1024))
);

CREATE SEQUENCE public.project_export_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_export_jobs_id_seq OWNED BY public.project_export_jobs.id;

CREATE TABLE public.project_features (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    merge_requests_access_level integer,
    issues_access_level integer,
    wiki_access_level integer,
    snippets_access_level integer DEFAULT 20 NOT NULL,
    builds_access_level integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    repository_access_level integer DEFAULT 20 NOT NULL,
    pages_access_level integer NOT NULL,
    forking_access_level integer,
    metrics_dashboard_access_level integer,
    requirements_access_level integer DEFAULT 20 NOT NULL,
    package_registry_access_level integer DEFAULT 0 NOT NULL,
    releases_access_level integer DEFAULT 20 NOT NULL
);

CREATE SEQUENCE public.project_features_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_features_id_seq OWNED BY public.project_features.id;

CREATE TABLE public.project_import_data (
    project_id bigint NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    footer_message character varying,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    concurrency_limit smallint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    failure_threshold integer DEFAULT 0 NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    ci_config_path character varying,
    branch_name_regex text,
    CONSTRAINT check_22bd7c9fed CHECK ((char_length((ci_config_path)::text) <= 1024)),
    CONSTRAINT check_9d08d3c87a CHECK ((char_length((footer_message)::text) <= 1024)),
    CONSTRAINT check_a1304cde88 CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_a22fda26ee CHECK ((char_length(branch_name_regex) <= 1024)),
    CONSTRAINT check_c45b281e49 CHECK ((failure_threshold >= 0))
);

CREATE TABLE public.project_incident_management_settings (
    project_id bigint NOT NULL,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    jira_key character varying,
    max_import_size integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_05ee15f6ac CHECK ((max_import_size >= 0)),
    CONSTRAINT check_2de6db9d0e CHECK ((char_length((jira_key)::text) <= 65535)),
    CONSTRAINT check_a35837f72a CHECK ((jsonb_typeof(rate_limits) = 'object'::text))
);

CREATE VIEW public.project_member_counts AS
 SELECT p.id AS project_id,
    p.name,
    count(*) FILTER (WHERE (m.access_level >= 40)) AS maintainers,
    count(m.id) AS members,
    max(m.created_at) AS last_joined
   FROM (public.projects p
     LEFT JOIN public.members m ON (((m.source_id = p.id) AND ((m.source_type)::text = 'Project'::text))))
  GROUP BY p.id, p.name
 HAVING (count(m.id) > 0);

CREATE TABLE public.project_metrics_settings (
    project_id bigint NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    error_tracking_url text,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer_url character varying,
    sso_url text,
    last_synced_at timestamp with time zone,
    finished_at timestamp with time zone,
    retention_days integer,
    stale_after_days integer DEFAULT 30 NOT NULL,
    max_pages_size integer DEFAULT 100,
    CONSTRAINT check_2a4d3b2369 CHECK ((char_length(error_tracking_url) <= 255)),
    CONSTRAINT check_6a7a0b442a CHECK ((char_length((issuer_url)::text) <= 4000)),
    CONSTRAINT check_7bd0654632 CHECK ((char_length(sso_url) <= 4000)),
    CONSTRAINT check_7e6642117c CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_f1b824a3b1 CHECK ((retention_days >= 0))
);

CREATE TABLE public.project_mirror_data (
    project_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    concurrency_limit bigint DEFAULT 100,
    merge_commit_template character varying,
    branch_name_regex text,
    acknowledged_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    ci_config_path character varying,
    artifacts_limit_mb smallint DEFAULT 30 NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_12b052d559 CHECK ((char_length((merge_commit_template)::text) <= 4000)),
    CONSTRAINT check_1ca2a6b7e4 CHECK ((char_length(branch_name_regex) <= 4000)),
    CONSTRAINT check_45cdfad0b6 CHECK ((char_length((ci_config_path)::text) <= 4000)),
    CONSTRAINT check_6ef30c2258 CHECK ((jsonb_typeof(payload) = 'object'::text))
);

CREATE TABLE public.project_pages_metadata (
    project_id bigint NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    issue_template text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    commit_regex text,
    last_synced_at timestamp with time zone,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_85fbcfa3be CHECK ((char_length(commit_regex) <= 65535)),
    CONSTRAINT check_f42fb2e822 CHECK ((char_length(issue_template) <= 4000))
);

CREATE TABLE public.project_relation_exports (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    branch_name_regex character varying(255),
    merge_commit_template character varying,
    squash_by_default boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    next_run_at timestamp with time zone,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    help_text character varying(255),
    CONSTRAINT check_1428bf19a7 CHECK ((char_length((branch_name_regex)::text) <= 65535)),
    CONSTRAINT check_2d8168f7a9 CHECK ((char_length((help_text)::text) <= 1024)),
    CONSTRAINT check_985d273c37 CHECK ((char_length((merge_commit_template)::text) <= 1024))
);

CREATE SEQUENCE public.project_relation_exports_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_relation_exports_id_seq OWNED BY public.project_relation_exports.id;

CREATE TABLE public.project_repositories (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    block_seat_overages boolean DEFAULT false NOT NULL,
    contact_email text,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    namespace_prefix character varying,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    ci_config_path character varying(255),
    snippet_size_limit bigint DEFAULT 30 NOT NULL,
    enqueued_at timestamp with time zone,
    CONSTRAINT check_892e679e5d CHECK ((char_length(contact_email) <= 65535)),
    CONSTRAINT check_abd1cc8558 CHECK ((char_length((ci_config_path)::text) <= 255)),
    CONSTRAINT check_dd69df3e9b CHECK ((char_length((namespace_prefix)::text) <= 65535))
);

CREATE SEQUENCE public.project_repositories_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_repositories_id_seq OWNED BY public.project_repositories.id;

CREATE TABLE public.project_repository_states (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    namespace_prefix character varying(255),
    allow_forking boolean DEFAULT false NOT NULL,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    last_synced_at timestamp with time zone,
    CONSTRAINT check_3e7e01ccbd CHECK ((char_length((namespace_prefix)::text) <= 255))
);

CREATE SEQUENCE public.project_repository_states_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_repository_states_id_seq OWNED BY public.project_repository_states.id;

CREATE TABLE public.project_security_settings (
    project_id bigint NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    branch_name_regex text,
    commit_regex text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone,
    CONSTRAINT check_233844ecbf CHECK ((char_length(commit_regex) <= 65535)),
    CONSTRAINT check_576243bcbe CHECK ((char_length(branch_name_regex) <= 1024))
);

CREATE TABLE public.project_settings (
    project_id bigint NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    next_run_at timestamp with time zone,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    branch_name_regex character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_import_size smallint DEFAULT 0 NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT check_a99ba1f61a CHECK ((char_length((branch_name_regex)::text) <= 1024))
);

CREATE TABLE public.project_states (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    merge_commit_template character varying(255),
    show_diff_preview boolean DEFAULT false NOT NULL,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    last_synced_at timestamp with time zone,
    sso_url character varying,
    commit_regex text,
    CONSTRAINT check_9b0eaf8e70 CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT check_bcca5fabdf CHECK ((char_length((sso_url)::text) <= 1024)),
    CONSTRAINT check_db91c7bcb3 CHECK ((char_length(commit_regex) <= 1024)),
    CONSTRAINT check_fb0cf4b097 CHECK ((char_length((merge_commit_template)::text) <= 1024))
);

ALTER TABLE public.project_states ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.project_states_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE SEQUENCE public.project_statistics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.project_statistics_id_seq OWNED BY public.project_statistics.id;

CREATE TABLE public.project_topics_cache (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    max_export_size bigint DEFAULT 100,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    ci_config_path character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    throttle_period integer DEFAULT 30 NOT NULL,
    issue_template character varying,
    branch_name_regex text,
    stale_after_days bigint,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    CONSTRAINT check_0cf86e5a66 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_34a30f6b27 CHECK ((char_length((issue_template)::text) <= 1024)),
    CONSTRAINT check_3d7dfa5c40 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_5214db5b78 CHECK ((char_length(branch_name_regex) <= 1024)),
    CONSTRAINT check_531959bf43 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_874e5635a0 CHECK ((char_length((ci_config_path)::text) <= 65535)),
    CONSTRAINT check_fb88cd100c CHECK ((jsonb_typeof(options) = 'object'::text))
);

ALTER TABLE public.project_topics_cache ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.project_topics_cache_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.project_tracing_settings (
    project_id bigint NOT NULL,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    finished_at timestamp with time zone,
    runner_cleanup_enabled boolean DEFAULT false NOT NULL,
    namespace_prefix character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    next_run_at timestamp with time zone,
    retention_days bigint DEFAULT 30 NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    contact_email character varying,
    CONSTRAINT check_2fc5a4f0f4 CHECK ((char_length((namespace_prefix)::text) <= 255)),
    CONSTRAINT check_86384f61fa CHECK ((char_length((contact_email)::text) <= 1024)),
    CONSTRAINT check_a38b449056 CHECK ((retention_days >= 0)),
    CONSTRAINT check_e51c0b1418 CHECK ((jsonb_typeof(sync_log) = 'object'::text))
);

CREATE TABLE public.project_wiki_repositories (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_export_size integer,
    allow_forking boolean DEFAULT true NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    next_run_at timestamp with time zone,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    namespace_prefix text,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    snippet_size_limit bigint DEFAULT 100,
    finished_at timestamp with time zone,
    CONSTRAINT check_2445989846 CHECK ((jsonb_typeof(sync_log) = 'object'::text)),
    CONSTRAINT check_587cbe0c9c CHECK ((char_length(namespace_prefix) <= 1024)),
    CONSTRAINT check_7dd03c8300 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text))
);

ALTER TABLE public.project_wiki_repositories ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.project_wiki_repositories_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE SEQUENCE public.projects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.projects_id_seq OWNED BY public.projects.id;

CREATE TABLE public.protected_branch_unprotect_users (
    protected_branche_id bigint NOT NULL,
    user_id bigint NOT NULL,
    relation text
);

CREATE TABLE public.protected_branches (
    id bigint NOT NULL,
    project_id bigint,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code_owner_approval_required boolean DEFAULT false NOT NULL,
    allow_force_push boolean DEFAULT false NOT NULL,
    namespace_id bigint,
    CONSTRAINT check_2812c5a601 CHECK (((project_id IS NULL) <> (namespace_id IS NULL)))
);

CREATE SEQUENCE public.protected_branches_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.protected_branches_id_seq OWNED BY public.protected_branches.id;

CREATE TABLE public.protected_environments (
    id bigint NOT NULL,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying NOT NULL,
    group_id bigint,
    required_approval_count integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_d07c16d5fe CHECK (((required_approval_count >= 0) AND (required_approval_count <= 5)))
);

CREATE SEQUENCE public.protected_environments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.protected_environments_id_seq OWNED BY public.protected_environments.id;

CREATE TABLE public.protected_tags (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.protected_tags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.protected_tags_id_seq OWNED BY public.protected_tags.id;

CREATE VIEW public.public_projects WITH (security_barrier='true') AS
 SELECT projects.id,
    projects.name,
    projects.path,
    projects.namespace_id,
    projects.star_count
   FROM public.projects
  WHERE ((projects.visibility_level = 'public'::public.project_visibility) AND (NOT projects.archived))
  WITH LOCAL CHECK OPTION;

CREATE TABLE public.release_links (
    id bigint NOT NULL,
    release_id bigint NOT NULL,
    url character varying NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    filepath character varying(128),
    link_type smallint DEFAULT 0,
    CONSTRAINT check_17e5a84ab3 CHECK ((char_length((filepath)::text) <= 128))
);

CREATE SEQUENCE public.release_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.release_links_id_seq OWNED BY public.release_links.id;

CREATE TABLE public.releases (
    id bigint NOT NULL,
    tag character varying,
    description text,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    author_id bigint,
    name character varying,
    sha public.sha,
    released_at timestamp with time zone NOT NULL,
    release_published_at timestamp with time zone
);

CREATE SEQUENCE public.releases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.releases_id_seq OWNED BY public.releases.id;

CREATE TABLE public.requirements (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    webhook_url character varying,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    show_diff_preview boolean DEFAULT true NOT NULL,
    artifacts_limit_mb integer DEFAULT 0 NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    expires_at timestamp with time zone,
    allow_forking boolean DEFAULT false NOT NULL,
    enforce_sso boolean DEFAULT false NOT NULL,
    CONSTRAINT check_2717b4596f CHECK ((char_length((webhook_url)::text) <= 4000)),
    CONSTRAINT check_64c05221d1 CHECK ((jsonb_typeof(rate_limits) = 'object'::text))
);

CREATE SEQUENCE public.requirements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.requirements_id_seq OWNED BY public.requirements.id;

CREATE VIEW public.runner_load AS
SELECT
    NULL::bigint AS id,
    NULL::public.runner_kind AS runner_type,
    NULL::bigint AS projects,
    NULL::double precision AS median_project,
    NULL::text AS gpus;

CREATE TABLE public.scan_result_policy_violations (
    id bigint NOT NULL,
    merge_request_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    branch_name_regex text,
    CONSTRAINT check_fdcc9a3e93 CHECK ((char_length(branch_name_regex) <= 1024))
);

ALTER TABLE public.scan_result_policy_violations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.scan_result_policy_violations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.schema_migrations (
    version character varying NOT NULL,
    finished_at timestamp with time zone DEFAULT now()
);

CREATE TABLE public.snippet_stars (
    id bigint NOT NULL,
    snippet_id bigint NOT NULL,
    user_id bigint NOT NULL,
    access_level integer DEFAULT 30 NOT NULL
);

CREATE SEQUENCE public.snippet_stars_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.snippet_stars_id_seq OWNED BY public.snippet_stars.id;

CREATE TABLE public.snippets (
    id bigint NOT NULL,
    title character varying,
    content text,
    author_id bigint NOT NULL,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    file_name character varying,
    type character varying,
    visibility_level integer DEFAULT 0 NOT NULL,
    title_html text,
    description text,
    encrypted_secret_token character varying(255),
    secret boolean DEFAULT false NOT NULL,
    repository_read_only boolean DEFAULT false NOT NULL
);

CREATE SEQUENCE public.snippets_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.snippets_id_seq OWNED BY public.snippets.id;

CREATE TABLE public.sprints (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    start_date date,
    due_date date,
    group_id bigint NOT NULL,
    iid integer NOT NULL,
    cached_markdown_version integer,
    title text,
    description text,
    state_enum smallint DEFAULT 1 NOT NULL,
    iterations_cadence_id bigint,
    sequence integer,
    CONSTRAINT check_7dd9199caa CHECK ((char_length(title) <= 255))
);

CREATE SEQUENCE public.sprints_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.sprints_id_seq OWNED BY public.sprints.id;

CREATE TABLE public.status_page_published_incidents (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    contact_email character varying(255),
    last_synced_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    throttle_period smallint DEFAULT 0 NOT NULL,
    max_import_size smallint DEFAULT 30 NOT NULL,
    finished_at timestamp with time zone,
    mirror_overwrites_diverged boolean DEFAULT true NOT NULL,
    CONSTRAINT check_85f950dd99 CHECK ((max_import_size >= 0)),
    CONSTRAINT check_9cb76cad37 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_ff5a26f7d6 CHECK ((char_length((contact_email)::text) <= 65535))
);

CREATE SEQUENCE public.status_page_published_incidents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.status_page_published_incidents_id_seq OWNED BY public.status_page_published_incidents.id;

CREATE TABLE public.todo_watchers (
    todo_id bigint NOT NULL,
    user_id bigint NOT NULL,
    access_level integer DEFAULT 30 NOT NULL
);

CREATE TABLE public.todos (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    project_id bigint,
    target_id bigint,
    target_type character varying NOT NULL,
    author_id bigint NOT NULL,
    action integer NOT NULL,
    state character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    note_id bigint,
    commit_id character varying,
    group_id bigint,
    snoozed_until timestamp with time zone
);

CREATE SEQUENCE public.todos_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.todos_id_seq OWNED BY public.todos.id;

CREATE VIEW public.token_expiry AS
 SELECT personal_access_tokens.id,
    personal_access_tokens.user_id,
    personal_access_tokens.expires_at,
    (personal_access_tokens.expires_at - CURRENT_DATE) AS days_left,
    (personal_access_tokens.scopes @> ARRAY['api'::text]) AS has_api
   FROM public.personal_access_tokens
  WHERE ((personal_access_tokens.revoked IS NOT TRUE) AND ((personal_access_tokens.expires_at >= CURRENT_DATE) AND (personal_access_tokens.expires_at <= (CURRENT_DATE + 30))));

CREATE TABLE public.u2f_registrations_archive (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_pages_size integer DEFAULT 30 NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    issuer_url text,
    require_two_factor boolean DEFAULT true NOT NULL,
    code_suggestions_enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT check_0a61170136 CHECK ((char_length(issuer_url) <= 4000)),
    CONSTRAINT check_64237b48d3 CHECK ((jsonb_typeof(metadata) = 'object'::text))
);

CREATE SEQUENCE public.u2f_registrations_archive_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.u2f_registrations_archive_id_seq OWNED BY public.u2f_registrations_archive.id;

CREATE TABLE public.user_achievements (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    allow_forking boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    commit_regex text,
    failure_threshold bigint DEFAULT 30 NOT NULL,
    CONSTRAINT check_7038dc7a30 CHECK ((char_length(commit_regex) <= 65535)),
    CONSTRAINT check_d92cee92e0 CHECK ((failure_threshold >= 0))
);

CREATE SEQUENCE public.user_achievements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_achievements_id_seq OWNED BY public.user_achievements.id;

CREATE TABLE public.user_agent_details (
    user_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    branch_name_regex character varying(255),
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    namespace_prefix text,
    allow_forking boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_0cf5d17f00 CHECK ((char_length((branch_name_regex)::text) <= 4000)),
    CONSTRAINT check_94ea7572bd CHECK ((char_length(namespace_prefix) <= 255))
);

CREATE TABLE public.user_broadcast_message_dismissals (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    enqueued_at timestamp with time zone,
    footer_message character varying,
    artifacts_limit_mb bigint DEFAULT 100,
    snippet_size_limit integer DEFAULT 100,
    squash_by_default boolean DEFAULT false NOT NULL,
    auto_devops_enabled boolean DEFAULT false NOT NULL,
    duo_features_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    require_two_factor boolean DEFAULT false NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    keep_latest_n bigint DEFAULT 30 NOT NULL,
    CONSTRAINT check_32a5401bbd CHECK ((artifacts_limit_mb >= 0)),
    CONSTRAINT check_e84638a09e CHECK ((char_length((footer_message)::text) <= 65535))
);

CREATE SEQUENCE public.user_broadcast_message_dismissals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_broadcast_message_dismissals_id_seq OWNED BY public.user_broadcast_message_dismissals.id;

CREATE TABLE public.user_callouts (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    acknowledged_at timestamp with time zone,
    branch_name_regex text,
    enforce_sso boolean DEFAULT false NOT NULL,
    service_ping boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    sso_url character varying(255),
    finished_at timestamp with time zone,
    help_text character varying,
    auto_rollback boolean DEFAULT false NOT NULL,
    show_diff_preview boolean DEFAULT true NOT NULL,
    CONSTRAINT check_452406bdda CHECK ((char_length((help_text)::text) <= 1024)),
    CONSTRAINT check_9f5cb5fde8 CHECK ((char_length((sso_url)::text) <= 1024)),
    CONSTRAINT check_f9a1d2e399 CHECK ((char_length(branch_name_regex) <= 65535))
);

CREATE SEQUENCE public.user_callouts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_callouts_id_seq OWNED BY public.user_callouts.id;

CREATE TABLE public.user_canonical_emails (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    last_synced_at timestamp with time zone,
    enqueued_at timestamp with time zone,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    webhook_url text,
    max_export_size bigint DEFAULT 0 NOT NULL,
    error_tracking_url text,
    auto_rollback boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_pages_size smallint DEFAULT 30 NOT NULL,
    CONSTRAINT check_2675a15533 CHECK ((char_length(error_tracking_url) <= 65535)),
    CONSTRAINT check_47ec8e2b3a CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_66bbb3ec32 CHECK ((jsonb_typeof(custom_attributes) = 'object'::text)),
    CONSTRAINT check_e454314a18 CHECK ((char_length(webhook_url) <= 65535))
);

CREATE SEQUENCE public.user_canonical_emails_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_canonical_emails_id_seq OWNED BY public.user_canonical_emails.id;

CREATE TABLE public.user_credit_card_validations (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    block_seat_overages boolean DEFAULT true NOT NULL,
    auto_rollback boolean DEFAULT false NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    jira_key character varying(255),
    service_ping boolean DEFAULT true NOT NULL,
    footer_message text,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT check_b88ea19cd8 CHECK ((char_length((jira_key)::text) <= 65535)),
    CONSTRAINT check_dca80cab2e CHECK ((char_length(footer_message) <= 4000))
);

CREATE SEQUENCE public.user_credit_card_validations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_credit_card_validations_id_seq OWNED BY public.user_credit_card_validations.id;

CREATE TABLE public.user_custom_attributes (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    error_tracking_url character varying(255),
    failure_threshold smallint DEFAULT 0 NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    enqueued_at timestamp with time zone,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    namespace_prefix character varying(255),
    max_export_size smallint DEFAULT 100,
    issue_template character varying,
    concurrency_limit integer DEFAULT 0 NOT NULL,
    CONSTRAINT check_1752ccb58a CHECK ((max_export_size >= 0)),
    CONSTRAINT check_20db0dcb20 CHECK ((char_length((issue_template)::text) <= 4000)),
    CONSTRAINT check_8f728fd630 CHECK ((char_length((namespace_prefix)::text) <= 1024)),
    CONSTRAINT check_d4864d4693 CHECK ((char_length((error_tracking_url)::text) <= 65535))
);

CREATE SEQUENCE public.user_custom_attributes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_custom_attributes_id_seq OWNED BY public.user_custom_attributes.id;

CREATE TABLE public.user_follow_digest (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    snippet_size_limit bigint DEFAULT 100,
    issuer_url character varying,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    next_run_at timestamp with time zone,
    allow_forking boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    jira_key character varying,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    webhook_url text,
    squash_by_default boolean DEFAULT false NOT NULL,
    expires_at timestamp with time zone,
    CONSTRAINT check_214a2c3e1a CHECK ((char_length((issuer_url)::text) <= 255)),
    CONSTRAINT check_a02459d7d7 CHECK ((char_length(webhook_url) <= 65535)),
    CONSTRAINT check_e92334981a CHECK ((snippet_size_limit >= 0)),
    CONSTRAINT check_f50639c7dd CHECK ((char_length((jira_key)::text) <= 4000))
);

CREATE SEQUENCE public.user_follow_digest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_follow_digest_id_seq OWNED BY public.user_follow_digest.id;

CREATE TABLE public.user_highest_roles (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    commit_regex text,
    allow_forking boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    error_tracking_url text,
    code_suggestions_enabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sso_url character varying,
    rate_limit_per_minute bigint DEFAULT 30 NOT NULL,
    snippet_size_limit integer,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT check_7771811465 CHECK ((char_length(error_tracking_url) <= 4000)),
    CONSTRAINT check_dec53990de CHECK ((char_length(commit_regex) <= 255)),
    CONSTRAINT check_ec7afb1478 CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_f64772192f CHECK ((char_length((sso_url)::text) <= 65535))
);

CREATE SEQUENCE public.user_highest_roles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_highest_roles_id_seq OWNED BY public.user_highest_roles.id;

CREATE TABLE public.user_interacted_projects_cache (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    keep_latest_n smallint,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    namespace_prefix text,
    concurrency_limit bigint DEFAULT 30 NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    footer_message character varying,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_639ff14b52 CHECK ((char_length((footer_message)::text) <= 4000)),
    CONSTRAINT check_74e920d997 CHECK ((keep_latest_n >= 0)),
    CONSTRAINT check_8f8a1bd315 CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_dd6aade69f CHECK ((char_length(namespace_prefix) <= 4000)),
    CONSTRAINT check_e595ff4171 CHECK ((concurrency_limit >= 0))
);

CREATE SEQUENCE public.user_interacted_projects_cache_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_interacted_projects_cache_id_seq OWNED BY public.user_interacted_projects_cache.id;

CREATE TABLE public.user_permission_export_uploads (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    enqueued_at timestamp with time zone,
    retention_days bigint DEFAULT 30 NOT NULL,
    rate_limit_per_minute smallint DEFAULT 30 NOT NULL,
    issuer_url character varying,
    namespace_prefix text,
    throttle_period integer DEFAULT 100,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    commit_regex text,
    CONSTRAINT check_3093120d8e CHECK ((char_length(namespace_prefix) <= 4000)),
    CONSTRAINT check_636a29ca63 CHECK ((char_length((issuer_url)::text) <= 4000)),
    CONSTRAINT check_ab4c392e34 CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT check_eff781a562 CHECK ((char_length(commit_regex) <= 4000)),
    CONSTRAINT check_f0792bbf16 CHECK ((retention_days >= 0))
);

CREATE SEQUENCE public.user_permission_export_uploads_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_permission_export_uploads_id_seq OWNED BY public.user_permission_export_uploads.id;

CREATE TABLE public.user_phone_number_validations (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    squash_by_default boolean DEFAULT true NOT NULL,
    footer_message text,
    artifacts_limit_mb smallint,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    max_import_size integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    last_synced_at timestamp with time zone,
    snippet_size_limit bigint DEFAULT 100,
    issuer_url character varying,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_2491f72921 CHECK ((char_length(footer_message) <= 4000)),
    CONSTRAINT check_5cb92ba58b CHECK ((artifacts_limit_mb >= 0)),
    CONSTRAINT check_6066d1d1cf CHECK ((char_length((issuer_url)::text) <= 255)),
    CONSTRAINT check_676cb3ac82 CHECK ((snippet_size_limit >= 0))
);

ALTER TABLE public.user_phone_number_validations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.user_phone_number_validations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.user_preferences (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    issue_notes_filter smallint DEFAULT 0 NOT NULL,
    merge_request_notes_filter smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    first_day_of_week integer,
    issues_sort character varying,
    timezone character varying,
    time_display_relative boolean DEFAULT true,
    view_diffs_file_by_file boolean DEFAULT false NOT NULL,
    tab_width smallint,
    cloud_ide_enabled boolean DEFAULT false NOT NULL,
    keyboard_shortcuts_enabled boolean DEFAULT true NOT NULL,
    diffs_deletion_color text,
    diffs_addition_color text,
    pinned_nav_items jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT check_0b9f9695e6 CHECK (((tab_width >= 1) AND (tab_width <= 12))),
    CONSTRAINT check_3eac5f2550 CHECK ((char_length(diffs_deletion_color) = 7)),
    CONSTRAINT check_5ab8f019c1 CHECK ((char_length(diffs_addition_color) = 7))
);

CREATE SEQUENCE public.user_preferences_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_preferences_id_seq OWNED BY public.user_preferences.id;

CREATE TABLE public.user_statuses (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    sso_url text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    stale_after_days integer DEFAULT 30 NOT NULL,
    expires_at timestamp with time zone,
    branch_name_regex character varying,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    CONSTRAINT check_174d2c315c CHECK ((char_length(sso_url) <= 255)),
    CONSTRAINT check_41c6113b62 CHECK ((stale_after_days >= 0)),
    CONSTRAINT check_48b6e217c4 CHECK ((char_length((branch_name_regex)::text) <= 1024))
);

CREATE SEQUENCE public.user_statuses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.user_statuses_id_seq OWNED BY public.user_statuses.id;

CREATE TABLE public.user_synced_attributes_metadata (
    user_id bigint NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    commit_regex character varying(255),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ci_config_path character varying,
    contact_email character varying,
    CONSTRAINT check_151d87f15d CHECK ((char_length((commit_regex)::text) <= 1024)),
    CONSTRAINT check_33d34fffdd CHECK ((char_length((contact_email)::text) <= 1024)),
    CONSTRAINT check_5cff4fbb4c CHECK ((char_length((ci_config_path)::text) <= 4000))
);

CREATE SEQUENCE public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;

CREATE TABLE public.users_star_projects (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    project_id bigint NOT NULL,
    note character varying(255)
);

CREATE SEQUENCE public.users_star_projects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.users_star_projects_id_seq OWNED BY public.users_star_projects.id;

CREATE TABLE public.users_star_snapshots (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    service_ping boolean DEFAULT false NOT NULL,
    namespace_prefix character varying,
    enable_advanced_logs boolean DEFAULT true NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    sso_url text,
    webhook_url text,
    max_import_size integer DEFAULT 0 NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    CONSTRAINT check_1097a6b88f CHECK ((char_length((namespace_prefix)::text) <= 4000)),
    CONSTRAINT check_96bcde360d CHECK ((char_length(sso_url) <= 4000)),
    CONSTRAINT check_9a188746f7 CHECK ((max_import_size >= 0)),
    CONSTRAINT check_aaf8f19298 CHECK ((char_length(webhook_url) <= 4000))
);

ALTER TABLE public.users_star_snapshots ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.users_star_snapshots_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE SEQUENCE public.vulnerabilities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerabilities_id_seq OWNED BY public.vulnerabilities.id;

CREATE TABLE public.vulnerability_export_parts (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    footer_message text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    max_pages_size bigint DEFAULT 100,
    commit_regex character varying(255),
    keep_latest_n bigint DEFAULT 0 NOT NULL,
    max_import_size integer DEFAULT 100,
    lock_math_rendering boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    auto_rollback boolean DEFAULT false NOT NULL,
    CONSTRAINT check_34812d544c CHECK ((char_length(footer_message) <= 65535)),
    CONSTRAINT check_9e6268bd11 CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT check_d2ea5a33e2 CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_ee6268a38e CHECK ((char_length((commit_regex)::text) <= 65535))
);

ALTER TABLE public.vulnerability_export_parts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vulnerability_export_parts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.vulnerability_external_issue_links (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    merge_commit_template text,
    block_seat_overages boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    stale_after_days smallint,
    max_export_size integer DEFAULT 0 NOT NULL,
    rate_limit_per_minute integer DEFAULT 100,
    sso_url character varying,
    CONSTRAINT check_28c5cf2a0b CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_3bb28a9b54 CHECK ((char_length((sso_url)::text) <= 255)),
    CONSTRAINT check_c82e3d6416 CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT check_d576832b78 CHECK ((max_export_size >= 0)),
    CONSTRAINT check_de17a8bab6 CHECK ((char_length(merge_commit_template) <= 1024))
);

CREATE SEQUENCE public.vulnerability_external_issue_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_external_issue_links_id_seq OWNED BY public.vulnerability_external_issue_links.id;

CREATE TABLE public.vulnerability_feedback (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    feedback_type smallint NOT NULL,
    category smallint NOT NULL,
    project_id bigint NOT NULL,
    author_id bigint NOT NULL,
    pipeline_id bigint,
    issue_id bigint,
    project_fingerprint character varying(40) NOT NULL,
    merge_request_id bigint,
    comment text,
    finding_uuid uuid,
    dismissal_reason smallint
);

CREATE SEQUENCE public.vulnerability_feedback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_feedback_id_seq OWNED BY public.vulnerability_feedback.id;

CREATE TABLE public.vulnerability_flags (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_pages_size integer DEFAULT 30 NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    issue_template text,
    ci_config_path text,
    CONSTRAINT check_2510c9d7d0 CHECK ((char_length(issue_template) <= 4000)),
    CONSTRAINT check_ecb2daf325 CHECK ((char_length(ci_config_path) <= 255)),
    CONSTRAINT check_f573e1b450 CHECK ((max_pages_size >= 0))
);

CREATE SEQUENCE public.vulnerability_flags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_flags_id_seq OWNED BY public.vulnerability_flags.id;

CREATE TABLE public.vulnerability_identifiers (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    project_id bigint NOT NULL,
    fingerprint bytea NOT NULL,
    external_type character varying NOT NULL,
    external_id character varying NOT NULL,
    name character varying NOT NULL,
    url text
);

CREATE SEQUENCE public.vulnerability_identifiers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_identifiers_id_seq OWNED BY public.vulnerability_identifiers.id;

CREATE TABLE public.vulnerability_issue_links (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    finished_at timestamp with time zone,
    commit_regex text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    webhook_url character varying,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    enforce_sso boolean DEFAULT false NOT NULL,
    help_text character varying(255),
    CONSTRAINT check_43a4bcbf83 CHECK ((char_length(commit_regex) <= 255)),
    CONSTRAINT check_654de1788b CHECK ((char_length((webhook_url)::text) <= 65535)),
    CONSTRAINT check_94e3bad75e CHECK ((char_length((help_text)::text) <= 65535)),
    CONSTRAINT check_ca4d112140 CHECK ((jsonb_typeof(sync_log) = 'object'::text))
);

CREATE SEQUENCE public.vulnerability_issue_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_issue_links_id_seq OWNED BY public.vulnerability_issue_links.id;

CREATE TABLE public.vulnerability_issues (
    vulnerability_id bigint NOT NULL,
    issue_id bigint NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.vulnerability_merge_request_links (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    branch_name_regex character varying,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    finished_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer_url text,
    keep_latest_n bigint DEFAULT 100,
    footer_message text,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    auto_rollback boolean DEFAULT true NOT NULL,
    retention_days bigint,
    artifacts_limit_mb smallint DEFAULT 0 NOT NULL,
    CONSTRAINT check_430d264378 CHECK ((jsonb_typeof(rate_limits) = 'object'::text)),
    CONSTRAINT check_526fcb5a8a CHECK ((char_length(issuer_url) <= 4000)),
    CONSTRAINT check_756184f112 CHECK ((char_length(footer_message) <= 255)),
    CONSTRAINT check_76a345a3ca CHECK ((char_length((branch_name_regex)::text) <= 4000)),
    CONSTRAINT check_b99c86f8bd CHECK ((retention_days >= 0))
);

CREATE SEQUENCE public.vulnerability_merge_request_links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_merge_request_links_id_seq OWNED BY public.vulnerability_merge_request_links.id;

CREATE SEQUENCE public.vulnerability_occurrences_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_occurrences_id_seq OWNED BY public.vulnerability_occurrences.id;

CREATE TABLE public.vulnerability_reads (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    allow_forking boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    auto_devops_enabled boolean DEFAULT true NOT NULL,
    retention_days smallint,
    rate_limit_per_minute smallint DEFAULT 30 NOT NULL,
    ci_config_path text,
    throttle_period bigint DEFAULT 30 NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    merge_commit_template text,
    CONSTRAINT check_041deb1b76 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_49a4ac36ef CHECK ((retention_days >= 0)),
    CONSTRAINT check_9851b7b8f1 CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_a1ab2fb32f CHECK ((char_length(ci_config_path) <= 1024)),
    CONSTRAINT check_bf44c6de11 CHECK ((char_length(merge_commit_template) <= 4000))
);

CREATE SEQUENCE public.vulnerability_reads_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_reads_id_seq OWNED BY public.vulnerability_reads.id;

CREATE TABLE public.vulnerability_remediations (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    issuer_url text,
    enforce_sso boolean DEFAULT true NOT NULL,
    squash_by_default boolean DEFAULT false NOT NULL,
    footer_message character varying,
    sync_log jsonb DEFAULT '{}'::jsonb NOT NULL,
    enqueued_at timestamp with time zone,
    retention_days smallint DEFAULT 30 NOT NULL,
    CONSTRAINT check_58116bb155 CHECK ((retention_days >= 0)),
    CONSTRAINT check_5d0efdf414 CHECK ((char_length(issuer_url) <= 4000)),
    CONSTRAINT check_ab7ce9b7ad CHECK ((jsonb_typeof(sync_log) = 'object'::text)),
    CONSTRAINT check_c6238daa3c CHECK ((char_length((footer_message)::text) <= 4000))
);

CREATE SEQUENCE public.vulnerability_remediations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_remediations_id_seq OWNED BY public.vulnerability_remediations.id;

CREATE SEQUENCE public.vulnerability_scanners_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_scanners_id_seq OWNED BY public.vulnerability_scanners.id;

CREATE TABLE public.vulnerability_state_transitions (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    prevent_merge_without_jira boolean DEFAULT true NOT NULL,
    expires_at timestamp with time zone,
    last_synced_at timestamp with time zone,
    issue_template character varying(255),
    CONSTRAINT check_afc6bb4a9a CHECK ((char_length((issue_template)::text) <= 65535))
);

CREATE SEQUENCE public.vulnerability_state_transitions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_state_transitions_id_seq OWNED BY public.vulnerability_state_transitions.id;

CREATE TABLE public.vulnerability_user_mentions (
    id bigint NOT NULL,
    vulnerability_id bigint NOT NULL,
    contact_email text,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    max_pages_size bigint DEFAULT 100,
    namespace_prefix character varying,
    merge_commit_template character varying,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    show_diff_preview boolean DEFAULT true NOT NULL,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    mirror_overwrites_diverged boolean DEFAULT false NOT NULL,
    CONSTRAINT check_407ca4bac9 CHECK ((char_length((merge_commit_template)::text) <= 255)),
    CONSTRAINT check_6a8a527ec5 CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_90052023ed CHECK ((char_length((namespace_prefix)::text) <= 4000)),
    CONSTRAINT check_bee2a0b2d7 CHECK ((char_length(contact_email) <= 1024))
);

CREATE SEQUENCE public.vulnerability_user_mentions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vulnerability_user_mentions_id_seq OWNED BY public.vulnerability_user_mentions.id;

CREATE TABLE public.web_hook_calls_summary (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    branch_name_regex text,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    show_diff_preview boolean DEFAULT false NOT NULL,
    artifacts_limit_mb bigint,
    max_pages_size smallint DEFAULT 100,
    squash_by_default boolean DEFAULT true NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_ce88867dd7 CHECK ((char_length(branch_name_regex) <= 4000)),
    CONSTRAINT check_dccd66b886 CHECK ((max_pages_size >= 0)),
    CONSTRAINT check_df812cee24 CHECK ((artifacts_limit_mb >= 0))
);

CREATE SEQUENCE public.web_hook_calls_summary_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.web_hook_calls_summary_id_seq OWNED BY public.web_hook_calls_summary.id;

CREATE TABLE public.web_hook_rate_limits (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    require_two_factor boolean DEFAULT false NOT NULL,
    help_text text,
    namespace_prefix text,
    merge_commit_template text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    prevent_merge_without_jira boolean DEFAULT false NOT NULL,
    enable_advanced_logs boolean DEFAULT false NOT NULL,
    acknowledged_at timestamp with time zone,
    CONSTRAINT check_1260cdb77d CHECK ((char_length(merge_commit_template) <= 65535)),
    CONSTRAINT check_b9949b40a2 CHECK ((char_length(namespace_prefix) <= 4000)),
    CONSTRAINT check_deae7cdb31 CHECK ((char_length(help_text) <= 65535))
);

CREATE SEQUENCE public.web_hook_rate_limits_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.web_hook_rate_limits_id_seq OWNED BY public.web_hook_rate_limits.id;

CREATE TABLE public.web_hook_retries (
    id bigint NOT NULL,
    web_hook_id bigint NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    failure_threshold bigint DEFAULT 100,
    issuer_url character varying,
    max_export_size bigint DEFAULT 0 NOT NULL,
    throttle_period bigint DEFAULT 30 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    auto_rollback boolean DEFAULT false NOT NULL,
    CONSTRAINT check_f2ab6dac5b CHECK ((char_length((issuer_url)::text) <= 4000))
);

ALTER TABLE public.web_hook_retries ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_hook_retries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_hooks (
    id bigint NOT NULL,
    project_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    type character varying DEFAULT 'ProjectHook'::character varying,
    service_id integer,
    push_events boolean DEFAULT true NOT NULL,
    issues_events boolean DEFAULT false NOT NULL,
    tag_push_events boolean DEFAULT false,
    group_id bigint,
    enable_ssl_verification boolean DEFAULT true,
    encrypted_token bytea,
    encrypted_url bytea,
    recent_failures smallint DEFAULT 0 NOT NULL,
    backoff_count smallint DEFAULT 0 NOT NULL,
    disabled_until timestamp with time zone,
    custom_headers public.hstore,
    branch_filter_strategy smallint DEFAULT 0 NOT NULL,
    name text,
    description text,
    CONSTRAINT check_47a0cc0481 CHECK ((char_length(name) <= 255)),
    CONSTRAINT check_787498c127 CHECK ((char_length(description) <= 2048))
);

CREATE SEQUENCE public.web_hooks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.web_hooks_id_seq OWNED BY public.web_hooks.id;

CREATE TABLE public.webauthn_registrations (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    error_tracking_url text,
    block_seat_overages boolean DEFAULT false NOT NULL,
    artifacts_limit_mb smallint DEFAULT 30 NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    merge_commit_template text,
    integrations_state jsonb DEFAULT '{}'::jsonb NOT NULL,
    finished_at timestamp with time zone,
    branch_name_regex text,
    failure_threshold smallint DEFAULT 0 NOT NULL,
    max_import_size bigint DEFAULT 30 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_008ebeae46 CHECK ((char_length(error_tracking_url) <= 1024)),
    CONSTRAINT check_05b151e8b9 CHECK ((max_import_size >= 0)),
    CONSTRAINT check_3c28958d69 CHECK ((char_length(branch_name_regex) <= 255)),
    CONSTRAINT check_e6602eabdc CHECK ((failure_threshold >= 0)),
    CONSTRAINT check_f283c17cfc CHECK ((char_length(merge_commit_template) <= 1024))
);

CREATE SEQUENCE public.webauthn_registrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.webauthn_registrations_id_seq OWNED BY public.webauthn_registrations.id;

CREATE TABLE public.work_item_progresses (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    webhook_url character varying(255),
    service_ping boolean DEFAULT true NOT NULL,
    enforce_sso boolean DEFAULT true NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_synced_at timestamp with time zone,
    help_text text,
    merge_commit_template character varying(255),
    runner_cleanup_enabled boolean DEFAULT true NOT NULL,
    retention_days bigint DEFAULT 100,
    concurrency_limit bigint DEFAULT 0 NOT NULL,
    CONSTRAINT check_72c562e1a8 CHECK ((char_length((merge_commit_template)::text) <= 1024)),
    CONSTRAINT check_c597c1721a CHECK ((char_length(help_text) <= 4000)),
    CONSTRAINT check_d6f4e69420 CHECK ((char_length((webhook_url)::text) <= 65535)),
    CONSTRAINT check_d977bdb34e CHECK ((retention_days >= 0)),
    CONSTRAINT check_e5480ca6d5 CHECK ((concurrency_limit >= 0))
);

CREATE SEQUENCE public.work_item_progresses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.work_item_progresses_id_seq OWNED BY public.work_item_progresses.id;

CREATE TABLE public.work_item_types (
    id bigint NOT NULL,
    base_type smallint DEFAULT 0 NOT NULL,
    name text NOT NULL,
    description text,
    icon_name text,
    namespace_id bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT check_c4544bac85 CHECK ((char_length(icon_name) <= 255)),
    CONSTRAINT check_dc591233bb CHECK ((char_length(name) <= 255))
);

CREATE SEQUENCE public.work_item_types_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.work_item_types_id_seq OWNED BY public.work_item_types.id;

CREATE TABLE public.work_item_weights_sources (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rate_limit_per_minute bigint DEFAULT 30 NOT NULL,
    finished_at timestamp with time zone,
    expires_at timestamp with time zone,
    issuer_url character varying,
    snippet_size_limit bigint DEFAULT 100,
    throttle_period smallint DEFAULT 100,
    duo_features_enabled boolean DEFAULT true NOT NULL,
    runner_cleanup_enabled boolean DEFAULT true NOT NULL,
    custom_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    help_text character varying,
    CONSTRAINT check_09916eb9fb CHECK ((snippet_size_limit >= 0)),
    CONSTRAINT check_b55c998f00 CHECK ((throttle_period >= 0)),
    CONSTRAINT check_c4bd8862b9 CHECK ((char_length((help_text)::text) <= 65535)),
    CONSTRAINT check_c8d8ff258c CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_dc8f450ae8 CHECK ((char_length((issuer_url)::text) <= 65535))
);

CREATE SEQUENCE public.work_item_weights_sources_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.work_item_weights_sources_id_seq OWNED BY public.work_item_weights_sources.id;

CREATE TABLE public.zoom_meetings (
    id bigint NOT NULL,
    issue_id bigint NOT NULL,
    rate_limit_per_minute bigint DEFAULT 30 NOT NULL,
    namespace_prefix character varying,
    block_seat_overages boolean DEFAULT false NOT NULL,
    lock_math_rendering boolean DEFAULT false NOT NULL,
    require_two_factor boolean DEFAULT true NOT NULL,
    enqueued_at timestamp with time zone,
    show_diff_preview boolean DEFAULT true NOT NULL,
    retention_days integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    jira_key character varying(255),
    CONSTRAINT check_3c1212920a CHECK ((retention_days >= 0)),
    CONSTRAINT check_5eb695950a CHECK ((char_length((namespace_prefix)::text) <= 1024)),
    CONSTRAINT check_c217d35d5e CHECK ((rate_limit_per_minute >= 0)),
    CONSTRAINT check_e390938680 CHECK ((char_length((jira_key)::text) <= 65535))
);

CREATE SEQUENCE public.zoom_meetings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.zoom_meetings_id_seq OWNED BY public.zoom_meetings.id;

ALTER TABLE ONLY public.analytics_events ATTACH PARTITION partitions_dynamic.analytics_events_2025q1 FOR VALUES FROM ('2025-01-01') TO ('2025-04-01');

ALTER TABLE ONLY partitions_dynamic.analytics_events_2025q1 ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_0 FOR VALUES WITH (modulus 3, remainder 0);

ALTER TABLE ONLY partitions_dynamic.analytics_events_2025q1 ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_1 FOR VALUES WITH (modulus 3, remainder 1);

ALTER TABLE ONLY partitions_dynamic.analytics_events_2025q1 ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_2 FOR VALUES WITH (modulus 3, remainder 2);

ALTER TABLE ONLY public.analytics_events ATTACH PARTITION partitions_dynamic.analytics_events_2025q2 FOR VALUES FROM ('2025-04-01') TO ('2025-07-01');

ALTER TABLE ONLY partitions_dynamic.analytics_events_2025q2 ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_0 FOR VALUES WITH (modulus 3, remainder 0);

ALTER TABLE ONLY partitions_dynamic.analytics_events_2025q2 ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_1 FOR VALUES WITH (modulus 3, remainder 1);

ALTER TABLE ONLY partitions_dynamic.analytics_events_2025q2 ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_2 FOR VALUES WITH (modulus 3, remainder 2);

ALTER TABLE ONLY public.analytics_events ATTACH PARTITION partitions_dynamic.analytics_events_2025q3 FOR VALUES FROM ('2025-07-01') TO ('2025-10-01');

ALTER TABLE ONLY public.audit_events ATTACH PARTITION partitions_dynamic.audit_events_202411 FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');

ALTER TABLE ONLY public.audit_events ATTACH PARTITION partitions_dynamic.audit_events_202412 FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');

ALTER TABLE ONLY public.audit_events ATTACH PARTITION partitions_dynamic.audit_events_202501 FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');

ALTER TABLE ONLY public.audit_events ATTACH PARTITION partitions_dynamic.audit_events_202502 FOR VALUES FROM ('2025-02-01 00:00:00') TO ('2025-03-01 00:00:00');

ALTER TABLE ONLY public.audit_events ATTACH PARTITION partitions_dynamic.audit_events_202503 FOR VALUES FROM ('2025-03-01 00:00:00') TO ('2025-04-01 00:00:00');

ALTER TABLE ONLY public.audit_events ATTACH PARTITION partitions_dynamic.audit_events_default DEFAULT;

ALTER TABLE ONLY public.batched_background_jobs ATTACH PARTITION partitions_dynamic.batched_background_jobs_1 FOR VALUES IN ('1');

ALTER TABLE ONLY public.batched_background_jobs ATTACH PARTITION partitions_dynamic.batched_background_jobs_2 FOR VALUES IN ('2');

ALTER TABLE ONLY public.ci_builds ATTACH PARTITION partitions_dynamic.ci_builds_100 FOR VALUES IN ('100');

ALTER TABLE ONLY public.ci_builds ATTACH PARTITION partitions_dynamic.ci_builds_101 FOR VALUES IN ('101');

ALTER TABLE ONLY public.ci_builds ATTACH PARTITION partitions_dynamic.ci_builds_102 FOR VALUES IN ('102');

ALTER TABLE ONLY public.ci_job_artifacts ATTACH PARTITION partitions_dynamic.ci_job_artifacts_100 FOR VALUES IN ('100');

ALTER TABLE ONLY public.ci_job_artifacts ATTACH PARTITION partitions_dynamic.ci_job_artifacts_101 FOR VALUES IN ('101');

ALTER TABLE ONLY public.ci_job_artifacts ATTACH PARTITION partitions_dynamic.ci_job_artifacts_102 FOR VALUES IN ('102');

ALTER TABLE ONLY public.ci_trace_chunks ATTACH PARTITION partitions_dynamic.ci_trace_chunks_100 FOR VALUES IN ('100');

ALTER TABLE ONLY public.ci_trace_chunks ATTACH PARTITION partitions_dynamic.ci_trace_chunks_101 FOR VALUES IN ('101');

ALTER TABLE ONLY public.ci_trace_chunks ATTACH PARTITION partitions_dynamic.ci_trace_chunks_102 FOR VALUES IN ('102');

ALTER TABLE ONLY public.events ATTACH PARTITION partitions_dynamic.events_000000 FOR VALUES FROM (MINVALUE) TO ('2024-11-01 00:00:00+00');

ALTER TABLE ONLY public.events ATTACH PARTITION partitions_dynamic.events_202411 FOR VALUES FROM ('2024-11-01 00:00:00+00') TO ('2024-12-01 00:00:00+00');

ALTER TABLE ONLY public.events ATTACH PARTITION partitions_dynamic.events_202412 FOR VALUES FROM ('2024-12-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');

ALTER TABLE ONLY public.events ATTACH PARTITION partitions_dynamic.events_202501 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2025-02-01 00:00:00+00');

ALTER TABLE ONLY public.events ATTACH PARTITION partitions_dynamic.events_202502 FOR VALUES FROM ('2025-02-01 00:00:00+00') TO ('2025-03-01 00:00:00+00');

ALTER TABLE ONLY public.events ATTACH PARTITION partitions_dynamic.events_202503 FOR VALUES FROM ('2025-03-01 00:00:00+00') TO ('2025-04-01 00:00:00+00');

ALTER TABLE ONLY public.loose_foreign_keys_deleted_records ATTACH PARTITION partitions_dynamic.loose_foreign_keys_deleted_records_1 FOR VALUES IN ('1');

ALTER TABLE ONLY public.loose_foreign_keys_deleted_records ATTACH PARTITION partitions_dynamic.loose_foreign_keys_deleted_records_2 FOR VALUES IN ('2', '3');

ALTER TABLE ONLY public.web_hook_logs ATTACH PARTITION partitions_dynamic.web_hook_logs_202411 FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');

ALTER TABLE ONLY public.web_hook_logs ATTACH PARTITION partitions_dynamic.web_hook_logs_202412 FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');

ALTER TABLE ONLY public.web_hook_logs ATTACH PARTITION partitions_dynamic.web_hook_logs_202501 FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');

ALTER TABLE ONLY public.web_hook_logs ATTACH PARTITION partitions_dynamic.web_hook_logs_202502 FOR VALUES FROM ('2025-02-01 00:00:00') TO ('2025-03-01 00:00:00');

ALTER TABLE ONLY public.web_hook_logs ATTACH PARTITION partitions_dynamic.web_hook_logs_202503 FOR VALUES FROM ('2025-03-01 00:00:00') TO ('2025-04-01 00:00:00');

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_00 FOR VALUES WITH (modulus 16, remainder 0);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_01 FOR VALUES WITH (modulus 16, remainder 1);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_02 FOR VALUES WITH (modulus 16, remainder 2);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_03 FOR VALUES WITH (modulus 16, remainder 3);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_04 FOR VALUES WITH (modulus 16, remainder 4);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_05 FOR VALUES WITH (modulus 16, remainder 5);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_06 FOR VALUES WITH (modulus 16, remainder 6);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_07 FOR VALUES WITH (modulus 16, remainder 7);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_08 FOR VALUES WITH (modulus 16, remainder 8);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_09 FOR VALUES WITH (modulus 16, remainder 9);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_10 FOR VALUES WITH (modulus 16, remainder 10);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_11 FOR VALUES WITH (modulus 16, remainder 11);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_12 FOR VALUES WITH (modulus 16, remainder 12);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_13 FOR VALUES WITH (modulus 16, remainder 13);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_14 FOR VALUES WITH (modulus 16, remainder 14);

ALTER TABLE ONLY public.issue_search_data ATTACH PARTITION partitions_static.issue_search_data_15 FOR VALUES WITH (modulus 16, remainder 15);

ALTER TABLE ONLY public.agent_activity_events ALTER COLUMN id SET DEFAULT nextval('public.agent_activity_events_id_seq'::regclass);

ALTER TABLE ONLY public.agent_migrations ALTER COLUMN id SET DEFAULT nextval('public.agent_migrations_id_seq'::regclass);

ALTER TABLE ONLY public.agent_user_access ALTER COLUMN id SET DEFAULT nextval('public.agent_user_access_id_seq'::regclass);

ALTER TABLE ONLY public.agent_workspaces_configs ALTER COLUMN id SET DEFAULT nextval('public.agent_workspaces_configs_id_seq'::regclass);

ALTER TABLE ONLY public.ai_conversations ALTER COLUMN id SET DEFAULT nextval('public.ai_conversations_id_seq'::regclass);

ALTER TABLE ONLY public.ai_messages ALTER COLUMN id SET DEFAULT nextval('public.ai_messages_id_seq'::regclass);

ALTER TABLE ONLY public.approval_merge_request_rules ALTER COLUMN id SET DEFAULT nextval('public.approval_merge_request_rules_id_seq'::regclass);

ALTER TABLE ONLY public.approval_merge_request_rules_users ALTER COLUMN id SET DEFAULT nextval('public.approval_merge_request_rules_users_id_seq'::regclass);

ALTER TABLE ONLY public.approvals ALTER COLUMN id SET DEFAULT nextval('public.approvals_id_seq'::regclass);

ALTER TABLE ONLY public.award_emoji ALTER COLUMN id SET DEFAULT nextval('public.award_emoji_id_seq'::regclass);

ALTER TABLE ONLY public.boards ALTER COLUMN id SET DEFAULT nextval('public.boards_id_seq'::regclass);

ALTER TABLE ONLY public.ci_daily_build_group_report_results ALTER COLUMN id SET DEFAULT nextval('public.ci_daily_build_group_report_results_id_seq'::regclass);

ALTER TABLE ONLY public.ci_freeze_periods ALTER COLUMN id SET DEFAULT nextval('public.ci_freeze_periods_id_seq'::regclass);

ALTER TABLE ONLY public.ci_job_artifacts_store ALTER COLUMN id SET DEFAULT nextval('public.ci_job_artifacts_store_id_seq'::regclass);

ALTER TABLE ONLY public.ci_job_variables_base ALTER COLUMN id SET DEFAULT nextval('public.ci_job_variables_base_id_seq'::regclass);

ALTER TABLE ONLY public.ci_pending_builds_queue ALTER COLUMN id SET DEFAULT nextval('public.ci_pending_builds_queue_id_seq'::regclass);

ALTER TABLE ONLY public.ci_pipeline_messages ALTER COLUMN id SET DEFAULT nextval('public.ci_pipeline_messages_id_seq'::regclass);

ALTER TABLE ONLY public.ci_pipeline_metadata ALTER COLUMN id SET DEFAULT nextval('public.ci_pipeline_metadata_id_seq'::regclass);

ALTER TABLE ONLY public.ci_pipeline_schedules ALTER COLUMN id SET DEFAULT nextval('public.ci_pipeline_schedules_id_seq'::regclass);

ALTER TABLE ONLY public.ci_pipelines ALTER COLUMN id SET DEFAULT nextval('public.ci_pipelines_id_seq'::regclass);

ALTER TABLE ONLY public.ci_pipelines_config ALTER COLUMN id SET DEFAULT nextval('public.ci_pipelines_config_id_seq'::regclass);

ALTER TABLE ONLY public.ci_refs ALTER COLUMN id SET DEFAULT nextval('public.ci_refs_id_seq'::regclass);

ALTER TABLE ONLY public.ci_resource_groups ALTER COLUMN id SET DEFAULT nextval('public.ci_resource_groups_id_seq'::regclass);

ALTER TABLE ONLY public.ci_runner_namespaces ALTER COLUMN id SET DEFAULT nextval('public.ci_runner_namespaces_id_seq'::regclass);

ALTER TABLE ONLY public.ci_runner_projects ALTER COLUMN id SET DEFAULT nextval('public.ci_runner_projects_id_seq'::regclass);

ALTER TABLE ONLY public.ci_runners ALTER COLUMN id SET DEFAULT nextval('public.ci_runners_id_seq'::regclass);

ALTER TABLE ONLY public.ci_running_builds_queue ALTER COLUMN id SET DEFAULT nextval('public.ci_running_builds_queue_id_seq'::regclass);

ALTER TABLE ONLY public.ci_secure_files ALTER COLUMN id SET DEFAULT nextval('public.ci_secure_files_id_seq'::regclass);

ALTER TABLE ONLY public.ci_sources_pipelines_log ALTER COLUMN id SET DEFAULT nextval('public.ci_sources_pipelines_log_id_seq'::regclass);

ALTER TABLE ONLY public.ci_stages ALTER COLUMN id SET DEFAULT nextval('public.ci_stages_id_seq'::regclass);

ALTER TABLE ONLY public.ci_test_case_failures ALTER COLUMN id SET DEFAULT nextval('public.ci_test_case_failures_id_seq'::regclass);

ALTER TABLE ONLY public.ci_trigger_job_variables ALTER COLUMN id SET DEFAULT nextval('public.ci_job_variables_base_id_seq'::regclass);

ALTER TABLE ONLY public.ci_triggers ALTER COLUMN id SET DEFAULT nextval('public.ci_triggers_id_seq'::regclass);

ALTER TABLE ONLY public.ci_unit_test_failures ALTER COLUMN id SET DEFAULT nextval('public.ci_unit_test_failures_id_seq'::regclass);

ALTER TABLE ONLY public.ci_variables ALTER COLUMN id SET DEFAULT nextval('public.ci_variables_id_seq'::regclass);

ALTER TABLE ONLY public.cluster_agent_tokens ALTER COLUMN id SET DEFAULT nextval('public.cluster_agent_tokens_id_seq'::regclass);

ALTER TABLE ONLY public.cluster_agents ALTER COLUMN id SET DEFAULT nextval('public.cluster_agents_id_seq'::regclass);

ALTER TABLE ONLY public.container_repositories ALTER COLUMN id SET DEFAULT nextval('public.container_repositories_id_seq'::regclass);

ALTER TABLE ONLY public.dast_site_validations ALTER COLUMN id SET DEFAULT nextval('public.dast_site_validations_id_seq'::regclass);

ALTER TABLE ONLY public.dast_sites ALTER COLUMN id SET DEFAULT nextval('public.dast_sites_id_seq'::regclass);

ALTER TABLE ONLY public.deployment_approvals_log ALTER COLUMN id SET DEFAULT nextval('public.deployment_approvals_log_id_seq'::regclass);

ALTER TABLE ONLY public.deployments ALTER COLUMN id SET DEFAULT nextval('public.deployments_id_seq'::regclass);

ALTER TABLE ONLY public.design_management_designs ALTER COLUMN id SET DEFAULT nextval('public.design_management_designs_id_seq'::regclass);

ALTER TABLE ONLY public.draft_notes ALTER COLUMN id SET DEFAULT nextval('public.draft_notes_id_seq'::regclass);

ALTER TABLE ONLY public.emails ALTER COLUMN id SET DEFAULT nextval('public.emails_id_seq'::regclass);

ALTER TABLE ONLY public.environment_auto_stop_rules ALTER COLUMN id SET DEFAULT nextval('public.environment_auto_stop_rules_id_seq'::regclass);

ALTER TABLE ONLY public.environment_last_deployments ALTER COLUMN id SET DEFAULT nextval('public.environment_last_deployments_id_seq'::regclass);

ALTER TABLE ONLY public.environment_metrics_dashboards ALTER COLUMN id SET DEFAULT nextval('public.environment_metrics_dashboards_id_seq'::regclass);

ALTER TABLE ONLY public.environments ALTER COLUMN id SET DEFAULT nextval('public.environments_id_seq'::regclass);

ALTER TABLE ONLY public.epic_issues ALTER COLUMN id SET DEFAULT nextval('public.epic_issues_id_seq'::regclass);

ALTER TABLE ONLY public.epic_label_links ALTER COLUMN id SET DEFAULT nextval('public.epic_label_links_id_seq'::regclass);

ALTER TABLE ONLY public.epic_subscribers ALTER COLUMN id SET DEFAULT nextval('public.epic_subscribers_id_seq'::regclass);

ALTER TABLE ONLY public.epics ALTER COLUMN id SET DEFAULT nextval('public.epics_id_seq'::regclass);

ALTER TABLE ONLY public.geo_cache_invalidation_events ALTER COLUMN id SET DEFAULT nextval('public.geo_cache_invalidation_events_id_seq'::regclass);

ALTER TABLE ONLY public.geo_events_cache ALTER COLUMN id SET DEFAULT nextval('public.geo_events_cache_id_seq'::regclass);

ALTER TABLE ONLY public.geo_hashed_storage_events ALTER COLUMN id SET DEFAULT nextval('public.geo_hashed_storage_events_id_seq'::regclass);

ALTER TABLE ONLY public.geo_node_statuses ALTER COLUMN id SET DEFAULT nextval('public.geo_node_statuses_id_seq'::regclass);

ALTER TABLE ONLY public.geo_nodes ALTER COLUMN id SET DEFAULT nextval('public.geo_nodes_id_seq'::regclass);

ALTER TABLE ONLY public.geo_repository_registry ALTER COLUMN id SET DEFAULT nextval('public.geo_repository_registry_id_seq'::regclass);

ALTER TABLE ONLY public.geo_reset_checksum_events ALTER COLUMN id SET DEFAULT nextval('public.geo_reset_checksum_events_id_seq'::regclass);

ALTER TABLE ONLY public.identities ALTER COLUMN id SET DEFAULT nextval('public.identities_id_seq'::regclass);

ALTER TABLE ONLY public.incident_timeline_events ALTER COLUMN id SET DEFAULT nextval('public.incident_timeline_events_id_seq'::regclass);

ALTER TABLE ONLY public.issuable_resource_links ALTER COLUMN id SET DEFAULT nextval('public.issuable_resource_links_id_seq'::regclass);

ALTER TABLE ONLY public.issuable_slas ALTER COLUMN id SET DEFAULT nextval('public.issuable_slas_id_seq'::regclass);

ALTER TABLE ONLY public.issue_customer_relations_contacts ALTER COLUMN id SET DEFAULT nextval('public.issue_customer_relations_contacts_id_seq'::regclass);

ALTER TABLE ONLY public.issue_label_links ALTER COLUMN id SET DEFAULT nextval('public.issue_label_links_id_seq'::regclass);

ALTER TABLE ONLY public.issue_links ALTER COLUMN id SET DEFAULT nextval('public.issue_links_id_seq'::regclass);

ALTER TABLE ONLY public.issue_metrics ALTER COLUMN id SET DEFAULT nextval('public.issue_metrics_id_seq'::regclass);

ALTER TABLE ONLY public.issues ALTER COLUMN id SET DEFAULT nextval('public.issues_id_seq'::regclass);

ALTER TABLE ONLY public.iterations_cadences ALTER COLUMN id SET DEFAULT nextval('public.iterations_cadences_id_seq'::regclass);

ALTER TABLE ONLY public.keys ALTER COLUMN id SET DEFAULT nextval('public.keys_id_seq'::regclass);

ALTER TABLE ONLY public.labels ALTER COLUMN id SET DEFAULT nextval('public.labels_id_seq'::regclass);

ALTER TABLE ONLY public.lfs_file_locks ALTER COLUMN id SET DEFAULT nextval('public.lfs_file_locks_id_seq'::regclass);

ALTER TABLE ONLY public.lfs_objects ALTER COLUMN id SET DEFAULT nextval('public.lfs_objects_id_seq'::regclass);

ALTER TABLE ONLY public.lfs_objects_projects ALTER COLUMN id SET DEFAULT nextval('public.lfs_objects_projects_id_seq'::regclass);

ALTER TABLE ONLY public.lists ALTER COLUMN id SET DEFAULT nextval('public.lists_id_seq'::regclass);

ALTER TABLE ONLY public.loose_foreign_keys_deleted_records ALTER COLUMN id SET DEFAULT nextval('public.loose_foreign_keys_deleted_records_id_seq'::regclass);

ALTER TABLE ONLY public.members ALTER COLUMN id SET DEFAULT nextval('public.members_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_blocks ALTER COLUMN id SET DEFAULT nextval('public.merge_request_blocks_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_cleanup_schedules ALTER COLUMN id SET DEFAULT nextval('public.merge_request_cleanup_schedules_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_context_commits ALTER COLUMN id SET DEFAULT nextval('public.merge_request_context_commits_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_diff_commit_users ALTER COLUMN id SET DEFAULT nextval('public.merge_request_diff_commit_users_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_diffs ALTER COLUMN id SET DEFAULT nextval('public.merge_request_diffs_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_metrics ALTER COLUMN id SET DEFAULT nextval('public.merge_request_metrics_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_predictions ALTER COLUMN id SET DEFAULT nextval('public.merge_request_predictions_id_seq'::regclass);

ALTER TABLE ONLY public.merge_request_reviewers_state ALTER COLUMN id SET DEFAULT nextval('public.merge_request_reviewers_state_id_seq'::regclass);

ALTER TABLE ONLY public.merge_requests ALTER COLUMN id SET DEFAULT nextval('public.merge_requests_id_seq'::regclass);

ALTER TABLE ONLY public.merge_requests_compliance_violations ALTER COLUMN id SET DEFAULT nextval('public.merge_requests_compliance_violations_id_seq'::regclass);

ALTER TABLE ONLY public.milestone_releases ALTER COLUMN id SET DEFAULT nextval('public.milestone_releases_id_seq'::regclass);

ALTER TABLE ONLY public.milestones ALTER COLUMN id SET DEFAULT nextval('public.milestones_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_aggregation_schedules ALTER COLUMN id SET DEFAULT nextval('public.namespace_aggregation_schedules_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_bans ALTER COLUMN id SET DEFAULT nextval('public.namespace_bans_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_commit_emails ALTER COLUMN id SET DEFAULT nextval('public.namespace_commit_emails_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_descendants_cache ALTER COLUMN id SET DEFAULT nextval('public.namespace_descendants_cache_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_limits ALTER COLUMN id SET DEFAULT nextval('public.namespace_limits_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_pinned_labels ALTER COLUMN id SET DEFAULT nextval('public.namespace_pinned_labels_id_seq'::regclass);

ALTER TABLE ONLY public.namespace_statistics ALTER COLUMN id SET DEFAULT nextval('public.namespace_statistics_id_seq'::regclass);

ALTER TABLE ONLY public.namespaces ALTER COLUMN id SET DEFAULT nextval('public.namespaces_id_seq'::regclass);

ALTER TABLE ONLY public.notes ALTER COLUMN id SET DEFAULT nextval('public.notes_id_seq'::regclass);

ALTER TABLE ONLY public.operations_feature_flags ALTER COLUMN id SET DEFAULT nextval('public.operations_feature_flags_id_seq'::regclass);

ALTER TABLE ONLY public.operations_scopes ALTER COLUMN id SET DEFAULT nextval('public.operations_scopes_id_seq'::regclass);

ALTER TABLE ONLY public.operations_strategies ALTER COLUMN id SET DEFAULT nextval('public.operations_strategies_id_seq'::regclass);

ALTER TABLE ONLY public.organization_cluster_agent_mappings ALTER COLUMN id SET DEFAULT nextval('public.organization_cluster_agent_mappings_id_seq'::regclass);

ALTER TABLE ONLY public.organization_isolation ALTER COLUMN id SET DEFAULT nextval('public.organization_isolation_id_seq'::regclass);

ALTER TABLE ONLY public.organization_push_rules ALTER COLUMN id SET DEFAULT nextval('public.organization_push_rules_id_seq'::regclass);

ALTER TABLE ONLY public.organizations ALTER COLUMN id SET DEFAULT nextval('public.organizations_id_seq'::regclass);

ALTER TABLE ONLY public.packages_build_infos ALTER COLUMN id SET DEFAULT nextval('public.packages_build_infos_id_seq'::regclass);

ALTER TABLE ONLY public.packages_debian_publications ALTER COLUMN id SET DEFAULT nextval('public.packages_debian_publications_id_seq'::regclass);

ALTER TABLE ONLY public.packages_dependencies ALTER COLUMN id SET DEFAULT nextval('public.packages_dependencies_id_seq'::regclass);

ALTER TABLE ONLY public.packages_dependency_links ALTER COLUMN id SET DEFAULT nextval('public.packages_dependency_links_id_seq'::regclass);

ALTER TABLE ONLY public.packages_helm_file_metadata ALTER COLUMN id SET DEFAULT nextval('public.packages_helm_file_metadata_id_seq'::regclass);

ALTER TABLE ONLY public.packages_maven_metadata ALTER COLUMN id SET DEFAULT nextval('public.packages_maven_metadata_id_seq'::regclass);

ALTER TABLE ONLY public.packages_package_files ALTER COLUMN id SET DEFAULT nextval('public.packages_package_files_id_seq'::regclass);

ALTER TABLE ONLY public.packages_packages ALTER COLUMN id SET DEFAULT nextval('public.packages_packages_id_seq'::regclass);

ALTER TABLE ONLY public.packages_tags ALTER COLUMN id SET DEFAULT nextval('public.packages_tags_id_seq'::regclass);

ALTER TABLE ONLY public.personal_access_tokens ALTER COLUMN id SET DEFAULT nextval('public.personal_access_tokens_id_seq'::regclass);

ALTER TABLE ONLY public.project_alerting_settings ALTER COLUMN id SET DEFAULT nextval('public.project_alerting_settings_id_seq'::regclass);

ALTER TABLE ONLY public.project_aliases ALTER COLUMN id SET DEFAULT nextval('public.project_aliases_id_seq'::regclass);

ALTER TABLE ONLY public.project_auto_devops ALTER COLUMN id SET DEFAULT nextval('public.project_auto_devops_id_seq'::regclass);

ALTER TABLE ONLY public.project_build_artifacts_size_refreshes ALTER COLUMN id SET DEFAULT nextval('public.project_build_artifacts_size_refreshes_id_seq'::regclass);

ALTER TABLE ONLY public.project_custom_attributes ALTER COLUMN id SET DEFAULT nextval('public.project_custom_attributes_id_seq'::regclass);

ALTER TABLE ONLY public.project_daily_statistics ALTER COLUMN id SET DEFAULT nextval('public.project_daily_statistics_id_seq'::regclass);

ALTER TABLE ONLY public.project_error_tracking_settings ALTER COLUMN id SET DEFAULT nextval('public.project_error_tracking_settings_id_seq'::regclass);

ALTER TABLE ONLY public.project_export_jobs ALTER COLUMN id SET DEFAULT nextval('public.project_export_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.project_features ALTER COLUMN id SET DEFAULT nextval('public.project_features_id_seq'::regclass);

ALTER TABLE ONLY public.project_relation_exports ALTER COLUMN id SET DEFAULT nextval('public.project_relation_exports_id_seq'::regclass);

ALTER TABLE ONLY public.project_repositories ALTER COLUMN id SET DEFAULT nextval('public.project_repositories_id_seq'::regclass);

ALTER TABLE ONLY public.project_repository_states ALTER COLUMN id SET DEFAULT nextval('public.project_repository_states_id_seq'::regclass);

ALTER TABLE ONLY public.project_statistics ALTER COLUMN id SET DEFAULT nextval('public.project_statistics_id_seq'::regclass);

ALTER TABLE ONLY public.projects ALTER COLUMN id SET DEFAULT nextval('public.projects_id_seq'::regclass);

ALTER TABLE ONLY public.protected_branches ALTER COLUMN id SET DEFAULT nextval('public.protected_branches_id_seq'::regclass);

ALTER TABLE ONLY public.protected_environments ALTER COLUMN id SET DEFAULT nextval('public.protected_environments_id_seq'::regclass);

ALTER TABLE ONLY public.protected_tags ALTER COLUMN id SET DEFAULT nextval('public.protected_tags_id_seq'::regclass);

ALTER TABLE ONLY public.release_links ALTER COLUMN id SET DEFAULT nextval('public.release_links_id_seq'::regclass);

ALTER TABLE ONLY public.releases ALTER COLUMN id SET DEFAULT nextval('public.releases_id_seq'::regclass);

ALTER TABLE ONLY public.requirements ALTER COLUMN id SET DEFAULT nextval('public.requirements_id_seq'::regclass);

ALTER TABLE ONLY public.snippet_stars ALTER COLUMN id SET DEFAULT nextval('public.snippet_stars_id_seq'::regclass);

ALTER TABLE ONLY public.snippets ALTER COLUMN id SET DEFAULT nextval('public.snippets_id_seq'::regclass);

ALTER TABLE ONLY public.sprints ALTER COLUMN id SET DEFAULT nextval('public.sprints_id_seq'::regclass);

ALTER TABLE ONLY public.status_page_published_incidents ALTER COLUMN id SET DEFAULT nextval('public.status_page_published_incidents_id_seq'::regclass);

ALTER TABLE ONLY public.todos ALTER COLUMN id SET DEFAULT nextval('public.todos_id_seq'::regclass);

ALTER TABLE ONLY public.u2f_registrations_archive ALTER COLUMN id SET DEFAULT nextval('public.u2f_registrations_archive_id_seq'::regclass);

ALTER TABLE ONLY public.user_achievements ALTER COLUMN id SET DEFAULT nextval('public.user_achievements_id_seq'::regclass);

ALTER TABLE ONLY public.user_broadcast_message_dismissals ALTER COLUMN id SET DEFAULT nextval('public.user_broadcast_message_dismissals_id_seq'::regclass);

ALTER TABLE ONLY public.user_callouts ALTER COLUMN id SET DEFAULT nextval('public.user_callouts_id_seq'::regclass);

ALTER TABLE ONLY public.user_canonical_emails ALTER COLUMN id SET DEFAULT nextval('public.user_canonical_emails_id_seq'::regclass);

ALTER TABLE ONLY public.user_credit_card_validations ALTER COLUMN id SET DEFAULT nextval('public.user_credit_card_validations_id_seq'::regclass);

ALTER TABLE ONLY public.user_custom_attributes ALTER COLUMN id SET DEFAULT nextval('public.user_custom_attributes_id_seq'::regclass);

ALTER TABLE ONLY public.user_follow_digest ALTER COLUMN id SET DEFAULT nextval('public.user_follow_digest_id_seq'::regclass);

ALTER TABLE ONLY public.user_highest_roles ALTER COLUMN id SET DEFAULT nextval('public.user_highest_roles_id_seq'::regclass);

ALTER TABLE ONLY public.user_interacted_projects_cache ALTER COLUMN id SET DEFAULT nextval('public.user_interacted_projects_cache_id_seq'::regclass);

ALTER TABLE ONLY public.user_permission_export_uploads ALTER COLUMN id SET DEFAULT nextval('public.user_permission_export_uploads_id_seq'::regclass);

ALTER TABLE ONLY public.user_preferences ALTER COLUMN id SET DEFAULT nextval('public.user_preferences_id_seq'::regclass);

ALTER TABLE ONLY public.user_statuses ALTER COLUMN id SET DEFAULT nextval('public.user_statuses_id_seq'::regclass);

ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);

ALTER TABLE ONLY public.users_star_projects ALTER COLUMN id SET DEFAULT nextval('public.users_star_projects_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerabilities ALTER COLUMN id SET DEFAULT nextval('public.vulnerabilities_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_external_issue_links ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_external_issue_links_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_feedback ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_feedback_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_flags ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_flags_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_identifiers ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_identifiers_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_issue_links ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_issue_links_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_merge_request_links ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_merge_request_links_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_occurrences ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_occurrences_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_reads ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_reads_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_remediations ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_remediations_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_scanners ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_scanners_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_state_transitions ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_state_transitions_id_seq'::regclass);

ALTER TABLE ONLY public.vulnerability_user_mentions ALTER COLUMN id SET DEFAULT nextval('public.vulnerability_user_mentions_id_seq'::regclass);

ALTER TABLE ONLY public.web_hook_calls_summary ALTER COLUMN id SET DEFAULT nextval('public.web_hook_calls_summary_id_seq'::regclass);

ALTER TABLE ONLY public.web_hook_rate_limits ALTER COLUMN id SET DEFAULT nextval('public.web_hook_rate_limits_id_seq'::regclass);

ALTER TABLE ONLY public.web_hooks ALTER COLUMN id SET DEFAULT nextval('public.web_hooks_id_seq'::regclass);

ALTER TABLE ONLY public.webauthn_registrations ALTER COLUMN id SET DEFAULT nextval('public.webauthn_registrations_id_seq'::regclass);

ALTER TABLE ONLY public.work_item_progresses ALTER COLUMN id SET DEFAULT nextval('public.work_item_progresses_id_seq'::regclass);

ALTER TABLE ONLY public.work_item_types ALTER COLUMN id SET DEFAULT nextval('public.work_item_types_id_seq'::regclass);

ALTER TABLE ONLY public.work_item_weights_sources ALTER COLUMN id SET DEFAULT nextval('public.work_item_weights_sources_id_seq'::regclass);

ALTER TABLE ONLY public.zoom_meetings ALTER COLUMN id SET DEFAULT nextval('public.zoom_meetings_id_seq'::regclass);

ALTER TABLE ONLY public.audit_events
    ADD CONSTRAINT audit_events_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.audit_events_202411
    ADD CONSTRAINT audit_events_202411_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.audit_events_202412
    ADD CONSTRAINT audit_events_202412_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.audit_events_202501
    ADD CONSTRAINT audit_events_202501_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.audit_events_202502
    ADD CONSTRAINT audit_events_202502_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.audit_events_202503
    ADD CONSTRAINT audit_events_202503_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.audit_events_default
    ADD CONSTRAINT audit_events_default_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.batched_background_jobs
    ADD CONSTRAINT batched_background_jobs_pkey PRIMARY KEY (partition, id);

ALTER TABLE ONLY partitions_dynamic.batched_background_jobs_1
    ADD CONSTRAINT batched_background_jobs_1_pkey PRIMARY KEY (partition, id);

ALTER TABLE ONLY partitions_dynamic.batched_background_jobs_2
    ADD CONSTRAINT batched_background_jobs_2_pkey PRIMARY KEY (partition, id);

ALTER TABLE ONLY public.ci_builds
    ADD CONSTRAINT ci_builds_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_builds_100
    ADD CONSTRAINT ci_builds_100_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_builds_101
    ADD CONSTRAINT ci_builds_101_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_builds_102
    ADD CONSTRAINT ci_builds_102_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY public.ci_job_artifacts
    ADD CONSTRAINT ci_job_artifacts_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_job_artifacts_100
    ADD CONSTRAINT ci_job_artifacts_100_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_job_artifacts_101
    ADD CONSTRAINT ci_job_artifacts_101_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_job_artifacts_102
    ADD CONSTRAINT ci_job_artifacts_102_pkey PRIMARY KEY (id, partition_id);

ALTER TABLE ONLY public.ci_trace_chunks
    ADD CONSTRAINT ci_trace_chunks_pkey PRIMARY KEY (build_id, chunk_index, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_trace_chunks_100
    ADD CONSTRAINT ci_trace_chunks_100_pkey PRIMARY KEY (build_id, chunk_index, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_trace_chunks_101
    ADD CONSTRAINT ci_trace_chunks_101_pkey PRIMARY KEY (build_id, chunk_index, partition_id);

ALTER TABLE ONLY partitions_dynamic.ci_trace_chunks_102
    ADD CONSTRAINT ci_trace_chunks_102_pkey PRIMARY KEY (build_id, chunk_index, partition_id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.events_000000
    ADD CONSTRAINT events_000000_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.events_202411
    ADD CONSTRAINT events_202411_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.events_202412
    ADD CONSTRAINT events_202412_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.events_202501
    ADD CONSTRAINT events_202501_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.events_202502
    ADD CONSTRAINT events_202502_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.events_202503
    ADD CONSTRAINT events_202503_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.loose_foreign_keys_deleted_records
    ADD CONSTRAINT loose_foreign_keys_deleted_records_pkey PRIMARY KEY (partition, id);

ALTER TABLE ONLY partitions_dynamic.loose_foreign_keys_deleted_records_1
    ADD CONSTRAINT loose_foreign_keys_deleted_records_1_pkey PRIMARY KEY (partition, id);

ALTER TABLE ONLY partitions_dynamic.loose_foreign_keys_deleted_records_2
    ADD CONSTRAINT loose_foreign_keys_deleted_records_2_pkey PRIMARY KEY (partition, id);

ALTER TABLE ONLY public.web_hook_logs
    ADD CONSTRAINT web_hook_logs_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.web_hook_logs_202411
    ADD CONSTRAINT web_hook_logs_202411_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.web_hook_logs_202412
    ADD CONSTRAINT web_hook_logs_202412_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.web_hook_logs_202501
    ADD CONSTRAINT web_hook_logs_202501_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.web_hook_logs_202502
    ADD CONSTRAINT web_hook_logs_202502_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY partitions_dynamic.web_hook_logs_202503
    ADD CONSTRAINT web_hook_logs_202503_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.issue_search_data
    ADD CONSTRAINT issue_search_data_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_00
    ADD CONSTRAINT issue_search_data_00_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_01
    ADD CONSTRAINT issue_search_data_01_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_02
    ADD CONSTRAINT issue_search_data_02_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_03
    ADD CONSTRAINT issue_search_data_03_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_04
    ADD CONSTRAINT issue_search_data_04_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_05
    ADD CONSTRAINT issue_search_data_05_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_06
    ADD CONSTRAINT issue_search_data_06_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_07
    ADD CONSTRAINT issue_search_data_07_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_08
    ADD CONSTRAINT issue_search_data_08_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_09
    ADD CONSTRAINT issue_search_data_09_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_10
    ADD CONSTRAINT issue_search_data_10_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_11
    ADD CONSTRAINT issue_search_data_11_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_12
    ADD CONSTRAINT issue_search_data_12_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_13
    ADD CONSTRAINT issue_search_data_13_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_14
    ADD CONSTRAINT issue_search_data_14_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partitions_static.issue_search_data_15
    ADD CONSTRAINT issue_search_data_15_pkey PRIMARY KEY (project_id, issue_id);

ALTER TABLE ONLY partman.template_public_analytics_events
    ADD CONSTRAINT template_public_analytics_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_activity_events
    ADD CONSTRAINT agent_activity_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_group_authorizations
    ADD CONSTRAINT agent_group_authorizations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_migrations
    ADD CONSTRAINT agent_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_project_authorizations
    ADD CONSTRAINT agent_project_authorizations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_url_configurations
    ADD CONSTRAINT agent_url_configurations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_user_access
    ADD CONSTRAINT agent_user_access_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agent_workspaces_configs
    ADD CONSTRAINT agent_workspaces_configs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ai_conversations
    ADD CONSTRAINT ai_conversations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ai_messages
    ADD CONSTRAINT ai_messages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alert_management_alerts
    ADD CONSTRAINT alert_management_alerts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.application_rate_limit_counters
    ADD CONSTRAINT application_rate_limit_counters_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.approval_merge_request_rules
    ADD CONSTRAINT approval_merge_request_rules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approval_merge_request_rules_users
    ADD CONSTRAINT approval_merge_request_rules_users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ar_internal_metadata
    ADD CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.award_emoji
    ADD CONSTRAINT award_emoji_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.board_assignees
    ADD CONSTRAINT board_assignees_pkey PRIMARY KEY (board_id, user_id);

ALTER TABLE ONLY public.board_labels
    ADD CONSTRAINT board_labels_pkey PRIMARY KEY (board_id, label_id);

ALTER TABLE ONLY public.boards
    ADD CONSTRAINT boards_pkey PRIMARY KEY (id);

ALTER TABLE public.ci_job_artifacts_store
    ADD CONSTRAINT check_0e4329590d CHECK ((file_type > 0)) NOT VALID;

ALTER TABLE public.milestones
    ADD CONSTRAINT check_42e056d039 CHECK ((start_date <= due_date)) NOT VALID;

ALTER TABLE public.lists
    ADD CONSTRAINT check_597056799f CHECK ((max_issue_count >= 0)) NOT VALID;

ALTER TABLE public.merge_requests
    ADD CONSTRAINT check_cbc307ac1b CHECK ((lock_version IS NOT NULL)) NOT VALID;

ALTER TABLE ONLY public.ci_daily_build_group_report_results
    ADD CONSTRAINT ci_daily_build_group_report_results_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_freeze_periods
    ADD CONSTRAINT ci_freeze_periods_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_job_artifacts_store
    ADD CONSTRAINT ci_job_artifacts_store_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_job_variables_base
    ADD CONSTRAINT ci_job_variables_base_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pending_builds_queue
    ADD CONSTRAINT ci_pending_builds_queue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pipeline_artifacts
    ADD CONSTRAINT ci_pipeline_artifacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pipeline_chat_data
    ADD CONSTRAINT ci_pipeline_chat_data_pkey PRIMARY KEY (pipeline_id);

ALTER TABLE ONLY public.ci_pipeline_messages
    ADD CONSTRAINT ci_pipeline_messages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pipeline_metadata
    ADD CONSTRAINT ci_pipeline_metadata_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pipeline_schedules
    ADD CONSTRAINT ci_pipeline_schedules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pipelines_config
    ADD CONSTRAINT ci_pipelines_config_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_pipelines
    ADD CONSTRAINT ci_pipelines_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_refs
    ADD CONSTRAINT ci_refs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_resource_groups
    ADD CONSTRAINT ci_resource_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_runner_namespaces
    ADD CONSTRAINT ci_runner_namespaces_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_runner_projects
    ADD CONSTRAINT ci_runner_projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_runners
    ADD CONSTRAINT ci_runners_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_running_builds_queue
    ADD CONSTRAINT ci_running_builds_queue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_secure_files
    ADD CONSTRAINT ci_secure_files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_sources_pipelines_log
    ADD CONSTRAINT ci_sources_pipelines_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_stages
    ADD CONSTRAINT ci_stages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_test_case_failures
    ADD CONSTRAINT ci_test_case_failures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_triggers
    ADD CONSTRAINT ci_triggers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_unit_test_failures
    ADD CONSTRAINT ci_unit_test_failures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ci_variables
    ADD CONSTRAINT ci_variables_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cluster_agent_tokens
    ADD CONSTRAINT cluster_agent_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cluster_agents
    ADD CONSTRAINT cluster_agents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.container_expiration_policies
    ADD CONSTRAINT container_expiration_policies_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.container_repositories
    ADD CONSTRAINT container_repositories_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dast_site_validations
    ADD CONSTRAINT dast_site_validations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dast_sites
    ADD CONSTRAINT dast_sites_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deploy_keys_projects
    ADD CONSTRAINT deploy_keys_projects_pkey PRIMARY KEY (key_id, project_id);

ALTER TABLE ONLY public.deployment_approvals_log
    ADD CONSTRAINT deployment_approvals_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deployment_merge_requests_log
    ADD CONSTRAINT deployment_merge_requests_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.deployment_merge_requests
    ADD CONSTRAINT deployment_merge_requests_pkey PRIMARY KEY (deployment_id, merge_request_id);

ALTER TABLE ONLY public.deployments
    ADD CONSTRAINT deployments_excl EXCLUDE USING gist (environment_id WITH =, window_during WITH &&) WHERE ((status = 1));

ALTER TABLE ONLY public.deployments
    ADD CONSTRAINT deployments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.design_management_designs
    ADD CONSTRAINT design_management_designs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.draft_notes
    ADD CONSTRAINT draft_notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.emails
    ADD CONSTRAINT emails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environment_agents
    ADD CONSTRAINT environment_agents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environment_auto_stop_rules
    ADD CONSTRAINT environment_auto_stop_rules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environment_last_deployments
    ADD CONSTRAINT environment_last_deployments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environment_metrics_dashboards
    ADD CONSTRAINT environment_metrics_dashboards_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environments
    ADD CONSTRAINT environments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.epic_issues
    ADD CONSTRAINT epic_issues_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.epic_label_links
    ADD CONSTRAINT epic_label_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.epic_subscribers
    ADD CONSTRAINT epic_subscribers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.epics
    ADD CONSTRAINT epics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_cache_invalidation_events
    ADD CONSTRAINT geo_cache_invalidation_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_events_cache
    ADD CONSTRAINT geo_events_cache_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_hashed_storage_events
    ADD CONSTRAINT geo_hashed_storage_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_node_statuses
    ADD CONSTRAINT geo_node_statuses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_nodes
    ADD CONSTRAINT geo_nodes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_repository_registry
    ADD CONSTRAINT geo_repository_registry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.geo_reset_checksum_events
    ADD CONSTRAINT geo_reset_checksum_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.incident_timeline_events
    ADD CONSTRAINT incident_timeline_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issuable_resource_links
    ADD CONSTRAINT issuable_resource_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issuable_severities
    ADD CONSTRAINT issuable_severities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issuable_slas
    ADD CONSTRAINT issuable_slas_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issue_assignees
    ADD CONSTRAINT issue_assignees_pkey PRIMARY KEY (issue_id, user_id);

ALTER TABLE ONLY public.issue_customer_relations_contacts
    ADD CONSTRAINT issue_customer_relations_contacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issue_email_participants
    ADD CONSTRAINT issue_email_participants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issue_label_links
    ADD CONSTRAINT issue_label_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issue_links
    ADD CONSTRAINT issue_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issue_metrics
    ADD CONSTRAINT issue_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.issue_tracker_data
    ADD CONSTRAINT issue_tracker_data_pkey PRIMARY KEY (issue_id);

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT issues_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.iterations_cadences
    ADD CONSTRAINT iterations_cadences_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.labels
    ADD CONSTRAINT labels_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lfs_file_locks
    ADD CONSTRAINT lfs_file_locks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lfs_objects
    ADD CONSTRAINT lfs_objects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lfs_objects_projects
    ADD CONSTRAINT lfs_objects_projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists
    ADD CONSTRAINT lists_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (id);

ALTER TABLE public.members
    ADD CONSTRAINT members_source_check CHECK (((source_type)::text = ANY (ARRAY[('Project'::character varying)::text, ('Namespace'::character varying)::text]))) NOT VALID;

ALTER TABLE ONLY public.merge_request_assignment_events
    ADD CONSTRAINT merge_request_assignment_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_blocks
    ADD CONSTRAINT merge_request_blocks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_cleanup_schedules
    ADD CONSTRAINT merge_request_cleanup_schedules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_context_commits
    ADD CONSTRAINT merge_request_context_commits_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_diff_commit_users
    ADD CONSTRAINT merge_request_diff_commit_users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_diff_commits
    ADD CONSTRAINT merge_request_diff_commits_pkey PRIMARY KEY (merge_request_diff_id, relative_order);

ALTER TABLE ONLY public.merge_request_diff_details
    ADD CONSTRAINT merge_request_diff_details_pkey PRIMARY KEY (merge_request_id);

ALTER TABLE ONLY public.merge_request_diff_files
    ADD CONSTRAINT merge_request_diff_files_pkey PRIMARY KEY (merge_request_diff_id, relative_order);

ALTER TABLE ONLY public.merge_request_diffs
    ADD CONSTRAINT merge_request_diffs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_label_links
    ADD CONSTRAINT merge_request_label_links_pkey PRIMARY KEY (merge_request_id, label_id);

ALTER TABLE ONLY public.merge_request_metrics
    ADD CONSTRAINT merge_request_metrics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_predictions
    ADD CONSTRAINT merge_request_predictions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_requested_changes
    ADD CONSTRAINT merge_request_requested_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_request_reviewers
    ADD CONSTRAINT merge_request_reviewers_pkey PRIMARY KEY (merge_request_id, user_id);

ALTER TABLE ONLY public.merge_request_reviewers_state
    ADD CONSTRAINT merge_request_reviewers_state_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_requests_closing_issues
    ADD CONSTRAINT merge_requests_closing_issues_pkey PRIMARY KEY (merge_request_id, issue_id);

ALTER TABLE ONLY public.merge_requests_closing_log
    ADD CONSTRAINT merge_requests_closing_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_requests_compliance_violations
    ADD CONSTRAINT merge_requests_compliance_violations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT merge_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.merge_trains
    ADD CONSTRAINT merge_trains_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.milestone_releases
    ADD CONSTRAINT milestone_releases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_admin_notes
    ADD CONSTRAINT namespace_admin_notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_aggregation_schedules
    ADD CONSTRAINT namespace_aggregation_schedules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_bans
    ADD CONSTRAINT namespace_bans_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_ci_cd_settings
    ADD CONSTRAINT namespace_ci_cd_settings_pkey PRIMARY KEY (namespace_id);

ALTER TABLE ONLY public.namespace_commit_emails
    ADD CONSTRAINT namespace_commit_emails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_descendants_cache
    ADD CONSTRAINT namespace_descendants_cache_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_details
    ADD CONSTRAINT namespace_details_pkey PRIMARY KEY (namespace_id);

ALTER TABLE ONLY public.namespace_import_users
    ADD CONSTRAINT namespace_import_users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_ldap_settings
    ADD CONSTRAINT namespace_ldap_settings_pkey PRIMARY KEY (namespace_id);

ALTER TABLE ONLY public.namespace_limits
    ADD CONSTRAINT namespace_limits_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_package_settings
    ADD CONSTRAINT namespace_package_settings_pkey PRIMARY KEY (namespace_id);

ALTER TABLE ONLY public.namespace_pinned_labels
    ADD CONSTRAINT namespace_pinned_labels_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespace_root_storage_statistics
    ADD CONSTRAINT namespace_root_storage_statistics_pkey PRIMARY KEY (namespace_id);

ALTER TABLE ONLY public.namespace_settings
    ADD CONSTRAINT namespace_settings_pkey PRIMARY KEY (namespace_id);

ALTER TABLE ONLY public.namespace_statistics
    ADD CONSTRAINT namespace_statistics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.namespaces
    ADD CONSTRAINT namespaces_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.oauth_device_grants
    ADD CONSTRAINT oauth_device_grants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.operations_feature_flags
    ADD CONSTRAINT operations_feature_flags_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.operations_scopes
    ADD CONSTRAINT operations_scopes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.operations_strategies
    ADD CONSTRAINT operations_strategies_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization_cluster_agent_mappings
    ADD CONSTRAINT organization_cluster_agent_mappings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization_details
    ADD CONSTRAINT organization_details_pkey PRIMARY KEY (organization_id);

ALTER TABLE ONLY public.organization_isolation
    ADD CONSTRAINT organization_isolation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization_push_rules
    ADD CONSTRAINT organization_push_rules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization_settings
    ADD CONSTRAINT organization_settings_pkey PRIMARY KEY (organization_id);

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_path_key UNIQUE (path);

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_build_infos
    ADD CONSTRAINT packages_build_infos_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_composer_metadata
    ADD CONSTRAINT packages_composer_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.packages_conan_metadata
    ADD CONSTRAINT packages_conan_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.packages_debian_publications
    ADD CONSTRAINT packages_debian_publications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_dependencies
    ADD CONSTRAINT packages_dependencies_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_dependency_links
    ADD CONSTRAINT packages_dependency_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_helm_file_metadata
    ADD CONSTRAINT packages_helm_file_metadata_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_maven_metadata
    ADD CONSTRAINT packages_maven_metadata_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_npm_metadata
    ADD CONSTRAINT packages_npm_metadata_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_nuget_metadata
    ADD CONSTRAINT packages_nuget_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.packages_package_files
    ADD CONSTRAINT packages_package_files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_packages
    ADD CONSTRAINT packages_packages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_pypi_metadata
    ADD CONSTRAINT packages_pypi_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.packages_rpm_metadata
    ADD CONSTRAINT packages_rpm_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.packages_rubygems_metadata
    ADD CONSTRAINT packages_rubygems_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.packages_tags
    ADD CONSTRAINT packages_tags_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packages_terraform_module_metadata
    ADD CONSTRAINT packages_terraform_module_metadata_pkey PRIMARY KEY (package_id);

ALTER TABLE ONLY public.personal_access_tokens
    ADD CONSTRAINT personal_access_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_alerting_settings
    ADD CONSTRAINT project_alerting_settings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_aliases
    ADD CONSTRAINT project_aliases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_authorizations
    ADD CONSTRAINT project_authorizations_pkey PRIMARY KEY (project_id, user_id);

ALTER TABLE ONLY public.project_auto_devops
    ADD CONSTRAINT project_auto_devops_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_build_artifacts_size_refreshes
    ADD CONSTRAINT project_build_artifacts_size_refreshes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_ci_cd_settings
    ADD CONSTRAINT project_ci_cd_settings_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_compliance_settings
    ADD CONSTRAINT project_compliance_settings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_custom_attributes
    ADD CONSTRAINT project_custom_attributes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_daily_statistics
    ADD CONSTRAINT project_daily_statistics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_deploy_tokens_log
    ADD CONSTRAINT project_deploy_tokens_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_error_tracking_settings
    ADD CONSTRAINT project_error_tracking_settings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_export_jobs
    ADD CONSTRAINT project_export_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_features
    ADD CONSTRAINT project_features_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_import_data
    ADD CONSTRAINT project_import_data_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_incident_management_settings
    ADD CONSTRAINT project_incident_management_settings_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_metrics_settings
    ADD CONSTRAINT project_metrics_settings_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_mirror_data
    ADD CONSTRAINT project_mirror_data_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_pages_metadata
    ADD CONSTRAINT project_pages_metadata_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_relation_exports
    ADD CONSTRAINT project_relation_exports_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_repositories
    ADD CONSTRAINT project_repositories_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_repository_states
    ADD CONSTRAINT project_repository_states_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_security_settings
    ADD CONSTRAINT project_security_settings_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_settings
    ADD CONSTRAINT project_settings_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_states
    ADD CONSTRAINT project_states_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_statistics
    ADD CONSTRAINT project_statistics_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_topics_cache
    ADD CONSTRAINT project_topics_cache_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_tracing_settings
    ADD CONSTRAINT project_tracing_settings_pkey PRIMARY KEY (project_id);

ALTER TABLE ONLY public.project_wiki_repositories
    ADD CONSTRAINT project_wiki_repositories_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.protected_branch_unprotect_users
    ADD CONSTRAINT protected_branch_unprotect_users_pkey PRIMARY KEY (protected_branche_id, user_id);

ALTER TABLE ONLY public.protected_branches
    ADD CONSTRAINT protected_branches_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.protected_environments
    ADD CONSTRAINT protected_environments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.protected_tags
    ADD CONSTRAINT protected_tags_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.release_links
    ADD CONSTRAINT release_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.releases
    ADD CONSTRAINT releases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.requirements
    ADD CONSTRAINT requirements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.scan_result_policy_violations
    ADD CONSTRAINT scan_result_policy_violations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.snippet_stars
    ADD CONSTRAINT snippet_stars_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.snippets
    ADD CONSTRAINT snippets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sprints
    ADD CONSTRAINT sprints_excl EXCLUDE USING gist (iterations_cadence_id WITH =, daterange(start_date, due_date, '[]'::text) WITH &&) WHERE ((group_id IS NOT NULL)) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sprints
    ADD CONSTRAINT sprints_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.status_page_published_incidents
    ADD CONSTRAINT status_page_published_incidents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.todo_watchers
    ADD CONSTRAINT todo_watchers_pkey PRIMARY KEY (todo_id, user_id);

ALTER TABLE ONLY public.todos
    ADD CONSTRAINT todos_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.u2f_registrations_archive
    ADD CONSTRAINT u2f_registrations_archive_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.epics
    ADD CONSTRAINT uq_epics_d UNIQUE (group_id, relative_position) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.user_achievements
    ADD CONSTRAINT user_achievements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_agent_details
    ADD CONSTRAINT user_agent_details_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.user_broadcast_message_dismissals
    ADD CONSTRAINT user_broadcast_message_dismissals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_callouts
    ADD CONSTRAINT user_callouts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_canonical_emails
    ADD CONSTRAINT user_canonical_emails_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_credit_card_validations
    ADD CONSTRAINT user_credit_card_validations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_custom_attributes
    ADD CONSTRAINT user_custom_attributes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_details
    ADD CONSTRAINT user_details_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.user_follow_digest
    ADD CONSTRAINT user_follow_digest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_highest_roles
    ADD CONSTRAINT user_highest_roles_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_interacted_projects_cache
    ADD CONSTRAINT user_interacted_projects_cache_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_permission_export_uploads
    ADD CONSTRAINT user_permission_export_uploads_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_phone_number_validations
    ADD CONSTRAINT user_phone_number_validations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_preferences
    ADD CONSTRAINT user_preferences_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_statuses
    ADD CONSTRAINT user_statuses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_synced_attributes_metadata
    ADD CONSTRAINT user_synced_attributes_metadata_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.users_star_projects
    ADD CONSTRAINT users_star_projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.users_star_snapshots
    ADD CONSTRAINT users_star_snapshots_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerabilities
    ADD CONSTRAINT vulnerabilities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_export_parts
    ADD CONSTRAINT vulnerability_export_parts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_external_issue_links
    ADD CONSTRAINT vulnerability_external_issue_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_feedback
    ADD CONSTRAINT vulnerability_feedback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_flags
    ADD CONSTRAINT vulnerability_flags_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_identifiers
    ADD CONSTRAINT vulnerability_identifiers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_issue_links
    ADD CONSTRAINT vulnerability_issue_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_issues
    ADD CONSTRAINT vulnerability_issues_pkey PRIMARY KEY (vulnerability_id, issue_id);

ALTER TABLE ONLY public.vulnerability_merge_request_links
    ADD CONSTRAINT vulnerability_merge_request_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_occurrences
    ADD CONSTRAINT vulnerability_occurrences_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_reads
    ADD CONSTRAINT vulnerability_reads_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_remediations
    ADD CONSTRAINT vulnerability_remediations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_scanners
    ADD CONSTRAINT vulnerability_scanners_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_state_transitions
    ADD CONSTRAINT vulnerability_state_transitions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vulnerability_user_mentions
    ADD CONSTRAINT vulnerability_user_mentions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_hook_calls_summary
    ADD CONSTRAINT web_hook_calls_summary_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_hook_rate_limits
    ADD CONSTRAINT web_hook_rate_limits_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_hook_retries
    ADD CONSTRAINT web_hook_retries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_hooks
    ADD CONSTRAINT web_hooks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.webauthn_registrations
    ADD CONSTRAINT webauthn_registrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_item_progresses
    ADD CONSTRAINT work_item_progresses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_item_types
    ADD CONSTRAINT work_item_types_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.work_item_weights_sources
    ADD CONSTRAINT work_item_weights_sources_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.zoom_meetings
    ADD CONSTRAINT zoom_meetings_pkey PRIMARY KEY (id);

CREATE INDEX index_analytics_events_on_namespace_id_and_occurred_on ON ONLY public.analytics_events USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q1_namespace_id_occurred_on_idx ON ONLY partitions_dynamic.analytics_events_2025q1 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q1_0_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q1_0 USING btree (namespace_id, occurred_on);

CREATE INDEX index_analytics_events_on_occurred_on ON ONLY public.analytics_events USING brin (occurred_on);

CREATE INDEX analytics_events_2025q1_occurred_on_idx ON ONLY partitions_dynamic.analytics_events_2025q1 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q1_0_occurred_on_idx ON partitions_dynamic.analytics_events_2025q1_0 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q1_1_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q1_1 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q1_1_occurred_on_idx ON partitions_dynamic.analytics_events_2025q1_1 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q1_2_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q1_2 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q1_2_occurred_on_idx ON partitions_dynamic.analytics_events_2025q1_2 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q2_namespace_id_occurred_on_idx ON ONLY partitions_dynamic.analytics_events_2025q2 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q2_0_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q2_0 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q2_occurred_on_idx ON ONLY partitions_dynamic.analytics_events_2025q2 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q2_0_occurred_on_idx ON partitions_dynamic.analytics_events_2025q2_0 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q2_1_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q2_1 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q2_1_occurred_on_idx ON partitions_dynamic.analytics_events_2025q2_1 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q2_2_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q2_2 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q2_2_occurred_on_idx ON partitions_dynamic.analytics_events_2025q2_2 USING brin (occurred_on);

CREATE INDEX analytics_events_2025q3_namespace_id_occurred_on_idx ON partitions_dynamic.analytics_events_2025q3 USING btree (namespace_id, occurred_on);

CREATE INDEX analytics_events_2025q3_occurred_on_idx ON partitions_dynamic.analytics_events_2025q3 USING brin (occurred_on);

CREATE INDEX index_audit_events_on_entity_id_and_entity_type_and_id ON ONLY public.audit_events USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX audit_events_202411_entity_id_entity_type_id_author_id_crea_idx ON partitions_dynamic.audit_events_202411 USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX audit_events_202412_entity_id_entity_type_id_author_id_crea_idx ON partitions_dynamic.audit_events_202412 USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX audit_events_202501_entity_id_entity_type_id_author_id_crea_idx ON partitions_dynamic.audit_events_202501 USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX audit_events_202502_entity_id_entity_type_id_author_id_crea_idx ON partitions_dynamic.audit_events_202502 USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX audit_events_202503_entity_id_entity_type_id_author_id_crea_idx ON partitions_dynamic.audit_events_202503 USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX audit_events_default_entity_id_entity_type_id_author_id_cre_idx ON partitions_dynamic.audit_events_default USING btree (entity_id, entity_type, id DESC, author_id, created_at);

CREATE INDEX index_batched_background_jobs_on_status_and_id ON ONLY public.batched_background_jobs USING btree (status, id DESC) WHERE (status <> 3);

CREATE INDEX batched_background_jobs_1_status_id_idx ON partitions_dynamic.batched_background_jobs_1 USING btree (status, id DESC) WHERE (status <> 3);

CREATE INDEX batched_background_jobs_2_status_id_idx ON partitions_dynamic.batched_background_jobs_2 USING btree (status, id DESC) WHERE (status <> 3);

CREATE INDEX index_ci_builds_on_commit_id_and_stage_idx_and_created_at ON ONLY public.ci_builds USING btree (commit_id, stage_idx, created_at);

CREATE INDEX ci_builds_100_commit_id_stage_idx_created_at_idx ON partitions_dynamic.ci_builds_100 USING btree (commit_id, stage_idx, created_at);

CREATE INDEX index_ci_builds_on_name ON ONLY public.ci_builds USING btree (name) WHERE (((type)::text = ANY ((ARRAY['Ci::Build'::character varying, 'GenericCommitStatus'::character varying])::text[])) AND ((name)::text = ANY ((ARRAY['container_scanning'::character varying, 'dast'::character varying, 'sast'::character varying])::text[])));

CREATE INDEX ci_builds_100_name_idx ON partitions_dynamic.ci_builds_100 USING btree (name) WHERE (((type)::text = ANY ((ARRAY['Ci::Build'::character varying, 'GenericCommitStatus'::character varying])::text[])) AND ((name)::text = ANY ((ARRAY['container_scanning'::character varying, 'dast'::character varying, 'sast'::character varying])::text[])));

CREATE INDEX index_ci_builds_on_project_id_and_status ON ONLY public.ci_builds USING btree (project_id, status) WHERE ((type)::text = 'Ci::Build'::text);

CREATE INDEX ci_builds_100_project_id_status_idx ON partitions_dynamic.ci_builds_100 USING btree (project_id, status) WHERE ((type)::text = 'Ci::Build'::text);

CREATE UNIQUE INDEX index_ci_builds_on_token_encrypted_and_partition_id ON ONLY public.ci_builds USING btree (token_encrypted, partition_id) WHERE (token_encrypted IS NOT NULL);

CREATE UNIQUE INDEX ci_builds_100_token_encrypted_partition_id_idx ON partitions_dynamic.ci_builds_100 USING btree (token_encrypted, partition_id) WHERE (token_encrypted IS NOT NULL);

CREATE INDEX ci_builds_101_commit_id_stage_idx_created_at_idx ON partitions_dynamic.ci_builds_101 USING btree (commit_id, stage_idx, created_at);

CREATE INDEX ci_builds_101_name_idx ON partitions_dynamic.ci_builds_101 USING btree (name) WHERE (((type)::text = ANY ((ARRAY['Ci::Build'::character varying, 'GenericCommitStatus'::character varying])::text[])) AND ((name)::text = ANY ((ARRAY['container_scanning'::character varying, 'dast'::character varying, 'sast'::character varying])::text[])));

CREATE INDEX ci_builds_101_project_id_status_idx ON partitions_dynamic.ci_builds_101 USING btree (project_id, status) WHERE ((type)::text = 'Ci::Build'::text);

CREATE UNIQUE INDEX ci_builds_101_token_encrypted_partition_id_idx ON partitions_dynamic.ci_builds_101 USING btree (token_encrypted, partition_id) WHERE (token_encrypted IS NOT NULL);

CREATE INDEX ci_builds_102_commit_id_stage_idx_created_at_idx ON partitions_dynamic.ci_builds_102 USING btree (commit_id, stage_idx, created_at);

CREATE INDEX ci_builds_102_name_idx ON partitions_dynamic.ci_builds_102 USING btree (name) WHERE (((type)::text = ANY ((ARRAY['Ci::Build'::character varying, 'GenericCommitStatus'::character varying])::text[])) AND ((name)::text = ANY ((ARRAY['container_scanning'::character varying, 'dast'::character varying, 'sast'::character varying])::text[])));

CREATE INDEX ci_builds_102_project_id_status_idx ON partitions_dynamic.ci_builds_102 USING btree (project_id, status) WHERE ((type)::text = 'Ci::Build'::text);

CREATE UNIQUE INDEX ci_builds_102_token_encrypted_partition_id_idx ON partitions_dynamic.ci_builds_102 USING btree (token_encrypted, partition_id) WHERE (token_encrypted IS NOT NULL);

CREATE INDEX index_ci_job_artifacts_on_expire_at ON ONLY public.ci_job_artifacts USING btree (expire_at) WHERE (locked = 0);

CREATE INDEX ci_job_artifacts_100_expire_at_idx ON partitions_dynamic.ci_job_artifacts_100 USING btree (expire_at) WHERE (locked = 0);

CREATE UNIQUE INDEX index_ci_job_artifacts_on_job_id_and_file_type_and_partition_id ON ONLY public.ci_job_artifacts USING btree (job_id, file_type, partition_id);

CREATE UNIQUE INDEX ci_job_artifacts_100_job_id_file_type_partition_id_idx ON partitions_dynamic.ci_job_artifacts_100 USING btree (job_id, file_type, partition_id);

CREATE INDEX ci_job_artifacts_101_expire_at_idx ON partitions_dynamic.ci_job_artifacts_101 USING btree (expire_at) WHERE (locked = 0);

CREATE UNIQUE INDEX ci_job_artifacts_101_job_id_file_type_partition_id_idx ON partitions_dynamic.ci_job_artifacts_101 USING btree (job_id, file_type, partition_id);

CREATE INDEX ci_job_artifacts_102_expire_at_idx ON partitions_dynamic.ci_job_artifacts_102 USING btree (expire_at) WHERE (locked = 0);

CREATE UNIQUE INDEX ci_job_artifacts_102_job_id_file_type_partition_id_idx ON partitions_dynamic.ci_job_artifacts_102 USING btree (job_id, file_type, partition_id);

CREATE INDEX index_events_on_author_id_and_created_at ON ONLY public.events USING btree (author_id, created_at);

CREATE INDEX events_000000_author_id_created_at_idx ON partitions_dynamic.events_000000 USING btree (author_id, created_at);

CREATE INDEX index_events_on_author_id ON ONLY public.events USING btree (author_id);

CREATE INDEX events_000000_author_id_idx ON partitions_dynamic.events_000000 USING btree (author_id);

CREATE INDEX index_events_on_project_id_and_id ON ONLY public.events USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX events_000000_project_id_id_idx ON partitions_dynamic.events_000000 USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX events_202411_author_id_created_at_idx ON partitions_dynamic.events_202411 USING btree (author_id, created_at);

CREATE INDEX events_202411_author_id_idx ON partitions_dynamic.events_202411 USING btree (author_id);

CREATE INDEX events_202411_project_id_id_idx ON partitions_dynamic.events_202411 USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX events_202412_author_id_created_at_idx ON partitions_dynamic.events_202412 USING btree (author_id, created_at);

CREATE INDEX events_202412_author_id_idx ON partitions_dynamic.events_202412 USING btree (author_id);

CREATE INDEX events_202412_project_id_id_idx ON partitions_dynamic.events_202412 USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX events_202501_author_id_created_at_idx ON partitions_dynamic.events_202501 USING btree (author_id, created_at);

CREATE INDEX events_202501_author_id_idx ON partitions_dynamic.events_202501 USING btree (author_id);

CREATE INDEX events_202501_project_id_id_idx ON partitions_dynamic.events_202501 USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX events_202502_author_id_created_at_idx ON partitions_dynamic.events_202502 USING btree (author_id, created_at);

CREATE INDEX events_202502_author_id_idx ON partitions_dynamic.events_202502 USING btree (author_id);

CREATE INDEX events_202502_extra ON partitions_dynamic.events_202502 USING btree (fingerprint);

CREATE INDEX events_202502_project_id_id_idx ON partitions_dynamic.events_202502 USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX events_202503_author_id_created_at_idx ON partitions_dynamic.events_202503 USING btree (author_id, created_at);

CREATE INDEX events_202503_author_id_idx ON partitions_dynamic.events_202503 USING btree (author_id);

CREATE INDEX events_202503_project_id_id_idx ON partitions_dynamic.events_202503 USING btree (project_id, id DESC) WHERE (action = 7);

CREATE INDEX index_loose_foreign_keys_deleted_records_on_partition_and_consu ON ONLY public.loose_foreign_keys_deleted_records USING btree (partition, consume_after, id, fully_qualified_table_name) WHERE (status = 1);

CREATE INDEX loose_foreign_keys_deleted_re_partition_consume_after_id_f_idx1 ON partitions_dynamic.loose_foreign_keys_deleted_records_2 USING btree (partition, consume_after, id, fully_qualified_table_name) WHERE (status = 1);

CREATE INDEX loose_foreign_keys_deleted_re_partition_consume_after_id_fu_idx ON partitions_dynamic.loose_foreign_keys_deleted_records_1 USING btree (partition, consume_after, id, fully_qualified_table_name) WHERE (status = 1);

CREATE INDEX index_web_hook_logs_on_web_hook_id_and_created_at ON ONLY public.web_hook_logs USING btree (web_hook_id, created_at);

CREATE INDEX web_hook_logs_202411_web_hook_id_created_at_idx ON partitions_dynamic.web_hook_logs_202411 USING btree (web_hook_id, created_at);

CREATE INDEX web_hook_logs_202412_web_hook_id_created_at_idx ON partitions_dynamic.web_hook_logs_202412 USING btree (web_hook_id, created_at);

CREATE INDEX web_hook_logs_202501_web_hook_id_created_at_idx ON partitions_dynamic.web_hook_logs_202501 USING btree (web_hook_id, created_at);

CREATE INDEX web_hook_logs_202502_web_hook_id_created_at_idx ON partitions_dynamic.web_hook_logs_202502 USING btree (web_hook_id, created_at);

CREATE INDEX web_hook_logs_202503_web_hook_id_created_at_idx ON partitions_dynamic.web_hook_logs_202503 USING btree (web_hook_id, created_at);

CREATE INDEX index_issue_search_data_on_issue_id ON ONLY public.issue_search_data USING btree (issue_id);

CREATE INDEX issue_search_data_00_issue_id_idx ON partitions_static.issue_search_data_00 USING btree (issue_id);

CREATE INDEX index_issue_search_data_on_search_vector ON ONLY public.issue_search_data USING gin (search_vector);

CREATE INDEX issue_search_data_00_search_vector_idx ON partitions_static.issue_search_data_00 USING gin (search_vector);

CREATE INDEX issue_search_data_01_issue_id_idx ON partitions_static.issue_search_data_01 USING btree (issue_id);

CREATE INDEX issue_search_data_01_search_vector_idx ON partitions_static.issue_search_data_01 USING gin (search_vector);

CREATE INDEX issue_search_data_02_issue_id_idx ON partitions_static.issue_search_data_02 USING btree (issue_id);

CREATE INDEX issue_search_data_02_search_vector_idx ON partitions_static.issue_search_data_02 USING gin (search_vector);

CREATE INDEX issue_search_data_03_issue_id_idx ON partitions_static.issue_search_data_03 USING btree (issue_id);

CREATE INDEX issue_search_data_03_search_vector_idx ON partitions_static.issue_search_data_03 USING gin (search_vector);

CREATE INDEX issue_search_data_04_issue_id_idx ON partitions_static.issue_search_data_04 USING btree (issue_id);

CREATE INDEX issue_search_data_04_search_vector_idx ON partitions_static.issue_search_data_04 USING gin (search_vector);

CREATE INDEX issue_search_data_05_issue_id_idx ON partitions_static.issue_search_data_05 USING btree (issue_id);

CREATE INDEX issue_search_data_05_search_vector_idx ON partitions_static.issue_search_data_05 USING gin (search_vector);

CREATE INDEX issue_search_data_06_issue_id_idx ON partitions_static.issue_search_data_06 USING btree (issue_id);

CREATE INDEX issue_search_data_06_search_vector_idx ON partitions_static.issue_search_data_06 USING gin (search_vector);

CREATE INDEX issue_search_data_07_issue_id_idx ON partitions_static.issue_search_data_07 USING btree (issue_id);

CREATE INDEX issue_search_data_07_search_vector_idx ON partitions_static.issue_search_data_07 USING gin (search_vector);

CREATE INDEX issue_search_data_08_issue_id_idx ON partitions_static.issue_search_data_08 USING btree (issue_id);

CREATE INDEX issue_search_data_08_search_vector_idx ON partitions_static.issue_search_data_08 USING gin (search_vector);

CREATE INDEX issue_search_data_09_issue_id_idx ON partitions_static.issue_search_data_09 USING btree (issue_id);

CREATE INDEX issue_search_data_09_search_vector_idx ON partitions_static.issue_search_data_09 USING gin (search_vector);

CREATE INDEX issue_search_data_10_issue_id_idx ON partitions_static.issue_search_data_10 USING btree (issue_id);

CREATE INDEX issue_search_data_10_search_vector_idx ON partitions_static.issue_search_data_10 USING gin (search_vector);

CREATE INDEX issue_search_data_11_issue_id_idx ON partitions_static.issue_search_data_11 USING btree (issue_id);

CREATE INDEX issue_search_data_11_search_vector_idx ON partitions_static.issue_search_data_11 USING gin (search_vector);

CREATE INDEX issue_search_data_12_issue_id_idx ON partitions_static.issue_search_data_12 USING btree (issue_id);

CREATE INDEX issue_search_data_12_search_vector_idx ON partitions_static.issue_search_data_12 USING gin (search_vector);

CREATE INDEX issue_search_data_13_issue_id_idx ON partitions_static.issue_search_data_13 USING btree (issue_id);

CREATE INDEX issue_search_data_13_search_vector_idx ON partitions_static.issue_search_data_13 USING gin (search_vector);

CREATE INDEX issue_search_data_14_issue_id_idx ON partitions_static.issue_search_data_14 USING btree (issue_id);

CREATE INDEX issue_search_data_14_search_vector_idx ON partitions_static.issue_search_data_14 USING gin (search_vector);

CREATE INDEX issue_search_data_15_issue_id_idx ON partitions_static.issue_search_data_15 USING btree (issue_id);

CREATE INDEX issue_search_data_15_search_vector_idx ON partitions_static.issue_search_data_15 USING gin (search_vector);

CREATE INDEX index_agent_activity_events_on_acknowledged_at ON public.agent_activity_events USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_agent_activity_events_on_agent_id ON public.agent_activity_events USING btree (agent_id);

CREATE INDEX index_agent_activity_events_on_agent_id_and_id ON public.agent_activity_events USING btree (agent_id, id DESC);

CREATE INDEX index_agent_group_authorizations_on_agent_id ON public.agent_group_authorizations USING btree (agent_id);

CREATE INDEX index_agent_group_authorizations_on_agent_id817 ON public.agent_group_authorizations USING btree (agent_id);

CREATE INDEX index_agent_migrations_on_agent_id ON public.agent_migrations USING btree (agent_id);

CREATE INDEX index_agent_migrations_on_agent_id828 ON public.agent_migrations USING btree (agent_id);

CREATE INDEX index_agent_migrations_on_enqueued_at ON public.agent_migrations USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_agent_migrations_on_sync_log ON public.agent_migrations USING gin (sync_log jsonb_path_ops);

CREATE INDEX index_agent_project_authorizations_on_agent_id ON public.agent_project_authorizations USING btree (agent_id);

CREATE INDEX index_agent_project_authorizations_on_agent_id820 ON public.agent_project_authorizations USING btree (agent_id);

CREATE INDEX index_agent_url_configurations_on_acknowledged_at ON public.agent_url_configurations USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_agent_url_configurations_on_agent_id ON public.agent_url_configurations USING btree (agent_id);

CREATE UNIQUE INDEX index_agent_url_configurations_on_agent_id833 ON public.agent_url_configurations USING btree (agent_id);

CREATE INDEX index_agent_url_configurations_on_sync_log ON public.agent_url_configurations USING gin (sync_log jsonb_path_ops);

CREATE INDEX index_agent_user_access_on__synced_at ON public.agent_user_access USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_agent_user_access_on_agent_id ON public.agent_user_access USING btree (agent_id);

CREATE INDEX index_agent_user_access_on_agent_id823 ON public.agent_user_access USING btree (agent_id);

CREATE INDEX index_agent_user_access_on_expires_at ON public.agent_user_access USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_agent_workspaces_configs_on_agent_id ON public.agent_workspaces_configs USING btree (agent_id);

CREATE UNIQUE INDEX index_agent_workspaces_configs_on_agent_id838 ON public.agent_workspaces_configs USING btree (agent_id);

CREATE INDEX index_agent_workspaces_configs_on_custom_attributes ON public.agent_workspaces_configs USING gin (custom_attributes jsonb_path_ops);

CREATE INDEX index_agent_workspaces_configs_on_expires_at ON public.agent_workspaces_configs USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_ai_conversations_on__updated_at ON public.ai_conversations USING btree (last_updated_at);

CREATE INDEX index_ai_conversations_on_user_id ON public.ai_conversations USING btree (user_id);

CREATE INDEX index_ai_conversations_on_user_id471 ON public.ai_conversations USING btree (user_id);

CREATE UNIQUE INDEX index_ai_messages_on_message_xid ON public.ai_messages USING btree (message_xid);

CREATE INDEX index_ai_messages_on_thread_id ON public.ai_messages USING btree (thread_id);

CREATE INDEX index_ai_messages_on_thread_id_and_created_at ON public.ai_messages USING btree (thread_id, created_at);

CREATE INDEX index_alert_management_alerts_on_issue_id ON public.alert_management_alerts USING btree (issue_id);

CREATE UNIQUE INDEX index_alert_management_alerts_on_issue_id696 ON public.alert_management_alerts USING btree (issue_id);

CREATE INDEX index_alert_management_alerts_on_next_run_at ON public.alert_management_alerts USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_alert_management_alerts_on_options ON public.alert_management_alerts USING gin (options jsonb_path_ops);

CREATE INDEX index_approval_merge_request_rules_on_merge_request_id ON public.approval_merge_request_rules USING btree (merge_request_id);

CREATE UNIQUE INDEX index_approval_merge_request_rules_on_merge_request_id_and_name ON public.approval_merge_request_rules USING btree (merge_request_id, name) WHERE ((rule_type = 2) AND (section IS NULL));

CREATE INDEX index_approval_merge_request_rules_on_merge_request_id_and_rule ON public.approval_merge_request_rules USING btree (merge_request_id, rule_type) WHERE (rule_type = 1);

CREATE UNIQUE INDEX index_approval_merge_request_rules_users_on_approval_merge_r026 ON public.approval_merge_request_rules_users USING btree (approval_merge_request_rule_id, user_id);

CREATE INDEX index_approval_merge_request_rules_users_on_approval_merge_requ ON public.approval_merge_request_rules_users USING btree (approval_merge_request_rule_id);

CREATE INDEX index_approvals_on_merge_request_id_and_created_at ON public.approvals USING btree (merge_request_id, created_at);

CREATE INDEX index_approvals_on_user_id ON public.approvals USING btree (user_id);

CREATE UNIQUE INDEX index_approvals_on_user_id_and_merge_request_id ON public.approvals USING btree (user_id, merge_request_id);

CREATE INDEX index_award_emoji_on_awardable_type_and_awardable_id ON public.award_emoji USING btree (awardable_type, awardable_id);

CREATE INDEX index_award_emoji_on_user_id ON public.award_emoji USING btree (user_id);

CREATE INDEX index_award_emoji_on_user_id_and_name ON public.award_emoji USING btree (user_id, name);

CREATE INDEX index_board_assignees_on_board_id ON public.board_assignees USING btree (board_id);

CREATE INDEX index_board_assignees_on_user_id ON public.board_assignees USING btree (user_id);

CREATE INDEX index_board_labels_on_board_id ON public.board_labels USING btree (board_id);

CREATE INDEX index_board_labels_on_label_id ON public.board_labels USING btree (label_id);

CREATE INDEX index_board_labels_on_label_id004 ON public.board_labels USING btree (label_id);

CREATE INDEX index_boards_on_group_id ON public.boards USING btree (group_id);

CREATE INDEX index_boards_on_project_id ON public.boards USING btree (project_id);

CREATE INDEX index_boards_on_project_id359 ON public.boards USING btree (project_id);

CREATE INDEX index_ci_daily_build_group_report_results_on_enqueued_at ON public.ci_daily_build_group_report_results USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_ci_daily_build_group_report_results_on_pipeline_id ON public.ci_daily_build_group_report_results USING btree (pipeline_id);

CREATE INDEX index_ci_daily_build_group_report_results_on_pipeline_id_and_id ON public.ci_daily_build_group_report_results USING btree (pipeline_id, id DESC);

CREATE INDEX index_ci_freeze_periods_on_pipeline_id ON public.ci_freeze_periods USING btree (pipeline_id);

CREATE INDEX index_ci_freeze_periods_on_pipeline_id_and_id ON public.ci_freeze_periods USING btree (pipeline_id, id DESC);

CREATE INDEX index_ci_job_artifacts_store_on_expire_at_and_id ON public.ci_job_artifacts_store USING btree (expire_at, id);

CREATE INDEX index_ci_job_artifacts_store_on_file_store ON public.ci_job_artifacts_store USING btree (file_store);

CREATE INDEX index_ci_job_artifacts_store_on_project_id_and_file_type_and_cr ON public.ci_job_artifacts_store USING btree (project_id, file_type, created_at) WHERE (file_type = ANY (ARRAY[5, 6, 8, 23]));

CREATE INDEX index_ci_pending_builds_queue_on_pipeline_id ON public.ci_pending_builds_queue USING btree (pipeline_id);

CREATE UNIQUE INDEX index_ci_pending_builds_queue_on_pipeline_id795 ON public.ci_pending_builds_queue USING btree (pipeline_id);

CREATE INDEX index_ci_pipeline_artifacts_on_integrations_state ON public.ci_pipeline_artifacts USING gin (integrations_state jsonb_path_ops);

CREATE INDEX index_ci_pipeline_artifacts_on_pipeline_id ON public.ci_pipeline_artifacts USING btree (pipeline_id);

CREATE UNIQUE INDEX index_ci_pipeline_artifacts_on_pipeline_id769 ON public.ci_pipeline_artifacts USING btree (pipeline_id);

CREATE INDEX index_ci_pipeline_chat_data_on_expires_at ON public.ci_pipeline_chat_data USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_ci_pipeline_chat_data_on_finished_at ON public.ci_pipeline_chat_data USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_ci_pipeline_chat_data_on_pipeline_id ON public.ci_pipeline_chat_data USING btree (pipeline_id);

CREATE INDEX index_ci_pipeline_chat_data_on_rate_limits ON public.ci_pipeline_chat_data USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_ci_pipeline_messages_on_next_run_at ON public.ci_pipeline_messages USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_ci_pipeline_messages_on_pipeline_id ON public.ci_pipeline_messages USING btree (pipeline_id);

CREATE UNIQUE INDEX index_ci_pipeline_messages_on_pipeline_id778 ON public.ci_pipeline_messages USING btree (pipeline_id);

CREATE INDEX index_ci_pipeline_messages_on_rate_limits ON public.ci_pipeline_messages USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_ci_pipeline_metadata_on_pipeline_id ON public.ci_pipeline_metadata USING btree (pipeline_id);

CREATE UNIQUE INDEX index_ci_pipeline_metadata_on_pipeline_id766 ON public.ci_pipeline_metadata USING btree (pipeline_id);

CREATE INDEX index_ci_pipeline_schedules_on_next_run_at_and_active ON public.ci_pipeline_schedules USING btree (next_run_at, active);

CREATE INDEX index_ci_pipeline_schedules_on_owner_id ON public.ci_pipeline_schedules USING btree (owner_id);

CREATE INDEX index_ci_pipeline_schedules_on_owner_id_and_id ON public.ci_pipeline_schedules USING btree (owner_id, id) WHERE active;

CREATE INDEX index_ci_pipelines_config_on_acknowledged_at ON public.ci_pipelines_config USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_ci_pipelines_config_on_expires_at ON public.ci_pipelines_config USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_ci_pipelines_config_on_pipeline_id ON public.ci_pipelines_config USING btree (pipeline_id);

CREATE UNIQUE INDEX index_ci_pipelines_config_on_pipeline_id783 ON public.ci_pipelines_config USING btree (pipeline_id);

CREATE INDEX index_ci_pipelines_on_auto_canceled_by_id ON public.ci_pipelines USING btree (auto_canceled_by_id);

CREATE INDEX index_ci_pipelines_on_ci_ref_id_and_id_and_source ON public.ci_pipelines USING btree (ci_ref_id, id DESC, source, status) WHERE (ci_ref_id IS NOT NULL);

CREATE UNIQUE INDEX index_ci_pipelines_on_project_id_and_iid ON public.ci_pipelines USING btree (project_id, iid) WHERE (iid IS NOT NULL);

CREATE INDEX index_ci_pipelines_on_project_id_and_ref_and_status ON public.ci_pipelines USING btree (project_id, ref, status, id);

CREATE INDEX index_ci_pipelines_on_status_and_id ON public.ci_pipelines USING btree (status, id);

CREATE INDEX index_ci_pipelines_on_user_id_and_id_and_created_at ON public.ci_pipelines USING btree (user_id, id, created_at) WHERE (source = 12);

CREATE INDEX index_ci_refs_on_project_id ON public.ci_refs USING btree (project_id);

CREATE UNIQUE INDEX index_ci_refs_on_project_id_and_ref_path ON public.ci_refs USING btree (project_id, ref_path);

CREATE INDEX index_ci_resource_groups_on_pipeline_id ON public.ci_resource_groups USING btree (pipeline_id);

CREATE INDEX index_ci_resource_groups_on_pipeline_id_and_id ON public.ci_resource_groups USING btree (pipeline_id, id DESC);

CREATE INDEX index_ci_runner_namespaces_on_ci_runner_id ON public.ci_runner_namespaces USING btree (ci_runner_id);

CREATE UNIQUE INDEX index_ci_runner_namespaces_on_ci_runner_id_and_namespace_id ON public.ci_runner_namespaces USING btree (ci_runner_id, namespace_id);

CREATE INDEX index_ci_runner_namespaces_on_namespace_id ON public.ci_runner_namespaces USING btree (namespace_id);

CREATE INDEX index_ci_runner_projects_on_project_id ON public.ci_runner_projects USING btree (project_id);

CREATE INDEX index_ci_runner_projects_on_runner_id ON public.ci_runner_projects USING btree (runner_id);

CREATE UNIQUE INDEX index_ci_runner_projects_on_runner_id_and_project_id ON public.ci_runner_projects USING btree (runner_id, project_id);

CREATE INDEX index_ci_runners_on_contacted_at_and_id ON public.ci_runners USING btree (contacted_at DESC, id DESC);

CREATE INDEX index_ci_runners_on_ription ON public.ci_runners USING gin (description public.gin_trgm_ops);

CREATE UNIQUE INDEX index_ci_runners_on_token_encrypted_and_runner_type ON public.ci_runners USING btree (token_encrypted, runner_type);

CREATE INDEX index_ci_runners_on_token_expires_at_and_id ON public.ci_runners USING btree (token_expires_at, id) WHERE (token_expires_at IS NOT NULL);

CREATE INDEX index_ci_running_builds_queue_on_pipeline_id ON public.ci_running_builds_queue USING btree (pipeline_id);

CREATE INDEX index_ci_running_builds_queue_on_pipeline_id_and_id ON public.ci_running_builds_queue USING btree (pipeline_id, id DESC);

CREATE INDEX index_ci_secure_files_on_project_id ON public.ci_secure_files USING btree (project_id);

CREATE INDEX index_ci_sources_pipelines_log_on_pipeline_id ON public.ci_sources_pipelines_log USING btree (pipeline_id);

CREATE INDEX index_ci_sources_pipelines_log_on_pipeline_id788 ON public.ci_sources_pipelines_log USING btree (pipeline_id);

CREATE INDEX index_ci_stages_on_pipeline_id ON public.ci_stages USING btree (pipeline_id);

CREATE UNIQUE INDEX index_ci_stages_on_pipeline_id_and_name ON public.ci_stages USING btree (pipeline_id, name);

CREATE INDEX index_ci_stages_on_pipeline_id_and_position ON public.ci_stages USING btree (pipeline_id, "position");

CREATE INDEX index_ci_test_case_failures_on_expires_at ON public.ci_test_case_failures USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_ci_test_case_failures_on_payload ON public.ci_test_case_failures USING gin (payload jsonb_path_ops);

CREATE INDEX index_ci_test_case_failures_on_pipeline_id ON public.ci_test_case_failures USING btree (pipeline_id);

CREATE INDEX index_ci_triggers_on_owner_id ON public.ci_triggers USING btree (owner_id);

CREATE INDEX index_ci_triggers_on_owner_id281 ON public.ci_triggers USING btree (owner_id);

CREATE INDEX index_ci_triggers_on_project_id ON public.ci_triggers USING btree (project_id);

CREATE UNIQUE INDEX index_ci_triggers_on_token ON public.ci_triggers USING btree (token);

CREATE INDEX index_ci_unit_test_failures_on_pipeline_id_and_id ON public.ci_unit_test_failures USING btree (pipeline_id, id DESC);

CREATE UNIQUE INDEX index_ci_variables_on_project_id_and_key_and_environment_scope ON public.ci_variables USING btree (project_id, key, environment_scope);

CREATE INDEX index_cluster_agent_tokens_on_agent_id ON public.cluster_agent_tokens USING btree (agent_id);

CREATE UNIQUE INDEX index_cluster_agent_tokens_on_agent_id_and_name ON public.cluster_agent_tokens USING btree (agent_id, name) WHERE (status = 0);

CREATE INDEX index_cluster_agent_tokens_on_agent_id_and_status_and__used_at ON public.cluster_agent_tokens USING btree (agent_id, status, last_used_at DESC NULLS LAST);

CREATE INDEX index_cluster_agent_tokens_on_created_by_user_id ON public.cluster_agent_tokens USING btree (created_by_user_id);

CREATE UNIQUE INDEX index_cluster_agent_tokens_on_token_encrypted ON public.cluster_agent_tokens USING btree (token_encrypted);

CREATE INDEX index_cluster_agents_on_created_by_user_id ON public.cluster_agents USING btree (created_by_user_id);

CREATE INDEX index_cluster_agents_on_project_id ON public.cluster_agents USING btree (project_id);

CREATE UNIQUE INDEX index_cluster_agents_on_project_id_and_name ON public.cluster_agents USING btree (project_id, name);

CREATE INDEX index_container_expiration_policies_on_next_run_at_and_enabled ON public.container_expiration_policies USING btree (next_run_at, enabled);

CREATE INDEX index_container_repositories_on_expiration_policy_cleanup_statu ON public.container_repositories USING btree (expiration_policy_cleanup_status, project_id, expiration_policy_started_at);

CREATE INDEX index_container_repositories_on_name ON public.container_repositories USING gin (name public.gin_trgm_ops);

CREATE INDEX index_container_repositories_on_project_id ON public.container_repositories USING btree (project_id);

CREATE UNIQUE INDEX index_container_repositories_on_project_id_and_name ON public.container_repositories USING btree (project_id, name);

CREATE INDEX index_dast_site_validations_on_project_id_and_url_base_and_stat ON public.dast_site_validations USING btree (project_id, url_base, state, id);

CREATE INDEX index_dast_site_validations_on_url_base_and_state ON public.dast_site_validations USING btree (url_base, state);

CREATE INDEX index_dast_sites_on_dast_site_validation_id ON public.dast_sites USING btree (dast_site_validation_id);

CREATE INDEX index_dast_sites_on_project_id ON public.dast_sites USING btree (project_id);

CREATE UNIQUE INDEX index_dast_sites_on_project_id_and_url ON public.dast_sites USING btree (project_id, url);

CREATE INDEX index_deploy_keys_projects_on_key_id ON public.deploy_keys_projects USING btree (key_id);

CREATE INDEX index_deploy_keys_projects_on_project_id ON public.deploy_keys_projects USING btree (project_id);

CREATE INDEX index_deploy_keys_projects_on_project_id059 ON public.deploy_keys_projects USING btree (project_id);

CREATE INDEX index_deployment_approvals_log_on_environment_id ON public.deployment_approvals_log USING btree (environment_id);

CREATE INDEX index_deployment_approvals_log_on_environment_id_and_id ON public.deployment_approvals_log USING btree (environment_id, id DESC);

CREATE INDEX index_deployment_merge_requests_log_on_acknowledged_at ON public.deployment_merge_requests_log USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_deployment_merge_requests_log_on_environment_id ON public.deployment_merge_requests_log USING btree (environment_id);

CREATE INDEX index_deployment_merge_requests_log_on_environment_id927 ON public.deployment_merge_requests_log USING btree (environment_id);

CREATE INDEX index_deployment_merge_requests_on_deployment_id ON public.deployment_merge_requests USING btree (deployment_id);

CREATE INDEX index_deployment_merge_requests_on_merge_request_id ON public.deployment_merge_requests USING btree (merge_request_id);

CREATE INDEX index_deployment_merge_requests_on_merge_request_id018 ON public.deployment_merge_requests USING btree (merge_request_id);

CREATE INDEX index_deployments_on_environment_id ON public.deployments USING btree (environment_id);

CREATE INDEX index_deployments_on_environment_id_and_status_and_finished_at ON public.deployments USING btree (environment_id, status, finished_at);

CREATE INDEX index_deployments_on_project_id ON public.deployments USING btree (project_id);

CREATE UNIQUE INDEX index_deployments_on_project_id_and_iid ON public.deployments USING btree (project_id, iid);

CREATE INDEX index_deployments_on_project_id_and_ref ON public.deployments USING btree (project_id, ref) WHERE (status = 2);

CREATE INDEX index_deployments_on_status_and_created_at ON public.deployments USING btree (status, created_at);

CREATE INDEX index_deployments_on_user_id ON public.deployments USING btree (user_id);

CREATE INDEX index_design_management_designs_on_expires_at ON public.design_management_designs USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_design_management_designs_on_issue_id ON public.design_management_designs USING btree (issue_id);

CREATE UNIQUE INDEX index_design_management_designs_on_issue_id716 ON public.design_management_designs USING btree (issue_id);

CREATE INDEX index_draft_notes_on_merge_request_id ON public.draft_notes USING btree (merge_request_id);

CREATE INDEX index_draft_notes_on_merge_request_id746 ON public.draft_notes USING btree (merge_request_id);

CREATE INDEX index_draft_notes_on_next_run_at ON public.draft_notes USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE UNIQUE INDEX index_emails_on_confirmation_token ON public.emails USING btree (confirmation_token);

CREATE UNIQUE INDEX index_emails_on_email ON public.emails USING btree (email);

CREATE INDEX index_emails_on_user_id ON public.emails USING btree (user_id);

CREATE INDEX index_environment_agents_on_environment_id ON public.environment_agents USING btree (environment_id);

CREATE INDEX index_environment_agents_on_environment_id_and_id ON public.environment_agents USING btree (environment_id, id DESC);

CREATE INDEX index_environment_auto_stop_rules_on_environment_id_and_id ON public.environment_auto_stop_rules USING btree (environment_id, id DESC);

CREATE INDEX index_environment_last_deployments_on_deployment_id ON public.environment_last_deployments USING btree (deployment_id);

CREATE UNIQUE INDEX index_environment_last_deployments_on_environment_id_and_deploy ON public.environment_last_deployments USING btree (environment_id, deployment_id);

CREATE INDEX index_environment_metrics_dashboards_on_environment_id ON public.environment_metrics_dashboards USING btree (environment_id);

CREATE UNIQUE INDEX index_environment_metrics_dashboards_on_environment_id936 ON public.environment_metrics_dashboards USING btree (environment_id);

CREATE INDEX index_environments_on_auto_stop_at ON public.environments USING btree (auto_stop_at) WHERE ((auto_stop_at IS NOT NULL) AND ((state)::text = 'available'::text));

CREATE INDEX index_environments_on_name_and_project_id ON public.environments USING btree (name varchar_pattern_ops, project_id);

CREATE INDEX index_environments_on_project_id ON public.environments USING btree (project_id);

CREATE UNIQUE INDEX index_environments_on_project_id_and_name ON public.environments USING btree (project_id, name);

CREATE UNIQUE INDEX index_environments_on_project_id_and_slug ON public.environments USING btree (project_id, slug);

CREATE INDEX index_epic_issues_on_epic_id ON public.epic_issues USING btree (epic_id);

CREATE INDEX index_epic_issues_on_epic_id_and_issue_id ON public.epic_issues USING btree (epic_id, issue_id);

CREATE INDEX index_epic_issues_on_issue_id ON public.epic_issues USING btree (issue_id);

CREATE UNIQUE INDEX index_epic_issues_on_issue_id385 ON public.epic_issues USING btree (issue_id);

CREATE INDEX index_epic_label_links_on_epic_id ON public.epic_label_links USING btree (epic_id);

CREATE UNIQUE INDEX index_epic_label_links_on_epic_id_and_label_id ON public.epic_label_links USING btree (epic_id, label_id);

CREATE INDEX index_epic_label_links_on_label_id ON public.epic_label_links USING btree (label_id);

CREATE INDEX index_epic_subscribers_on_epic_id ON public.epic_subscribers USING btree (epic_id);

CREATE UNIQUE INDEX index_epic_subscribers_on_epic_id_and_user_id ON public.epic_subscribers USING btree (epic_id, user_id);

CREATE INDEX index_epics_on_author_id ON public.epics USING btree (author_id);

CREATE INDEX index_epics_on_group_id ON public.epics USING btree (group_id);

CREATE INDEX index_epics_on_group_id_and_date_range ON public.epics USING gist (group_id, date_range);

CREATE UNIQUE INDEX index_epics_on_group_id_and_iid ON public.epics USING btree (group_id, iid);

CREATE INDEX index_epics_on_group_id_and_title ON public.epics USING btree (group_id, title varchar_pattern_ops);

CREATE INDEX index_epics_on_parent_id ON public.epics USING btree (parent_id);

CREATE INDEX index_epics_on_title ON public.epics USING gin (title public.gin_trgm_ops);

CREATE INDEX index_geo_cache_invalidation_events_on_geo_node_id ON public.geo_cache_invalidation_events USING btree (geo_node_id);

CREATE UNIQUE INDEX index_geo_cache_invalidation_events_on_geo_node_id880 ON public.geo_cache_invalidation_events USING btree (geo_node_id);

CREATE INDEX index_geo_events_cache_on__synced_at ON public.geo_events_cache USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_geo_events_cache_on_expires_at ON public.geo_events_cache USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_geo_events_cache_on_geo_node_id ON public.geo_events_cache USING btree (geo_node_id);

CREATE INDEX index_geo_events_cache_on_geo_node_id872 ON public.geo_events_cache USING btree (geo_node_id);

CREATE INDEX index_geo_hashed_storage_events_on_expires_at ON public.geo_hashed_storage_events USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_geo_hashed_storage_events_on_geo_node_id ON public.geo_hashed_storage_events USING btree (geo_node_id);

CREATE UNIQUE INDEX index_geo_hashed_storage_events_on_geo_node_id883 ON public.geo_hashed_storage_events USING btree (geo_node_id);

CREATE INDEX index_geo_node_statuses_on_geo_node_id ON public.geo_node_statuses USING btree (geo_node_id);

CREATE UNIQUE INDEX index_geo_node_statuses_on_geo_node_id868 ON public.geo_node_statuses USING btree (geo_node_id);

CREATE INDEX index_geo_node_statuses_on_next_run_at ON public.geo_node_statuses USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_geo_nodes_on_is_primary ON public.geo_nodes USING btree (is_primary);

CREATE INDEX index_geo_nodes_on_location_hint ON public.geo_nodes USING gist (location_hint);

CREATE UNIQUE INDEX index_geo_nodes_on_name ON public.geo_nodes USING btree (name);

CREATE UNIQUE INDEX index_geo_nodes_on_url ON public.geo_nodes USING btree (url);

CREATE INDEX index_geo_repository_registry_on_geo_node_id ON public.geo_repository_registry USING btree (geo_node_id);

CREATE INDEX index_geo_repository_registry_on_geo_node_id877 ON public.geo_repository_registry USING btree (geo_node_id);

CREATE INDEX index_geo_reset_checksum_events_on_geo_node_id ON public.geo_reset_checksum_events USING btree (geo_node_id);

CREATE INDEX index_geo_reset_checksum_events_on_geo_node_id887 ON public.geo_reset_checksum_events USING btree (geo_node_id);

CREATE INDEX index_geo_reset_checksum_events_on_next_run_at ON public.geo_reset_checksum_events USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE UNIQUE INDEX index_identities_on_lower_and_extern_uid_and_provider ON public.identities USING btree (lower((extern_uid)::text), provider);

CREATE INDEX index_identities_on_user_id ON public.identities USING btree (user_id);

CREATE INDEX index_incident_timeline_events_on_issue_id ON public.incident_timeline_events USING btree (issue_id);

CREATE UNIQUE INDEX index_incident_timeline_events_on_issue_id720 ON public.incident_timeline_events USING btree (issue_id);

CREATE UNIQUE INDEX index_issuable_resource_links_on_issue_id ON public.issuable_resource_links USING btree (issue_id);

CREATE INDEX index_issuable_severities_on_issue_id ON public.issuable_severities USING btree (issue_id);

CREATE INDEX index_issuable_severities_on_issue_id685 ON public.issuable_severities USING btree (issue_id);

CREATE INDEX index_issuable_slas_on_enqueued_at ON public.issuable_slas USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_issuable_slas_on_expires_at ON public.issuable_slas USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE UNIQUE INDEX index_issuable_slas_on_issue_id ON public.issuable_slas USING btree (issue_id);

CREATE INDEX index_issuable_slas_on_metadata ON public.issuable_slas USING gin (metadata jsonb_path_ops);

CREATE INDEX index_issuable_slas_on_rate_limits ON public.issuable_slas USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_issue_assignees_on_issue_id ON public.issue_assignees USING btree (issue_id);

CREATE INDEX index_issue_assignees_on_user_id ON public.issue_assignees USING btree (user_id);

CREATE INDEX index_issue_assignees_on_user_id117 ON public.issue_assignees USING btree (user_id);

CREATE INDEX index_issue_customer_relations_contacts_on_issue_id ON public.issue_customer_relations_contacts USING btree (issue_id);

CREATE INDEX index_issue_email_participants_on_issue_id_and_id ON public.issue_email_participants USING btree (issue_id, id DESC);

CREATE INDEX index_issue_email_participants_on_next_run_at ON public.issue_email_participants USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_issue_email_participants_on_rate_limits ON public.issue_email_participants USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_issue_label_links_on_issue_id ON public.issue_label_links USING btree (issue_id);

CREATE UNIQUE INDEX index_issue_label_links_on_issue_id_and_label_id ON public.issue_label_links USING btree (issue_id, label_id);

CREATE INDEX index_issue_label_links_on_label_id ON public.issue_label_links USING btree (label_id);

CREATE INDEX index_issue_links_on_source_id ON public.issue_links USING btree (source_id);

CREATE UNIQUE INDEX index_issue_links_on_source_id_and_target_id ON public.issue_links USING btree (source_id, target_id);

CREATE INDEX index_issue_links_on_target_id ON public.issue_links USING btree (target_id);

CREATE INDEX index_issue_metrics_on_issue_id ON public.issue_metrics USING btree (issue_id);

CREATE INDEX index_issue_metrics_on_issue_id674 ON public.issue_metrics USING btree (issue_id);

CREATE INDEX index_issue_tracker_data_on_issue_id ON public.issue_tracker_data USING btree (issue_id);

CREATE INDEX index_issues_on_author_id ON public.issues USING btree (author_id);

CREATE INDEX index_issues_on_closed_at_and_id ON public.issues USING btree (closed_at DESC NULLS LAST, id);

CREATE INDEX index_issues_on_due_date ON public.issues USING btree (due_date) WHERE ((due_date IS NOT NULL) AND (state_id = 'opened'::public.issue_state));

CREATE INDEX index_issues_on_milestone_id ON public.issues USING btree (milestone_id);

CREATE INDEX index_issues_on_namespace_id ON public.issues USING btree (namespace_id);

CREATE INDEX index_issues_on_project_id ON public.issues USING btree (project_id);

CREATE INDEX index_issues_on_project_id_and_blocking_issues_count ON public.issues USING btree (project_id, blocking_issues_count);

CREATE UNIQUE INDEX index_issues_on_project_id_and_iid ON public.issues USING btree (project_id, iid);

CREATE INDEX index_issues_on_project_id_and_relative_position_and_state_id ON public.issues USING btree (project_id, relative_position, state_id, id);

CREATE INDEX index_issues_on_ription ON public.issues USING gin (description public.gin_trgm_ops) WITH (fastupdate=off);

CREATE INDEX index_issues_on_tags ON public.issues USING gin (tags);

CREATE INDEX index_issues_on_title ON public.issues USING gin (title public.gin_trgm_ops);

CREATE INDEX index_issues_on_updated_by_id ON public.issues USING btree (updated_by_id);

CREATE INDEX index_iterations_cadences_on_automatic_and_duration_in_weeks_an ON public.iterations_cadences USING btree (automatic, duration_in_weeks, COALESCE(last_run_date, '1970-01-01'::date)) WHERE (duration_in_weeks IS NOT NULL);

CREATE INDEX index_iterations_cadences_on_group_id ON public.iterations_cadences USING btree (group_id);

CREATE INDEX index_keys_on_expires_at_and_id ON public.keys USING btree (expires_at, id) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_keys_on_fingerprint ON public.keys USING btree (fingerprint);

CREATE UNIQUE INDEX index_keys_on_fingerprint_sha256 ON public.keys USING btree (fingerprint_sha256);

CREATE INDEX index_keys_on_user_id ON public.keys USING btree (user_id);

CREATE INDEX index_labels_on_group_id ON public.labels USING btree (group_id);

CREATE UNIQUE INDEX index_labels_on_group_id_and_title ON public.labels USING btree (group_id, title) WHERE (project_id IS NULL);

CREATE UNIQUE INDEX index_labels_on_project_id_and_title ON public.labels USING btree (project_id, title) WHERE (group_id IS NULL);

CREATE INDEX index_labels_on_template ON public.labels USING btree (template) WHERE template;

CREATE INDEX index_labels_on_title ON public.labels USING gin (title public.gin_trgm_ops);

CREATE INDEX index_lfs_file_locks_on_project_id ON public.lfs_file_locks USING btree (project_id);

CREATE UNIQUE INDEX index_lfs_file_locks_on_project_id_and_path ON public.lfs_file_locks USING btree (project_id, path);

CREATE INDEX index_lfs_file_locks_on_user_id ON public.lfs_file_locks USING btree (user_id);

CREATE INDEX index_lfs_file_locks_on_user_id341 ON public.lfs_file_locks USING btree (user_id);

CREATE INDEX index_lfs_objects_on_file ON public.lfs_objects USING btree (file);

CREATE UNIQUE INDEX index_lfs_objects_on_oid ON public.lfs_objects USING btree (oid);

CREATE INDEX index_lfs_objects_projects_on_lfs_object_id ON public.lfs_objects_projects USING btree (lfs_object_id);

CREATE INDEX index_lfs_objects_projects_on_lfs_object_id335 ON public.lfs_objects_projects USING btree (lfs_object_id);

CREATE UNIQUE INDEX index_lfs_objects_projects_on_project_id_and_lfs_object_id_and_ ON public.lfs_objects_projects USING btree (project_id, lfs_object_id, repository_type);

CREATE UNIQUE INDEX index_lists_on_board_id ON public.lists USING btree (board_id) WHERE (list_type = 2);

CREATE UNIQUE INDEX index_lists_on_board_id_and_label_id ON public.lists USING btree (board_id, label_id);

CREATE INDEX index_lists_on_label_id ON public.lists USING btree (label_id);

CREATE INDEX index_lists_on_list_type_and_board_id ON public.lists USING btree (list_type, board_id);

CREATE INDEX index_lists_on_milestone_id ON public.lists USING btree (milestone_id);

CREATE INDEX index_lists_on_user_id ON public.lists USING btree (user_id);

CREATE INDEX index_members_on_created_by_id ON public.members USING btree (created_by_id);

CREATE INDEX index_members_on_expires_at ON public.members USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE UNIQUE INDEX index_members_on_invite_token ON public.members USING btree (invite_token);

CREATE INDEX index_members_on_member_namespace_id ON public.members USING btree (member_namespace_id);

CREATE INDEX index_members_on_source_id_and_source_type ON public.members USING btree (source_id, source_type);

CREATE INDEX index_members_on_user_id ON public.members USING btree (user_id);

CREATE INDEX index_members_on_user_id_and_access_level ON public.members USING btree (user_id, access_level) WHERE (requested_at IS NULL);

CREATE INDEX index_merge_request_assignment_events_on_merge_request_id ON public.merge_request_assignment_events USING btree (merge_request_id);

CREATE INDEX index_merge_request_assignment_events_on_merge_request_id755 ON public.merge_request_assignment_events USING btree (merge_request_id);

CREATE INDEX index_merge_request_blocks_on_merge_request_id ON public.merge_request_blocks USING btree (merge_request_id);

CREATE INDEX index_merge_request_blocks_on_merge_request_id727 ON public.merge_request_blocks USING btree (merge_request_id);

CREATE UNIQUE INDEX index_merge_request_cleanup_schedules_on_merge_request_id ON public.merge_request_cleanup_schedules USING btree (merge_request_id);

CREATE INDEX index_merge_request_context_commits_on_finished_at ON public.merge_request_context_commits USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_merge_request_context_commits_on_merge_request_id ON public.merge_request_context_commits USING btree (merge_request_id);

CREATE UNIQUE INDEX index_merge_request_context_commits_on_merge_request_id730 ON public.merge_request_context_commits USING btree (merge_request_id);

CREATE INDEX index_merge_request_context_commits_on_metadata ON public.merge_request_context_commits USING gin (metadata jsonb_path_ops);

CREATE UNIQUE INDEX index_merge_request_diff_commit_users_on_name_and_email ON public.merge_request_diff_commit_users USING btree (name, email);

CREATE INDEX index_merge_request_diff_commits_on_commit_author_id ON public.merge_request_diff_commits USING btree (commit_author_id);

CREATE INDEX index_merge_request_diff_commits_on_committer_id ON public.merge_request_diff_commits USING btree (committer_id);

CREATE INDEX index_merge_request_diff_commits_on_merge_request_diff_id ON public.merge_request_diff_commits USING btree (merge_request_diff_id);

CREATE INDEX index_merge_request_diff_commits_on_sha ON public.merge_request_diff_commits USING btree (sha);

CREATE INDEX index_merge_request_diff_details_on_next_run_at ON public.merge_request_diff_details USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_merge_request_diff_files_on_merge_request_diff_id ON public.merge_request_diff_files USING btree (merge_request_diff_id);

CREATE INDEX index_merge_request_diffs_on_external_diff ON public.merge_request_diffs USING btree (external_diff) WHERE (external_diff IS NOT NULL);

CREATE INDEX index_merge_request_diffs_on_merge_request_id ON public.merge_request_diffs USING btree (merge_request_id);

CREATE UNIQUE INDEX index_merge_request_diffs_on_merge_request_id135 ON public.merge_request_diffs USING btree (merge_request_id) WHERE (diff_type = 2);

CREATE INDEX index_merge_request_diffs_on_merge_request_id_and_id ON public.merge_request_diffs USING btree (merge_request_id, id);

CREATE INDEX index_merge_request_label_links_on_label_id ON public.merge_request_label_links USING btree (label_id);

CREATE INDEX index_merge_request_label_links_on_label_id977 ON public.merge_request_label_links USING btree (label_id);

CREATE INDEX index_merge_request_label_links_on_merge_request_id ON public.merge_request_label_links USING btree (merge_request_id);

CREATE INDEX index_merge_request_metrics_on_latest_closed_by_id ON public.merge_request_metrics USING btree (latest_closed_by_id);

CREATE INDEX index_merge_request_metrics_on_merge_request_id ON public.merge_request_metrics USING btree (merge_request_id);

CREATE UNIQUE INDEX index_merge_request_metrics_on_merge_request_id156 ON public.merge_request_metrics USING btree (merge_request_id);

CREATE INDEX index_merge_request_metrics_on_merged_at ON public.merge_request_metrics USING btree (merged_at) WHERE (merged_at IS NOT NULL);

CREATE INDEX index_merge_request_metrics_on_merged_by_id ON public.merge_request_metrics USING btree (merged_by_id);

CREATE INDEX index_merge_request_metrics_on_target_project_id ON public.merge_request_metrics USING btree (target_project_id);

CREATE INDEX index_merge_request_metrics_on_target_project_id_and_merged_at_ ON public.merge_request_metrics USING btree (target_project_id, merged_at, id DESC);

CREATE INDEX index_merge_request_predictions_on_merge_request_id ON public.merge_request_predictions USING btree (merge_request_id);

CREATE UNIQUE INDEX index_merge_request_predictions_on_merge_request_id737 ON public.merge_request_predictions USING btree (merge_request_id);

CREATE INDEX index_merge_request_predictions_on_options ON public.merge_request_predictions USING gin (options jsonb_path_ops);

CREATE INDEX index_merge_request_requested_changes_on_merge_request_id ON public.merge_request_requested_changes USING btree (merge_request_id);

CREATE INDEX index_merge_request_requested_changes_on_merge_request_id750 ON public.merge_request_requested_changes USING btree (merge_request_id);

CREATE INDEX index_merge_request_reviewers_on_merge_request_id ON public.merge_request_reviewers USING btree (merge_request_id);

CREATE INDEX index_merge_request_reviewers_on_user_id ON public.merge_request_reviewers USING btree (user_id);

CREATE INDEX index_merge_request_reviewers_state_on_merge_request_id ON public.merge_request_reviewers_state USING btree (merge_request_id);

CREATE INDEX index_merge_requests_closing_issues_on_issue_id ON public.merge_requests_closing_issues USING btree (issue_id);

CREATE INDEX index_merge_requests_closing_issues_on_issue_id986 ON public.merge_requests_closing_issues USING btree (issue_id);

CREATE INDEX index_merge_requests_closing_issues_on_merge_request_id ON public.merge_requests_closing_issues USING btree (merge_request_id);

CREATE INDEX index_merge_requests_closing_log_on_merge_request_id ON public.merge_requests_closing_log USING btree (merge_request_id);

CREATE INDEX index_merge_requests_closing_log_on_merge_request_id761 ON public.merge_requests_closing_log USING btree (merge_request_id);

CREATE UNIQUE INDEX index_merge_requests_compliance_violations_on_merge_request_id ON public.merge_requests_compliance_violations USING btree (merge_request_id);

CREATE INDEX index_merge_requests_on_source_branch ON public.merge_requests USING hash (source_branch);

CREATE INDEX index_merge_requests_on_source_project_id ON public.merge_requests USING btree (source_project_id);

CREATE INDEX index_merge_requests_on_source_project_id_and_source_branch ON public.merge_requests USING btree (source_project_id, source_branch) WHERE (state_id = 'opened'::public.mr_state);

CREATE INDEX index_merge_requests_on_target_project_id ON public.merge_requests USING btree (target_project_id);

CREATE INDEX index_merge_requests_on_target_project_id132 ON public.merge_requests USING btree (target_project_id) INCLUDE (id, updated_at) WHERE draft;

CREATE INDEX index_merge_requests_on_target_project_id_and_created_at_and_id ON public.merge_requests USING btree (target_project_id, created_at, id);

CREATE UNIQUE INDEX index_merge_requests_on_target_project_id_and_iid ON public.merge_requests USING btree (target_project_id, iid);

CREATE INDEX index_merge_requests_on_title ON public.merge_requests USING gin (title public.gin_trgm_ops);

CREATE INDEX index_merge_requests_on_updated_by_id ON public.merge_requests USING btree (updated_by_id);

CREATE INDEX index_merge_trains_on_merge_request_id ON public.merge_trains USING btree (merge_request_id);

CREATE INDEX index_merge_trains_on_merge_request_id743 ON public.merge_trains USING btree (merge_request_id);

CREATE INDEX index_milestone_releases_on_milestone_id ON public.milestone_releases USING btree (milestone_id);

CREATE UNIQUE INDEX index_milestone_releases_on_release_id_and_milestone_id ON public.milestone_releases USING btree (release_id, milestone_id);

CREATE INDEX index_milestones_on_group_id ON public.milestones USING btree (group_id);

CREATE INDEX index_milestones_on_project_id ON public.milestones USING btree (project_id);

CREATE UNIQUE INDEX index_milestones_on_project_id_and_iid ON public.milestones USING btree (project_id, iid);

CREATE INDEX index_milestones_on_ription ON public.milestones USING gin (description public.gin_trgm_ops);

CREATE INDEX index_milestones_on_title ON public.milestones USING gin (title public.gin_trgm_ops);

CREATE INDEX index_namespace_admin_notes_on__synced_at ON public.namespace_admin_notes USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_namespace_admin_notes_on_namespace_id_and_id ON public.namespace_admin_notes USING btree (namespace_id, id DESC);

CREATE INDEX index_namespace_aggregation_schedules_on__synced_at ON public.namespace_aggregation_schedules USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_namespace_aggregation_schedules_on_enqueued_at ON public.namespace_aggregation_schedules USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_namespace_aggregation_schedules_on_namespace_id ON public.namespace_aggregation_schedules USING btree (namespace_id);

CREATE UNIQUE INDEX index_namespace_aggregation_schedules_on_namespace_id572 ON public.namespace_aggregation_schedules USING btree (namespace_id);

CREATE INDEX index_namespace_bans_on_finished_at ON public.namespace_bans USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_namespace_bans_on_namespace_id ON public.namespace_bans USING btree (namespace_id);

CREATE INDEX index_namespace_bans_on_namespace_id597 ON public.namespace_bans USING btree (namespace_id);

CREATE INDEX index_namespace_ci_cd_settings_on_expires_at ON public.namespace_ci_cd_settings USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_namespace_ci_cd_settings_on_namespace_id ON public.namespace_ci_cd_settings USING btree (namespace_id);

CREATE UNIQUE INDEX index_namespace_commit_emails_on_namespace_id ON public.namespace_commit_emails USING btree (namespace_id);

CREATE INDEX index_namespace_descendants_cache_on_namespace_id ON public.namespace_descendants_cache USING btree (namespace_id);

CREATE INDEX index_namespace_descendants_cache_on_namespace_id603 ON public.namespace_descendants_cache USING btree (namespace_id);

CREATE INDEX index_namespace_descendants_cache_on_options ON public.namespace_descendants_cache USING gin (options jsonb_path_ops);

CREATE INDEX index_namespace_details_on_acknowledged_at ON public.namespace_details USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_namespace_details_on_namespace_id ON public.namespace_details USING btree (namespace_id);

CREATE INDEX index_namespace_import_users_on_finished_at ON public.namespace_import_users USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_namespace_import_users_on_namespace_id ON public.namespace_import_users USING btree (namespace_id);

CREATE INDEX index_namespace_import_users_on_namespace_id593 ON public.namespace_import_users USING btree (namespace_id);

CREATE INDEX index_namespace_ldap_settings_on_expires_at ON public.namespace_ldap_settings USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_namespace_ldap_settings_on_namespace_id ON public.namespace_ldap_settings USING btree (namespace_id);

CREATE INDEX index_namespace_limits_on_namespace_id_and_id ON public.namespace_limits USING btree (namespace_id, id DESC);

CREATE INDEX index_namespace_package_settings_on_acknowledged_at ON public.namespace_package_settings USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_namespace_package_settings_on_enqueued_at ON public.namespace_package_settings USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_namespace_package_settings_on_namespace_id ON public.namespace_package_settings USING btree (namespace_id);

CREATE INDEX index_namespace_pinned_labels_on_label_id ON public.namespace_pinned_labels USING btree (label_id);

CREATE INDEX index_namespace_pinned_labels_on_namespace_id ON public.namespace_pinned_labels USING btree (namespace_id);

CREATE UNIQUE INDEX index_namespace_pinned_labels_on_namespace_id_and_label_id ON public.namespace_pinned_labels USING btree (namespace_id, label_id);

CREATE INDEX index_namespace_root_storage_statistics_on_namespace_id ON public.namespace_root_storage_statistics USING btree (namespace_id);

CREATE INDEX index_namespace_settings_on_namespace_id ON public.namespace_settings USING btree (namespace_id);

CREATE INDEX index_namespace_settings_on_payload ON public.namespace_settings USING gin (payload jsonb_path_ops);

CREATE INDEX index_namespace_statistics_on_namespace_id ON public.namespace_statistics USING btree (namespace_id);

CREATE INDEX index_namespace_statistics_on_namespace_id566 ON public.namespace_statistics USING btree (namespace_id);

CREATE INDEX index_namespace_statistics_on_rate_limits ON public.namespace_statistics USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_namespaces_on_name ON public.namespaces USING gin (name public.gin_trgm_ops);

CREATE INDEX index_namespaces_on_name_and_parent_id_and_type ON public.namespaces USING btree (name, parent_id, type);

CREATE INDEX index_namespaces_on_organization_id ON public.namespaces USING btree (organization_id);

CREATE INDEX index_namespaces_on_parent_id ON public.namespaces USING btree (parent_id);

CREATE INDEX index_namespaces_on_parent_id_and_id ON public.namespaces USING btree (parent_id, id);

CREATE UNIQUE INDEX index_namespaces_on_parent_id_and_path ON public.namespaces USING btree (parent_id, path) WHERE (parent_id IS NOT NULL);

CREATE INDEX index_namespaces_on_path ON public.namespaces USING gin (path public.gin_trgm_ops);

CREATE INDEX index_namespaces_on_traversal_ids ON public.namespaces USING btree (traversal_ids) WHERE ((type)::text = 'Group'::text);

CREATE INDEX index_notes_on_author_id ON public.notes USING btree (author_id);

CREATE INDEX index_notes_on_author_id_and_created_at_and_id ON public.notes USING btree (author_id, created_at, id) WHERE (NOT system);

CREATE INDEX index_notes_on_created_at ON public.notes USING btree ((((created_at AT TIME ZONE 'UTC'::text))::date));

CREATE INDEX index_notes_on_discussion_id ON public.notes USING btree (discussion_id);

CREATE INDEX index_notes_on_line_code ON public.notes USING btree (line_code);

CREATE INDEX index_notes_on_note ON public.notes USING gin (note public.gin_trgm_ops);

CREATE INDEX index_notes_on_noteable_id_and_noteable_type ON public.notes USING btree (noteable_id, noteable_type);

CREATE INDEX index_notes_on_project_id_and_id ON public.notes USING btree (project_id, id) WHERE (system IS FALSE);

CREATE INDEX index_notes_on_resolved_by_id ON public.notes USING btree (resolved_by_id);

CREATE INDEX index_notes_on_updated_by_id ON public.notes USING btree (updated_by_id);

CREATE INDEX index_oauth_device_grants_on_user_id ON public.oauth_device_grants USING btree (user_id);

CREATE INDEX index_oauth_device_grants_on_user_id665 ON public.oauth_device_grants USING btree (user_id);

CREATE INDEX index_operations_feature_flags_on_project_id ON public.operations_feature_flags USING btree (project_id);

CREATE UNIQUE INDEX index_operations_feature_flags_on_project_id_and_iid ON public.operations_feature_flags USING btree (project_id, iid);

CREATE UNIQUE INDEX index_operations_feature_flags_on_project_id_and_name ON public.operations_feature_flags USING btree (project_id, name);

CREATE INDEX index_operations_scopes_on_strategy_id ON public.operations_scopes USING btree (strategy_id);

CREATE UNIQUE INDEX index_operations_scopes_on_strategy_id_and_environment_scope ON public.operations_scopes USING btree (strategy_id, environment_scope);

CREATE INDEX index_operations_strategies_on_feature_flag_id ON public.operations_strategies USING btree (feature_flag_id);

CREATE INDEX index_operations_strategies_on_feature_flag_id447 ON public.operations_strategies USING btree (feature_flag_id);

CREATE INDEX index_organization_cluster_agent_mappings_on_acknowledged_at ON public.organization_cluster_agent_mappings USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_organization_cluster_agent_mappings_on_options ON public.organization_cluster_agent_mappings USING gin (options jsonb_path_ops);

CREATE INDEX index_organization_cluster_agent_mappings_on_organization_id ON public.organization_cluster_agent_mappings USING btree (organization_id);

CREATE UNIQUE INDEX index_organization_cluster_agent_mappings_on_organization_id965 ON public.organization_cluster_agent_mappings USING btree (organization_id);

CREATE INDEX index_organization_details_on__synced_at ON public.organization_details USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_organization_details_on_enqueued_at ON public.organization_details USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_organization_details_on_organization_id ON public.organization_details USING btree (organization_id);

CREATE INDEX index_organization_details_on_sync_log ON public.organization_details USING gin (sync_log jsonb_path_ops);

CREATE INDEX index_organization_isolation_on_organization_id ON public.organization_isolation USING btree (organization_id);

CREATE INDEX index_organization_isolation_on_organization_id_and_id ON public.organization_isolation USING btree (organization_id, id DESC);

CREATE INDEX index_organization_push_rules_on__synced_at ON public.organization_push_rules USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_organization_push_rules_on_finished_at ON public.organization_push_rules USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_organization_push_rules_on_organization_id ON public.organization_push_rules USING btree (organization_id);

CREATE UNIQUE INDEX index_organization_push_rules_on_organization_id959 ON public.organization_push_rules USING btree (organization_id);

CREATE INDEX index_organization_push_rules_on_rate_limits ON public.organization_push_rules USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_organization_settings_on_organization_id ON public.organization_settings USING btree (organization_id);

CREATE INDEX index_packages_build_infos_on_package_id ON public.packages_build_infos USING btree (package_id);

CREATE UNIQUE INDEX index_packages_build_infos_on_package_id843 ON public.packages_build_infos USING btree (package_id);

CREATE INDEX index_packages_composer_metadata_on_package_id ON public.packages_composer_metadata USING btree (package_id);

CREATE INDEX index_packages_conan_metadata_on_package_id ON public.packages_conan_metadata USING btree (package_id);

CREATE INDEX index_packages_debian_publications_on_package_id ON public.packages_debian_publications USING btree (package_id);

CREATE INDEX index_packages_debian_publications_on_package_id850 ON public.packages_debian_publications USING btree (package_id);

CREATE INDEX index_packages_debian_publications_on_rate_limits ON public.packages_debian_publications USING gin (rate_limits jsonb_path_ops);

CREATE UNIQUE INDEX index_packages_dependencies_on_name_and_version_pattern ON public.packages_dependencies USING btree (name, version_pattern) WHERE (project_id IS NULL);

CREATE UNIQUE INDEX index_packages_dependencies_on_name_and_version_pattern_and_pro ON public.packages_dependencies USING btree (name, version_pattern, project_id) WHERE (project_id IS NOT NULL);

CREATE INDEX index_packages_dependencies_on_project_id ON public.packages_dependencies USING btree (project_id);

CREATE UNIQUE INDEX index_packages_dependency_links_on_package_id_and_dependency_id ON public.packages_dependency_links USING btree (package_id, dependency_id, dependency_type);

CREATE INDEX index_packages_helm_file_metadata_on_finished_at ON public.packages_helm_file_metadata USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_packages_helm_file_metadata_on_package_id ON public.packages_helm_file_metadata USING btree (package_id);

CREATE INDEX index_packages_helm_file_metadata_on_package_id854 ON public.packages_helm_file_metadata USING btree (package_id);

CREATE INDEX index_packages_maven_metadata_on_package_id ON public.packages_maven_metadata USING btree (package_id);

CREATE INDEX index_packages_maven_metadata_on_package_id_and_path ON public.packages_maven_metadata USING btree (package_id, path);

CREATE INDEX index_packages_maven_metadata_on_path ON public.packages_maven_metadata USING btree (path);

CREATE INDEX index_packages_npm_metadata_on_package_id_and_id ON public.packages_npm_metadata USING btree (package_id, id DESC);

CREATE INDEX index_packages_nuget_metadata_on_package_id ON public.packages_nuget_metadata USING btree (package_id);

CREATE INDEX index_packages_package_files_on_file_store ON public.packages_package_files USING btree (file_store);

CREATE INDEX index_packages_package_files_on_id ON public.packages_package_files USING btree (id) WHERE ((verification_state = 0) OR (verification_state = 3));

CREATE INDEX index_packages_package_files_on_package_id ON public.packages_package_files USING btree (package_id);

CREATE INDEX index_packages_package_files_on_package_id_and_file_name ON public.packages_package_files USING btree (package_id, file_name);

CREATE INDEX index_packages_packages_on_creator_id ON public.packages_packages USING btree (creator_id);

CREATE INDEX index_packages_packages_on_name ON public.packages_packages USING gin (name public.gin_trgm_ops);

CREATE INDEX index_packages_packages_on_project_id ON public.packages_packages USING btree (project_id);

CREATE INDEX index_packages_packages_on_project_id_and_created_at ON public.packages_packages USING btree (project_id, created_at);

CREATE INDEX index_packages_packages_on_project_id_and_name ON public.packages_packages USING btree (project_id, name varchar_pattern_ops);

CREATE UNIQUE INDEX index_packages_packages_on_project_id_and_name_and_version ON public.packages_packages USING btree (project_id, name, version) WHERE ((package_type = 'npm'::public.package_kind) AND (status <> 4));

CREATE INDEX index_packages_pypi_metadata_on__synced_at ON public.packages_pypi_metadata USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_packages_rpm_metadata_on_package_id ON public.packages_rpm_metadata USING btree (package_id);

CREATE INDEX index_packages_rubygems_metadata_on_package_id ON public.packages_rubygems_metadata USING btree (package_id);

CREATE INDEX index_packages_tags_on_package_id ON public.packages_tags USING btree (package_id);

CREATE INDEX index_packages_tags_on_package_id_and_updated_at ON public.packages_tags USING btree (package_id, updated_at DESC);

CREATE UNIQUE INDEX index_packages_tags_on_project_id_and_package_id_and_name ON public.packages_tags USING btree (project_id, package_id, name);

CREATE INDEX index_packages_terraform_module_metadata_on_package_id ON public.packages_terraform_module_metadata USING btree (package_id);

CREATE INDEX index_personal_access_tokens_on_expires_at_and_id ON public.personal_access_tokens USING btree (expires_at, id) WHERE ((revoked IS FALSE) AND (expires_at IS NOT NULL));

CREATE INDEX index_personal_access_tokens_on_organization_id ON public.personal_access_tokens USING btree (organization_id);

CREATE INDEX index_personal_access_tokens_on_scopes ON public.personal_access_tokens USING gin (scopes);

CREATE UNIQUE INDEX index_personal_access_tokens_on_token_digest ON public.personal_access_tokens USING btree (token_digest);

CREATE INDEX index_personal_access_tokens_on_user_id_and_expires_at ON public.personal_access_tokens USING btree (user_id, expires_at);

CREATE INDEX index_project_alerting_settings_on_project_id ON public.project_alerting_settings USING btree (project_id);

CREATE INDEX index_project_alerting_settings_on_project_id500 ON public.project_alerting_settings USING btree (project_id);

CREATE INDEX index_project_aliases_on__synced_at ON public.project_aliases USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_project_aliases_on_enqueued_at ON public.project_aliases USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_project_aliases_on_project_id ON public.project_aliases USING btree (project_id);

CREATE INDEX index_project_aliases_on_project_id_and_id ON public.project_aliases USING btree (project_id, id DESC);

CREATE INDEX index_project_authorizations_on_project_id ON public.project_authorizations USING btree (project_id);

CREATE INDEX index_project_authorizations_on_user_id ON public.project_authorizations USING btree (user_id);

CREATE INDEX index_project_authorizations_on_user_id995 ON public.project_authorizations USING btree (user_id);

CREATE UNIQUE INDEX index_project_auto_devops_on_project_id ON public.project_auto_devops USING btree (project_id);

CREATE INDEX index_project_build_artifacts_size_refreshes_on_finished_at ON public.project_build_artifacts_size_refreshes USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_project_build_artifacts_size_refreshes_on_project_id ON public.project_build_artifacts_size_refreshes USING btree (project_id);

CREATE INDEX index_project_build_artifacts_size_refreshes_on_project_id529 ON public.project_build_artifacts_size_refreshes USING btree (project_id);

CREATE INDEX index_project_ci_cd_settings_on_project_id ON public.project_ci_cd_settings USING btree (project_id);

CREATE INDEX index_project_compliance_settings_on_project_id ON public.project_compliance_settings USING btree (project_id);

CREATE INDEX index_project_custom_attributes_on_finished_at ON public.project_custom_attributes USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_project_custom_attributes_on_project_id ON public.project_custom_attributes USING btree (project_id);

CREATE INDEX index_project_custom_attributes_on_project_id_and_id ON public.project_custom_attributes USING btree (project_id, id DESC);

CREATE INDEX index_project_daily_statistics_on_project_id ON public.project_daily_statistics USING btree (project_id);

CREATE UNIQUE INDEX index_project_daily_statistics_on_project_id505 ON public.project_daily_statistics USING btree (project_id);

CREATE INDEX index_project_deploy_tokens_log_on_next_run_at ON public.project_deploy_tokens_log USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_project_deploy_tokens_log_on_project_id ON public.project_deploy_tokens_log USING btree (project_id);

CREATE INDEX index_project_deploy_tokens_log_on_project_id508 ON public.project_deploy_tokens_log USING btree (project_id);

CREATE INDEX index_project_deploy_tokens_log_on_rate_limits ON public.project_deploy_tokens_log USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_project_error_tracking_settings_on_project_id ON public.project_error_tracking_settings USING btree (project_id);

CREATE INDEX index_project_error_tracking_settings_on_project_id_and_id ON public.project_error_tracking_settings USING btree (project_id, id DESC);

CREATE INDEX index_project_export_jobs_on_project_id ON public.project_export_jobs USING btree (project_id);

CREATE UNIQUE INDEX index_project_features_on_project_id ON public.project_features USING btree (project_id);

CREATE INDEX index_project_features_on_project_id51 ON public.project_features USING btree (project_id) WHERE (builds_access_level = 20);

CREATE INDEX index_project_import_data_on_project_id ON public.project_import_data USING btree (project_id);

CREATE INDEX index_project_metrics_settings_on_project_id ON public.project_metrics_settings USING btree (project_id);

CREATE INDEX index_project_mirror_data_on_metadata ON public.project_mirror_data USING gin (metadata jsonb_path_ops);

CREATE INDEX index_project_mirror_data_on_project_id ON public.project_mirror_data USING btree (project_id);

CREATE INDEX index_project_pages_metadata_on__synced_at ON public.project_pages_metadata USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_project_pages_metadata_on_project_id ON public.project_pages_metadata USING btree (project_id);

CREATE INDEX index_project_relation_exports_on_expires_at ON public.project_relation_exports USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_project_relation_exports_on_next_run_at ON public.project_relation_exports USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_project_relation_exports_on_project_id_and_id ON public.project_relation_exports USING btree (project_id, id DESC);

CREATE INDEX index_project_repositories_on_enqueued_at ON public.project_repositories USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_project_repositories_on_payload ON public.project_repositories USING gin (payload jsonb_path_ops);

CREATE INDEX index_project_repositories_on_project_id ON public.project_repositories USING btree (project_id);

CREATE INDEX index_project_repositories_on_project_id537 ON public.project_repositories USING btree (project_id);

CREATE INDEX index_project_repositories_on_sync_log ON public.project_repositories USING gin (sync_log jsonb_path_ops);

CREATE INDEX index_project_repository_states_on__synced_at ON public.project_repository_states USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_project_repository_states_on_expires_at ON public.project_repository_states USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_project_repository_states_on_project_id ON public.project_repository_states USING btree (project_id);

CREATE INDEX index_project_repository_states_on_project_id_and_id ON public.project_repository_states USING btree (project_id, id DESC);

CREATE INDEX index_project_security_settings_on_enqueued_at ON public.project_security_settings USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_project_security_settings_on_project_id ON public.project_security_settings USING btree (project_id);

CREATE INDEX index_project_settings_on_finished_at ON public.project_settings USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_project_settings_on_next_run_at ON public.project_settings USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_project_settings_on_project_id ON public.project_settings USING btree (project_id);

CREATE INDEX index_project_states_on__synced_at ON public.project_states USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_project_states_on_project_id ON public.project_states USING btree (project_id);

CREATE UNIQUE INDEX index_project_states_on_project_id549 ON public.project_states USING btree (project_id);

CREATE INDEX index_project_statistics_on_namespace_id ON public.project_statistics USING btree (namespace_id);

CREATE INDEX index_project_statistics_on_project_id ON public.project_statistics USING btree (project_id);

CREATE UNIQUE INDEX index_project_statistics_on_project_id56 ON public.project_statistics USING btree (project_id);

CREATE INDEX index_project_statistics_on_repository_size_and_project_id ON public.project_statistics USING btree (repository_size, project_id);

CREATE INDEX index_project_statistics_on_storage_size_and_project_id ON public.project_statistics USING btree (storage_size, project_id);

CREATE INDEX index_project_topics_cache_on_project_id ON public.project_topics_cache USING btree (project_id);

CREATE UNIQUE INDEX index_project_topics_cache_on_project_id558 ON public.project_topics_cache USING btree (project_id);

CREATE INDEX index_project_tracing_settings_on_next_run_at ON public.project_tracing_settings USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_project_tracing_settings_on_project_id ON public.project_tracing_settings USING btree (project_id);

CREATE INDEX index_project_wiki_repositories_on_finished_at ON public.project_wiki_repositories USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_project_wiki_repositories_on_project_id ON public.project_wiki_repositories USING btree (project_id);

CREATE UNIQUE INDEX index_project_wiki_repositories_on_project_id521 ON public.project_wiki_repositories USING btree (project_id);

CREATE INDEX index_project_wiki_repositories_on_sync_log ON public.project_wiki_repositories USING gin (sync_log jsonb_path_ops);

CREATE INDEX index_projects_on__activity_at_and_id ON public.projects USING btree (last_activity_at, id) WHERE (visibility_level = 'public'::public.project_visibility);

CREATE INDEX index_projects_on_created_at_and_id ON public.projects USING btree (created_at, id DESC) INCLUDE (name, star_count);

CREATE INDEX index_projects_on_creator_id ON public.projects USING btree (creator_id);

CREATE INDEX index_projects_on_id_and_repository_storage ON public.projects USING btree (id, repository_storage);

CREATE INDEX index_projects_on_lower_and_name ON public.projects USING btree (lower((name)::text) text_pattern_ops);

CREATE INDEX index_projects_on_name ON public.projects USING gin (name public.gin_trgm_ops);

CREATE UNIQUE INDEX index_projects_on_namespace_id_and_lower_and_path ON public.projects USING btree (namespace_id, lower((path)::text));

CREATE INDEX index_projects_on_organization_id ON public.projects USING btree (organization_id);

CREATE INDEX index_projects_on_project_namespace_id ON public.projects USING btree (project_namespace_id);

CREATE INDEX index_projects_on_ription ON public.projects USING gin (description public.gin_trgm_ops);

CREATE INDEX index_projects_on_star_count ON public.projects USING btree (star_count DESC NULLS LAST);

CREATE INDEX index_protected_branch_unprotect_users_on_user_id ON public.protected_branch_unprotect_users USING btree (user_id);

CREATE INDEX index_protected_branch_unprotect_users_on_user_id022 ON public.protected_branch_unprotect_users USING btree (user_id);

CREATE INDEX index_protected_branches_on_namespace_id ON public.protected_branches USING btree (namespace_id);

CREATE INDEX index_protected_branches_on_project_id ON public.protected_branches USING btree (project_id);

CREATE UNIQUE INDEX index_protected_branches_on_project_id_and_name ON public.protected_branches USING btree (project_id, name);

CREATE INDEX index_protected_environments_on_group_id ON public.protected_environments USING btree (group_id);

CREATE UNIQUE INDEX index_protected_environments_on_group_id_and_name ON public.protected_environments USING btree (group_id, name) WHERE (group_id IS NOT NULL);

CREATE UNIQUE INDEX index_protected_environments_on_project_id_and_name ON public.protected_environments USING btree (project_id, name);

CREATE INDEX index_protected_tags_on_project_id ON public.protected_tags USING btree (project_id);

CREATE UNIQUE INDEX index_protected_tags_on_project_id_and_name ON public.protected_tags USING btree (project_id, name);

CREATE INDEX index_release_links_on_release_id ON public.release_links USING btree (release_id);

CREATE UNIQUE INDEX index_release_links_on_release_id_and_filepath ON public.release_links USING btree (release_id, filepath);

CREATE UNIQUE INDEX index_release_links_on_release_id_and_name ON public.release_links USING btree (release_id, name);

CREATE INDEX index_releases_on_project_id ON public.releases USING btree (project_id);

CREATE INDEX index_releases_on_project_id_and_released_at_and_id ON public.releases USING btree (project_id, released_at, id);

CREATE UNIQUE INDEX index_releases_on_project_id_and_tag ON public.releases USING btree (project_id, tag);

CREATE INDEX index_requirements_on_issue_id ON public.requirements USING btree (issue_id);

CREATE INDEX index_requirements_on_issue_id713 ON public.requirements USING btree (issue_id);

CREATE INDEX index_scan_result_policy_violations_on_merge_request_id ON public.scan_result_policy_violations USING btree (merge_request_id);

CREATE UNIQUE INDEX index_scan_result_policy_violations_on_merge_request_id758 ON public.scan_result_policy_violations USING btree (merge_request_id);

CREATE UNIQUE INDEX index_snippet_stars_on_snippet_id_and_user_id ON public.snippet_stars USING btree (snippet_id, user_id);

CREATE INDEX index_snippet_stars_on_user_id ON public.snippet_stars USING btree (user_id);

CREATE INDEX index_snippets_on_author_id ON public.snippets USING btree (author_id);

CREATE INDEX index_snippets_on_content ON public.snippets USING gin (content public.gin_trgm_ops);

CREATE INDEX index_snippets_on_file_name ON public.snippets USING gin (file_name public.gin_trgm_ops);

CREATE INDEX index_snippets_on_project_id ON public.snippets USING btree (project_id);

CREATE INDEX index_snippets_on_project_id_and_visibility_level ON public.snippets USING btree (project_id, visibility_level) WHERE (secret IS FALSE);

CREATE INDEX index_sprints_on_iterations_cadence_id ON public.sprints USING btree (iterations_cadence_id);

CREATE UNIQUE INDEX index_sprints_on_iterations_cadence_id_and_due_date ON public.sprints USING btree (iterations_cadence_id, due_date);

CREATE UNIQUE INDEX index_sprints_on_iterations_cadence_id_and_start_date ON public.sprints USING btree (iterations_cadence_id, start_date);

CREATE INDEX index_sprints_on_title ON public.sprints USING gin (title public.gin_trgm_ops);

CREATE INDEX index_status_page_published_incidents_on__synced_at ON public.status_page_published_incidents USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_status_page_published_incidents_on_issue_id ON public.status_page_published_incidents USING btree (issue_id);

CREATE INDEX index_status_page_published_incidents_on_issue_id723 ON public.status_page_published_incidents USING btree (issue_id);

CREATE INDEX index_todo_watchers_on_todo_id ON public.todo_watchers USING btree (todo_id);

CREATE INDEX index_todo_watchers_on_user_id ON public.todo_watchers USING btree (user_id);

CREATE INDEX index_todo_watchers_on_user_id049 ON public.todo_watchers USING btree (user_id);

CREATE INDEX index_todos_on_author_id ON public.todos USING btree (author_id);

CREATE INDEX index_todos_on_group_id ON public.todos USING btree (group_id);

CREATE INDEX index_todos_on_note_id ON public.todos USING btree (note_id);

CREATE INDEX index_todos_on_project_id ON public.todos USING btree (project_id);

CREATE INDEX index_todos_on_target_type_and_target_id ON public.todos USING btree (target_type, target_id);

CREATE INDEX index_todos_on_user_id ON public.todos USING btree (user_id);

CREATE INDEX index_todos_on_user_id_and_snoozed_until ON public.todos USING btree (user_id, snoozed_until) WHERE (((state)::text = 'pending'::text) AND (snoozed_until IS NOT NULL));

CREATE INDEX index_todos_on_user_id_and_state_and_id ON public.todos USING btree (user_id, state, id DESC);

CREATE INDEX index_u2f_registrations_archive_on_user_id ON public.u2f_registrations_archive USING btree (user_id);

CREATE INDEX index_u2f_registrations_archive_on_user_id668 ON public.u2f_registrations_archive USING btree (user_id);

CREATE INDEX index_user_achievements_on_acknowledged_at ON public.user_achievements USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_user_achievements_on_user_id ON public.user_achievements USING btree (user_id);

CREATE UNIQUE INDEX index_user_achievements_on_user_id641 ON public.user_achievements USING btree (user_id);

CREATE INDEX index_user_agent_details_on_payload ON public.user_agent_details USING gin (payload jsonb_path_ops);

CREATE INDEX index_user_agent_details_on_user_id ON public.user_agent_details USING btree (user_id);

CREATE INDEX index_user_broadcast_message_dismissals_on_acknowledged_at ON public.user_broadcast_message_dismissals USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_user_broadcast_message_dismissals_on_payload ON public.user_broadcast_message_dismissals USING gin (payload jsonb_path_ops);

CREATE INDEX index_user_broadcast_message_dismissals_on_user_id ON public.user_broadcast_message_dismissals USING btree (user_id);

CREATE UNIQUE INDEX index_user_broadcast_message_dismissals_on_user_id650 ON public.user_broadcast_message_dismissals USING btree (user_id);

CREATE INDEX index_user_callouts_on_acknowledged_at ON public.user_callouts USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_user_callouts_on_user_id ON public.user_callouts USING btree (user_id);

CREATE INDEX index_user_callouts_on_user_id628 ON public.user_callouts USING btree (user_id);

CREATE INDEX index_user_canonical_emails_on_user_id ON public.user_canonical_emails USING btree (user_id);

CREATE UNIQUE INDEX index_user_canonical_emails_on_user_id613 ON public.user_canonical_emails USING btree (user_id);

CREATE INDEX index_user_credit_card_validations_on_custom_attributes ON public.user_credit_card_validations USING gin (custom_attributes jsonb_path_ops);

CREATE INDEX index_user_credit_card_validations_on_user_id_and_id ON public.user_credit_card_validations USING btree (user_id, id DESC);

CREATE INDEX index_user_custom_attributes_on_user_id ON public.user_custom_attributes USING btree (user_id);

CREATE UNIQUE INDEX index_user_custom_attributes_on_user_id625 ON public.user_custom_attributes USING btree (user_id);

CREATE INDEX index_user_details_on_user_id ON public.user_details USING btree (user_id);

CREATE INDEX index_user_follow_digest_on_expires_at ON public.user_follow_digest USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_user_follow_digest_on_next_run_at ON public.user_follow_digest USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);

CREATE INDEX index_user_follow_digest_on_user_id ON public.user_follow_digest USING btree (user_id);

CREATE INDEX index_user_follow_digest_on_user_id645 ON public.user_follow_digest USING btree (user_id);

CREATE INDEX index_user_highest_roles_on_enqueued_at ON public.user_highest_roles USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_user_highest_roles_on_user_id ON public.user_highest_roles USING btree (user_id);

CREATE UNIQUE INDEX index_user_highest_roles_on_user_id619 ON public.user_highest_roles USING btree (user_id);

CREATE INDEX index_user_interacted_projects_cache_on_user_id ON public.user_interacted_projects_cache USING btree (user_id);

CREATE UNIQUE INDEX index_user_interacted_projects_cache_on_user_id658 ON public.user_interacted_projects_cache USING btree (user_id);

CREATE INDEX index_user_permission_export_uploads_on_options ON public.user_permission_export_uploads USING gin (options jsonb_path_ops);

CREATE INDEX index_user_permission_export_uploads_on_user_id ON public.user_permission_export_uploads USING btree (user_id);

CREATE INDEX index_user_phone_number_validations_on__synced_at ON public.user_phone_number_validations USING btree (last_synced_at) WHERE (last_synced_at IS NOT NULL);

CREATE INDEX index_user_phone_number_validations_on_metadata ON public.user_phone_number_validations USING gin (metadata jsonb_path_ops);

CREATE INDEX index_user_phone_number_validations_on_payload ON public.user_phone_number_validations USING gin (payload jsonb_path_ops);

CREATE INDEX index_user_phone_number_validations_on_user_id ON public.user_phone_number_validations USING btree (user_id);

CREATE UNIQUE INDEX index_user_phone_number_validations_on_user_id632 ON public.user_phone_number_validations USING btree (user_id);

CREATE INDEX index_user_preferences_on_user_id ON public.user_preferences USING btree (user_id);

CREATE UNIQUE INDEX index_user_preferences_on_user_id33 ON public.user_preferences USING btree (user_id);

CREATE INDEX index_user_statuses_on_enqueued_at ON public.user_statuses USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_user_statuses_on_expires_at ON public.user_statuses USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_user_statuses_on_metadata ON public.user_statuses USING gin (metadata jsonb_path_ops);

CREATE INDEX index_user_statuses_on_user_id ON public.user_statuses USING btree (user_id);

CREATE INDEX index_user_statuses_on_user_id_and_id ON public.user_statuses USING btree (user_id, id DESC);

CREATE INDEX index_user_synced_attributes_metadata_on_user_id ON public.user_synced_attributes_metadata USING btree (user_id);

CREATE INDEX index_users_on__activity_on_and_id ON public.users USING btree (last_activity_on, id DESC) WHERE ((state = 'active'::public.user_state) AND (external IS NOT TRUE));

CREATE INDEX index_users_on_created_at ON public.users USING btree (created_at) WHERE (state = 'active'::public.user_state);

CREATE INDEX index_users_on_id ON public.users USING btree (id) WHERE ((user_type IS NULL) OR (user_type = ANY (ARRAY[0, 6, 4, 13])));

CREATE UNIQUE INDEX index_users_on_lower_and_email ON public.users USING btree (lower((email)::text));

CREATE INDEX index_users_on_name ON public.users USING gin (name public.gin_trgm_ops);

CREATE INDEX index_users_on_organization_id ON public.users USING btree (organization_id);

CREATE INDEX index_users_on_preferences ON public.users USING gin (preferences);

CREATE INDEX index_users_on_sign_in_count_and_failed_attempts_and_state ON public.users USING btree (((sign_in_count + failed_attempts)), state);

CREATE UNIQUE INDEX index_users_on_username ON public.users USING btree (username);

CREATE INDEX index_users_star_projects_on_user_id ON public.users_star_projects USING btree (user_id);

CREATE UNIQUE INDEX index_users_star_projects_on_user_id_and_project_id ON public.users_star_projects USING btree (user_id, project_id);

CREATE INDEX index_users_star_snapshots_on_user_id ON public.users_star_snapshots USING btree (user_id);

CREATE INDEX index_users_star_snapshots_on_user_id671 ON public.users_star_snapshots USING btree (user_id);

CREATE INDEX index_vulnerabilities_on_author_id ON public.vulnerabilities USING btree (author_id);

CREATE INDEX index_vulnerabilities_on_dismissed_by_id ON public.vulnerabilities USING btree (dismissed_by_id);

CREATE INDEX index_vulnerabilities_on_finding_id ON public.vulnerabilities USING btree (finding_id);

CREATE INDEX index_vulnerabilities_on_project_id ON public.vulnerabilities USING btree (project_id);

CREATE INDEX index_vulnerabilities_on_project_id_and_state_and_severity ON public.vulnerabilities USING btree (project_id, state, severity) WHERE present_on_default_branch;

CREATE INDEX index_vulnerabilities_on_resolved_by_id ON public.vulnerabilities USING btree (resolved_by_id);

CREATE INDEX index_vulnerabilities_on_resolved_by_id408 ON public.vulnerabilities USING btree (resolved_by_id);

CREATE INDEX index_vulnerabilities_on_severity_and_id ON public.vulnerabilities USING btree (severity DESC, id DESC);

CREATE INDEX index_vulnerability_export_parts_on_metadata ON public.vulnerability_export_parts USING gin (metadata jsonb_path_ops);

CREATE INDEX index_vulnerability_export_parts_on_vulnerability_id ON public.vulnerability_export_parts USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_export_parts_on_vulnerability_id909 ON public.vulnerability_export_parts USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_external_issue_links_on_vulnerability_id ON public.vulnerability_external_issue_links USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_feedback_on_finding_uuid ON public.vulnerability_feedback USING btree (finding_uuid) WHERE (finding_uuid IS NOT NULL);

CREATE INDEX index_vulnerability_feedback_on_issue_id ON public.vulnerability_feedback USING btree (issue_id);

CREATE UNIQUE INDEX index_vulnerability_feedback_on_project_id_and_category_and_fee ON public.vulnerability_feedback USING btree (project_id, category, feedback_type, project_fingerprint);

CREATE INDEX index_vulnerability_flags_on_vulnerability_id ON public.vulnerability_flags USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_identifiers_on_project_id ON public.vulnerability_identifiers USING btree (project_id);

CREATE INDEX index_vulnerability_identifiers_on_project_id_and_external_type ON public.vulnerability_identifiers USING btree (project_id, external_type, lower((external_id)::text));

CREATE UNIQUE INDEX index_vulnerability_identifiers_on_project_id_and_fingerprint ON public.vulnerability_identifiers USING btree (project_id, fingerprint);

CREATE INDEX index_vulnerability_issue_links_on_finished_at ON public.vulnerability_issue_links USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_vulnerability_issue_links_on_vulnerability_id ON public.vulnerability_issue_links USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_issue_links_on_vulnerability_id891 ON public.vulnerability_issue_links USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_issues_on_issue_id ON public.vulnerability_issues USING btree (issue_id);

CREATE INDEX index_vulnerability_issues_on_issue_id044 ON public.vulnerability_issues USING btree (issue_id);

CREATE INDEX index_vulnerability_issues_on_vulnerability_id ON public.vulnerability_issues USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_merge_request_links_on_acknowledged_at ON public.vulnerability_merge_request_links USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_vulnerability_merge_request_links_on_rate_limits ON public.vulnerability_merge_request_links USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_vulnerability_merge_request_links_on_vulnerability_id ON public.vulnerability_merge_request_links USING btree (vulnerability_id);

CREATE UNIQUE INDEX index_vulnerability_merge_request_links_on_vulnerability_id913 ON public.vulnerability_merge_request_links USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_occurrences_on_location_and_image ON public.vulnerability_occurrences USING gin (((location -> 'image'::text))) WHERE (report_type = ANY (ARRAY[2, 7]));

CREATE INDEX index_vulnerability_occurrences_on_location_and_kubernetes_reso ON public.vulnerability_occurrences USING btree ((((location -> 'kubernetes_resource'::text) -> 'cluster_id'::text))) WHERE (report_type = 7);

CREATE INDEX index_vulnerability_occurrences_on_primary_identifier_id ON public.vulnerability_occurrences USING btree (primary_identifier_id);

CREATE INDEX index_vulnerability_occurrences_on_project_id ON public.vulnerability_occurrences USING btree (project_id);

CREATE INDEX index_vulnerability_occurrences_on_project_id_and_report_type ON public.vulnerability_occurrences USING btree (project_id, report_type);

CREATE INDEX index_vulnerability_occurrences_on_scanner_id ON public.vulnerability_occurrences USING btree (scanner_id);

CREATE UNIQUE INDEX index_vulnerability_occurrences_on_uuid ON public.vulnerability_occurrences USING btree (uuid);

CREATE INDEX index_vulnerability_reads_on_options ON public.vulnerability_reads USING gin (options jsonb_path_ops);

CREATE INDEX index_vulnerability_reads_on_vulnerability_id ON public.vulnerability_reads USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_reads_on_vulnerability_id901 ON public.vulnerability_reads USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_remediations_on_expires_at ON public.vulnerability_remediations USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_vulnerability_remediations_on_vulnerability_id ON public.vulnerability_remediations USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_remediations_on_vulnerability_id_and_id ON public.vulnerability_remediations USING btree (vulnerability_id, id DESC);

CREATE INDEX index_vulnerability_scanners_on_project_id ON public.vulnerability_scanners USING btree (project_id);

CREATE UNIQUE INDEX index_vulnerability_scanners_on_project_id_and_external_id ON public.vulnerability_scanners USING btree (project_id, external_id);

CREATE INDEX index_vulnerability_state_transitions_on_expires_at ON public.vulnerability_state_transitions USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_vulnerability_state_transitions_on_vulnerability_id ON public.vulnerability_state_transitions USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_state_transitions_on_vulnerability_id897 ON public.vulnerability_state_transitions USING btree (vulnerability_id);

CREATE INDEX index_vulnerability_user_mentions_on_rate_limits ON public.vulnerability_user_mentions USING gin (rate_limits jsonb_path_ops);

CREATE INDEX index_vulnerability_user_mentions_on_vulnerability_id ON public.vulnerability_user_mentions USING btree (vulnerability_id);

CREATE UNIQUE INDEX index_vulnerability_user_mentions_on_vulnerability_id905 ON public.vulnerability_user_mentions USING btree (vulnerability_id);

CREATE INDEX index_web_hook_calls_summary_on_web_hook_id ON public.web_hook_calls_summary USING btree (web_hook_id);

CREATE INDEX index_web_hook_calls_summary_on_web_hook_id_and_id ON public.web_hook_calls_summary USING btree (web_hook_id, id DESC);

CREATE INDEX index_web_hook_rate_limits_on_acknowledged_at ON public.web_hook_rate_limits USING btree (acknowledged_at) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX index_web_hook_rate_limits_on_web_hook_id ON public.web_hook_rate_limits USING btree (web_hook_id);

CREATE INDEX index_web_hook_rate_limits_on_web_hook_id942 ON public.web_hook_rate_limits USING btree (web_hook_id);

CREATE INDEX index_web_hook_retries_on_web_hook_id ON public.web_hook_retries USING btree (web_hook_id);

CREATE UNIQUE INDEX index_web_hook_retries_on_web_hook_id939 ON public.web_hook_retries USING btree (web_hook_id);

CREATE INDEX index_web_hooks_on_group_id ON public.web_hooks USING btree (group_id);

CREATE INDEX index_web_hooks_on_project_id ON public.web_hooks USING btree (project_id);

CREATE INDEX index_web_hooks_on_project_id_and_recent_failures ON public.web_hooks USING btree (project_id, recent_failures);

CREATE INDEX index_web_hooks_on_type ON public.web_hooks USING btree (type);

CREATE INDEX index_webauthn_registrations_on_finished_at ON public.webauthn_registrations USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_webauthn_registrations_on_integrations_state ON public.webauthn_registrations USING gin (integrations_state jsonb_path_ops);

CREATE UNIQUE INDEX index_webauthn_registrations_on_user_id ON public.webauthn_registrations USING btree (user_id);

CREATE INDEX index_work_item_progresses_on_issue_id ON public.work_item_progresses USING btree (issue_id);

CREATE INDEX index_work_item_progresses_on_issue_id_and_id ON public.work_item_progresses USING btree (issue_id, id DESC);

CREATE INDEX index_work_item_types_on_namespace_id ON public.work_item_types USING btree (namespace_id);

CREATE UNIQUE INDEX index_work_item_types_on_namespace_id_and_lower_and_name ON public.work_item_types USING btree (namespace_id, TRIM(BOTH FROM lower(name)));

CREATE INDEX index_work_item_weights_sources_on_expires_at ON public.work_item_weights_sources USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX index_work_item_weights_sources_on_finished_at ON public.work_item_weights_sources USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX index_work_item_weights_sources_on_issue_id ON public.work_item_weights_sources USING btree (issue_id);

CREATE INDEX index_work_item_weights_sources_on_issue_id708 ON public.work_item_weights_sources USING btree (issue_id);

CREATE INDEX index_zoom_meetings_on_enqueued_at ON public.zoom_meetings USING btree (enqueued_at) WHERE (enqueued_at IS NOT NULL);

CREATE INDEX index_zoom_meetings_on_issue_id ON public.zoom_meetings USING btree (issue_id);

CREATE UNIQUE INDEX index_zoom_meetings_on_issue_id701 ON public.zoom_meetings USING btree (issue_id);

CREATE INDEX namespace_storage_bytes ON public.namespace_storage USING btree (bytes DESC);

CREATE UNIQUE INDEX project_activity_id ON public.project_activity USING btree (project_id);

COMMENT ON INDEX public.project_activity_id IS 'For REFRESH … CONCURRENTLY';

ALTER INDEX partitions_dynamic.analytics_events_2025q1_namespace_id_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_0_namespace_id_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q1_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_0_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q1_namespace_id_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_1_namespace_id_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q1_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_1_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q1_namespace_id_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_2_namespace_id_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q1_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_2_occurred_on_idx;

ALTER INDEX public.index_analytics_events_on_namespace_id_and_occurred_on ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_namespace_id_occurred_on_idx;

ALTER INDEX public.index_analytics_events_on_occurred_on ATTACH PARTITION partitions_dynamic.analytics_events_2025q1_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q2_namespace_id_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_0_namespace_id_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q2_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_0_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q2_namespace_id_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_1_namespace_id_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q2_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_1_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q2_namespace_id_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_2_namespace_id_occurred_on_idx;

ALTER INDEX partitions_dynamic.analytics_events_2025q2_occurred_on_idx ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_2_occurred_on_idx;

ALTER INDEX public.index_analytics_events_on_namespace_id_and_occurred_on ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_namespace_id_occurred_on_idx;

ALTER INDEX public.index_analytics_events_on_occurred_on ATTACH PARTITION partitions_dynamic.analytics_events_2025q2_occurred_on_idx;

ALTER INDEX public.index_analytics_events_on_namespace_id_and_occurred_on ATTACH PARTITION partitions_dynamic.analytics_events_2025q3_namespace_id_occurred_on_idx;

ALTER INDEX public.index_analytics_events_on_occurred_on ATTACH PARTITION partitions_dynamic.analytics_events_2025q3_occurred_on_idx;

ALTER INDEX public.index_audit_events_on_entity_id_and_entity_type_and_id ATTACH PARTITION partitions_dynamic.audit_events_202411_entity_id_entity_type_id_author_id_crea_idx;

ALTER INDEX public.audit_events_pkey ATTACH PARTITION partitions_dynamic.audit_events_202411_pkey;

ALTER INDEX public.index_audit_events_on_entity_id_and_entity_type_and_id ATTACH PARTITION partitions_dynamic.audit_events_202412_entity_id_entity_type_id_author_id_crea_idx;

ALTER INDEX public.audit_events_pkey ATTACH PARTITION partitions_dynamic.audit_events_202412_pkey;

ALTER INDEX public.index_audit_events_on_entity_id_and_entity_type_and_id ATTACH PARTITION partitions_dynamic.audit_events_202501_entity_id_entity_type_id_author_id_crea_idx;

ALTER INDEX public.audit_events_pkey ATTACH PARTITION partitions_dynamic.audit_events_202501_pkey;

ALTER INDEX public.index_audit_events_on_entity_id_and_entity_type_and_id ATTACH PARTITION partitions_dynamic.audit_events_202502_entity_id_entity_type_id_author_id_crea_idx;

ALTER INDEX public.audit_events_pkey ATTACH PARTITION partitions_dynamic.audit_events_202502_pkey;

ALTER INDEX public.index_audit_events_on_entity_id_and_entity_type_and_id ATTACH PARTITION partitions_dynamic.audit_events_202503_entity_id_entity_type_id_author_id_crea_idx;

ALTER INDEX public.audit_events_pkey ATTACH PARTITION partitions_dynamic.audit_events_202503_pkey;

ALTER INDEX public.index_audit_events_on_entity_id_and_entity_type_and_id ATTACH PARTITION partitions_dynamic.audit_events_default_entity_id_entity_type_id_author_id_cre_idx;

ALTER INDEX public.audit_events_pkey ATTACH PARTITION partitions_dynamic.audit_events_default_pkey;

ALTER INDEX public.batched_background_jobs_pkey ATTACH PARTITION partitions_dynamic.batched_background_jobs_1_pkey;

ALTER INDEX public.index_batched_background_jobs_on_status_and_id ATTACH PARTITION partitions_dynamic.batched_background_jobs_1_status_id_idx;

ALTER INDEX public.batched_background_jobs_pkey ATTACH PARTITION partitions_dynamic.batched_background_jobs_2_pkey;

ALTER INDEX public.index_batched_background_jobs_on_status_and_id ATTACH PARTITION partitions_dynamic.batched_background_jobs_2_status_id_idx;

ALTER INDEX public.index_ci_builds_on_commit_id_and_stage_idx_and_created_at ATTACH PARTITION partitions_dynamic.ci_builds_100_commit_id_stage_idx_created_at_idx;

ALTER INDEX public.index_ci_builds_on_name ATTACH PARTITION partitions_dynamic.ci_builds_100_name_idx;

ALTER INDEX public.ci_builds_pkey ATTACH PARTITION partitions_dynamic.ci_builds_100_pkey;

ALTER INDEX public.index_ci_builds_on_project_id_and_status ATTACH PARTITION partitions_dynamic.ci_builds_100_project_id_status_idx;

ALTER INDEX public.index_ci_builds_on_token_encrypted_and_partition_id ATTACH PARTITION partitions_dynamic.ci_builds_100_token_encrypted_partition_id_idx;

ALTER INDEX public.index_ci_builds_on_commit_id_and_stage_idx_and_created_at ATTACH PARTITION partitions_dynamic.ci_builds_101_commit_id_stage_idx_created_at_idx;

ALTER INDEX public.index_ci_builds_on_name ATTACH PARTITION partitions_dynamic.ci_builds_101_name_idx;

ALTER INDEX public.ci_builds_pkey ATTACH PARTITION partitions_dynamic.ci_builds_101_pkey;

ALTER INDEX public.index_ci_builds_on_project_id_and_status ATTACH PARTITION partitions_dynamic.ci_builds_101_project_id_status_idx;

ALTER INDEX public.index_ci_builds_on_token_encrypted_and_partition_id ATTACH PARTITION partitions_dynamic.ci_builds_101_token_encrypted_partition_id_idx;

ALTER INDEX public.index_ci_builds_on_commit_id_and_stage_idx_and_created_at ATTACH PARTITION partitions_dynamic.ci_builds_102_commit_id_stage_idx_created_at_idx;

ALTER INDEX public.index_ci_builds_on_name ATTACH PARTITION partitions_dynamic.ci_builds_102_name_idx;

ALTER INDEX public.ci_builds_pkey ATTACH PARTITION partitions_dynamic.ci_builds_102_pkey;

ALTER INDEX public.index_ci_builds_on_project_id_and_status ATTACH PARTITION partitions_dynamic.ci_builds_102_project_id_status_idx;

ALTER INDEX public.index_ci_builds_on_token_encrypted_and_partition_id ATTACH PARTITION partitions_dynamic.ci_builds_102_token_encrypted_partition_id_idx;

ALTER INDEX public.index_ci_job_artifacts_on_expire_at ATTACH PARTITION partitions_dynamic.ci_job_artifacts_100_expire_at_idx;

ALTER INDEX public.index_ci_job_artifacts_on_job_id_and_file_type_and_partition_id ATTACH PARTITION partitions_dynamic.ci_job_artifacts_100_job_id_file_type_partition_id_idx;

ALTER INDEX public.ci_job_artifacts_pkey ATTACH PARTITION partitions_dynamic.ci_job_artifacts_100_pkey;

ALTER INDEX public.index_ci_job_artifacts_on_expire_at ATTACH PARTITION partitions_dynamic.ci_job_artifacts_101_expire_at_idx;

ALTER INDEX public.index_ci_job_artifacts_on_job_id_and_file_type_and_partition_id ATTACH PARTITION partitions_dynamic.ci_job_artifacts_101_job_id_file_type_partition_id_idx;

ALTER INDEX public.ci_job_artifacts_pkey ATTACH PARTITION partitions_dynamic.ci_job_artifacts_101_pkey;

ALTER INDEX public.index_ci_job_artifacts_on_expire_at ATTACH PARTITION partitions_dynamic.ci_job_artifacts_102_expire_at_idx;

ALTER INDEX public.index_ci_job_artifacts_on_job_id_and_file_type_and_partition_id ATTACH PARTITION partitions_dynamic.ci_job_artifacts_102_job_id_file_type_partition_id_idx;

ALTER INDEX public.ci_job_artifacts_pkey ATTACH PARTITION partitions_dynamic.ci_job_artifacts_102_pkey;

ALTER INDEX public.ci_trace_chunks_pkey ATTACH PARTITION partitions_dynamic.ci_trace_chunks_100_pkey;

ALTER INDEX public.ci_trace_chunks_pkey ATTACH PARTITION partitions_dynamic.ci_trace_chunks_101_pkey;

ALTER INDEX public.ci_trace_chunks_pkey ATTACH PARTITION partitions_dynamic.ci_trace_chunks_102_pkey;

ALTER INDEX public.index_events_on_author_id_and_created_at ATTACH PARTITION partitions_dynamic.events_000000_author_id_created_at_idx;

ALTER INDEX public.index_events_on_author_id ATTACH PARTITION partitions_dynamic.events_000000_author_id_idx;

ALTER INDEX public.events_pkey ATTACH PARTITION partitions_dynamic.events_000000_pkey;

ALTER INDEX public.index_events_on_project_id_and_id ATTACH PARTITION partitions_dynamic.events_000000_project_id_id_idx;

ALTER INDEX public.index_events_on_author_id_and_created_at ATTACH PARTITION partitions_dynamic.events_202411_author_id_created_at_idx;

ALTER INDEX public.index_events_on_author_id ATTACH PARTITION partitions_dynamic.events_202411_author_id_idx;

ALTER INDEX public.events_pkey ATTACH PARTITION partitions_dynamic.events_202411_pkey;

ALTER INDEX public.index_events_on_project_id_and_id ATTACH PARTITION partitions_dynamic.events_202411_project_id_id_idx;

ALTER INDEX public.index_events_on_author_id_and_created_at ATTACH PARTITION partitions_dynamic.events_202412_author_id_created_at_idx;

ALTER INDEX public.index_events_on_author_id ATTACH PARTITION partitions_dynamic.events_202412_author_id_idx;

ALTER INDEX public.events_pkey ATTACH PARTITION partitions_dynamic.events_202412_pkey;

ALTER INDEX public.index_events_on_project_id_and_id ATTACH PARTITION partitions_dynamic.events_202412_project_id_id_idx;

ALTER INDEX public.index_events_on_author_id_and_created_at ATTACH PARTITION partitions_dynamic.events_202501_author_id_created_at_idx;

ALTER INDEX public.index_events_on_author_id ATTACH PARTITION partitions_dynamic.events_202501_author_id_idx;

ALTER INDEX public.events_pkey ATTACH PARTITION partitions_dynamic.events_202501_pkey;

ALTER INDEX public.index_events_on_project_id_and_id ATTACH PARTITION partitions_dynamic.events_202501_project_id_id_idx;

ALTER INDEX public.index_events_on_author_id_and_created_at ATTACH PARTITION partitions_dynamic.events_202502_author_id_created_at_idx;

ALTER INDEX public.index_events_on_author_id ATTACH PARTITION partitions_dynamic.events_202502_author_id_idx;

ALTER INDEX public.events_pkey ATTACH PARTITION partitions_dynamic.events_202502_pkey;

ALTER INDEX public.index_events_on_project_id_and_id ATTACH PARTITION partitions_dynamic.events_202502_project_id_id_idx;

ALTER INDEX public.index_events_on_author_id_and_created_at ATTACH PARTITION partitions_dynamic.events_202503_author_id_created_at_idx;

ALTER INDEX public.index_events_on_author_id ATTACH PARTITION partitions_dynamic.events_202503_author_id_idx;

ALTER INDEX public.events_pkey ATTACH PARTITION partitions_dynamic.events_202503_pkey;

ALTER INDEX public.index_events_on_project_id_and_id ATTACH PARTITION partitions_dynamic.events_202503_project_id_id_idx;

ALTER INDEX public.index_loose_foreign_keys_deleted_records_on_partition_and_consu ATTACH PARTITION partitions_dynamic.loose_foreign_keys_deleted_re_partition_consume_after_id_f_idx1;

ALTER INDEX public.index_loose_foreign_keys_deleted_records_on_partition_and_consu ATTACH PARTITION partitions_dynamic.loose_foreign_keys_deleted_re_partition_consume_after_id_fu_idx;

ALTER INDEX public.loose_foreign_keys_deleted_records_pkey ATTACH PARTITION partitions_dynamic.loose_foreign_keys_deleted_records_1_pkey;

ALTER INDEX public.loose_foreign_keys_deleted_records_pkey ATTACH PARTITION partitions_dynamic.loose_foreign_keys_deleted_records_2_pkey;

ALTER INDEX public.web_hook_logs_pkey ATTACH PARTITION partitions_dynamic.web_hook_logs_202411_pkey;

ALTER INDEX public.index_web_hook_logs_on_web_hook_id_and_created_at ATTACH PARTITION partitions_dynamic.web_hook_logs_202411_web_hook_id_created_at_idx;

ALTER INDEX public.web_hook_logs_pkey ATTACH PARTITION partitions_dynamic.web_hook_logs_202412_pkey;

ALTER INDEX public.index_web_hook_logs_on_web_hook_id_and_created_at ATTACH PARTITION partitions_dynamic.web_hook_logs_202412_web_hook_id_created_at_idx;

ALTER INDEX public.web_hook_logs_pkey ATTACH PARTITION partitions_dynamic.web_hook_logs_202501_pkey;

ALTER INDEX public.index_web_hook_logs_on_web_hook_id_and_created_at ATTACH PARTITION partitions_dynamic.web_hook_logs_202501_web_hook_id_created_at_idx;

ALTER INDEX public.web_hook_logs_pkey ATTACH PARTITION partitions_dynamic.web_hook_logs_202502_pkey;

ALTER INDEX public.index_web_hook_logs_on_web_hook_id_and_created_at ATTACH PARTITION partitions_dynamic.web_hook_logs_202502_web_hook_id_created_at_idx;

ALTER INDEX public.web_hook_logs_pkey ATTACH PARTITION partitions_dynamic.web_hook_logs_202503_pkey;

ALTER INDEX public.index_web_hook_logs_on_web_hook_id_and_created_at ATTACH PARTITION partitions_dynamic.web_hook_logs_202503_web_hook_id_created_at_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_00_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_00_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_00_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_01_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_01_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_01_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_02_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_02_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_02_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_03_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_03_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_03_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_04_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_04_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_04_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_05_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_05_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_05_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_06_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_06_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_06_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_07_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_07_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_07_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_08_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_08_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_08_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_09_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_09_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_09_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_10_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_10_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_10_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_11_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_11_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_11_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_12_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_12_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_12_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_13_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_13_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_13_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_14_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_14_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_14_search_vector_idx;

ALTER INDEX public.index_issue_search_data_on_issue_id ATTACH PARTITION partitions_static.issue_search_data_15_issue_id_idx;

ALTER INDEX public.issue_search_data_pkey ATTACH PARTITION partitions_static.issue_search_data_15_pkey;

ALTER INDEX public.index_issue_search_data_on_search_vector ATTACH PARTITION partitions_static.issue_search_data_15_search_vector_idx;

CREATE STATISTICS public.issues_project_state (ndistinct, dependencies) ON project_id, state_id FROM public.issues;

CREATE STATISTICS public.members_source ON access_level, source_id, source_type FROM public.members;
ALTER STATISTICS public.members_source SET STATISTICS 300;

CREATE STATISTICS public.users_lower_email ON lower(email::text), (failed_attempts * 2) FROM public.users;

CREATE OR REPLACE VIEW public.package_versions AS
 SELECT p.id,
    p.name,
    p.version,
    (p.semver).major AS major,
    p.package_type,
    string_agg((t.name)::text, ', '::text ORDER BY (t.name)::text) AS tags
   FROM (public.packages_packages p
     LEFT JOIN public.packages_tags t ON ((t.package_id = p.id)))
  GROUP BY p.id;

CREATE OR REPLACE VIEW public.runner_load AS
 SELECT r.id,
    r.runner_type,
    count(rp.*) AS projects,
    percentile_cont((0.5)::double precision) WITHIN GROUP (ORDER BY ((rp.project_id)::double precision)) AS median_project,
    (r.config ->> 'gpus'::text) AS gpus
   FROM (public.ci_runners r
     LEFT JOIN public.ci_runner_projects rp ON ((rp.runner_id = r.id)))
  WHERE (r.contacted_at > (now() - '1 day'::interval))
  GROUP BY r.id;

CREATE RULE keep_default_organization AS
    ON DELETE TO public.organizations
   WHERE (old.id = 1) DO INSTEAD NOTHING;

CREATE RULE log_label_color AS
    ON UPDATE TO public.labels DO
 NOTIFY label_color_changed;

CREATE TRIGGER assign_issue_iid BEFORE INSERT ON public.issues FOR EACH ROW WHEN ((new.iid IS NULL)) EXECUTE FUNCTION public.assign_iid();

CREATE TRIGGER assign_mr_iid BEFORE INSERT OR UPDATE OF iid, target_project_id ON public.merge_requests FOR EACH ROW WHEN ((new.iid IS NULL)) EXECUTE FUNCTION public.assign_iid();

CREATE TRIGGER audit_partition_guard BEFORE DELETE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION public.nullify_sha_if_blank();

CREATE TRIGGER blank_sha BEFORE INSERT OR UPDATE ON public.merge_requests FOR EACH ROW EXECUTE FUNCTION public.nullify_sha_if_blank();

ALTER TABLE public.merge_requests DISABLE TRIGGER blank_sha;

COMMENT ON TRIGGER blank_sha ON public.merge_requests IS 'Historic; disabled';

CREATE TRIGGER boards_loose_fk_trigger AFTER DELETE ON public.boards REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE CONSTRAINT TRIGGER check_epic_depth AFTER INSERT OR UPDATE ON public.epics DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.set_has_issues('depth', '7');

CREATE TRIGGER ci_pipelines_loose_fk_trigger AFTER DELETE ON public.ci_pipelines REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER ci_runners_loose_fk_trigger AFTER DELETE ON public.ci_runners REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER environments_loose_fk_trigger AFTER DELETE ON public.environments REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER epics_loose_fk_trigger AFTER DELETE ON public.epics REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER issues_loose_fk_trigger AFTER DELETE ON public.issues REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER keys_loose_fk_trigger AFTER DELETE ON public.keys REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER lfs_objects_loose_fk_trigger AFTER DELETE ON public.lfs_objects REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER merge_requests_loose_fk_trigger AFTER DELETE ON public.merge_requests REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER namespaces_loose_fk_trigger AFTER DELETE ON public.namespaces REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER projects_loose_fk_trigger AFTER DELETE ON public.projects REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER releases_loose_fk_trigger AFTER DELETE ON public.releases REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER trigger_has_issues AFTER INSERT ON public.issues FOR EACH ROW EXECUTE FUNCTION public.set_has_issues();

CREATE TRIGGER users_loose_fk_trigger AFTER DELETE ON public.users REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

CREATE TRIGGER vulnerabilities_loose_fk_trigger AFTER DELETE ON public.vulnerabilities REFERENCING OLD TABLE AS old_table FOR EACH STATEMENT EXECUTE FUNCTION public.insert_into_loose_foreign_keys_deleted_records();

ALTER TABLE ONLY public.agent_group_authorizations
    ADD CONSTRAINT fk_agent_group_authorizations_agent_id FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agent_user_access
    ADD CONSTRAINT fk_agent_user_access_agent_id FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ai_messages
    ADD CONSTRAINT fk_ai_messages_thread_id FOREIGN KEY (thread_id) REFERENCES public.ai_conversations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.approval_merge_request_rules
    ADD CONSTRAINT fk_approval_merge_request_rules_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.approval_merge_request_rules_users
    ADD CONSTRAINT fk_approval_merge_request_rules_users_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT fk_approvals_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.award_emoji
    ADD CONSTRAINT fk_award_emoji_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.board_assignees
    ADD CONSTRAINT fk_board_assignees_board_id FOREIGN KEY (board_id) REFERENCES public.boards(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.board_labels
    ADD CONSTRAINT fk_board_labels_board_id FOREIGN KEY (board_id) REFERENCES public.boards(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.board_labels
    ADD CONSTRAINT fk_board_labels_label_id FOREIGN KEY (label_id) REFERENCES public.labels(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.boards
    ADD CONSTRAINT fk_boards_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_freeze_periods
    ADD CONSTRAINT fk_ci_freeze_periods_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipeline_chat_data
    ADD CONSTRAINT fk_ci_pipeline_chat_data_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipeline_schedules
    ADD CONSTRAINT fk_ci_pipeline_schedules_owner_id FOREIGN KEY (owner_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.ci_pipeline_schedules
    ADD CONSTRAINT fk_ci_pipeline_schedules_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipelines
    ADD CONSTRAINT fk_ci_pipelines_auto_canceled_by_id FOREIGN KEY (auto_canceled_by_id) REFERENCES public.ci_pipelines(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.ci_resource_groups
    ADD CONSTRAINT fk_ci_resource_groups_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_runner_projects
    ADD CONSTRAINT fk_ci_runner_projects_runner_id FOREIGN KEY (runner_id) REFERENCES public.ci_runners(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_running_builds_queue
    ADD CONSTRAINT fk_ci_running_builds_queue_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_stages
    ADD CONSTRAINT fk_ci_stages_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_test_case_failures
    ADD CONSTRAINT fk_ci_test_case_failures_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_triggers
    ADD CONSTRAINT fk_ci_triggers_owner_id FOREIGN KEY (owner_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_unit_test_failures
    ADD CONSTRAINT fk_ci_unit_test_failures_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_agent_tokens
    ADD CONSTRAINT fk_cluster_agent_tokens_agent_id FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_agents
    ADD CONSTRAINT fk_cluster_agents_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.container_repositories
    ADD CONSTRAINT fk_container_repositories_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dast_sites
    ADD CONSTRAINT fk_dast_sites_dast_site_validation_id FOREIGN KEY (dast_site_validation_id) REFERENCES public.dast_site_validations(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.dast_sites
    ADD CONSTRAINT fk_dast_sites_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deployments
    ADD CONSTRAINT fk_deployments_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.environment_last_deployments
    ADD CONSTRAINT fk_environment_last_deployments_deployment_id FOREIGN KEY (deployment_id) REFERENCES public.deployments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.environment_metrics_dashboards
    ADD CONSTRAINT fk_environment_metrics_dashboards_environment_id FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epic_issues
    ADD CONSTRAINT fk_epic_issues_epic_id FOREIGN KEY (epic_id) REFERENCES public.epics(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epic_issues
    ADD CONSTRAINT fk_epic_issues_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epic_label_links
    ADD CONSTRAINT fk_epic_label_links_label_id FOREIGN KEY (label_id) REFERENCES public.labels(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epic_subscribers
    ADD CONSTRAINT fk_epic_subscribers_epic_id FOREIGN KEY (epic_id) REFERENCES public.epics(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epics
    ADD CONSTRAINT fk_epics_parent_id FOREIGN KEY (parent_id) REFERENCES public.epics(id) ON DELETE CASCADE;

ALTER TABLE public.events
    ADD CONSTRAINT fk_events_author_id FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.geo_node_statuses
    ADD CONSTRAINT fk_geo_node_statuses_geo_node_id FOREIGN KEY (geo_node_id) REFERENCES public.geo_nodes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.geo_repository_registry
    ADD CONSTRAINT fk_geo_repository_registry_geo_node_id FOREIGN KEY (geo_node_id) REFERENCES public.geo_nodes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.geo_reset_checksum_events
    ADD CONSTRAINT fk_geo_reset_checksum_events_geo_node_id FOREIGN KEY (geo_node_id) REFERENCES public.geo_nodes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issuable_severities
    ADD CONSTRAINT fk_issuable_severities_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_assignees
    ADD CONSTRAINT fk_issue_assignees_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_assignees
    ADD CONSTRAINT fk_issue_assignees_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_links
    ADD CONSTRAINT fk_issue_links_target_id FOREIGN KEY (target_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_metrics
    ADD CONSTRAINT fk_issue_metrics_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_issues_closed_by_id FOREIGN KEY (closed_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_issues_updated_by_id FOREIGN KEY (updated_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_issues_work_item_type_id FOREIGN KEY (work_item_type_id) REFERENCES public.work_item_types(id);

ALTER TABLE ONLY public.labels
    ADD CONSTRAINT fk_labels_group_id FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lfs_objects_projects
    ADD CONSTRAINT fk_lfs_objects_projects_lfs_object_id FOREIGN KEY (lfs_object_id) REFERENCES public.lfs_objects(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.lists
    ADD CONSTRAINT fk_lists_board_id FOREIGN KEY (board_id) REFERENCES public.boards(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lists
    ADD CONSTRAINT fk_lists_milestone_id FOREIGN KEY (milestone_id) REFERENCES public.milestones(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lists
    ADD CONSTRAINT fk_lists_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.members
    ADD CONSTRAINT fk_members_created_by_id FOREIGN KEY (created_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.merge_request_cleanup_schedules
    ADD CONSTRAINT fk_merge_request_cleanup_schedules_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_diff_commits
    ADD CONSTRAINT fk_merge_request_diff_commits_merge_request_diff_id FOREIGN KEY (merge_request_diff_id) REFERENCES public.merge_request_diffs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_diff_details
    ADD CONSTRAINT fk_merge_request_diff_details_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_label_links
    ADD CONSTRAINT fk_merge_request_label_links_label_id FOREIGN KEY (label_id) REFERENCES public.labels(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_label_links
    ADD CONSTRAINT fk_merge_request_label_links_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_metrics
    ADD CONSTRAINT fk_merge_request_metrics_latest_closed_by_id FOREIGN KEY (latest_closed_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.merge_request_metrics
    ADD CONSTRAINT fk_merge_request_metrics_target_project_id FOREIGN KEY (target_project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests_closing_issues
    ADD CONSTRAINT fk_merge_requests_closing_issues_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests_compliance_violations
    ADD CONSTRAINT fk_merge_requests_compliance_violations_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT fk_merge_requests_merge_user_id FOREIGN KEY (merge_user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT fk_merge_requests_source_project_id FOREIGN KEY (source_project_id) REFERENCES public.projects(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT fk_merge_requests_target_project_id FOREIGN KEY (target_project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_trains
    ADD CONSTRAINT fk_merge_trains_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.milestone_releases
    ADD CONSTRAINT fk_milestone_releases_milestone_id FOREIGN KEY (milestone_id) REFERENCES public.milestones(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.milestone_releases
    ADD CONSTRAINT fk_milestone_releases_release_id FOREIGN KEY (release_id) REFERENCES public.releases(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT fk_milestones_group_id FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT fk_milestones_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_admin_notes
    ADD CONSTRAINT fk_namespace_admin_notes_namespace_id FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_limits
    ADD CONSTRAINT fk_namespace_limits_namespace_id FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_pinned_labels
    ADD CONSTRAINT fk_namespace_pinned_labels_label_id FOREIGN KEY (label_id) REFERENCES public.labels(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_resolved_by_id FOREIGN KEY (resolved_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_updated_by_id FOREIGN KEY (updated_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.operations_feature_flags
    ADD CONSTRAINT fk_operations_feature_flags_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.organization_cluster_agent_mappings
    ADD CONSTRAINT fk_organization_cluster_agent_mappings_organization_id FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.organization_settings
    ADD CONSTRAINT fk_organization_settings_organization_id FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_dependencies
    ADD CONSTRAINT fk_packages_dependencies_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_maven_metadata
    ADD CONSTRAINT fk_packages_maven_metadata_package_id FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_nuget_metadata
    ADD CONSTRAINT fk_packages_nuget_metadata_package_id FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_package_files
    ADD CONSTRAINT fk_packages_package_files_package_id FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_packages
    ADD CONSTRAINT fk_packages_packages_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_rubygems_metadata
    ADD CONSTRAINT fk_packages_rubygems_metadata_package_id FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_tags
    ADD CONSTRAINT fk_packages_tags_package_id FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_alerting_settings
    ADD CONSTRAINT fk_project_alerting_settings_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_authorizations
    ADD CONSTRAINT fk_project_authorizations_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_auto_devops
    ADD CONSTRAINT fk_project_auto_devops_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_build_artifacts_size_refreshes
    ADD CONSTRAINT fk_project_build_artifacts_size_refreshes_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_ci_cd_settings
    ADD CONSTRAINT fk_project_ci_cd_settings_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_custom_attributes
    ADD CONSTRAINT fk_project_custom_attributes_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_deploy_tokens_log
    ADD CONSTRAINT fk_project_deploy_tokens_log_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_features
    ADD CONSTRAINT fk_project_features_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_import_data
    ADD CONSTRAINT fk_project_import_data_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_pages_metadata
    ADD CONSTRAINT fk_project_pages_metadata_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_relation_exports
    ADD CONSTRAINT fk_project_relation_exports_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_security_settings
    ADD CONSTRAINT fk_project_security_settings_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_statistics
    ADD CONSTRAINT fk_project_statistics_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_tracing_settings
    ADD CONSTRAINT fk_project_tracing_settings_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_projects_organization_id FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.protected_branches
    ADD CONSTRAINT fk_protected_branches_namespace_id FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.protected_environments
    ADD CONSTRAINT fk_protected_environments_group_id FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.protected_tags
    ADD CONSTRAINT fk_protected_tags_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.todo_watchers
    ADD CONSTRAINT fk_rails_04f8edf995 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_statistics
    ADD CONSTRAINT fk_rails_062f5b128a FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_statistics
    ADD CONSTRAINT fk_rails_066ff67a2e FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_states
    ADD CONSTRAINT fk_rails_072042621f FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_diff_commits
    ADD CONSTRAINT fk_rails_07fa437e4c FOREIGN KEY (committer_id) REFERENCES public.merge_request_diff_commit_users(id);

ALTER TABLE ONLY public.ci_pending_builds_queue
    ADD CONSTRAINT fk_rails_0877885b7a FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_metrics
    ADD CONSTRAINT fk_rails_094181fda0 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipelines_config
    ADD CONSTRAINT fk_rails_09be27bf23 FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.geo_events_cache
    ADD CONSTRAINT fk_rails_0c26b68d84 FOREIGN KEY (geo_node_id) REFERENCES public.geo_nodes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.users_star_projects
    ADD CONSTRAINT fk_rails_0dfe34ecf9 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_scanners
    ADD CONSTRAINT fk_rails_0f2397afc3 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_variables
    ADD CONSTRAINT fk_rails_13ab36e4c9 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_repository_states
    ADD CONSTRAINT fk_rails_153ba3983f FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_agent_details
    ADD CONSTRAINT fk_rails_15df9acf5c FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_sources_pipelines_log
    ADD CONSTRAINT fk_rails_15ec2a3e21 FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_conan_metadata
    ADD CONSTRAINT fk_rails_17e945ca7b FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_error_tracking_settings
    ADD CONSTRAINT fk_rails_183f5376dc FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_assignment_events
    ADD CONSTRAINT fk_rails_19d674c265 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_agent_tokens
    ADD CONSTRAINT fk_rails_1a7234a5d6 FOREIGN KEY (created_by_user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.packages_terraform_module_metadata
    ADD CONSTRAINT fk_rails_1b2fe9b15a FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agent_project_authorizations
    ADD CONSTRAINT fk_rails_1e5b9051d7 FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_issue_links
    ADD CONSTRAINT fk_rails_1f667a8467 FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.oauth_device_grants
    ADD CONSTRAINT fk_rails_2100299437 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_secure_files
    ADD CONSTRAINT fk_rails_230238484b FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_aliases
    ADD CONSTRAINT fk_rails_23299a1b94 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.boards
    ADD CONSTRAINT fk_rails_23ce89001d FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_diff_files
    ADD CONSTRAINT fk_rails_23f50f408a FOREIGN KEY (merge_request_diff_id) REFERENCES public.merge_request_diffs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_permission_export_uploads
    ADD CONSTRAINT fk_rails_266e7e6219 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT fk_rails_26827cd735 FOREIGN KEY (updated_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.labels
    ADD CONSTRAINT fk_rails_26c92b12e8 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_runner_namespaces
    ADD CONSTRAINT fk_rails_27286ab34c FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_user_mentions
    ADD CONSTRAINT fk_rails_2899922df6 FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.operations_strategies
    ADD CONSTRAINT fk_rails_29ef7f2f1b FOREIGN KEY (feature_flag_id) REFERENCES public.operations_feature_flags(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_occurrences
    ADD CONSTRAINT fk_rails_2bc2aaae49 FOREIGN KEY (scanner_id) REFERENCES public.vulnerability_scanners(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.geo_hashed_storage_events
    ADD CONSTRAINT fk_rails_2dcc87f8db FOREIGN KEY (geo_node_id) REFERENCES public.geo_nodes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.personal_access_tokens
    ADD CONSTRAINT fk_rails_303b118ac9 FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.geo_cache_invalidation_events
    ADD CONSTRAINT fk_rails_320b9fb01b FOREIGN KEY (geo_node_id) REFERENCES public.geo_nodes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.operations_scopes
    ADD CONSTRAINT fk_rails_32334c355b FOREIGN KEY (strategy_id) REFERENCES public.operations_strategies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_rails_326354a6c8 FOREIGN KEY (duplicated_to_id) REFERENCES public.issues(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.work_item_progresses
    ADD CONSTRAINT fk_rails_335f774a91 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.web_hook_retries
    ADD CONSTRAINT fk_rails_358c2c052f FOREIGN KEY (web_hook_id) REFERENCES public.web_hooks(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_reviewers_state
    ADD CONSTRAINT fk_rails_389785b109 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerabilities
    ADD CONSTRAINT fk_rails_39e17738c2 FOREIGN KEY (finding_id) REFERENCES public.vulnerability_occurrences(id);

ALTER TABLE ONLY public.lfs_objects_projects
    ADD CONSTRAINT fk_rails_3ae14b5bcb FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_requested_changes
    ADD CONSTRAINT fk_rails_3b8bfef6c7 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_composer_metadata
    ADD CONSTRAINT fk_rails_3e5b8867b0 FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_rails_3ff32043e8 FOREIGN KEY (creator_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.deployments
    ADD CONSTRAINT fk_rails_4048a98844 FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agent_activity_events
    ADD CONSTRAINT fk_rails_418ab55b5f FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_diffs
    ADD CONSTRAINT fk_rails_41962e5281 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sprints
    ADD CONSTRAINT fk_rails_41a1c8fbbd FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_merge_request_links
    ADD CONSTRAINT fk_rails_42bb4e012e FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipeline_messages
    ADD CONSTRAINT fk_rails_442e4f74b8 FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_email_participants
    ADD CONSTRAINT fk_rails_44d0009e44 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ai_conversations
    ADD CONSTRAINT fk_rails_4517f8c007 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agent_workspaces_configs
    ADD CONSTRAINT fk_rails_4830b8fc60 FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_rails_4ac071a946 FOREIGN KEY (milestone_id) REFERENCES public.milestones(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.ci_pipeline_artifacts
    ADD CONSTRAINT fk_rails_4b19fca2fc FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_metrics
    ADD CONSTRAINT fk_rails_4b1af0e3f5 FOREIGN KEY (merged_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.environments
    ADD CONSTRAINT fk_rails_4bd6bc1e96 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.project_settings
    ADD CONSTRAINT fk_rails_4bf3f46cfe FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ai_conversations
    ADD CONSTRAINT fk_rails_4caaaa2fea FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipeline_metadata
    ADD CONSTRAINT fk_rails_4d41c1a9c7 FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.incident_timeline_events
    ADD CONSTRAINT fk_rails_4d812fde2a FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agent_url_configurations
    ADD CONSTRAINT fk_rails_4e1f884b18 FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_broadcast_message_dismissals
    ADD CONSTRAINT fk_rails_4fe6a42f17 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_export_jobs
    ADD CONSTRAINT fk_rails_517a28ca08 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_canonical_emails
    ADD CONSTRAINT fk_rails_51910c2d16 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_package_settings
    ADD CONSTRAINT fk_rails_519879c32c FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespaces
    ADD CONSTRAINT fk_rails_53f9f7cd24 FOREIGN KEY (organization_id) REFERENCES public.organizations(id);

ALTER TABLE ONLY public.organization_push_rules
    ADD CONSTRAINT fk_rails_54201a3330 FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_descendants_cache
    ADD CONSTRAINT fk_rails_54257d9fd6 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.work_item_weights_sources
    ADD CONSTRAINT fk_rails_543b87f7f3 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespaces
    ADD CONSTRAINT fk_rails_54f083d1ad FOREIGN KEY (parent_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_ci_cd_settings
    ADD CONSTRAINT fk_rails_553d11f897 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.members
    ADD CONSTRAINT fk_rails_5a15070a7b FOREIGN KEY (member_namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.personal_access_tokens
    ADD CONSTRAINT fk_rails_5b3ef8da21 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.protected_branch_unprotect_users
    ADD CONSTRAINT fk_rails_5c3c3a5870 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.protected_branches
    ADD CONSTRAINT fk_rails_5d617ced59 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.todo_watchers
    ADD CONSTRAINT fk_rails_5da3b00ee7 FOREIGN KEY (todo_id) REFERENCES public.todos(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.alert_management_alerts
    ADD CONSTRAINT fk_rails_6028f28850 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_agents
    ADD CONSTRAINT fk_rails_61e858512d FOREIGN KEY (created_by_user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.lfs_file_locks
    ADD CONSTRAINT fk_rails_627043f816 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_incident_management_settings
    ADD CONSTRAINT fk_rails_64a87256d9 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.releases
    ADD CONSTRAINT fk_rails_663ca5b180 FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.packages_dependency_links
    ADD CONSTRAINT fk_rails_672b6e8b8b FOREIGN KEY (dependency_id) REFERENCES public.packages_dependencies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.snippets
    ADD CONSTRAINT fk_rails_6863e795f5 FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deploy_keys_projects
    ADD CONSTRAINT fk_rails_69e613ec8e FOREIGN KEY (key_id) REFERENCES public.keys(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_topics_cache
    ADD CONSTRAINT fk_rails_6ee28c3acd FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deployment_merge_requests_log
    ADD CONSTRAINT fk_rails_6fe863de53 FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_preferences
    ADD CONSTRAINT fk_rails_70a7b22e15 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_tracker_data
    ADD CONSTRAINT fk_rails_71d774cfd7 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_rails_72f7022a43 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id);

ALTER TABLE ONLY public.vulnerabilities
    ADD CONSTRAINT fk_rails_7346f20353 FOREIGN KEY (dismissed_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_rails_74f46342a6 FOREIGN KEY (moved_to_id) REFERENCES public.issues(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.protected_branch_unprotect_users
    ADD CONSTRAINT fk_rails_755b89ba69 FOREIGN KEY (protected_branche_id) REFERENCES public.protected_branches(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_rpm_metadata
    ADD CONSTRAINT fk_rails_76471c230b FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_pipelines
    ADD CONSTRAINT fk_rails_766f22dde6 FOREIGN KEY (ci_ref_id) REFERENCES public.ci_refs(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.user_phone_number_validations
    ADD CONSTRAINT fk_rails_76fc069b40 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.emails
    ADD CONSTRAINT fk_rails_79aec39219 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespaces
    ADD CONSTRAINT fk_rails_7a7ccbfea7 FOREIGN KEY (owner_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_rails_7a7f680ba2 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_repositories
    ADD CONSTRAINT fk_rails_7aa670020c FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.environment_last_deployments
    ADD CONSTRAINT fk_rails_7b6ee98841 FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lists
    ADD CONSTRAINT fk_rails_7ddbfb2d07 FOREIGN KEY (label_id) REFERENCES public.labels(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_label_links
    ADD CONSTRAINT fk_rails_7fee9d72d6 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deployment_merge_requests
    ADD CONSTRAINT fk_rails_81b54f3f87 FOREIGN KEY (deployment_id) REFERENCES public.deployments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deploy_keys_projects
    ADD CONSTRAINT fk_rails_81f3ff16d4 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.environments
    ADD CONSTRAINT fk_rails_837b154db4 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_reviewers
    ADD CONSTRAINT fk_rails_83d914417d FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.environment_auto_stop_rules
    ADD CONSTRAINT fk_rails_84b7cc1940 FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.web_hook_rate_limits
    ADD CONSTRAINT fk_rails_8601e99be1 FOREIGN KEY (web_hook_id) REFERENCES public.web_hooks(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deployment_approvals_log
    ADD CONSTRAINT fk_rails_869488338d FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_runner_namespaces
    ADD CONSTRAINT fk_rails_8804af91b0 FOREIGN KEY (ci_runner_id) REFERENCES public.ci_runners(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_feedback
    ADD CONSTRAINT fk_rails_88656a25a2 FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.snippet_stars
    ADD CONSTRAINT fk_rails_8c6a18cbd5 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.environment_agents
    ADD CONSTRAINT fk_rails_9327799581 FOREIGN KEY (environment_id) REFERENCES public.environments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_diff_commits
    ADD CONSTRAINT fk_rails_94c622e45e FOREIGN KEY (commit_author_id) REFERENCES public.merge_request_diff_commit_users(id);

ALTER TABLE ONLY public.packages_helm_file_metadata
    ADD CONSTRAINT fk_rails_95281e3ed9 FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.members
    ADD CONSTRAINT fk_rails_9583217973 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT fk_rails_962785ba9c FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.organization_isolation
    ADD CONSTRAINT fk_rails_967017d59a FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft_notes
    ADD CONSTRAINT fk_rails_967fc6c862 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_daily_build_group_report_results
    ADD CONSTRAINT fk_rails_97b5a252fe FOREIGN KEY (pipeline_id) REFERENCES public.ci_pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_commit_emails
    ADD CONSTRAINT fk_rails_99aa0f28bf FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_rails_9ab269c274 FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_rails_9bc122f255 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_external_issue_links
    ADD CONSTRAINT fk_rails_9e1d2c59ac FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.agent_migrations
    ADD CONSTRAINT fk_rails_a0caf6dafc FOREIGN KEY (agent_id) REFERENCES public.cluster_agents(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issuable_resource_links
    ADD CONSTRAINT fk_rails_a1b55490c8 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_npm_metadata
    ADD CONSTRAINT fk_rails_a894b75cda FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.work_item_types
    ADD CONSTRAINT fk_rails_aa7a4183c8 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_refs
    ADD CONSTRAINT fk_rails_abeb480b8e FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lfs_file_locks
    ADD CONSTRAINT fk_rails_ad3016cf55 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.u2f_registrations_archive
    ADD CONSTRAINT fk_rails_b0c36cc2a3 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_statuses
    ADD CONSTRAINT fk_rails_b32fb4dd77 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_wiki_repositories
    ADD CONSTRAINT fk_rails_b4d7a0c19e FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issuable_slas
    ADD CONSTRAINT fk_rails_b6513355b6 FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_packages
    ADD CONSTRAINT fk_rails_b825a6bcee FOREIGN KEY (creator_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.merge_request_reviewers
    ADD CONSTRAINT fk_rails_b8a49a5b2e FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_credit_card_validations
    ADD CONSTRAINT fk_rails_b97c98f62c FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT fk_rails_b9b75f7331 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issues
    ADD CONSTRAINT fk_rails_bc34dc8c1c FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerabilities
    ADD CONSTRAINT fk_rails_bdb27e90af FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT fk_rails_be0429c78b FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_build_infos
    ADD CONSTRAINT fk_rails_be58b8b002 FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_authorizations
    ADD CONSTRAINT fk_rails_bed4158afd FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_settings
    ADD CONSTRAINT fk_rails_bf63af47f3 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests
    ADD CONSTRAINT fk_rails_c073b3179d FOREIGN KEY (milestone_id) REFERENCES public.milestones(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.namespace_pinned_labels
    ADD CONSTRAINT fk_rails_c1366bc046 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_bans
    ADD CONSTRAINT fk_rails_c15bc0f4d2 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.container_expiration_policies
    ADD CONSTRAINT fk_rails_c3c7650199 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sprints
    ADD CONSTRAINT fk_rails_c4c494ef87 FOREIGN KEY (iterations_cadence_id) REFERENCES public.iterations_cadences(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.users_star_projects
    ADD CONSTRAINT fk_rails_c52b209db2 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests_closing_log
    ADD CONSTRAINT fk_rails_c60a8299eb FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ci_triggers
    ADD CONSTRAINT fk_rails_cad17d2fc0 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deployment_merge_requests
    ADD CONSTRAINT fk_rails_cb64eebfdb FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_rails_cd21fc7624 FOREIGN KEY (project_namespace_id) REFERENCES public.namespaces(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_rails_ce79a98a62 FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.todos
    ADD CONSTRAINT fk_rails_d041d13794 FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deployments
    ADD CONSTRAINT fk_rails_d18a9f2df2 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.vulnerability_occurrences
    ADD CONSTRAINT fk_rails_d215f3fb8c FOREIGN KEY (primary_identifier_id) REFERENCES public.vulnerability_identifiers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epic_label_links
    ADD CONSTRAINT fk_rails_d378d30bb5 FOREIGN KEY (epic_id) REFERENCES public.epics(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_blocks
    ADD CONSTRAINT fk_rails_d7bbc85ea8 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_daily_statistics
    ADD CONSTRAINT fk_rails_d800c149fb FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_dependency_links
    ADD CONSTRAINT fk_rails_d9ca854f8e FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_synced_attributes_metadata
    ADD CONSTRAINT fk_rails_db43630fda FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epic_subscribers
    ADD CONSTRAINT fk_rails_dbab174299 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_ldap_settings
    ADD CONSTRAINT fk_rails_dde2f6d144 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_predictions
    ADD CONSTRAINT fk_rails_dde7bd0948 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.users_star_snapshots
    ADD CONSTRAINT fk_rails_df80481532 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_debian_publications
    ADD CONSTRAINT fk_rails_dfe95ee032 FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.approval_merge_request_rules_users
    ADD CONSTRAINT fk_rails_e08169638f FOREIGN KEY (approval_merge_request_rule_id) REFERENCES public.approval_merge_request_rules(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epics
    ADD CONSTRAINT fk_rails_e123216733 FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_requests_closing_issues
    ADD CONSTRAINT fk_rails_e513dd5d62 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_custom_attributes
    ADD CONSTRAINT fk_rails_e62b36b9c8 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.design_management_designs
    ADD CONSTRAINT fk_rails_e715d1c90c FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT fk_rails_e7e2170ad4 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_compliance_settings
    ADD CONSTRAINT fk_rails_e808da7a25 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_customer_relations_contacts
    ADD CONSTRAINT fk_rails_eb7231d93e FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_links
    ADD CONSTRAINT fk_rails_ecff906cb3 FOREIGN KEY (source_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_mirror_data
    ADD CONSTRAINT fk_rails_eec222685a FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.epics
    ADD CONSTRAINT fk_rails_eec5b2e336 FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_aggregation_schedules
    ADD CONSTRAINT fk_rails_f059e793e6 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.iterations_cadences
    ADD CONSTRAINT fk_rails_f1271b50fc FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.board_assignees
    ADD CONSTRAINT fk_rails_f31bd0df75 FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merge_request_context_commits
    ADD CONSTRAINT fk_rails_f38ffbf758 FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.organization_details
    ADD CONSTRAINT fk_rails_f4267c7c2c FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.issue_label_links
    ADD CONSTRAINT fk_rails_f704f34dc6 FOREIGN KEY (label_id) REFERENCES public.labels(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_metrics_settings
    ADD CONSTRAINT fk_rails_f75f2a406d FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.packages_pypi_metadata
    ADD CONSTRAINT fk_rails_f990e1d57e FOREIGN KEY (package_id) REFERENCES public.packages_packages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_import_users
    ADD CONSTRAINT fk_rails_fcff1ba2ee FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_flags
    ADD CONSTRAINT fk_rails_fd17ec46ce FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_root_storage_statistics
    ADD CONSTRAINT fk_rails_fd544ca11c FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.protected_environments
    ADD CONSTRAINT fk_rails_fdddfd85d6 FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.namespace_details
    ADD CONSTRAINT fk_rails_fe6e1fbd95 FOREIGN KEY (namespace_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.release_links
    ADD CONSTRAINT fk_release_links_release_id FOREIGN KEY (release_id) REFERENCES public.releases(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.releases
    ADD CONSTRAINT fk_releases_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.requirements
    ADD CONSTRAINT fk_requirements_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.scan_result_policy_violations
    ADD CONSTRAINT fk_scan_result_policy_violations_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.snippet_stars
    ADD CONSTRAINT fk_snippet_stars_snippet_id FOREIGN KEY (snippet_id) REFERENCES public.snippets(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.snippets
    ADD CONSTRAINT fk_snippets_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.status_page_published_incidents
    ADD CONSTRAINT fk_status_page_published_incidents_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.todos
    ADD CONSTRAINT fk_todos_author_id FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.todos
    ADD CONSTRAINT fk_todos_note_id FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.todos
    ADD CONSTRAINT fk_todos_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.todos
    ADD CONSTRAINT fk_todos_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_achievements
    ADD CONSTRAINT fk_user_achievements_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_callouts
    ADD CONSTRAINT fk_user_callouts_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_details
    ADD CONSTRAINT fk_user_details_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_follow_digest
    ADD CONSTRAINT fk_user_follow_digest_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_highest_roles
    ADD CONSTRAINT fk_user_highest_roles_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_interacted_projects_cache
    ADD CONSTRAINT fk_user_interacted_projects_cache_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.users
    ADD CONSTRAINT fk_users_organization_id FOREIGN KEY (organization_id) REFERENCES public.organizations(id);

ALTER TABLE ONLY public.vulnerabilities
    ADD CONSTRAINT fk_vulnerabilities_author_id FOREIGN KEY (author_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.vulnerabilities
    ADD CONSTRAINT fk_vulnerabilities_resolved_by_id FOREIGN KEY (resolved_by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.vulnerability_export_parts
    ADD CONSTRAINT fk_vulnerability_export_parts_vulnerability_id FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_feedback
    ADD CONSTRAINT fk_vulnerability_feedback_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.vulnerability_feedback
    ADD CONSTRAINT fk_vulnerability_feedback_merge_request_id FOREIGN KEY (merge_request_id) REFERENCES public.merge_requests(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.vulnerability_feedback
    ADD CONSTRAINT fk_vulnerability_feedback_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_identifiers
    ADD CONSTRAINT fk_vulnerability_identifiers_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_issues
    ADD CONSTRAINT fk_vulnerability_issues_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_issues
    ADD CONSTRAINT fk_vulnerability_issues_vulnerability_id FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_occurrences
    ADD CONSTRAINT fk_vulnerability_occurrences_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_reads
    ADD CONSTRAINT fk_vulnerability_reads_vulnerability_id FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_remediations
    ADD CONSTRAINT fk_vulnerability_remediations_vulnerability_id FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.vulnerability_state_transitions
    ADD CONSTRAINT fk_vulnerability_state_transitions_vulnerability_id FOREIGN KEY (vulnerability_id) REFERENCES public.vulnerabilities(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.web_hook_calls_summary
    ADD CONSTRAINT fk_web_hook_calls_summary_web_hook_id FOREIGN KEY (web_hook_id) REFERENCES public.web_hooks(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.web_hooks
    ADD CONSTRAINT fk_web_hooks_group_id FOREIGN KEY (group_id) REFERENCES public.namespaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.web_hooks
    ADD CONSTRAINT fk_web_hooks_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.webauthn_registrations
    ADD CONSTRAINT fk_webauthn_registrations_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.zoom_meetings
    ADD CONSTRAINT fk_zoom_meetings_issue_id FOREIGN KEY (issue_id) REFERENCES public.issues(id) ON DELETE CASCADE;

CREATE POLICY snippet_owner ON public.snippets USING ((author_id = (current_setting('app.user_id'::text, true))::bigint));

COMMENT ON POLICY snippet_owner ON public.snippets IS 'Authors see their own';

CREATE POLICY snippet_public ON public.snippets AS RESTRICTIVE FOR SELECT USING (((visibility_level = 20) OR (NOT secret)));

ALTER TABLE public.snippets ENABLE ROW LEVEL SECURITY;

CREATE PUBLICATION analytics WITH (publish = 'insert, update, delete');

CREATE PUBLICATION audit WITH (publish = 'insert', publish_via_partition_root = true);

ALTER PUBLICATION audit ADD TABLE ONLY public.audit_events;

ALTER PUBLICATION analytics ADD TABLE ONLY public.issues WHERE ((confidential IS FALSE));

ALTER PUBLICATION analytics ADD TABLE ONLY public.projects;

ALTER PUBLICATION analytics ADD TABLE ONLY public.users (id, username, state);

CREATE EVENT TRIGGER no_drop_in_static ON sql_drop
         WHEN TAG IN ('DROP TABLE')
   EXECUTE FUNCTION public.guard_drop();

SET search_path TO "$user", public;

INSERT INTO "schema_migrations" (version) VALUES
('20251217002922'),
('20251207092953'),
('20251128195647'),
('20251121155458'),
('20250923103918'),
('20250907002749'),
('20250822035643'),
('20250720184445'),
('20250719094149'),
('20250716124354'),
('20250622235237'),
('20250528044618'),
('20250516193033'),
('20250416011531'),
('20250302001635'),
('20250210004449'),
('20250201041918'),
('20250116173517'),
('20241120141518'),
('20241119122727'),
('20241118112909'),
('20241101120620'),
('20241020170920'),
('20240912013539'),
('20240728034453'),
('20240713053838'),
('20240701101931'),
('20240619092252'),
('20240524093116'),
('20240505150107'),
('20240504093432'),
('20240416093045'),
('20240405190522'),
('20240320123630'),
('20240314135236'),
('20240126045225'),
('20231227132259'),
('20231202151410'),
('20231124131039'),
('20231109230112'),
('20231017215926'),
('20230812124239'),
('20230810220546'),
('20230807170226'),
('20230617043310'),
('20230612084122'),
('20230601112517'),
('20230520174955'),
('20230427115954'),
('20230328222823'),
('20230319143941'),
('20230308211140'),
('20230219061545'),
('20230105032011'),
('20221223092141'),
('20221005205750'),
('20220928162304'),
('20220823232030'),
('20220820053329'),
('20220704052723'),
('20220627060846'),
('20220623184202'),
('20220527164143'),
('20220527151649'),
('20220512174542'),
('20220511211729'),
('20220510152557'),
('20220321155521'),
('20220319003035'),
('20220304125234'),
('20220303151732'),
('20220302131809'),
('20211225115518'),
('20211007034815'),
('20210920115809'),
('20210909140637'),
('20210812162257'),
('20210712123753'),
('20210628120135'),
('20210609223405'),
('20210522101911'),
('20210516054603'),
('20210515202609'),
('20210302080147'),
('20210221044644'),
('20210220175925'),
('20210121015131'),
('20210115014511'),
('20210114021321'),
('20210108233822'),
('20201227234159'),
('20201121061144'),
('20201102050723'),
('20201022222104'),
('20201015040800'),
('20201009232250'),
('20200901144915'),
('20200828072434'),
('20200706041604'),
('20200706020839'),
('20200610193700'),
('20200606153045'),
('20200512093044'),
('20200414081158'),
('20200413090123'),
('20200310101234'),
('20200219070046'),
('20200107061055');

