CREATE TABLE "a""b" ("c;d" integer PRIMARY KEY, "e--f" text DEFAULT 'x;--y', "<script>" text CHECK ("<script>" <> '|`'));
CREATE INDEX "i
j" ON "a""b" ("e--f");
CREATE TABLE "Ünïcödé" ("日本" integer, "é" integer UNIQUE);
CREATE TYPE "En um" AS ENUM ('a''b', 'c"d', '');
COMMENT ON TABLE "a""b" IS '| pipes ` and <b>html</b>';
