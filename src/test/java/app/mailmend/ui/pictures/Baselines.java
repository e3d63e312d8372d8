package app.mailmend.ui.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What pictures looked like when somebody last looked at them and accepted them: for each scene one
 * small file with the cells of all its pictures side by side, and a list of what they are.
 */
public final class Baselines {

    private static final String ENDING = ".png";
    private static final String NAMES = "pictures.txt";

    private final Path folder;
    private final Map<String, Map<String, Cells>> scenes = new TreeMap<>();

    /**
     * @param folder may be missing
     */
    public static Baselines in(Path folder) throws IOException {
        Baselines baselines = new Baselines(folder);
        if (Files.exists(folder.resolve(NAMES))) {
            for (String line : Files.readAllLines(folder.resolve(NAMES))) {
                baselines.read(line.split(" "));
            }
        }
        return baselines;
    }

    private Baselines(Path folder) {
        this.folder = folder;
    }

    /** A scene, then each of its pictures as {@code suffix:width}. */
    private void read(String... line) throws IOException {
        BufferedImage strip = ImageIO.read(folder.resolve(line[0] + ENDING).toFile());
        int left = 0;
        for (int i = 1; i < line.length; i++) {
            String[] one = line[i].split(":");
            int width = Integer.parseInt(one[1]);
            accept(line[0], one[0], Cells.in(strip.getSubimage(left, 0, width, strip.getHeight())));
            left += width;
        }
    }

    /**
     * @param suffix which of the scene's pictures
     */
    public Optional<Cells> of(String scene, String suffix) {
        return Optional.ofNullable(scenes.getOrDefault(scene, Map.of()).get(suffix));
    }

    public void accept(String scene, String suffix, Cells cells) {
        scenes.computeIfAbsent(scene, _ -> new TreeMap<>()).put(suffix, cells);
    }

    public Set<String> scenes() {
        return new TreeSet<>(scenes.keySet());
    }

    /** Forgets scenes and pictures that are not drawn any more. */
    public void keepOnly(Map<String, Set<String>> drawn) {
        scenes.keySet().retainAll(drawn.keySet());
        scenes.forEach((scene, pictures) -> pictures.keySet().retainAll(drawn.get(scene)));
    }

    public void write() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> former = Files.list(folder)) {
            for (Path file : former.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                Files.delete(file);
            }
        }
        StringBuilder names = new StringBuilder();
        for (Map.Entry<String, Map<String, Cells>> scene : scenes.entrySet()) {
            names.append(scene.getKey());
            scene.getValue()
                    .forEach((suffix, cells) ->
                            names.append(' ').append(suffix).append(':').append(cells.width()));
            names.append('\n');
            ImageIO.write(
                    strip(scene.getValue()),
                    "png",
                    folder.resolve(scene.getKey() + ENDING).toFile());
        }
        Files.writeString(folder.resolve(NAMES), names);
    }

    private static BufferedImage strip(Map<String, Cells> pictures) {
        int width = pictures.values().stream().mapToInt(Cells::width).sum();
        int height = pictures.values().stream().mapToInt(Cells::height).max().orElse(1);
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int left = 0;
        for (Cells cells : pictures.values()) {
            strip.getRaster().setRect(left, 0, cells.image().getRaster());
            left += cells.width();
        }
        return strip;
    }
}
