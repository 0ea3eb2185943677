package org.quillpress.markdown;

import java.util.List;

/**
 * What a shortcode can be given.
 *
 * @param parameters in the order in which values without a name are given to them
 * @param isOpenByName whether it takes values by other names too
 * @param isOpenByPlace whether it takes more values without a name
 * @param inner whether Markdown can stand between two tags of it
 */
public record Signature(
    List<Parameter> parameters, boolean isOpenByName, boolean isOpenByPlace, Inner inner) {
  /** Anything. */
  public static final Signature ANY = new Signature(List.of(), true, true, Inner.OPTIONAL);

  /** Whether Markdown can stand between two tags. */
  public enum Inner {
    /** There is only one tag. */
    NONE,
    /** There may be a second tag. */
    OPTIONAL,
    /** There must be one. */
    REQUIRED
  }

  /**
   * A value with a name.
   *
   * @param name in lower case
   * @param isPlaced whether it can be given without its name
   */
  public record Parameter(String name, boolean isRequired, boolean isPlaced) {}

  /** Copies its list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /** Those that can be given without a name. */
  List<String> placed() {
    return parameters.stream().filter(Parameter::isPlaced).map(Parameter::name).toList();
  }
}
