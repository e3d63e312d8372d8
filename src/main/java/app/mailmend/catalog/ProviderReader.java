package app.mailmend.catalog;

import app.mailmend.catalog.LocatedJson.Text;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads one provider.
final class ProviderReader {

    private static final String WILDCARD = "*.";
    private static final int LAST_TIER = 3;

    private final Fields fields;
    private final Problems problems;

    ProviderReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    Provider read() {
        Text id = fields.required("id");
        each(List.of(id), "id", Words::isName);
        List<String> domains =
                each(fields.texts("domains"), "domain", word -> Words.isDomain(plain(word)));
        List<String> mx = each(fields.texts("mx"), "mx", Words::isMxSuffix);
        List<String> regions = each(fields.texts("regions"), id.value(), Words::isName);
        ServerReader servers = serverReader();
        Provider provider =
                new Provider(
                        id.value(),
                        fields.required("name").value(),
                        fields.labelOr("kind", ProviderKind.MAILBOX, Words::providerKind),
                        fields.wholeOr("tier", LAST_TIER, tier -> tier >= 1 && tier <= LAST_TIER),
                        fields.labelOr("status", ProviderStatus.ACTIVE, Words::status),
                        domains.stream().filter(word -> !word.startsWith(WILDCARD)).toList(),
                        domains.stream().filter(word -> word.startsWith(WILDCARD)).toList(),
                        mx,
                        meant(fields.texts("outgoing"), servers::server),
                        meant(fields.texts("incoming"), servers::incoming),
                        fields.labelOr(
                                "password", PasswordKind.ACCOUNT_PASSWORD, Words::passwordKind),
                        fields.object("oauth").map(this::oauth).stream().toList(),
                        regions,
                        fields.objects("remarks").stream().map(this::remark).toList(),
                        fields.objects("deadlines").stream().map(this::deadline).toList(),
                        kits(),
                        meant(fields.texts("help"), Words::link),
                        fields.textOr("note", ""),
                        fields.labelOr("confidence", Provider.Confidence.HIGH, Words::confidence),
                        fields.text("checked").map(this::date).orElse(""));
        fields.done();
        return provider;
    }

    private static String plain(String domain) {
        return domain.startsWith(WILDCARD) ? domain.substring(WILDCARD.length()) : domain;
    }

    private ServerReader serverReader() {
        UserNameForm user =
                fields.labelOr("user", new UserNameForm.FullAddress(), UserNameForm::ofLabel);
        List<SignInKind> signIns = meant(fields.texts("signIn"), Words::signIn);
        return new ServerReader(user, signIns.isEmpty() ? List.of(SignInKind.PASSWORD) : signIns);
    }

    private OAuthFacts oauth(Fields oauth) {
        List<OAuthFacts.Endpoint> endpoints = new ArrayList<>();
        List<Text> addresses = List.of(oauth.required("authorization"), oauth.required("token"));
        List<URI> links = meant(addresses, Words::link);
        if (links.size() == addresses.size()) {
            endpoints.add(new OAuthFacts.Endpoint(OAuthFacts.Role.AUTHORIZATION, links.getFirst()));
            endpoints.add(new OAuthFacts.Endpoint(OAuthFacts.Role.TOKEN, links.getLast()));
        }
        meant(oauth.text("device").stream().toList(), Words::link)
                .forEach(
                        uri -> endpoints.add(new OAuthFacts.Endpoint(OAuthFacts.Role.DEVICE, uri)));
        String issuer = oauth.required("issuer").value();
        List<String> scopes = oauth.texts("scopes").stream().map(Text::value).toList();
        OAuthFacts facts = new OAuthFacts(issuer, endpoints, scopes, oauth.flagOr("pkce", true));
        oauth.done();
        return facts;
    }

    private Provider.Remark remark(Fields remark) {
        List<NoteKind> kind = meant(List.of(remark.required("kind")), Words::remarkKind);
        String text = remark.required("text").value();
        List<URI> link = meant(remark.text("link").stream().toList(), Words::link);
        remark.done();
        return new Provider.Remark(
                kind.isEmpty() ? NoteKind.RESTRICTION : kind.getFirst(),
                text,
                link.isEmpty() ? "" : link.getFirst().toString());
    }

    private List<CredentialKit> kits() {
        return new KitReader(problems).read(fields.objects("kits"));
    }

    private Provider.Deadline deadline(Fields deadline) {
        String date = date(deadline.required("date"));
        String meaning = deadline.required("text").value();
        String checked = date(deadline.required("checked"));
        deadline.done();
        return new Provider.Deadline(date, meaning, checked);
    }

    private String date(Text text) {
        if (!Words.isDate(text.value())) {
            problems.add(text.line(), CatalogueFault.BAD_VALUE, text.value());
        }
        return text.value();
    }

    /// The words themselves, each checked and none said twice in the file.
    private List<String> each(List<Text> texts, String family, Predicate<String> right) {
        for (Text text : texts) {
            if (!right.test(text.value())) {
                problems.add(text.line(), CatalogueFault.BAD_VALUE, text.value());
            }
            problems.once(family, text);
        }
        return texts.stream().map(Text::value).toList();
    }

    /// What the words mean; those that mean nothing are noted and left out.
    private <T> List<T> meant(List<Text> texts, Function<String, Optional<T>> meaning) {
        List<T> values = new ArrayList<>();
        for (Text text : texts) {
            meaning.apply(text.value())
                    .ifPresentOrElse(
                            values::add,
                            () ->
                                    problems.add(
                                            text.line(), CatalogueFault.BAD_VALUE, text.value()));
        }
        return values;
    }
}
