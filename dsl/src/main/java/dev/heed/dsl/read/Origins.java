package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.diagnostic.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the parts of a spec came from, beside the spec so that equal models stay equal.
 *
 * <p>A path names a part: {@code ""} the model, {@code input}, {@code output}, {@code
 * layers/1/layers/0} a layer (the first layer within the second), {@code layers/1#heads} a property
 * of a layer. Immutable and thread-safe once built.
 */
public final class Origins {

  private final Map<String, List<Frame>> frames;
  private final Map<String, Origin> properties;
  private final Set<String> uncertain;
  private final List<Remark> remarks;
  private final boolean flawed;

  /**
   * What a doc comment says about a part of a model.
   *
   * @param what the part in words, {@code block encoder}
   * @param text the comment
   */
  public record Remark(String what, String text) {}

  private Origins(Builder builder) {
    frames = Map.copyOf(builder.frames);
    properties = Map.copyOf(builder.properties);
    uncertain = Set.copyOf(builder.uncertain);
    remarks = List.copyOf(builder.remarks.values());
    flawed = builder.flawed;
  }

  /** One place for everything, for models that were not declared in a text. */
  public static Origins everywhere(Origin origin) {
    Builder builder = new Builder();
    builder.frames.put("", List.of(new Frame("model", origin)));
    return builder.build(false);
  }

  /** The place of a part; of a property that was not written the place of its construct. */
  public Origin of(String path) {
    Origin written = properties.get(path);
    return written != null ? written : frames(construct(path)).get(0).origin();
  }

  /**
   * The construct that made a part, and what surrounds it, the innermost first; the model is the
   * last. A part without a place of its own has that of what contains it.
   */
  public List<Frame> frames(String path) {
    String known = construct(path);
    List<Frame> found = frames.get(known);
    while (found == null) {
      if (known.isEmpty()) {
        throw new IllegalStateException("the model itself has no place");
      }
      known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
      found = frames.get(known);
    }
    return found;
  }

  /**
   * Whether stand-ins take the place of what could not be read here, so that a check would find
   * what nobody wrote.
   */
  public boolean isUncertain(String path) {
    return uncertain.contains(path);
  }

  /** Whether reading reported an error, so that the spec is only good for finding more of them. */
  public boolean isFlawed() {
    return flawed;
  }

  /** The doc comments of statements, each once, in the order in which the statements apply. */
  public List<Remark> remarks() {
    return remarks;
  }

  private static String construct(String path) {
    int hash = path.indexOf('#');
    return hash < 0 ? path : path.substring(0, hash);
  }

  /** Collects places while a declaration is read. */
  static final class Builder {
    private final Map<String, List<Frame>> frames = new HashMap<>();
    private final Map<String, Origin> properties = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();
    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private boolean flawed;

    void construct(String path, List<Frame> within) {
      frames.put(path, within);
    }

    void values(String path, Signature signature, Arguments arguments) {
      for (Property<?> property : signature.all()) {
        arguments
            .origin(property)
            .ifPresent(origin -> properties.put(path + "#" + property.name().camelCase(), origin));
      }
      if (!arguments.isSound()) {
        uncertain(path);
      }
    }

    /** Keeps a statement's doc comment, if it has one. */
    void remark(String what, Construct statement) {
      if (!statement.documentation().isEmpty()) {
        String place = statement.origin().describe();
        remarks.putIfAbsent(place, new Remark(what, statement.documentation()));
      }
    }

    void uncertain(String path) {
      uncertain.add(path);
    }

    Origins build(boolean hasErrors) {
      flawed = hasErrors;
      return new Origins(this);
    }
  }
}
