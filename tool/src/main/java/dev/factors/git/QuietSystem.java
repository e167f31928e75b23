package dev.factors.git;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.UserConfigFile;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit learns of the machine: the environment it is told, and Git's configuration read from
 * where Git reads it.
 *
 * <p>Left to itself JGit measures the time stamps of a file system for three seconds the first time
 * it meets one, writes the result into the user's home, runs {@code git} to find the system's
 * configuration, and takes the home of the password file for {@code HOME}. None of that happens
 * here.
 */
final class QuietSystem extends SystemReader.Delegate {

  private static final Path SYSTEM_CONFIG = Path.of("/etc/gitconfig");

  private final Map<String, String> environment;

  private QuietSystem(SystemReader system, Map<String, String> environment) {
    super(system);
    this.environment = Map.copyOf(environment);
  }

  /**
   * Makes JGit see this environment. JGit has one such view a process, as a process has one
   * environment.
   */
  static QuietSystem install(Map<String, String> environment) {
    SystemReader current = SystemReader.getInstance();
    if (current instanceof QuietSystem quiet && quiet.environment.equals(environment)) {
      return quiet;
    }
    SystemReader.setInstance(null);
    QuietSystem quiet = new QuietSystem(SystemReader.getInstance(), environment);
    SystemReader.setInstance(quiet);
    return quiet;
  }

  /** The environment that JGit sees. */
  static Map<String, String> environment() {
    return SystemReader.getInstance() instanceof QuietSystem quiet ? quiet.environment : Map.of();
  }

  @Override
  public @Nullable String getenv(String variable) {
    return environment.get(variable);
  }

  /** The value of a variable that is set and not empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    Optional<Path> home = variable("HOME").map(Path::of);
    Optional<Path> xdg =
        variable("XDG_CONFIG_HOME")
            .map(Path::of)
            .or(() -> home.map(path -> path.resolve(".config")));
    Optional<String> only = variable("GIT_CONFIG_GLOBAL");
    if (only.isPresent()) {
      return new Seeded(parent, new File(only.get()), new File(only.get()), fs);
    }
    File homeFile = home.orElse(fs.userHome().toPath()).resolve(".gitconfig").toFile();
    File xdgFile = xdg.map(path -> path.resolve("git/config").toFile()).orElse(homeFile);
    return new Seeded(parent, homeFile, xdgFile, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    if (variable("GIT_CONFIG_NOSYSTEM").isPresent()) {
      return new Unstored(parent, fs);
    }
    if (isWindows()) {
      return super.openSystemConfig(parent, fs);
    }
    Path file = variable("GIT_CONFIG_SYSTEM").map(Path::of).orElse(SYSTEM_CONFIG);
    return new FileBasedConfig(parent, file.toFile(), fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new Unstored(parent, fs);
  }

  /** The user's configuration, as if JGit had already measured every file system. */
  private static final class Seeded extends UserConfigFile {

    /** As coarse as the coarsest file system: JGit then compares content where Git would. */
    private static final String RESOLUTION =
        FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION.toSeconds() + " seconds";

    private static final String RACY_INTERVAL = Duration.ofMillis(10).toMillis() + " milliseconds";

    Seeded(@Nullable Config parent, File home, File xdg, FS fs) {
      super(parent, home, xdg, fs);
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      if (!ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)) {
        return super.getString(section, subsection, name);
      }
      return switch (name) {
        case ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION -> RESOLUTION;
        case ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD -> RACY_INTERVAL;
        default -> super.getString(section, subsection, name);
      };
    }
  }

  /** A configuration without a file. */
  private static final class Unstored extends FileBasedConfig {

    Unstored(@Nullable Config parent, FS fs) {
      super(parent, new File(""), fs);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      // What JGit would remember of this machine is not the user's configuration.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
