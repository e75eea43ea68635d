-- Tracks and playlists. A track holds the path of its audio.

-- === TRACKS ===
CREATE TABLE public.tracks (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id          UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
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

CREATE INDEX idx_tracks_user_id ON public.tracks (user_id);
CREATE UNIQUE INDEX idx_tracks_slug ON public.tracks (slug) WHERE deleted_at IS NULL;
CREATE INDEX idx_tracks_tags ON public.tracks USING gin (tags);
CREATE INDEX idx_tracks_created ON public.tracks (created_at DESC);

COMMENT ON COLUMN public.tracks.play_count IS 'Denormalised from track_plays by the analytics job';

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
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id        UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    title          VARCHAR(200) NOT NULL,
    slug           VARCHAR(255) NOT NULL,
    description    TEXT,
    is_public      BOOLEAN NOT NULL DEFAULT TRUE,
    follower_count INTEGER NOT NULL DEFAULT 0,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at     TIMESTAMPTZ
);

CREATE INDEX idx_playlists_user_id ON public.playlists (user_id);
CREATE UNIQUE INDEX idx_playlists_slug ON public.playlists (slug) WHERE deleted_at IS NULL;
CREATE INDEX idx_playlists_created_at ON public.playlists (created_at DESC);

-- === PLAYLIST_TRACKS ===
CREATE TABLE public.playlist_tracks (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    playlist_id UUID NOT NULL REFERENCES public.playlists (id) ON DELETE CASCADE,
    track_id    UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    added_by    UUID REFERENCES public.users (id) ON DELETE SET NULL,
    position    INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_playlist_tracks_playlist_id_position ON public.playlist_tracks (playlist_id, position);
CREATE INDEX idx_playlist_tracks_track ON public.playlist_tracks (track_id);
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
