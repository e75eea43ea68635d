-- Roles belong to a server: made once, before the schemas.
CREATE ROLE shop_owner NOLOGIN;
CREATE ROLE shop_app NOLOGIN;
CREATE ROLE shop_readonly NOLOGIN;
CREATE ROLE shop_support NOLOGIN;
CREATE ROLE shop_finance NOLOGIN;
