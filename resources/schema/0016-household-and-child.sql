-- More that is known of a household and of a child.

ALTER TABLE household_fact ADD COLUMN note TEXT;
ALTER TABLE child_fact ADD COLUMN note TEXT;

-- How many beds stand in it
ALTER TABLE bedroom ADD COLUMN beds INTEGER CHECK (beds BETWEEN 0 AND 9);

-- What the carers said, in their own words
ALTER TABLE stated_limit ADD COLUMN words TEXT;

-- A home by name besides children, people and kinds of people (other_kind is HOME then); the reason is for those who may see it
ALTER TABLE must_not_live_with ADD COLUMN other_household_id INTEGER REFERENCES household(id);
ALTER TABLE must_not_live_with ADD COLUMN reason TEXT;
ALTER TABLE must_not_live_with ADD COLUMN source TEXT;
ALTER TABLE forbidden_place ADD COLUMN source TEXT;
ALTER TABLE schooling ADD COLUMN source TEXT;
ALTER TABLE family_time ADD COLUMN place TEXT;
ALTER TABLE family_time ADD COLUMN source TEXT;

-- PERIOD: from whom to whom, in words
CREATE TABLE child_risk (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  direction TEXT NOT NULL CHECK (direction IN ('TO_OTHERS','FROM_OTHERS','TO_SELF')),
  words TEXT NOT NULL CHECK (length(words) > 0),
  source TEXT,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX child_risk_of ON child_risk (child_id);
