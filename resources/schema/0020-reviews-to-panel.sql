-- The day on which the report of a review was before the panel: that of the first always is (FSR 2011 reg 28)
ALTER TABLE duty_done ADD COLUMN panel_on TEXT CHECK (panel_on IS date(panel_on, '+0 days'));
