package app.mailmend.session;

import app.mailmend.catalog.Presets;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.net.OffScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an organisation says about its own mail, in all its files together.
///
/// @param providers the first comes before the next
/// @param refused files that cannot be used
record OwnPresets(List<Provider> providers, List<Presets.Refused> refused) {

    OwnPresets {
        providers = List.copyOf(providers);
        refused = List.copyOf(refused);
    }

    /// @param named must be there
    /// @param installed read where they are there, behind those that were named
    static OwnPresets read(List<Path> named, List<Path> installed) {
        assert OffScreen.here();
        List<Provider> providers = new ArrayList<>();
        List<Presets.Refused> refused = new ArrayList<>();
        Stream.concat(named.stream(), installed.stream().filter(Files::exists))
                .map(Presets::read)
                .forEach(file -> {
                    switch (file) {
                        case Presets.Loaded(var read) -> providers.addAll(read);
                        case Presets.Refused bad -> refused.add(bad);
                    }
                });
        return new OwnPresets(providers, refused);
    }

    ProviderCatalog alone() {
        return ProviderCatalog.of(providers);
    }

    ProviderCatalog inFrontOf(ProviderCatalog others) {
        ProviderCatalog all = others;
        for (Provider provider : providers.reversed()) {
            all = all.with(provider);
        }
        return all;
    }
}
