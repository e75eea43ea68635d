-- The HLS pipeline.

-- === HLS_STREAMS ===
CREATE TABLE public.hls_streams (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id         UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    playlist_url     TEXT NOT NULL,
    bitrates         INTEGER[] NOT NULL DEFAULT '{}'::integer[],
    segment_count    INTEGER NOT NULL DEFAULT 0 CHECK (segment_count >= 0),
    segment_duration SMALLINT NOT NULL DEFAULT 6 CHECK (segment_duration IN (2, 4, 6, 10)),
    status           public.transcode_status NOT NULL DEFAULT 'pending',
    created_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_hls_streams_track_id ON public.hls_streams (track_id);

-- === HLS_TRANSCODE_QUEUE ===
CREATE TABLE public.hls_transcode_queue (
    id            UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id      UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    stream_id     UUID REFERENCES public.hls_streams (id) ON DELETE SET NULL,
    status        public.transcode_status NOT NULL DEFAULT 'pending',
    priority      SMALLINT NOT NULL DEFAULT 5 CHECK (priority BETWEEN 1 AND 10),
    retry_count   INTEGER NOT NULL DEFAULT 0,
    max_retries   INTEGER NOT NULL DEFAULT 3,
    worker_name   VARCHAR(100),
    error_message TEXT,
    started_at    TIMESTAMPTZ,
    completed_at  TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT hls_transcode_queue_worker_name_check
        CHECK (worker_name IS NULL OR status IN ('processing', 'completed', 'failed'))
);

CREATE INDEX idx_hls_transcode_queue_track_id ON public.hls_transcode_queue (track_id);
CREATE INDEX idx_hls_transcode_queue_stream_id ON public.hls_transcode_queue (stream_id);
CREATE INDEX idx_hls_transcode_queue_status_priority
    ON public.hls_transcode_queue (status, priority DESC) WHERE completed_at IS NULL;

-- === BITRATE_ADAPTATION_LOGS ===
CREATE TABLE public.bitrate_adaptation_logs (
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    track_id       UUID NOT NULL REFERENCES public.tracks (id) ON DELETE CASCADE,
    stream_id      UUID REFERENCES public.hls_streams (id) ON DELETE CASCADE,
    user_id        UUID REFERENCES public.users (id) ON DELETE SET NULL,
    old_bitrate    INTEGER NOT NULL CHECK (old_bitrate > 0),
    new_bitrate    INTEGER NOT NULL CHECK (new_bitrate > 0),
    bandwidth_kbps INTEGER,
    reason         VARCHAR(100) NOT NULL,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_bitrate_adaptation_logs_track_id ON public.bitrate_adaptation_logs (track_id);
CREATE INDEX idx_bitrate_adaptation_logs_stream_id ON public.bitrate_adaptation_logs (stream_id);
CREATE INDEX idx_bitrate_adaptation_logs_user_id ON public.bitrate_adaptation_logs (user_id);
