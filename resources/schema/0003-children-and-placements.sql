-- Children, where they live and have lived, what it costs, and who waits for a home.

-- match_key: date of birth and the words of the name, by which a row of a file is recognised; former_match_key is what it
-- was before somebody corrected it here.
-- responsible_authority: another council's child with our carers fills a place and is in no count of ours
CREATE TABLE child (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  first_name TEXT,
  last_name TEXT,
  known_as TEXT,
  date_of_birth TEXT NOT NULL CHECK (date_of_birth IS date(date_of_birth, '+0 days')),
  sex TEXT NOT NULL CHECK (sex IN ('M','F','U')),
  ethnicity TEXT NOT NULL DEFAULT 'NOBT',
  responsible_authority TEXT NOT NULL,
  upn_unknown_code TEXT CHECK (upn_unknown_code IN ('UN1','UN2','UN3','UN4','UN5')),
  is_mother TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (is_mother IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  mothers_child_born TEXT CHECK (mothers_child_born IS date(mothers_child_born, '+0 days')),
  social_worker_id INTEGER REFERENCES worker(id),
  iro_id INTEGER REFERENCES worker(id),
  permanence_plan TEXT,
  died_on TEXT CHECK (died_on IS date(died_on, '+0 days')),
  match_key TEXT NOT NULL,
  former_match_key TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX child_match ON child (match_key);
CREATE INDEX child_former_match ON child (former_match_key) WHERE former_match_key IS NOT NULL;

-- Pairs, because the usual fostering limit asks for all to be brothers and sisters of each other
CREATE TABLE sibling_link (
  child_a INTEGER NOT NULL REFERENCES child(id),
  child_b INTEGER NOT NULL REFERENCES child(id),
  kind TEXT NOT NULL CHECK (kind IN ('FULL','HALF','STEP','ADOPTIVE','UNSPECIFIED')),
  PRIMARY KEY (child_a, child_b),
  CHECK (child_a < child_b)
) STRICT;
CREATE INDEX sibling_link_other ON sibling_link (child_b);

CREATE TABLE sibling_group (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE sibling_group_member (
  group_id INTEGER NOT NULL REFERENCES sibling_group(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  part INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (group_id, child_id)
) STRICT;
CREATE INDEX sibling_group_member_of ON sibling_group_member (child_id);

-- CHAIN
CREATE TABLE sibling_plan (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL REFERENCES sibling_group(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  plan TEXT NOT NULL CHECK (plan IN ('TOGETHER','APART','PART','NOT_DECIDED')),
  strength TEXT NOT NULL CHECK (strength IN ('MUST','SHOULD','MAY')),
  reason TEXT,
  assessed_by TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (group_id, starts_on)
) STRICT;

-- PERIOD. The category of need and the home postcode lie here, so that they cannot differ between episodes.
CREATE TABLE period_of_care (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  start_known INTEGER NOT NULL DEFAULT 1 CHECK (start_known IN (0, 1)),
  entry_rne TEXT NOT NULL DEFAULT 'S',
  category_of_need TEXT NOT NULL,
  home_postcode TEXT,
  home_postcode_state TEXT NOT NULL DEFAULT 'KNOWN' CHECK (home_postcode_state IN ('KNOWN','NOT_KNOWN','NONE')),
  home_easting INTEGER,
  home_northing INTEGER,
  home_address TEXT,
  rec TEXT,
  left_to_address TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((ends_on IS NULL) = (rec IS NULL)),
  CHECK (start_known = 0 OR entry_rne = 'S'),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE UNIQUE INDEX period_of_care_open ON period_of_care (child_id) WHERE ends_on IS NULL;
CREATE INDEX period_of_care_child ON period_of_care (child_id, starts_on);

-- CHAIN in a period of care; its first row begins with it
CREATE TABLE legal_status (
  id INTEGER PRIMARY KEY,
  period_id INTEGER NOT NULL REFERENCES period_of_care(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  code TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (period_id, starts_on)
) STRICT;

CREATE TABLE uasc_status (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
  ceased_on TEXT CHECK (ceased_on IS date(ceased_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX uasc_status_child ON uasc_status (child_id);

-- EVENT; level NULL = not known
CREATE TABLE child_need (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  domain TEXT NOT NULL,
  level INTEGER CHECK (level BETWEEN 0 AND 3),
  source TEXT,
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  worker_id INTEGER REFERENCES worker(id),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX child_need_of ON child_need (child_id, domain, as_of);

-- EVENT; the latest counts
CREATE TABLE child_fact (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('KNOWN','NONE','UNKNOWN','NOT_ASKED')),
  value TEXT,
  essential INTEGER NOT NULL DEFAULT 0 CHECK (essential IN (0, 1)),
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
  source TEXT,
  worker_id INTEGER REFERENCES worker(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((state = 'KNOWN') = (value IS NOT NULL))
) STRICT;
CREATE INDEX child_fact_key ON child_fact (child_id, key, as_of);

CREATE TABLE child_review (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on, '+0 days')),
  participation TEXT,
  says_return TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (says_return IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (child_id, held_on)
) STRICT;

-- EVENT: somebody of the responsible authority saw the child
CREATE TABLE child_visit (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  visited_on TEXT NOT NULL CHECK (visited_on IS date(visited_on, '+0 days')),
  worker_id INTEGER REFERENCES worker(id),
  seen_alone TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (seen_alone IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX child_visit_of ON child_visit (child_id, visited_on);

-- Both days count and may be the same
CREATE TABLE missing_episode (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  kind TEXT NOT NULL CHECK (kind IN ('M','A')),
  started_on TEXT NOT NULL CHECK (started_on IS date(started_on, '+0 days')),
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  interview_offered TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (interview_offered IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  interview_accepted TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (interview_accepted IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
) STRICT;
CREATE INDEX missing_episode_child ON missing_episode (child_id, started_on);

CREATE TABLE previous_permanence (
  period_id INTEGER PRIMARY KEY REFERENCES period_of_care(id),
  code TEXT NOT NULL,
  authority TEXT,
  order_date_text TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- What Ofsted gives a number: a fostering service's registration, a children's home
CREATE TABLE establishment (
  id INTEGER PRIMARY KEY,
  provider_id INTEGER NOT NULL REFERENCES provider(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('FOSTERING_SERVICE','CHILDRENS_HOME','SECURE_HOME','SUPPORTED_ACCOMMODATION','RESIDENTIAL_SCHOOL','FAMILY_CENTRE','ADOPTION','OTHER')),
  urn TEXT,
  postcode TEXT,
  authority_code TEXT,
  opened_on TEXT CHECK (opened_on IS date(opened_on, '+0 days')),
  closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX establishment_provider ON establishment (provider_id);
CREATE INDEX establishment_urn ON establishment (upper(urn));

-- PERIOD: one stay in one home, with one set of carers or in one establishment
CREATE TABLE placement (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  period_id INTEGER REFERENCES period_of_care(id),
  household_id INTEGER REFERENCES household(id),
  establishment_id INTEGER REFERENCES establishment(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  start_known INTEGER NOT NULL DEFAULT 1 CHECK (start_known IN (0, 1)),
  planned_end_on TEXT CHECK (planned_end_on IS date(planned_end_on, '+0 days')),
  basis TEXT NOT NULL CHECK (basis IN ('DECISION','EMERGENCY','IMPORTED','COURT')),
  statutory_provision TEXT,
  prior_address TEXT,
  leaving_address TEXT,
  plan_signed_on TEXT CHECK (plan_signed_on IS date(plan_signed_on, '+0 days')),
  end_reason TEXT,
  end_planned TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (end_planned IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  in_house_alternative TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (in_house_alternative IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  end_note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (household_id IS NULL OR establishment_id IS NULL),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX placement_period ON placement (period_id);
CREATE UNIQUE INDEX placement_open ON placement (child_id) WHERE ends_on IS NULL;
CREATE INDEX placement_child ON placement (child_id, starts_on);
CREATE INDEX placement_household ON placement (household_id, starts_on);

-- CHAIN in a placement: what may change while the carers stay the same, with its geography frozen on it
CREATE TABLE placement_phase (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  place TEXT NOT NULL,
  provider_code TEXT,
  provider_id INTEGER REFERENCES provider(id),
  urn TEXT,
  address TEXT,
  postcode TEXT,
  confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  change_reason TEXT,
  authority_code TEXT,
  authority_basis TEXT CHECK (authority_basis IN ('POSTCODE','SECTOR','OUTCODE','CONFIRMED')),
  location TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (location IN ('IN','OUT','UNKNOWN')),
  adjoining TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (adjoining IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  miles_tenths INTEGER CHECK (miles_tenths BETWEEN 0 AND 9998),
  edition TEXT,
  frozen_at TEXT CHECK (frozen_at IS NULL OR (length(frozen_at) = 24 AND substr(frozen_at, 24) = 'Z')),
  confirmed_by INTEGER REFERENCES app_user(id),
  confirmed_why TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (placement_id, starts_on)
) STRICT;

-- PERIOD inside a placement that stays open
CREATE TABLE temporary_stay (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement(id),
  code TEXT NOT NULL CHECK (code IN ('T0','T1','T2','T3','T4')),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  household_id INTEGER REFERENCES household(id),
  postcode TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX temporary_stay_placement ON temporary_stay (placement_id, starts_on);

-- A named person's decision that a rule asks for
CREATE TABLE authority_decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('OUT_OF_AREA','AT_A_DISTANCE','KS4_MOVE','ROOM_SHARING','BEYOND_TERMS_REG23','OTHER_AUTHORITY_CONSENT',
    'PROVIDER_CONSENT','RISK_ACCEPTED','REG24_EXTENSION','CONNECTED_CONSIDERED','WEIGHTS','OTHER')),
  child_id INTEGER REFERENCES child(id),
  household_id INTEGER REFERENCES household(id),
  placement_id INTEGER REFERENCES placement(id),
  referral_id INTEGER REFERENCES referral(id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
  outcome TEXT NOT NULL CHECK (outcome IN ('YES','NO')),
  expires_on TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
  text TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX authority_decision_placement ON authority_decision (placement_id);
CREATE INDEX authority_decision_child ON authority_decision (child_id);

-- CHAIN in a placement: why the child is out of the area
CREATE TABLE out_of_area (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  reason TEXT NOT NULL,
  alternatives TEXT,
  host_notified_on TEXT CHECK (host_notified_on IS date(host_notified_on, '+0 days')),
  care_plan_sent_on TEXT CHECK (care_plan_sent_on IS date(care_plan_sent_on, '+0 days')),
  review_on TEXT CHECK (review_on IS date(review_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (placement_id, starts_on)
) STRICT;

-- What would bring the child back; none without a reason to return or to stay
CREATE TABLE return_plan (
  id INTEGER PRIMARY KEY,
  child_id INTEGER NOT NULL REFERENCES child(id),
  placement_id INTEGER NOT NULL REFERENCES placement(id),
  kind TEXT NOT NULL CHECK (kind IN ('RETURN','STEP_DOWN','SETTLED')),
  gate TEXT CHECK (gate IN ('PLAN_SAYS_RETURN','CHILD_ASKS','ENDING','RECENT_EMERGENCY')),
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on, '+0 days')),
  target_on TEXT CHECK (target_on IS date(target_on, '+0 days')),
  next_step TEXT,
  blocker TEXT,
  settled_why TEXT,
  closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  outcome TEXT CHECK (outcome IN ('RETURNED','STEPPED_DOWN','NOT_PURSUED','LEFT_CARE')),
  to_placement_id INTEGER REFERENCES placement(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (kind = 'SETTLED' OR gate IS NOT NULL),
  CHECK (kind <> 'SETTLED' OR settled_why IS NOT NULL)
) STRICT;
CREATE INDEX return_plan_placement ON return_plan (placement_id, opened_on);
CREATE UNIQUE INDEX return_plan_open ON return_plan (placement_id) WHERE closed_on IS NULL;

-- PERIOD or one day: a weekly rate or a single sum; contributions are negative
CREATE TABLE cost_line (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER REFERENCES placement(id),
  household_id INTEGER REFERENCES household(id),
  child_id INTEGER REFERENCES child(id),
  basis TEXT NOT NULL CHECK (basis IN ('WEEKLY','ONCE')),
  kind TEXT NOT NULL CHECK (kind IN ('ALLOWANCE','FEE','AGENCY','RESIDENTIAL','EXTRA','RETAINER','TRAVEL','CONTRIBUTION','OTHER')),
  pence INTEGER NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  price_year TEXT,
  source TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (CASE WHEN placement_id IS NULL THEN 0 ELSE 1 END + CASE WHEN household_id IS NULL THEN 0 ELSE 1 END + CASE WHEN child_id IS NULL THEN 0 ELSE 1 END = 1),
  CHECK ((kind = 'CONTRIBUTION') = (pence < 0)),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;
CREATE INDEX cost_line_placement ON cost_line (placement_id, starts_on);
CREATE INDEX cost_line_household ON cost_line (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX cost_line_child ON cost_line (child_id) WHERE child_id IS NOT NULL;

-- The council's table of allowances: it proposes cost lines
CREATE TABLE allowance_rate (
  id INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  age_from INTEGER NOT NULL,
  age_to INTEGER NOT NULL,
  pence INTEGER NOT NULL CHECK (pence >= 0),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  source TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on > starts_on)
) STRICT;

-- A request for a home
CREATE TABLE referral (
  id INTEGER PRIMARY KEY REFERENCES subject(id),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  received_at TEXT CHECK (received_at IS NULL OR (length(received_at) = 24 AND substr(received_at, 24) = 'Z')),
  needed_by TEXT CHECK (needed_by IS date(needed_by, '+0 days')),
  expected_end_on TEXT CHECK (expected_end_on IS date(expected_end_on, '+0 days')),
  emergency INTEGER NOT NULL DEFAULT 0 CHECK (emergency IN (0, 1)),
  type_wanted TEXT,
  purpose TEXT,
  authorised_by TEXT,
  authorised_on TEXT CHECK (authorised_on IS date(authorised_on, '+0 days')),
  complexity TEXT,
  details TEXT,
  connected_considered_on TEXT CHECK (connected_considered_on IS date(connected_considered_on, '+0 days')),
  connected_considered_note TEXT,
  closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

-- CHAIN
CREATE TABLE referral_state (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral(id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  state TEXT NOT NULL CHECK (state IN ('DRAFT','AUTHORISED','SEARCHING_IN_HOUSE','SEARCHING_EXTERNAL','OFFERED','MATCHED','PLACED','WITHDRAWN','NO_PLACEMENT_FOUND')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (referral_id, starts_on)
) STRICT;

CREATE TABLE referral_child (
  referral_id INTEGER NOT NULL REFERENCES referral(id),
  child_id INTEGER NOT NULL REFERENCES child(id),
  PRIMARY KEY (referral_id, child_id)
) STRICT;
CREATE INDEX referral_child_of ON referral_child (child_id);

-- EVENT with an answer: who was asked for a home and what they said
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral(id),
  asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on, '+0 days')),
  household_id INTEGER REFERENCES household(id),
  provider_id INTEGER REFERENCES provider(id),
  authority_code TEXT,
  answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
  answer TEXT CHECK (answer IN ('OFFER','DECLINE','NO_REPLY','WITHDRAWN')),
  decline_reason TEXT,
  offered_what TEXT,
  weekly_pence INTEGER,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX search_entry_referral ON search_entry (referral_id);
