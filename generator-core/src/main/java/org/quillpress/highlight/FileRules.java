package org.quillpress.highlight;

import org.jspecify.annotations.Nullable;

/** {@link Rules} of languages for settings, queries and other files. */
final class FileRules {
  private FileRules() {}

  static @Nullable String of(String language) {
    return switch (language) {
      case "asn1" ->
          """
          comment --
          string "
          raw '
          names -
          keyword ABSENT ALL ANY APPLICATION AUTOMATIC BEGIN BY CHOICE CLASS COMPONENT COMPONENTS CONSTRAINED CONTAINING DEFAULT DEFINED DEFINITIONS EMBEDDED ENCODED END EXCEPT EXPLICIT EXPORTS EXTENSIBILITY EXTERNAL FROM IDENTIFIER IMPLICIT IMPLIED IMPORTS INCLUDES INSTANCE INTERSECTION OF OPTIONAL PATTERN PRESENT PRIVATE SEQUENCE SET SIZE SYNTAX TAGS UNION UNIQUE UNIVERSAL WITH
          type BIT BMPString BOOLEAN CHARACTER ENUMERATED GeneralString GeneralizedTime IA5String INTEGER NULL NumericString OBJECT OCTET PrintableString REAL STRING T61String TeletexString UTCTime UTF8String UniversalString VisibleString
          number TRUE FALSE MAX MIN PLUS-INFINITY MINUS-INFINITY
          capital type""";
      case "cmake" ->
          """
          comment #[[ ]]
          comment #
          string "
          sign $ variable
          number ON OFF TRUE FALSE YES NO
          keyword AND OR NOT IF STREQUAL EQUAL MATCHES VERSION_LESS DEFINED EXISTS PUBLIC PRIVATE INTERFACE REQUIRED COMPONENTS VERSION LANGUAGES STATIC SHARED MODULE PROPERTIES COMMAND DEPENDS
          calls (""";
      case "diff" ->
          """
          head +++ meta
          head --- meta
          head @@ meta
          head diff meta
          head index meta
          head Index: meta
          head === meta
          head *** meta
          head rename meta
          head similarity meta
          head new meta
          head deleted meta
          head old meta
          head Binary meta
          head + inserted
          head > inserted
          head - deleted
          head < deleted
          head ! inserted
          head \\ comment
          head # comment""";
      case "dns" ->
          """
          comment ;
          string "
          sign $ meta
          names -
          keyword IN CH HS SOA NS A AAAA CNAME MX TXT PTR SRV CAA DS DNSKEY RRSIG NSEC NSEC3 NSEC3PARAM TLSA SSHFP NAPTR SPF HTTPS SVCB ALIAS""";
      case "dot" ->
          """
          comment //
          comment /* */
          comment #
          string "
          keyword strict graph digraph node edge subgraph
          caseless
          key =""";
      case "graphql" ->
          """
          comment #
          text \"""
          string "
          sign $ variable
          sign @ meta
          keyword query mutation subscription fragment on type input enum union interface scalar schema directive extend implements repeatable
          number true false null
          capital type
          key :""";
      case "hcl" ->
          """
          comment #
          comment //
          comment /* */
          string "
          names -
          number true false null
          key =
          first
          calls (""";
      case "http" ->
          """
          string "
          names -/.
          keyword GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH HTTP/1.0 HTTP/1.1 HTTP/2 HTTP/3
          number true false null
          key :""";
      case "ini" ->
          """
          comment ;
          comment #
          string "
          head [ type
          names -.'
          number true false yes no on off
          caseless
          key = :""";
      case "nginx" ->
          """
          comment #
          string "
          string '
          sign $ variable
          names -./:~*
          number on off
          first""";
      case "nix" ->
          """
          comment #
          comment /* */
          text ''
          string "
          names -'
          keyword assert else if in inherit let or rec then with import builtins
          number true false null
          key =""";
      case "toml" ->
          """
          comment #
          text \"""
          text '''
          string "
          raw '
          head [ type
          names -.
          number true false inf nan
          key =""";
      case "yaml" ->
          """
          comment #
          string "
          raw '
          head --- meta
          head % meta
          sign & meta
          sign * meta
          sign ! meta
          names -./#'@+%$\\
          number true false null yes no on off True False Null Yes No ~
          key :""";
      case "vim" ->
          """
          head " comment
          string "
          raw '
          sign & variable
          sign $ variable
          names :#
          keyword let set setlocal if else elseif endif for endfor while endwhile function function! endfunction return call echo echom execute augroup autocmd au map nmap imap vmap noremap nnoremap inoremap vnoremap xnoremap tnoremap command command! syntax highlight colorscheme filetype plugin source silent silent! try catch finally endtry throw break continue unlet lua require packadd
          first""";
      default -> null;
    };
  }
}
