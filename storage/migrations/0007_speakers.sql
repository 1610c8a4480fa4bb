-- Whom a member speaks for is looked up whenever somebody says for whom a need is: not among all members there are.

CREATE INDEX member_speaker ON member (speaker_id) WHERE speaker_id IS NOT NULL;

PRAGMA user_version = 7;
