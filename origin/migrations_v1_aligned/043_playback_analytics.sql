-- Listening sessions, over the sessions of 010 and the streams of 042.

-- === PLAYBACK_ANALYTICS ===
CREATE TABLE public.playback_analytics (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id        UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    user_id         UUID REFERENCES public.users (id) ON DELETE SET NULL,
    session_id      UUID REFERENCES public.user_sessions (id) ON DELETE SET NULL,
    stream_id       UUID REFERENCES public.hls_streams (id) ON DELETE SET NULL,
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

CREATE INDEX idx_playback_analytics_track_id ON public.playback_analytics (track_id);
CREATE INDEX idx_playback_analytics_user_id ON public.playback_analytics (user_id);
CREATE INDEX idx_playback_analytics_session_id ON public.playback_analytics (session_id);
CREATE INDEX idx_playback_analytics_stream_id ON public.playback_analytics (stream_id);
