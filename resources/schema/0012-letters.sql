-- Letters a team writes: its own templates, and what was made of them for whom.

-- Whole files, each once, known by their SHA-256. They have no line in the trail, which would hold each a second time; the rows that
-- name one have, so that a file changed behind our back is noticed.
CREATE TABLE document (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

-- CHAIN per kind, by id: the newest counts. Without a document Hearth's own letter stands again, or the team's own is out of use.
CREATE TABLE letter_template (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('ENQUIRY','HOUSEHOLD','BOTH')),
  document TEXT REFERENCES document(sha256),
  note TEXT,
  put_at TEXT NOT NULL CHECK (length(put_at) = 24 AND substr(put_at, 24) = 'Z'),
  put_by INTEGER NOT NULL REFERENCES app_user(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX letter_template_kind ON letter_template (kind, id);

-- EVENT: a letter made; template_id NULL = Hearth's own
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject(id),
  name TEXT NOT NULL,
  template_id INTEGER REFERENCES letter_template(id),
  way TEXT NOT NULL CHECK (way IN ('WORD','PDF','MAIL')),
  document TEXT NOT NULL REFERENCES document(sha256),
  made_at TEXT NOT NULL CHECK (length(made_at) = 24 AND substr(made_at, 24) = 'Z'),
  made_by INTEGER NOT NULL REFERENCES app_user(id),
  sent_on TEXT CHECK (sent_on IS date(sent_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX letter_subject ON letter (subject_id, id);
