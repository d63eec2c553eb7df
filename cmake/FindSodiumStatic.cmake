# libsodium as a static archive, so that the component needs no libsodium.so; its symbols stay out of the
# component's exports by the component's version script.
find_path(SodiumStatic_INCLUDE_DIR sodium.h)
find_library(SodiumStatic_LIBRARY
  NAMES ${CMAKE_STATIC_LIBRARY_PREFIX}sodium${CMAKE_STATIC_LIBRARY_SUFFIX})
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SodiumStatic
  REQUIRED_VARS SodiumStatic_LIBRARY SodiumStatic_INCLUDE_DIR)
mark_as_advanced(SodiumStatic_INCLUDE_DIR SodiumStatic_LIBRARY)
if(SodiumStatic_FOUND AND NOT TARGET SodiumStatic::sodium)
  add_library(SodiumStatic::sodium STATIC IMPORTED)
  set_target_properties(SodiumStatic::sodium PROPERTIES
    IMPORTED_LOCATION "${SodiumStatic_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${SodiumStatic_INCLUDE_DIR}"
    INTERFACE_COMPILE_DEFINITIONS SODIUM_STATIC)
endif()
