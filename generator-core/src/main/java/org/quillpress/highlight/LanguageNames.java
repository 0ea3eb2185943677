package org.quillpress.highlight;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people call the languages: on each line a language, then its other names. */
final class LanguageNames {
  /** The language that has no parts. */
  static final String PLAIN = "plain";

  private static final String TABLE =
      """
      plain text txt plaintext plain-text none no nohighlight no-highlight raw output log ascii \
      asciiart tree csv tsv mermaid hex hexdump pem der math fence
      console shell-session shellsession sh-session bash-session session terminal term prompt \
      pycon python-console irb psql-session cmd-session
      actionscript as as3
      apache apacheconf htaccess httpd
      asm asm-x86 x86asm nasm masm gas assembly assembler
      asm6502 6502
      asn1 asn.1 asn
      awk gawk
      bat batch cmd dosbatch winbatch
      bbcode
      c h arduino ino glsl hlsl wgsl metal opencl
      clojure clj cljs cljc edn
      cmake
      coffeescript coffee cson
      cpp c++ cc cxx hpp h++ cuda cu
      csharp c# cs dotnet
      css postcss
      d dlang
      dart
      delphi pascal pas objectpascal
      diff patch udiff git-diff
      dns zone zonefile bind
      docker dockerfile containerfile
      dot graphviz gv
      dtd
      elixir ex exs iex
      elm
      env dotenv .env
      erlang erl hrl
      fortran f90 f95 f77
      fsharp f# fs fsx
      go golang
      graphql gql
      groovy gradle jenkinsfile
      handlebars hbs mustache html.handlebars
      haskell hs lhs purescript purs
      hcl terraform tf tfvars opentofu nomad
      hosts
      html htm xhtml html5 vue svelte astro liquid jinja jinja2 j2 twig nunjucks njk django \
      html+jinja go-html-template gohtml blade angular marko riot tmpl
      http https
      ini cfg conf config desktop editorconfig gitconfig systemd dosini
      java jav
      javascript js mjs cjs jsx es6 es ecmascript node nodejs qml
      json webmanifest geojson jsonld json-ld topojson har ipynb
      jsonc json5 jsonl ndjson hjson jshintrc
      jsp erb ejs eex rhtml html+erb
      julia jl
      kotlin kt kts
      latex tex bibtex
      less
      lisp common-lisp commonlisp cl elisp emacs-lisp scheme scm racket rkt wat wast wasm fennel
      lua luau moonscript
      makefile make mk mak gnumake just justfile
      markdown md mdown mkd mdx rmd qmd
      matlab octave m
      mxml
      nginx nginxconf
      nim nimrod
      nix
      nsis
      objectivec objective-c objc obj-c mm
      ocaml ml mli reason reasonml sml
      perl pl pm raku
      php php3 php4 php5 php7 php8 phtml hack
      powershell ps ps1 pwsh posh psm1
      properties javaprops
      proto protobuf proto3
      puppet pp
      python py python2 python3 py2 py3 pyi gyp sage starlark bzl bazel cython pyx
      r rlang rscript splus
      ruby rb gemfile rake podfile crystal cr gemspec
      rust rs
      sas
      scala sc sbt
      scss sass stylus styl
      sh bash shell zsh ksh dash ash unix-shell shellscript shell-script fish
      solidity sol
      sql mysql postgres postgresql pgsql plsql pl/sql tsql t-sql sqlite mariadb cql hql
      swift
      tcl tk
      toml
      typescript ts mts cts tsx
      vbnet vb visualbasic visual-basic vba vbs vbscript basic
      verilog v sv systemverilog
      vhdl
      vim viml vimscript
      xml rss atom svg xsl xslt xsd wsdl plist mathml xaml pom opml rdf
      yaml yml openapi
      zig
      """;

  private static final Map<String, String> LANGUAGES = read();

  private LanguageNames() {}

  private static Map<String, String> read() {
    Map<String, String> languages = new HashMap<>();
    for (String line : TABLE.split("\n")) {
      String[] names = line.split(" ");
      for (String name : names) {
        String other = languages.put(name, names[0]);
        if (other != null) {
          throw new IllegalStateException(name + " is a name of " + other + " and " + names[0]);
        }
      }
    }
    return Collections.unmodifiableMap(languages);
  }

  static Set<String> all() {
    return LANGUAGES.keySet();
  }

  /** The language that has this name. */
  static @Nullable String language(String name) {
    return LANGUAGES.get(name);
  }
}
