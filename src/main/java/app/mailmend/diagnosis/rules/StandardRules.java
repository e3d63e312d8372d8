package app.mailmend.diagnosis.rules;

import app.mailmend.diagnosis.Diagnostician;
import app.mailmend.diagnosis.Phrasebook;
import app.mailmend.diagnosis.Rule;
import java.util.List;

/// All rules of the product. Their order means nothing.
public final class StandardRules {

    private StandardRules() {}

    public static List<Rule> all() {
        return List.of(
                new EncryptionDemanded(),
                new EncryptionWrongForPort(),
                new StartTlsUnavailable(),
                new SomebodyBetween(),
                new IntroductionRefused(),
                new SignInMissing(),
                new SignInNotPossible(),
                new SignInRefused(),
                new SignInSwitchedOff(),
                new AccountBarred(),
                new FetchingBarred(),
                new SenderRefused(),
                new RelayRefused(),
                new RecipientRefused(),
                new MessageRefused(),
                new NetworkBarred(),
                new LimitReached(),
                new LocalNetwork(),
                new NotReached(),
                new ConnectionLost(),
                new CertificateRefused(),
                new TlsNotAgreed(),
                new AnotherService(),
                new ServerTrouble(),
                new NumbersAlone(),
                new Accepted());
    }

    /// The diagnostician of the product, made when it is first asked for.
    public static Diagnostician diagnostician() {
        return Standard.DIAGNOSTICIAN;
    }

    private static final class Standard {
        static final Diagnostician DIAGNOSTICIAN = new Diagnostician(Phrasebook.standard(), all());
    }
}
