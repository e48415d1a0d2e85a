package dev.heed.processor.driver;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.processor.pipeline.GeneratedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * Java sources compiled with the processor up to the checked spec, with nothing generated.
 *
 * @param compilation what the compiler said
 * @param specs the models without errors, in order
 */
public record SpecCompilation(Compilation compilation, List<ModelSpec> specs) {

  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:public )?(?:abstract |final )?(?:@?interface|enum|class|record) (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /** Compiles sources, each of one type. */
  public static SpecCompilation of(String... sources) {
    List<ModelSpec> specs = new ArrayList<>();
    ModelGenerator reading =
        (declaration, labels, dumps, diagnostics) ->
            read(declaration, labels, dumps, diagnostics)
                .map(
                    model -> {
                      specs.add(model.spec());
                      return model;
                    });
    return new SpecCompilation(
        javac().withProcessors(new HeedProcessor(reading)).compile(files(sources)), specs);
  }

  /** The generator's beginning: what the declaration asks for, checked. */
  static Optional<GeneratedModel> read(
      Declaration declaration, LabelResolver labels, Set<String> dumps, Diagnostics diagnostics) {
    return SpecReader.read(declaration, diagnostics)
        .flatMap(model -> ModelCheck.check(model, labels, diagnostics))
        .map(model -> new GeneratedModel(model.spec(), List.of(), Map.of()));
  }

  /** Each source as the file that javac would expect it in. */
  static List<JavaFileObject> files(String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(
          JavaFileObjects.forSourceString(
              find(PACKAGE, source).map(name -> name + ".").orElse("")
                  + find(TYPE, source).orElseThrow(),
              source));
    }
    return files;
  }

  private static Optional<String> find(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
