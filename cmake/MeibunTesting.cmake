# How tests are declared. Nothing here starts an office; see tests/office for that.

if(NOT MEIBUN_TESTS)
  return()
endif()
find_package(GTest REQUIRED)
include(GoogleTest)

# meibun_test_executable(<name> <source>...): a GoogleTest program that knows where the source tree is.
function(meibun_test_executable name)
  add_executable(${name} ${ARGN} "${CMAKE_SOURCE_DIR}/tests/support/skips_fail.cpp")
  meibun_common(${name})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/extension")
  target_compile_definitions(${name} PRIVATE
    MEIBUN_SOURCE_DIR="${CMAKE_SOURCE_DIR}" MEIBUN_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE GTest::gtest GTest::gmock GTest::gtest_main)
endfunction()

# meibun_add_tests(<name> LABEL <label> SOURCES <file>... LIBRARIES <target>...): one ctest entry a TEST.
function(meibun_add_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL" "SOURCES;LIBRARIES")
  meibun_test_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
  # CTest takes what GoogleTest calls skipped for no failure, whatever the program's status: in CI the status counts.
  set(skipped)
  if(NOT "$ENV{CI}" STREQUAL "")
    set(skipped SKIP_REGULAR_EXPRESSION "^the program's status decides$")
  endif()
  gtest_discover_tests(${name}
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 120 ${skipped})
endfunction()

# meibun_add_fuzzer(<name> SOURCES <file>... LIBRARIES <target>... [CORPUS <folder>]): the libFuzzer program
# fuzz_<name>; its ctest entry runs it for a short while, from the corpus where there is one.
add_custom_target(meibun_fuzzers)
function(meibun_add_fuzzer name)
  if(NOT MEIBUN_FUZZ)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "CORPUS" "SOURCES;LIBRARIES")
  add_executable(fuzz_${name} EXCLUDE_FROM_ALL ${arg_SOURCES})
  meibun_common(fuzz_${name})
  target_include_directories(fuzz_${name} PRIVATE "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/extension")
  target_link_libraries(fuzz_${name} PRIVATE ${arg_LIBRARIES})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(meibun_fuzzers fuzz_${name})
  # The first folder takes what is found; the second is only read.
  set(found "${CMAKE_BINARY_DIR}/fuzz/${name}")
  file(MAKE_DIRECTORY "${found}")
  add_test(NAME fuzz.${name}
    COMMAND fuzz_${name} -seed=1 -max_total_time=20 -rss_limit_mb=4096 "-artifact_prefix=${found}/" "${found}"
      ${arg_CORPUS})
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz TIMEOUT 120)
endfunction()
