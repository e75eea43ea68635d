-- Extensions and the ENUM types that the tables use.

CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";

CREATE TYPE public.playlist_permission AS ENUM ('read', 'write', 'admin');
CREATE TYPE public.transcode_status AS ENUM ('pending', 'processing', 'completed', 'failed');

COMMENT ON TYPE public.playlist_permission IS 'What a collaborator may do with a playlist';
