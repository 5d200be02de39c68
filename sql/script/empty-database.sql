-- Drops every table of the database, also those that an older backup does not know. Whoever runs it has made sure that
-- nobody's work is in them. One connection runs all statements: the second is made of what the first finds.
SET FOREIGN_KEY_CHECKS = 0;
SELECT CONCAT('DROP TABLE ', GROUP_CONCAT(CONCAT('`', t.TABLE_NAME, '`'))) INTO @drop_tables
FROM information_schema.TABLES AS t
WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE <> 'VIEW';
EXECUTE IMMEDIATE COALESCE(@drop_tables, 'DO 0');
