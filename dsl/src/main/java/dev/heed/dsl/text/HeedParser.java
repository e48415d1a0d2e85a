package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Parses texts into declarations, which have no meaning yet. */
public final class HeedParser {

  private HeedParser() {}

  /** The models of a {@code .heed} file; none where its syntax is wrong, which is reported. */
  public static List<Declaration> parse(SourceText source, Diagnostics diagnostics) {
    throw new UnsupportedOperationException("in progress");
  }

  /**
   * The model of a text block, which has no {@code package} and no {@code model} header.
   *
   * @param packageName the package of the type that carries the text block
   * @param name the simple name of the type
   * @param documentation the doc comment of the type, empty for none
   * @return empty where the syntax is wrong, which is reported
   */
  public static Optional<Declaration> parseBody(
      SourceText source,
      String packageName,
      String name,
      String documentation,
      Diagnostics diagnostics) {
    throw new UnsupportedOperationException("in progress");
  }
}
