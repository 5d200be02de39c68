-- Names under posts, without the accounts behind them.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_authors AS
SELECT a.id, a.site_id, a.slug, a.name
FROM authors AS a
