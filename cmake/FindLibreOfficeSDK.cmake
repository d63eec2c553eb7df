# The LibreOffice SDK: LibreOfficeSDK::uno (headers, libraries) for code that speaks UNO. The C++ headers of the
# UNO types are made by cppumaker into <build>/uno/include. LIBREOFFICE_HOME names the installation.
set(LIBREOFFICE_HOME "${MEIBUN_LIBREOFFICE_HOME_DEFAULT}" CACHE PATH "Folder of the LibreOffice installation")
set(LibreOfficeSDK_PROGRAM_DIR "${LIBREOFFICE_HOME}/${MEIBUN_LIBREOFFICE_PROGRAM}")

find_program(LibreOfficeSDK_CPPUMAKER cppumaker PATHS "${LIBREOFFICE_HOME}/sdk/bin" NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_INCLUDE_DIR cppuhelper/implbase1.hxx
  PATHS "${LIBREOFFICE_HOME}/sdk/include" /usr/include/libreoffice NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_ARCH_INCLUDE_DIR sal/typesizes.h
  PATHS "${LibreOfficeSDK_INCLUDE_DIR}" "/usr/include/${CMAKE_LIBRARY_ARCHITECTURE}/libreoffice"
  NO_DEFAULT_PATH)
foreach(library IN LISTS MEIBUN_UNO_LIBRARIES)
  find_library(LibreOfficeSDK_${library}_LIBRARY ${library}
    PATHS "${LIBREOFFICE_HOME}/sdk/lib" NO_DEFAULT_PATH)
  list(APPEND LibreOfficeSDK_LIBRARY_VARIABLES LibreOfficeSDK_${library}_LIBRARY)
endforeach()
find_file(LibreOfficeSDK_TYPES types.rdb PATHS "${LibreOfficeSDK_PROGRAM_DIR}" NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_OFFAPI offapi.rdb
  PATHS "${LibreOfficeSDK_PROGRAM_DIR}/types" NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_UNOPKG unopkg PATHS "${LibreOfficeSDK_PROGRAM_DIR}")

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_ARCH_INCLUDE_DIR
    ${LibreOfficeSDK_LIBRARY_VARIABLES} LibreOfficeSDK_TYPES LibreOfficeSDK_OFFAPI
    LibreOfficeSDK_UNOPKG
  REASON_FAILURE_MESSAGE "install libreoffice-dev, or build without the office: --preset no-office")
mark_as_advanced(LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_INCLUDE_DIR
  LibreOfficeSDK_ARCH_INCLUDE_DIR ${LibreOfficeSDK_LIBRARY_VARIABLES} LibreOfficeSDK_TYPES
  LibreOfficeSDK_OFFAPI LibreOfficeSDK_UNOPKG)

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::uno)
  set(unoHeaders "${CMAKE_BINARY_DIR}/uno/include")
  file(MAKE_DIRECTORY "${unoHeaders}")
  add_custom_command(
    OUTPUT "${CMAKE_BINARY_DIR}/uno/headers.stamp"
    COMMAND "${LibreOfficeSDK_CPPUMAKER}" -Gc "-O${unoHeaders}"
      "${LibreOfficeSDK_TYPES}" "${LibreOfficeSDK_OFFAPI}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/uno/headers.stamp"
    DEPENDS "${LibreOfficeSDK_TYPES}" "${LibreOfficeSDK_OFFAPI}"
    COMMENT "Generating the UNO headers" VERBATIM)
  add_custom_target(uno_headers DEPENDS "${CMAKE_BINARY_DIR}/uno/headers.stamp")

  add_library(meibun_libreoffice_sdk INTERFACE)
  add_library(LibreOfficeSDK::uno ALIAS meibun_libreoffice_sdk)
  add_dependencies(meibun_libreoffice_sdk uno_headers)
  target_include_directories(meibun_libreoffice_sdk SYSTEM INTERFACE
    "${unoHeaders}" "${LibreOfficeSDK_INCLUDE_DIR}" "${LibreOfficeSDK_ARCH_INCLUDE_DIR}")
  target_compile_definitions(meibun_libreoffice_sdk INTERFACE ${MEIBUN_UNO_DEFINITIONS})
  foreach(variable IN LISTS LibreOfficeSDK_LIBRARY_VARIABLES)
    target_link_libraries(meibun_libreoffice_sdk INTERFACE "${${variable}}")
  endforeach()
  target_link_options(meibun_libreoffice_sdk INTERFACE ${MEIBUN_UNO_LINK_OPTIONS})
endif()
