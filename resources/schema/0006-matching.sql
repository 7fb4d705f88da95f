-- What matching asks beyond the records themselves, and what was decided.

-- EVENT: the child's own words, or why they could not be had
CREATE TABLE child_wish (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on, '+0 days')),
  taken_by TEXT NOT NULL,
  words TEXT,
  not_obtained_why TEXT,
  raises_criterion TEXT,
  raises_points INTEGER CHECK (raises_points BETWEEN 0 AND 10),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((words IS NULL) <> (not_obtained_why IS NULL)),
  CHECK ((raises_criterion IS NULL) = (raises_points IS NULL))
) STRICT;
CREATE INDEX child_wish_of ON child_wish (child_id, taken_on);

-- PERIOD. other_kind (MAN, WOMAN, CHILD or words) where nobody in particular is meant
CREATE TABLE must_not_live_with (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  other_child_id INTEGER REFERENCES child(id),
  other_person_id INTEGER REFERENCES person(id),
  other_kind TEXT,
  basis TEXT NOT NULL CHECK (basis IN ('COURT','CARE_PLAN','RISK')),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (other_child_id IS NOT NULL OR other_person_id IS NOT NULL OR other_kind IS NOT NULL),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX must_not_live_with_child ON must_not_live_with (child_id);

-- PERIOD. A zone or address; the reason is for those who may see it. A circle's value is the postcode of its middle.
CREATE TABLE forbidden_place (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  kind TEXT NOT NULL CHECK (kind IN ('AUTHORITY','SECTOR','POSTCODE','CIRCLE')),
  value TEXT NOT NULL,
  radius_tenths INTEGER CHECK (radius_tenths > 0),
  basis TEXT NOT NULL CHECK (basis IN ('COURT','CARE_PLAN','RISK')),
  reason TEXT,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((kind = 'CIRCLE') = (radius_tenths IS NOT NULL)),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX forbidden_place_child ON forbidden_place (child_id);

-- PERIOD
CREATE TABLE schooling (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  school TEXT NOT NULL,
  postcode TEXT,
  year_group INTEGER CHECK (year_group BETWEEN -2 AND 14),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX schooling_child ON schooling (child_id, starts_on);

-- PERIOD
CREATE TABLE family_time (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  with_whom TEXT NOT NULL,
  postcode TEXT,
  visits_per_year INTEGER CHECK (visits_per_year >= 0),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX family_time_child ON family_time (child_id);

-- EVENT: skills, training and experience by domain of need; languages, faiths and traditions the home can support
CREATE TABLE household_ability (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  kind TEXT NOT NULL CHECK (kind IN ('SKILL','LANGUAGE','FAITH','TRADITION')),
  value TEXT NOT NULL,
  level INTEGER CHECK (level BETWEEN 0 AND 3),
  evidence TEXT,
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  expires_on TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX household_ability_of ON household_ability (household_id, as_of);

-- What the carers say they could not do, and when they were asked; never a term of approval
CREATE TABLE stated_limit (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  kind TEXT NOT NULL CHECK (kind IN ('AGE','NUMBER','NEED','DISTANCE','SCHOOL_RUN','SHARING','SEX','OTHER')),
  value TEXT NOT NULL,
  protected_characteristic INTEGER NOT NULL DEFAULT 0 CHECK (protected_characteristic IN (0, 1)),
  asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on, '+0 days')),
  withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX stated_limit_of ON stated_limit (household_id);

-- CHAIN: weights and what the rules leave to local policy, dated and signed
CREATE TABLE match_policy (
  id INTEGER PRIMARY KEY,
  starts_on TEXT NOT NULL UNIQUE CHECK (starts_on IS date(starts_on, '+0 days')),
  body TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- What was on the screen, never changed; sha256 is of the body
CREATE TABLE match_snapshot (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL CHECK (length(made_at) = 24 AND substr(made_at, 24) = 'Z'),
  body TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- A named person decided on a home: before a planned placement, or in an emergency within the first working day after it
CREATE TABLE match_decision (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER REFERENCES referral(id),
  snapshot_id INTEGER NOT NULL REFERENCES match_snapshot(id),
  household_id INTEGER NOT NULL REFERENCES household(id),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
  decided_by TEXT NOT NULL CHECK (length(decided_by) > 0),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  emergency INTEGER NOT NULL DEFAULT 0 CHECK (emergency IN (0, 1)),
  within_terms TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (within_terms IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  took_first_line TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (took_first_line IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  state TEXT NOT NULL CHECK (state IN ('MADE','PLACED','FELL_THROUGH')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX match_decision_household ON match_decision (household_id);

CREATE TABLE match_decision_child (
  decision_id INTEGER NOT NULL REFERENCES match_decision(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  wish_id INTEGER NOT NULL REFERENCES child_wish(id),
  placement_id INTEGER REFERENCES placement(id),
  PRIMARY KEY (decision_id, child_id)
) STRICT;
CREATE INDEX match_decision_child_of ON match_decision_child (child_id);

CREATE TABLE match_consulted (
  decision_id INTEGER NOT NULL REFERENCES match_decision(id),
  who TEXT NOT NULL,
  PRIMARY KEY (decision_id, who)
) STRICT;

-- Homes that said no, or that were not chosen, and why
CREATE TABLE match_declined (
  decision_id INTEGER NOT NULL REFERENCES match_decision(id),
  household_id INTEGER NOT NULL REFERENCES household(id),
  reason TEXT NOT NULL,
  PRIMARY KEY (decision_id, household_id)
) STRICT;
