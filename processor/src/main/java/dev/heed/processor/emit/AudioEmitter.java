package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.spec.AudioSpec;
import dev.heed.dsl.spec.FeaturesSpec;
import dev.heed.dsl.spec.FramingSpec;
import dev.heed.processor.emit.InputCode.Argument;
import dev.heed.processor.emit.InputCode.Form;
import dev.heed.processor.emit.InputCode.Part;
import java.util.List;
import java.util.Optional;

/** Sound is given as samples with their rate, or as what holds both. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AudioEmitter implements InputEmitter<AudioSpec> {

  private static final String METHOD = "newFrameEncoder";

  @Override
  public Class<AudioSpec> subject() {
    return AudioSpec.class;
  }

  @Override
  public InputCode code(AudioSpec input) {
    String frames = String.format("1 to %,d frames", input.length());
    return new InputCode(
        RuntimeTypes.VECTOR_BATCH,
        RuntimeTypes.SOUND,
        "sound",
        String.format("%s of finite samples, %,d a second", frames, input.framing().rate()),
        CodeBlock.of("encoder.length(sound)"),
        CodeBlock.of("encoder.synthetic(n)"),
        Optional.empty(),
        RuntimeTypes.AUDIO_ENCODER,
        CodeBlock.of("$L", input.length()),
        List.of(),
        forms(input, frames),
        true,
        Optional.of(
            new Part(METHOD, RuntimeTypes.SOUND_ENCODER, encoder(input), documentation(input))),
        List.of());
  }

  private static String documentation(AudioSpec input) {
    return input.loudness() == AudioSpec.Loudness.RECORDED
        ? """
          What turns sound into the model's frames, a whole sound or a stream as it comes in. Its rows may
          be labelled as they are. Each is for one thread at a time.
          """
        : """
          What turns a whole sound into the model's frames. Its rows may be labelled as they are. Each is
          for one thread at a time.
          """;
  }

  private static List<Form> forms(AudioSpec input, String frames) {
    Argument rate =
        new Argument(TypeName.INT, "rate", "samples per second, " + input.framing().rate());
    CodeBlock length = CodeBlock.of("encoder.length(samples.length, rate)");
    String finite = " of finite samples, usually within −1 to 1";
    Argument rows =
        new Argument(
            ArrayTypeName.of(ArrayTypeName.of(TypeName.FLOAT)),
            "frames",
            frames
                + " of "
                + input.elements()
                + " finite elements each, as a frame encoder makes them");
    return List.of(
        new Form(List.of(samples(TypeName.SHORT, frames + " of 16-bit samples"), rate), length),
        new Form(List.of(samples(TypeName.FLOAT, frames + finite), rate), length),
        new Form(List.of(rows), CodeBlock.of("frames.length")));
  }

  private static Argument samples(TypeName element, String documentation) {
    return new Argument(ArrayTypeName.of(element), "samples", documentation);
  }

  private static CodeBlock encoder(AudioSpec input) {
    FramingSpec framing = input.framing();
    FeaturesSpec features = input.features();
    CodeBlock frames =
        CodeBlock.of(
            "new $T($L, $L, $L, $L)",
            RuntimeTypes.FRAMING,
            framing.rate(),
            framing.windowSamples(),
            framing.hopSamples(),
            framing.padded());
    CodeBlock loudness = CodeBlock.of("$T.$L", RuntimeTypes.LOUDNESS, input.loudness());
    CodeBlock speech = CodeBlock.of("$T.speech()", RuntimeTypes.CONDITIONING);
    return switch (features.kind()) {
      case SAMPLES ->
          CodeBlock.of(
              "$T.samples($L,$W$L,$W$T.plain($T.RECTANGULAR))",
              RuntimeTypes.SOUND_ENCODER,
              frames,
              loudness,
              RuntimeTypes.CONDITIONING,
              RuntimeTypes.SOUND_WINDOW);
      case LOG_MEL ->
          CodeBlock.of(
              "$T.logMel($L,$W$L,$W$L,$W$L)",
              RuntimeTypes.SOUND_ENCODER,
              frames,
              loudness,
              speech,
              mel(features));
      case MFCC ->
          CodeBlock.of(
              "$T.mfcc($L,$W$L,$W$L,$W$L,$Wnew $T($L, 22, $L, 2))",
              RuntimeTypes.SOUND_ENCODER,
              frames,
              loudness,
              speech,
              mel(features),
              RuntimeTypes.CEPSTRUM_SETTINGS,
              features.coefficients(),
              features.deltas());
    };
  }

  /** The filters of speech recognition, see the runtime's {@code MelSettings.speech}. */
  private static CodeBlock mel(FeaturesSpec features) {
    return CodeBlock.of(
        "new $1T($2T.KALDI, $3L, $4L, $5L, $1T.Logarithm.NATURAL, 1e-10)",
        RuntimeTypes.MEL_SETTINGS,
        RuntimeTypes.MEL_CONVENTION,
        features.filters(),
        features.lowest(),
        features.highest());
  }
}
