@echo off
rem Runs factors on Windows, with the Java of JAVA_HOME or of PATH. Nobody has tried it yet: the
rem tool itself is tested on Linux only. It has no class-data archive, so that starts take longer
rem than those of the shell's launcher beside it.
setlocal
set "lib=%~dp0..\lib\factors"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -Dsun.stderr.encoding=UTF-8 -Duser.language=en -Duser.country=US -Duser.timezone=UTC ^
  -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED ^
  --sun-misc-unsafe-memory-access=allow %FACTORS_JAVA_OPTS% ^
  -cp "%lib%\factors.jar;%lib%\*;%lib%\rendering\*" dev.factors.cli.Main %*
exit /b %ERRORLEVEL%
