-- What was given and received, in minutes. A transfer is one immutable row, so that I6 holds by construction.

CREATE TABLE contribution (
    id            INTEGER PRIMARY KEY,
    circle_id     INTEGER NOT NULL REFERENCES circle (id),
    commitment_id INTEGER NOT NULL UNIQUE REFERENCES commitment (id),
    giver_minutes    INTEGER CHECK (giver_minutes BETWEEN 0 AND 1440),     -- as each side says
    receiver_minutes INTEGER CHECK (receiver_minutes BETWEEN 0 AND 1440),
    minutes       INTEGER CHECK (minutes BETWEEN 0 AND 1440),              -- as agreed
    state         TEXT NOT NULL CHECK (state IN ('open', 'stated', 'disputed', 'agreed')),
    agreed_how    TEXT CHECK (agreed_how IN ('both', 'coordinator', 'silence')),
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    CHECK ((state = 'agreed') = (minutes IS NOT NULL)),
    CHECK ((state = 'agreed') = (agreed_how IS NOT NULL))
) STRICT;

CREATE TABLE thanks (
    contribution_id INTEGER NOT NULL REFERENCES contribution (id),
    by_person       INTEGER NOT NULL REFERENCES person (id),
    circle_id       INTEGER NOT NULL REFERENCES circle (id),
    words           TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    given_at        INTEGER NOT NULL,
    PRIMARY KEY (contribution_id, by_person)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_account (
    id        INTEGER PRIMARY KEY,
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    member_id INTEGER UNIQUE REFERENCES member (id),   -- NULL: the circle's common pot
    opened_at INTEGER NOT NULL,
    UNIQUE (id, circle_id)
) STRICT;
CREATE UNIQUE INDEX ledger_account_pot ON ledger_account (circle_id) WHERE member_id IS NULL;

CREATE TABLE transfer (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id       INTEGER NOT NULL,
    from_account    INTEGER NOT NULL,           -- whose side was helped
    to_account      INTEGER NOT NULL,           -- who helped
    minutes         INTEGER NOT NULL CHECK (minutes > 0),
    contribution_id INTEGER UNIQUE REFERENCES contribution (id),  -- I7
    reverses        INTEGER UNIQUE REFERENCES transfer (id),
    reason          TEXT NOT NULL DEFAULT '',
    at              INTEGER NOT NULL,
    act_id          INTEGER REFERENCES act (id),
    FOREIGN KEY (from_account, circle_id) REFERENCES ledger_account (id, circle_id),
    FOREIGN KEY (to_account, circle_id) REFERENCES ledger_account (id, circle_id),
    CHECK (from_account <> to_account),
    CHECK (contribution_id IS NULL OR reverses IS NULL),
    CHECK (reverses IS NULL OR reason <> '')
) STRICT;
CREATE INDEX transfer_from ON transfer (from_account);
CREATE INDEX transfer_to ON transfer (to_account);

-- Erasure alone may take a reason's words and the hour away; accounts and minutes are never touched.
CREATE TRIGGER transfer_unchanged BEFORE UPDATE ON transfer
WHEN NEW.id <> OLD.id OR NEW.circle_id <> OLD.circle_id OR NEW.minutes <> OLD.minutes
  OR NEW.from_account <> OLD.from_account OR NEW.to_account <> OLD.to_account
  OR NEW.contribution_id IS NOT OLD.contribution_id OR NEW.reverses IS NOT OLD.reverses
  OR NEW.act_id IS NOT OLD.act_id OR NEW.reason NOT IN (OLD.reason, '—')
  OR NEW.at NOT IN (OLD.at, OLD.at - OLD.at % 86400000)
BEGIN
    SELECT RAISE(ABORT, 'I6: a transfer is never changed; reverse it');
END;
CREATE TRIGGER transfer_undeleted BEFORE DELETE ON transfer
BEGIN
    SELECT RAISE(ABORT, 'I6: a transfer is never deleted; reverse it');
END;
CREATE TRIGGER transfer_reversal BEFORE INSERT ON transfer
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM transfer t WHERE t.id = NEW.reverses AND t.reverses IS NULL
       AND t.from_account = NEW.to_account AND t.to_account = NEW.from_account AND t.minutes = NEW.minutes)
BEGIN
    SELECT RAISE(ABORT, 'I6: a reversal mirrors the transfer that it takes back');
END;

-- The two entries of each transfer: they sum to zero.
CREATE VIEW ledger_entry (transfer_id, circle_id, account_id, minutes, at) AS
    SELECT id, circle_id, to_account, minutes, at FROM transfer
    UNION ALL
    SELECT id, circle_id, from_account, -minutes, at FROM transfer;

INSERT INTO transition (thing, old, new) VALUES
    ('contribution', 'open', 'stated'), ('contribution', 'open', 'agreed'), ('contribution', 'stated', 'agreed'),
    ('contribution', 'stated', 'disputed'), ('contribution', 'disputed', 'agreed'), ('contribution', 'stated', 'stated');

CREATE TRIGGER contribution_transition BEFORE UPDATE OF state ON contribution
WHEN NEW.state <> OLD.state
 AND NOT EXISTS (SELECT 1 FROM transition WHERE thing = 'contribution' AND old = OLD.state AND new = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'I14: a contribution cannot change so');
END;

-- Everybody at once, in steps, so that a reply never waits behind ten thousand messages.
CREATE TABLE broadcast (
    id         INTEGER PRIMARY KEY,
    circle_id  INTEGER NOT NULL REFERENCES circle (id),
    by_member  INTEGER NOT NULL REFERENCES member (id),
    slot_id    INTEGER REFERENCES slot (id),    -- NULL: a plain notice
    words      TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 3500),
    last_member INTEGER NOT NULL DEFAULT 0,     -- members up to this id are in the outbox
    total      INTEGER NOT NULL CHECK (total >= 0),          -- as foreseen when it was begun
    asked      INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0),  -- messages put into the outbox so far
    state      TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'done')),
    version    INTEGER NOT NULL DEFAULT 1,
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    CHECK ((state = 'running') = (ended_at IS NULL))
) STRICT;

-- "Write to a human": what was written, and who answers.
CREATE TABLE talk (
    id          INTEGER PRIMARY KEY,
    circle_id   INTEGER NOT NULL REFERENCES circle (id),
    member_id   INTEGER NOT NULL REFERENCES member (id),
    commitment_id INTEGER REFERENCES commitment (id),
    words       TEXT NOT NULL CHECK (length(words) <= 3500),
    language    TEXT NOT NULL,
    answered_by INTEGER REFERENCES member (id),
    answer      TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 3500),
    version     INTEGER NOT NULL DEFAULT 1,     -- rises when somebody takes it up, and when it is answered
    written_at  INTEGER NOT NULL,
    answered_at INTEGER
) STRICT;
CREATE INDEX talk_member ON talk (member_id);

-- "Running late": by how much, or in their own words.
CREATE TABLE late (
    id            INTEGER PRIMARY KEY,
    circle_id     INTEGER NOT NULL REFERENCES circle (id),
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    minutes       INTEGER CHECK (minutes BETWEEN 1 AND 600),
    words         TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 500),
    said_at       INTEGER NOT NULL,
    CHECK ((minutes IS NULL) = (words <> ''))
) STRICT;
CREATE INDEX late_commitment ON late (commitment_id);

PRAGMA user_version = 5;
