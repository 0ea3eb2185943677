#!/usr/bin/env bash
# compare.sh [SIZES] [ROUNDS]: builds the same made-up stories with Quillpress and its peers, one after the other in each round,
# each in a process of its own: the whole site, then again with nothing changed, then again with the text of one story changed.
# Writes medians of wall time, CPU time and peak memory, and ratios to Hugo (or to ourselves without it), as report.md and report.json.
#   SIZES        numbers of stories (default: 1000), such as 100,1000,10000
#   ROUNDS       how often each is measured (default: 5)
#   HUGO, ZOLA, ELEVENTY   programs (default: those on the PATH; one that is not there is left out)
#   ONLY         names to measure, such as "library maven hugo" (default: all that are there)
#   JAVA_OPTS    options for our JVM, for Maven's too (default: the ones that the README recommends)
#   WORK         folder for sources, sites and reports (default: a new one in /dev/shm, or /tmp)
# Run `mvn -Pquick -DskipTests install` first: it needs the compiled core, the class path of its tests, and the plugin.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
sizes=${1:-1000} rounds=${2:-5}
hugo=${HUGO:-$(command -v hugo || true)} zola=${ZOLA:-$(command -v zola || true)} eleventy=${ELEVENTY:-$(command -v eleventy || true)}
java_opts=${JAVA_OPTS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1}
base=/tmp; [ -w /dev/shm ] && base=/dev/shm
work=${WORK:-$(mktemp -d "$base/quillpress-compare.XXXXXX")}
mkdir -p "$work"
# shellcheck source=peers.sh
. "$here/peers.sh"

mvn -q -B -Pquick test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
classes=target/classes; [ -d target/quick/classes ] && classes=target/quick/classes
tests=target/test-classes; [ -d target/quick/test-classes ] && tests=target/quick/test-classes
cp=$PWD/$tests:$PWD/$classes:$(cat "$work/classpath")
made=org.quillpress.benchmark.MadeUpStories
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' ../pom.xml | head -1)

library_version() { echo "Quillpress, the library"; }
library_clean() { rm -rf "$1/target" "$1/.mvn"; }
# shellcheck disable=SC2086
library_build() { java $java_opts -cp "$cp" org.quillpress.benchmark.BuildBenchmark "$1" "$1/target/site"; }
library_site() {
  mkdir -p "$2"
  cp -r "$1" "$2/stories"
  printf 'title: Bench\nurl: https://example.com/\n' > "$2/site.yaml"
}
library_story() { echo "$1/stories/$2"; }

maven_version() { echo "Quillpress, \`mvn site-build\`"; }
maven_clean() { rm -rf "$1/target"; }
maven_build() { cd "$1" && mvn -B -o -q site-build; }
maven_site() {
  library_site "$1" "$2"
  mkdir -p "$2/.mvn"
  echo "$java_opts" > "$2/.mvn/jvm.config"
  pom "$2" "<build><plugins><plugin><groupId>org.quillpress</groupId><artifactId>quillpress-maven-plugin</artifactId><version>$version</version><extensions>true</extensions></plugin></plugins></build>"
}
maven_story() { echo "$1/stories/$2"; }

# Maven alone: what its start costs
empty_version() { echo "Maven alone, \`mvn validate\`"; }
empty_clean() { :; }
empty_build() { cd "$1" && mvn -B -o -q validate; }
empty_site() { mkdir -p "$2/.mvn" "$2/stories"; echo "$java_opts" > "$2/.mvn/jvm.config"; pom "$2" ""; : > "$2/stories/story-000000.md"; }
empty_story() { echo "$1/stories/story-000000.md"; }

pom() {
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>bench</artifactId><version>1</version><packaging>pom</packaging>'"$2</project>" > "$1/pom.xml"
}

names="library maven empty"
[ -n "$hugo" ] && names="$names hugo"
[ -n "$zola" ] && names="$names zola"
[ -n "$eleventy" ] && names="$names eleventy"
names=${ONLY:-$names}

timed() { # timed RUNS-LINE-PREFIX COMMAND...
  local told=$1; shift
  if ! /usr/bin/env time -f '%e %U %S %M' -o "$work/time" bash -c '"$@"' run "$@" > "$work/log" 2>&1; then cat "$work/log" >&2; exit 1; fi
  echo "$told $(tail -1 "$work/time")" | tee -a "$work/runs" >&2
}
export -f hugo_build zola_build eleventy_build library_build maven_build empty_build
export hugo zola eleventy java_opts cp

: > "$work/runs"
for size in ${sizes//,/ }; do
  d=$work/$size
  [ -d "$d/stories" ] || java -cp "$cp" $made "$size" "$d/stories"
  for name in $names; do [ -d "$d/$name" ] || "${name}_site" "$d/stories" "$d/$name"; done
  one=$(printf 'story-%06d.md' $((size / 2)))
  for ((i = 1; i <= rounds; i++)); do
    for name in $names; do
      "${name}_clean" "$d/$name"
      timed "$size all $name" "${name}_build" "$d/$name"
      timed "$size nothing $name" "${name}_build" "$d/$name"
      echo "One line more, of round $i." >> "$("${name}_story" "$d/$name" "$one")"
      timed "$size one $name" "${name}_build" "$d/$name"
      "${name}_clean" "$d/$name"
    done
  done
done

{
  for name in $names; do echo "name $name $("${name}_version")"; done
  echo "about machine $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -1), $(getconf _NPROCESSORS_ONLN) processors, $(awk '/MemTotal/ { printf "%d", $2 / 1024 / 1024 + 0.5 }' /proc/meminfo 2>/dev/null) GB"
  echo "about java $(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.runtime\.version = //p'), \`$java_opts\`"
  echo "about files $(case $work in /dev/shm/*) echo in memory ;; *) echo on the disk ;; esac), $rounds rounds, medians"
  cat "$work/runs"
} > "$work/told"
awk -v form=markdown -f "$here/report.awk" "$work/told" > "$work/report.md"
awk -v form=json -f "$here/report.awk" "$work/told" > "$work/report.json"
cat "$work/report.md"
echo "$work/report.md $work/report.json"
