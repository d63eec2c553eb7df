# cmake -DCMARK=… -DSOURCE=….md -DTEMPLATE=….html.in -DOUTPUT=….html -DHELP_LANGUAGE=ja -P MakeHelpPage.cmake
# One page of the manual as the page that F1 opens.
execute_process(COMMAND "${CMARK}" -e table "${SOURCE}"
  OUTPUT_VARIABLE HELP_BODY COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "href=\"([A-Za-z0-9_-]+)\\.md" "href=\"\\1.html" HELP_BODY "${HELP_BODY}")
if(NOT HELP_BODY MATCHES "<h1>([^<]*)</h1>")
  message(FATAL_ERROR "${SOURCE} has no title")
endif()
set(HELP_TITLE "${CMAKE_MATCH_1}")
configure_file("${TEMPLATE}" "${OUTPUT}" @ONLY)
file(TOUCH "${OUTPUT}")
