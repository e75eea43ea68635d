-- Rooms of the legacy chat. The modern chat is in the schema `chat`, which the
-- Rust service manages.

-- === ROOMS ===
CREATE TABLE public.rooms (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    created_by  UUID REFERENCES public.users (id) ON DELETE SET NULL,
    name        VARCHAR(100) NOT NULL,
    description TEXT,
    is_private  BOOLEAN NOT NULL DEFAULT FALSE,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_rooms_created_by ON public.rooms (created_by);
