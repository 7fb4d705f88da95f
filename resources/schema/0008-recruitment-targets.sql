-- What a team wants to gain between two days. The four flags say which approvals count; net takes off those who leave. It is met on
-- the decision maker's day. Nothing is deleted: a target that is given up keeps the day it was.
CREATE TABLE recruitment_target (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('CARERS','HOUSEHOLDS','PLACES')),
  mainstream INTEGER NOT NULL CHECK (mainstream IN (0, 1)),
  connected INTEGER NOT NULL CHECK (connected IN (0, 1)),
  transfers INTEGER NOT NULL CHECK (transfers IN (0, 1)),
  joining INTEGER NOT NULL CHECK (joining IN (0, 1)),
  focus TEXT NOT NULL CHECK (focus IN ('ANY','TEENAGERS','SIBLINGS','COMPLEX_NEEDS','PARENT_AND_CHILD')),
  net INTEGER NOT NULL CHECK (net IN (0, 1)),
  value INTEGER NOT NULL CHECK (value > 0),
  baseline INTEGER NOT NULL CHECK (baseline >= 0),
  baseline_on TEXT NOT NULL CHECK (baseline_on IS date(baseline_on, '+0 days')),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on, '+0 days')),
  given_up_on TEXT CHECK (given_up_on IS date(given_up_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (mainstream + connected + transfers + joining > 0),
  CHECK (ends_on > starts_on)
) STRICT;

-- Its profile: what should have been reached by the end of a day; a straight line between
CREATE TABLE recruitment_target_step (
  target_id INTEGER NOT NULL REFERENCES recruitment_target(id),
  by_day TEXT NOT NULL CHECK (by_day IS date(by_day, '+0 days')),
  reached INTEGER NOT NULL CHECK (reached >= 0),
  PRIMARY KEY (target_id, by_day)
) STRICT;
