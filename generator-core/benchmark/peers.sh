# peers.sh: for compare.sh. Lays the same stories out as a site of each peer with the same duties: story pages with previous
# and next ones and tags, a paged home (10), paged tag pages (10), an index of tags, RSS of the site and of each tag (20), a sitemap.
# NAME_site STORIES FOLDER makes a site; NAME_build FOLDER builds it; NAME_clean FOLDER removes what was built; NAME_version.
# shellcheck shell=bash

hugo_version() { "$hugo" version | sed 's/^hugo v\([0-9.]*\).*/Hugo \1/'; }
hugo_clean() { rm -rf "$1/public" "$1/resources"; }
hugo_build() { cd "$1" && "$hugo" --quiet; }
hugo_site() {
  local d=$2; mkdir -p "$d/content" "$d/layouts/_default" "$d/static"
  cp -r "$1" "$d/content/stories"
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
hugo_story() { echo "$1/content/stories/$2"; }

zola_version() { "$zola" --version | sed 's/^zola /Zola /'; }
zola_clean() { rm -rf "$1/public"; }
zola_build() { cd "$1" && "$zola" build; }
zola_site() {
  local d=$2 t=$2/templates; mkdir -p "$d/content" "$t/tags" "$d/static"
  java -cp "$cp" "$made" "$(find "$1" -name '*.md' | wc -l)" "$d/content/stories" zola
  printf '+++\ntitle="Bench"\nsort_by="date"\npaginate_by=10\ntemplate="index.html"\n+++\n' > "$d/content/_index.md"
  printf '+++\ntitle="Stories"\nsort_by="date"\npaginate_by=10\ntransparent=true\ntemplate="index.html"\n+++\n' > "$d/content/stories/_index.md"
  printf 'base_url="https://example.com"\ntitle="Bench"\ngenerate_feeds=true\nfeed_filenames=["rss.xml"]\nfeed_limit=20\ntaxonomies=[{name="tags",paginate_by=10,feed=true}]\n' > "$d/config.toml"
  cat > "$t/base.html" <<'Y'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{% block title %}{{ config.title }}{% endblock %}</title>{% block head %}{% endblock %}<link rel="stylesheet" href="/style.css"><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body><header><nav><a href="/">Home</a> <a href="/tags/">Tags</a></nav></header><main>{% block main %}{% endblock %}</main></body></html>
Y
  cat > "$t/page.html" <<'Y'
{% extends "base.html" %}{% block main %}<article><h1>{{ page.title }}</h1><p><time datetime="{{ page.date }}">{{ page.date | date(format="%d %B %Y") }}</time> by {{ page.authors.0 }}, {{ page.reading_time }} min</p>{{ page.content | safe }}<ul>{% for t in page.taxonomies.tags %}<li><a href="{{ get_taxonomy_url(kind="tags",name=t) }}">{{ t }}</a></li>{% endfor %}</ul><nav>{% if page.lower %}<a rel="prev" href="{{ page.lower.permalink }}">{{ page.lower.title }}</a>{% endif %}{% if page.higher %}<a rel="next" href="{{ page.higher.permalink }}">{{ page.higher.title }}</a>{% endif %}</nav></article>{% endblock %}
Y
  local list='{% for page in paginator.pages %}<article><h2><a href="{{ page.permalink }}">{{ page.title }}</a></h2><p>{{ page.description }}</p></article>{% endfor %}<nav>{% if paginator.previous %}<a href="{{ paginator.previous }}">Newer</a>{% endif %}{% if paginator.next %}<a href="{{ paginator.next }}">Older</a>{% endif %}</nav>{% endblock %}'
  echo '{% extends "base.html" %}{% block main %}'"$list" | tee "$t/index.html" > "$t/tags/single.html"
  echo '{% extends "base.html" %}' > "$t/section.html"
  echo '{% extends "base.html" %}{% block main %}<ul>{% for t in terms %}<li><a href="{{ t.permalink }}">{{ t.name }}</a></li>{% endfor %}</ul>{% endblock %}' > "$t/tags/list.html"
}
zola_story() { echo "$1/content/stories/$2"; }

eleventy_version() { "$eleventy" --version | sed 's/^/Eleventy /'; }
eleventy_clean() { rm -rf "$1/_site"; }
eleventy_build() { cd "$1" && "$eleventy" --quiet; }
eleventy_site() {
  local d=$2; mkdir -p "$d/_includes"
  cp -r "$1" "$d/stories"
  echo "module.exports = {layout: 'story.njk', permalink: data => '/' + data.page.fileSlug + '/index.html'};" > "$d/stories/stories.11tydata.js"
  cat > "$d/eleventy.config.js" <<'Y'
const chunks = (items, size) => Array.from({length: Math.ceil(items.length / size)}, (_, i) => items.slice(i * size, i * size + size));
module.exports = config => {
  const newest = api => api.getFilteredByGlob('stories/*.md').reverse();
  const byTag = api => {
    const tags = new Map();
    for (const story of newest(api)) for (const tag of story.data.tags || []) {
      if (!tags.has(tag)) tags.set(tag, []);
      tags.get(tag).push(story);
    }
    return [...tags].map(([tag, stories]) => ({tag, stories, latest: stories.slice(0, 20)}));
  };
  config.addCollection('stories', newest);
  config.addCollection('byTag', byTag);
  config.addCollection('tagPages', api => byTag(api).flatMap(({tag, stories}) =>
    chunks(stories, 10).map((some, i, all) => ({tag, stories: some, page: i + 1, pages: all.length}))));
  config.addFilter('day', date => date.toISOString().slice(0, 10));
  return {markdownTemplateEngine: false, htmlTemplateEngine: 'njk'};
};
Y
  cat > "$d/_includes/base.njk" <<'Y'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }} | Bench</title><meta name="description" content="{{ description }}"><link rel="canonical" href="https://example.com{{ page.url }}"><meta property="og:title" content="{{ title }}"><link rel="stylesheet" href="/style.css"><link rel="alternate" type="application/rss+xml" href="/index.xml"></head>
<body><header><nav><a href="/">Home</a> <a href="/tags/">Tags</a></nav></header><main>{{ content | safe }}</main><footer>Bench</footer></body></html>
Y
  cat > "$d/_includes/story.njk" <<'Y'
---
layout: base.njk
---
<article><h1>{{ title }}</h1><p><time>{{ date | day }}</time> by {{ author }}</p>{{ content | safe }}
<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul>
<nav>{% set other = collections.stories | getNextCollectionItem %}{% if other %}<a rel="prev" href="{{ other.url }}">{{ other.data.title }}</a>{% endif %}{% set other = collections.stories | getPreviousCollectionItem %}{% if other %}<a rel="next" href="{{ other.url }}">{{ other.data.title }}</a>{% endif %}</nav></article>
Y
  local card='<article><h2><a href="{{ story.url }}">{{ story.data.title }}</a></h2><p><time>{{ story.date | day }}</time> by {{ story.data.author }}</p><p>{{ story.data.description }}</p></article>'
  local item='<item><title>{{ story.data.title }}</title><link>https://example.com{{ story.url }}</link><pubDate>{{ story.date.toUTCString() }}</pubDate><description>{{ story.templateContent | escape }}</description></item>'
  cat > "$d/index.njk" <<Y
---
layout: base.njk
title: Bench
pagination: {data: collections.stories, size: 10, alias: some}
permalink: "/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
{% for story in some %}$card{% endfor %}<nav>{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">Newer</a>{% endif %}{% if pagination.href.next %}<a href="{{ pagination.href.next }}">Older</a>{% endif %}</nav>
Y
  cat > "$d/tag.njk" <<Y
---
layout: base.njk
pagination: {data: collections.tagPages, size: 1, alias: some}
permalink: "/tags/{{ some.tag | slugify }}/{% if some.page > 1 %}page/{{ some.page }}/{% endif %}index.html"
---
<h1>{{ some.tag }}</h1>{% for story in some.stories %}$card{% endfor %}<nav>{% if some.page > 1 %}<a href="/tags/{{ some.tag | slugify }}/">Newer</a>{% endif %}{% if some.page < some.pages %}<a href="/tags/{{ some.tag | slugify }}/page/{{ some.page + 1 }}/">Older</a>{% endif %}</nav>
Y
  cat > "$d/tags.njk" <<'Y'
---
layout: base.njk
title: Tags
permalink: /tags/index.html
---
<ul>{% for some in collections.byTag %}<li><a href="/tags/{{ some.tag | slugify }}/">{{ some.tag }}</a> ({{ some.stories.length }})</li>{% endfor %}</ul>
Y
  cat > "$d/feed.njk" <<Y
---
permalink: /index.xml
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Bench</title><link>https://example.com/</link><description>Bench</description>{% for story in collections.stories %}{% if loop.index <= 20 %}$item{% endif %}{% endfor %}</channel></rss>
Y
  cat > "$d/tag-feed.njk" <<Y
---
pagination: {data: collections.byTag, size: 1, alias: some}
permalink: "/tags/{{ some.tag | slugify }}/index.xml"
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{{ some.tag }}</title><link>https://example.com/</link><description>Bench</description>{% for story in some.latest %}$item{% endfor %}</channel></rss>
Y
  cat > "$d/sitemap.njk" <<'Y'
---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for page in collections.all %}<url><loc>https://example.com{{ page.url }}</loc></url>{% endfor %}</urlset>
Y
}
eleventy_story() { echo "$1/stories/$2"; }
