-- The chains with their ends: each row holds from starts_on up to, but not including, ends_on.

CREATE VIEW legal_status_span AS
SELECT l.id, l.period_id, p.child_id, l.code, l.starts_on,
       coalesce(lead(l.starts_on) OVER (PARTITION BY l.period_id ORDER BY l.starts_on), p.ends_on) AS ends_on
  FROM legal_status l JOIN period_of_care p ON p.id = l.period_id;

CREATE VIEW placement_span AS
SELECT f.id AS phase_id, f.placement_id, p.child_id, p.period_id, p.household_id, p.establishment_id, f.place, f.provider_code,
       f.provider_id, f.urn, f.postcode, f.authority_code, f.location, f.adjoining, f.miles_tenths, f.change_reason, f.starts_on,
       coalesce(lead(f.starts_on) OVER (PARTITION BY f.placement_id ORDER BY f.starts_on), p.ends_on) AS ends_on
  FROM placement_phase f JOIN placement p ON p.id = f.placement_id;

CREATE VIEW approval_terms_span AS
SELECT t.id AS terms_id, t.approval_id, a.household_id, a.provider_id, a.kind, a.connected, t.places, t.main_type, t.starts_on,
       coalesce(lead(t.starts_on) OVER (PARTITION BY t.approval_id ORDER BY t.starts_on), a.ends_on) AS ends_on
  FROM approval_terms t JOIN approval a ON a.id = t.approval_id;

CREATE VIEW approval_status_span AS
SELECT s.id, s.approval_id, a.household_id, s.status, s.reason, s.starts_on,
       coalesce(lead(s.starts_on) OVER (PARTITION BY s.approval_id ORDER BY s.starts_on), a.ends_on) AS ends_on
  FROM approval_status s JOIN approval a ON a.id = s.approval_id;

CREATE VIEW household_address_span AS
SELECT h.id, h.household_id, h.address, h.locality, h.postcode, h.authority_code, h.easting, h.northing, h.starts_on,
       lead(h.starts_on) OVER (PARTITION BY h.household_id ORDER BY h.starts_on) AS ends_on
  FROM household_address h;

CREATE VIEW referral_state_span AS
SELECT s.id, s.referral_id, s.state, s.starts_on,
       lead(s.starts_on) OVER (PARTITION BY s.referral_id ORDER BY s.starts_on) AS ends_on
  FROM referral_state s;
