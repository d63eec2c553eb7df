# What differs between operating systems: the words by which an .oxt names a platform, where an office lies, what the
# UNO SDK wants defined and linked. Linux is built and tested; Windows and macOS are prepared by the documents
# named in docs/platforms.md and have never been built.

if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64|ARM64)$")
  set(architecture aarch64)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  set(architecture x86_64)
else()
  set(architecture "${CMAKE_SYSTEM_PROCESSOR}")
endif()

set(MEIBUN_COMPONENT_SUFFIX "${CMAKE_SHARED_MODULE_SUFFIX}")
set(MEIBUN_UNO_ENVIRONMENT gcc3)
set(MEIBUN_LIBREOFFICE_PROGRAM program)
set(MEIBUN_UNO_LINK_OPTIONS "")

if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(system Linux)
  set(MEIBUN_LIBREOFFICE_HOME_DEFAULT /usr/lib/libreoffice)
  set(MEIBUN_UNO_DEFINITIONS UNX GCC LINUX CPPU_ENV=gcc3)
  set(MEIBUN_UNO_LIBRARIES uno_cppuhelpergcc3 uno_cppu uno_sal)
  set(MEIBUN_UNO_LINK_OPTIONS LINKER:--allow-shlib-undefined)
  # DT_RPATH, not DT_RUNPATH: only the former also serves the ICU libraries beside the component when
  # they look for each other.
  set(MEIBUN_COMPONENT_RPATH "$ORIGIN")
  set(MEIBUN_COMPONENT_LINK_OPTIONS
    "LINKER:--version-script=${CMAKE_SOURCE_DIR}/extension/office/component.map"
    LINKER:--disable-new-dtags
    $<$<CONFIG:Release>:LINKER:-s>)
  if(NOT MEIBUN_SANITIZE)
    list(APPEND MEIBUN_COMPONENT_LINK_OPTIONS LINKER:-z,defs)
  endif()
elseif(CMAKE_SYSTEM_NAME STREQUAL "Darwin")
  set(system MacOSX)
  set(MEIBUN_COMPONENT_SUFFIX .dylib)
  set(MEIBUN_LIBREOFFICE_HOME_DEFAULT /Applications/LibreOffice.app/Contents)
  set(MEIBUN_LIBREOFFICE_PROGRAM MacOS)
  set(MEIBUN_UNO_DEFINITIONS UNX GCC MACOSX CPPU_ENV=gcc3)
  set(MEIBUN_UNO_LIBRARIES uno_cppuhelpergcc3 uno_cppu uno_sal)
  set(MEIBUN_COMPONENT_RPATH "@loader_path")
  set(MEIBUN_COMPONENT_LINK_OPTIONS "")
elseif(CMAKE_SYSTEM_NAME STREQUAL "Windows")
  set(system Windows)
  set(MEIBUN_LIBREOFFICE_HOME_DEFAULT "C:/Program Files/LibreOffice")
  set(MEIBUN_UNO_ENVIRONMENT mscx)
  set(MEIBUN_UNO_DEFINITIONS WIN32 WNT _DLL CPPU_ENV=mscx NOMINMAX)
  set(MEIBUN_UNO_LIBRARIES icppuhelper icppu isal)
  set(MEIBUN_COMPONENT_RPATH "")
  set(MEIBUN_COMPONENT_LINK_OPTIONS "")
else()
  message(FATAL_ERROR "Meibun has no words for ${CMAKE_SYSTEM_NAME}: see cmake/MeibunPlatform.cmake")
endif()

# description.xml takes a fixed list of lower-case words; manifest.xml compares without case.
set(MEIBUN_MANIFEST_PLATFORM "${system}_${architecture}")
string(TOLOWER "${MEIBUN_MANIFEST_PLATFORM}" MEIBUN_DESCRIPTION_PLATFORM)
