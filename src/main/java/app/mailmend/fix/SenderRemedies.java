package app.mailmend.fix;

import static app.mailmend.fix.Addressee.ADMINISTRATOR;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;

import app.mailmend.diagnosis.Circumstance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// What helps when the account may not use the sender's address. An address that the server took a
/// moment later comes first: it is known to work.
final class SenderRemedies {

    private SenderRemedies() {}

    static List<Fix> own(Patient patient) {
        List<Fix> remedies = new ArrayList<>(taken(patient));
        if (patient.is(Circumstance.SENDER_UNVERIFIED)) {
            remedies.add(errand(Errand.CONFIRM_THE_SENDER));
            remedies.add(ask(Wanted.SENDER_ADDRESS));
            return remedies;
        }
        Letter letter = AdminCases.letter(patient, EnumSet.of(Letter.SEND_AS), Letter.ALLOW_SENDER);
        remedies.add(ask(Wanted.SENDER_ADDRESS));
        if (letter == Letter.SEND_AS) {
            // perhaps a shared mailbox: nobody signs in as one, it is sent for as oneself
            remedies.add(errand(Errand.SIGN_IN_AS_ONESELF));
        }
        remedies.add(tell(ADMINISTRATOR, letter));
        return remedies;
    }

    static List<Fix> valid(Patient patient) {
        List<Fix> remedies = new ArrayList<>(taken(patient));
        remedies.add(ask(Wanted.SENDER_ADDRESS));
        return remedies;
    }

    private static List<Fix> taken(Patient patient) {
        return patient.takenSender().<Fix>map(Fix.ChangeSender::new).stream().toList();
    }
}
