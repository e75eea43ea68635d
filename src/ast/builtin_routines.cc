// Functions and aggregates of pg_catalog in daily use, of all versions from 13 to 18:
// `name(arguments)result`.  `=` is an argument with a default, `+` a variadic one, `*`
// a set; in braces are the output columns.  Names of types are those of pg_type.
#include <string_view>

#include "ast/overloads.h"

namespace pgorigin {

std::string_view BuiltinSignatures() {
  return R"(
abs(float4)float4 abs(float8)float8 abs(int2)int2 abs(int4)int4 abs(int8)int8 abs(numeric)numeric
acos(float8)float8 acosd(float8)float8 acosh(float8)float8 age(timestamp)interval
age(timestamp,timestamp)interval age(timestamptz)interval age(timestamptz,timestamptz)interval
age(xid)int4 any_value(anyelement)anyelement array_agg(anyarray)anyarray
array_agg(anynonarray)anyarray array_append(anycompatiblearray,anycompatible)anycompatiblearray
array_cat(anycompatiblearray,anycompatiblearray)anycompatiblearray array_dims(anyarray)text
array_fill(anyelement,_int4)anyarray array_fill(anyelement,_int4,_int4)anyarray
array_length(anyarray,int4)int4 array_lower(anyarray,int4)int4 array_ndims(anyarray)int4
array_position(anycompatiblearray,anycompatible)int4
array_position(anycompatiblearray,anycompatible,int4)int4
array_positions(anycompatiblearray,anycompatible)_int4
array_prepend(anycompatible,anycompatiblearray)anycompatiblearray
array_remove(anycompatiblearray,anycompatible)anycompatiblearray
array_replace(anycompatiblearray,anycompatible,anycompatible)anycompatiblearray
array_reverse(anyarray)anyarray array_sample(anyarray,int4)anyarray
array_shuffle(anyarray)anyarray array_sort(anyarray)anyarray array_to_json(anyarray)json
array_to_json(anyarray,bool)json array_to_string(anyarray,text)text
array_to_string(anyarray,text,text)text array_to_tsvector(_text)tsvector
array_upper(anyarray,int4)int4 ascii(text)int4 asin(float8)float8 asind(float8)float8
asinh(float8)float8 atan(float8)float8 atan2(float8,float8)float8 atan2d(float8,float8)float8
atand(float8)float8 atanh(float8)float8 avg(float4)float8 avg(float8)float8 avg(int2)numeric
avg(int4)numeric avg(int8)numeric avg(interval)interval avg(numeric)numeric bit_and(bit)bit
bit_and(int2)int2 bit_and(int4)int4 bit_and(int8)int8 bit_length(bit)int4 bit_length(bytea)int4
bit_length(text)int4 bit_or(bit)bit bit_or(int2)int2 bit_or(int4)int4 bit_or(int8)int8
bit_xor(bit)bit bit_xor(int2)int2 bit_xor(int4)int4 bit_xor(int8)int8 bool_and(bool)bool
bool_or(bool)bool btrim(bytea,bytea)bytea btrim(text)text btrim(text,text)text
cardinality(anyarray)int4 casefold(text)text cbrt(float8)float8 ceil(float8)float8
ceil(numeric)numeric ceiling(float8)float8 ceiling(numeric)numeric char_length(bpchar)int4
char_length(text)int4 character_length(bpchar)int4 character_length(text)int4 chr(int4)text
clock_timestamp()timestamptz col_description(oid,int4)text concat(+any)text
concat_ws(text,+any)text convert(bytea,name,name)bytea convert_from(bytea,name)text
convert_to(text,name)bytea corr(float8,float8)float8 cos(float8)float8 cosd(float8)float8
cosh(float8)float8 cot(float8)float8 cotd(float8)float8 count()int8 count(any)int8
covar_pop(float8,float8)float8 covar_samp(float8,float8)float8 crc32(bytea)int8 cume_dist()float8
cume_dist(+any)float8 current_database()name current_schema()name current_schemas(bool)_name
current_setting(text)text current_setting(text,bool)text currval(regclass)int8
date(timestamp)date date(timestamptz)date date_add(timestamptz,interval)timestamptz
date_bin(interval,timestamp,timestamp)timestamp
date_bin(interval,timestamptz,timestamptz)timestamptz date_part(text,date)float8
date_part(text,interval)float8 date_part(text,time)float8 date_part(text,timestamp)float8
date_part(text,timestamptz)float8 date_part(text,timetz)float8
date_subtract(timestamptz,interval)timestamptz date_trunc(text,interval)interval
date_trunc(text,timestamp)timestamp date_trunc(text,timestamptz)timestamptz
date_trunc(text,timestamptz,text)timestamptz datemultirange()datemultirange
datemultirange(+_daterange)datemultirange datemultirange(daterange)datemultirange
daterange(date,date)daterange daterange(date,date,text)daterange decode(text,text)bytea
degrees(float8)float8 dense_rank()int8 dense_rank(+any)int8 div(numeric,numeric)numeric
encode(bytea,text)text enum_first(anyenum)anyenum enum_last(anyenum)anyenum
enum_range(anyenum)anyarray enum_range(anyenum,anyenum)anyarray erf(float8)float8 every(bool)bool
exp(float8)float8 exp(numeric)numeric extract(text,date)numeric extract(text,interval)numeric
extract(text,time)numeric extract(text,timestamp)numeric extract(text,timestamptz)numeric
extract(text,timetz)numeric factorial(int8)numeric first_value(anyelement)anyelement
float4(float8)float4 float4(int2)float4 float4(int4)float4 float4(int8)float4 float4(jsonb)float4
float4(numeric)float4 float8(float4)float8 float8(int2)float8 float8(int4)float8
float8(int8)float8 float8(jsonb)float8 float8(numeric)float8 floor(float8)float8
floor(numeric)numeric format(text)text format(text,+any)text format_type(oid,int4)text
gamma(float8)float8 gcd(int4,int4)int4 gcd(int8,int8)int8 gcd(numeric,numeric)numeric
gen_random_uuid()uuid generate_series(int4,int4)*int4 generate_series(int4,int4,int4)*int4
generate_series(int8,int8)*int8 generate_series(int8,int8,int8)*int8
generate_series(numeric,numeric)*numeric generate_series(numeric,numeric,numeric)*numeric
generate_series(timestamp,timestamp,interval)*timestamp
generate_series(timestamptz,timestamptz,interval)*timestamptz
generate_subscripts(anyarray,int4)*int4 generate_subscripts(anyarray,int4,bool)*int4
get_current_ts_config()regconfig has_database_privilege(name,text,text)bool
has_database_privilege(oid,text)bool has_database_privilege(text,text)bool
has_schema_privilege(name,text,text)bool has_schema_privilege(oid,text)bool
has_schema_privilege(text,text)bool has_sequence_privilege(name,text,text)bool
has_sequence_privilege(oid,text)bool has_sequence_privilege(text,text)bool
has_table_privilege(name,text,text)bool has_table_privilege(oid,text)bool
has_table_privilege(text,text)bool host(inet)text hostmask(inet)inet initcap(text)text
int2(float4)int2 int2(float8)int2 int2(int4)int2 int2(int8)int2 int2(jsonb)int2 int2(numeric)int2
int4(bit)int4 int4(bool)int4 int4(char)int4 int4(float4)int4 int4(float8)int4 int4(int2)int4
int4(int8)int4 int4(jsonb)int4 int4(numeric)int4 int4range(int4,int4)int4range
int4range(int4,int4,text)int4range int8(bit)int8 int8(float4)int8 int8(float8)int8 int8(int2)int8
int8(int4)int8 int8(jsonb)int8 int8(numeric)int8 int8(oid)int8 int8range(int8,int8)int8range
int8range(int8,int8,text)int8range interval(interval,int4)interval interval(time)interval
is_normalized(text,=text)bool isempty(anymultirange)bool isfinite(date)bool
isfinite(interval)bool isfinite(timestamp)bool isfinite(timestamptz)bool json_agg(anyelement)json
json_agg_strict(anyelement)json json_array_elements(json)*json{value:json}
json_array_elements_text(json)*text{value:text} json_array_length(json)int4
json_build_array()json json_build_array(+any)json json_build_object()json
json_build_object(+any)json json_each(json)*record{key:text,value:json}
json_each_text(json)*record{key:text,value:text} json_extract_path(json,+_text)json
json_extract_path_text(json,+_text)text json_object(_text)json json_object(_text,_text)json
json_object_agg(any,any)json json_object_agg_strict(any,any)json json_object_keys(json)*text
json_strip_nulls(json)json json_to_record(json)record json_to_recordset(json)*record
json_typeof(json)text jsonb_agg(anyelement)jsonb jsonb_agg_strict(anyelement)jsonb
jsonb_array_elements(jsonb)*jsonb{value:jsonb} jsonb_array_elements_text(jsonb)*text{value:text}
jsonb_array_length(jsonb)int4 jsonb_build_array()jsonb jsonb_build_array(+any)jsonb
jsonb_build_object()jsonb jsonb_build_object(+any)jsonb
jsonb_each(jsonb)*record{key:text,value:jsonb} jsonb_each_text(jsonb)*record{key:text,value:text}
jsonb_extract_path(jsonb,+_text)jsonb jsonb_extract_path_text(jsonb,+_text)text
jsonb_insert(jsonb,_text,jsonb,=bool)jsonb jsonb_object(_text)jsonb
jsonb_object(_text,_text)jsonb jsonb_object_agg(any,any)jsonb
jsonb_object_agg_strict(any,any)jsonb jsonb_object_keys(jsonb)*text
jsonb_path_exists(jsonb,jsonpath,=jsonb,=bool)bool
jsonb_path_match(jsonb,jsonpath,=jsonb,=bool)bool
jsonb_path_query(jsonb,jsonpath,=jsonb,=bool)*jsonb
jsonb_path_query_array(jsonb,jsonpath,=jsonb,=bool)jsonb
jsonb_path_query_first(jsonb,jsonpath,=jsonb,=bool)jsonb jsonb_pretty(jsonb)text
jsonb_set(jsonb,_text,jsonb,=bool)jsonb jsonb_set_lax(jsonb,_text,jsonb,=bool,=text)jsonb
jsonb_strip_nulls(jsonb)jsonb jsonb_to_record(jsonb)record jsonb_to_recordset(jsonb)*record
jsonb_typeof(jsonb)text justify_days(interval)interval justify_hours(interval)interval
justify_interval(interval)interval lag(anycompatible,int4,anycompatible)anycompatible
lag(anyelement)anyelement lag(anyelement,int4)anyelement last_value(anyelement)anyelement
lastval()int8 lcm(int4,int4)int4 lcm(int8,int8)int8 lcm(numeric,numeric)numeric
lead(anycompatible,int4,anycompatible)anycompatible lead(anyelement)anyelement
lead(anyelement,int4)anyelement left(text,int4)text length(bit)int4 length(bpchar)int4
length(bytea)int4 length(bytea,name)int4 length(lseg)float8 length(path)float8 length(text)int4
length(tsvector)int4 like_escape(bytea,bytea)bytea like_escape(text,text)text ln(float8)float8
ln(numeric)numeric lpad(text,int4)text lpad(text,int4,text)text ltrim(bytea,bytea)bytea
ltrim(text)text ltrim(text,text)text make_date(int4,int4,int4)date
make_interval(=int4,=int4,=int4,=int4,=int4,=int4,=float8)interval
make_time(int4,int4,float8)time make_timestamp(int4,int4,int4,int4,int4,float8)timestamp
make_timestamptz(int4,int4,int4,int4,int4,float8)timestamptz
make_timestamptz(int4,int4,int4,int4,int4,float8,text)timestamptz masklen(inet)int4
max(anyarray)anyarray max(anyenum)anyenum max(bpchar)bpchar max(date)date max(float4)float4
max(float8)float8 max(inet)inet max(int2)int2 max(int4)int4 max(int8)int8 max(interval)interval
max(money)money max(numeric)numeric max(oid)oid max(pg_lsn)pg_lsn max(text)text max(tid)tid
max(time)time max(timestamp)timestamp max(timestamptz)timestamptz max(timetz)timetz max(xid8)xid8
md5(bytea)text md5(text)text min(anyarray)anyarray min(anyenum)anyenum min(bpchar)bpchar
min(date)date min(float4)float4 min(float8)float8 min(inet)inet min(int2)int2 min(int4)int4
min(int8)int8 min(interval)interval min(money)money min(numeric)numeric min(oid)oid
min(pg_lsn)pg_lsn min(text)text min(tid)tid min(time)time min(timestamp)timestamp
min(timestamptz)timestamptz min(timetz)timetz min(xid8)xid8 min_scale(numeric)int4
mod(int2,int2)int2 mod(int4,int4)int4 mod(int8,int8)int8 mod(numeric,numeric)numeric
mode(anyelement)anyelement multirange(anyrange)anymultirange netmask(inet)inet network(inet)cidr
nextval(regclass)int8 normalize(text,=text)text now()timestamptz
nth_value(anyelement,int4)anyelement ntile(int4)int4 num_nonnulls(+any)int4 num_nulls(+any)int4
numeric(float4)numeric numeric(float8)numeric numeric(int2)numeric numeric(int4)numeric
numeric(int8)numeric numeric(jsonb)numeric numeric(money)numeric numeric(numeric,int4)numeric
nummultirange()nummultirange nummultirange(+_numrange)nummultirange
nummultirange(numrange)nummultirange numrange(numeric,numeric)numrange
numrange(numeric,numeric,text)numrange obj_description(oid)text obj_description(oid,name)text
octet_length(bit)int4 octet_length(bpchar)int4 octet_length(bytea)int4 octet_length(text)int4
overlay(bit,bit,int4)bit overlay(bit,bit,int4,int4)bit overlay(bytea,bytea,int4)bytea
overlay(bytea,bytea,int4,int4)bytea overlay(text,text,int4)text overlay(text,text,int4,int4)text
parse_ident(text,=bool)_text percent_rank()float8 percent_rank(+any)float8
percentile_cont(_float8,float8)_float8 percentile_cont(_float8,interval)_interval
percentile_cont(float8,float8)float8 percentile_cont(float8,interval)interval
percentile_disc(_float8,anyelement)anyarray percentile_disc(float8,anyelement)anyelement
pg_backend_pid()int4 pg_client_encoding()name pg_column_compression(any)text
pg_column_is_updatable(regclass,int2,bool)bool pg_column_size(any)int4 pg_database_size(name)int8
pg_database_size(oid)int8 pg_encoding_to_char(int4)name pg_get_constraintdef(oid)text
pg_get_constraintdef(oid,bool)text pg_get_expr(pg_node_tree,oid)text
pg_get_expr(pg_node_tree,oid,bool)text pg_get_function_arg_default(oid,int4)text
pg_get_function_arguments(oid)text pg_get_function_identity_arguments(oid)text
pg_get_function_result(oid)text pg_get_indexdef(oid)text pg_get_indexdef(oid,int4,bool)text
pg_get_serial_sequence(text,text)text pg_get_triggerdef(oid)text pg_get_triggerdef(oid,bool)text
pg_get_userbyid(oid)name pg_get_viewdef(oid)text pg_get_viewdef(oid,bool)text
pg_get_viewdef(oid,int4)text pg_get_viewdef(text)text pg_get_viewdef(text,bool)text
pg_has_role(name,name,text)bool pg_has_role(name,text)bool pg_indexes_size(regclass)int8
pg_my_temp_schema()oid pg_postmaster_start_time()timestamptz pg_size_bytes(text)int8
pg_size_pretty(int8)text pg_size_pretty(numeric)text pg_table_size(regclass)int8
pg_total_relation_size(regclass)int8 pg_typeof(any)regtype pi()float8
plainto_tsquery(regconfig,text)tsquery plainto_tsquery(text)tsquery position(bit,bit)int4
position(bytea,bytea)int4 position(text,text)int4 pow(float8,float8)float8
pow(numeric,numeric)numeric power(float8,float8)float8 power(numeric,numeric)numeric
quote_ident(text)text quote_literal(anyelement)text quote_literal(text)text
quote_nullable(anyelement)text quote_nullable(text)text radians(float8)float8 random()float8
random(int4,int4)int4 random(int8,int8)int8 random(numeric,numeric)numeric
random_normal(=float8,=float8)float8 rank()int8 rank(+any)int8 regclass(text)regclass
regexp_count(text,text)int4 regexp_count(text,text,int4)int4
regexp_count(text,text,int4,text)int4 regexp_instr(text,text)int4
regexp_instr(text,text,int4)int4 regexp_instr(text,text,int4,int4)int4
regexp_instr(text,text,int4,int4,int4)int4 regexp_instr(text,text,int4,int4,int4,text)int4
regexp_instr(text,text,int4,int4,int4,text,int4)int4 regexp_like(text,text)bool
regexp_like(text,text,text)bool regexp_match(text,text)_text regexp_match(text,text,text)_text
regexp_matches(text,text)*_text regexp_matches(text,text,text)*_text
regexp_replace(text,text,text)text regexp_replace(text,text,text,int4)text
regexp_replace(text,text,text,int4,int4)text regexp_replace(text,text,text,int4,int4,text)text
regexp_replace(text,text,text,text)text regexp_split_to_array(text,text)_text
regexp_split_to_array(text,text,text)_text regexp_split_to_table(text,text)*text
regexp_split_to_table(text,text,text)*text regexp_substr(text,text)text
regexp_substr(text,text,int4)text regexp_substr(text,text,int4,int4)text
regexp_substr(text,text,int4,int4,text)text regexp_substr(text,text,int4,int4,text,int4)text
repeat(text,int4)text replace(text,text,text)text reverse(text)text right(text,int4)text
round(float8)float8 round(numeric)numeric round(numeric,int4)numeric row_number()int8
row_to_json(record)json row_to_json(record,bool)json rpad(text,int4)text rpad(text,int4,text)text
rtrim(bytea,bytea)bytea rtrim(text)text rtrim(text,text)text scale(numeric)int4
set_config(text,text,bool)text setval(regclass,int8)int8 setval(regclass,int8,bool)int8
setweight(tsvector,char)tsvector setweight(tsvector,char,_text)tsvector sha224(bytea)bytea
sha256(bytea)bytea sha384(bytea)bytea sha512(bytea)bytea shobj_description(oid,name)text
sign(float8)float8 sign(numeric)numeric similar_escape(text,text)text similar_to_escape(text)text
similar_to_escape(text,text)text sin(float8)float8 sind(float8)float8 sinh(float8)float8
split_part(text,text,int4)text sqrt(float8)float8 sqrt(numeric)numeric starts_with(text,text)bool
statement_timestamp()timestamptz stddev(float4)float8 stddev(float8)float8 stddev(int2)numeric
stddev(int4)numeric stddev(int8)numeric stddev(numeric)numeric stddev_pop(float4)float8
stddev_pop(float8)float8 stddev_pop(int2)numeric stddev_pop(int4)numeric stddev_pop(int8)numeric
stddev_pop(numeric)numeric stddev_samp(float4)float8 stddev_samp(float8)float8
stddev_samp(int2)numeric stddev_samp(int4)numeric stddev_samp(int8)numeric
stddev_samp(numeric)numeric string_agg(bytea,bytea)bytea string_agg(text,text)text
string_to_array(text,text)_text string_to_array(text,text,text)_text
string_to_table(text,text)*text string_to_table(text,text,text)*text strip(tsvector)tsvector
strpos(text,text)int4 substr(bytea,int4)bytea substr(bytea,int4,int4)bytea substr(text,int4)text
substr(text,int4,int4)text substring(bit,int4)bit substring(bit,int4,int4)bit
substring(bytea,int4)bytea substring(bytea,int4,int4)bytea substring(text,int4)text
substring(text,int4,int4)text substring(text,text)text substring(text,text,text)text
sum(float4)float4 sum(float8)float8 sum(int2)int8 sum(int4)int8 sum(int8)numeric
sum(interval)interval sum(money)money sum(numeric)numeric tan(float8)float8 tand(float8)float8
tanh(float8)float8 text(bool)text text(bpchar)text text(char)text text(inet)text text(name)text
text(xml)text time(interval)time time(time,int4)time time(timestamp)time time(timestamptz)time
time(timetz)time timeofday()text timestamp(date)timestamp timestamp(date,time)timestamp
timestamp(timestamp,int4)timestamp timestamp(timestamptz)timestamp timestamptz(date)timestamptz
timestamptz(date,time)timestamptz timestamptz(date,timetz)timestamptz
timestamptz(timestamp)timestamptz timestamptz(timestamptz,int4)timestamptz timetz(time)timetz
timetz(timestamptz)timetz timetz(timetz,int4)timetz timezone(interval,timestamp)timestamptz
timezone(interval,timestamptz)timestamp timezone(interval,timetz)timetz
timezone(text,timestamp)timestamptz timezone(text,timestamptz)timestamp
timezone(text,timetz)timetz to_ascii(text)text to_ascii(text,int4)text to_ascii(text,name)text
to_bin(int4)text to_bin(int8)text to_char(float4,text)text to_char(float8,text)text
to_char(int4,text)text to_char(int8,text)text to_char(interval,text)text
to_char(numeric,text)text to_char(timestamp,text)text to_char(timestamptz,text)text
to_date(text,text)date to_hex(int4)text to_hex(int8)text to_json(anyelement)json
to_jsonb(anyelement)jsonb to_number(text,text)numeric to_oct(int4)text to_oct(int8)text
to_timestamp(float8)timestamptz to_timestamp(text,text)timestamptz
to_tsquery(regconfig,text)tsquery to_tsquery(text)tsquery to_tsvector(json)tsvector
to_tsvector(jsonb)tsvector to_tsvector(regconfig,json)tsvector
to_tsvector(regconfig,jsonb)tsvector to_tsvector(regconfig,text)tsvector
to_tsvector(text)tsvector transaction_timestamp()timestamptz translate(text,text,text)text
trim_array(anyarray,int4)anyarray trim_scale(numeric)numeric trunc(float8)float8
trunc(macaddr)macaddr trunc(macaddr8)macaddr8 trunc(numeric)numeric trunc(numeric,int4)numeric
ts_headline(regconfig,text,tsquery)text ts_headline(regconfig,text,tsquery,text)text
ts_headline(text,tsquery)text ts_headline(text,tsquery,text)text
ts_rank(_float4,tsvector,tsquery)float4 ts_rank(_float4,tsvector,tsquery,int4)float4
ts_rank(tsvector,tsquery)float4 ts_rank(tsvector,tsquery,int4)float4
ts_rank_cd(_float4,tsvector,tsquery)float4 ts_rank_cd(_float4,tsvector,tsquery,int4)float4
ts_rank_cd(tsvector,tsquery)float4 ts_rank_cd(tsvector,tsquery,int4)float4
tsmultirange()tsmultirange tsmultirange(+_tsrange)tsmultirange tsmultirange(tsrange)tsmultirange
tsrange(timestamp,timestamp)tsrange tsrange(timestamp,timestamp,text)tsrange
tstzmultirange()tstzmultirange tstzmultirange(+_tstzrange)tstzmultirange
tstzmultirange(tstzrange)tstzmultirange tstzrange(timestamptz,timestamptz)tstzrange
tstzrange(timestamptz,timestamptz,text)tstzrange tsvector_to_array(tsvector)_text
unicode_version()text unistr(text)text unnest(anyarray)*anyelement unnest(anymultirange)*anyrange
unnest(tsvector)*record{lexeme:text,positions:_int2,weights:_text} upper(anymultirange)anyelement
upper(anyrange)anyelement upper(text)text upper_inc(anymultirange)bool upper_inc(anyrange)bool
upper_inf(anymultirange)bool upper_inf(anyrange)bool uuid_extract_timestamp(uuid)timestamptz
uuid_extract_version(uuid)int2 uuidv4()uuid uuidv7()uuid var_pop(float4)float8
var_pop(float8)float8 var_pop(int2)numeric var_pop(int4)numeric var_pop(int8)numeric
var_pop(numeric)numeric var_samp(float4)float8 var_samp(float8)float8 var_samp(int2)numeric
var_samp(int4)numeric var_samp(int8)numeric var_samp(numeric)numeric variance(float4)float8
variance(float8)float8 variance(int2)numeric variance(int4)numeric variance(int8)numeric
variance(numeric)numeric version()text websearch_to_tsquery(regconfig,text)tsquery
websearch_to_tsquery(text)tsquery width_bucket(anycompatible,anycompatiblearray)int4
width_bucket(float8,float8,float8,int4)int4 width_bucket(numeric,numeric,numeric,int4)int4
xml_is_well_formed(text)bool xmlagg(xml)xml xmlcomment(text)xml xmlexists(text,xml)bool
xpath(text,xml)_xml xpath(text,xml,_text)_xml xpath_exists(text,xml)bool
xpath_exists(text,xml,_text)bool
)";
}

}  // namespace pgorigin
