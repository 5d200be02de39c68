SELECT 1 AS found FROM information_schema.schemata WHERE schema_name = ? LIMIT 1
