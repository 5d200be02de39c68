-- What the owner's account needs: everything in its own database, and to hand rights on. A database administrator
-- runs this once (set-up does it); the runner of migrations works as this account. {{database}} and {{owner}} are set by who runs it.
GRANT ALL PRIVILEGES ON {{database}}.* TO {{owner}} WITH GRANT OPTION;
