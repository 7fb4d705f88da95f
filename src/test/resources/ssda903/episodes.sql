-- Episodes worked out a second way, in SQL alone, to hold the program's own against; too slow for use in it.
WITH cut AS (
  SELECT period_id, starts_on AS d FROM legal_status
  UNION SELECT period_id, starts_on FROM placement_span WHERE period_id IS NOT NULL
  UNION SELECT p.period_id, t.starts_on FROM temporary_stay t JOIN placement p ON p.id = t.placement_id WHERE p.period_id IS NOT NULL
  UNION SELECT p.period_id, t.ends_on FROM temporary_stay t JOIN placement p ON p.id = t.placement_id
         WHERE p.period_id IS NOT NULL AND t.ends_on IS NOT NULL AND (p.ends_on IS NULL OR t.ends_on < p.ends_on)
), piece AS (
  SELECT c.child_id, c.id AS period_id, c.category_of_need AS cin, c.home_postcode AS home_post, c.entry_rne, c.rec AS last_rec, cut.d AS decom,
         l.id AS ls_id, l.code AS ls, s.placement_id, s.phase_id, t.id AS stay_id,
         coalesce(t.code, s.place) AS place,
         CASE WHEN t.id IS NULL THEN s.provider_code END AS place_provider,
         CASE WHEN t.id IS NULL THEN s.urn END AS urn,
         CASE WHEN t.id IS NULL THEN s.postcode ELSE t.postcode END AS pl_post,
         s.change_reason, m.end_reason,
         lead(cut.d) OVER w AS next_d, c.ends_on AS period_end
    FROM cut
    JOIN period_of_care c ON c.id = cut.period_id AND cut.d >= c.starts_on AND (c.ends_on IS NULL OR cut.d < c.ends_on)
    LEFT JOIN legal_status_span l ON l.period_id = c.id AND l.starts_on <= cut.d AND (l.ends_on IS NULL OR l.ends_on > cut.d)
    LEFT JOIN placement_span s ON s.period_id = c.id AND s.starts_on <= cut.d AND (s.ends_on IS NULL OR s.ends_on > cut.d)
    LEFT JOIN placement m ON m.id = s.placement_id
    LEFT JOIN temporary_stay t ON t.placement_id = s.placement_id AND t.starts_on <= cut.d AND (t.ends_on IS NULL OR t.ends_on > cut.d)
  WINDOW w AS (PARTITION BY c.id ORDER BY cut.d)
), told AS (
  SELECT piece.*,
         lag(decom) OVER w AS prev_d, lag(ls_id) OVER w AS prev_ls, lag(placement_id) OVER w AS prev_placement,
         lag(phase_id) OVER w AS prev_phase, lag(stay_id) OVER w AS prev_stay,
         lead(placement_id) OVER w AS next_placement, lead(phase_id) OVER w AS next_phase, lead(stay_id) OVER w AS next_stay,
         lead(change_reason) OVER w AS next_change_reason
    FROM piece
  WINDOW w AS (PARTITION BY period_id ORDER BY decom)
)
SELECT child_id, decom,
       CASE WHEN prev_d IS NULL THEN entry_rne
            WHEN placement_id IS DISTINCT FROM prev_placement OR stay_id IS DISTINCT FROM prev_stay
              THEN CASE WHEN ls_id IS DISTINCT FROM prev_ls THEN 'B' ELSE 'P' END
            WHEN phase_id IS DISTINCT FROM prev_phase THEN CASE WHEN ls_id IS DISTINCT FROM prev_ls THEN 'U' ELSE 'T' END
            ELSE 'L' END AS rne,
       ls, cin, place, place_provider,
       coalesce(next_d, period_end) AS dec,
       CASE WHEN next_d IS NOT NULL THEN 'X1' ELSE last_rec END AS rec,
       CASE WHEN stay_id IS NOT NULL OR next_stay IS NOT NULL THEN NULL
            WHEN next_d IS NULL THEN end_reason
            WHEN next_placement IS DISTINCT FROM placement_id THEN end_reason
            WHEN next_phase IS DISTINCT FROM phase_id THEN next_change_reason END AS reason_place_change,
       home_post, pl_post, urn
  FROM told
 order by child_id, decom
