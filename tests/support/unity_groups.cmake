# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# With CMAKE_UNITY_BUILD=ON the sources of a folder are compiled as one, so that what they include is read once: a build
# from nothing takes a third of the time, and a change of one file more. tests/run does so for what it builds to throw away
# (sanitizers, fuzzing, clang-tidy); an ordinary build compiles each file alone, which shows that each includes what it needs.
#
# By folder, where CMake would count files off in their order: a new file then never meets names of another room.
# What it asks of the code is that two files of a folder have no name in common.

# group_sources_by_folder(FOLDER): the sources of all targets described in that folder and below it.
function(group_sources_by_folder folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(sources ${target} SOURCES)
    if(NOT sources)
      continue()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(target_folder ${target} SOURCE_DIR)
    foreach(source IN LISTS sources)
      get_filename_component(source ${source} ABSOLUTE BASE_DIR ${target_folder})
      get_filename_component(room ${source} DIRECTORY)
      file(RELATIVE_PATH room ${CMAKE_SOURCE_DIR} ${room})
      string(MAKE_C_IDENTIFIER ${room} room)
      set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${room})
    endforeach()
  endforeach()
  get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(subfolder IN LISTS below)
    group_sources_by_folder(${subfolder})
  endforeach()
endfunction()

group_sources_by_folder(${CMAKE_SOURCE_DIR})

# An ordinary build says both of each file alone: what is local to one shadows nothing of another, and a struct that a header
# only names may have members of its own file.
target_compile_options(budkavle_options INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
