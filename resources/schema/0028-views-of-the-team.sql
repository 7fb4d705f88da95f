-- A saved view may be for the whole team; which view a list opens with, and which stand on top, each user says for themselves. Where
-- somebody has not said, is_start of their own view still holds.
ALTER TABLE saved_view ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));

CREATE TABLE saved_view_use (
  id INTEGER PRIMARY KEY,
  view_id INTEGER NOT NULL REFERENCES saved_view(id),
  user_id INTEGER NOT NULL REFERENCES app_user(id),
  is_start INTEGER NOT NULL DEFAULT 0 CHECK (is_start IN (0, 1)),
  is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (view_id, user_id)
) STRICT;
