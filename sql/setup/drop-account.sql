DROP USER IF EXISTS {{account}}
