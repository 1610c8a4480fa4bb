-- A person is not a Telegram account; a member is a person in a circle; roles on top.

CREATE TABLE circle (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    language   TEXT NOT NULL,
    zone       TEXT NOT NULL,                   -- IANA
    place_name TEXT NOT NULL DEFAULT '',
    lat        REAL CHECK (lat BETWEEN -90 AND 90),
    lon        REAL CHECK (lon BETWEEN -180 AND 180),
    created_at INTEGER NOT NULL,
    CHECK ((lat IS NULL) = (lon IS NULL))
) STRICT;

-- Values that differ from the catalogue's defaults, with who decided them and when.
CREATE TABLE rule (
    circle_id  INTEGER NOT NULL REFERENCES circle (id),
    name       TEXT NOT NULL,
    value      TEXT NOT NULL CHECK (json_valid(value)),
    decided_by INTEGER REFERENCES member (id),
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (circle_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    id        INTEGER PRIMARY KEY,
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    folded    TEXT NOT NULL,                    -- without case and accents: how it is looked up
    lat       REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon       REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
    UNIQUE (circle_id, folded)
) STRICT;

CREATE TABLE person (
    id            INTEGER PRIMARY KEY,
    name          TEXT NOT NULL CHECK (length(name) <= 100),
    language      TEXT NOT NULL,
    agreed_at     INTEGER,                      -- NULL: somebody on behalf, or erased
    notice        INTEGER,                      -- version of the privacy notice agreed to
    quiet_from    INTEGER NOT NULL DEFAULT 1260 CHECK (quiet_from BETWEEN 0 AND 1439),  -- minutes of the local day
    quiet_to      INTEGER NOT NULL DEFAULT 480 CHECK (quiet_to BETWEEN 0 AND 1439),
    weekly_budget INTEGER NOT NULL DEFAULT 5 CHECK (weekly_budget BETWEEN 0 AND 50),    -- invitations in 7 days
    created_at    INTEGER NOT NULL,
    erased_at     INTEGER
) STRICT;

CREATE TABLE account (
    id                INTEGER PRIMARY KEY,
    person_id         INTEGER NOT NULL REFERENCES person (id),
    channel           TEXT NOT NULL CHECK (channel IN ('telegram')),
    address           TEXT NOT NULL,            -- Telegram's user id, which is its private chat's id too
    username          TEXT,
    unreachable_since INTEGER,                  -- NULL: messages arrive
    UNIQUE (channel, address)
) STRICT;
CREATE INDEX account_person ON account (person_id);

-- What is known of a chat before anybody in it has agreed to more: its id and language.
CREATE TABLE chat (
    id        INTEGER PRIMARY KEY,              -- Telegram's chat id, 64 bits
    kind      TEXT NOT NULL CHECK (kind IN ('private', 'group')),
    language  TEXT NOT NULL,
    circle_id INTEGER REFERENCES circle (id),   -- the current circle; a link changes it
    link      TEXT REFERENCES link (code),      -- by which link they came, until they have joined
    title     TEXT,                             -- groups only
    left_at   INTEGER
) STRICT;

CREATE TABLE member (
    id           INTEGER PRIMARY KEY,
    circle_id    INTEGER NOT NULL REFERENCES circle (id),
    person_id    INTEGER NOT NULL REFERENCES person (id),
    speaker_id   INTEGER REFERENCES member (id),  -- on behalf: who speaks for them
    lat          REAL CHECK (lat BETWEEN -90 AND 90),      -- rounded to some 500 m before it is stored
    lon          REAL CHECK (lon BETWEEN -180 AND 180),
    place_name   TEXT NOT NULL DEFAULT '',
    ask_less     INTEGER NOT NULL DEFAULT 0 CHECK (ask_less IN (0, 1)),
    paused_until INTEGER,                       -- no invitations before this instant
    joined_at    INTEGER NOT NULL,
    left_at      INTEGER,
    version      INTEGER NOT NULL DEFAULT 1,
    UNIQUE (circle_id, person_id),
    UNIQUE (id, circle_id),
    CHECK ((lat IS NULL) = (lon IS NULL))
) STRICT;
CREATE INDEX member_person ON member (person_id);

CREATE TABLE member_role (
    id        INTEGER PRIMARY KEY,
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    role      TEXT NOT NULL CHECK (role IN ('coordinator', 'steward')),
    given_by  INTEGER REFERENCES member (id),
    given_at  INTEGER NOT NULL,
    ended_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX member_role_current ON member_role (member_id, role) WHERE ended_at IS NULL;
CREATE INDEX member_role_circle ON member_role (circle_id, role) WHERE ended_at IS NULL;

CREATE TABLE block (
    circle_id  INTEGER NOT NULL REFERENCES circle (id),
    by_member  INTEGER NOT NULL REFERENCES member (id),
    of_member  INTEGER NOT NULL REFERENCES member (id),
    blocked_at INTEGER NOT NULL,
    PRIMARY KEY (by_member, of_member),
    CHECK (by_member <> of_member)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_of ON block (of_member);

CREATE TABLE link (
    code      TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 60),
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    kind      TEXT NOT NULL CHECK (kind IN ('join', 'offer', 'slot')),
    subject   INTEGER,                          -- a skill for an offer poster, a slot
    made_by   INTEGER REFERENCES member (id),
    made_at   INTEGER NOT NULL,
    ended_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX link_once ON link (circle_id, kind, COALESCE(subject, 0)) WHERE ended_at IS NULL;

-- The circle's group, once a steward of both has said so.
CREATE TABLE circle_group (
    chat_id   INTEGER PRIMARY KEY REFERENCES chat (id) ON UPDATE CASCADE,
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    agreed_by INTEGER NOT NULL REFERENCES member (id),
    agreed_at INTEGER NOT NULL,
    ended_at  INTEGER
) STRICT;

-- What somebody is in the middle of. Survives restarts; one open at a time, others kept.
CREATE TABLE draft (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id  INTEGER REFERENCES circle (id),
    person_id  INTEGER REFERENCES person (id),
    chat_id    INTEGER NOT NULL,
    form       TEXT NOT NULL,
    step       TEXT NOT NULL,
    answers    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers)),
    state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'done', 'cancelled')),
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX draft_open ON draft (chat_id) WHERE state = 'open';
CREATE INDEX draft_person ON draft (person_id);

PRAGMA user_version = 2;
