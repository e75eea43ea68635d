-- Tracks and playlists. tracks.file_path is a legacy bridge beside file_id;
-- tracks.user_id and playlists.title keep the names that the Go backend uses.

-- === TRACKS ===
CREATE TABLE public.tracks (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id          UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    file_id          UUID NOT NULL REFERENCES public.files (id) ON DELETE RESTRICT,
    file_path        TEXT NOT NULL, -- legacy bridge
    title            VARCHAR(255) NOT NULL,
    slug             VARCHAR(255) NOT NULL,
    artist           VARCHAR(255),
    album            VARCHAR(255),
    genre            VARCHAR(100),
    description      TEXT,
    duration_seconds INTEGER NOT NULL DEFAULT 0 CHECK (duration_seconds >= 0),
    bpm              SMALLINT CHECK (bpm BETWEEN 20 AND 400),
    musical_key      VARCHAR(10),
    status           public.track_status NOT NULL DEFAULT 'processing',
    visibility       public.visibility NOT NULL DEFAULT 'private',
    tags             TEXT[] NOT NULL DEFAULT '{}'::text[],
    play_count       BIGINT NOT NULL DEFAULT 0,
    published_at     TIMESTAMPTZ,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at       TIMESTAMPTZ
);

CREATE INDEX idx_tracks_user_id ON public.tracks (user_id);
CREATE INDEX idx_tracks_file_id ON public.tracks (file_id);
CREATE UNIQUE INDEX idx_tracks_slug ON public.tracks (slug) WHERE deleted_at IS NULL;
CREATE INDEX idx_tracks_tags ON public.tracks USING gin (tags);
CREATE INDEX idx_tracks_created_at ON public.tracks (created_at DESC);

COMMENT ON COLUMN public.tracks.play_count IS 'Denormalised from track_plays by the analytics job';
COMMENT ON COLUMN public.tracks.user_id IS 'Legacy: kept for the Go backend, creator_id in the Origin';
COMMENT ON COLUMN public.tracks.file_path IS 'Legacy: kept for the Go backend, see file_id';

-- === TRACK_VERSIONS ===
CREATE TABLE public.track_versions (
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id       UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    created_by     UUID REFERENCES public.users (id) ON DELETE SET NULL,
    version_number INTEGER NOT NULL CHECK (version_number > 0),
    changelog      TEXT,
    snapshot       JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (track_id, version_number)
);

CREATE INDEX idx_track_versions_created_by ON public.track_versions (created_by);

-- === PLAYLISTS ===
CREATE TABLE public.playlists (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id          UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    title            VARCHAR(200) NOT NULL,
    slug             VARCHAR(255) NOT NULL,
    description      TEXT,
    cover_file_id    UUID REFERENCES public.files (id) ON DELETE SET NULL,
    visibility       public.visibility NOT NULL DEFAULT 'public',
    is_collaborative BOOLEAN NOT NULL DEFAULT FALSE,
    follower_count   INTEGER NOT NULL DEFAULT 0,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at       TIMESTAMPTZ
);

CREATE INDEX idx_playlists_user_id ON public.playlists (user_id);
CREATE INDEX idx_playlists_cover_file_id ON public.playlists (cover_file_id);
CREATE UNIQUE INDEX idx_playlists_slug ON public.playlists (slug) WHERE deleted_at IS NULL;
CREATE INDEX idx_playlists_created_at ON public.playlists (created_at DESC);

COMMENT ON COLUMN public.playlists.title IS 'Legacy: kept for the Go backend, name in the Origin';

-- === PLAYLIST_TRACKS ===
CREATE TABLE public.playlist_tracks (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    playlist_id UUID NOT NULL REFERENCES public.playlists (id) ON DELETE CASCADE,
    track_id    UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    added_by    UUID REFERENCES public.users (id) ON DELETE SET NULL,
    position    INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at  TIMESTAMPTZ
);

CREATE INDEX idx_playlist_tracks_playlist_id_position ON public.playlist_tracks (playlist_id, position);
CREATE INDEX idx_playlist_tracks_track_id ON public.playlist_tracks (track_id);
CREATE INDEX idx_playlist_tracks_added_by ON public.playlist_tracks (added_by);

-- === PLAYLIST_COLLABORATORS ===
CREATE TABLE public.playlist_collaborators (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    playlist_id UUID NOT NULL REFERENCES public.playlists (id) ON DELETE CASCADE,
    user_id     UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    invited_by  UUID REFERENCES public.users (id) ON DELETE SET NULL,
    permission  public.playlist_permission NOT NULL DEFAULT 'read',
    accepted_at TIMESTAMPTZ,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at  TIMESTAMPTZ
);

CREATE UNIQUE INDEX idx_playlist_collaborators_playlist_id_user_id
    ON public.playlist_collaborators (playlist_id, user_id) WHERE deleted_at IS NULL;
CREATE INDEX idx_playlist_collaborators_playlist_id ON public.playlist_collaborators (playlist_id);
CREATE INDEX idx_playlist_collaborators_user_id ON public.playlist_collaborators (user_id);
CREATE INDEX idx_playlist_collaborators_invited_by ON public.playlist_collaborators (invited_by);

-- === PLAYLIST_FOLLOWS ===
CREATE TABLE public.playlist_follows (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id     UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    playlist_id UUID NOT NULL REFERENCES public.playlists (id) ON DELETE CASCADE,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, playlist_id)
);

CREATE INDEX idx_playlist_follows_playlist_id ON public.playlist_follows (playlist_id);
