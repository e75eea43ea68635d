-- What listeners do with tracks.

-- === TRACK_PLAYS ===
CREATE TABLE public.track_plays (
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id       UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    user_id        UUID REFERENCES public.users (id) ON DELETE SET NULL,
    played_seconds INTEGER NOT NULL DEFAULT 0 CHECK (played_seconds >= 0),
    device_type    VARCHAR(50),
    country_code   VARCHAR(2),
    ip_address     INET,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_track_plays_track_id_created_at ON public.track_plays (track_id, created_at DESC);
CREATE INDEX idx_track_plays_user_id ON public.track_plays (user_id);

-- === TRACK_LIKES ===
CREATE TABLE public.track_likes (
    id         UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id    UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    track_id   UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, track_id)
);

CREATE INDEX track_likes_track_id_index ON public.track_likes (track_id);

-- === TRACK_SHARES ===
CREATE TABLE public.track_shares (
    id           UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id     UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    user_id      UUID REFERENCES public.users (id) ON DELETE SET NULL,
    share_token  VARCHAR(64) NOT NULL UNIQUE,
    platform     VARCHAR(50),
    access_count INTEGER NOT NULL DEFAULT 0,
    expires_at   TIMESTAMPTZ,
    created_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_track_shares_track_id ON public.track_shares (track_id);
CREATE INDEX idx_track_shares_user_id ON public.track_shares (user_id);

-- === TRACK_COMMENTS ===
CREATE TABLE public.track_comments (
    id         UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id   UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    user_id    UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    parent_id  UUID REFERENCES public.track_comments (id) ON DELETE CASCADE,
    content    TEXT NOT NULL CHECK (length(content) BETWEEN 1 AND 5000),
    at_second  INTEGER CHECK (at_second >= 0),
    is_edited  BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_comments_track_id ON public.track_comments (track_id);
CREATE INDEX idx_track_comments_user_id ON public.track_comments (user_id);
CREATE INDEX idx_track_comments_parent_id ON public.track_comments (parent_id);
CREATE INDEX idx_track_comments_created_at ON public.track_comments (created_at DESC);

-- === TRACK_HISTORY ===
CREATE TABLE public.track_history (
    id         UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id   UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    user_id    UUID REFERENCES public.users (id) ON DELETE SET NULL,
    action     VARCHAR(50) NOT NULL,
    old_values JSONB NOT NULL DEFAULT '{}'::jsonb,
    new_values JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_track_history_track_id ON public.track_history (track_id);
CREATE INDEX idx_track_history_user_id ON public.track_history (user_id);
CREATE INDEX idx_track_history_created_at ON public.track_history (created_at DESC);
