CREATE USER {{account}} IDENTIFIED VIA unix_socket
