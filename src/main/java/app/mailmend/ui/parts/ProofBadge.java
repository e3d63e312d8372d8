package app.mailmend.ui.parts;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A proof at a glance: a sign and what was seen, in words.
public final class ProofBadge extends HBox {

    private final VBox words = new VBox(4);

    private ProofBadge(Look kind, Feather sign, String claim) {
        super(12, Parts.icon(sign));
        Look.NOTE.on(this);
        Look.PROOF_BADGE.on(kind.on(this));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getChildren().add(Parts.text(claim, Look.BIG));
        getChildren().add(words);
    }

    /// What was tested and works.
    public static ProofBadge proven(String claim) {
        return new ProofBadge(Look.NOTE_GOOD, Feather.CHECK_CIRCLE, claim);
    }

    /// What is not known yet.
    public static ProofBadge pending(String claim) {
        return new ProofBadge(Look.NOTE_CARE, Feather.CLOCK, claim);
    }

    /// The same badge with more lines in small letters.
    public ProofBadge saying(String... lines) {
        for (String line : lines) {
            words.getChildren().add(Parts.text(line, Look.QUIET));
        }
        return this;
    }
}
