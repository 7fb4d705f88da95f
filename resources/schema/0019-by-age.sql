-- Allowances that follow a child's age.

-- The council's rates that an allowance follows; its own pence are 0 then
ALTER TABLE cost_line ADD COLUMN scheme TEXT;

CREATE INDEX allowance_rate_scheme ON allowance_rate (scheme, starts_on);

-- What is paid on each day: an allowance by age falls into one row for each birthday that changes it and for each new set of rates
CREATE VIEW cost_price AS
SELECT l.id, l.placement_id, l.household_id, l.child_id, l.basis, l.kind, coalesce(r.pence, l.pence) AS pence,
       CASE WHEN l.scheme IS NULL THEN l.starts_on
            ELSE max(l.starts_on, r.starts_on, date(c.date_of_birth, '+' || r.age_from || ' years')) END AS starts_on,
       CASE WHEN l.scheme IS NULL THEN l.ends_on
            ELSE min(date(c.date_of_birth, '+' || (r.age_to + 1) || ' years'),
                     coalesce(l.ends_on, '9999-12-31'), coalesce(r.ends_on, '9999-12-31')) END AS ends_on,
       l.price_year, l.source, l.scheme, l.version
  FROM cost_line l
  LEFT JOIN allowance_rate r ON r.scheme = l.scheme
  LEFT JOIN placement p ON p.id = CASE WHEN r.id IS NOT NULL THEN l.placement_id END
  LEFT JOIN child c ON c.id = CASE WHEN r.id IS NOT NULL THEN coalesce(l.child_id, p.child_id) END
 WHERE l.scheme IS NULL
    OR max(l.starts_on, r.starts_on, date(c.date_of_birth, '+' || r.age_from || ' years'))
     < min(date(c.date_of_birth, '+' || (r.age_to + 1) || ' years'),
           coalesce(l.ends_on, '9999-12-31'), coalesce(r.ends_on, '9999-12-31'));
