package dev.factors.git;

import dev.factors.diagnostic.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates that {@code GIT_AUTHOR_DATE} and {@code GIT_COMMITTER_DATE} may hold: Git's internal
 * form {@code 1112926393 +0200}, ISO 8601 and RFC 2822, always with the offset from UTC.
 */
final class GitDate {

  private static final Pattern INTERNAL = Pattern.compile("@?(\\d{1,11}) ([+-]\\d{4})");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][ ]HH:mm:ss[ ][XXX][XX]", Locale.ROOT);

  private GitDate() {}

  static ZonedDateTime parse(String text) {
    try {
      Matcher internal = INTERNAL.matcher(text);
      if (internal.matches()) {
        return Instant.ofEpochSecond(Long.parseLong(internal.group(1)))
            .atZone(ZoneOffset.of(internal.group(2)));
      }
      DateTimeFormatter format =
          Character.isDigit(text.charAt(0)) && text.indexOf('-') == 4
              ? ISO
              : DateTimeFormatter.RFC_1123_DATE_TIME;
      return OffsetDateTime.parse(text, format).toZonedDateTime();
    } catch (DateTimeException e) {
      throw Failure.usage(
          "not a date that can be used: '" + text + "'; write it as 2005-04-07T22:13:13+02:00");
    }
  }
}
