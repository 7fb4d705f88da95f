-- When they were told of the final decision that followed a qualifying determination; told_on is of the only decision, or of the
-- determination
ALTER TABLE enquiry ADD COLUMN final_told_on TEXT CHECK (final_told_on IS date(final_told_on, '+0 days'));
ALTER TABLE enquiry ADD COLUMN final_told_in_writing_on TEXT CHECK (final_told_in_writing_on IS date(final_told_in_writing_on, '+0 days'));
-- The same of the final decision on a proposal about an approval
ALTER TABLE approval_proposal ADD COLUMN told_on TEXT CHECK (told_on IS date(told_on, '+0 days'));
ALTER TABLE approval_proposal ADD COLUMN told_in_writing_on TEXT CHECK (told_in_writing_on IS date(told_in_writing_on, '+0 days'));
-- Why enquiries are closed before an application, in a team's own order: a code of Hearth's list, or words of the team's own
CREATE TABLE closing_reason (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  retired_on TEXT CHECK (retired_on IS date(retired_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
