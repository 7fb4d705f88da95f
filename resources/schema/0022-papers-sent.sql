-- When the papers went out, to the panel that is planned and to the IRM
ALTER TABLE enquiry ADD COLUMN panel_papers_on TEXT CHECK (panel_papers_on IS date(panel_papers_on, '+0 days'));
ALTER TABLE enquiry ADD COLUMN irm_papers_on TEXT CHECK (irm_papers_on IS date(irm_papers_on, '+0 days'));
