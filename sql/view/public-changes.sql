-- What each raise of a counter was about: a site and a span of published times, never what a post holds.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_changes AS
SELECT c.node, c.counter, c.site_id, c.from_utc, c.to_utc
FROM changes AS c
