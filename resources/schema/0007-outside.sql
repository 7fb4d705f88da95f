-- Children outside the area and the way back; homes sought by telephone; programmes; what was learned where a home ended early.

-- The home a plan names: carers of ours, or a home in words
ALTER TABLE return_plan ADD COLUMN household_id INTEGER REFERENCES household(id);
ALTER TABLE return_plan ADD COLUMN home_named TEXT;

-- What was said by telephone: at what time, by when the written proof is due, when it came
ALTER TABLE authority_decision ADD COLUMN told_at TEXT;
ALTER TABLE authority_decision ADD COLUMN proof_due_on TEXT CHECK (proof_due_on IS date(proof_due_on, '+0 days'));
ALTER TABLE authority_decision ADD COLUMN proof_on TEXT CHECK (proof_on IS date(proof_on, '+0 days'));

-- EVENT: a risk that keeps a child away from the area was looked at again
CREATE TABLE risk_reassessment (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  assessed_on TEXT NOT NULL CHECK (assessed_on IS date(assessed_on, '+0 days')),
  assessed_by TEXT NOT NULL CHECK (length(assessed_by) > 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('SAFE','SAFE_WITH_PLAN','NOT_SAFE')),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX risk_reassessment_child ON risk_reassessment (child_id, assessed_on);

-- When somebody was last rung, and when they asked to be rung again
ALTER TABLE search_entry ADD COLUMN rung_at TEXT CHECK (rung_at IS NULL OR (length(rung_at) = 24 AND substr(rung_at, 24) = 'Z'));
ALTER TABLE search_entry ADD COLUMN ring_back TEXT;

-- Who holds the bed
ALTER TABLE bed_use ADD COLUMN held_by INTEGER REFERENCES app_user(id);

-- PERIOD: a programme on a child or a household
CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  child_id INTEGER REFERENCES child(id),
  household_id INTEGER REFERENCES household(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  outcome TEXT,
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((child_id IS NULL) <> (household_id IS NULL)),
  CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX programme_child ON programme (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX programme_household ON programme (household_id) WHERE household_id IS NOT NULL;

-- A home ended that was to go on: the meeting about it and what was learned
CREATE TABLE disruption_meeting (
  placement_id INTEGER PRIMARY KEY REFERENCES placement(id),
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on, '+0 days')),
  led_by TEXT NOT NULL CHECK (length(led_by) > 0),
  learned TEXT NOT NULL CHECK (length(learned) > 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
