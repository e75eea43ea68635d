CREATE TABLE t (j jsonb);
CREATE INDEX i ON t (jsonb_extract_path_text(j, 'a', 'b'));
