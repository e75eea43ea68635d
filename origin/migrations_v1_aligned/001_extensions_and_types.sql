-- Extensions and the global ENUM types.

CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";

CREATE TYPE public.user_role AS ENUM ('user', 'creator', 'moderator', 'admin', 'super_admin');
CREATE TYPE public.visibility AS ENUM ('public', 'unlisted', 'private');
CREATE TYPE public.message_type AS ENUM ('text', 'image', 'audio', 'file', 'system');
CREATE TYPE public.playlist_permission AS ENUM ('read', 'write', 'admin');
CREATE TYPE public.theme_preference AS ENUM ('light', 'dark', 'system');
CREATE TYPE public.storage_provider AS ENUM ('local', 's3');
CREATE TYPE public.upload_status AS ENUM ('pending', 'uploading', 'completed', 'failed', 'expired');
CREATE TYPE public.track_status AS ENUM ('processing', 'published', 'failed', 'archived');
CREATE TYPE public.transcode_status AS ENUM ('pending', 'processing', 'completed', 'failed');

COMMENT ON TYPE public.playlist_permission IS 'What a collaborator may do with a playlist';
