-- foreign data wrapper
CREATE FOREIGN DATA WRAPPER {g};
-- then
DROP FOREIGN DATA WRAPPER {g};

-- foreign data wrapper.validator
CREATE FOREIGN DATA WRAPPER {g};
-- then
ALTER FOREIGN DATA WRAPPER {g} VALIDATOR postgresql_fdw_validator;

-- foreign data wrapper.handler
CREATE FUNCTION {h}() RETURNS fdw_handler LANGUAGE internal AS 'now';
CREATE FOREIGN DATA WRAPPER {g};
-- then
ALTER FOREIGN DATA WRAPPER {g} HANDLER {h};

-- foreign data wrapper.options
CREATE FOREIGN DATA WRAPPER {g} OPTIONS (far 'away');
-- then
ALTER FOREIGN DATA WRAPPER {g} OPTIONS (SET far 'nearer');

-- server
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
-- then
DROP SERVER {g};

-- server.foreign data wrapper
CREATE FOREIGN DATA WRAPPER {h};
CREATE FOREIGN DATA WRAPPER {i};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
-- then
DROP SERVER {g};
CREATE SERVER {g} FOREIGN DATA WRAPPER {i};

-- server.type
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} TYPE 'one' FOREIGN DATA WRAPPER {h};
-- then
DROP SERVER {g};
CREATE SERVER {g} TYPE 'other' FOREIGN DATA WRAPPER {h};

-- server.version
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} VERSION '1' FOREIGN DATA WRAPPER {h};
-- then
ALTER SERVER {g} VERSION '2';

-- server.options
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h} OPTIONS (far 'away');
-- then
ALTER SERVER {g} OPTIONS (SET far 'nearer');

-- user mapping
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
CREATE USER MAPPING FOR mutations_one SERVER {g};
-- then
DROP USER MAPPING FOR mutations_one SERVER {g};

-- user mapping.options
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
CREATE USER MAPPING FOR PUBLIC SERVER {g} OPTIONS (who 'one');
-- then
ALTER USER MAPPING FOR PUBLIC SERVER {g} OPTIONS (ADD password 'x');

-- user mapping.values of options
CREATE FOREIGN DATA WRAPPER {h};
CREATE SERVER {g} FOREIGN DATA WRAPPER {h};
CREATE USER MAPPING FOR PUBLIC SERVER {g} OPTIONS (who 'one');
-- then
ALTER USER MAPPING FOR PUBLIC SERVER {g} OPTIONS (SET who 'other');

-- publication
CREATE PUBLICATION {g};
-- then
DROP PUBLICATION {g};

-- publication.all tables
CREATE PUBLICATION {g};
-- then
DROP PUBLICATION {g};
CREATE PUBLICATION {g} FOR ALL TABLES;

-- publication.tables
CREATE TABLE u (a integer PRIMARY KEY);
CREATE PUBLICATION {g} FOR TABLE {t};
-- then
ALTER PUBLICATION {g} ADD TABLE u;

-- publication.tables since 15
CREATE PUBLICATION {g} FOR TABLE {t} (id, a);
-- then
ALTER PUBLICATION {g} SET TABLE {t} (id, b);

-- publication.tables since 15
CREATE PUBLICATION {g} FOR TABLE {t} WHERE (id > 1);
-- then
ALTER PUBLICATION {g} SET TABLE {t} WHERE (id > 2);

-- publication.schemas since 15
CREATE PUBLICATION {g};
-- then
ALTER PUBLICATION {g} ADD TABLES IN SCHEMA {s};

-- publication.publish
CREATE PUBLICATION {g};
-- then
ALTER PUBLICATION {g} SET (publish = 'insert, delete');

-- publication.publish_via_partition_root
CREATE PUBLICATION {g};
-- then
ALTER PUBLICATION {g} SET (publish_via_partition_root = true);

-- publication.publish_generated_columns since 18
CREATE PUBLICATION {g};
-- then
ALTER PUBLICATION {g} SET (publish_generated_columns = stored);

-- subscription
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
DROP SUBSCRIPTION {g};

-- subscription.publications
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET PUBLICATION q WITH (refresh = false);

-- subscription.connection
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} CONNECTION 'dbname=elsewhere';

-- subscription.slot name
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET (slot_name = 'slot');

-- subscription.options
CREATE SUBSCRIPTION {g} CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false, slot_name = none);
-- then
ALTER SUBSCRIPTION {g} SET (synchronous_commit = 'on');
