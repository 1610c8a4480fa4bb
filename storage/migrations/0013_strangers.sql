-- When a chat was first heard of: whoever does not agree within 90 days is let go, and is met anew when they write again.
ALTER TABLE chat ADD COLUMN met_at INTEGER;
UPDATE chat SET met_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000;

PRAGMA user_version = 13;
