-- pair what_hangs_on_columns_of_partitions
-- old
CREATE TABLE p (k int, x int) PARTITION BY LIST (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX i ON p1 ((x + 1)) WHERE x > 0;
ALTER TABLE p1 ADD CHECK (x > 0);
CREATE VIEW v AS SELECT x FROM p1;
-- new
CREATE TABLE p (k int, x text) PARTITION BY LIST (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX i ON p1 ((x || '1')) WHERE x > '0';
ALTER TABLE p1 ADD CHECK (x > '0');
CREATE VIEW v AS SELECT x FROM p1;

-- pair what_hangs_on_columns_of_children
-- old
CREATE TABLE a (x int, y int);
CREATE TABLE b (z int, CHECK (x > z)) INHERITS (a);
CREATE INDEX bi ON b ((x + 1)) WHERE x > 3;
CREATE POLICY p ON b USING (x > 1);
CREATE STATISTICS st ON x, z FROM b;
CREATE VIEW v AS SELECT x FROM b;
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$begin return new; end$$;
CREATE TRIGGER tr BEFORE UPDATE OF x ON b FOR EACH ROW WHEN (NEW.x > 1) EXECUTE FUNCTION tf();
ALTER TABLE b ADD g int GENERATED ALWAYS AS (x * 2) STORED;
-- new
CREATE TABLE a (x bigint, y int);
CREATE TABLE b (z int, CHECK (x > z)) INHERITS (a);
CREATE INDEX bi ON b ((x + 1)) WHERE x > 3;
CREATE POLICY p ON b USING (x > 1);
CREATE STATISTICS st ON x, z FROM b;
CREATE VIEW v AS SELECT x FROM b;
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$begin return new; end$$;
CREATE TRIGGER tr BEFORE UPDATE OF x ON b FOR EACH ROW WHEN (NEW.x > 1) EXECUTE FUNCTION tf();
ALTER TABLE b ADD g int GENERATED ALWAYS AS (x * 2) STORED;

-- pair column_of_the_parent_in_a_check_of_the_child
-- old
CREATE TABLE a (x int);
CREATE TABLE b (z int, CONSTRAINT byk CHECK (x > z)) INHERITS (a);
-- new
CREATE TABLE a (x int, y int);
CREATE TABLE b (z int, CONSTRAINT byk CHECK (y > z)) INHERITS (a);

-- pair partition_keeps_not_null
-- old
CREATE TABLE p (a int, b int NOT NULL) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE a (x int NOT NULL);
CREATE TABLE b (x int NOT NULL) INHERITS (a);
-- new
CREATE TABLE p (a int, b int) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p (b NOT NULL) FOR VALUES IN (1);
CREATE TABLE a (x int);
CREATE TABLE b (x int NOT NULL) INHERITS (a);

-- pair enum_loses_a_value_in_heirs
-- old
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE p (k int, x e DEFAULT 'a', y e[]) PARTITION BY LIST (k);
CREATE TABLE p1 PARTITION OF p (x DEFAULT 'b') FOR VALUES IN (1);
CREATE VIEW v AS SELECT x FROM p1;
CREATE INDEX ON p1 (x) WHERE x = 'b';
CREATE TABLE a (x e);
CREATE TABLE b (y e) INHERITS (a);
CREATE VIEW bv AS SELECT x, y FROM b;
-- new
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE p (k int, x e DEFAULT 'a', y e[]) PARTITION BY LIST (k);
CREATE TABLE p1 PARTITION OF p (x DEFAULT 'b') FOR VALUES IN (1);
CREATE VIEW v AS SELECT x FROM p1;
CREATE INDEX ON p1 (x) WHERE x = 'b';
CREATE TABLE a (x e);
CREATE TABLE b (y e) INHERITS (a);
CREATE VIEW bv AS SELECT x, y FROM b;

-- pair partition_from_a_table_that_lacks_columns
-- old
CREATE TABLE p (a int, b int NOT NULL, c text DEFAULT 'x', CHECK (b > 0)) PARTITION BY LIST (a);
CREATE TABLE x (a int);
CREATE INDEX ON p (b);
-- new
CREATE TABLE p (a int, b int NOT NULL, c text DEFAULT 'x', CHECK (b > 0)) PARTITION BY LIST (a);
CREATE TABLE x PARTITION OF p FOR VALUES IN (1);
CREATE INDEX ON p (b);

-- pair table_that_keeps_what_it_had_of_its_parent
-- old
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE p (a int, b int, PRIMARY KEY (a)) PARTITION BY LIST (a);
CREATE TABLE p1 (a int PRIMARY KEY, b int REFERENCES r, c text DEFAULT 'x', CONSTRAINT ck CHECK (b > 0));
CREATE INDEX p1_b_idx ON p1 (b);
-- new
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE p (a int, b int REFERENCES r, c text DEFAULT 'x', PRIMARY KEY (a), CONSTRAINT ck CHECK (b > 0)) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX bi ON p (b);

-- pair parent_that_goes_leaves_its_partition
-- old
CREATE TABLE p (a int UNIQUE, b int CHECK (b > 0)) PARTITION BY LIST (a);
CREATE TABLE x PARTITION OF p FOR VALUES IN (1);
CREATE INDEX ON p (b);
-- new
CREATE TABLE x (a int UNIQUE, b int CONSTRAINT p_b_check CHECK (b > 0));
CREATE INDEX x_b_idx ON x (b);

-- pair partition_of_a_parent_that_becomes_not_null
-- old
CREATE TABLE p (a int, b int) PARTITION BY LIST (a);
CREATE TABLE x (a int, b int);
-- new
CREATE TABLE p (a int NOT NULL, b int) PARTITION BY LIST (a);
CREATE TABLE x PARTITION OF p FOR VALUES IN (1);

-- pair leaves_with_the_parents_not_null
-- old
CREATE TABLE p (a int PRIMARY KEY, b int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE c PARTITION OF p FOR VALUES FROM (1) TO (10);
-- new
CREATE TABLE p (a int PRIMARY KEY, b int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE c (a int PRIMARY KEY, b int NOT NULL);

-- pair another_name_for_not_null
-- old
CREATE TABLE t (a int PRIMARY KEY, b int);
ALTER TABLE t ALTER b SET NOT NULL;
ALTER TABLE t RENAME TO u;
-- new
CREATE TABLE u (a int PRIMARY KEY, b int NOT NULL);

-- pair renamed_column_of_a_partition
-- old
CREATE TABLE p (id int, old_name int) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (5);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (5) TO (9) PARTITION BY RANGE (id);
CREATE TABLE p21 PARTITION OF p2 FOR VALUES FROM (5) TO (6);
CREATE INDEX i ON p1 (old_name);
ALTER TABLE p1 ALTER old_name SET NOT NULL;
ALTER TABLE p21 ALTER old_name SET NOT NULL;
-- new
CREATE TABLE p (id int, new_name int) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (5);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (5) TO (9) PARTITION BY RANGE (id);
CREATE TABLE p21 PARTITION OF p2 FOR VALUES FROM (5) TO (6);
CREATE INDEX i ON p1 (new_name);
ALTER TABLE p1 ALTER new_name SET NOT NULL, ALTER new_name SET DEFAULT 7;
ALTER TABLE p21 ALTER new_name SET NOT NULL;

-- pair renamed_column_of_a_child
-- old
CREATE TABLE m (id int, old_name int DEFAULT 3);
CREATE TABLE a (more text) INHERITS (m);
CREATE TABLE z (old_name int DEFAULT 4) INHERITS (m);
ALTER TABLE z ALTER old_name SET NOT NULL;
CREATE VIEW v AS SELECT old_name AS x FROM z;
-- new
CREATE TABLE m (id int, new_name int DEFAULT 3);
CREATE TABLE a (more text) INHERITS (m);
CREATE TABLE z (new_name int DEFAULT 4) INHERITS (m);
ALTER TABLE z ALTER new_name SET NOT NULL;
CREATE VIEW v AS SELECT new_name AS x FROM z;

-- pair renames_of_a_parent_reach_children
-- old
CREATE TABLE p (a integer, z integer);
CREATE TABLE c (k integer) INHERITS (p);
CREATE TABLE d () INHERITS (c);
CREATE INDEX ON d (a);
-- new
CREATE TABLE p (
  b integer, -- renamed from: a
  z integer);
CREATE TABLE c (k integer) INHERITS (p);
CREATE TABLE d () INHERITS (c);
CREATE INDEX ON d (b);

-- pair leaves_and_renames
-- old
CREATE TABLE p (a integer);
CREATE TABLE c (a integer, x integer) INHERITS (p);
-- new
CREATE TABLE p (a integer, b integer, x integer);
CREATE TABLE c (
  bb integer, -- renamed from: a
  x integer);

-- pair replica_identity_of_a_partition_by_an_index_of_its_parent
-- old
CREATE TABLE p (a integer NOT NULL, b integer) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p1 FOR VALUES FROM (0) TO (5);
-- new
CREATE TABLE p (a integer NOT NULL, b integer NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p1 FOR VALUES FROM (0) TO (5);
CREATE UNIQUE INDEX pj ON p (a, b);
ALTER TABLE p2 REPLICA IDENTITY USING INDEX p2_a_b_idx;

-- pair checks_that_move_to_partitions
-- old
CREATE TABLE p (a integer, b integer, CONSTRAINT ck CHECK (a > 0)) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (b);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
-- new
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (b);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
ALTER TABLE p11 ADD CONSTRAINT ck CHECK (a > 0);
ALTER TABLE p2 ADD CONSTRAINT ck CHECK (a > 0);
