# pugixml as a static archive, whatever its own CMake files prefer, so that the component needs no libpugixml.so.
find_path(PugixmlStatic_INCLUDE_DIR pugixml.hpp)
find_library(PugixmlStatic_LIBRARY
  NAMES ${CMAKE_STATIC_LIBRARY_PREFIX}pugixml${CMAKE_STATIC_LIBRARY_SUFFIX})
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PugixmlStatic
  REQUIRED_VARS PugixmlStatic_LIBRARY PugixmlStatic_INCLUDE_DIR)
mark_as_advanced(PugixmlStatic_INCLUDE_DIR PugixmlStatic_LIBRARY)
if(PugixmlStatic_FOUND AND NOT TARGET PugixmlStatic::pugixml)
  add_library(PugixmlStatic::pugixml STATIC IMPORTED)
  set_target_properties(PugixmlStatic::pugixml PROPERTIES
    IMPORTED_LOCATION "${PugixmlStatic_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${PugixmlStatic_INCLUDE_DIR}")
endif()
