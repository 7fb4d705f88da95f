-- Whether somebody who does the work is a qualified social worker, and the number under which they are registered as one
ALTER TABLE worker ADD COLUMN qualified TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (qualified IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED'));
ALTER TABLE worker ADD COLUMN registration TEXT;
