-- Stored objects. Tracks and playlists refer to them.

-- === FILES ===
CREATE TABLE public.files (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    owner_id         UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    original_name    VARCHAR(255) NOT NULL,
    storage_provider public.storage_provider NOT NULL DEFAULT 'local',
    storage_path     TEXT NOT NULL,
    mime_type        VARCHAR(127) NOT NULL,
    size_bytes       BIGINT NOT NULL CHECK (size_bytes > 0),
    sha256_hash      VARCHAR(64) NOT NULL,
    metadata         JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at       TIMESTAMPTZ
);

CREATE INDEX idx_files_owner_id ON public.files (owner_id);
CREATE INDEX idx_files_sha256_hash ON public.files (sha256_hash);
CREATE UNIQUE INDEX idx_files_storage_provider_storage_path
    ON public.files (storage_provider, storage_path) WHERE deleted_at IS NULL;

COMMENT ON COLUMN public.files.sha256_hash IS 'SHA-256 of the content, in lower-case hexadecimal';

-- === FILE_METADATA ===
CREATE TABLE public.file_metadata (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    file_id     UUID NOT NULL REFERENCES public.files (id) ON DELETE CASCADE,
    duration_ms INTEGER CHECK (duration_ms >= 0),
    bitrate     INTEGER,
    sample_rate INTEGER CHECK (sample_rate IN (22050, 44100, 48000, 88200, 96000, 192000)),
    channels    SMALLINT NOT NULL DEFAULT 2 CHECK (channels BETWEEN 1 AND 8),
    codec       VARCHAR(50),
    tags        TEXT[] NOT NULL DEFAULT '{}'::text[],
    raw         JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE UNIQUE INDEX idx_file_metadata_file_id ON public.file_metadata (file_id);

-- === FILE_UPLOADS ===
CREATE TABLE public.file_uploads (
    id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id        UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    file_id        UUID REFERENCES public.files (id) ON DELETE SET NULL,
    original_name  VARCHAR(255) NOT NULL,
    status         public.upload_status NOT NULL DEFAULT 'pending',
    total_bytes    BIGINT NOT NULL CHECK (total_bytes > 0),
    received_bytes BIGINT NOT NULL DEFAULT 0,
    error_message  TEXT,
    expires_at     TIMESTAMPTZ NOT NULL,
    completed_at   TIMESTAMPTZ,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at     TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT file_uploads_received_bytes_check CHECK (received_bytes BETWEEN 0 AND total_bytes)
);

CREATE INDEX idx_file_uploads_user_id ON public.file_uploads (user_id);
CREATE INDEX idx_file_uploads_file_id ON public.file_uploads (file_id);
