-- What came in and went out is let go after its time (`storage/upkeep/retention.py`): the numbers of what caused an act or
-- a message stay as numbers, so that deleting a row needs no look into the tables that name it.

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
    ambiguous  INTEGER NOT NULL DEFAULT 0 CHECK (ambiguous BETWEEN 0 AND 2),  -- sends of unknown outcome
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

CREATE TABLE card_anew (
    chat_id    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,                   -- the canonical JSON of the outbox row
    message_id INTEGER NOT NULL,
    digest     TEXT NOT NULL,                   -- of what it shows: an edit that changes nothing is not sent
    outbox_id  INTEGER NOT NULL,                -- the number of the row that showed it
    shown_at   INTEGER NOT NULL,
    PRIMARY KEY (chat_id, kind, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO card_anew (chat_id, kind, subject, message_id, digest, outbox_id, shown_at)
SELECT chat_id, kind, subject, message_id, digest, outbox_id, shown_at FROM card;
DROP TABLE card;
ALTER TABLE card_anew RENAME TO card;
CREATE INDEX card_subject ON card (kind, subject);  -- every screen that shows a thing is brought up to date

CREATE INDEX choice_outbox ON choice (outbox_id);   -- the buttons that can be typed keep their message's row

CREATE TABLE act_anew (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    cause     INTEGER,                          -- the number of the row in the inbox
    due_id    INTEGER,                          -- or of what fell due
    circle_id INTEGER REFERENCES circle (id),
    actor     INTEGER REFERENCES person (id),   -- NULL: the clock, or the operator
    object    TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    version   INTEGER NOT NULL,
    action    TEXT NOT NULL,
    detail    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;
INSERT INTO act_anew (id, at, cause, due_id, circle_id, actor, object, object_id, version, action, detail)
SELECT id, at, cause, due_id, circle_id, actor, object, object_id, version, action, detail FROM act;
DELETE FROM sqlite_sequence WHERE name = 'act_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'act_anew', seq FROM sqlite_sequence WHERE name = 'act';
DROP TABLE act;
ALTER TABLE act_anew RENAME TO act;
CREATE UNIQUE INDEX act_once ON act (COALESCE(actor, 0), object, object_id, version, action);
CREATE INDEX act_object ON act (object, object_id);
CREATE INDEX transfer_act ON transfer (act_id) WHERE act_id IS NOT NULL;  -- an act that moved hours stays

PRAGMA user_version = 6;
