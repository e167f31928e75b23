package dev.factors.review;

import java.util.HashMap;
import java.util.Map;

/** Whether a roster says each thing once. One address may serve several handles: roles do that. */
final class RosterChecks {

  private RosterChecks() {}

  static void check(Roster roster, Findings findings) {
    Map<String, Member> known = new HashMap<>();
    for (Member member : roster.members()) {
      Member first = known.putIfAbsent(member.handle(), member);
      if (first != null) {
        findings.error(
            Findings.IDENTITY,
            member.place(),
            "the handle '" + member.handle() + "' is there twice",
            "the first is in line " + first.place().line());
      }
      if (member.handle().equals(ReviewPath.DISPOSITIONS)) {
        findings.error(
            Findings.IDENTITY,
            member.place(),
            "the handle 'dispositions' is reserved",
            "it is the folder of the editors' answers: choose another handle");
      }
    }
  }
}
