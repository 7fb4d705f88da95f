-- Whether a child whose home ended unplanned moved within 24 hours of the decision
ALTER TABLE placement ADD COLUMN end_within_day TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (end_within_day IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED'));
