-- uncertain: 1
SELECT 1 AS a INTO one UNION SELECT 2;
CREATE INDEX ON one (a);
