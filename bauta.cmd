@echo off
rem Bauta's one entry on Windows: builds on first use and when sources are newer, then starts the command line.
rem   bauta COMMAND [ARGUMENT ...]     bauta build     bauta test [-plain]
rem Environment: BAUTA_JDK (a JDK 21 or newer), BAUTA_OPTS, BAUTA_HEAP (default 4g)
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0releng\bauta.ps1" %*
exit /b %ERRORLEVEL%
