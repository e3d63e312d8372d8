package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No sentence of ours, in any language, gives advice that lowers security or sends people to
 * somebody else's pages.
 */
class AdviceTest {

    private static final Path FOLDER = Path.of("src/main/resources/app/mailmend/wording");

    private static final String SWITCHING_OFF =
            "(disable|deactivate|uninstall|bypass|(switch|turn)(ing)? off)"
                    + " (your |the |all |any )?"
                    + "(antivirus|firewall|security|encryption|certificate|check|protection|tls"
                    + "|two-step|2-step|two-factor|verification)"
                    + "|(virenschutz|firewall|sicherheit\\w*|verschlüsselung|zertifikatsprüfung"
                    + "|zwei schritten|schutz)"
                    + "[^.;]{0,30}(deaktivieren|deinstallieren|umgehen|(aus|ab)(schalten|stellen))"
                    + "|(schalten|stellen) sie [^.;]{0,30}(virenschutz|firewall|sicherheit\\w*"
                    + "|verschlüsselung|zertifikatsprüfung)[^.;]{0,30} (aus|ab)\\b"
                    + "|(désactive[rz]|désinstalle[rz]|contourne[rz]) (votre |l''?|le |la |les )?"
                    + "(antivirus|pare-feu|chiffrement|sécurité|paramètres de sécurité"
                    + "|vérification|validation|protection|certificat)"
                    + "|(desactiv(e|ar)|desinstal(e|ar)|elud(a|ir)) (su |el |la |los |las )?"
                    + "(antivirus|cortafuegos|cifrado|seguridad|valores de seguridad"
                    + "|verificación|protección|certificado)";

    private static final String IGNORING =
            "ignor\\w* (the |any |this )?(certificate|warning)"
                    + "|accept\\w* (the |any |all )?certificate anyway"
                    + "|ignorieren sie [^.;]{0,20}(zertifikat|warnung)"
                    + "|(zertifikat|warnung)\\w* ignorieren"
                    + "|ignore[rz] (le |l''?|cet )?(certificat|avertissement)"
                    + "|ignor(e|ar) (el |la )?(certificado|aviso|advertencia)";

    private static final String UNENCRYPTED =
            "(choose|use|select|set) [^.;]{0,30}(no encryption|unencrypted|encryption: none)"
                    + "|(wählen|verwenden) sie [^.;]{0,30}(keine verschlüsselung|unverschlüsselt)"
                    + "|(choisissez|utilisez) [^.;]{0,30}(sans chiffrement|aucun chiffrement)"
                    + "|(elija|use) [^.;]{0,30}(sin cifrado|sin cifrar)";

    private static final String SEARCHING =
            "(search|google|look) (the web|on the web|for it on the internet)"
                    + "|(im internet|im web|mit google) (suchen|nach)"
                    + "|(suchen|googeln) sie im (internet|web)"
                    + "|(cherchez|recherchez) (sur|dans) (internet|le web|google)"
                    + "|(busque|búsquelo) en (internet|la web|google)"
                    + "|less secure app";

    /** Advice that is never given. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    String.join("|", List.of(SWITCHING_OFF, IGNORING, UNENCRYPTED, SEARCHING)));

    /**
     * Links stand in the catalogue only; what is typed into an option may be shown as an example.
     */
    private static final Pattern LINK =
            Pattern.compile("https?://(?!autoconfig\\.example\\.org)[a-z0-9]|www\\.");

    @TestFactory
    Stream<DynamicTest> no_bundle_gives_such_advice() {
        return bundles()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(),
                                () -> sentences(file).forEach(AdviceTest::harmless)));
    }

    @Test
    void nor_does_a_remark_of_the_catalogue() {
        for (Provider provider : ProviderCatalog.bundled().all()) {
            provider.remarks()
                    .forEach(remark ->
                            assertThat(remark.text().toLowerCase(Locale.ROOT))
                                    .as(provider.id())
                                    .doesNotContainPattern(FORBIDDEN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please turn off your antivirus.",
                "An administrator may disable security defaults.",
                "Switch off two-step verification.",
                "Ignore the certificate warning.",
                "Choose no encryption.",
                "Search the web for the message.",
                "Allow less secure apps.",
                "Verschlüsselung ausschalten",
                "Schalten Sie die Sicherheitsstandards kurz aus.",
                "Ignorieren Sie die Warnung.",
                "Wählen Sie als Verschlüsselung: keine Verschlüsselung",
                "Suchen Sie im Internet danach.",
                "Désactivez votre antivirus.",
                "Désactivez les paramètres de sécurité par défaut.",
                "Ignorez l''avertissement.",
                "Recherchez sur Internet.",
                "Desactive el antivirus.",
                "Desactive los valores de seguridad predeterminados.",
                "Ignore el certificado.",
                "Elija un puerto sin cifrado.",
                "Busque en Internet."
            })
    void such_advice_is_recognised(String advice) {
        assertThat(advice.toLowerCase(Locale.ROOT)).containsPattern(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The security defaults should stay on.",
                "Allow your mail program in the firewall; the rest of the protection stays on.",
                "Without encryption nothing secret is sent.",
                "Schalten Sie die Verschlüsselung ein.",
                "Les paramètres de sécurité par défaut doivent rester actifs.",
                "Los valores de seguridad deben seguir activados."
            })
    void its_opposite_is_not_mistaken_for_it(String advice) {
        assertThat(advice.toLowerCase(Locale.ROOT)).doesNotContainPattern(FORBIDDEN);
    }

    private static void harmless(String key, String sentence) {
        assertThat(sentence.toLowerCase(Locale.ROOT))
                .as(key)
                .doesNotContainPattern(FORBIDDEN)
                .doesNotContainPattern(LINK);
    }

    private static Stream<Path> bundles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sentences(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        return sentences;
    }
}
