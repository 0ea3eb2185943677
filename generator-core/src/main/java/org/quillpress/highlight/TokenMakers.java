package org.quillpress.highlight;

import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.ActionScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.Assembler6502TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.BBCodeTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DtdTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.EnvTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HostsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HtaccessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JSPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MarkdownTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MxmlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.NSISTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SASTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VhdlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.jspecify.annotations.Nullable;

/** The lexers of RSyntaxTextArea. One is made for each code, as none may be shared. */
final class TokenMakers {
  /** Beyond it some of the lexers take their time. */
  private static final int LONGEST_LINE = 4_000;

  private TokenMakers() {}

  static @Nullable TokenMaker of(String language) {
    return switch (language) {
      case "actionscript" -> new ActionScriptTokenMaker();
      case "apache" -> new HtaccessTokenMaker();
      case "asm" -> new AssemblerX86TokenMaker();
      case "asm6502" -> new Assembler6502TokenMaker();
      case "bat" -> new WindowsBatchTokenMaker();
      case "bbcode" -> new BBCodeTokenMaker();
      case "c" -> new CTokenMaker();
      case "clojure" -> new ClojureTokenMaker();
      case "cpp" -> new CPlusPlusTokenMaker();
      case "csharp" -> new CSharpTokenMaker();
      case "css" -> new CSSTokenMaker();
      case "d" -> new DTokenMaker();
      case "dart" -> new DartTokenMaker();
      case "delphi" -> new DelphiTokenMaker();
      case "docker" -> new DockerTokenMaker();
      case "dtd" -> new DtdTokenMaker();
      case "env" -> new EnvTokenMaker();
      case "fortran" -> new FortranTokenMaker();
      case "go" -> new GoTokenMaker();
      case "groovy" -> new GroovyTokenMaker();
      case "handlebars" -> new HandlebarsTokenMaker();
      case "hosts" -> new HostsTokenMaker();
      case "html" -> new HTMLTokenMaker();
      case "java" -> new JavaTokenMaker();
      case "javascript" -> new JavaScriptTokenMaker();
      case "json" -> new JsonTokenMaker();
      case "jsonc" -> new JshintrcTokenMaker();
      case "jsp" -> new JSPTokenMaker();
      case "kotlin" -> new KotlinTokenMaker();
      case "latex" -> new LatexTokenMaker();
      case "less" -> new LessTokenMaker();
      case "lisp" -> new LispTokenMaker();
      case "lua" -> new LuaTokenMaker();
      case "makefile" -> new MakefileTokenMaker();
      case "markdown" -> new MarkdownTokenMaker();
      case "mxml" -> new MxmlTokenMaker();
      case "nsis" -> new NSISTokenMaker();
      case "perl" -> new PerlTokenMaker();
      case "php" -> new PHPTokenMaker();
      case "properties" -> new PropertiesFileTokenMaker();
      case "proto" -> new ProtoTokenMaker();
      case "python" -> new PythonTokenMaker();
      case "ruby" -> new RubyTokenMaker();
      case "sas" -> new SASTokenMaker();
      case "scala" -> new ScalaTokenMaker();
      case "sh" -> new UnixShellTokenMaker();
      case "sql" -> new SQLTokenMaker();
      case "tcl" -> new TclTokenMaker();
      case "typescript" -> new TypeScriptTokenMaker();
      case "vbnet" -> new VisualBasicTokenMaker();
      case "vhdl" -> new VhdlTokenMaker();
      case "xml" -> new XMLTokenMaker();
      default -> null;
    };
  }

  /**
   * The parts of a code; none if a lexer loses text, as that of JavaScript does where a line of a
   * template ends in a backslash.
   *
   * @param names what names are that the lexer knows nothing of
   */
  static List<Span> spans(TokenMaker maker, Rules names, String code) {
    char[] chars = code.toCharArray();
    Spans spans = new Spans(code);
    int state = TokenTypes.NULL;
    int from = 0;
    while (from < chars.length) {
      int newline = code.indexOf('\n', from);
      int to = newline < 0 ? chars.length : newline;
      if (to - from > LONGEST_LINE) {
        return List.of();
      }
      int at = from;
      Token token = maker.getTokenList(new Segment(chars, from, to - from), state, from);
      while (token != null) {
        int end = at + token.length();
        if (token.isPaintable() && at < end) {
          if (end > to || token.getOffset() != at || !same(token, chars, at)) {
            return List.of();
          }
          Kind kind = kind(token.getType(), chars, at, end);
          if (kind == null && token.getType() == TokenTypes.IDENTIFIER) {
            kind = names.name(code, at, end);
          }
          if (kind != null) {
            spans.add(at, end, kind);
          }
          at = end;
        }
        state = token.getType();
        token = token.getNextToken();
      }
      if (at != to) {
        return List.of();
      }
      from = to + 1;
    }
    return spans.list();
  }

  private static boolean same(Token token, char[] chars, int at) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) != chars[at + i]) {
        return false;
      }
    }
    return true;
  }

  /** Some lexers have types that mean another thing in theirs than in all others. */
  private static @Nullable Kind kind(int type, char[] chars, int from, int to) {
    char first = chars[from];
    if (type == TokenTypes.REGEX && first == '@') {
      return Kind.KEYWORD;
    }
    if (type == TokenTypes.FUNCTION && Character.isUpperCase(first)) {
      return Kind.TYPE;
    }
    Kind kind = kind(type);
    return kind == Kind.NUMBER && to - from == 1 && first == '.' ? null : kind;
  }

  private static @Nullable Kind kind(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          Kind.COMMENT;
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME ->
          Kind.KEYWORD;
      case TokenTypes.FUNCTION -> Kind.FUNCTION;
      case TokenTypes.DATA_TYPE -> Kind.TYPE;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          Kind.STRING;
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.MARKUP_ENTITY_REFERENCE,
          TokenTypes.ERROR_NUMBER_FORMAT ->
          Kind.NUMBER;
      case TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> Kind.VARIABLE;
      case TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          Kind.META;
      default -> null;
    };
  }
}
