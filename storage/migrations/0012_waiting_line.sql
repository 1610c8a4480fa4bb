-- How everybody's place in a slot's waiting list was last brought up to date, as `shown_as` says it of invitations.
ALTER TABLE slot ADD COLUMN line_shown_as TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 12;
