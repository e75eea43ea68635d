CREATE TABLE grand (a integer CHECK (a > 0));
CREATE TABLE parent (b integer NOT NULL DEFAULT 1 CHECK (b > 0), CHECK (b < 9) NO INHERIT) INHERITS (grand);
CREATE TABLE child (c integer) INHERITS (parent);
CREATE TABLE free (a integer, b integer NOT NULL, CONSTRAINT grand_a_check CHECK (a > 0), CONSTRAINT parent_b_check CHECK (b > 0));
ALTER TABLE free INHERIT parent;
ALTER TABLE child NO INHERIT parent;
ALTER TABLE parent ADD COLUMN d integer;
ALTER TABLE free NO INHERIT parent;
CREATE TABLE later (e integer) INHERITS (parent);
