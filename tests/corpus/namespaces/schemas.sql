CREATE SCHEMA app;
CREATE SCHEMA IF NOT EXISTS app;
CREATE SCHEMA "Odd Name";
COMMENT ON SCHEMA app IS 'the application';
CREATE TABLE app.t (a integer);
CREATE TABLE "Odd Name"."Tab le" ("Col umn" integer, "select" text);
