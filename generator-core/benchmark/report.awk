# report.awk: for compare.sh. Reads lines "STORIES SCENARIO NAME WALL USER SYSTEM KILOBYTES", "name NAME WORDS..." and "about KEY WORDS...",
# writes medians as a table or as JSON (-v form=markdown or json).
function median(list, a, n, i, j, t) {
  n = split(list, a, " ")
  for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j] + 0 < a[j - 1] + 0; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
  return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}
function quoted(text) { gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text); return "\"" text "\"" }
function rest(from, i, out) { for (i = from; i <= NF; i++) out = out (i > from ? " " : "") $i; return out }
$1 == "name" { names[++named] = $2; words[$2] = rest(3); next }
$1 == "about" { abouts[++told] = $2; about[$2] = rest(3); next }
{
  if (!($1 in seen)) { seen[$1]; sizes[++sized] = $1 }
  key = $1 " " $2 " " $3
  runs[key]++; wall[key] = wall[key] " " $4; cpu[key] = cpu[key] " " $5 + $6; memory[key] = memory[key] " " $7 / 1024
}
END {
  scenarios = split("all nothing one", scenario, " ")
  title["all"] = "all of it"; title["nothing"] = "nothing changed"; title["one"] = "one story changed"
  if (form == "json") { printf "{"; for (i = 1; i <= told; i++) printf "%s: %s, ", quoted(abouts[i]), quoted(about[abouts[i]]); printf "\"results\": [" }
  else for (i = 1; i <= told; i++) print "- " abouts[i] ": " about[abouts[i]]
  for (s = 1; s <= sized; s++) for (c = 1; c <= scenarios; c++) {
    first = sizes[s] " " scenario[c] " "
    ref = first ((first "hugo") in runs ? "hugo" : names[1])
    if (form == "markdown") {
      printf "\n%s stories, %s; ratios to %s:\n\n| | wall s | CPU s | peak MiB | wall | CPU | memory |\n| --- | --: | --: | --: | --: | --: | --: |\n", sizes[s], title[scenario[c]], words[substr(ref, length(first) + 1)]
    }
    for (i = 1; i <= named; i++) {
      key = first names[i]
      if (!(key in runs)) continue
      w = median(wall[key]); p = median(cpu[key]); m = median(memory[key])
      if (form == "json") {
        printf "%s\n  {\"stories\": %d, \"scenario\": %s, \"program\": %s, \"runs\": %d, \"wallSeconds\": %.2f, \"cpuSeconds\": %.2f, \"peakMiB\": %.0f}", (started++ ? "," : ""), sizes[s], quoted(title[scenario[c]]), quoted(words[names[i]]), runs[key], w, p, m
      } else {
        printf "| %s | %.2f | %.2f | %.0f | %.2f | %.2f | %.2f |\n", words[names[i]], w, p, m, w / median(wall[ref]), p / median(cpu[ref]), m / median(memory[ref])
      }
    }
  }
  if (form == "json") print "\n]}"
}
