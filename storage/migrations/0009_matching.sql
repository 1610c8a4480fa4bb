-- Finding the right few people at once.

-- A trip: where it ends. Exact addresses are kept apart at both ends.
ALTER TABLE need ADD COLUMN to_place TEXT NOT NULL DEFAULT '' CHECK (length(to_place) <= 200);
ALTER TABLE need ADD COLUMN to_lat REAL CHECK (to_lat BETWEEN -90 AND 90);
ALTER TABLE need ADD COLUMN to_lon REAL CHECK (to_lon BETWEEN -180 AND 180) CHECK ((to_lat IS NULL) = (to_lon IS NULL));
ALTER TABLE need ADD COLUMN to_address TEXT NOT NULL DEFAULT '' CHECK (length(to_address) <= 200);

-- What whoever comes must have been checked for.
CREATE TABLE need_check (
    circle_id INTEGER NOT NULL REFERENCES circle (id),
    need_id   INTEGER NOT NULL REFERENCES need (id),
    kind      TEXT NOT NULL CHECK (kind IN ('identity', 'references', 'criminal_record', 'home_visits')),
    since     INTEGER NOT NULL,
    PRIMARY KEY (need_id, kind)
) STRICT, WITHOUT ROWID;

-- That somebody was checked, of which kind and until when: never a document, a number or a finding.
CREATE TABLE check_held (
    id          INTEGER PRIMARY KEY,
    circle_id   INTEGER NOT NULL,
    member_id   INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('identity', 'references', 'criminal_record', 'home_visits')),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),  -- local date, ISO, inclusive; NULL: does not run out
    verified_by INTEGER NOT NULL REFERENCES member (id),
    verified_at INTEGER NOT NULL,
    ended_at    INTEGER,                        -- taken back, or recorded anew
    FOREIGN KEY (member_id, circle_id) REFERENCES member (id, circle_id)
) STRICT;
CREATE UNIQUE INDEX check_standing ON check_held (member_id, kind) WHERE ended_at IS NULL;

-- What a member lacks for a slot: required, and not valid on the last local day on which it takes place. One reading
-- of I11, for the triggers below and for all who ask.
CREATE VIEW lacking_check (slot_id, member_id, kind) AS
SELECT slot.id, member.id, need_check.kind
  FROM slot JOIN need_check ON need_check.need_id = slot.need_id JOIN member ON member.circle_id = slot.circle_id
 WHERE NOT EXISTS (SELECT 1 FROM check_held
                    WHERE check_held.member_id = member.id AND check_held.kind = need_check.kind
                      AND check_held.ended_at IS NULL
                      AND (check_held.valid_until IS NULL
                           OR check_held.valid_until >= date(slot.local_end, '-1 minute')));

-- I11: nobody is invited, and nobody gets a place, without the checks that the need requires.
CREATE TRIGGER invitation_checks_insert BEFORE INSERT ON invitation
WHEN NEW.state IN ('planned', 'sent')
 AND EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = NEW.slot_id AND member_id = NEW.member_id)
BEGIN
    SELECT RAISE(ABORT, 'I11: a check is missing');
END;
CREATE TRIGGER invitation_checks_update BEFORE UPDATE OF state ON invitation
WHEN NEW.state = 'sent' AND OLD.state <> 'sent'
 AND EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = NEW.slot_id AND member_id = NEW.member_id)
BEGIN
    SELECT RAISE(ABORT, 'I11: a check is missing');
END;
CREATE TRIGGER commitment_checks_insert BEFORE INSERT ON commitment
WHEN NEW.state IN ('accepted', 'confirmed', 'there', 'done')
 AND EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = NEW.slot_id AND member_id = NEW.member_id)
BEGIN
    SELECT RAISE(ABORT, 'I11: a check is missing');
END;
-- Once there, what happened can be recorded whatever has become of the check since.
CREATE TRIGGER commitment_checks_update BEFORE UPDATE OF state, slot_id, member_id, starts_at ON commitment
WHEN NEW.state IN ('accepted', 'confirmed', 'there', 'done')
 AND (OLD.state IN ('waiting', 'withdrawn') OR NEW.slot_id <> OLD.slot_id OR NEW.member_id <> OLD.member_id
      OR NEW.starts_at <> OLD.starts_at)
 AND EXISTS (SELECT 1 FROM lacking_check WHERE slot_id = NEW.slot_id AND member_id = NEW.member_id)
BEGIN
    SELECT RAISE(ABORT, 'I11: a check is missing');
END;

PRAGMA user_version = 9;
