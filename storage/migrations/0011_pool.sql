-- Who can be asked for a skill, found from near to far and longest not asked first, so that a look at a slot costs the
-- same in a street and in a town (docs/matching.md, "How fast").

-- The week in blocks of four hours, as bits: whether an offer has any time in a block is one `&`.
CREATE TABLE hour_block (
    bit         INTEGER PRIMARY KEY,
    weekday     INTEGER NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute   INTEGER NOT NULL
) STRICT;
INSERT INTO hour_block (bit, weekday, from_minute, to_minute)
WITH RECURSIVE n (bit) AS (SELECT 0 UNION ALL SELECT bit + 1 FROM n WHERE bit < 41)
SELECT bit, bit / 6, bit % 6 * 240, bit % 6 * 240 + 240 FROM n;

-- Each active offer: where (a cell of 0.02 by 0.03 degrees, about two kilometres; -1 where it does not matter or is not
-- known), when the member was last asked (0: never), in which blocks it has any time (all, where no hours are said).
CREATE TABLE able (
    offer_id  INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL,
    skill_id  INTEGER NOT NULL,
    cell_row  INTEGER NOT NULL,
    cell_col  INTEGER NOT NULL,
    asked     INTEGER NOT NULL,
    hours     INTEGER NOT NULL,
    reach_m   INTEGER
) STRICT;
CREATE INDEX able_cell ON able (skill_id, cell_row, cell_col, asked, offer_id, hours, member_id);
CREATE INDEX able_asked ON able (skill_id, asked, offer_id, hours, member_id);
CREATE INDEX able_reach ON able (skill_id, reach_m) WHERE reach_m IS NOT NULL;
CREATE INDEX able_member ON able (member_id);

-- What the table has to say: the one reading, for the triggers that keep it and for `minga check`.
CREATE VIEW able_now (offer_id, member_id, skill_id, cell_row, cell_col, asked, hours, reach_m) AS
SELECT offer.id, offer.member_id, offer.skill_id,
       CASE WHEN offer.by_phone OR member.lat IS NULL THEN -1 ELSE CAST((member.lat + 90) * 50 AS INTEGER) END,
       CASE WHEN offer.by_phone OR member.lat IS NULL THEN -1
            ELSE CAST((member.lon + 180) * 100 / 3 AS INTEGER) % 12000 END,
       COALESCE((SELECT max(sent_at) FROM invitation WHERE invitation.member_id = offer.member_id), 0),
       CASE WHEN EXISTS (SELECT 1 FROM offer_hours WHERE offer_hours.offer_id = offer.id)
            THEN (SELECT COALESCE(sum(1 << hour_block.bit), 0) FROM hour_block
                   WHERE EXISTS (SELECT 1 FROM offer_hours
                                  WHERE offer_hours.offer_id = offer.id AND offer_hours.weekday = hour_block.weekday
                                    AND offer_hours.from_minute < hour_block.to_minute
                                    AND offer_hours.to_minute > hour_block.from_minute))
            ELSE (1 << 42) - 1 END,
       offer.reach_m
  FROM offer JOIN member ON member.id = offer.member_id
 WHERE offer.state = 'active';

INSERT INTO able SELECT * FROM able_now;

CREATE TRIGGER able_offer_insert AFTER INSERT ON offer
BEGIN
    INSERT INTO able SELECT * FROM able_now WHERE offer_id = NEW.id;
END;
CREATE TRIGGER able_offer_update AFTER UPDATE OF state, skill_id, member_id, reach_m, by_phone ON offer
BEGIN
    DELETE FROM able WHERE offer_id = NEW.id;
    INSERT INTO able SELECT * FROM able_now WHERE offer_id = NEW.id;
END;
CREATE TRIGGER able_offer_delete AFTER DELETE ON offer
BEGIN
    DELETE FROM able WHERE offer_id = OLD.id;
END;
CREATE TRIGGER able_hours_insert AFTER INSERT ON offer_hours
BEGIN
    UPDATE able SET hours = (SELECT hours FROM able_now WHERE offer_id = NEW.offer_id) WHERE offer_id = NEW.offer_id;
END;
CREATE TRIGGER able_hours_update AFTER UPDATE ON offer_hours
BEGIN
    UPDATE able SET hours = (SELECT hours FROM able_now WHERE offer_id = able.offer_id)
     WHERE offer_id IN (NEW.offer_id, OLD.offer_id);
END;
CREATE TRIGGER able_hours_delete AFTER DELETE ON offer_hours
BEGIN
    UPDATE able SET hours = (SELECT hours FROM able_now WHERE offer_id = OLD.offer_id) WHERE offer_id = OLD.offer_id;
END;
CREATE TRIGGER able_member_moved AFTER UPDATE OF lat, lon ON member
WHEN NEW.lat IS NOT OLD.lat OR NEW.lon IS NOT OLD.lon
BEGIN
    UPDATE able SET (cell_row, cell_col) = (SELECT cell_row, cell_col FROM able_now WHERE offer_id = able.offer_id)
     WHERE member_id = NEW.id;
END;
CREATE TRIGGER able_asked_insert AFTER INSERT ON invitation WHEN NEW.sent_at IS NOT NULL
BEGIN
    UPDATE able SET asked = max(asked, NEW.sent_at) WHERE member_id = NEW.member_id;
END;
CREATE TRIGGER able_asked_update AFTER UPDATE OF sent_at, member_id ON invitation
BEGIN
    UPDATE able SET asked = COALESCE((SELECT max(sent_at) FROM invitation WHERE member_id = able.member_id), 0)
     WHERE member_id IN (NEW.member_id, OLD.member_id);
END;
CREATE TRIGGER able_asked_delete AFTER DELETE ON invitation WHEN OLD.sent_at IS NOT NULL
BEGIN
    UPDATE able SET asked = COALESCE((SELECT max(sent_at) FROM invitation WHERE member_id = OLD.member_id), 0)
     WHERE member_id = OLD.member_id;
END;

PRAGMA user_version = 11;
