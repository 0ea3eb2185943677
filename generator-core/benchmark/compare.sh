#!/usr/bin/env bash
# compare.sh [STORIES] [ROUNDS]: builds the same made-up stories with Quillpress, Hugo and Zola, one after the other in each
# round, each from a cold start, and prints medians of wall time, CPU time and peak memory, and ratios to Hugo.
#   HUGO, ZOLA   programs (default: those on the PATH; one that is not there is left out)
#   JAVA_OPTS    options for our JVM (default: the ones the README recommends for a build of its own)
#   WORK         folder for sources and sites (default: a new one in /dev/shm, or /tmp)
# Run `mvn -Pquick install` first: it needs the compiled core and the class path of its tests.
set -euo pipefail
cd "$(dirname "$0")/.."
stories=${1:-1000} rounds=${2:-5}
hugo=${HUGO:-$(command -v hugo || true)} zola=${ZOLA:-$(command -v zola || true)}
java_opts=${JAVA_OPTS:--XX:+UseParallelGC -Xmn100m -XX:TieredStopAtLevel=1}
base=/tmp; [ -w /dev/shm ] && base=/dev/shm
work=${WORK:-$(mktemp -d "$base/quillpress-compare.XXXXXX")}
mkdir -p "$work"

mvn -q -B -Pquick test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
classes=target/classes; [ -d target/quick/classes ] && classes=target/quick/classes
tests=target/test-classes; [ -d target/quick/test-classes ] && tests=target/quick/test-classes
cp=$PWD/$tests:$PWD/$classes:$(cat "$work/classpath")
made=org.quillpress.benchmark.MadeUpStories
[ -d "$work/ours/stories" ] || java -cp "$cp" $made "$stories" "$work/ours/stories"
printf 'title: Bench\nurl: https://example.com/\n' > "$work/ours/site.yaml"

hugo_site() {
  local d=$work/hugo; mkdir -p "$d/content" "$d/layouts/_default" "$d/static"
  cp -r "$work/ours/stories" "$d/content/stories"
  cat > "$d/config.yaml" <<'Y'
baseURL: https://example.com/
title: Bench
pagination: {pagerSize: 10}
services: {rss: {limit: 20}}
taxonomies: {tag: tags}
markup: {highlight: {codeFences: false}}
Y
  cat > "$d/layouts/_default/baseof.html" <<'Y'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} | {{ .Site.Title }}</title><meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}"><link rel="stylesheet" href="/style.css"><link rel="alternate" type="application/rss+xml" href="/index.xml"></head>
<body><header><nav><a href="/">Home</a> <a href="/tags/">Tags</a></nav></header><main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>
Y
  cat > "$d/layouts/_default/single.html" <<'Y'
{{ define "main" }}<article><h1>{{ .Title }}</h1><p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time> by {{ .Params.author }}, {{ .ReadingTime }} min</p>{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul><nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></article>{{ end }}
Y
  local list='{{ range $p.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p><time>{{ .Date.Format "2 January 2006" }}</time> by {{ .Params.author }}</p><p>{{ .Description }}</p></article>{{ end }}<nav>{{ if $p.HasPrev }}<a href="{{ $p.Prev.URL }}">Newer</a>{{ end }}{{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">Older</a>{{ end }}</nav>{{ end }}'
  echo '{{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .RegularPages 10 }}'"$list" > "$d/layouts/_default/list.html"
  echo '{{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .Site.RegularPages 10 }}'"$list" > "$d/layouts/index.html"
  echo '{{ define "main" }}<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>{{ end }}</ul>{{ end }}' > "$d/layouts/_default/terms.html"
}

zola_site() {
  local d=$work/zola t=$work/zola/templates; mkdir -p "$d/content" "$t/tags" "$d/static"
  java -cp "$cp" $made "$stories" "$d/content/stories" zola
  printf '+++\ntitle="Bench"\nsort_by="date"\npaginate_by=10\ntemplate="index.html"\n+++\n' > "$d/content/_index.md"
  printf '+++\ntitle="Stories"\nsort_by="date"\npaginate_by=10\ntransparent=true\ntemplate="index.html"\n+++\n' > "$d/content/stories/_index.md"
  printf 'base_url="https://example.com"\ntitle="Bench"\ngenerate_feeds=true\nfeed_filenames=["rss.xml"]\nfeed_limit=20\ntaxonomies=[{name="tags",paginate_by=10,feed=true}]\n' > "$d/config.toml"
  cat > "$t/base.html" <<'Y'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{% block title %}{{ config.title }}{% endblock %}</title>{% block head %}{% endblock %}<link rel="stylesheet" href="/style.css"><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body><header><nav><a href="/">Home</a> <a href="/tags/">Tags</a></nav></header><main>{% block main %}{% endblock %}</main></body></html>
Y
  cat > "$t/page.html" <<'Y'
{% extends "base.html" %}{% block main %}<article><h1>{{ page.title }}</h1><p><time datetime="{{ page.date }}">{{ page.date | date(format="%d %B %Y") }}</time> by {{ page.authors.0 }}, {{ page.reading_time }} min</p>{{ page.content | safe }}<ul>{% for t in page.taxonomies.tags %}<li><a href="{{ get_taxonomy_url(kind="tags",name=t) }}">{{ t }}</a></li>{% endfor %}</ul></article>{% endblock %}
Y
  local list='{% for page in paginator.pages %}<article><h2><a href="{{ page.permalink }}">{{ page.title }}</a></h2><p>{{ page.description }}</p></article>{% endfor %}<nav>{% if paginator.previous %}<a href="{{ paginator.previous }}">Newer</a>{% endif %}{% if paginator.next %}<a href="{{ paginator.next }}">Older</a>{% endif %}</nav>{% endblock %}'
  echo '{% extends "base.html" %}{% block main %}'"$list" | tee "$t/index.html" > "$t/tags/single.html"
  echo '{% extends "base.html" %}' > "$t/section.html"
  echo '{% extends "base.html" %}{% block main %}<ul>{% for t in terms %}<li><a href="{{ t.permalink }}">{{ t.name }}</a></li>{% endfor %}</ul>{% endblock %}' > "$t/tags/list.html"
}

names=(ours)
if [ -n "$hugo" ]; then [ -d "$work/hugo" ] || hugo_site; names+=(hugo); fi
if [ -n "$zola" ]; then [ -d "$work/zola" ] || zola_site; names+=(zola); fi

run() { # run NAME: one cold build; a line "wall user sys kilobytes"
  case $1 in
    ours) rm -rf "$work/site" "$work/.site.quillpress"
      timed java $java_opts -cp "$cp" org.quillpress.benchmark.BuildBenchmark "$work/ours" "$work/site" ;;
    hugo) rm -rf "$work/hugo/public"; (cd "$work/hugo" && timed "$hugo" --quiet) ;;
    zola) rm -rf "$work/zola/public"; (cd "$work/zola" && timed "$zola" build) ;;
  esac
}
timed() { /usr/bin/env time -f '%e %U %S %M' -o "$work/time" "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; tail -1 "$work/time"; }

for ((i = 1; i <= rounds; i++)); do
  for name in "${names[@]}"; do run "$name" | sed "s/^/$name /"; done
done | tee "$work/runs" >&2

awk -v order="${names[*]}" '
  function median(list, n,   a, i, j, t) { split(list, a, " "); for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j] < a[j-1]; j--) { t = a[j]; a[j] = a[j-1]; a[j-1] = t } return n % 2 ? a[(n+1)/2] : (a[n/2] + a[n/2+1]) / 2 }
  { n[$1]++; wall[$1] = wall[$1] " " $2+0; cpu[$1] = cpu[$1] " " $3+$4; mem[$1] = mem[$1] " " $5/1024 }
  END {
    split(order, names, " "); ref = ("hugo" in n) ? "hugo" : "ours"
    w = median(wall[ref], n[ref]); c = median(cpu[ref], n[ref]); m = median(mem[ref], n[ref])
    printf "%-6s %8s %8s %9s   %s\n", "", "wall s", "CPU s", "peak MiB", "wall, CPU, memory against " ref
    for (i = 1; i in names; i++) { x = names[i]; W = median(wall[x], n[x]); C = median(cpu[x], n[x]); M = median(mem[x], n[x])
      printf "%-6s %8.2f %8.2f %9.0f   %.2f  %.2f  %.2f\n", x, W, C, M, W / w, C / c, M / m } }' "$work/runs"
