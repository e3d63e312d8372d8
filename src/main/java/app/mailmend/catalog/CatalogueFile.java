package app.mailmend.catalog;

import app.mailmend.catalog.LocatedJson.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file in the catalogue's format: what it says, or the first thing that is wrong with it.
public sealed interface CatalogueFile {

    /// The value of the `format` field.
    String FORMAT = "mailmend-providers/1";

    record Good(List<Provider> providers, List<Gateway> gateways, List<MailboxSign> signs)
            implements CatalogueFile {
        public Good {
            providers = List.copyOf(providers);
            gateways = List.copyOf(gateways);
            signs = List.copyOf(signs);
        }
    }

    /// @param line counted from 1; 0 where the file as a whole is meant
    /// @param subject the field or the value that is wrong; empty where there is none
    record Broken(int line, CatalogueFault fault, String subject) implements CatalogueFile {}

    static CatalogueFile parse(byte[] utf8) {
        try {
            return LocatedJson.parse(utf8) instanceof LocatedJson.Members top
                    ? read(top)
                    : new Broken(1, CatalogueFault.WRONG_FORMAT, "");
        } catch (JsonProcessingException notJson) {
            int line =
                    Optional.ofNullable(notJson.getLocation()).map(at -> at.getLineNr()).orElse(0);
            return new Broken(Math.max(line, 0), CatalogueFault.NOT_JSON, "");
        } catch (IOException notText) {
            return new Broken(0, CatalogueFault.NOT_JSON, "");
        }
    }

    private static CatalogueFile read(LocatedJson.Members top) {
        Problems problems = new Problems();
        Fields fields = new Fields(top, problems);
        Text format = fields.required("format");
        if (!format.value().equals(FORMAT)) {
            return new Broken(format.line(), CatalogueFault.WRONG_FORMAT, format.value());
        }
        List<Gateway> gateways = new ArrayList<>();
        fields.objects("gateways").forEach(gateway -> gateways.addAll(gateways(gateway, problems)));
        List<MailboxSign> signs = new ArrayList<>();
        fields.objects("signs").forEach(sign -> signs.addAll(signs(sign, problems)));
        List<Provider> providers =
                fields.objects("providers").stream()
                        .map(provider -> new ProviderReader(provider, problems).read())
                        .toList();
        fields.done();
        return problems.first()
                .<CatalogueFile>map(it -> new Broken(it.line(), it.fault(), it.subject()))
                .orElseGet(() -> new Good(providers, gateways, signs));
    }

    private static List<Gateway> gateways(Fields gateway, Problems problems) {
        String name = gateway.required("name").value();
        List<Text> suffixes = gateway.texts("mx");
        for (Text suffix : suffixes) {
            if (!Words.isMxSuffix(suffix.value())) {
                problems.add(suffix.line(), CatalogueFault.BAD_VALUE, suffix.value());
            }
            problems.once("mx", suffix);
        }
        boolean forwards = gateway.flagOr("forwards", false);
        gateway.done();
        return suffixes.stream()
                .map(suffix -> new Gateway(name, suffix.value(), forwards))
                .toList();
    }

    private static List<MailboxSign> signs(Fields sign, Problems problems) {
        String provider = sign.required("provider").value();
        List<MailboxSign> found = new ArrayList<>();
        for (MailboxSign.Place place : MailboxSign.Place.values()) {
            for (Text value : sign.texts(place.label())) {
                if (place.holdsNames() && !Words.isMxSuffix(value.value())) {
                    problems.add(value.line(), CatalogueFault.BAD_VALUE, value.value());
                }
                problems.once(place.label(), value);
                found.add(new MailboxSign(provider, place, value.value()));
            }
        }
        sign.done();
        return found;
    }
}
