CREATE SCHEMA "My audit";
CREATE FUNCTION "My audit".note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "Note DDL" ON ddl_command_end
  WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION "My audit".note();
CREATE EVENT TRIGGER plain ON sql_drop EXECUTE FUNCTION "My audit".note();
CREATE EVENT TRIGGER off ON ddl_command_start EXECUTE FUNCTION "My audit".note();
CREATE EVENT TRIGGER always ON table_rewrite EXECUTE FUNCTION "My audit".note();
CREATE EVENT TRIGGER replica ON sql_drop EXECUTE FUNCTION "My audit".note();
ALTER EVENT TRIGGER off DISABLE;
ALTER EVENT TRIGGER always ENABLE ALWAYS;
ALTER EVENT TRIGGER replica ENABLE REPLICA;
COMMENT ON EVENT TRIGGER "Note DDL" IS 'it''s noted';
-- It fails when anything comes after it.
CREATE FUNCTION "My audit".refuse() RETURNS event_trigger LANGUAGE plpgsql
  AS 'BEGIN RAISE EXCEPTION ''too late''; END';
CREATE TABLE "My audit".a (id integer PRIMARY KEY, parent integer REFERENCES "My audit".a);
ALTER TABLE "My audit".a REPLICA IDENTITY USING INDEX a_pkey;
CREATE EVENT TRIGGER aaa ON ddl_command_end WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE')
  EXECUTE FUNCTION "My audit".refuse();
