package dev.factors.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.factors.git.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Real keys in homes of their own. */
enum SigningKeys {
  OPENPGP {
    @Override
    void make(Sandbox sandbox, Path folder) {
      sandbox.with("GNUPGHOME", home(folder));
      run(
          sandbox,
          "gpg --batch --quiet --passphrase '' --quick-gen-key"
              + " 'Ed Itor <ed@example.org>' ed25519 sign never");
    }

    @Override
    void forget(Sandbox sandbox, Path folder) {
      sandbox.with("GNUPGHOME", home(folder.resolve("nobody")));
    }

    @Override
    String rosterKey(Sandbox sandbox) {
      return run(sandbox, "gpg --with-colons --list-keys")
          .lines()
          .filter(line -> line.startsWith("fpr:"))
          .findFirst()
          .map(line -> "openpgp4fpr:" + line.replaceAll("[^0-9A-F]", ""))
          .orElseThrow();
    }

    @Override
    String verification(String name) {
      return "gpg --verify " + name + ".asc " + name;
    }

    @Override
    void stop(Sandbox sandbox) {
      run(sandbox, "gpgconf --kill all");
    }
  },

  SSH {
    @Override
    void make(Sandbox sandbox, Path folder) {
      run(sandbox, "ssh-keygen -q -N '' -t ed25519 -f '" + folder.resolve("key") + "'");
      sandbox.git("config", "gpg.format", "ssh");
      sandbox.git("config", "user.signingKey", folder.resolve("key").toString());
      run(sandbox, "(echo -n 'ed@example.org '; cat '" + folder + "/key.pub') > ../allowed");
      sandbox.git("config", "gpg.ssh.allowedSignersFile", folder.resolve("allowed").toString());
    }

    @Override
    void forget(Sandbox sandbox, Path folder) {
      sandbox.git("config", "--unset", "gpg.ssh.allowedSignersFile");
    }

    @Override
    String rosterKey(Sandbox sandbox) {
      return run(sandbox, "cat ../key.pub").strip();
    }

    @Override
    String verification(String name) {
      return "ssh-keygen -Y verify -f ../../../allowed -I ed@example.org -n file -s "
          + name
          + ".sig < "
          + name;
    }

    @Override
    void stop(Sandbox sandbox) {
      // No agent was started.
    }
  };

  /** Makes a key, and tells the repository of it. */
  abstract void make(Sandbox sandbox, Path folder);

  /** From now on nobody knows whose key it is. */
  abstract void forget(Sandbox sandbox, Path folder);

  /** The key as a roster has it. */
  abstract String rosterKey(Sandbox sandbox);

  /** The command with which anybody checks the signature of a file. */
  abstract String verification(String name);

  /** Ends what runs in the background. */
  abstract void stop(Sandbox sandbox);

  /** Runs a command of the shell in the repository; what it prints. */
  static String run(Sandbox sandbox, String command) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(sandbox.folder().toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(sandbox.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(command + ": " + output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String home(Path folder) {
    try {
      return Files.createDirectories(
              folder.resolve("gnupg"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
