package app.mailmend.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A key of a zone that a test trusts, or does not. */
public final class FakeZoneKey {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final KeyPair pair;
    private final DNSKEYRecord record;

    /**
     * @param zone with its final dot
     */
    public FakeZoneKey(String zone) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            record =
                    new DNSKEYRecord(
                            Name.fromString(zone),
                            DClass.IN,
                            60,
                            DNSKEYRecord.Flags.ZONE_KEY | DNSKEYRecord.Flags.SEP_KEY,
                            DNSKEYRecord.Protocol.DNSSEC,
                            DNSSEC.Algorithm.ECDSAP256SHA256,
                            pair.getPublic());
        } catch (GeneralSecurityException
                | TextParseException
                | DNSSEC.DNSSECException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key as a trust anchor in the form of master files. */
    public String anchor() {
        return record.toString();
    }

    /** Adds what a server that checks signatures adds to an answer; the key where it is wanted. */
    void sign(Message query, Message reply) {
        if (query.getQuestion().getType() == Type.DNSKEY) {
            reply.addRecord(record, Section.ANSWER);
        }
        reply.getHeader().setFlag(Flags.AD);
        if (query.getOPT() != null && wantsSignatures(query)) {
            List<RRset> sets = reply.getSectionRRsets(Section.ANSWER);
            sets.forEach(set -> reply.addRecord(signature(set), Section.ANSWER));
        }
    }

    private static boolean wantsSignatures(Message query) {
        return (query.getOPT().getFlags() & ExtendedFlags.DO) != 0;
    }

    private Record signature(RRset set) {
        try {
            Instant now = Instant.now();
            return DNSSEC.sign(
                    set, record, pair.getPrivate(), now.minus(AN_HOUR), now.plus(AN_HOUR));
        } catch (DNSSEC.DNSSECException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
