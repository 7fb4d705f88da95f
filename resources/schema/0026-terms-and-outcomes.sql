-- How each version of the terms came to be, beside decided_by; and whether somebody has said that more children than beds are meant
ALTER TABLE approval_terms ADD COLUMN panel_on TEXT CHECK (panel_on IS date(panel_on, '+0 days'));
ALTER TABLE approval_terms ADD COLUMN decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days'));
ALTER TABLE approval_terms ADD COLUMN more_than_beds INTEGER NOT NULL DEFAULT 0 CHECK (more_than_beds IN (0, 1));

-- What can come of an allegation, a concern or a complaint, as the council has it; one no longer offered stays with those that have it
CREATE TABLE concern_choice (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('ALLEGATION', 'STANDARDS_OF_CARE', 'COMPLAINT', 'FOLLOWED')),
  position INTEGER NOT NULL CHECK (position > 0),
  code TEXT NOT NULL CHECK (length(code) > 0),
  retired_on TEXT CHECK (retired_on IS date(retired_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
