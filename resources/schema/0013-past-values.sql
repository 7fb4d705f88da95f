-- Published figures of years before Hearth.

-- One figure of one council's year, as it was published; year is the one in which 31 March lies. value is whole: tenths of a rate, pence.
CREATE TABLE published_value (
  id INTEGER PRIMARY KEY,
  measure TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  value INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (length(source) > 0),
  published_on TEXT CHECK (published_on IS date(published_on, '+0 days')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (measure, year)
) STRICT;

-- Whom to ring at a provider; until which instant a bed is held, so that a hold ends within its last day
ALTER TABLE provider ADD COLUMN phone TEXT;
ALTER TABLE bed_use ADD COLUMN held_until TEXT
  CHECK (held_until IS NULL OR (length(held_until) = 24 AND substr(held_until, 24) = 'Z'));

-- Where a number stood that a target begins from; null where it begins from nothing, as counts of a year do
ALTER TABLE target ADD COLUMN baseline INTEGER;
