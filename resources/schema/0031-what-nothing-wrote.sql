-- Two tables that nothing ever wrote to go. A row in one of them stops this script, so that nothing is thrown away: what a campaign
-- cost stands with the campaign, and what is said about a task stands with what the task is about.
CREATE TABLE nothing_wrote (rows INTEGER NOT NULL CHECK (rows = 0)) STRICT;
INSERT INTO nothing_wrote SELECT count(*) FROM recruitment_spend;
INSERT INTO nothing_wrote SELECT count(*) FROM task_mark;
DROP TABLE nothing_wrote;
DROP TABLE recruitment_spend;
DROP TABLE task_mark;

-- When the last copy was made is asked at every start: without this, a store that was never copied reads its whole trail for it
CREATE INDEX audit_copied ON audit (seq) WHERE action = 'BACKUP';
