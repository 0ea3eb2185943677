package org.quillpress.highlight;

/** {@link Rules} for names, in languages whose lexers are not ours and know fewer of them. */
final class NameRules {
  private NameRules() {}

  static String of(String language) {
    return switch (language) {
      case "c", "cpp", "lua", "perl", "tcl", "vbnet" -> "calls (";
      case "csharp" ->
          """
          keyword add alias async await by descending dynamic equals file from get global group init into join let managed nameof not notnull on orderby partial record remove required scoped select set unmanaged value var when where with yield
          capital type
          calls (""";
      case "dart", "actionscript", "d", "delphi", "groovy", "java", "proto", "scala" ->
          """
          capital type
          calls (""";
      case "docker" -> "keyword AS as";
      case "go" ->
          """
          type any comparable error
          calls (""";
      case "javascript" ->
          """
          keyword as async await from get let of set static
          number undefined NaN Infinity
          capital type
          calls (""";
      case "kotlin" ->
          """
          keyword by catch companion constructor data delegate dynamic field finally get init inline inner internal lateinit open operator out override reified sealed set suspend tailrec value vararg where
          capital type
          calls (""";
      case "php" ->
          """
          type array bool float int iterable mixed never object self string void
          keyword enum fn match readonly parent
          number null true false
          capital type
          calls (""";
      case "python" ->
          """
          keyword match case async await
          variable self cls
          capital type
          calls (""";
      case "ruby" ->
          """
          keyword attr_reader attr_writer attr_accessor require require_relative include extend private protected public raise lambda proc
          capital type
          calls (""";
      case "sql" ->
          """
          keyword limit offset returning with recursive over partition rows range window lateral ilike conflict nothing if replace analyze explain vacuum text serial bigserial jsonb json uuid boolean timestamptz
          number true false null
          caseless
          calls (""";
      case "typescript" ->
          """
          keyword abstract as asserts async await declare from get global infer is keyof module namespace of out override readonly satisfies set type unique
          type bigint never object symbol unknown
          number undefined NaN Infinity
          capital type
          calls (""";
      default -> "";
    };
  }
}
