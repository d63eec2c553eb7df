# The clause library's schema in its XML form, for validators: target meibun_schema, file MEIBUN_SCHEMA. The
# source is the compact form. As a script (-DRNC2RNG=… -DSOURCE=… -DTARGET=… -P) this file makes it.

if(CMAKE_SCRIPT_MODE_FILE)
  get_filename_component(folder "${TARGET}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  # rnc2rng reads in the locale's encoding.
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env PYTHONUTF8=1 "${RNC2RNG}" "${SOURCE}" "${TARGET}.made"
    RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "rnc2rng could not read ${SOURCE}")
  endif()
  # rnc2rng 2.6 declares the prefix of "no namespace", which XML does not allow; it uses it nowhere.
  file(READ "${TARGET}.made" schema)
  string(REGEX REPLACE "[ \n]+xmlns:local=\"\"" "" schema "${schema}")
  file(WRITE "${TARGET}" "${schema}")
  file(REMOVE "${TARGET}.made")
  return()
endif()

find_program(RNC2RNG rnc2rng)
if(NOT RNC2RNG)
  message(FATAL_ERROR "rnc2rng is missing: install python3-rnc2rng")
endif()
set(MEIBUN_SCHEMA "${CMAKE_BINARY_DIR}/schema/meibun-library.rng")
add_custom_command(
  OUTPUT "${MEIBUN_SCHEMA}"
  COMMAND "${CMAKE_COMMAND}" "-DRNC2RNG=${RNC2RNG}"
    "-DSOURCE=${CMAKE_SOURCE_DIR}/clauses/schema/meibun-library.rnc" "-DTARGET=${MEIBUN_SCHEMA}"
    -P "${CMAKE_SOURCE_DIR}/cmake/MeibunSchema.cmake"
  DEPENDS clauses/schema/meibun-library.rnc cmake/MeibunSchema.cmake
  COMMENT "Making the schema's XML form" VERBATIM)
add_custom_target(meibun_schema ALL DEPENDS "${MEIBUN_SCHEMA}")
