include(GNUInstallDirs)

install(TARGETS softly RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

foreach(section 1 5 7)
  file(GLOB pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/man/*.${section}")
  install(FILES ${pages} DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}")
endforeach()

function(install_completion file directory name)
  if(EXISTS "${PROJECT_SOURCE_DIR}/completions/${file}")
    install(
      FILES "${PROJECT_SOURCE_DIR}/completions/${file}"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/${directory}"
      RENAME "${name}"
    )
  endif()
endfunction()
install_completion(softly.bash bash-completion/completions softly)
install_completion(_softly zsh/site-functions _softly)
install_completion(softly.fish fish/vendor_completions.d softly.fish)

install(FILES "${PROJECT_SOURCE_DIR}/cmake/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_CONTACT "the softly authors")
set(CPACK_PACKAGE_DESCRIPTION
    "softly keeps a plain-text journal of small check-ins, guided reflections and
steps toward other people. It reminds kindly, never scores, and works without a network."
)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_OUTPUT_FILE_PREFIX packages)
include(CPack)
