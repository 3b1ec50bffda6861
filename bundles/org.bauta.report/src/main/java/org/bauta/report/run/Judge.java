package org.bauta.report.run;

/**
 * Who tested a release; every part is empty for a number that needs no recogniser.
 *
 * @param recogniser id
 * @param attacker id
 * @param protocol id; also empty for numbers of single faces
 */
public record Judge(String recogniser, String attacker, String protocol) {

    /** The same recogniser and attacker, whatever the protocol. */
    public boolean sameAs(Judge other) {
        return recogniser.equals(other.recogniser) && attacker.equals(other.attacker);
    }

    /** Neither recogniser nor attacker took part. */
    public boolean isNobody() {
        return recogniser.isEmpty() && attacker.isEmpty();
    }

    static Judge of(Row row) {
        return new Judge(row.text("recogniser"), row.text("attacker"), row.text("protocol"));
    }
}
