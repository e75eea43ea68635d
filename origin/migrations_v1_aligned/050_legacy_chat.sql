-- Legacy chat of the schema `public`. The schema `chat` belongs to the Rust
-- service and is not created here.

-- === ROOMS ===
CREATE TABLE public.rooms (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    created_by  UUID REFERENCES public.users (id) ON DELETE SET NULL,
    name        VARCHAR(100) NOT NULL,
    description TEXT,
    is_private  BOOLEAN NOT NULL DEFAULT FALSE,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at  TIMESTAMPTZ
);

CREATE INDEX idx_rooms_created_by ON public.rooms (created_by);

-- === MESSAGES ===
CREATE TABLE public.messages (
    id           UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    room_id      UUID NOT NULL REFERENCES public.rooms (id) ON DELETE CASCADE,
    user_id      UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
    reply_to_id  UUID REFERENCES public.messages (id) ON DELETE SET NULL,
    message_type public.message_type NOT NULL DEFAULT 'text',
    content      TEXT NOT NULL,
    metadata     JSONB NOT NULL DEFAULT '{}'::jsonb,
    is_edited    BOOLEAN NOT NULL DEFAULT FALSE,
    created_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at   TIMESTAMPTZ
);

CREATE INDEX idx_messages_room_id_created_at ON public.messages (room_id, created_at DESC);
CREATE INDEX idx_messages_user_id ON public.messages (user_id);
CREATE INDEX idx_messages_reply_to_id ON public.messages (reply_to_id);
