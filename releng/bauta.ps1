# What bauta.cmd runs; the twin of the shell script ./bauta for Windows.
$ErrorActionPreference = 'Stop'
$mavenVersion = '3.9.16'
$mavenSha512 = '831a8591fe20c8243b1dbe7d71e3244f31d1665b0804b2e825e38cbbe5ce0cafb8338851f90780735568773e0a6cd07bbec107cda0b896b008b861075358b6f6'
$dependencyPlugin = '3.8.1'
$minJdk = 21
$here = Split-Path -Parent $PSScriptRoot
$cache = Join-Path $env:LOCALAPPDATA 'bauta'
$maven = Join-Path $cache "tools\apache-maven-$mavenVersion"
$product = Join-Path $here 'releng\org.bauta.product\target\products\org.bauta.product\win32\win32\x86_64\bauta'
$stamp = Join-Path $here '.build\stamp'
$log = Join-Path $here '.build\build.log'

function Say($text) { [Console]::Error.WriteLine("bauta: $text") }

function JdkMajor($folder) {
    if (-not (Test-Path (Join-Path $folder 'bin\javac.exe'))) { return 0 }
    $line = Get-Content (Join-Path $folder 'release') -ErrorAction SilentlyContinue | Select-String '^JAVA_VERSION="(\d+)'
    if ($line) { return [int]$line.Matches[0].Groups[1].Value }
    return 0
}

function FindJdk {
    if ($env:BAUTA_JDK) {
        if ((JdkMajor $env:BAUTA_JDK) -lt $minJdk) { Say "BAUTA_JDK is $env:BAUTA_JDK, which is no JDK $minJdk or newer"; exit 3 }
        return $env:BAUTA_JDK
    }
    $candidates = @($env:JAVA_HOME) + (Get-ChildItem -Directory -ErrorAction SilentlyContinue `
        "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:ProgramFiles\Microsoft", "$env:USERPROFILE\.jdks" | ForEach-Object FullName)
    $best = $candidates | Where-Object { $_ -and (JdkMajor $_) -ge $minJdk } | Sort-Object { JdkMajor $_ } -Descending | Select-Object -First 1
    if (-not $best) { Say "no JDK $minJdk or newer was found; install one (Temurin, for example) or set BAUTA_JDK"; exit 3 }
    return $best
}

function BootstrapMaven {
    if (Test-Path (Join-Path $maven 'bin\mvn.cmd')) { return }
    $system = Get-Command mvn -ErrorAction SilentlyContinue
    if (-not $system) { Say "the first build needs Maven to fetch Maven $mavenVersion with: install any Maven"; exit 3 }
    Say "fetching Maven $mavenVersion (once)"
    $tmp = Join-Path $cache "tools\tmp-$PID"
    New-Item -ItemType Directory -Force $tmp | Out-Null
    Push-Location $tmp
    try {
        & $system.Source -q -B -ntp "org.apache.maven.plugins:maven-dependency-plugin:${dependencyPlugin}:copy" `
            "-Dartifact=org.apache.maven:apache-maven:${mavenVersion}:tar.gz:bin" "-DoutputDirectory=$tmp" '-Dmdep.useBaseVersion=true'
        if ($LASTEXITCODE -ne 0) { Say "Maven $mavenVersion could not be fetched"; exit 3 }
        $archive = Join-Path $tmp "apache-maven-$mavenVersion-bin.tar.gz"
        if ((Get-FileHash -Algorithm SHA512 $archive).Hash -ne $mavenSha512) { Say 'the fetched Maven has the wrong SHA-512'; exit 3 }
        tar -xzf $archive -C $tmp # part of Windows since 2018
        Move-Item (Join-Path $tmp "apache-maven-$mavenVersion") $maven
    } finally {
        Pop-Location
        Remove-Item -Recurse -Force $tmp -ErrorAction SilentlyContinue
    }
}

function IsStale {
    if (-not (Test-Path $stamp) -or -not (Test-Path $product)) { return $true }
    $time = (Get-Item $stamp).LastWriteTimeUtc
    $newer = Get-ChildItem -Recurse -File (Join-Path $here 'bundles'), (Join-Path $here 'features'), (Join-Path $here 'target-platform'), (Join-Path $here 'pom.xml') |
        Where-Object { $_.LastWriteTimeUtc -gt $time -and $_.FullName -notmatch '\\(target|bin|lib)\\|\\src\\test\\' } | Select-Object -First 1
    return [bool]$newer
}

function RunMaven([string[]]$arguments) {
    BootstrapMaven
    $env:JAVA_HOME = $jdk
    Push-Location $here
    try { & (Join-Path $maven 'bin\mvn.cmd') -B -ntp @arguments } finally { Pop-Location }
}

function Build([string[]]$arguments) {
    New-Item -ItemType Directory -Force (Join-Path $here '.build') | Out-Null
    $started = Get-Date
    RunMaven (@('verify', '-Dmaven.test.skip=true', '-pl', '!:org.bauta.plain-tests') + $arguments) *> $log
    if ($LASTEXITCODE -ne 0) {
        Get-Content $log | Select-String '^\[ERROR\]' | Select-Object -First 20 | ForEach-Object { [Console]::Error.WriteLine($_) }
        Say 'the build failed; the whole log is in .build\build.log'
        exit 4
    }
    New-Item -ItemType Directory -Force (Join-Path $product 'dropins'), (Join-Path $here '.build\plugin-kit') | Out-Null
    foreach ($bundle in 'core', 'testkit', 'vision') {
        Copy-Item (Join-Path $here "bundles\org.bauta.$bundle\target\org.bauta.$bundle-0.1.0-SNAPSHOT.jar") (Join-Path $here ".build\plugin-kit\org.bauta.$bundle.jar")
    }
    Set-Content $stamp ''
    (Get-Item $stamp).LastWriteTime = $started
}

$jdk = FindJdk
$rest = @($args | Select-Object -Skip 1)
$command = if ($args.Count -gt 0) { $args[0] } else { 'help' }
switch ($command) {
    'build' {
        Say 'building (log in .build\build.log)'
        Build ($rest -replace '^-all$', '-DallPlatforms')
        Say "built: $product"
        exit 0
    }
    'maven' { # the Maven that builds Bauta, here: for plug-ins made by bauta new
        BootstrapMaven
        $env:JAVA_HOME = $jdk
        & (Join-Path $maven 'bin\mvn.cmd') -B -ntp @rest
        exit $LASTEXITCODE
    }
    'test' {
        if ($rest.Count -gt 0 -and $rest[0] -eq '-plain') {
            RunMaven (@('-q', '-f', 'releng/plain-tests/pom.xml', 'test') + @($rest | Select-Object -Skip 1))
        } else {
            RunMaven (@('verify') + $rest)
        }
        exit $LASTEXITCODE
    }
}
if (-not $env:BAUTA_NO_BUILD -and (IsStale)) {
    Say 'building, because the sources are newer than the product (log in .build\build.log)'
    Build @()
}
$natives = Join-Path $cache 'natives'
$heap = if ($env:BAUTA_HEAP) { $env:BAUTA_HEAP } else { '4g' }
$flags = @('-XX:+UseSerialGC', "-Xmx$heap", '-DOPT_OUT_TRACKING=true', '-Dai.djl.offline=true', "-DENGINE_CACHE_DIR=$natives\djl",
    "-DDJL_CACHE_DIR=$natives\djl", "-Dorg.bytedeco.javacpp.cachedir=$natives\javacpp", '-Dorg.bytedeco.javacpp.maxPhysicalBytes=0',
    "-Dai.djl.pytorch.num_threads=$([Math]::Max(1, [Environment]::ProcessorCount - 1))", '-Djava.awt.headless=true',
    "-Dosgi.instance.area.default=$cache\workspace", "-Dbauta.home=$here", '--enable-native-access=ALL-UNNAMED')
if ($env:BAUTA_OPTS) { $flags += $env:BAUTA_OPTS.Split(' ') }
$env:ORT_DISABLE_TELEMETRY = '1' # ONNX Runtime carries a telemetry client that a research tool has no use for
if ((JdkMajor $jdk) -ge 23) { $flags += '--sun-misc-unsafe-memory-access=allow' }
$launcher = (Get-ChildItem (Join-Path $product 'plugins\org.eclipse.equinox.launcher_*.jar'))[0].FullName
& (Join-Path $jdk 'bin\java.exe') @flags -jar $launcher -nosplash -configuration (Join-Path $product 'configuration') -application org.bauta.cli.bauta @args
exit $LASTEXITCODE
