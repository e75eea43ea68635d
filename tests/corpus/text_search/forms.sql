CREATE SCHEMA s;
CREATE TEXT SEARCH PARSER s."my parser" (START = prsd_start, GETTOKEN = prsd_nexttoken,
  END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE tiny (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE s."my template" (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, Language = english,
  StopWords = 'english');
CREATE TEXT SEARCH DICTIONARY s."plain ""words" (TEMPLATE = s."my template", Accept = false);
CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = synonym, synonyms = synonym_sample,
  CaseSensitive = 1);
CREATE TEXT SEARCH CONFIGURATION english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.english ALTER MAPPING FOR asciiword, word WITH stems, simple;
ALTER TEXT SEARCH CONFIGURATION public.english ALTER MAPPING REPLACE english_stem WITH words;
ALTER TEXT SEARCH CONFIGURATION public.english ALTER MAPPING FOR url, host REPLACE simple WITH stems;
ALTER TEXT SEARCH CONFIGURATION public.english DROP MAPPING FOR float;
ALTER TEXT SEARCH CONFIGURATION public.english DROP MAPPING IF EXISTS FOR float, int;
CREATE TEXT SEARCH CONFIGURATION copy (COPY = public.english);
CREATE TEXT SEARCH CONFIGURATION russian (COPY = russian);
CREATE TEXT SEARCH CONFIGURATION mine (COPY = copy);
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR float WITH words, simple;
CREATE TEXT SEARCH CONFIGURATION s.own (PARSER = s."my parser");
ALTER TEXT SEARCH CONFIGURATION s.own ADD MAPPING FOR word, url WITH s."plain ""words";
CREATE TEXT SEARCH CONFIGURATION gone (PARSER = "default");
DROP TEXT SEARCH CONFIGURATION gone;
COMMENT ON TEXT SEARCH PARSER s."my parser" IS 'p';
COMMENT ON TEXT SEARCH TEMPLATE tiny IS 't';
COMMENT ON TEXT SEARCH DICTIONARY stems IS 'd';
COMMENT ON TEXT SEARCH CONFIGURATION public.english IS 'c';
