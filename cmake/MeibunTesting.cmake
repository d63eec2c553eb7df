# How tests are declared. Nothing here starts an office; see tests/office for that.

if(NOT MEIBUN_TESTS)
  return()
endif()
find_package(GTest REQUIRED)
include(GoogleTest)

# meibun_test_executable(<name> <source>...): a GoogleTest program that knows where the source tree is.
function(meibun_test_executable name)
  add_executable(${name} ${ARGN})
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
  gtest_discover_tests(${name}
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 120)
endfunction()
