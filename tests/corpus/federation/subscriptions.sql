-- since: 14
CREATE SUBSCRIPTION one CONNECTION 'host=nowhere password=secret' PUBLICATION b, a WITH (connect = false);
CREATE SUBSCRIPTION two CONNECTION '' PUBLICATION a
  WITH (connect = false, slot_name = NONE, synchronous_commit = remote_apply);
COMMENT ON SUBSCRIPTION two IS 'second';
ALTER SUBSCRIPTION one CONNECTION 'host=elsewhere';
ALTER SUBSCRIPTION one ADD PUBLICATION c WITH (refresh = false);
ALTER SUBSCRIPTION one DROP PUBLICATION b WITH (refresh = false);
ALTER SUBSCRIPTION two SET PUBLICATION x, d WITH (refresh = false);
ALTER SUBSCRIPTION one SET (slot_name = 'other_slot', synchronous_commit = 'local');
ALTER SUBSCRIPTION two RENAME TO "Two";
CREATE SUBSCRIPTION gone CONNECTION '' PUBLICATION a WITH (connect = false, slot_name = NONE);
DROP SUBSCRIPTION gone;
