CREATE TABLE t (id serial PRIMARY KEY, b bigserial, s smallserial NOT NULL UNIQUE);
CREATE TABLE t_id (seq serial);
