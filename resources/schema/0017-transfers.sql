-- Carers who change the service (voluntary transfer protocol of 2014): of an enquiry those who come over to us, of a household of ours
-- those who leave for another. The reference and the records we ask for are checks; those another service asks of us stand here.
CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  enquiry_id INTEGER REFERENCES enquiry(id),
  household_id INTEGER REFERENCES household(id),
  service TEXT,
  children TEXT NOT NULL DEFAULT 'NOT_ASKED' CHECK (children IN ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
  intention_on TEXT CHECK (intention_on IS date(intention_on, '+0 days')),
  iro_told_on TEXT CHECK (iro_told_on IS date(iro_told_on, '+0 days')),
  meeting_on TEXT CHECK (meeting_on IS date(meeting_on, '+0 days')),
  reference_asked_on TEXT CHECK (reference_asked_on IS date(reference_asked_on, '+0 days')),
  reference_on TEXT CHECK (reference_on IS date(reference_on, '+0 days')),
  records_asked_on TEXT CHECK (records_asked_on IS date(records_asked_on, '+0 days')),
  records_on TEXT CHECK (records_on IS date(records_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  given_up_on TEXT CHECK (given_up_on IS date(given_up_on, '+0 days')),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((enquiry_id IS NULL) <> (household_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX transfer_enquiry ON transfer (enquiry_id) WHERE enquiry_id IS NOT NULL;
CREATE INDEX transfer_household ON transfer (household_id) WHERE household_id IS NOT NULL;

-- The last day they were foster parents of another service; empty where they are, or never were
ALTER TABLE enquiry ADD COLUMN fostered_until TEXT CHECK (fostered_until IS date(fostered_until, '+0 days'));

CREATE INDEX check_item_enquiry ON check_item (enquiry_id) WHERE enquiry_id IS NOT NULL;
