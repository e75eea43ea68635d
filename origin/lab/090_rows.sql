-- Rows of the lab database. They are the same at every load: identifiers come
-- from md5() of a readable name, times are counted from one fixed moment.
--
-- One value has no label in the Origin's user_role: the role 'artist' of `otis`.
-- One account is soft-deleted, and its address and name are in use again.

BEGIN;

-- === Accounts ===

INSERT INTO users (id, email, username, password_hash, avatar, bio, location, birthdate, gender,
                   role, is_active, is_verified, token_version, last_login_at, created_at, updated_at, deleted_at)
SELECT md5('user:' || n)::uuid, email, username, '$argon2id$' || md5('password:' || n),
       CASE WHEN n % 3 <> 0 THEN '/avatars/' || username || '.webp' END,
       bio, location, birthdate, gender, role, n <> 21, n % 5 <> 0, n % 4,
       CASE WHEN n % 6 <> 0 THEN at + interval '40 days' END,
       at, at + interval '40 days', CASE WHEN n = 24 THEN at + interval '50 days' END
FROM (
    SELECT v.*, timestamptz '2025-06-01 08:00:00+00' + v.n * interval '3 days 5 hours' AS at
    FROM (VALUES
        (1,  'amelie.roux@example.org',    'amelie',   'Maintains the platform.',              'Lyon',       date '1986-03-14', 'female',     'super_admin'),
        (2,  'bakary.diallo@example.org',  'bakary',   'Operations, and a drummer at night.',  'Dakar',      date '1990-11-02', 'male',       'admin'),
        (3,  'chiara.conti@example.org',   'chiara',   NULL,                                   'Bologna',    date '1993-07-21', 'female',     'admin'),
        (4,  'dmitri.volkov@example.org',  'dmitri',   'Keeps the comments civil.',            'Riga',       NULL,              NULL,         'moderator'),
        (5,  'elena.petrova@example.org',  'elena',    'Moderator for the classical section.', 'Sofia',      date '1979-01-30', 'female',     'moderator'),
        (6,  'farid.haddad@example.org',   'farid',    'Oud and electronics.',                 'Marseille',  date '1988-05-09', 'male',       'creator'),
        (7,  'greta.lind@example.org',     'greta',    'Ambient from the north.',              'Umeå',       date '1995-12-01', 'female',     'creator'),
        (8,  'hugo.meyer@example.org',     'hugo',     'House, mostly.',                       'Berlin',     date '1991-08-17', 'male',       'creator'),
        (9,  'ines.castro@example.org',    'ines',     'Fado, old and new.',                   'Porto',      date '1984-02-25', 'female',     'creator'),
        (10, 'jun.takahashi@example.org',  'jun',      NULL,                                   'Osaka',      date '1998-10-10', NULL,         'creator'),
        (11, 'kofi.mensah@example.org',    'kofi',     'Highlife guitar.',                     'Accra',      date '1982-06-06', 'male',       'creator'),
        (12, 'lucie.martin@example.org',   'lucie',    'Chanson without irony.',               'Nantes',     NULL,              'female',     'creator'),
        (13, 'otis.grant@example.org',     'otis',     'Signed up before roles were settled.', 'Memphis',    date '1969-04-12', 'male',       'artist'),
        (14, 'nora.byrne@example.org',     'nora',     NULL,                                   'Cork',       date '2001-09-19', 'female',     'user'),
        (15, 'pavel.novak@example.org',    'pavel',    'Collects live recordings.',            'Brno',       date '1976-03-03', 'male',       'user'),
        (16, 'quynh.tran@example.org',     'quynh',    NULL,                                   NULL,         NULL,              NULL,         'user'),
        (17, 'rosa.jimenez@example.org',   'rosa',     'Here for the playlists.',              'Sevilla',    date '1999-05-27', 'female',     'user'),
        (18, 'samir.khan@example.org',     'samir',    NULL,                                   'Leeds',      date '1994-01-08', 'male',       'user'),
        (19, 'tove.berg@example.org',      'tove',     NULL,                                   'Bergen',     NULL,              'non-binary', 'user'),
        (20, 'umberto.riva@example.org',   'umberto',  'Vinyl first.',                         'Torino',     date '1958-07-15', 'male',       'user'),
        (21, 'vera.klein@example.org',     'vera',     NULL,                                   'Graz',       date '1987-11-11', 'female',     'user'),
        (22, 'wim.dejong@example.org',     'wim',      NULL,                                   'Utrecht',    NULL,              NULL,         'user'),
        (23, 'yara.silva@example.org',     'yara',     'Came back after a break.',             'Recife',     date '1996-02-29', 'female',     'user'),
        (24, 'yara.silva@example.org',     'yara',     NULL,                                   'Recife',     date '1996-02-29', 'female',     'user')
    ) AS v (n, email, username, bio, location, birthdate, gender, role)
) AS u
ORDER BY n;

INSERT INTO federated_identities (id, user_id, provider, provider_id, provider_email, created_at, updated_at)
SELECT md5('identity:' || n)::uuid, md5('user:' || n)::uuid,
       (ARRAY['google', 'github', 'discord'])[1 + n % 3], (100000 + n * 7919)::text,
       CASE WHEN n % 2 = 0 THEN 'account' || n || '@mail.example.net' END,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(6, 14) AS n;

INSERT INTO refresh_tokens (user_id, token_hash, expires_at, revoked_at, created_at, updated_at)
SELECT md5('user:' || 1 + n % 23)::uuid, md5('refresh:' || n) || md5('refresh+' || n),
       at + interval '30 days', CASE WHEN n % 7 = 0 THEN at + interval '2 days' END, at, at
FROM (SELECT n, timestamptz '2025-11-01 09:00:00+00' + n * interval '4 hours' AS at
      FROM generate_series(1, 30) AS n) AS t
ORDER BY n;

INSERT INTO password_reset_tokens (user_id, token_hash, expires_at, used_at, created_at, updated_at)
SELECT md5('user:' || 13 + n)::uuid, md5('reset:' || n), at + interval '1 hour',
       CASE WHEN n % 2 = 0 THEN at + interval '6 minutes' END, at, at
FROM (SELECT n, timestamptz '2025-10-12 18:30:00+00' + n * interval '1 day' AS at
      FROM generate_series(1, 6) AS n) AS t
ORDER BY n;

INSERT INTO email_verification_tokens (user_id, token_hash, expires_at, verified_at, created_at, updated_at)
SELECT u.id, md5('verify:' || u.username), u.created_at + interval '1 day',
       CASE WHEN u.is_verified THEN u.created_at + interval '20 minutes' END, u.created_at, u.created_at
FROM users AS u
WHERE u.deleted_at IS NULL
ORDER BY u.created_at;

INSERT INTO user_sessions (user_id, session_token, ip_address, user_agent, last_activity_at, expires_at, revoked_at,
                           created_at, updated_at)
SELECT md5('user:' || 1 + n % 23)::uuid, md5('session:' || n), ('192.0.2.' || n)::inet,
       (ARRAY['Veza/2.4 (Android 15)', 'Veza/2.4 (iOS 19)', 'Mozilla/5.0 (X11; Linux x86_64)'])[1 + n % 3],
       at + interval '3 hours', at + interval '7 days', CASE WHEN n % 9 = 0 THEN at + interval '1 hour' END, at, at
FROM (SELECT n, timestamptz '2025-11-20 07:00:00+00' + n * interval '90 minutes' AS at
      FROM generate_series(1, 30) AS n) AS t
ORDER BY n;

-- === Roles and settings ===

INSERT INTO roles (id, name, description, is_system, created_at, updated_at)
SELECT md5('role:' || name)::uuid, name, description, is_system,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM (VALUES
    ('listener',      'Plays, likes and follows',     TRUE),
    ('uploader',      'May publish tracks',           TRUE),
    ('moderator',     'May hide comments and tracks', TRUE),
    ('administrator', 'May do everything',            TRUE),
    ('beta_tester',   'Sees unfinished features',     FALSE)
) AS v (name, description, is_system);

INSERT INTO permissions (id, name, resource, action, description, created_at, updated_at)
SELECT md5('permission:' || resource || '.' || action)::uuid, resource || '.' || action, resource, action, NULL,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM (VALUES
    ('tracks', 'read'), ('tracks', 'create'), ('tracks', 'delete'),
    ('playlists', 'read'), ('playlists', 'create'),
    ('comments', 'create'), ('comments', 'delete'),
    ('users', 'ban')
) AS v (resource, action);

INSERT INTO role_permissions (id, role_id, permission_id, created_at, updated_at)
SELECT md5('role_permission:' || r.name || ':' || p.name)::uuid, r.id, p.id,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM roles AS r
JOIN permissions AS p
  ON r.name = 'administrator'
  OR r.name = 'listener' AND p.name IN ('tracks.read', 'playlists.read', 'playlists.create', 'comments.create')
  OR r.name = 'uploader' AND p.name = 'tracks.create'
  OR r.name = 'moderator' AND p.name IN ('tracks.delete', 'comments.delete', 'users.ban');

INSERT INTO user_roles (id, user_id, role_id, assigned_by, created_at, updated_at)
SELECT md5('user_role:' || u.id)::uuid, u.id, r.id, md5('user:1')::uuid,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM users AS u
JOIN roles AS r ON r.name = CASE
    WHEN u.role IN ('super_admin', 'admin') THEN 'administrator'
    WHEN u.role = 'moderator' THEN 'moderator'
    WHEN u.role IN ('creator', 'artist') THEN 'uploader'
    ELSE 'listener' END
WHERE u.deleted_at IS NULL;

INSERT INTO user_settings (id, user_id, language, timezone, email_notifications, preferences, created_at, updated_at)
SELECT md5('settings:' || n)::uuid, md5('user:' || n)::uuid, (ARRAY['en', 'fr', 'de', 'it'])[1 + n % 4],
       (ARRAY['UTC', 'Europe/Paris', 'Europe/Berlin', 'Europe/Rome'])[1 + n % 4], n % 3 <> 0,
       CASE WHEN n % 4 = 0 THEN '{"autoplay": false}'::jsonb ELSE '{}'::jsonb END,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 23) AS n;

-- === Catalogue ===

INSERT INTO tracks (id, user_id, title, slug, artist, album, genre, duration_seconds, file_path, status, tags,
                    play_count, published_at, created_at, updated_at, deleted_at)
SELECT md5('track:' || n)::uuid, md5('user:' || 6 + n % 8)::uuid, title, replace(lower(title), ' ', '-'),
       (ARRAY['Farid Haddad', 'Greta Lind', 'Hugo Meyer', 'Inês Castro', 'Jun Takahashi', 'Kofi Mensah',
              'Lucie Martin', 'Otis Grant'])[1 + n % 8],
       CASE WHEN n % 3 = 0 THEN 'Singles' END,
       (ARRAY['oud', 'ambient', 'house', 'fado', 'electronic', 'highlife', 'chanson', 'soul'])[1 + n % 8],
       120 + n * 7, '/srv/veza/audio/' || md5('audio:' || n) || '.flac', status,
       ARRAY[(ARRAY['live', 'studio', 'demo'])[1 + n % 3]], n * 3,
       CASE WHEN status = 'published' THEN at + interval '2 hours' END, at, at + interval '2 hours',
       CASE WHEN n = 30 THEN at + interval '10 days' END
FROM (
    SELECT v.*, timestamptz '2025-08-01 12:00:00+00' + v.n * interval '2 days' AS at,
           CASE WHEN v.n = 28 THEN 'failed' WHEN v.n = 29 THEN 'processing' WHEN v.n = 27 THEN 'archived'
                ELSE 'published' END AS status
    FROM (VALUES
        (1, 'Harbour at Dawn'), (2, 'Snowline'), (3, 'Night Shift'), (4, 'Rua das Flores'), (5, 'Paper Lanterns'),
        (6, 'Palm Wine Sunday'), (7, 'La Passerelle'), (8, 'Slow Train Home'), (9, 'Salt and Cedar'),
        (10, 'Aurora Drift'), (11, 'Basement Light'), (12, 'Saudade Nova'), (13, 'Vending Machine'),
        (14, 'Coastal Road'), (15, 'Sous la Pluie'), (16, 'Beale Street Rain'), (17, 'Maqam for Machines'),
        (18, 'Frozen Lake'), (19, 'Four in the Morning'), (20, 'Barco Negro'), (21, 'Arcade Heart'),
        (22, 'Makola Market'), (23, 'Rue Crébillon'), (24, 'Hold the Line Open'), (25, 'Desert Radio'),
        (26, 'Birch'), (27, 'Warehouse Tape'), (28, 'Untitled Take'), (29, 'Kyoto Sketch'), (30, 'Old Town Medley')
    ) AS v (n, title)
) AS t
ORDER BY n;

INSERT INTO track_versions (track_id, created_by, version_number, changelog, snapshot, created_at, updated_at)
SELECT t.id, t.user_id, v, CASE v WHEN 1 THEN 'First upload' ELSE 'Title corrected' END,
       jsonb_build_object('title', t.title), t.created_at + v * interval '1 hour', t.created_at + v * interval '1 hour'
FROM tracks AS t
CROSS JOIN generate_series(1, 2) AS v
WHERE v = 1 OR t.duration_seconds % 2 = 0
ORDER BY t.created_at, v;

INSERT INTO playlists (id, user_id, title, slug, description, is_public, follower_count, created_at, updated_at)
SELECT md5('playlist:' || n)::uuid, md5('user:' || 13 + n)::uuid, title, replace(lower(title), ' ', '-'),
       description, is_public, n % 5, at, at
FROM (
    SELECT v.*, timestamptz '2025-09-15 20:00:00+00' + v.n * interval '1 day' AS at
    FROM (VALUES
        (1,  'Morning Coffee',      'Quiet starts',            TRUE),
        (2,  'Bootlegs',            'Recorded from the crowd', FALSE),
        (3,  'Focus',               NULL,                      TRUE),
        (4,  'Verano',              'For the terrace',         TRUE),
        (5,  'Gym',                 NULL,                      FALSE),
        (6,  'Long Drives',         'No skips',                TRUE),
        (7,  'Crate Digging',       'What the shop had',       TRUE),
        (8,  'Kitchen Radio',       NULL,                      TRUE),
        (9,  'Rainy Days',          NULL,                      FALSE),
        (10, 'Festa',               'Loud',                    TRUE)
    ) AS v (n, title, description, is_public)
) AS p
ORDER BY n;

INSERT INTO playlist_tracks (id, playlist_id, track_id, added_by, position, created_at, updated_at)
SELECT md5('playlist_track:' || p || ':' || k)::uuid, md5('playlist:' || p)::uuid,
       md5('track:' || 1 + (p * 5 + k * 3) % 26)::uuid, md5('user:' || 13 + p)::uuid, k,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 10) AS p
CROSS JOIN generate_series(0, 4) AS k;

INSERT INTO playlist_collaborators (playlist_id, user_id, invited_by, permission, accepted_at, deleted_at, created_at, updated_at)
SELECT md5('playlist:' || n)::uuid, md5('user:' || 5 + n)::uuid, md5('user:' || 13 + n)::uuid,
       (ARRAY['read', 'write', 'admin'])[1 + n % 3]::playlist_permission,
       CASE WHEN n <> 4 THEN timestamptz '2025-10-01 10:00:00+00' + n * interval '1 day' END,
       CASE WHEN n = 6 THEN timestamptz '2025-11-01 10:00:00+00' END,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 6) AS n
ORDER BY n;

INSERT INTO playlist_follows (user_id, playlist_id, created_at, updated_at)
SELECT md5('user:' || 1 + n)::uuid, md5('playlist:' || 1 + n % 10)::uuid,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 20) AS n
ORDER BY n;

-- === Analytics ===

INSERT INTO track_plays (track_id, user_id, played_seconds, device_type, country_code, ip_address, created_at, updated_at)
SELECT md5('track:' || 1 + n % 26)::uuid, CASE WHEN n % 8 <> 0 THEN md5('user:' || 1 + n % 23)::uuid END,
       30 + n % 90, (ARRAY['mobile', 'desktop', 'tv'])[1 + n % 3], (ARRAY['FR', 'DE', 'PT', 'GH', 'JP'])[1 + n % 5],
       ('198.51.100.' || n)::inet, at, at
FROM (SELECT n, timestamptz '2025-11-10 06:00:00+00' + n * interval '47 minutes' AS at
      FROM generate_series(1, 100) AS n) AS t
ORDER BY n;

INSERT INTO track_likes (user_id, track_id, created_at, updated_at)
SELECT md5('user:' || 1 + n % 23)::uuid, md5('track:' || 1 + n % 26)::uuid,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 50) AS n
ORDER BY n;

INSERT INTO track_shares (track_id, user_id, share_token, platform, access_count, created_at, updated_at)
SELECT md5('track:' || n)::uuid, md5('user:' || 13 + n)::uuid, md5('share:' || n),
       (ARRAY['link', 'mail', 'mastodon'])[1 + n % 3], n * 2,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 10) AS n
ORDER BY n;

INSERT INTO track_comments (track_id, user_id, parent_id, content, at_second, is_edited, created_at, updated_at)
SELECT md5('track:' || n)::uuid, md5('user:' || 1 + n % 23)::uuid, NULL,
       (ARRAY['Beautiful.', 'The bass at the end!', 'Played this all week.', 'Which studio was it?'])[1 + n % 4],
       CASE WHEN n % 2 = 0 THEN n * 5 END, n % 10 = 0,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 20) AS n
ORDER BY n;

INSERT INTO track_comments (track_id, user_id, parent_id, content, created_at, updated_at)
SELECT c.track_id, t.user_id, c.id, 'Thank you!',
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM track_comments AS c
JOIN tracks AS t ON t.id = c.track_id
WHERE c.id % 3 = 0
ORDER BY c.id;

INSERT INTO track_history (track_id, user_id, action, old_values, new_values, created_at, updated_at)
SELECT t.id, t.user_id, 'status_changed', '{"status": "processing"}', jsonb_build_object('status', t.status),
       t.updated_at, t.updated_at
FROM tracks AS t
WHERE t.status <> 'processing'
ORDER BY t.created_at;

-- === Media processing ===

INSERT INTO hls_streams (track_id, playlist_url, bitrates, segment_count, segment_duration, status, created_at, updated_at)
SELECT t.id, '/hls/' || t.id || '/master.m3u8', '{96000,160000,320000}', t.duration_seconds / 6, 6, 'completed',
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM tracks AS t
WHERE t.status IN ('published', 'archived')
ORDER BY t.created_at;

INSERT INTO hls_transcode_queue (track_id, stream_id, status, priority, retry_count, worker_name, error_message,
                                 started_at, completed_at, created_at, updated_at)
SELECT t.id, s.id,
       CASE t.status WHEN 'failed' THEN 'failed' WHEN 'processing' THEN 'pending' ELSE 'completed' END::transcode_status,
       5, CASE t.status WHEN 'failed' THEN 3 ELSE 0 END,
       CASE WHEN t.status <> 'processing' THEN 'transcoder-' || 1 + t.duration_seconds % 2 END,
       CASE t.status WHEN 'failed' THEN 'unsupported sample format' END,
       CASE WHEN t.status <> 'processing' THEN t.created_at + interval '1 minute' END,
       CASE WHEN t.status NOT IN ('processing', 'failed') THEN t.created_at + interval '3 minutes' END,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM tracks AS t
LEFT JOIN hls_streams AS s ON s.track_id = t.id
ORDER BY t.created_at;

INSERT INTO bitrate_adaptation_logs (track_id, stream_id, user_id, old_bitrate, new_bitrate, bandwidth_kbps, reason, created_at, updated_at)
SELECT s.track_id, s.id, md5('user:' || 1 + n % 23)::uuid,
       CASE WHEN n % 2 = 0 THEN 320000 ELSE 96000 END, 160000, 150 + n * 10,
       CASE WHEN n % 2 = 0 THEN 'buffer_low' ELSE 'bandwidth_up' END,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 24) AS n
JOIN hls_streams AS s ON s.id = n
ORDER BY n;

INSERT INTO playback_analytics (track_id, user_id, session_id, stream_id, played_seconds, pause_count, seek_count,
                                completion_rate, started_at, ended_at, created_at, updated_at)
SELECT st.track_id, se.user_id, se.id, st.id, 40 + n * 3, n % 3, n % 4, (n * 3.25)::numeric(5,2),
       se.created_at, se.created_at + interval '4 minutes',
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM generate_series(1, 24) AS n
JOIN hls_streams AS st ON st.id = n
JOIN user_sessions AS se ON se.id = n
ORDER BY n;

-- === Chat ===

INSERT INTO rooms (created_by, name, description, is_private, created_at, updated_at)
SELECT md5('user:' || u)::uuid, name, description, is_private,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM (VALUES
    (1, 'General',    'Everything else',      FALSE),
    (6, 'Makers',     'For those who upload', FALSE),
    (4, 'Moderation', NULL,                   TRUE)
) AS v (u, name, description, is_private);

INSERT INTO messages (id, room_id, user_id, reply_to_id, message_type, content, is_edited, created_at, updated_at, deleted_at)
SELECT md5('message:' || n)::uuid, 1 + n % 3, md5('user:' || 1 + n % 23)::uuid,
       CASE WHEN n = 4 THEN md5('message:1')::uuid END,
       CASE n % 10 WHEN 0 THEN 'image' WHEN 5 THEN 'audio' ELSE 'text' END,
       CASE n % 10 WHEN 0 THEN '/uploads/' || md5('image:' || n) || '.png'
                   WHEN 5 THEN '/uploads/' || md5('audio-note:' || n) || '.ogg'
                   ELSE (ARRAY['Hello!', 'Anyone here?', 'New track is up.', 'Sounds great.'])[1 + n % 4] END,
       n % 11 = 0, at, at, CASE WHEN n = 17 THEN at + interval '5 minutes' END
FROM (SELECT n, timestamptz '2025-11-25 19:00:00+00' + n * interval '6 minutes' AS at
      FROM generate_series(1, 30) AS n) AS m
ORDER BY n;

INSERT INTO chat.conversations (id, created_by, conversation_type, title, created_at, updated_at)
SELECT md5('conversation:' || n)::uuid, md5('user:' || u)::uuid, kind::chat.conversation_type, title,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM (VALUES (1, 6, 'direct', NULL), (2, 8, 'group', 'Split release')) AS v (n, u, kind, title);

INSERT INTO chat.conversation_members (id, conversation_id, user_id, role, created_at, updated_at)
SELECT md5('member:' || c || ':' || u)::uuid, md5('conversation:' || c)::uuid, md5('user:' || u)::uuid,
       r::chat.member_role,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM (VALUES (1, 6, 'owner'), (1, 9, 'member'), (2, 8, 'owner'), (2, 10, 'member'), (2, 11, 'moderator')) AS v (c, u, r);

INSERT INTO chat.messages (id, conversation_id, sender_id, content, created_at, updated_at)
SELECT md5('chat-message:' || n)::uuid, md5('conversation:' || c)::uuid, md5('user:' || u)::uuid, content,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM (VALUES
    (1, 1, 6,  'Would you sing on one of mine?'),
    (2, 1, 9,  'Send me the stems.'),
    (3, 2, 8,  'Two tracks each?'),
    (4, 2, 11, 'Fine with me.')
) AS v (n, c, u, content);

INSERT INTO chat.delivered_status (id, message_id, user_id, delivered_at, created_at, updated_at)
SELECT md5('delivered:' || m.id || k.user_id)::uuid, m.id, k.user_id,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM chat.messages AS m
JOIN chat.conversation_members AS k USING (conversation_id)
WHERE k.user_id <> m.sender_id;

INSERT INTO chat.read_receipts (id, message_id, user_id, read_at, created_at, updated_at)
SELECT md5('read:' || d.message_id || d.user_id)::uuid, d.message_id, d.user_id,
       timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00', timestamptz '2025-12-01 00:00:00+00'
FROM chat.delivered_status AS d
WHERE d.user_id <> md5('user:10')::uuid;

COMMIT;
