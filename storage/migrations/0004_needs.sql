-- What is wanted, who was asked, who said yes.

CREATE TABLE need (
    id                 INTEGER PRIMARY KEY,
    circle_id          INTEGER NOT NULL REFERENCES circle (id),
    posted_by          INTEGER NOT NULL REFERENCES member (id),
    beneficiary        TEXT NOT NULL CHECK (beneficiary IN ('member', 'on_behalf', 'circle')),
    beneficiary_member INTEGER REFERENCES member (id),
    skill_id           INTEGER NOT NULL,
    words              TEXT NOT NULL CHECK (length(words) <= 1000),
    language           TEXT NOT NULL,
    place_name         TEXT NOT NULL DEFAULT '',
    lat                REAL CHECK (lat BETWEEN -90 AND 90),
    lon                REAL CHECK (lon BETWEEN -180 AND 180),
    address            TEXT NOT NULL DEFAULT '',  -- exact; shown only once both agreed
    by_phone           INTEGER NOT NULL DEFAULT 0 CHECK (by_phone IN (0, 1)),
    people             INTEGER NOT NULL CHECK (people BETWEEN 1 AND 100),  -- per slot
    send_to            TEXT NOT NULL DEFAULT 'best' CHECK (send_to IN ('best', 'everybody', 'group')),
    repeat_weeks       INTEGER CHECK (repeat_weeks BETWEEN 1 AND 52),     -- NULL: once
    repeat_days        TEXT CHECK (repeat_days IS NULL OR json_valid(repeat_days)),  -- weekdays, Monday is 0
    repeat_until       TEXT,                    -- local date, ISO
    made_until         INTEGER,                 -- up to this instant a repetition's slots have been made, once each
    times              TEXT NOT NULL CHECK (json_valid(times)),           -- [[start, end], …]: wall time as said, ISO
    zone               TEXT NOT NULL,           -- in which those are wall time; a repetition goes on from the first
    answer             TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 1000),  -- a kind word when it was declined
    widened_m          INTEGER NOT NULL DEFAULT 0 CHECK (widened_m >= 0), -- added to everybody's reach, metres
    state              TEXT NOT NULL CHECK (state IN ('asked', 'published', 'closed', 'declined', 'cancelled')),
    version            INTEGER NOT NULL DEFAULT 1,
    created_at         INTEGER NOT NULL,
    changed_at         INTEGER NOT NULL,
    FOREIGN KEY (skill_id, circle_id) REFERENCES skill (id, circle_id),
    CHECK ((beneficiary = 'circle') = (beneficiary_member IS NULL)),
    CHECK ((lat IS NULL) = (lon IS NULL))
) STRICT;
CREATE INDEX need_circle ON need (circle_id, state);
CREATE INDEX need_beneficiary ON need (beneficiary_member);

CREATE TABLE slot (
    id          INTEGER PRIMARY KEY,
    circle_id   INTEGER NOT NULL REFERENCES circle (id),
    need_id     INTEGER NOT NULL REFERENCES need (id),
    starts_at   INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL,
    local_start TEXT NOT NULL,                  -- wall time as said, ISO without zone
    local_end   TEXT NOT NULL,
    zone        TEXT NOT NULL,
    places      INTEGER NOT NULL CHECK (places BETWEEN 1 AND 100),
    state       TEXT NOT NULL CHECK (state IN ('open', 'over', 'cancelled')),
    version     INTEGER NOT NULL DEFAULT 1,     -- rises when time or place change: a new yes is asked
    shown_as    TEXT NOT NULL DEFAULT '',       -- how everybody's invitations were last brought up to date
    UNIQUE (need_id, starts_at),
    CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX slot_circle ON slot (circle_id, state, starts_at);

CREATE TABLE invitation (
    id          INTEGER PRIMARY KEY,
    circle_id   INTEGER NOT NULL REFERENCES circle (id),
    slot_id     INTEGER NOT NULL REFERENCES slot (id),
    member_id   INTEGER NOT NULL,
    wave        INTEGER NOT NULL CHECK (wave >= 1),
    state       TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'declined', 'expired', 'closed', 'accepted')),
    reasons     TEXT NOT NULL CHECK (json_valid(reasons)),  -- keys and numbers: why this member
    decline     TEXT CHECK (decline IN ('not_this_time', 'not_this_kind')),
    planned_at  INTEGER NOT NULL,
    deadline    INTEGER NOT NULL,
    sent_at     INTEGER,
    answered_at INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY (member_id, circle_id) REFERENCES member (id, circle_id),
    UNIQUE (slot_id, member_id)                 -- I5
) STRICT;
CREATE INDEX invitation_member ON invitation (member_id, planned_at);

-- "Not this kind": this member is no longer asked for this skill.
CREATE TABLE avoided_skill (
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    skill_id  INTEGER NOT NULL REFERENCES skill (id),
    since     INTEGER NOT NULL,
    PRIMARY KEY (member_id, skill_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    id            INTEGER PRIMARY KEY,
    circle_id     INTEGER NOT NULL REFERENCES circle (id),
    slot_id       INTEGER NOT NULL REFERENCES slot (id),
    member_id     INTEGER NOT NULL,
    person_id     INTEGER NOT NULL REFERENCES person (id),   -- I4 counts across circles
    invitation_id INTEGER REFERENCES invitation (id),
    starts_at     INTEGER NOT NULL,             -- the slot's, for I4; the schema keeps them equal
    ends_at       INTEGER NOT NULL,
    state         TEXT NOT NULL CHECK (state IN
                  ('waiting', 'accepted', 'confirmed', 'there', 'done', 'withdrawn', 'cancelled', 'no_show')),
    waiting_since INTEGER,                      -- the order of the waiting list
    asked_until   INTEGER,                      -- the time changed: until when a new yes is awaited
    was_starts_at INTEGER,                      -- and what it was changed from
    was_ends_at   INTEGER,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    FOREIGN KEY (member_id, circle_id) REFERENCES member (id, circle_id),
    UNIQUE (slot_id, member_id),
    CHECK (ends_at > starts_at),
    CHECK ((asked_until IS NULL) = (was_starts_at IS NULL) AND (asked_until IS NULL) = (was_ends_at IS NULL))
) STRICT;
CREATE INDEX commitment_person ON commitment (person_id, starts_at);
CREATE INDEX commitment_member ON commitment (member_id);

-- Contact details pass only while both sides say so (I10); withdrawn at will.
CREATE TABLE contact_consent (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    side          TEXT NOT NULL CHECK (side IN ('giver', 'receiver')),
    given_by      INTEGER NOT NULL REFERENCES person (id),
    given_at      INTEGER NOT NULL,
    withdrawn_at  INTEGER,
    contact       TEXT NOT NULL DEFAULT '',     -- what they want to be shown: a number, or empty for their Telegram name
    version       INTEGER NOT NULL DEFAULT 1,     -- a press from before a change of mind opens nothing again
    PRIMARY KEY (commitment_id, side)
) STRICT, WITHOUT ROWID;

INSERT INTO transition (thing, old, new) VALUES
    ('need', 'asked', 'published'), ('need', 'asked', 'declined'), ('need', 'asked', 'cancelled'),
    ('need', 'published', 'closed'), ('need', 'published', 'cancelled'),
    ('slot', 'open', 'over'), ('slot', 'open', 'cancelled'),
    ('invitation', 'planned', 'sent'), ('invitation', 'planned', 'closed'), ('invitation', 'planned', 'expired'),
    ('invitation', 'planned', 'declined'), ('invitation', 'planned', 'accepted'),
    ('invitation', 'sent', 'accepted'), ('invitation', 'sent', 'declined'), ('invitation', 'sent', 'expired'),
    ('invitation', 'sent', 'closed'), ('invitation', 'declined', 'accepted'), ('invitation', 'expired', 'accepted'),
    ('invitation', 'closed', 'accepted'), ('invitation', 'accepted', 'declined'), ('invitation', 'expired', 'declined'),
    ('invitation', 'closed', 'sent'), ('invitation', 'accepted', 'sent'),
    ('commitment', 'waiting', 'accepted'), ('commitment', 'waiting', 'withdrawn'), ('commitment', 'waiting', 'cancelled'),
    ('commitment', 'accepted', 'confirmed'), ('commitment', 'accepted', 'there'), ('commitment', 'accepted', 'done'),
    ('commitment', 'accepted', 'withdrawn'), ('commitment', 'accepted', 'cancelled'), ('commitment', 'accepted', 'no_show'),
    ('commitment', 'confirmed', 'accepted'), ('commitment', 'confirmed', 'there'), ('commitment', 'confirmed', 'done'),
    ('commitment', 'confirmed', 'withdrawn'), ('commitment', 'confirmed', 'cancelled'), ('commitment', 'confirmed', 'no_show'),
    ('commitment', 'there', 'done'), ('commitment', 'there', 'no_show'), ('commitment', 'no_show', 'there'),
    ('commitment', 'no_show', 'done'), ('commitment', 'withdrawn', 'waiting'), ('commitment', 'withdrawn', 'accepted');

CREATE TRIGGER need_transition BEFORE UPDATE OF state ON need
WHEN NEW.state <> OLD.state
 AND NOT EXISTS (SELECT 1 FROM transition WHERE thing = 'need' AND old = OLD.state AND new = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'I14: a need cannot change so');
END;
CREATE TRIGGER slot_transition BEFORE UPDATE OF state ON slot
WHEN NEW.state <> OLD.state
 AND NOT EXISTS (SELECT 1 FROM transition WHERE thing = 'slot' AND old = OLD.state AND new = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'I14: a slot cannot change so');
END;
CREATE TRIGGER invitation_transition BEFORE UPDATE OF state ON invitation
WHEN NEW.state <> OLD.state
 AND NOT EXISTS (SELECT 1 FROM transition WHERE thing = 'invitation' AND old = OLD.state AND new = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'I14: an invitation cannot change so');
END;
CREATE TRIGGER commitment_transition BEFORE UPDATE OF state ON commitment
WHEN NEW.state <> OLD.state
 AND NOT EXISTS (SELECT 1 FROM transition WHERE thing = 'commitment' AND old = OLD.state AND new = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'I14: a commitment cannot change so');
END;

-- I3: accepted commitments of a slot are never more than its places.
CREATE TRIGGER commitment_places_insert BEFORE INSERT ON commitment
WHEN NEW.state IN ('accepted', 'confirmed', 'there', 'done')
 AND (SELECT count(*) FROM commitment WHERE slot_id = NEW.slot_id
         AND state IN ('accepted', 'confirmed', 'there', 'done'))
     >= (SELECT places FROM slot WHERE id = NEW.slot_id)
BEGIN
    SELECT RAISE(ABORT, 'I3: no place left');
END;
CREATE TRIGGER commitment_places_update BEFORE UPDATE OF state, slot_id ON commitment
WHEN NEW.state IN ('accepted', 'confirmed', 'there', 'done')
 AND (SELECT count(*) FROM commitment WHERE slot_id = NEW.slot_id AND id <> NEW.id
         AND state IN ('accepted', 'confirmed', 'there', 'done'))
     >= (SELECT places FROM slot WHERE id = NEW.slot_id)
BEGIN
    SELECT RAISE(ABORT, 'I3: no place left');
END;
CREATE TRIGGER slot_places BEFORE UPDATE OF places ON slot
WHEN NEW.places < (SELECT count(*) FROM commitment WHERE slot_id = NEW.id
                      AND state IN ('accepted', 'confirmed', 'there', 'done'))
BEGIN
    SELECT RAISE(ABORT, 'I3: more people have promised than that');
END;

-- I4: nobody has two overlapping accepted commitments, in whichever circles.
CREATE TRIGGER commitment_overlap_insert BEFORE INSERT ON commitment
WHEN NEW.state IN ('accepted', 'confirmed', 'there')
 AND EXISTS (SELECT 1 FROM commitment WHERE person_id = NEW.person_id
                AND state IN ('accepted', 'confirmed', 'there')
                AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)
BEGIN
    SELECT RAISE(ABORT, 'I4: promised elsewhere at that time');
END;
CREATE TRIGGER commitment_overlap_update BEFORE UPDATE OF state, starts_at, ends_at, person_id ON commitment
WHEN NEW.state IN ('accepted', 'confirmed', 'there')
 AND EXISTS (SELECT 1 FROM commitment WHERE person_id = NEW.person_id AND id <> NEW.id
                AND state IN ('accepted', 'confirmed', 'there')
                AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)
BEGIN
    SELECT RAISE(ABORT, 'I4: promised elsewhere at that time');
END;

-- A commitment's times are its slot's, or I4 would look at the wrong hours.
CREATE TRIGGER commitment_times BEFORE INSERT ON commitment
WHEN (SELECT starts_at FROM slot WHERE id = NEW.slot_id) <> NEW.starts_at
  OR (SELECT ends_at FROM slot WHERE id = NEW.slot_id) <> NEW.ends_at
BEGIN
    SELECT RAISE(ABORT, 'I4: a commitment has its slot''s times');
END;

PRAGMA user_version = 4;
