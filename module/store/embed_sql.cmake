# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# Writes query_text.hpp and schema_text.hpp from the files of sql/. Run with -DSQL=sql -DOUT=folder.

set(preamble "// Made from sql/ by embed_sql.cmake. Do not edit.\n#pragma once\n\n#include <array>\n#include <string_view>\n\n")

# The text of a file without its lines of comment.
function(read_statement path result)
  file(READ "${path}" text)
  string(REGEX REPLACE "(^|\n)--[^\n]*" "\\1" text "${text}")
  string(STRIP "${text}" text)
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# post-by-slug -> kPostBySlug
function(constant_name file_name result)
  string(REPLACE "-" ";" words "${file_name}")
  set(name "k")
  foreach(word IN LISTS words)
    string(SUBSTRING "${word}" 0 1 first)
    string(SUBSTRING "${word}" 1 -1 rest)
    string(TOUPPER "${first}" first)
    string(APPEND name "${first}${rest}")
  endforeach()
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

string(CONCAT out "${preamble}/// The queries of sql/query, one constant per file.\nnamespace budkavle::store::query {\n\n")
set(all "")
file(GLOB files "${SQL}/query/*.sql")
list(SORT files)
foreach(path IN LISTS files)
  get_filename_component(file_name "${path}" NAME_WE)
  constant_name("${file_name}" name)
  read_statement("${path}" text)
  string(APPEND out "inline constexpr std::string_view ${name} = R\"sql(${text})sql\";\n")
  string(APPEND all "    Query{\"${file_name}\", ${name}},\n")
endforeach()
string(APPEND out "\nstruct Query {\n    std::string_view name;\n    std::string_view text;\n};\n\n"
       "/// Every query, for the tests that ask the database about each.\n"
       "inline constexpr auto kAll = std::to_array<Query>({\n${all}});\n\n}  // namespace budkavle::store::query\n")
file(WRITE "${OUT}/query_text.hpp" "${out}")

string(CONCAT out "${preamble}/// The schema: migrations in order, views, grants, scripts and statements of set-up by name.\nnamespace budkavle::store::schema {\n\n"
        "struct SqlFile {\n    std::string_view name;      ///< without folder and ending\n"
        "    std::string_view checksum;  ///< SHA-256 of the file, hex\n    std::string_view text;\n};\n\n")
foreach(folder migration view grant script setup)
  string(SUBSTRING "${folder}" 0 1 first)
  string(SUBSTRING "${folder}" 1 -1 rest)
  string(TOUPPER "${first}" first)
  string(APPEND out "inline constexpr auto k${first}${rest}s = std::to_array<SqlFile>({\n")
  file(GLOB files "${SQL}/${folder}/*.sql")
  list(SORT files)
  foreach(path IN LISTS files)
    get_filename_component(file_name "${path}" NAME_WE)
    file(SHA256 "${path}" checksum)
    read_statement("${path}" text)
    string(APPEND out "    SqlFile{\"${file_name}\", \"${checksum}\", R\"sql(${text})sql\"},\n")
  endforeach()
  string(APPEND out "});\n\n")
endforeach()
string(APPEND out "}  // namespace budkavle::store::schema\n")
file(WRITE "${OUT}/schema_text.hpp" "${out}")
