-- renamed from: old
CREATE TABLE t (
 a int, -- renamed from: "A b"
 b numeric(1,2) /* @renamed from=`x` */
); -- renamed from: t0
