-- How many days' notice a provider's contract asks for; null where nobody has written it down
ALTER TABLE provider ADD COLUMN notice_days INTEGER CHECK (notice_days BETWEEN 0 AND 366);

-- That a home was given up, by whom and when; the day it ends stands in planned_end_on
ALTER TABLE placement ADD COLUMN notice_on TEXT CHECK (notice_on IS date(notice_on, '+0 days'));
ALTER TABLE placement ADD COLUMN notice_by TEXT CHECK (notice_by IN ('PROVIDER', 'US'));

-- A review without a meeting, in a long-term home of a year or more (CPPCR 2010 reg 22B); null where nobody said
ALTER TABLE child_review ADD COLUMN held_as TEXT CHECK (held_as IN ('MEETING', 'NO_MEETING'));

-- The council there was consulted on a home at a distance (CPPCR 2010 reg 11(2)(d)(ii))
ALTER TABLE out_of_area ADD COLUMN host_consulted_on TEXT CHECK (host_consulted_on IS date(host_consulted_on, '+0 days'));
