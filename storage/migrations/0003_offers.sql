-- The register of what people can give, in the circle's own words.

CREATE TABLE skill (
    id          INTEGER PRIMARY KEY,
    circle_id   INTEGER NOT NULL REFERENCES circle (id),
    key         TEXT,                           -- of the starting register; NULL: the circle's own word
    merged_into INTEGER REFERENCES skill (id),
    made_by     INTEGER REFERENCES member (id),
    made_at     INTEGER NOT NULL,
    UNIQUE (circle_id, key),
    UNIQUE (id, circle_id),
    CHECK (merged_into <> id)
) STRICT;
CREATE INDEX skill_merged ON skill (merged_into) WHERE merged_into IS NOT NULL;

-- Words beyond those of the starting register.
CREATE TABLE skill_word (
    id        INTEGER PRIMARY KEY,
    circle_id INTEGER NOT NULL,
    skill_id  INTEGER NOT NULL,
    language  TEXT NOT NULL,
    word      TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 100),
    is_name   INTEGER NOT NULL CHECK (is_name IN (0, 1)),
    FOREIGN KEY (skill_id, circle_id) REFERENCES skill (id, circle_id),
    UNIQUE (skill_id, language, word)
) STRICT;
CREATE INDEX skill_word_circle ON skill_word (circle_id);

CREATE TABLE offer (
    id           INTEGER PRIMARY KEY,
    circle_id    INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    skill_id     INTEGER NOT NULL,
    words        TEXT NOT NULL CHECK (length(words) <= 1000),
    language     TEXT NOT NULL,
    reach_m      INTEGER CHECK (reach_m > 0),   -- NULL: as far as the circle's rule says
    by_phone     INTEGER NOT NULL DEFAULT 0 CHECK (by_phone IN (0, 1)),  -- distance does not matter
    from_date    TEXT,                          -- local dates, ISO; NULL: open
    to_date      TEXT,
    paused_until INTEGER,
    state        TEXT NOT NULL CHECK (state IN ('active', 'paused', 'resting', 'ended')),
    version      INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    FOREIGN KEY (member_id, circle_id) REFERENCES member (id, circle_id),
    FOREIGN KEY (skill_id, circle_id) REFERENCES skill (id, circle_id)
) STRICT;
CREATE INDEX offer_skill ON offer (skill_id, member_id) WHERE state = 'active';
CREATE INDEX offer_member ON offer (member_id);

-- When somebody can: none at all means any time.
CREATE TABLE offer_hours (
    offer_id    INTEGER NOT NULL REFERENCES offer (id),
    weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),     -- Monday is 0
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute   INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (offer_id, weekday, from_minute),
    CHECK (from_minute < to_minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_except (
    offer_id  INTEGER NOT NULL REFERENCES offer (id),
    from_date TEXT NOT NULL,
    to_date   TEXT NOT NULL,                    -- inclusive
    PRIMARY KEY (offer_id, from_date),
    CHECK (from_date <= to_date)
) STRICT, WITHOUT ROWID;

INSERT INTO transition (thing, old, new) VALUES
    ('offer', 'active', 'paused'), ('offer', 'paused', 'active'), ('offer', 'active', 'resting'),
    ('offer', 'resting', 'active'), ('offer', 'active', 'ended'), ('offer', 'paused', 'ended'),
    ('offer', 'resting', 'ended'), ('offer', 'ended', 'active');

CREATE TRIGGER offer_transition BEFORE UPDATE OF state ON offer
WHEN NEW.state <> OLD.state
 AND NOT EXISTS (SELECT 1 FROM transition WHERE thing = 'offer' AND old = OLD.state AND new = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'I14: an offer cannot change so');
END;

PRAGMA user_version = 3;
