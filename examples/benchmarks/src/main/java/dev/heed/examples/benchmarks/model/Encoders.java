package dev.heed.examples.benchmarks.model;

import java.util.Locale;
import java.util.Map;

/** The declared encoders: four sizes, each with ReLU and with GELU. */
public final class Encoders {

  private static final Map<String, Encoder> ALL =
      Map.ofEntries(
          Map.entry(
              "TinyRelu",
              new GeneratedEncoder<>(
                  TinyReluTrainer::create,
                  TinyReluTrainer::newExamples,
                  TinyReluTrainer.Examples::add,
                  TinyReluTrainer::train,
                  TinyReluTrainer::model,
                  TinyReluModel::save,
                  TinyReluModel::load,
                  TinyReluModel::newSession,
                  TinyReluModel.Session::label,
                  TinyReluModel.Session::score,
                  new WeightsOf("TinyRelu", TinyReluModel.DIGEST, TinyReluWeights.DECLARATIONS))),
          Map.entry(
              "TinyGelu",
              new GeneratedEncoder<>(
                  TinyGeluTrainer::create,
                  TinyGeluTrainer::newExamples,
                  TinyGeluTrainer.Examples::add,
                  TinyGeluTrainer::train,
                  TinyGeluTrainer::model,
                  TinyGeluModel::save,
                  TinyGeluModel::load,
                  TinyGeluModel::newSession,
                  TinyGeluModel.Session::label,
                  TinyGeluModel.Session::score,
                  new WeightsOf("TinyGelu", TinyGeluModel.DIGEST, TinyGeluWeights.DECLARATIONS))),
          Map.entry(
              "SmallRelu",
              new GeneratedEncoder<>(
                  SmallReluTrainer::create,
                  SmallReluTrainer::newExamples,
                  SmallReluTrainer.Examples::add,
                  SmallReluTrainer::train,
                  SmallReluTrainer::model,
                  SmallReluModel::save,
                  SmallReluModel::load,
                  SmallReluModel::newSession,
                  SmallReluModel.Session::label,
                  SmallReluModel.Session::score,
                  new WeightsOf(
                      "SmallRelu", SmallReluModel.DIGEST, SmallReluWeights.DECLARATIONS))),
          Map.entry(
              "SmallGelu",
              new GeneratedEncoder<>(
                  SmallGeluTrainer::create,
                  SmallGeluTrainer::newExamples,
                  SmallGeluTrainer.Examples::add,
                  SmallGeluTrainer::train,
                  SmallGeluTrainer::model,
                  SmallGeluModel::save,
                  SmallGeluModel::load,
                  SmallGeluModel::newSession,
                  SmallGeluModel.Session::label,
                  SmallGeluModel.Session::score,
                  new WeightsOf(
                      "SmallGelu", SmallGeluModel.DIGEST, SmallGeluWeights.DECLARATIONS))),
          Map.entry(
              "MediumRelu",
              new GeneratedEncoder<>(
                  MediumReluTrainer::create,
                  MediumReluTrainer::newExamples,
                  MediumReluTrainer.Examples::add,
                  MediumReluTrainer::train,
                  MediumReluTrainer::model,
                  MediumReluModel::save,
                  MediumReluModel::load,
                  MediumReluModel::newSession,
                  MediumReluModel.Session::label,
                  MediumReluModel.Session::score,
                  new WeightsOf(
                      "MediumRelu", MediumReluModel.DIGEST, MediumReluWeights.DECLARATIONS))),
          Map.entry(
              "MediumGelu",
              new GeneratedEncoder<>(
                  MediumGeluTrainer::create,
                  MediumGeluTrainer::newExamples,
                  MediumGeluTrainer.Examples::add,
                  MediumGeluTrainer::train,
                  MediumGeluTrainer::model,
                  MediumGeluModel::save,
                  MediumGeluModel::load,
                  MediumGeluModel::newSession,
                  MediumGeluModel.Session::label,
                  MediumGeluModel.Session::score,
                  new WeightsOf(
                      "MediumGelu", MediumGeluModel.DIGEST, MediumGeluWeights.DECLARATIONS))),
          Map.entry(
              "LargeRelu",
              new GeneratedEncoder<>(
                  LargeReluTrainer::create,
                  LargeReluTrainer::newExamples,
                  LargeReluTrainer.Examples::add,
                  LargeReluTrainer::train,
                  LargeReluTrainer::model,
                  LargeReluModel::save,
                  LargeReluModel::load,
                  LargeReluModel::newSession,
                  LargeReluModel.Session::label,
                  LargeReluModel.Session::score,
                  new WeightsOf(
                      "LargeRelu", LargeReluModel.DIGEST, LargeReluWeights.DECLARATIONS))),
          Map.entry(
              "LargeGelu",
              new GeneratedEncoder<>(
                  LargeGeluTrainer::create,
                  LargeGeluTrainer::newExamples,
                  LargeGeluTrainer.Examples::add,
                  LargeGeluTrainer::train,
                  LargeGeluTrainer::model,
                  LargeGeluModel::save,
                  LargeGeluModel::load,
                  LargeGeluModel::newSession,
                  LargeGeluModel.Session::label,
                  LargeGeluModel.Session::score,
                  new WeightsOf(
                      "LargeGelu", LargeGeluModel.DIGEST, LargeGeluWeights.DECLARATIONS))));

  private Encoders() {}

  /** The encoder of one size and activation. */
  public static Encoder of(Size size, Activation activation) {
    String name = modelName(size, activation);
    Encoder encoder = ALL.get(name);
    if (encoder == null) {
      throw new IllegalStateException("no encoder is declared as " + name);
    }
    return encoder;
  }

  /** The name that a model is declared with, such as {@code TinyRelu}. */
  public static String modelName(Size size, Activation activation) {
    return capital(size.name()) + capital(activation.name());
  }

  private static String capital(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
  }
}
