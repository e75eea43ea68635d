-- uncertain: 0
CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de-DE');
CREATE COLLATION loose (PROVIDER = icu, LOCALE = 'und', DETERMINISTIC = false);
CREATE COLLATION base (PROVIDER = icu, LOCALE = 'und-u-ks-level1', DETERMINISTIC = false);
