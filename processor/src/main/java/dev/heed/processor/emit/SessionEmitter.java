package dev.heed.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the model's session: what answers with memory of its own. */
final class SessionEmitter {

  private final Names names;
  private final InputCode input;
  private final OutputCode output;
  private final List<FormCode> forms;

  SessionEmitter(Names names, InputCode input, OutputCode output, List<FormCode> forms) {
    this.names = names;
    this.input = input;
    this.output = output;
    this.forms = forms;
  }

  TypeSpec emit() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(names.model(), "model")
            .addStatement("this.model = model")
            .addStatement("this.forward = new $T(model.weights)", names.forward());
    TypeSpec.Builder type = type();
    if (input.own()) {
      type.addField(input.encoderType(), "encoder", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.encoder = $L", input.newEncoder(names.model()));
    }
    output
        .decoder()
        .ifPresent(
            decoder -> {
              type.addField(decoder.field());
              constructor.addCode(decoder.create("model.weights"));
              if (output.calibrate().isPresent()) {
                constructor.addStatement("decoder.temperature(model.temperature)");
              }
            });
    type.addMethod(constructor.build()).addMethods(output.sessionMethods());
    forms.forEach(form -> type.addMethods(form.sessionMethods()));
    return addMemory(type).build();
  }

  private TypeSpec.Builder type() {
    return TypeSpec.classBuilder("Session")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Answers with memory of its own. One thread at a time.\n")
        .addField(names.model(), "model", Modifier.PRIVATE, Modifier.FINAL)
        .addField(names.forward(), "forward", Modifier.PRIVATE, Modifier.FINAL)
        .addField(
            FieldSpec.builder(input.batchType(), "batch", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", input.batchType())
                .build())
        .addField(
            FieldSpec.builder(RuntimeTypes.ROWS, "logits", Modifier.PRIVATE)
                .initializer("new $T(0, 1)", RuntimeTypes.ROWS)
                .build());
  }

  private TypeSpec.Builder addMemory(TypeSpec.Builder type) {
    boolean decodes = output.decoder().isPresent();
    String decoder = decodes ? " + decoder.bytes()" : "";
    return type.addMethod(
            MethodSpec.methodBuilder("bytes")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    """
                    The bytes of heap that the session's arrays take now, as HotSpot lays them out below
                    32 GiB; beside them are a few objects of less than 40 bytes, one for each buffer.
                    """)
                .returns(TypeName.LONG)
                .addStatement("return forward.bytes() + batch.bytes()$L", decoder)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("reserve")
                .addModifiers(Modifier.PRIVATE)
                .addJavadoc("Makes room for the longest input.\n")
                .addStatement("$L.reserve(LONGEST, batch)", input.sessionEncoder())
                .addStatement("forward.reserve(LONGEST, LONGEST)")
                .addCode(decodes ? "decoder.reserve(LONGEST);\n" : "")
                .build());
  }
}
