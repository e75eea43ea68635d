-- uncertain: 1
SET standard_conforming_strings = off;
CREATE TABLE plain (name text DEFAULT 'no escape', path text DEFAULT E'a\tb');
SET escape_string_warning = off;
CREATE TABLE escaped (path text DEFAULT 'a\tb');
SET standard_conforming_strings = on;
CREATE TABLE standard (path text DEFAULT 'a\tb');
