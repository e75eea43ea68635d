-- uncertain: 1
CREATE TABLE t (a integer);
CREATE RULE protect AS ON DELETE TO t DO INSTEAD NOTHING;
