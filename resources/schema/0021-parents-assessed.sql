-- A child who lives with parents: when their assessment was completed
ALTER TABLE placement ADD COLUMN parents_assessed_on TEXT CHECK (parents_assessed_on IS date(parents_assessed_on, '+0 days'));
