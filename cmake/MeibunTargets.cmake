# Settings common to every target of the project: language, warnings, visibility, reproducible paths.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT MSVC)
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

add_library(meibun_options INTERFACE)
if(MSVC)
  target_compile_options(meibun_options INTERFACE
    /W4 /utf-8 /permissive- /Zc:__cplusplus)
else()
  target_compile_options(meibun_options INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wold-style-cast
    "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build"
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
endif()
# Optimising, GCC 12 takes the untouched half of a std::optional for a mistake; the static
# analysis in CI looks for real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(meibun_options INTERFACE
    $<$<CONFIG:Release,RelWithDebInfo>:-Wno-maybe-uninitialized>)
endif()
if(MEIBUN_WERROR)
  target_compile_options(meibun_options INTERFACE $<IF:$<BOOL:${MSVC}>,/WX,-Werror>)
endif()
if(MEIBUN_SANITIZE)
  target_compile_options(meibun_options INTERFACE
    -fsanitize=${MEIBUN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # The proxies of UNO's bridge have virtual tables without type information.
  if(MEIBUN_OFFICE)
    target_compile_options(meibun_options INTERFACE -fno-sanitize=vptr)
  endif()
  target_link_options(meibun_options INTERFACE -fsanitize=${MEIBUN_SANITIZE})
endif()
if(MEIBUN_FUZZ)
  target_compile_options(meibun_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# meibun_common(<target>): the settings above, and includes by path from extension/.
function(meibun_common target)
  target_link_libraries(${target} PRIVATE meibun_options)
  set_target_properties(${target} PROPERTIES
    POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    LINKER_LANGUAGE CXX)
endfunction()

# meibun_add_layer(<layer> <source>...): static library meibun_<layer>, alias Meibun::<layer>.
function(meibun_add_layer layer)
  add_library(meibun_${layer} STATIC CMakeLists.txt ${ARGN})
  add_library(Meibun::${layer} ALIAS meibun_${layer})
  meibun_common(meibun_${layer})
  target_include_directories(meibun_${layer} PUBLIC "${CMAKE_SOURCE_DIR}/extension")
endfunction()
