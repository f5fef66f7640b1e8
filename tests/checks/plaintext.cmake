# SPDX-License-Identifier: GPL-3.0-or-later
# Fails where run-time text could reach the screen as rich text, and on chained .arg() calls, whose later placeholders
# would be found inside the text the earlier ones put in.
set(problems "")
file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/ui/*.cpp ${SOURCE_DIR}/ui/*.h ${SOURCE_DIR}/app/*.cpp ${SOURCE_DIR}/app/*.h
    ${SOURCE_DIR}/core/*.cpp ${SOURCE_DIR}/core/*.h)

function(forbid file text regex why)
    string(REGEX MATCHALL "${regex}" found "${text}")
    foreach(match IN LISTS found)
        string(REGEX REPLACE "[ \n]+" " " match "${match}")
        set(problems "${problems}\n  ${file}: ${match}  (${why})")
    endforeach()
    set(problems "${problems}" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS files)
    file(READ ${SOURCE_DIR}/${file} text)
    # CMake lists split at semicolons and brackets confuse them.
    string(REPLACE ";" " " text "${text}")
    string(REPLACE "[" " " text "${text}")
    string(REPLACE "]" " " text "${text}")
    forbid(${file} "${text}" "\\.arg\\([^()]*(\\([^()]*\\)[^()]*)*\\)[ \n]*\\.arg\\(" "chained .arg(): pass all arguments to one call")
    forbid(${file} "${text}" "setOpenExternalLinks" "links from text are never opened")
    forbid(${file} "${text}" "ignoreSslErrors\\( *\\)" "errors are accepted by name only")
    forbid(${file} "${text}" "(VerifyNone|QueryPeer)" "the server is always verified")
    if(NOT file MATCHES "ui/widgets/plainlabel")
        forbid(${file} "${text}" "new QLabel\\(([^)\"]*[a-z][A-Za-z]*(\\(\\)|Text|Name|->)[^)]*)\\)" "use PlainLabel for run-time text")
        forbid(${file} "${text}" "setToolTip\\( *[^tp) \n][^\n]*" "use tr() or plainToolTip()")
        forbid(${file} "${text}" "[^a-zA-Z]QMessageBox::(information|warning|critical|question|about)\\(" "use a panel or a PlainLabel in the window")
        forbid(${file} "${text}" "(Qt::RichText|Qt::AutoText|Qt::MarkdownText)" "text from outside is plain")
    endif()
endforeach()

if(problems)
    message(FATAL_ERROR "Text that could be interpreted:${problems}")
endif()
