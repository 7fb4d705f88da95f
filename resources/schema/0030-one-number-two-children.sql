-- A pupil number that two children have stands on both, as a finding (SSDA903 rule 444); every other identifier is of one record alone
DROP INDEX subject_identifier_value;
CREATE INDEX subject_identifier_value ON subject_identifier (kind, upper(value)) WHERE ends_on IS NULL;
CREATE UNIQUE INDEX subject_identifier_once ON subject_identifier (kind, upper(value)) WHERE ends_on IS NULL AND kind <> 'UPN';
