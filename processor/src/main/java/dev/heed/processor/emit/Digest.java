package dev.heed.processor.emit;

import dev.heed.dsl.check.LabelSet;
import dev.heed.processor.graph.GraphText;
import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.Program;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest that ties weights to a declaration: architecture, dimensions and labels in order, and
 * no name.
 */
public final class Digest {

  /** 128 bits of the hash: no two declarations of one user meet by chance. */
  private static final int BYTES = 16;

  private Digest() {}

  /** The digest of a model as its weights files carry it, 32 hexadecimal digits. */
  public static String of(Program program, LabelSet labels) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : program.parameters()) {
      text.append(parameter.id()).append(parameter.shape()).append('\n');
    }
    text.append(GraphText.of(program.function("forward")));
    text.append(labels.constants());
    if (labels.kind() != LabelSet.Kind.ONE) {
      text.append(labels.kind());
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
