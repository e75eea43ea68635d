-- Functions that tables need.
CREATE FUNCTION platform.touch_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION platform.current_tenant() RETURNS integer
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.tenant', true), '')::int $$;

CREATE FUNCTION audit.record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS $body$
DECLARE
  old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
  INSERT INTO audit.changes (table_name, operation, old_row, new_row, changed_by)
  VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP, old_row, new_row, session_user);
  RETURN coalesce(NEW, OLD);
END;
$body$;

CREATE FUNCTION ledger.forbid_change() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION ''% is append only'', TG_TABLE_NAME USING ERRCODE = ''restrict_violation''; END';

CREATE FUNCTION sales.next_order_number(prefix text DEFAULT 'SO', width int = 8) RETURNS text
LANGUAGE plpgsql VOLATILE STRICT AS $$
DECLARE n bigint;
BEGIN
  SELECT nextval('sales.order_number_seq') INTO n;
  RETURN prefix || lpad(n::text, width, '0');
END $$;

CREATE FUNCTION ref.convert(amount numeric, rate numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql RETURN round(amount * rate, 4);

CREATE FUNCTION ref.split_name(IN full_name text, OUT first_name text, OUT last_name text) LANGUAGE sql IMMUTABLE
AS $$ SELECT split_part(full_name, ' ', 1), nullif(substr(full_name, strpos(full_name, ' ') + 1), full_name) $$;

CREATE PROCEDURE platform.purge(older_than interval, VARIADIC queues text[]) LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM platform.jobs WHERE queue = ANY (queues) AND run_at < now() - older_than;
  COMMIT;
END $$;

CREATE FUNCTION ref.weighted_state(state numeric[], value numeric, weight numeric) RETURNS numeric[] IMMUTABLE LANGUAGE sql
AS $$ SELECT ARRAY[state[1] + coalesce(value * weight, 0), state[2] + coalesce(weight, 0)] $$;
CREATE FUNCTION ref.weighted_final(state numeric[]) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT state[1] / nullif(state[2], 0)';
CREATE AGGREGATE ref.weighted_avg(numeric, numeric) (
  SFUNC = ref.weighted_state, STYPE = numeric[], FINALFUNC = ref.weighted_final, INITCOND = '{0,0}'
);

CREATE FUNCTION ref.same_country(ref.postal_address, ref.postal_address) RETURNS boolean IMMUTABLE LANGUAGE sql
AS $$ SELECT ($1).country = ($2).country $$;
CREATE OPERATOR ref.=~= (FUNCTION = ref.same_country, LEFTARG = ref.postal_address, RIGHTARG = ref.postal_address, COMMUTATOR = OPERATOR(ref.=~=));

CREATE SEQUENCE sales.order_number_seq AS bigint START 100000 CACHE 50;
CREATE SEQUENCE billing.invoice_number_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 99999999 NO CYCLE;
