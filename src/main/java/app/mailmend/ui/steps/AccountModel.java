package app.mailmend.ui.steps;

import app.mailmend.account.Checked;
import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.InputFault;
import app.mailmend.account.Secret;
import app.mailmend.account.WrittenAddress;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.MailProgram;
import app.mailmend.pasted.Mentions;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SecretCheck;
import app.mailmend.settings.SecretForm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a person types on the first page, and what follows from it at once.
public final class AccountModel {

    private final Function<String, LookUp> catalogue;
    private final Latest lookingUp;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Recognition> recognition =
            new ReadOnlyObjectWrapper<>(new Recognition.Nobody());
    private final ReadOnlyObjectWrapper<List<PracticeAccount>> practiceAccounts =
            new ReadOnlyObjectWrapper<>(List.of());

    private final BooleanProperty newcomer = new SimpleBooleanProperty();
    private final ObjectProperty<List<MailProgram>> program = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<List<Mentions>> carried =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean reported;

    private LookUp known = LookUp.none();
    private List<Runnable> waiting = List.of();

    /// @param catalogue looks an address up that is still being typed, in what comes with the
    ///   program
    AccountModel(Function<String, LookUp> catalogue, Latest lookingUp) {
        this.catalogue = catalogue;
        this.lookingUp = lookingUp;
        address.addListener((_, _, typed) -> lookUp(typed));
    }

    private void lookUp(String typed) {
        if (typed.contains("@")) {
            lookingUp.ask(() -> catalogue.apply(typed), this::found);
        } else {
            lookingUp.forget();
            found(LookUp.none());
        }
    }

    private void found(LookUp found) {
        known = found;
        recognition.set(found.recognition());
        List<Runnable> ready = waiting;
        waiting = List.of();
        ready.forEach(Runnable::run);
    }

    /// Does something as soon as everything is known about what was typed last: mostly at once.
    void whenKnown(Runnable next) {
        if (lookingUp.isAsking()) {
            waiting = Stream.concat(waiting.stream(), Stream.of(next)).toList();
        } else {
            next.run();
        }
    }

    /// Whether a note about the practice account welcomes the person: on the very first start,
    /// until the note was put away or a practice account was opened. False unless somebody who
    /// remembers says otherwise.
    public BooleanProperty newcomer() {
        return newcomer;
    }

    /// The mail program that the person uses; at most one, empty before they said so.
    public ObjectProperty<List<MailProgram>> program() {
        return program;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty password() {
        return password;
    }

    public ReadOnlyObjectProperty<Recognition> recognition() {
        return recognition.getReadOnlyProperty();
    }

    /// The accounts to practise with; empty until the practice provider was started.
    public ReadOnlyObjectProperty<List<PracticeAccount>> practiceAccounts() {
        return practiceAccounts.getReadOnlyProperty();
    }

    void offer(List<PracticeAccount> accounts) {
        practiceAccounts.set(accounts);
    }

    public Checked<EmailAddress> checkedAddress() {
        return written().then(read -> Checked.valid(read.address()));
    }

    private Checked<WrittenAddress> written() {
        return WrittenAddress.read(address.get());
    }

    /// Puts the address alone into its field, and the name that stood with it into an empty one;
    /// for when the person is not typing. What is no address stays as it is.
    public void tidy() {
        written().toOptional().ifPresent(this::fill);
    }

    /// Takes over a text that holds an address.
    ///
    /// @return false where it does not; then nothing has changed
    public boolean take(String pasted) {
        Optional<WrittenAddress> read = WrittenAddress.read(pasted).toOptional();
        read.ifPresent(this::fill);
        return read.isPresent();
    }

    private void fill(WrittenAddress read) {
        address.set(read.typed());
        if (name.get().isBlank()) {
            name.set(read.name());
        }
    }

    /// The address that was probably meant, where the typed one is a slip of the finger away from a
    /// well-known provider. It is only ever suggested.
    public Optional<EmailAddress> suggestion() {
        return known.typed().equals(address.get())
                ? known.meant().stream().findFirst()
                : Optional.empty();
    }

    /// Nobody can be asked for a password that the provider does not have.
    public Optional<InputFault> passwordFault() {
        boolean needless =
                recognition.get().facts().passwordKind() == PasswordKind.OAUTH_ONLY
                        && password.get().isEmpty();
        return needless ? Optional.empty() : Secret.check(password.get().toCharArray()).fault();
    }

    public boolean complete() {
        return checkedAddress().fault().isEmpty() && passwordFault().isEmpty();
    }

    /// What the passwords for mail programs look like at the provider; at most one.
    public List<SecretForm> secretForm() {
        return recognition.get().secretForm();
    }

    /// What can be signed in with now; the caller closes the secret in it.
    Credential credential() {
        return Secret.check(password.get().toCharArray())
                .toOptional()
                .map(this::withoutIdleBlanks)
                .<Credential>map(Credential.Password::new)
                .orElseGet(Credential::none);
    }

    /// Blanks that are only there for reading are left out; only where all the rest fits, because
    /// an ordinary password may have blanks of its own.
    private Secret withoutIdleBlanks(Secret typed) {
        for (SecretForm form : secretForm()) {
            SecretCheck check = form.check(typed);
            if (check.looksRight()) {
                typed.close();
                return check.secret();
            }
            check.secret().close();
        }
        return typed;
    }

    /// What an error message said about the account, where it was brought here; at most one.
    public ReadOnlyObjectProperty<List<Mentions>> carried() {
        return carried.getReadOnlyProperty();
    }

    /// Takes over the address of an error message, unless the person has typed one.
    void carry(Mentions mentions) {
        boolean own =
                !address.get().isBlank()
                        && carried.get().stream()
                                .flatMap(before -> before.address().stream())
                                .map(Checked::valid)
                                .noneMatch(checkedAddress()::equals);
        if (!own) {
            mentions.address().map(EmailAddress::wire).ifPresent(address::set);
        }
        reported = false;
        carried.set(List.of(mentions));
    }

    /// Whether what was taken over comes from a report, and not from an error message.
    public boolean reported() {
        return reported;
    }

    /// Takes over the account of a former test, and says which server it was about.
    void carry(Subject.Tested tested) {
        address.set(tested.to().wire());
        reported = true;
        carried.set(
                List.of(
                        new Mentions(
                                List.of(tested.to()),
                                List.of(tested.settings().host()),
                                List.of(tested.settings().port()))));
    }

    /// The practice account whose address stands in the field.
    public Optional<PracticeAccount> lesson() {
        return practiceAccounts.get().stream()
                .filter(account -> account.address().wire().equals(address.get().strip()))
                .findFirst();
    }

    /// Fills in what a person with this account would type.
    public void practise(PracticeAccount account) {
        address.set(account.address().wire());
        password.set(text(account.password()));
    }

    /// Only for the passwords that the practice provider itself made up.
    static String text(Secret published) {
        byte[] bytes = published.utf8();
        String text = new String(bytes, StandardCharsets.UTF_8);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    void clear() {
        name.set("");
        address.set("");
        password.set("");
        carried.set(List.of());
    }
}
