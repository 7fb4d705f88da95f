-- Allegations, standards of care, complaints, notifiable events, the case record, notes of visits and why a review is wanted.

-- A record that belongs to another is hidden with it
ALTER TABLE subject ADD COLUMN belongs_to INTEGER REFERENCES subject(id);

-- Three kinds that are never mixed. Only a role of its own reads them: nobody else learns that there is one.
CREATE TABLE concern (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  household_id INTEGER NOT NULL REFERENCES household(id),
  kind TEXT NOT NULL CHECK (kind IN ('ALLEGATION','STANDARDS_OF_CARE','COMPLAINT')),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  happened TEXT NOT NULL CHECK (length(happened) > 0),
  told_by TEXT,
  owner_id INTEGER REFERENCES worker(id),
  section_47 TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (section_47 IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  outcome TEXT,
  outcome_on TEXT CHECK (outcome_on IS date(outcome_on, '+0 days')),
  outcome_words TEXT,
  followed TEXT,
  review_wanted TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (review_wanted IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
  CHECK (outcome_on IS NULL OR outcome_on >= received_on)
) STRICT;
CREATE INDEX concern_household ON concern (household_id, received_on);

CREATE TABLE concern_person (
  concern_id INTEGER NOT NULL REFERENCES concern(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  PRIMARY KEY (concern_id, person_id)
) STRICT;

CREATE TABLE concern_child (
  concern_id INTEGER NOT NULL REFERENCES concern(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  PRIMARY KEY (concern_id, child_id)
) STRICT;

-- EVENT: what was done about it
CREATE TABLE concern_step (
  id INTEGER PRIMARY KEY,
  concern_id INTEGER NOT NULL REFERENCES concern(id),
  kind TEXT NOT NULL,
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on, '+0 days')),
  worker_id INTEGER REFERENCES worker(id),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX concern_step_of ON concern_step (concern_id, done_on);

-- EVENT: FSR 2011 Schedule 7, rows 1 to 10. One that a concern is about is seen with the concern alone.
CREATE TABLE notifiable_event (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  child_id INTEGER REFERENCES child(id),
  concern_id INTEGER REFERENCES concern(id),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 10),
  happened_at TEXT NOT NULL CHECK (length(happened_at) = 24 AND substr(happened_at, 24) = 'Z'),
  happened TEXT NOT NULL CHECK (length(happened) > 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX notifiable_event_household ON notifiable_event (household_id, happened_at);

CREATE TABLE notifiable_event_told (
  event_id INTEGER NOT NULL REFERENCES notifiable_event(id),
  body TEXT NOT NULL CHECK (body IN ('OFSTED','RESPONSIBLE_AUTHORITY','SECRETARY_OF_STATE','AREA_AUTHORITY','POLICE','HEALTH')),
  told_at TEXT NOT NULL CHECK (length(told_at) = 24 AND substr(told_at, 24) = 'Z'),
  told_by INTEGER REFERENCES worker(id),
  PRIMARY KEY (event_id, body)
) STRICT;

-- Where one paper of a case record is kept: the notice, agreement, report or ending that it is of began on about_on
CREATE TABLE case_paper (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  kind TEXT NOT NULL CHECK (kind IN ('NOTICE_OF_APPROVAL','AGREEMENT','REVIEW_REPORT','TERMINATION_NOTICE','INFORMATION')),
  about_on TEXT NOT NULL CHECK (about_on IS date(about_on, '+0 days')),
  kept TEXT NOT NULL CHECK (length(kept) > 0),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (household_id, kind, about_on)
) STRICT;

-- EVENT: somebody wants an approval reviewed before its year is out; settled by the next review decided
CREATE TABLE review_asked (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on, '+0 days')),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (due_on >= asked_on)
) STRICT;
CREATE INDEX review_asked_of ON review_asked (household_id);

-- A visit to carers or another contact with them. Once it is signed only additions follow.
CREATE TABLE visit_note (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  on_day TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
  kind TEXT NOT NULL,
  announced TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (announced IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  seen TEXT,
  author_id INTEGER NOT NULL REFERENCES app_user(id),
  signed_at TEXT CHECK (signed_at IS NULL OR (length(signed_at) = 24 AND substr(signed_at, 24) = 'Z')),
  duty_id INTEGER REFERENCES duty_done(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX visit_note_household ON visit_note (household_id, on_day);

CREATE TABLE visit_note_part (
  note_id INTEGER NOT NULL REFERENCES visit_note(id),
  position INTEGER NOT NULL CHECK (position > 0),
  heading TEXT NOT NULL CHECK (length(heading) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  for_carer INTEGER NOT NULL DEFAULT 1 CHECK (for_carer IN (0, 1)),
  PRIMARY KEY (note_id, position)
) STRICT;

CREATE TABLE visit_note_child (
  note_id INTEGER NOT NULL REFERENCES visit_note(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  seen TEXT NOT NULL CHECK (seen IN ('ALONE','WITH_OTHERS','NOT_SEEN')),
  PRIMARY KEY (note_id, child_id)
) STRICT;
CREATE INDEX visit_note_child_of ON visit_note_child (child_id);

CREATE TABLE visit_note_action (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES visit_note(id),
  what TEXT NOT NULL CHECK (length(what) > 0),
  owner_id INTEGER REFERENCES worker(id),
  due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
  done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX visit_note_action_of ON visit_note_action (note_id);

CREATE TABLE visit_note_addition (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES visit_note(id),
  added_at TEXT NOT NULL CHECK (length(added_at) = 24 AND substr(added_at, 24) = 'Z'),
  author_id INTEGER NOT NULL REFERENCES app_user(id),
  text TEXT NOT NULL CHECK (length(text) > 0)
) STRICT;
CREATE INDEX visit_note_addition_of ON visit_note_addition (note_id);

-- The headings a note of a visit asks for, in the team's own words; one no longer used stays with the notes that have it
CREATE TABLE note_heading (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position > 0),
  heading TEXT NOT NULL CHECK (length(heading) > 0),
  for_carer INTEGER NOT NULL DEFAULT 1 CHECK (for_carer IN (0, 1)),
  retired_on TEXT CHECK (retired_on IS date(retired_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- What CPPCR 2010 reg 25 asks for before a temporary approval is extended
ALTER TABLE approval ADD COLUMN extension_panel_on TEXT CHECK (extension_panel_on IS date(extension_panel_on, '+0 days'));
ALTER TABLE approval ADD COLUMN extension_iro_on TEXT CHECK (extension_iro_on IS date(extension_iro_on, '+0 days'));
ALTER TABLE approval ADD COLUMN extension_right_home INTEGER CHECK (extension_right_home IN (0, 1));

-- Whose views were sought before a review was decided (FSR 2011 reg 28), and when
ALTER TABLE duty_done ADD COLUMN carers_views_on TEXT CHECK (carers_views_on IS date(carers_views_on, '+0 days'));
ALTER TABLE duty_done ADD COLUMN children_views_on TEXT CHECK (children_views_on IS date(children_views_on, '+0 days'));
ALTER TABLE duty_done ADD COLUMN authorities_views_on TEXT CHECK (authorities_views_on IS date(authorities_views_on, '+0 days'));
