package dev.heed.processor.driver;

import static javax.lang.model.util.ElementFilter.typesIn;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.processor.annotation.ElementOrigin;
import dev.heed.processor.annotation.InterfaceReader;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates the models of annotated interfaces.
 *
 * <p>Options: {@code -Aheed.dump=spec,graph,plan} writes the text of stages beside the generated
 * sources, {@code -Aheed.report} a report on each model as Markdown, {@code
 * -Aheed.suppress=UnusedBlock} drops warnings by their keys. A model whose enum is missing waits
 * for the last round, since another processor may generate it.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.heed.annotations.*")
@SupportedOptions({HeedProcessor.DUMP, HeedProcessor.REPORT, HeedProcessor.SUPPRESS})
public final class HeedProcessor extends AbstractProcessor {

  static final String DUMP = "heed.dump";
  static final String REPORT = "heed.report";
  static final String SUPPRESS = "heed.suppress";

  private static final String GENERATED = "dev.heed.annotations.Generated";

  private final ModelGenerator generator;
  private final Set<String> waiting = new LinkedHashSet<>();

  /** The processor as compilers find it. */
  public HeedProcessor() {
    this(ModelCompiler::compile);
  }

  HeedProcessor(ModelGenerator generator) {
    this.generator = new GuardedGenerator(generator);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  /** Claims Heed's annotations: nobody else reads them, and -Xlint:processing stays quiet. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    models(annotations, round).values().forEach(type -> generate(type, round.processingOver()));
    return true;
  }

  /** The types to look at, by name because a later round has other elements for the same types. */
  private Map<String, TypeElement> models(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Map<String, TypeElement> models = new LinkedHashMap<>();
    for (String name : waiting) {
      models.put(name, processingEnv.getElementUtils().getTypeElement(name));
    }
    waiting.clear();
    for (TypeElement annotation : annotations) {
      if (!annotation.getQualifiedName().contentEquals(GENERATED)) {
        for (TypeElement type : typesIn(round.getElementsAnnotatedWith(annotation))) {
          models.put(type.getQualifiedName().toString(), type);
        }
      }
    }
    return models;
  }

  private void generate(TypeElement type, boolean last) {
    Diagnostics diagnostics = new Diagnostics(listed(SUPPRESS));
    Set<String> dumps = dumps();
    ElementLabels labels = new ElementLabels(processingEnv.getElementUtils());
    Optional<GeneratedModel> model =
        new Guard("interface " + type, ElementOrigin.of(type), diagnostics)
            .run(() -> InterfaceReader.read(type, processingEnv.getElementUtils(), diagnostics))
            .flatMap(read -> generator.generate(read, labels, dumps, diagnostics));
    if (!last && mayComeLater(model, diagnostics)) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    model
        .filter(ready -> !diagnostics.hasErrors())
        .ifPresent(
            ready ->
                new FilerOutput(processingEnv.getFiler(), ElementOrigin.of(type), diagnostics)
                    .write(ready));
    new Console(processingEnv.getMessager(), InterfaceReader.textOrigin(type)).print(diagnostics);
  }

  private static boolean mayComeLater(Optional<GeneratedModel> model, Diagnostics diagnostics) {
    return model.isEmpty()
        && (!diagnostics.hasErrors()
            || diagnostics.all().stream().anyMatch(d -> d.problem() == Problem.MISSING_ENUM));
  }

  /** An option without a value is on. */
  private Set<String> dumps() {
    Set<String> dumps = listed(DUMP);
    Map<String, String> options = processingEnv.getOptions();
    if (options.containsKey(REPORT) && !"false".equals(options.get(REPORT))) {
      dumps.add(GeneratedModel.REPORT);
    }
    return dumps;
  }

  private Set<String> listed(String option) {
    return Arrays.stream(processingEnv.getOptions().getOrDefault(option, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
