CREATE TRIGGER touch BEFORE UPDATE ON catalog.products FOR EACH ROW EXECUTE FUNCTION platform.touch_updated_at();
CREATE TRIGGER touch BEFORE UPDATE ON crm.customers FOR EACH ROW EXECUTE FUNCTION platform.touch_updated_at();
CREATE TRIGGER touch BEFORE UPDATE ON warehouse.stock_items FOR EACH ROW EXECUTE FUNCTION platform.touch_updated_at();
CREATE TRIGGER touch BEFORE UPDATE ON sales.carts FOR EACH ROW EXECUTE FUNCTION platform.touch_updated_at();
CREATE TRIGGER touch BEFORE UPDATE ON platform.settings FOR EACH ROW EXECUTE FUNCTION platform.touch_updated_at();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON sales.orders FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON billing.invoices FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON billing.payments FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON billing.refunds FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON crm.customers FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON catalog.prices FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON platform.settings FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON warehouse.stock_items FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ledger.accounts FOR EACH ROW EXECUTE PROCEDURE audit.record_change();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON sales.promotions FOR EACH ROW EXECUTE PROCEDURE audit.record_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger.entry_lines FOR EACH ROW EXECUTE FUNCTION ledger.forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger.entry_lines EXECUTE FUNCTION ledger.forbid_change();
CREATE TRIGGER append_only BEFORE UPDATE OF number, posted_on OR DELETE ON ledger.entries FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger.forbid_change() -- fixed below
;

CREATE FUNCTION ledger.check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ledger.entry_lines WHERE entry_id = NEW.entry_id GROUP BY entry_id HAVING sum(debit) <> sum(credit)) THEN
    RAISE EXCEPTION 'entry % does not balance', NEW.entry_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON ledger.entry_lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_balance();

CREATE FUNCTION sales.log_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sales.order_status_history (order_id, from_status, to_status) SELECT n.id, o.status, n.status FROM new_rows n JOIN old_rows o USING (id) WHERE n.status <> o.status;
  RETURN NULL;
END $$;
CREATE TRIGGER status_history AFTER UPDATE ON sales.orders REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sales.log_status();
ALTER TABLE crm.customers ENABLE REPLICA TRIGGER audit;
ALTER TABLE platform.settings ENABLE ALWAYS TRIGGER audit;

CREATE FUNCTION platform.log_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE LOG 'ddl: %', tg_tag; END $$;
CREATE EVENT TRIGGER log_ddl ON ddl_command_end EXECUTE FUNCTION platform.log_ddl();
ALTER EVENT TRIGGER log_ddl DISABLE;
