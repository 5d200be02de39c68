-- Purpose: whether the server can be reached over a network, and without encryption
-- Parameters: none
-- Columns: is_closed, bind_address, demands_tls
-- Index: none
SELECT @@GLOBAL.skip_networking AS is_closed, COALESCE(@@GLOBAL.bind_address, '*') AS bind_address,
  @@GLOBAL.require_secure_transport AS demands_tls
LIMIT 1
