package dev.factors.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The tool's version, from the manifest of its jar. */
final class Version implements IVersionProvider {

  /** The version; {@code development} where the classes are not in a jar. */
  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"factors " + current()};
  }
}
