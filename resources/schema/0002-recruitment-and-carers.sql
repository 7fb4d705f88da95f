-- People, enquiries, fostering households and their approvals.

-- One human being: applicant, carer, other member of a household, referee
CREATE TABLE person (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  first_name TEXT,
  last_name TEXT NOT NULL,
  known_as TEXT,
  former_names TEXT,
  date_of_birth TEXT CHECK (date_of_birth IS date(date_of_birth, '+0 days')),
  birth_precision TEXT NOT NULL DEFAULT 'DAY' CHECK (birth_precision IN ('DAY','MONTH','YEAR')),
  sex TEXT CHECK (sex IN ('M','F','U')),
  email TEXT,
  phone TEXT,
  phone_other TEXT,
  may_contact TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (may_contact IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  merged_into INTEGER REFERENCES person(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- A fostering household, ours or an agency's: one that comes over keeps its row and its children. match_key is its name and first
-- postcode in one normal form, as for an enquiry.
CREATE TABLE household (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  former_match_key TEXT,
  phone TEXT,
  email TEXT,
  supervising_worker_id INTEGER REFERENCES worker(id),
  officer_id INTEGER REFERENCES worker(id),
  agreement_signed_on TEXT CHECK (agreement_signed_on IS date(agreement_signed_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX household_match ON household (match_key);
CREATE INDEX household_former_match ON household (former_match_key) WHERE former_match_key IS NOT NULL;

-- The whole road from first contact to decision. match_key says name, day and postcode in one normal form, by which a row of a
-- spreadsheet is known again; former_match_key is what it was before somebody corrected it here.
CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  former_match_key TEXT,
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  received_precision TEXT NOT NULL DEFAULT 'DAY' CHECK (received_precision IN ('DAY','MONTH','YEAR')),
  source TEXT,
  source_detail TEXT,
  contact_method TEXT,
  address TEXT,
  postcode TEXT,
  authority_code TEXT,
  spare_bedroom TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (spare_bedroom IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  tenure TEXT,
  previous_service TEXT,
  is_transfer INTEGER NOT NULL DEFAULT 0 CHECK (is_transfer IN (0, 1)),
  officer_id INTEGER REFERENCES worker(id),
  first_response_at TEXT CHECK (first_response_at IS NULL OR (length(first_response_at) = 24 AND substr(first_response_at, 24) = 'Z')),
  next_step TEXT,
  next_stage TEXT,
  next_step_on TEXT CHECK (next_step_on IS date(next_step_on, '+0 days')),
  closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  closed_reason TEXT,
  closed_by TEXT CHECK (closed_by IN ('APPLICANT','SERVICE','DECISION')),
  duplicate_of INTEGER REFERENCES enquiry(id),
  household_id INTEGER REFERENCES household(id),
  notes TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (closed_on IS NULL OR closed_reason IS NOT NULL)
) STRICT;
CREATE INDEX enquiry_received ON enquiry (received_on);
CREATE INDEX enquiry_match ON enquiry (match_key);
CREATE INDEX enquiry_former_match ON enquiry (former_match_key) WHERE former_match_key IS NOT NULL;

CREATE TABLE enquiry_type (
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id),
  type TEXT NOT NULL,
  PRIMARY KEY (enquiry_id, type)
) STRICT;

CREATE TABLE enquiry_person (
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('APPLICANT','ADULT','CHILD','REFEREE','FORMER_PARTNER','BACKUP_CARER')),
  joined_on TEXT CHECK (joined_on IS date(joined_on, '+0 days')),
  left_on TEXT CHECK (left_on IS date(left_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (enquiry_id, person_id, role)
) STRICT;
CREATE INDEX enquiry_person_person ON enquiry_person (person_id);

-- PERIOD, not a chain: Stages 1 and 2 may run together; both ends may fall on one day
CREATE TABLE enquiry_stage (
  id INTEGER PRIMARY KEY,
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id),
  stage TEXT NOT NULL CHECK (stage IN ('ENQUIRY','INITIAL_VISIT','APPLICATION','STAGE_1','STAGE_2','BRIEF_REPORT','PANEL','ADM_DECISION',
    'QUALIFYING_DETERMINATION','REPRESENTATIONS','IRM_REVIEW','APPROVED')),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  outcome TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX enquiry_stage_of ON enquiry_stage (enquiry_id, stage, starts_on);
CREATE INDEX enquiry_stage_when ON enquiry_stage (stage, starts_on);

-- EVENT
CREATE TABLE enquiry_contact (
  id INTEGER PRIMARY KEY,
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id),
  at TEXT NOT NULL CHECK (length(at) = 24 AND substr(at, 24) = 'Z'),
  direction TEXT NOT NULL CHECK (direction IN ('IN','OUT')),
  method TEXT NOT NULL,
  worker_id INTEGER REFERENCES worker(id),
  reached TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (reached IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  summary TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX enquiry_contact_of ON enquiry_contact (enquiry_id, at);

CREATE TABLE recruitment_spend (
  month TEXT NOT NULL CHECK (length(month) = 7),
  source TEXT NOT NULL,
  pence INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (month, source)
) STRICT;

-- PERIOD. Birth children count for bedrooms, never for the usual fostering limit.
CREATE TABLE household_member (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  role TEXT NOT NULL CHECK (role IN ('CARER','ADULT','CHILD')),
  relation TEXT,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX household_member_of ON household_member (household_id, starts_on);
CREATE INDEX household_member_person ON household_member (person_id);

-- CHAIN. A new row makes a new phase of every open placement there.
CREATE TABLE household_address (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  address TEXT,
  locality TEXT,
  postcode TEXT,
  authority_code TEXT,
  authority_basis TEXT CHECK (authority_basis IN ('POSTCODE','SECTOR','OUTCODE','CONFIRMED')),
  easting INTEGER,
  northing INTEGER,
  edition TEXT,
  confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (household_id, starts_on)
) STRICT;

-- EVENT: the answer to one question; the latest counts
CREATE TABLE household_fact (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('KNOWN','NONE','UNKNOWN','NOT_ASKED')),
  value TEXT,
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  source TEXT,
  worker_id INTEGER REFERENCES worker(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((state = 'KNOWN') = (value IS NOT NULL))
) STRICT;
CREATE INDEX household_fact_key ON household_fact (household_id, key, as_of);

CREATE TABLE bedroom (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  name TEXT NOT NULL,
  floor TEXT,
  for_use TEXT NOT NULL CHECK (for_use IN ('FOSTERING','CARERS','OWN_CHILD','ADULT','SPARE')),
  may_share TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (may_share IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;

CREATE TABLE provider (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  name TEXT NOT NULL,
  sector TEXT NOT NULL CHECK (sector IN ('OWN','OTHER_LA','OTHER_PUBLIC','PRIVATE','VOLUNTARY')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
-- We are one service
CREATE UNIQUE INDEX provider_own ON provider (sector) WHERE sector = 'OWN';

-- PERIOD: approval by one service; a household has one at a time
CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  provider_id INTEGER NOT NULL REFERENCES provider(id),
  kind TEXT NOT NULL CHECK (kind IN ('FULL','TEMPORARY')),
  connected INTEGER NOT NULL DEFAULT 0 CHECK (connected IN (0, 1)),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  reference TEXT,
  expires_on TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
  extended_on TEXT CHECK (extended_on IS date(extended_on, '+0 days')),
  extension_by INTEGER REFERENCES worker(id),
  notice_received_on TEXT CHECK (notice_received_on IS date(notice_received_on, '+0 days')),
  ending_reason TEXT CHECK (ending_reason IN ('RESIGNED','TERMINATED','TRANSFERRED_OUT','DECEASED','LAPSED','FULLY_APPROVED','SGO_OR_ADOPTION')),
  ending_detail TEXT,
  exit_interview_on TEXT CHECK (exit_interview_on IS date(exit_interview_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (kind = 'FULL' OR expires_on IS NOT NULL),
  CHECK (ends_on IS NULL OR ending_reason IS NOT NULL),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE UNIQUE INDEX approval_open ON approval (household_id) WHERE ends_on IS NULL;
CREATE INDEX approval_household ON approval (household_id, starts_on);

-- CHAIN in an approval; never overwritten
CREATE TABLE approval_terms (
  id INTEGER PRIMARY KEY,
  approval_id INTEGER NOT NULL REFERENCES approval(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 20),
  main_type TEXT,
  wording TEXT,
  siblings_only INTEGER NOT NULL DEFAULT 0 CHECK (siblings_only IN (0, 1)),
  reason TEXT,
  decided_by INTEGER REFERENCES worker(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (approval_id, starts_on)
) STRICT;

-- One line a type of fostering: ages in years, both included; places NULL = up to the total
CREATE TABLE approval_terms_line (
  id INTEGER PRIMARY KEY,
  terms_id INTEGER NOT NULL REFERENCES approval_terms(id),
  type TEXT NOT NULL,
  age_from INTEGER NOT NULL CHECK (age_from BETWEEN 0 AND 21),
  age_to INTEGER NOT NULL CHECK (age_to BETWEEN 0 AND 25),
  sex TEXT CHECK (sex IN ('M','F')),
  places INTEGER CHECK (places > 0),
  CHECK (age_to >= age_from)
) STRICT;

CREATE TABLE approval_terms_child (
  terms_id INTEGER NOT NULL REFERENCES approval_terms(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  PRIMARY KEY (terms_id, child_id)
) STRICT;

-- CHAIN in an approval
CREATE TABLE approval_status (
  id INTEGER PRIMARY KEY,
  approval_id INTEGER NOT NULL REFERENCES approval(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  status TEXT NOT NULL CHECK (status IN ('ACTIVE','ON_HOLD','SUSPENDED','NOTICE_GIVEN')),
  reason TEXT,
  review_on TEXT CHECK (review_on IS date(review_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (approval_id, starts_on)
) STRICT;

-- PERIOD; places NULL = every unfilled place
CREATE TABLE unavailability (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  places INTEGER CHECK (places > 0),
  reason TEXT NOT NULL,
  expected_end_on TEXT CHECK (expected_end_on IS date(expected_end_on, '+0 days')),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX unavailability_household ON unavailability (household_id, starts_on);

-- PERIOD. Usual fostering limit: granted only by the council where the carer lives, and names the children.
CREATE TABLE limit_exemption (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  person_id INTEGER REFERENCES person(id),
  granted_by_authority TEXT NOT NULL,
  granted_on TEXT NOT NULL CHECK (granted_on IS date(granted_on, '+0 days')),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  condition TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX limit_exemption_household ON limit_exemption (household_id, starts_on);

CREATE TABLE limit_exemption_child (
  exemption_id INTEGER NOT NULL REFERENCES limit_exemption(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  PRIMARY KEY (exemption_id, child_id)
) STRICT;

-- PERIOD: what takes a place or a bed and is no placement of ours
CREATE TABLE bed_use (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  kind TEXT NOT NULL CHECK (kind IN ('STAYING_PUT','SHORT_BREAK','HUB_NIGHT','RESPITE','HELD','RESERVED','PARENT','BABY_NOT_LOOKED_AFTER','PRIVATE')),
  child_id INTEGER REFERENCES child(id),
  referral_id INTEGER REFERENCES referral(id),
  label TEXT,
  fills_place INTEGER NOT NULL DEFAULT 0 CHECK (fills_place IN (0, 1)),
  blocks_place INTEGER NOT NULL DEFAULT 1 CHECK (blocks_place IN (0, 1)),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (fills_place + blocks_place <= 1),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX bed_use_household ON bed_use (household_id, starts_on);

-- EVENT: reviews, visits, training. When the next is due is worked out unless somebody set a day.
CREATE TABLE duty_done (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  person_id INTEGER REFERENCES person(id),
  kind TEXT NOT NULL,
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on, '+0 days')),
  decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
  outcome TEXT,
  title TEXT,
  next_due_on TEXT CHECK (next_due_on IS date(next_due_on, '+0 days')),
  worker_id INTEGER REFERENCES worker(id),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX duty_done_of ON duty_done (household_id, kind, done_on);

-- One check on one person: number, dates and outcome only, never what a certificate says
CREATE TABLE check_item (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  enquiry_id INTEGER REFERENCES enquiry(id),
  household_id INTEGER REFERENCES household(id),
  kind TEXT NOT NULL,
  requested_on TEXT CHECK (requested_on IS date(requested_on, '+0 days')),
  received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
  outcome TEXT NOT NULL DEFAULT 'OUTSTANDING' CHECK (outcome IN ('CLEAR','CONCERN','NOT_REQUIRED','OUTSTANDING')),
  number TEXT,
  expires_on TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
  decided_by INTEGER REFERENCES worker(id),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (received_on IS NULL OR requested_on IS NULL OR received_on >= requested_on)
) STRICT;
CREATE INDEX check_item_person ON check_item (person_id, kind);
