# SPDX-License-Identifier: GPL-3.0-or-later
# Build rules every target of the project shares.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers and ccache agree only when ccache ignores the header's own time stamps.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

add_library(mqttscope_options INTERFACE)
target_include_directories(mqttscope_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(mqttscope_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(mqttscope_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wimplicit-fallthrough
    $<$<BOOL:${MQTTSCOPE_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # PCH and ccache need the preprocessed form; harmless without either.
    target_compile_options(mqttscope_options INTERFACE -fpch-preprocess)
endif()

# mqttscope_sources(OUT) collects the sources below the calling folder, so that adding a file is adding a file.
function(mqttscope_sources out)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.cpp *.h)
    foreach(excluded IN LISTS ARGN)
        list(FILTER found EXCLUDE REGEX "${excluded}")
    endforeach()
    set(${out} ${found} PARENT_SCOPE)
endfunction()

# mqttscope_follow_sources(TARGET) has moc run again when a globbed file was added or removed: the generator does not see that
# by itself. Call it after the target has all its sources.
function(mqttscope_follow_sources target)
    get_target_property(sources ${target} SOURCES)
    string(SHA1 list_hash "${sources}")
    if(NOT "${list_hash}" STREQUAL "${mqttscope_sources_of_${target}}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
        set(mqttscope_sources_of_${target} "${list_hash}" CACHE INTERNAL "")
    endif()
endfunction()
