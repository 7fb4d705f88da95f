-- When somebody spoke with whoever gives a personal reference
ALTER TABLE check_item ADD COLUMN interviewed_on TEXT CHECK (interviewed_on IS date(interviewed_on, '+0 days'));
