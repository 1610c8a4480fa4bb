-- One way in, one way out: what came, what is to be said, what is due, who did what.
-- Instants are INTEGER milliseconds UTC.

CREATE TABLE inbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL CHECK (kind IN ('update', 'answer')),
    update_id   INTEGER NOT NULL,               -- Telegram's; for an answer the outbox row's id
    digest      TEXT NOT NULL,                  -- of the sorted JSON: ids may restart (I2)
    received_at INTEGER NOT NULL,
    payload     TEXT CHECK (payload IS NULL OR json_valid(payload)),
    state       TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'quarantined')),
    handled_at  INTEGER,
    error       TEXT,
    UNIQUE (kind, update_id, digest),
    CHECK ((state = 'new') = (handled_at IS NULL)),
    CHECK (state <> 'done' OR payload IS NULL)  -- nothing of a person's words outlives the handling
) STRICT;
CREATE INDEX inbox_next ON inbox (received_at, id) WHERE state = 'new';

-- What is due: reminders, deadlines, jobs. APScheduler only wakes the process for the earliest.
CREATE TABLE due (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id INTEGER REFERENCES circle (id),
    kind      TEXT NOT NULL,
    subject   INTEGER NOT NULL,                 -- id of what it is about; the kind says of which table
    person_id INTEGER REFERENCES person (id),
    occasion  TEXT NOT NULL DEFAULT '',
    due_at    INTEGER NOT NULL,
    state     TEXT NOT NULL DEFAULT 'waiting'
              -- queued: its message is in the outbox, and how that ends is how this ends (I8)
              CHECK (state IN ('waiting', 'queued', 'done', 'sent', 'failed', 'expired', 'dropped')),
    ended_at  INTEGER,
    error     TEXT,
    CHECK ((state IN ('waiting', 'queued')) = (ended_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX due_once ON due (kind, subject, COALESCE(person_id, 0), occasion);
CREATE INDEX due_next ON due (due_at, id) WHERE state = 'waiting';
CREATE INDEX due_subject ON due (subject, kind);
CREATE INDEX due_person ON due (person_id);

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    cause      INTEGER REFERENCES inbox (id),   -- the row in the inbox that made us say it
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
    ambiguous  INTEGER NOT NULL DEFAULT 0 CHECK (ambiguous BETWEEN 0 AND 2),  -- sends of unknown outcome
    payload    TEXT CHECK (payload IS NULL OR json_valid(payload)),           -- frozen at the first attempt
    message_id INTEGER,
    ended_at   INTEGER,
    error      TEXT,
    CHECK ((person_id IS NULL) <> (chat_id IS NULL)),
    CHECK ((state IN ('queued', 'sending')) = (ended_at IS NULL))
) STRICT;
CREATE INDEX outbox_later ON outbox (not_before) WHERE state = 'queued';  -- when the sender wakes next
CREATE INDEX outbox_waiting ON outbox (person_id, chat_id, kind) WHERE state = 'queued';  -- a card waits there already
CREATE INDEX outbox_open ON outbox (state, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_person ON outbox (person_id, created_at);
CREATE UNIQUE INDEX outbox_due ON outbox (due_id) WHERE due_id IS NOT NULL;

-- A live card: one message per chat and subject that stays true.
CREATE TABLE card (
    chat_id    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,                   -- the canonical JSON of the outbox row
    message_id INTEGER NOT NULL,
    digest     TEXT NOT NULL,                   -- of what it shows: an edit that changes nothing is not sent
    outbox_id  INTEGER NOT NULL REFERENCES outbox (id),
    shown_at   INTEGER NOT NULL,
    PRIMARY KEY (chat_id, kind, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_subject ON card (kind, subject);  -- every screen that shows a thing is brought up to date

-- The buttons of the newest message with buttons in a chat, so that typed answers can do what buttons do.
CREATE TABLE choice (
    chat_id   INTEGER NOT NULL,
    number    INTEGER NOT NULL CHECK (number >= 1),
    outbox_id INTEGER NOT NULL REFERENCES outbox (id),
    label     TEXT NOT NULL,
    data      TEXT NOT NULL,
    means     TEXT CHECK (means IN ('yes', 'no')),
    PRIMARY KEY (chat_id, number)
) STRICT, WITHOUT ROWID;

-- Who did what to which version of what, and by which row that came in: once each (I2), and the audit trail.
CREATE TABLE act (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    cause     INTEGER REFERENCES inbox (id),
    due_id    INTEGER REFERENCES due (id),
    circle_id INTEGER REFERENCES circle (id),
    actor     INTEGER REFERENCES person (id),   -- NULL: the clock, or the operator
    object    TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    version   INTEGER NOT NULL,
    action    TEXT NOT NULL,
    detail    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;
CREATE UNIQUE INDEX act_once ON act (COALESCE(actor, 0), object, object_id, version, action);
CREATE INDEX act_object ON act (object, object_id);

CREATE TABLE lease (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    owner      TEXT NOT NULL,
    taken_at   INTEGER NOT NULL,
    renewed_at INTEGER NOT NULL
) STRICT;

-- What the process itself remembers over restarts: the last getMe, the clock's offset.
CREATE TABLE kept (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setup_code (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    code    TEXT NOT NULL CHECK (length(code) >= 32),
    made_at INTEGER NOT NULL,
    shown_by INTEGER,                           -- the chat that has sent it last and was shown the notice
    used_at INTEGER,                            -- when that chat's person agreed
    used_by INTEGER REFERENCES person (id)      -- who may set the circle up
) STRICT;

-- Which state may follow which (I14). The triggers below each table read it; a test holds it against bot/domain.
CREATE TABLE transition (
    thing TEXT NOT NULL,
    old   TEXT NOT NULL,
    new   TEXT NOT NULL,
    PRIMARY KEY (thing, old, new)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
