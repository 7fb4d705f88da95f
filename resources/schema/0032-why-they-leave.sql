-- Why carers leave who resign, beside that they do: a code of the list "leaving", or words of the team's own
ALTER TABLE approval ADD COLUMN leaving_reason TEXT;
