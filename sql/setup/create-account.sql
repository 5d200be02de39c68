CREATE USER {{account}} IDENTIFIED VIA mysql_native_password USING '{{hash}}'
