-- Targets and budgets, and what came in from files.

-- A number to reach between two days; measure is the key of a figure. Its profile by month lies in target_month.
CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  measure TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on, '+0 days')),
  value INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (measure, starts_on),
  CHECK (ends_on > starts_on)
) STRICT;

CREATE TABLE target_month (
  target_id INTEGER NOT NULL REFERENCES target(id),
  month TEXT NOT NULL CHECK (length(month) = 7),
  cumulative INTEGER NOT NULL,
  PRIMARY KEY (target_id, month)
) STRICT;

-- CHAIN by the day of a revision
CREATE TABLE budget_line (
  id INTEGER PRIMARY KEY,
  financial_year INTEGER NOT NULL,
  line TEXT NOT NULL,
  month TEXT NOT NULL CHECK (length(month) = 7),
  revised_on TEXT NOT NULL CHECK (revised_on IS date(revised_on, '+0 days')),
  pence INTEGER NOT NULL,
  placement_days INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (line, month, revised_on)
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  done_at TEXT NOT NULL CHECK (length(done_at) = 24 AND substr(done_at, 24) = 'Z'),
  user_id INTEGER NOT NULL REFERENCES app_user(id),
  state TEXT NOT NULL CHECK (state IN ('APPLIED','UNDONE')),
  undone_at TEXT CHECK (undone_at IS NULL OR (length(undone_at) = 24 AND substr(undone_at, 24) = 'Z')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE import_sheet (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch(id),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  sheet TEXT,
  kind TEXT NOT NULL,
  header_row INTEGER,
  mapping_json TEXT NOT NULL,
  rows INTEGER NOT NULL
) STRICT;

-- One row of a sheet as it was understood; values_json is what a later import compares with
CREATE TABLE import_row (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES import_sheet(id),
  row_no INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('CREATE','UPDATE','SAME','SKIP','REJECT')),
  table_name TEXT,
  row_id INTEGER,
  version_before INTEGER,
  version_after INTEGER,
  message TEXT,
  values_json TEXT
) STRICT;
CREATE INDEX import_row_of ON import_row (table_name, row_id);
CREATE INDEX import_row_sheet ON import_row (sheet_id);

CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  signature TEXT NOT NULL UNIQUE,
  mapping_json TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- A whole return, received or filed
CREATE TABLE ssda_return (
  id INTEGER PRIMARY KEY,
  collection_year INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('RECEIVED','FILED')),
  batch_id INTEGER REFERENCES import_batch(id),
  at TEXT NOT NULL CHECK (length(at) = 24 AND substr(at, 24) = 'Z')
) STRICT;

-- Every line as it came, text for text: the only exact form of a line that breaks the rules
CREATE TABLE ssda_row (
  id INTEGER PRIMARY KEY,
  return_id INTEGER NOT NULL REFERENCES ssda_return(id),
  file TEXT NOT NULL CHECK (file IN ('HEADER','EPISODES','UASC','REVIEWS','MISSING','PREV_PERM')),
  line_no INTEGER NOT NULL,
  child_id INTEGER REFERENCES child(id),
  cells_json TEXT NOT NULL,
  differs TEXT,
  UNIQUE (return_id, file, line_no)
) STRICT;
CREATE INDEX ssda_row_child ON ssda_row (child_id, return_id);

-- Whether a child's lines are worked out from facts or given back as received
CREATE TABLE ssda_child (
  collection_year INTEGER NOT NULL,
  child_id INTEGER NOT NULL REFERENCES child(id),
  basis TEXT NOT NULL CHECK (basis IN ('DERIVED','AS_RECEIVED')),
  return_id INTEGER REFERENCES ssda_return(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (collection_year, child_id),
  CHECK (basis = 'DERIVED' OR return_id IS NOT NULL)
) STRICT;
