-- One person entered twice, who is to be spoken of before a call back, who sat on a panel, who was told.

-- What a person is known again by: how two words of the name sound, the last figures of a phone number, an e-mail. It is worked out
-- from person, like what search finds, and stands in no trail.
CREATE TABLE person_key (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('SOUND','PHONE','EMAIL')),
  value TEXT NOT NULL,
  UNIQUE (kind, value, person_id)
) STRICT;
CREATE INDEX person_key_of ON person_key (person_id);
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX enquiry_postcode ON enquiry (replace(upper(postcode), ' ', '')) WHERE postcode IS NOT NULL;
CREATE INDEX household_address_postcode ON household_address (replace(upper(postcode), ' ', '')) WHERE postcode IS NOT NULL;

-- Two records of one person made one. The trail has every row that was changed by it; it is undone as one.
CREATE TABLE person_merge (
  id INTEGER PRIMARY KEY,
  kept_id INTEGER NOT NULL REFERENCES person(id),
  gone_id INTEGER NOT NULL REFERENCES person(id),
  merged_on TEXT NOT NULL CHECK (merged_on IS date(merged_on, '+0 days')),
  undone_on TEXT CHECK (undone_on IS date(undone_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (kept_id <> gone_id)
) STRICT;

-- Two people somebody has looked at: they are not the same.
CREATE TABLE person_distinct (
  one_id INTEGER NOT NULL REFERENCES person(id),
  other_id INTEGER NOT NULL REFERENCES person(id),
  said_on TEXT NOT NULL CHECK (said_on IS date(said_on, '+0 days')),
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT;

-- PERIOD: people an officer should not call back alone. A list of its own, seen by few.
CREATE TABLE watched_person (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('NO_CONTACT','STAFF')),
  first_name TEXT,
  last_name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  why TEXT,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT;

-- What was found when an enquiry was saved: why the manager is to be spoken to before anybody calls back, until the manager has said.
CREATE TABLE enquiry_warning (
  id INTEGER PRIMARY KEY,
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id),
  found_in TEXT NOT NULL CHECK (found_in IN ('FAMILY','NO_CONTACT','REFUSED','STAFF')),
  about_id INTEGER REFERENCES subject(id),
  why TEXT NOT NULL,
  found_on TEXT NOT NULL CHECK (found_on IS date(found_on, '+0 days')),
  resolved_on TEXT CHECK (resolved_on IS date(resolved_on, '+0 days')),
  resolved_how TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((resolved_on IS NULL) = (resolved_how IS NULL))
) STRICT;
CREATE INDEX enquiry_warning_of ON enquiry_warning (enquiry_id);

-- EVENT: a panel that sat on an application: who was there, whether it was quorate, what it recommended, when its minutes came
CREATE TABLE enquiry_panel (
  id INTEGER PRIMARY KEY,
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id),
  sat_on TEXT NOT NULL CHECK (sat_on IS date(sat_on, '+0 days')),
  members TEXT NOT NULL,
  chaired INTEGER NOT NULL CHECK (chaired IN (0, 1)),
  social_worker INTEGER NOT NULL CHECK (social_worker IN (0, 1)),
  independent INTEGER NOT NULL CHECK (independent IN (0, 1)),
  recommendation TEXT NOT NULL CHECK (recommendation IN ('SUITABLE','NOT_SUITABLE','DEFERRED')),
  minutes TEXT,
  minutes_on TEXT CHECK (minutes_on IS date(minutes_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (minutes_on IS NULL OR minutes_on >= sat_on)
) STRICT;
CREATE INDEX enquiry_panel_of ON enquiry_panel (enquiry_id, sat_on);

-- When they were told what was decided, by word of mouth and in writing
ALTER TABLE enquiry ADD COLUMN told_on TEXT CHECK (told_on IS date(told_on, '+0 days'));
ALTER TABLE enquiry ADD COLUMN told_in_writing_on TEXT CHECK (told_in_writing_on IS date(told_in_writing_on, '+0 days'));
