-- What somebody waits for may have three sends of unknown outcome; what comes unasked still has two at most.

CREATE TABLE outbox_anew (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    cause      INTEGER,                         -- the number of the row in the inbox that made us say it
    due_id     INTEGER REFERENCES due (id),     -- or what fell due; it ends when this is sent
    priority   INTEGER NOT NULL CHECK (priority BETWEEN 0 AND 4),
    kind       TEXT NOT NULL,                   -- which view renders it
    mode       TEXT NOT NULL CHECK (mode IN ('message', 'card', 'card_anew', 'question')),
    person_id  INTEGER REFERENCES person (id),  -- to whom; the address is looked up when it is sent
    chat_id    INTEGER,                         -- or which chat (groups, and whoever has not agreed yet)
    subject    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(subject)),  -- ids and small values, never a text
    state      TEXT NOT NULL DEFAULT 'queued'
               CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'expired', 'unknown')),
    attempts   INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    ambiguous  INTEGER NOT NULL DEFAULT 0 CHECK (ambiguous BETWEEN 0 AND 3),  -- sends of unknown outcome
    payload    TEXT CHECK (payload IS NULL OR json_valid(payload)),           -- frozen at the first attempt
    message_id INTEGER,
    ended_at   INTEGER,
    error      TEXT,
    CHECK ((person_id IS NULL) <> (chat_id IS NULL)),
    CHECK ((state IN ('queued', 'sending')) = (ended_at IS NULL))
) STRICT;
INSERT INTO outbox_anew (id, created_at, not_before, cause, due_id, priority, kind, mode, person_id, chat_id, subject,
                         state, attempts, ambiguous, payload, message_id, ended_at, error)
SELECT id, created_at, not_before, cause, due_id, priority, kind, mode, person_id, chat_id, subject,
       state, attempts, ambiguous, payload, message_id, ended_at, error FROM outbox;
DELETE FROM sqlite_sequence WHERE name = 'outbox_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'outbox_anew', seq FROM sqlite_sequence WHERE name = 'outbox';
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
CREATE INDEX outbox_later ON outbox (not_before) WHERE state = 'queued';  -- when the sender wakes next
CREATE INDEX outbox_waiting ON outbox (person_id, chat_id, kind) WHERE state = 'queued';  -- a card waits there already
CREATE INDEX outbox_open ON outbox (state, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_person ON outbox (person_id, created_at);
CREATE UNIQUE INDEX outbox_due ON outbox (due_id) WHERE due_id IS NOT NULL;

PRAGMA user_version = 8;
