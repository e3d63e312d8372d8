package app.mailmend.ui.steps;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.SetupState;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What one search has laid on the page, and what the person made of it: the cards in their places,
/// the one that is chosen, and what was consented to. Nothing here ever changes a person's choice.
public final class SearchModel {

    /// Which card is chosen, and by whom.
    private sealed interface Chosen {
        record Nothing() implements Chosen {}

        /// The likeliest, when the search was over and the person had said nothing.
        record ByItself(SubmissionSettings settings) implements Chosen {}

        /// @param seen everything there was to choose from
        record ByPerson(SubmissionSettings settings, Set<SubmissionSettings> seen)
                implements Chosen {}
    }

    private final ManualModel manual = new ManualModel();
    private List<Choice> cards = List.of();
    private Chosen chosen = new Chosen.Nothing();
    private List<DiscoveryRun.Rival> rivals = List.of();
    private boolean over;
    private final Set<HostName> trustedOwners = new HashSet<>();
    private final Set<SubmissionSettings> accepted = new HashSet<>();

    /// Another search begins: consent given in the last one does not count.
    void begin() {
        cards = List.of();
        chosen = new Chosen.Nothing();
        rivals = List.of();
        over = false;
        trustedOwners.clear();
        accepted.clear();
        manual.release();
    }

    /// Back to the very start: what was typed by hand goes as well.
    void forget() {
        begin();
        manual.forget();
    }

    /// The settings that the person types.
    public ManualModel manual() {
        return manual;
    }

    /// What a state says about the search; most say nothing.
    ///
    /// @param choices what the sources named so far, as choices
    void hear(SetupState next, Function<DiscoveryRun, List<Choice>> choices) {
        if (next instanceof SetupState.Searching(DiscoveryRun run)) {
            soFar(run.address(), choices.apply(run));
        } else if (next instanceof SetupState.Found(DiscoveryRun run)) {
            over(run.address(), choices.apply(run), run.rivals());
        }
    }

    /// The search goes on: what lies there stays where it is, what is new comes below.
    ///
    /// @param found best first
    void soFar(EmailAddress address, List<Choice> found) {
        if (over) {
            begin();
        }
        manual.belongTo(address);
        Map<SubmissionSettings, Choice> news = bySettings(found);
        List<Choice> places = new ArrayList<>();
        for (Choice card : cards) {
            Optional<Choice> kept = Optional.ofNullable(news.remove(card.settings()));
            kept.or(() -> isChosen(card) ? Optional.of(card) : Optional.empty())
                    .ifPresent(places::add);
        }
        places.addAll(news.values());
        cards = List.copyOf(places);
    }

    /// The search is over: best first, and the best one is preselected unless the person has chosen
    /// or is to be asked.
    ///
    /// @param found best first
    /// @param undecided two providers that are nearly as likely, or nothing
    void over(EmailAddress address, List<Choice> found, List<DiscoveryRun.Rival> undecided) {
        if (over) {
            begin();
        }
        manual.belongTo(address);
        Map<SubmissionSettings, Choice> places = bySettings(found);
        cards.stream()
                .filter(this::isChosen)
                .forEach(card -> places.putIfAbsent(card.settings(), card));
        cards = List.copyOf(places.values());
        over = true;
        suggestByHand();
        if (chosen instanceof Chosen.ByPerson) {
            return;
        }
        rivals = undecided;
        chosen =
                cards.stream()
                        .findFirst()
                        .filter(best -> rivals.isEmpty() && best.trust() != Trust.UNSAFE)
                        .<Chosen>map(best -> new Chosen.ByItself(best.settings()))
                        .orElseGet(Chosen.Nothing::new);
    }

    private static Map<SubmissionSettings, Choice> bySettings(List<Choice> found) {
        Map<SubmissionSettings, Choice> map = new LinkedHashMap<>();
        found.forEach(choice -> map.putIfAbsent(choice.settings(), choice));
        return map;
    }

    private boolean isChosen(Choice card) {
        return switch (chosen) {
            case Chosen.Nothing() -> false;
            case Chosen.ByItself(var settings) -> settings.equals(card.settings());
            case Chosen.ByPerson(var settings, var _) -> settings.equals(card.settings());
        };
    }

    /// In the order in which they are shown.
    public List<Choice> cards() {
        return cards;
    }

    public Optional<Choice> chosen() {
        return cards.stream().filter(this::isChosen).findFirst();
    }

    /// The person takes a card.
    public void choose(Choice card) {
        chosen = new Chosen.ByPerson(card.settings(), bySettings(cards).keySet());
    }

    /// A better answer that came after the person had chosen; it is offered and nothing more.
    public Optional<Choice> better() {
        return over && chosen instanceof Chosen.ByPerson(var settings, var seen)
                ? chosen().flatMap(mine ->
                        cards.stream()
                                .takeWhile(card -> !card.settings().equals(settings))
                                .filter(card -> !seen.contains(card.settings()))
                                .filter(card -> card.trust().compareTo(mine.trust()) <= 0)
                                .findFirst())
                : Optional.empty();
    }

    /// The two providers to choose from, the likelier first; empty when there is nothing to ask.
    public List<DiscoveryRun.Rival> rivals() {
        return rivals;
    }

    /// Whether the person still has to say that this owner may have the password.
    public boolean wantsConsent(Choice choice) {
        return choice.trust() == Trust.CONFIRM && !trustedOwners.contains(choice.owner());
    }

    /// Whether the person still has to read and accept a warning on a page of its own.
    public boolean wantsWarning(Choice choice) {
        return choice.trust() == Trust.UNSAFE && !accepted.contains(choice.settings());
    }

    /// Consent holds for everything that belongs to the same owner and needs no more than that.
    public void consent(Choice choice, boolean given) {
        if (given) {
            trustedOwners.add(choice.owner());
        } else {
            trustedOwners.remove(choice.owner());
        }
    }

    /// Accepts a warning; that holds for these very settings only.
    public void accept(Choice choice) {
        accepted.add(choice.settings());
    }

    /// The person opens the form for settings; from now on it is theirs.
    public void enterByHand() {
        suggestByHand();
        manual.claim();
    }

    /// Only what may have the password anyway; everything else the person types.
    private void suggestByHand() {
        cards.stream()
                .filter(card -> card.trust() == Trust.TRUSTED)
                .findFirst()
                .map(Choice::settings)
                .ifPresent(manual::suggest);
    }
}
