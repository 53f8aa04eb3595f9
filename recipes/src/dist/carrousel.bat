@echo off
rem Runs a job: carrousel forecast my-sales.yaml --set lags=6
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %JAVA_OPTS% -cp "%~dp0..\conf;%~dp0..\lib\*" ${job.package}.ScriptLauncher %*
exit /b %ERRORLEVEL%
