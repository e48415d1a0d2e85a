package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.spec.ImageSpec;
import dev.heed.processor.emit.InputCode.Argument;
import dev.heed.processor.emit.InputCode.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Images are given as arrays of their values, or as what holds one of these. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ImageEmitter implements InputEmitter<ImageSpec> {

  @Override
  public Class<ImageSpec> subject() {
    return ImageSpec.class;
  }

  @Override
  public InputCode code(ImageSpec input) {
    String size = input.height() + "×" + input.width();
    String channels = input.channels() == 1 ? "one channel" : input.channels() + " channels";
    return new InputCode(
        RuntimeTypes.VECTOR_BATCH,
        RuntimeTypes.IMAGE,
        "image",
        "an image of " + size + " pixels with " + channels,
        CodeBlock.of("$L", input.length()),
        CodeBlock.of("encoder.synthetic()"),
        Optional.empty(),
        RuntimeTypes.IMAGE_ENCODER,
        encoder(input),
        List.of(),
        forms(input),
        false,
        Optional.empty(),
        List.of());
  }

  private static CodeBlock encoder(ImageSpec input) {
    CodeBlock scaling =
        input.mean() == 0 && input.deviation() == 1
            ? CodeBlock.of("$T.range($L)", RuntimeTypes.IMAGE_SCALING, input.range())
            : CodeBlock.of(
                "$T.normalised($L, $L, $L)",
                RuntimeTypes.IMAGE_SCALING,
                input.range(),
                input.mean(),
                input.deviation());
    return input.flat()
        ? CodeBlock.of(
            "$T.flat($L, $L, $L, $L)",
            RuntimeTypes.IMAGE_ENCODER,
            input.height(),
            input.width(),
            input.channels(),
            scaling)
        : CodeBlock.of(
            "new $T($L, $L, $L, $L, $L)",
            RuntimeTypes.IMAGE_ENCODER,
            input.height(),
            input.width(),
            input.channels(),
            input.patch(),
            scaling);
  }

  private static List<Form> forms(ImageSpec input) {
    int pixels = input.height() * input.width();
    String order =
        String.format(
            "the %,d values of the pixels row by row%s",
            pixels * input.channels(),
            input.channels() == 1 ? "" : ", the " + input.channels() + " of a pixel together");
    List<Form> forms = new ArrayList<>();
    CodeBlock length = CodeBlock.of("$L", input.length());
    forms.add(form(TypeName.BYTE, "values", order + ", 0 to 255 unsigned", length));
    forms.add(
        form(TypeName.FLOAT, "values", order + ", finite, on the same scale as bytes", length));
    if (input.channels() == 1 || input.channels() == 3 || input.channels() == 4) {
      forms.add(
          form(
              TypeName.INT,
              "pixels",
              String.format("the %,d pixels row by row, 0xAARRGGBB each", pixels),
              length));
    }
    return forms;
  }

  private static Form form(TypeName element, String name, String documentation, CodeBlock length) {
    return new Form(List.of(new Argument(ArrayTypeName.of(element), name, documentation)), length);
  }
}
