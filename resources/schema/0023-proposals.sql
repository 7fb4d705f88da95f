-- A proposal to end an approval or to change its terms (a qualifying determination): the letter, the 28 days, what they chose, the final
-- decision (FSR 2011 reg 28, 29)
CREATE TABLE approval_proposal (
  id INTEGER PRIMARY KEY,
  household_id INTEGER NOT NULL REFERENCES household(id),
  kind TEXT NOT NULL CHECK (kind IN ('END', 'TERMS')),
  sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on, '+0 days')),
  reasons TEXT NOT NULL CHECK (length(reasons) > 0),
  agreed_on TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
  answer TEXT CHECK (answer IN ('REPRESENTATIONS', 'IRM')),
  answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
  papers_on TEXT CHECK (papers_on IS date(papers_on, '+0 days')),
  decision TEXT CHECK (decision IN ('AS_PROPOSED', 'CHANGED', 'DROPPED')),
  decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((answer IS NULL) = (answered_on IS NULL)),
  CHECK ((decision IS NULL) = (decided_on IS NULL))
) STRICT;
CREATE INDEX approval_proposal_household ON approval_proposal (household_id, sent_on);

-- The day on which connected carers who were not approved asked the IRM: an extension may then last until its outcome (CPPCR 2010 reg 25)
ALTER TABLE approval ADD COLUMN extension_irm_on TEXT CHECK (extension_irm_on IS date(extension_irm_on, '+0 days'));
