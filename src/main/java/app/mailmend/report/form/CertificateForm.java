package app.mailmend.report.form;

import static app.mailmend.report.form.Forms.INSTANT;
import static app.mailmend.report.form.Forms.TEXTS;
import static app.mailmend.report.form.Part.words;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import java.util.List;

/// What a certificate says, in documents.
final class CertificateForm {

    static final Form<CertificateFacts> CERTIFICATE = certificate();

    private CertificateForm() {}

    private static Form<CertificateFacts> certificate() {
        Part<CertificateFacts, String> subject = words("subject", CertificateFacts::subject);
        Part<CertificateFacts, String> issuer = words("issuer", CertificateFacts::issuer);
        Part<CertificateFacts, List<String>> names =
                new Part<>("names", TEXTS, CertificateFacts::names);
        var notBefore = new Part<>("notBefore", INSTANT, CertificateFacts::notBefore);
        var notAfter = new Part<>("notAfter", INSTANT, CertificateFacts::notAfter);
        var checkedAt = new Part<>("checkedAt", INSTANT, CertificateFacts::checkedAt);
        Part<CertificateFacts, String> sha256 = words("sha256", CertificateFacts::sha256);
        var problem =
                new Part<>(
                        "problem",
                        Forms.word(CertificateProblem.values(), CertificateProblem::label),
                        CertificateFacts::problem);
        Part<CertificateFacts, String> expected =
                words("expectedSha256", CertificateFacts::expected);
        Part<CertificateFacts, List<String>> sentAlong =
                new Part<>("sentAlong", TEXTS, CertificateFacts::sentAlong);
        return new Shape.Many<>(
                List.of(
                        subject, issuer, names, notBefore, notAfter, checkedAt, sha256, problem,
                        expected, sentAlong),
                from ->
                        new CertificateFacts(
                                subject.read(from),
                                issuer.read(from),
                                names.read(from),
                                notBefore.read(from),
                                notAfter.read(from),
                                checkedAt.read(from),
                                sha256.read(from),
                                problem.read(from),
                                expected.read(from),
                                sentAlong.read(from)));
    }
}
