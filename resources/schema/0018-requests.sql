-- What a request for a home holds besides the children's own records: who asks, who allows what, the plan, what the home must be like.

ALTER TABLE referral ADD COLUMN referrer TEXT;
ALTER TABLE referral ADD COLUMN referrer_contact TEXT;
ALTER TABLE referral ADD COLUMN manager TEXT;
ALTER TABLE referral ADD COLUMN care_plan TEXT;
ALTER TABLE referral ADD COLUMN essential TEXT;
ALTER TABLE referral ADD COLUMN desirable TEXT;

-- What the authority to accommodate allows a week, and who allowed a search outside our own homes
ALTER TABLE referral ADD COLUMN budget_pence INTEGER CHECK (budget_pence > 0);
ALTER TABLE referral ADD COLUMN external_for TEXT;
ALTER TABLE referral ADD COLUMN external_by TEXT;
ALTER TABLE referral ADD COLUMN external_on TEXT CHECK (external_on IS date(external_on, '+0 days'));

-- What kind of risk it is; whether somebody watches over family time
ALTER TABLE child_risk ADD COLUMN kind TEXT;
ALTER TABLE family_time ADD COLUMN supervised TEXT;
