-- A campaign and how a reply is known to be its own: words that stand in an enquiry's source in detail, such as a code on a leaflet.
CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  pence INTEGER NOT NULL CHECK (pence >= 0),
  known_by TEXT NOT NULL CHECK (length(known_by) > 1),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT;
