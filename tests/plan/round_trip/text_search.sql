CREATE SCHEMA "T s";
CREATE TEXT SEARCH PARSER "T s"."my parser" (START = prsd_start, GETTOKEN = prsd_nexttoken,
  END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE public.tiny (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE "T s"."my template" (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY public.stems (TEMPLATE = snowball, Language = english,
  StopWords = 'english');
CREATE TEXT SEARCH DICTIONARY "T s"."plain ""words" (TEMPLATE = "T s"."my template", Accept = false);
CREATE TEXT SEARCH CONFIGURATION public.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.english
  ALTER MAPPING FOR asciiword, word WITH public.stems, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.english DROP MAPPING FOR float;
CREATE TEXT SEARCH CONFIGURATION "T s".own (PARSER = "T s"."my parser");
ALTER TEXT SEARCH CONFIGURATION "T s".own ADD MAPPING FOR word, url WITH "T s"."plain ""words";
CREATE TABLE public.t (a text, v tsvector GENERATED ALWAYS AS
  (to_tsvector('"T s".own'::regconfig, a)) STORED);
COMMENT ON TEXT SEARCH PARSER "T s"."my parser" IS 'p';
COMMENT ON TEXT SEARCH TEMPLATE public.tiny IS 't';
COMMENT ON TEXT SEARCH DICTIONARY public.stems IS 'd';
COMMENT ON TEXT SEARCH CONFIGURATION public.english IS 'c';
