package dev.factors.git;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a commit does not have as all its parents have it.
 *
 * @param path relative to the folder asked about
 * @param blob id of its content, null where the commit has no regular file there
 * @param parentBlobs the same for each parent, in order
 */
public record FileChange(String path, @Nullable String blob, List<@Nullable String> parentBlobs) {

  public FileChange {
    parentBlobs = Collections.unmodifiableList(new ArrayList<>(parentBlobs));
  }
}
