CREATE TABLE base (id integer NOT NULL, note text DEFAULT 'n' CHECK (note <> ''));
CREATE TABLE child (extra integer, id integer) INHERITS (base);
CREATE TABLE second (more text);
CREATE TABLE both_of () INHERITS (base, second);
