-- What a comparison with the case system found, and what was done about it.

-- One difference that somebody decided to leave as it is, or to find out about; seen is the SHA-256 of what both sides said, so that it is asked again where one has changed
CREATE TABLE return_decision (
  id INTEGER PRIMARY KEY,
  collection_year INTEGER NOT NULL,
  child TEXT NOT NULL,
  child_id INTEGER REFERENCES child(id),
  file TEXT NOT NULL,
  row_key TEXT NOT NULL,
  field TEXT NOT NULL,
  seen TEXT NOT NULL CHECK (length(seen) = 64),
  choice TEXT NOT NULL CHECK (choice IN ('OURS','TASK')),
  task_id INTEGER REFERENCES task(id),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
  decided_by INTEGER NOT NULL REFERENCES app_user(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (collection_year, child, file, row_key, field),
  CHECK ((choice = 'TASK') = (task_id IS NOT NULL))
) STRICT;

-- Lines that somebody chose of some children; an import brings those of all
ALTER TABLE ssda_return ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1));

-- Who agreed what a child's coming back or stepping down saves; placement_id is the new home, from_on the first night of the saving,
-- for one home can be two savings: a child comes back to it, and later its carers come over to us
CREATE TABLE saving_agreement (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement(id),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  agreed_by TEXT NOT NULL,
  agreed_on TEXT NOT NULL CHECK (agreed_on IS date(agreed_on, '+0 days')),
  full_pence INTEGER,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (placement_id, from_on),
  CHECK (agreed_on >= from_on)
) STRICT;

-- EVENT by month: what finance has paid or booked, and the placement it was found to be for, or the child where it is for no placement
CREATE TABLE ledger_payment (
  id INTEGER PRIMARY KEY,
  payment_key TEXT NOT NULL UNIQUE,
  reference TEXT,
  line TEXT NOT NULL,
  month TEXT NOT NULL CHECK (length(month) = 7),
  pence INTEGER NOT NULL,
  about TEXT,
  payee TEXT,
  as_of TEXT CHECK (as_of IS NULL OR as_of IS date(as_of, '+0 days')),
  placement_id INTEGER REFERENCES placement(id),
  child_id INTEGER REFERENCES child(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX ledger_payment_month ON ledger_payment (month, placement_id);
