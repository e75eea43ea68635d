CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TYPE mood ADD VALUE 'happy';
ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
ALTER TYPE mood ADD VALUE 'fine' AFTER 'sad';
ALTER TYPE mood RENAME VALUE 'happy' TO 'glad';
CREATE TABLE t (m mood DEFAULT 'ok', ms mood[] DEFAULT '{}');
CREATE TYPE empty AS ENUM ();
