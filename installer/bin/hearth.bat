@echo off
rem Starts Hearth with a Java 25 found on this machine: HEARTH_JAVA, JAVA_HOME, then the usual places.
setlocal
set "HERE=%~dp0.."
set "FOUND="
call :try "%HEARTH_JAVA%"
call :try "%JAVA_HOME%"
call :try "%HERE%\runtime"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%LocalAppData%\Programs\Eclipse Adoptium\*") do call :try "%%~D"
if not defined FOUND (
  echo Hearth needs Java 25 and did not find it. Install a JDK or JRE 25, or set HEARTH_JAVA to its folder. 1>&2
  exit /b 1
)
rem A short command ends before the optimising compiler has paid for itself; a long one, and the window, want it.
set "TIER=1"
for %%C in (import export demo postcodes boundaries tour) do if /i "%~1"=="%%C" set "TIER=4"
if "%~1"=="" set "TIER=4"
"%FOUND%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:TieredStopAtLevel=%TIER% -cp "%HERE%\lib\*" hearth.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "FOUND=%~1"
exit /b 0
