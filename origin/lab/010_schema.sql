-- The schema `public` of the lab database: half-way from BIGINT to UUID keys.
-- users, tracks, playlists, roles and permissions have moved; the tables around
-- them have not. Every divergence from the Origin is listed in ../README.md.

CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";

CREATE TYPE playlist_permission AS ENUM ('read', 'write', 'admin');
CREATE TYPE transcode_status AS ENUM ('pending', 'processing', 'completed', 'failed');

COMMENT ON TYPE playlist_permission IS 'What a collaborator may do with a playlist';

CREATE FUNCTION update_updated_at_column() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$;

COMMENT ON FUNCTION update_updated_at_column() IS 'Sets updated_at on every update';

CREATE TABLE users (
    id            UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    email         VARCHAR(255) NOT NULL,
    username      VARCHAR(30) NOT NULL CHECK (length(username) >= 3),
    password_hash VARCHAR(255) NOT NULL,
    avatar        TEXT,
    bio           TEXT,
    location      VARCHAR(100),
    birthdate     DATE,
    gender        VARCHAR(50),
    role          VARCHAR(50) NOT NULL DEFAULT 'user',
    is_active     BOOLEAN NOT NULL DEFAULT TRUE,
    is_verified   BOOLEAN NOT NULL DEFAULT FALSE,
    token_version INTEGER NOT NULL DEFAULT 0,
    last_login_at TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at    TIMESTAMPTZ
);

CREATE UNIQUE INDEX users_email_idx ON users (email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uniq_users_username ON users (username) WHERE deleted_at IS NULL;
CREATE INDEX idx_users_role ON users (role);
CREATE INDEX idx_users_created_at ON users (created_at DESC);

COMMENT ON TABLE users IS 'Accounts: credentials, state and global role';
COMMENT ON COLUMN users.token_version IS 'Raised to invalidate every token of the account';

CREATE TABLE federated_identities (
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id        UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    provider       VARCHAR(50) NOT NULL,
    provider_id    VARCHAR(255) NOT NULL,
    provider_email VARCHAR(255),
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (provider, provider_id)
);

CREATE INDEX idx_federated_identities_user_id ON federated_identities (user_id);

CREATE TABLE refresh_tokens (
    id         BIGSERIAL PRIMARY KEY,
    user_id    UUID NOT NULL REFERENCES users (id),
    token_hash VARCHAR(255) NOT NULL UNIQUE,
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX refresh_tokens_user_id_idx ON refresh_tokens (user_id);
CREATE INDEX idx_refresh_tokens_expires_at ON refresh_tokens (expires_at);

CREATE TABLE password_reset_tokens (
    id         BIGSERIAL PRIMARY KEY,
    user_id    UUID NOT NULL REFERENCES users (id),
    token_hash VARCHAR(255) NOT NULL UNIQUE,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_password_reset_tokens_user_id ON password_reset_tokens (user_id);

CREATE TABLE email_verification_tokens (
    id          BIGSERIAL PRIMARY KEY,
    user_id     UUID NOT NULL REFERENCES users (id),
    token_hash  VARCHAR(255) NOT NULL UNIQUE,
    expires_at  TIMESTAMPTZ NOT NULL,
    verified_at TIMESTAMPTZ,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_email_verification_tokens_user_id ON email_verification_tokens (user_id);

CREATE TABLE user_sessions (
    id               BIGSERIAL PRIMARY KEY,
    user_id          UUID NOT NULL REFERENCES users (id),
    session_token    VARCHAR(255) NOT NULL UNIQUE,
    ip_address       INET,
    user_agent       TEXT,
    last_activity_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at       TIMESTAMPTZ NOT NULL,
    revoked_at       TIMESTAMPTZ,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX ix_user_sessions_user_id ON user_sessions (user_id);
CREATE INDEX idx_user_sessions_expires_at ON user_sessions (expires_at) WHERE revoked_at IS NULL;

CREATE TABLE roles (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    name        VARCHAR(50) NOT NULL UNIQUE,
    description TEXT,
    is_system   BOOLEAN NOT NULL DEFAULT FALSE,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE permissions (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    name        VARCHAR(100) NOT NULL UNIQUE,
    resource    VARCHAR(50) NOT NULL,
    action      VARCHAR(50) NOT NULL,
    description TEXT,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (resource, action)
);

CREATE TABLE user_roles (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id     UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id     UUID NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    assigned_by UUID REFERENCES users (id) ON DELETE SET NULL,
    expires_at  TIMESTAMPTZ,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, role_id)
);

CREATE INDEX idx_user_roles_role_id ON user_roles (role_id);
CREATE INDEX idx_user_roles_assigned_by ON user_roles (assigned_by);

CREATE TABLE role_permissions (
    id            UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    role_id       UUID NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission_id UUID NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (role_id, permission_id)
);

CREATE INDEX idx_role_permissions_permission_id ON role_permissions (permission_id);

CREATE TABLE user_settings (
    id                  UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id             UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language            VARCHAR(10) NOT NULL DEFAULT 'en',
    timezone            VARCHAR(64) NOT NULL DEFAULT 'UTC',
    email_notifications BOOLEAN NOT NULL DEFAULT TRUE,
    push_notifications  BOOLEAN NOT NULL DEFAULT TRUE,
    preferences         JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at          TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at          TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE UNIQUE INDEX idx_user_settings_user_id ON user_settings (user_id);

CREATE TABLE tracks (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id          UUID NOT NULL REFERENCES users (id),
    title            VARCHAR(255) NOT NULL,
    slug             VARCHAR(255) NOT NULL,
    artist           VARCHAR(255),
    album            VARCHAR(255),
    genre            VARCHAR(100),
    description      TEXT,
    duration_seconds INTEGER NOT NULL DEFAULT 0 CHECK (duration_seconds >= 0),
    file_path        TEXT NOT NULL,
    status           VARCHAR(50) NOT NULL DEFAULT 'processing',
    tags             TEXT[] NOT NULL DEFAULT '{}'::text[],
    play_count       BIGINT NOT NULL DEFAULT 0,
    published_at     TIMESTAMPTZ,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at       TIMESTAMPTZ
);

CREATE INDEX tracks_user_id_idx ON tracks (user_id);
CREATE UNIQUE INDEX idx_tracks_slug ON tracks (slug) WHERE deleted_at IS NULL;
CREATE INDEX idx_tracks_tags ON tracks USING gin (tags);
CREATE INDEX idx_tracks_created ON tracks (created_at DESC);

COMMENT ON COLUMN tracks.play_count IS 'Denormalised from track_plays by the analytics job';

CREATE TABLE track_versions (
    id             BIGSERIAL PRIMARY KEY,
    track_id       UUID NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    created_by     UUID REFERENCES users (id) ON DELETE SET NULL,
    version_number INTEGER NOT NULL CHECK (version_number > 0),
    changelog      TEXT,
    snapshot       JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (track_id, version_number)
);

CREATE INDEX idx_track_versions_created_by ON track_versions (created_by);

CREATE TABLE playlists (
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id        UUID NOT NULL REFERENCES users (id),
    title          VARCHAR(200) NOT NULL,
    slug           VARCHAR(255) NOT NULL,
    description    TEXT,
    is_public      BOOLEAN NOT NULL DEFAULT TRUE,
    follower_count INTEGER NOT NULL DEFAULT 0,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at     TIMESTAMPTZ
);

CREATE INDEX idx_playlists_user_id ON playlists (user_id);
CREATE UNIQUE INDEX idx_playlists_slug ON playlists (slug) WHERE deleted_at IS NULL;
CREATE INDEX idx_playlists_created_at ON playlists (created_at DESC);

CREATE TABLE playlist_tracks (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    playlist_id UUID NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
    track_id    UUID NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    added_by    UUID REFERENCES users (id) ON DELETE SET NULL,
    position    INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_playlist_tracks_playlist_id_position ON playlist_tracks (playlist_id, position);
CREATE INDEX idx_playlist_tracks_track ON playlist_tracks (track_id);
CREATE INDEX idx_playlist_tracks_added_by ON playlist_tracks (added_by);

CREATE TABLE track_plays (
    id             BIGSERIAL PRIMARY KEY,
    track_id       UUID NOT NULL REFERENCES tracks (id),
    user_id        UUID REFERENCES users (id),
    played_seconds INTEGER NOT NULL DEFAULT 0 CHECK (played_seconds >= 0),
    device_type    VARCHAR(50),
    country_code   VARCHAR(2),
    ip_address     INET,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX idx_track_plays_track_id_created_at ON track_plays (track_id, created_at DESC);
CREATE INDEX idx_track_plays_user_id ON track_plays (user_id);

CREATE TABLE track_likes (
    id         BIGSERIAL PRIMARY KEY,
    user_id    UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    track_id   UUID NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, track_id)
);

CREATE INDEX track_likes_track_id_index ON track_likes (track_id);

CREATE TABLE track_shares (
    id           BIGSERIAL PRIMARY KEY,
    track_id     UUID NOT NULL REFERENCES tracks (id),
    user_id      UUID REFERENCES users (id) ON DELETE SET NULL,
    share_token  VARCHAR(64) NOT NULL UNIQUE,
    platform     VARCHAR(50),
    access_count INTEGER NOT NULL DEFAULT 0,
    expires_at   TIMESTAMPTZ,
    created_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at   TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX idx_track_shares_track_id ON track_shares (track_id);
CREATE INDEX idx_track_shares_user_id ON track_shares (user_id);

CREATE TABLE track_comments (
    id         BIGSERIAL PRIMARY KEY,
    track_id   UUID NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    user_id    UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    parent_id  BIGINT REFERENCES track_comments (id) ON DELETE CASCADE,
    content    TEXT NOT NULL CHECK (length(content) BETWEEN 1 AND 5000),
    at_second  INTEGER CHECK (at_second >= 0),
    is_edited  BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_comments_track_id ON track_comments (track_id);
CREATE INDEX idx_track_comments_user_id ON track_comments (user_id);
CREATE INDEX idx_track_comments_parent_id ON track_comments (parent_id);
CREATE INDEX idx_track_comments_created_at ON track_comments (created_at DESC);

CREATE TABLE track_history (
    id         BIGSERIAL PRIMARY KEY,
    track_id   UUID NOT NULL REFERENCES tracks (id),
    user_id    UUID REFERENCES users (id) ON DELETE SET NULL,
    action     VARCHAR(50) NOT NULL,
    old_values JSONB NOT NULL DEFAULT '{}'::jsonb,
    new_values JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX idx_track_history_track_id ON track_history (track_id);
CREATE INDEX idx_track_history_user_id ON track_history (user_id);
CREATE INDEX idx_track_history_created_at ON track_history (created_at DESC);

CREATE TABLE hls_streams (
    id               BIGSERIAL PRIMARY KEY,
    track_id         UUID NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    playlist_url     TEXT NOT NULL,
    bitrates         INTEGER[] NOT NULL DEFAULT '{}'::integer[],
    segment_count    INTEGER NOT NULL DEFAULT 0 CHECK (segment_count >= 0),
    segment_duration SMALLINT NOT NULL DEFAULT 6 CHECK (segment_duration IN (2, 4, 6, 10)),
    status           transcode_status NOT NULL DEFAULT 'pending',
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX idx_hls_streams_track_id ON hls_streams (track_id);

CREATE TABLE hls_transcode_queue (
    id            BIGSERIAL PRIMARY KEY,
    track_id      UUID NOT NULL REFERENCES tracks (id),
    stream_id     BIGINT REFERENCES hls_streams (id) ON DELETE SET NULL,
    status        transcode_status NOT NULL DEFAULT 'pending',
    priority      SMALLINT NOT NULL DEFAULT 5 CHECK (priority BETWEEN 1 AND 10),
    retry_count   INTEGER NOT NULL DEFAULT 0,
    max_retries   INTEGER NOT NULL DEFAULT 3,
    worker_name   VARCHAR(100),
    error_message TEXT,
    started_at    TIMESTAMPTZ,
    completed_at  TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT hls_transcode_queue_worker_name_check
        CHECK (worker_name IS NULL OR status IN ('processing', 'completed', 'failed'))
);

CREATE INDEX idx_hls_transcode_queue_track_id ON hls_transcode_queue (track_id);
CREATE INDEX idx_hls_transcode_queue_stream_id ON hls_transcode_queue (stream_id);
CREATE INDEX idx_hls_queue_status
    ON hls_transcode_queue (status, priority DESC) WHERE completed_at IS NULL;

CREATE TABLE bitrate_adaptation_logs (
    id             BIGSERIAL PRIMARY KEY,
    track_id       UUID NOT NULL REFERENCES tracks (id),
    stream_id      BIGINT REFERENCES hls_streams (id) ON DELETE CASCADE,
    user_id        UUID REFERENCES users (id) ON DELETE SET NULL,
    old_bitrate    INTEGER NOT NULL CHECK (old_bitrate > 0),
    new_bitrate    INTEGER NOT NULL CHECK (new_bitrate > 0),
    bandwidth_kbps INTEGER,
    reason         VARCHAR(100) NOT NULL,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_bitrate_adaptation_logs_track_id ON bitrate_adaptation_logs (track_id);
CREATE INDEX idx_bitrate_adaptation_logs_stream_id ON bitrate_adaptation_logs (stream_id);
CREATE INDEX idx_bitrate_adaptation_logs_user_id ON bitrate_adaptation_logs (user_id);

CREATE TABLE playback_analytics (
    id              BIGSERIAL PRIMARY KEY,
    track_id        UUID NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    user_id         UUID REFERENCES users (id) ON DELETE SET NULL,
    session_id      BIGINT REFERENCES user_sessions (id) ON DELETE SET NULL,
    stream_id       BIGINT REFERENCES hls_streams (id) ON DELETE SET NULL,
    played_seconds  INTEGER NOT NULL DEFAULT 0 CHECK (played_seconds >= 0),
    pause_count     INTEGER NOT NULL DEFAULT 0,
    seek_count      INTEGER NOT NULL DEFAULT 0,
    completion_rate NUMERIC(5,2) NOT NULL DEFAULT 0 CHECK (completion_rate BETWEEN 0 AND 100),
    started_at      TIMESTAMPTZ NOT NULL,
    ended_at        TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT playback_analytics_ended_at_check CHECK (ended_at IS NULL OR ended_at >= started_at)
);

CREATE INDEX idx_playback_analytics_track_id ON playback_analytics (track_id);
CREATE INDEX idx_playback_analytics_user_id ON playback_analytics (user_id);
CREATE INDEX idx_playback_analytics_session_id ON playback_analytics (session_id);
CREATE INDEX idx_playback_analytics_stream_id ON playback_analytics (stream_id);

CREATE TABLE playlist_collaborators (
    id          BIGSERIAL PRIMARY KEY,
    playlist_id UUID NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
    user_id     UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    invited_by  UUID REFERENCES users (id) ON DELETE SET NULL,
    permission  playlist_permission NOT NULL DEFAULT 'read',
    accepted_at TIMESTAMPTZ,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at  TIMESTAMPTZ
);

CREATE UNIQUE INDEX idx_playlist_collaborators_playlist_id_user_id
    ON playlist_collaborators (playlist_id, user_id) WHERE deleted_at IS NULL;
CREATE INDEX idx_playlist_collaborators_playlist_id ON playlist_collaborators (playlist_id);
CREATE INDEX idx_playlist_collaborators_user_id ON playlist_collaborators (user_id);
CREATE INDEX idx_playlist_collaborators_invited_by ON playlist_collaborators (invited_by);

CREATE TABLE playlist_follows (
    id          BIGSERIAL PRIMARY KEY,
    user_id     UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    playlist_id UUID NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, playlist_id)
);

CREATE INDEX idx_playlist_follows_playlist_id ON playlist_follows (playlist_id);

CREATE TABLE rooms (
    id          BIGSERIAL PRIMARY KEY,
    created_by  UUID REFERENCES users (id),
    name        VARCHAR(100) NOT NULL,
    description TEXT,
    is_private  BOOLEAN NOT NULL DEFAULT FALSE,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX idx_rooms_created_by ON rooms (created_by);

CREATE TABLE messages (
    id           UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    room_id      BIGINT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    user_id      UUID NOT NULL REFERENCES users (id),
    reply_to_id  UUID REFERENCES messages (id) ON DELETE SET NULL,
    message_type VARCHAR(20) NOT NULL DEFAULT 'text',
    content      TEXT NOT NULL,
    metadata     JSONB NOT NULL DEFAULT '{}'::jsonb,
    is_edited    BOOLEAN NOT NULL DEFAULT FALSE,
    created_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at   TIMESTAMPTZ
);

CREATE INDEX idx_messages_room_id_created_at ON messages (room_id, created_at DESC);
CREATE INDEX idx_messages_user_id ON messages (user_id);
CREATE INDEX idx_messages_reply_to_id ON messages (reply_to_id);

-- updated_at

CREATE TRIGGER update_users_updated_at
    BEFORE UPDATE ON users
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_federated_identities_updated_at
    BEFORE UPDATE ON federated_identities
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_refresh_tokens_updated_at
    BEFORE UPDATE ON refresh_tokens
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_password_reset_tokens_updated_at
    BEFORE UPDATE ON password_reset_tokens
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_email_verification_tokens_updated_at
    BEFORE UPDATE ON email_verification_tokens
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_roles_updated_at
    BEFORE UPDATE ON roles
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_permissions_updated_at
    BEFORE UPDATE ON permissions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_user_roles_updated_at
    BEFORE UPDATE ON user_roles
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_role_permissions_updated_at
    BEFORE UPDATE ON role_permissions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_user_settings_updated_at
    BEFORE UPDATE ON user_settings
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_tracks_updated_at
    BEFORE UPDATE ON tracks
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_track_versions_updated_at
    BEFORE UPDATE ON track_versions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_playlists_updated_at
    BEFORE UPDATE ON playlists
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_playlist_tracks_updated_at
    BEFORE UPDATE ON playlist_tracks
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_track_plays_updated_at
    BEFORE UPDATE ON track_plays
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_track_likes_updated_at
    BEFORE UPDATE ON track_likes
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_track_shares_updated_at
    BEFORE UPDATE ON track_shares
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_track_comments_updated_at
    BEFORE UPDATE ON track_comments
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_track_history_updated_at
    BEFORE UPDATE ON track_history
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_bitrate_adaptation_logs_updated_at
    BEFORE UPDATE ON bitrate_adaptation_logs
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_playback_analytics_updated_at
    BEFORE UPDATE ON playback_analytics
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_messages_updated_at
    BEFORE UPDATE ON messages
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
