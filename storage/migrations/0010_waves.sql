-- How people answer, so that as few are asked as fill a slot in time (bot/domain/promises/answering.py). What came of an
-- invitation counts once, and less and less: the sums are those of `at`, and half of them after 180 days.

-- When what came of it was counted; NULL: not yet. Whoever was asked with everybody else tells nothing.
ALTER TABLE invitation ADD COLUMN learned_at INTEGER;

-- What came of a member's invitations: yes, no, and silence as far as it says something.
CREATE TABLE answering (
    member_id INTEGER PRIMARY KEY,
    circle_id INTEGER NOT NULL,
    yes       REAL NOT NULL CHECK (yes >= 0),
    no        REAL NOT NULL CHECK (no >= 0),
    silent    REAL NOT NULL CHECK (silent >= 0),
    at        INTEGER NOT NULL,
    FOREIGN KEY (member_id, circle_id) REFERENCES member (id, circle_id)
) STRICT;

-- The same of a circle, with how long its answers took: their number, and the sums of the logarithms of their waking
-- minutes and of the squares of these.
CREATE TABLE circle_answering (
    circle_id INTEGER PRIMARY KEY REFERENCES circle (id),
    yes       REAL NOT NULL CHECK (yes >= 0),
    no        REAL NOT NULL CHECK (no >= 0),
    silent    REAL NOT NULL CHECK (silent >= 0),
    seen      REAL NOT NULL CHECK (seen >= 0),
    logs      REAL NOT NULL,
    squares   REAL NOT NULL CHECK (squares >= 0),
    at        INTEGER NOT NULL
) STRICT;

-- A slot with open places for which people are looked for: what the last plan for it expected.
CREATE TABLE outlook (
    slot_id    INTEGER PRIMARY KEY REFERENCES slot (id),
    circle_id  INTEGER NOT NULL REFERENCES circle (id),
    skill_id   INTEGER NOT NULL REFERENCES skill (id),
    chance     REAL NOT NULL CHECK (chance BETWEEN 0 AND 1),   -- that its places are filled by then:
    by         INTEGER NOT NULL,
    look_again INTEGER NOT NULL,
    wanted     INTEGER NOT NULL CHECK (wanted >= 0),           -- how many more will probably be asked
    able       INTEGER NOT NULL CHECK (able >= 0)              -- how many fit and can be asked yet
) STRICT;
CREATE INDEX outlook_circle ON outlook (circle_id, skill_id);

-- What is known already: the answers of the last half-year. How long they took is learned from now on.
UPDATE invitation SET learned_at = COALESCE(answered_at, planned_at)
 WHERE state IN ('accepted', 'declined', 'closed') OR json_extract(reasons, '$.everybody');
INSERT INTO answering (member_id, circle_id, yes, no, silent, at)
SELECT member_id, circle_id, sum(state = 'accepted'), sum(state = 'declined'), 0, max(answered_at)
  FROM invitation
 WHERE state IN ('accepted', 'declined') AND answered_at IS NOT NULL AND NOT COALESCE(json_extract(reasons, '$.everybody'), 0)
   AND answered_at > (SELECT max(answered_at) FROM invitation) - 180 * 86400000
 GROUP BY member_id, circle_id;
INSERT INTO circle_answering (circle_id, yes, no, silent, seen, logs, squares, at)
SELECT circle_id, sum(yes), sum(no), 0, 0, 0, 0, max(at) FROM answering GROUP BY circle_id;

-- How many are asked follows from that now.
DELETE FROM rule WHERE name = 'wave_size';

PRAGMA user_version = 10;
