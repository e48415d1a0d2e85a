package dev.heed.runtime.weights;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the tensors of a file that Heed did not write are called, such as those of a PyTorch {@code
 * state_dict}: a line for each of a model's parameters, or for many by placeholders.
 *
 * <pre>{@code
 * # the parameter of the model                  = the tensor in the file
 * embedding.weight                              = bert.embeddings.word_embeddings.weight
 * layers.{layer}.attention.query.weight         = encoder.layers.{layer}.self_attn.in_proj_weight[0:64]
 * layers.{layer}.dense1.weight                  = transposed h.{layer}.mlp.c_fc.weight
 * position.weight                               = position_embeddings.weight + token_type_embeddings.weight[0:1]
 * unused cls.*
 * }</pre>
 *
 * <p>A placeholder in braces stands for digits, the same ones on both sides. {@code transposed}
 * exchanges the two dimensions, for GPT-2's {@code Conv1D}, and {@code [from:to]} takes rows from
 * one to before another, after that. Several tensors are added up; one row behind the first is
 * added to all rows. Every tensor must be used or called {@code unused}, where {@code *} stands for
 * anything, so that none is forgotten. The first line that fits a parameter counts. Immutable.
 */
public final class WeightNames {

  /** The longest text, 1 MiB; a line for each of 1,000 parameters takes 0.1. */
  private static final int LONGEST = 1 << 20;

  private final String source;
  private final List<NameRule> rules;
  private final List<NamePattern> unused;

  private WeightNames(String source, List<NameRule> rules, List<NamePattern> unused) {
    this.source = source;
    this.rules = List.copyOf(rules);
    this.unused = List.copyOf(unused);
  }

  /**
   * Reads names.
   *
   * @param text the lines
   * @throws WeightsException if a line is none, with its number
   */
  public static WeightNames parse(String text) throws WeightsException {
    return parse("names of weights", text);
  }

  /**
   * Reads a file of names, UTF-8.
   *
   * @param file where from
   * @throws WeightsException if a line is none, with its number, or the file is longer than 1 MiB
   * @throws IOException if the file cannot be read
   */
  public static WeightNames read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > LONGEST) {
      throw new WeightsException(
          file + " has " + size + " bytes, names of weights have at most " + LONGEST);
    }
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException malformed) {
      throw new WeightsException(file + " is not UTF-8", malformed);
    }
  }

  private static WeightNames parse(String source, String text) throws WeightsException {
    List<NameRule> rules = new ArrayList<>();
    List<NamePattern> unused = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      try {
        if (content.startsWith("unused ")) {
          unused.add(NamePattern.withStars(content.substring("unused ".length()).strip()));
        } else {
          rules.add(NameRule.parse(content));
        }
      } catch (IllegalArgumentException wrong) {
        throw new WeightsException(source + ":" + number + ": " + wrong.getMessage(), wrong);
      }
    }
    return new WeightNames(source, rules, unused);
  }

  /** Where the names are from, for messages. */
  String source() {
    return source;
  }

  /** The tensors, or the parts of them, whose sum a parameter is. */
  Optional<List<NamedTensor>> tensorsOf(String parameter) {
    return rules.stream().flatMap(rule -> rule.tensorsOf(parameter).stream()).findFirst();
  }

  /** Whether a tensor is said to be left out. */
  boolean isUnused(String tensor) {
    return unused.stream().anyMatch(pattern -> pattern.matches(tensor));
  }
}
