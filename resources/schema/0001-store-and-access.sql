-- The store itself, who may do what, the record of who did what, and the one door to everything about someone.
--
-- Three shapes of dated table: CHAIN (starts_on only: a row holds until the next begins), PERIOD (starts_on to ends_on, the first
-- day no longer true) and EVENT (one day). Money in pence, distance in tenths of a mile, dates ISO text, instants UTC with
-- milliseconds. `x IS date(x, '+0 days')` lets in real days only: plain date() accepts 31 February, and = would let NULL through.

-- One row: whose store this is. audit_key signs the trail and never changes.
CREATE TABLE store_info (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  own_authority TEXT NOT NULL,
  team TEXT NOT NULL,
  invented INTEGER NOT NULL DEFAULT 0 CHECK (invented IN (0, 1)),
  created_at TEXT NOT NULL CHECK (length(created_at) = 24 AND substr(created_at, 24) = 'Z'),
  audit_key BLOB NOT NULL CHECK (length(audit_key) = 32)
) STRICT;

-- CHAIN per key: practice that differs by council or changes over time, so that an old month is worked out by the old rule
CREATE TABLE setting (
  key TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  value TEXT NOT NULL,
  source TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (key, starts_on)
) STRICT;

-- EVENT per publication: children aged 0 to 17; the latest published for a year counts
CREATE TABLE population (
  authority_code TEXT NOT NULL,
  year INTEGER NOT NULL,
  published_on TEXT NOT NULL CHECK (published_on IS date(published_on, '+0 days')),
  aged_0_17 INTEGER NOT NULL CHECK (aged_0_17 > 0),
  source TEXT NOT NULL,
  PRIMARY KEY (authority_code, year, published_on)
) STRICT;

-- The last number given out in a series of references, such as ENQ-2026
CREATE TABLE reference_number (
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

-- Every record about someone. AUTOINCREMENT: an id is never used again, or the trail of a destroyed record would point at a stranger.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('PERSON','ENQUIRY','HOUSEHOLD','CHILD','PLACEMENT','REFERRAL','CONCERN','PROVIDER')),
  reference TEXT NOT NULL UNIQUE,
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  restrict_reason TEXT CHECK (restrict_reason IN ('HIGH_PROFILE','STAFF_CONFLICT','ADOPTION','HIGH_RISK','OTHER')),
  restrict_review_on TEXT CHECK (restrict_review_on IS date(restrict_review_on, '+0 days')),
  closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  closed_why TEXT,
  retention_rule TEXT,
  retention_trigger_on TEXT CHECK (retention_trigger_on IS date(retention_trigger_on, '+0 days')),
  destroy_not_before TEXT CHECK (destroy_not_before IS date(destroy_not_before, '+0 days')),
  created_at TEXT NOT NULL CHECK (length(created_at) = 24 AND substr(created_at, 24) = 'Z'),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (restricted = 0 OR restrict_reason IS NOT NULL)
) STRICT;

-- What other systems and the team's own spreadsheets call a subject
CREATE TABLE subject_identifier (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX subject_identifier_of ON subject_identifier (subject_id, kind);
CREATE UNIQUE INDEX subject_identifier_value ON subject_identifier (kind, upper(value)) WHERE ends_on IS NULL;

-- Anybody who does the work, user of Hearth or not
CREATE TABLE worker (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  job TEXT,
  team TEXT,
  email TEXT,
  phone TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE app_user (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  worker_id INTEGER REFERENCES worker(id),
  removed_at TEXT CHECK (removed_at IS NULL OR (length(removed_at) = 24 AND substr(removed_at, 24) = 'Z')),
  created_at TEXT NOT NULL CHECK (length(created_at) = 24 AND substr(created_at, 24) = 'Z'),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE app_user_role (
  user_id INTEGER NOT NULL REFERENCES app_user(id),
  role TEXT NOT NULL CHECK (role IN ('OFFICER','MANAGER','EXPORTER','FINANCE','PANEL','ALLEGATIONS','AUDITOR','INSPECTOR','ADMINISTRATOR')),
  PRIMARY KEY (user_id, role)
) STRICT;

-- Who may open a restricted subject
CREATE TABLE subject_grant (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  user_id INTEGER NOT NULL REFERENCES app_user(id),
  kind TEXT NOT NULL CHECK (kind IN ('LISTED','BREAK_GLASS')),
  reason TEXT NOT NULL,
  starts_at TEXT NOT NULL CHECK (length(starts_at) = 24 AND substr(starts_at, 24) = 'Z'),
  ends_at TEXT CHECK (ends_at IS NULL OR (length(ends_at) = 24 AND substr(ends_at, 24) = 'Z')),
  granted_by INTEGER REFERENCES app_user(id),
  reviewed_by INTEGER REFERENCES app_user(id),
  reviewed_at TEXT CHECK (reviewed_at IS NULL OR (length(reviewed_at) = 24 AND substr(reviewed_at, 24) = 'Z')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (kind = 'LISTED' OR (ends_at IS NOT NULL AND length(reason) >= 15))
) STRICT;

-- Own record or a declared relative: never opened by that user
CREATE TABLE user_link (
  user_id INTEGER NOT NULL REFERENCES app_user(id),
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  relation TEXT NOT NULL,
  PRIMARY KEY (user_id, subject_id)
) STRICT;

-- The trail. The chain covers the hash of the payload, not the payload: words can be destroyed and the chain still holds.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (length(at) = 24 AND substr(at, 24) = 'Z'),
  tick INTEGER NOT NULL,
  txn INTEGER NOT NULL,
  user_id INTEGER,
  action TEXT NOT NULL CHECK (action IN ('LOGIN','FAIL','READ','SEARCH','LIST','CREATE','UPDATE','DELETE','DESTROY','EXPORT','PRINT',
    'BREAK_GLASS','IMPORT','UNDO','BACKUP','RESTORE','MIGRATE','KEY','SIGN_OFF')),
  subject_id INTEGER,
  table_name TEXT,
  row_id INTEGER,
  row_version INTEGER,
  row_count INTEGER,
  payload_hash BLOB NOT NULL,
  prev_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject_id, seq);
CREATE INDEX audit_row ON audit (table_name, row_id, seq);

-- payload_hash = SHA-256 of salt, reason, before and after. The after-images are what was known at an instant.
CREATE TABLE audit_payload (
  seq INTEGER PRIMARY KEY REFERENCES audit(seq),
  salt BLOB NOT NULL,
  reason TEXT,
  before_json TEXT,
  after_json TEXT
) STRICT;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES app_user(id),
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  replaces_id INTEGER REFERENCES note(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX note_subject ON note (subject_id, on_day);

-- Only what a person wrote: what falls due is worked out, never stored
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER REFERENCES subject(id),
  title TEXT NOT NULL,
  due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
  owner_id INTEGER REFERENCES worker(id),
  done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- What a person said about a worked-out task; its key is kind|subject|due day
CREATE TABLE task_mark (
  task_key TEXT PRIMARY KEY,
  owner_id INTEGER REFERENCES worker(id),
  snoozed_until TEXT CHECK (snoozed_until IS date(snoozed_until, '+0 days')),
  not_needed_why TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES app_user(id),
  screen TEXT NOT NULL,
  name TEXT NOT NULL,
  is_start INTEGER NOT NULL DEFAULT 0 CHECK (is_start IN (0, 1)),
  body_json TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- A half-typed form; outside the trail
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES app_user(id),
  form TEXT NOT NULL,
  subject_id INTEGER REFERENCES subject(id),
  base_version INTEGER,
  body_json TEXT NOT NULL,
  saved_at TEXT NOT NULL CHECK (length(saved_at) = 24 AND substr(saved_at, 24) = 'Z')
) STRICT;

-- A rule that what happened has broken. It stands until somebody has dealt with it and said how.
CREATE TABLE breach (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  message TEXT NOT NULL,
  since TEXT NOT NULL CHECK (since IS date(since, '+0 days')),
  who TEXT,
  due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
  resolved_on TEXT CHECK (resolved_on IS date(resolved_on, '+0 days')),
  resolved_how TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((resolved_on IS NULL) = (resolved_how IS NULL))
) STRICT;
CREATE INDEX breach_subject ON breach (subject_id);

-- What may be found
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  field TEXT NOT NULL CHECK (field IN ('NAME','REFERENCE','IDENTIFIER','PHONE','EMAIL','POSTCODE','ADDRESS','TEXT')),
  body TEXT NOT NULL,
  UNIQUE (subject_id, field, body)
) STRICT;

-- Prefixes of words, whatever the accents. The program writes it beside search_text: a trigger may not, with trusted_schema off.
CREATE VIRTUAL TABLE search_prefix USING fts5(body, content = 'search_text', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
