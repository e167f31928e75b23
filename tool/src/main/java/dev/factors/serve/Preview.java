package dev.factors.serve;

import dev.factors.git.Commit;
import dev.factors.paper.Paper;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The live preview of a paper: runs until it is closed. */
public final class Preview implements AutoCloseable {

  private static final String REVIEWS = "reviews";
  private static final int TOKEN_BYTES = 24;

  private final FolderWatch watch;
  private final Typesetter typesetter;
  private final Pdf pdf;
  private final PreviewServer server;

  private Preview(Path root, int port, Supplier<Optional<Commit>> head, Consumer<String> log) {
    Path scratch = root.resolve("target");
    String token = token();
    Bulletin bulletin = new Bulletin();
    Supplier<Draft> drafts = () -> Draft.read(root, head.get());
    typesetter = new Typesetter(drafts, scratch, token, bulletin, log);
    pdf = new Pdf(scratch, bulletin);
    server =
        PreviewServer.listen(
            port,
            new Desk(typesetter, bulletin, () -> pdf.of(drafts.get()), new Inbox(root), token));
    typesetter.start();
    watch =
        new FolderWatch(
            root, Set.of(root.resolve(Paper.FOLDER), root.resolve(REVIEWS)), typesetter::changed);
  }

  /**
   * Starts a preview.
   *
   * @param root of the repository
   * @param port to listen on, 0 for any that is free
   * @param head asked for the checked-out commit
   * @param log told what is done
   * @throws dev.factors.diagnostic.Failure of kind INPUT_OUTPUT where the port is taken
   */
  public static Preview start(
      Path root, int port, Supplier<Optional<Commit>> head, Consumer<String> log) {
    return new Preview(root, port, head, log);
  }

  /** Where it is to be seen. */
  public URI address() {
    return server.address();
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    watch.close();
    server.close();
    typesetter.close();
    pdf.close();
  }
}
