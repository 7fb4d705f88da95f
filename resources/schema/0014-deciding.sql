-- What a decision and a policy keep.

-- On which signed decision a placement rests; null where it was made without one
ALTER TABLE placement ADD COLUMN decision_id INTEGER REFERENCES match_decision(id);

-- When and why a policy was signed, and what it would have changed, in the sentence shown before
ALTER TABLE match_policy ADD COLUMN signed_on TEXT CHECK (signed_on IS date(signed_on, '+0 days'));
ALTER TABLE match_policy ADD COLUMN reason TEXT;
ALTER TABLE match_policy ADD COLUMN effect TEXT;

-- Whether it was signed when the child lived there already: an emergency, or late
ALTER TABLE match_decision ADD COLUMN afterwards INTEGER NOT NULL DEFAULT 0 CHECK (afterwards IN (0, 1));

-- The decision on a home that is no household of ours, an agency's or a residential one: kept with the placement it is on
CREATE TABLE provider_decision (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL UNIQUE REFERENCES placement(id),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
  decided_by TEXT NOT NULL CHECK (length(decided_by) > 0),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  consulted TEXT NOT NULL CHECK (length(consulted) > 0),
  wish_id INTEGER NOT NULL REFERENCES child_wish(id),
  declined TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
