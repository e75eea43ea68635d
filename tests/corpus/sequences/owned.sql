CREATE TABLE t (id bigint NOT NULL);
CREATE SEQUENCE s OWNED BY t.id;
ALTER TABLE t ALTER id SET DEFAULT nextval('s');
CREATE SEQUENCE r;
ALTER SEQUENCE r OWNED BY public.t.id;
ALTER SEQUENCE r OWNED BY NONE;
CREATE SEQUENCE dropped OWNED BY t.id;
DROP SEQUENCE dropped;
-- Where its table goes, it goes at once; who names it follows its name.
CREATE SCHEMA elsewhere;
CREATE TABLE moved (a serial);
ALTER TABLE moved SET SCHEMA elsewhere;
ALTER SEQUENCE elsewhere.moved_a_seq RENAME TO moved_too;
