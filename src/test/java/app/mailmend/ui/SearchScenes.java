package app.mailmend.ui;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.session.SetupState;
import app.mailmend.ui.Scenes.Stand;
import app.mailmend.ui.steps.Choice;
import app.mailmend.ui.steps.SearchModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The search for settings in its important states.
final class SearchScenes {

    private SearchScenes() {}

    static Map<String, Consumer<Stand>> all() {
        Map<String, Consumer<Stand>> scenes = new LinkedHashMap<>();
        scenes.put(
                "1-account-typo",
                stand -> {
                    Scenes.type(stand, "alice@gmial.example", "secret");
                    Scenes.fire(stand, "#next");
                });
        scenes.put("2-searching", stand -> search(stand, SearchSamples.soFar()));
        scenes.put(
                "2-searching-card",
                stand -> {
                    search(stand, SearchSamples.soFar());
                    search(stand, SearchSamples.soFar(SearchSamples.DATABASE));
                });
        scenes.put(
                "2-searching-chosen",
                stand -> {
                    search(stand, SearchSamples.soFar(SearchSamples.DATABASE));
                    Scenes.layOut(stand);
                    choose(stand, 0);
                    search(
                            stand,
                            SearchSamples.soFar(SearchSamples.FOREIGN, SearchSamples.DATABASE));
                });
        scenes.put(
                "2-better-answer",
                stand -> {
                    search(stand, SearchSamples.soFar(SearchSamples.DATABASE));
                    Scenes.layOut(stand);
                    choose(stand, 0);
                    found(
                            stand,
                            SearchSamples.over(SearchSamples.OWN_FILE, SearchSamples.DATABASE));
                });
        scenes.put("2-question", stand -> found(stand, SearchSamples.undecided()));
        scenes.put(
                "2-consent-foreign",
                stand ->
                        found(
                                stand,
                                SearchSamples.over(
                                        SearchSamples.FOREIGN, SearchSamples.FOREIGN_TOO)));
        scenes.put(
                "2-consent-long-name",
                stand -> found(stand, SearchSamples.over(SearchSamples.LONG_NAME)));
        scenes.put(
                "2-unsafe-card",
                stand -> found(stand, SearchSamples.over(SearchSamples.UNPROTECTED)));
        scenes.put(
                "2-unsafe",
                stand -> {
                    found(stand, SearchSamples.over(SearchSamples.UNPROTECTED));
                    Scenes.layOut(stand);
                    choose(stand, 0);
                    Scenes.fire(stand, "#test");
                });
        scenes.put(
                "2-no-network",
                stand ->
                        found(
                                stand,
                                SearchSamples.deadEnd(
                                        "anna@example.org", NoteKind.NO_NETWORK, "")));
        scenes.put(
                "2-no-client-access",
                stand ->
                        found(
                                stand,
                                SearchSamples.deadEnd(
                                        "anna@closed.example",
                                        NoteKind.NO_CLIENT_ACCESS,
                                        "Mail is encrypted in the provider's own programs; there"
                                                + " are no mail servers for others.")));
        scenes.put(
                "2-typo",
                stand ->
                        found(
                                stand,
                                SearchSamples.deadEnd(
                                        "alice@gmial.example",
                                        NoteKind.TYPO,
                                        "alice@gmail.example")));
        scenes.put("2-look-alike", stand -> found(stand, lookAlike()));
        scenes.put(
                "2-manual-earlier",
                stand -> {
                    found(stand, SearchSamples.over(SearchSamples.DATABASE));
                    Scenes.open(stand, "#by-hand");
                    stand.model().manual().host().set("relay.example.org");
                    found(
                            stand,
                            SearchSamples.deadEnd(
                                    "anna@other.example", NoteKind.SERVERS_UNKNOWN, ""));
                    Scenes.open(stand, "#by-hand");
                });
        return scenes;
    }

    private static DiscoveryRun lookAlike() {
        String domain = "b\u00fccher.example";
        String address = EmailAddress.check("anna@" + domain).orElseThrow().wire();
        return SearchSamples.noted(
                address,
                new Note(NoteKind.LOOK_ALIKE.label(), address, ""),
                new Note(
                        NoteKind.DEADLINE.label(),
                        "From December 2026 passwords no longer work here.",
                        "https://help.example.org/mail"),
                new Note(NoteKind.UNFINISHED.label(), "", ""));
    }

    static void search(Stand stand, DiscoveryRun soFar) {
        stand.session().play(new SetupState.Searching(soFar));
    }

    static void found(Stand stand, DiscoveryRun run) {
        stand.session().play(new SetupState.Found(run));
    }

    /// Clicks the card at a place, counted from nought.
    static void choose(Stand stand, int place) {
        SearchModel search = stand.model().search();
        Choice wanted = search.cards().get(place);
        stand.shell().lookupAll(".radio-button").stream()
                .map(javafx.scene.control.RadioButton.class::cast)
                .filter(button -> wanted.equals(button.getUserData()))
                .forEach(button -> button.setSelected(true));
    }
}
