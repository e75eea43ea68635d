-- The schema `chat`, as veza-chat-server made it. It conforms to the Origin.

CREATE SCHEMA chat;

COMMENT ON SCHEMA chat IS 'Owned by veza-chat-server';

CREATE TYPE chat.conversation_type AS ENUM ('direct', 'group', 'channel');
CREATE TYPE chat.member_role AS ENUM ('member', 'moderator', 'owner');
CREATE TYPE chat.message_type AS ENUM ('text', 'image', 'audio', 'file', 'system');

CREATE TABLE chat.conversations (
    id                UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    created_by        UUID NOT NULL,
    conversation_type chat.conversation_type NOT NULL DEFAULT 'direct',
    title             VARCHAR(200),
    created_at        TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at        TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at        TIMESTAMPTZ
);

CREATE INDEX idx_conversations_created_by ON chat.conversations (created_by);

CREATE TRIGGER update_conversations_updated_at
    BEFORE UPDATE ON chat.conversations
    FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE chat.conversation_members (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    conversation_id UUID NOT NULL REFERENCES chat.conversations (id) ON DELETE CASCADE,
    user_id         UUID NOT NULL,
    role            chat.member_role NOT NULL DEFAULT 'member',
    muted_until     TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (conversation_id, user_id)
);

CREATE INDEX idx_conversation_members_user_id ON chat.conversation_members (user_id);

CREATE TRIGGER update_conversation_members_updated_at
    BEFORE UPDATE ON chat.conversation_members
    FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE chat.messages (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    conversation_id UUID NOT NULL REFERENCES chat.conversations (id) ON DELETE CASCADE,
    sender_id       UUID NOT NULL,
    parent_id       UUID REFERENCES chat.messages (id) ON DELETE SET NULL,
    message_type    chat.message_type NOT NULL DEFAULT 'text',
    content         TEXT NOT NULL,
    metadata        JSONB NOT NULL DEFAULT '{}'::jsonb,
    edited_at       TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at      TIMESTAMPTZ
);

CREATE INDEX idx_messages_conversation_id_created_at ON chat.messages (conversation_id, created_at DESC);
CREATE INDEX idx_messages_sender_id ON chat.messages (sender_id);
CREATE INDEX idx_messages_parent_id ON chat.messages (parent_id);

CREATE TRIGGER update_messages_updated_at
    BEFORE UPDATE ON chat.messages
    FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE chat.delivered_status (
    id           UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    message_id   UUID NOT NULL REFERENCES chat.messages (id) ON DELETE CASCADE,
    user_id      UUID NOT NULL,
    delivered_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at   TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (message_id, user_id)
);

CREATE INDEX idx_delivered_status_user_id ON chat.delivered_status (user_id);

CREATE TRIGGER update_delivered_status_updated_at
    BEFORE UPDATE ON chat.delivered_status
    FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE chat.read_receipts (
    id         UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    message_id UUID NOT NULL REFERENCES chat.messages (id) ON DELETE CASCADE,
    user_id    UUID NOT NULL,
    read_at    TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (message_id, user_id)
);

CREATE INDEX idx_read_receipts_user_id ON chat.read_receipts (user_id);

CREATE TRIGGER update_read_receipts_updated_at
    BEFORE UPDATE ON chat.read_receipts
    FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
