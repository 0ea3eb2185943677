package org.quillpress.highlight;

import org.jspecify.annotations.Nullable;

/** {@link Rules} of languages that programs are written in. */
final class ProgramRules {
  private ProgramRules() {}

  static @Nullable String of(String language) {
    return switch (language) {
      case "awk" ->
          """
          comment #
          string "
          sign $ variable
          keyword BEGIN END if else while for in do break continue next exit return function delete getline print printf
          variable NR NF FS OFS RS ORS FILENAME FNR ARGC ARGV ENVIRON SUBSEP
          calls (""";
      case "coffeescript" ->
          """
          comment ### ###
          comment #
          text \"""
          text '''
          string "
          string '
          sign @ variable
          names $
          keyword and break by case catch class continue debugger default delete do else export extends finally for from function if import in instanceof is isnt let loop new not of or own return super switch then this throw try typeof unless until void when while with yield await
          number true false null undefined yes no on off
          capital type
          key :""";
      case "elixir" ->
          """
          comment #
          text \"""
          text '''
          string "
          string '
          sign : number
          sign @ meta
          names ?!
          keyword def defp defmodule defmacro defmacrop defstruct defimpl defprotocol defdelegate defguard defexception do end fn case cond if else unless with for receive after rescue catch try raise throw quote unquote import require use alias when and or not in
          number true false nil
          capital type
          calls (""";
      case "elm" ->
          """
          comment --
          nested {- -}
          text \"""
          string "
          char '
          keyword module exposing import as type alias port if then else case of let in infix
          number True False
          capital type""";
      case "erlang" ->
          """
          comment %
          string "
          string '
          head - meta
          sign ? meta
          sign # type
          names @
          keyword after and andalso band begin bnot bor bsl bsr bxor case catch cond div end fun if let maybe not of or orelse receive rem try when xor
          number true false undefined
          capital variable
          calls (""";
      case "fsharp" ->
          """
          comment //
          nested (* *)
          text \"""
          string "
          char '
          head # meta
          names '
          keyword abstract and as assert base begin class default delegate do done downcast downto elif else end exception extern finally fixed for fun function global if in inherit inline interface internal lazy let match member module mutable namespace new not of open or override private public rec return select sig static struct then to try type upcast use val void when while with yield async task
          number true false null
          type int string float bool unit byte char decimal double list seq option array obj
          capital type""";
      case "haskell" ->
          """
          comment --
          nested {- -}
          string "
          char '
          head # meta
          names '
          keyword case class data default deriving do else family forall foreign if import in infix infixl infixr instance let mdo module newtype of pattern proc qualified rec then type where as hiding via stock anyclass
          number True False Nothing
          capital type""";
      case "julia" ->
          """
          nested #= =#
          comment #
          text \"""
          string "
          char '
          sign @ meta
          names !
          keyword abstract baremodule begin break catch const continue do else elseif end export finally for function global if import in isa let local macro module mutable primitive quote return struct try type using where while
          number true false nothing missing Inf NaN pi
          capital type
          calls (""";
      case "matlab" ->
          """
          comment %
          comment #
          string "
          keyword break case catch classdef continue do else elseif end endfor endfunction endif endwhile enumeration events for function global if methods otherwise parfor persistent properties return spmd switch try until while
          number true false pi inf Inf NaN nan eps
          calls (""";
      case "nim" ->
          """
          nested #[ ]#
          comment #
          text \"""
          string "
          char '
          keyword addr and as asm bind block break case cast concept const continue converter defer discard distinct div do elif else end enum except export finally for from func if import in include interface is isnot iterator let macro method mixin mod nil not notin object of or out proc ptr raise ref return shl shr static template try tuple type using var when while xor yield
          number true false
          type int float string bool char seq array set int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 void auto any
          capital type
          calls (""";
      case "objectivec" ->
          """
          comment //
          comment /* */
          string "
          char '
          head # meta
          sign @ keyword
          keyword auto break case const continue default do else enum extern for goto if inline register return sizeof static struct switch typedef union volatile while in out self super nonatomic strong weak copy assign readonly readwrite nullable nonnull instancetype IBOutlet IBAction
          type int char float double long short unsigned signed void id BOOL SEL Class Block
          number YES NO nil Nil NULL true false
          capital type
          calls (""";
      case "ocaml" ->
          """
          nested (* *)
          string "
          char '
          sign ~ variable
          names '
          keyword and as assert begin class constraint do done downto else end exception external for fun function functor if in include inherit initializer lazy let match method module mutable new nonrec object of open or private rec sig struct then to try type val virtual when while with
          number true false
          type int string float bool unit char list array option ref exn
          capital type""";
      case "powershell" ->
          """
          comment <# #>
          comment #
          text @" "@
          text @' '@
          raw "
          raw '
          sign $ variable
          names -
          keyword begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from function if in param process return switch throw trap try until using while -eq -ne -gt -ge -lt -le -like -notlike -match -notmatch -contains -notcontains -in -notin -replace -split -join -and -or -not -is -as -f
          caseless
          capital function""";
      case "puppet" ->
          """
          comment #
          string "
          raw '
          sign $ variable
          names :
          keyword and case class default define else elsif if import in inherits node or unless type function include require contain notify
          number true false undef
          capital type
          calls (""";
      case "r" ->
          """
          comment #
          string "
          string '
          raw `
          names .
          keyword if else for while repeat function in next break return library require
          number TRUE FALSE NULL NA NaN Inf NA_integer_ NA_real_ NA_character_ T F
          calls (""";
      case "rust" ->
          """
          comment //
          nested /* */
          text "
          text r#" "#
          char '
          mark meta #[ ]
          mark meta #![ ]
          sign ' variable
          keyword as async await box break const continue crate dyn else enum extern fn for if impl in let loop macro_rules match mod move mut pub ref return self static struct super trait type union unsafe use where while yield
          type bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
          number true false
          capital type
          calls (!""";
      case "scss" ->
          """
          comment //
          comment /* */
          string "
          string '
          sign $ variable
          sign @ keyword
          sign # number
          sign . type
          sign % type
          names -
          number true false null inherit initial unset none auto
          keyword important default global from through in and or not
          calls (
          key :""";
      case "solidity" ->
          """
          comment //
          comment /* */
          string "
          string '
          keyword abstract anonymous as assembly break calldata case catch constant constructor continue contract delete do else emit enum error event external fallback for from function if immutable import indexed interface internal is let library mapping memory modifier new override payable pragma private public pure receive return returns revert require assert storage struct super switch this throw try type unchecked using view virtual while
          type address bool bytes bytes1 bytes4 bytes8 bytes16 bytes32 int int8 int16 int32 int64 int128 int256 string uint uint8 uint16 uint32 uint64 uint128 uint256
          number true false wei gwei ether seconds minutes hours days weeks
          capital type
          calls (""";
      case "swift" ->
          """
          comment //
          nested /* */
          text \"""
          string "
          sign @ meta
          sign # meta
          sign $ variable
          keyword actor any as associatedtype async await break case catch class continue convenience default defer deinit didSet do dynamic else enum extension fallthrough fileprivate final for func get guard if import in indirect infix init inout internal is isolated lazy let macro mutating nonisolated nonmutating open operator optional override postfix precedencegroup prefix private protocol public repeat required rethrows return self set some static struct subscript super switch throw throws try typealias unowned var weak where while willSet
          number true false nil
          capital type
          calls (""";
      case "verilog" ->
          """
          comment //
          comment /* */
          string "
          sign ` meta
          sign $ function
          keyword always always_comb always_ff always_latch and assert assign automatic begin bind buf case casex casez class clocking const constraint default disable do else end endcase endclass endfunction endgenerate endinterface endmodule endpackage endproperty endtask enum export extends extern final for force foreach forever fork function generate genvar if import initial inout input interface join localparam modport module nand negedge new nor not or output package parameter posedge priority property pure rand repeat return sequence specify struct task this timeprecision timeunit typedef union unique virtual wait while with xnor xor
          type bit byte event int integer logic longint real reg shortint signed string supply0 supply1 time tri unsigned void wand wire wor""";
      case "zig" ->
          """
          comment //
          string "
          char '
          head \\\\ string
          sign @ function
          keyword addrspace align allowzero and anyframe asm async await break callconv catch comptime const continue defer else enum errdefer error export extern fn for if inline linksection noalias noinline nosuspend opaque or orelse packed pub resume return struct suspend switch test threadlocal try union unreachable usingnamespace var volatile while
          type anytype anyerror anyopaque bool f16 f32 f64 f128 i8 i16 i32 i64 i128 isize noreturn type u8 u16 u32 u64 u128 usize void
          number true false null undefined
          capital type
          calls (""";
      default -> null;
    };
  }
}
