-- Whether somebody has written anything, or taken in a picture.
SELECT EXISTS (SELECT 1 FROM posts WHERE id >= 1) OR EXISTS (SELECT 1 FROM media WHERE id >= 1) AS found LIMIT 1
