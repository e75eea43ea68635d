-- needs: ICU
CREATE COLLATION public.german (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION public.loose (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
