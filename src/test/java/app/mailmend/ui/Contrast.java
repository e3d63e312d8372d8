package app.mailmend.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What a colour looks like where it stands: over the backgrounds of everything behind it, through
/// the opacity of everything around it; and how far two such colours are apart, after WCAG 2.2,
/// success criterion 1.4.3.
final class Contrast {

    /// Text of usual size.
    static final double TEXT = 4.5;

    /// Large text, signs, and the edges of what can be used.
    static final double LARGE = 3;

    /// Linear light from a channel of sRGB, as WCAG defines it.
    private static final double KNEE = 0.04045;

    /// More than the width of any edge, in pixels.
    private static final double EDGE = 4;

    private Contrast() {}

    /// @return from 1 for the same colour to 21 for black on white
    static double between(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= KNEE ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// How far a colour is from what is behind it.
    ///
    /// @param node what is painted in that colour
    static double of(Node node, Color paint) {
        List<Node> path = path(node);
        Point2D place = centre(node);
        List<Color> behind = new ArrayList<>();
        Color ground = Color.WHITE;
        for (Node step : path) {
            behind.add(ground);
            if (!step.equals(node)) {
                ground = over(fill(step, place), ground);
            }
        }
        Color with = over(paint, ground);
        Color without = ground;
        for (int i = path.size() - 1; i >= 0; i--) {
            double opacity = opacity(path.get(i));
            with = behind.get(i).interpolate(with, opacity);
            without = behind.get(i).interpolate(without, opacity);
        }
        return between(with, without);
    }

    private static List<Node> path(Node node) {
        List<Node> path = new ArrayList<>();
        for (Node step = node; step != null; step = step.getParent()) {
            path.addFirst(step);
        }
        return path;
    }

    /// What fades in is judged as it will be.
    private static double opacity(Node node) {
        return node.getStyleClass().contains("clear-button") ? 1 : node.getOpacity();
    }

    private static Point2D centre(Node node) {
        return node.localToScene(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    /// What a part of the page paints at a place, all its layers together.
    private static Color fill(Node node, Point2D place) {
        Color sum = Color.TRANSPARENT;
        if (node instanceof Region region && region.getBackground() != null) {
            Point2D here = within(region, region.sceneToLocal(place));
            for (BackgroundFill layer : region.getBackground().getFills()) {
                Insets insets = layer.getInsets();
                boolean covered =
                        here.getX() >= insets.getLeft()
                                && here.getX() <= region.getWidth() - insets.getRight()
                                && here.getY() >= insets.getTop()
                                && here.getY() <= region.getHeight() - insets.getBottom();
                if (covered && layer.getFill() instanceof Color colour) {
                    sum = over(colour, sum);
                }
            }
        }
        return sum;
    }

    /// What is scrolled out of sight will be seen inside the part that scrolls.
    private static Point2D within(Region region, Point2D place) {
        return new Point2D(
                within(place.getX(), region.getWidth()), within(place.getY(), region.getHeight()));
    }

    /// Never on the edge, which has a colour of its own.
    private static double within(double place, double size) {
        return place < 0 || place > size
                ? Math.clamp(place, EDGE, Math.max(EDGE, size - EDGE))
                : place;
    }

    /// One colour laid over another.
    private static Color over(Color top, Color bottom) {
        double alpha = top.getOpacity() + bottom.getOpacity() * (1 - top.getOpacity());
        if (alpha == 0) {
            return Color.TRANSPARENT;
        }
        return new Color(
                mixed(top.getRed(), bottom.getRed(), top, bottom, alpha),
                mixed(top.getGreen(), bottom.getGreen(), top, bottom, alpha),
                mixed(top.getBlue(), bottom.getBlue(), top, bottom, alpha),
                Math.min(1, alpha));
    }

    private static double mixed(double upper, double lower, Color top, Color bottom, double alpha) {
        double sum =
                upper * top.getOpacity() + lower * bottom.getOpacity() * (1 - top.getOpacity());
        return Math.clamp(sum / alpha, 0, 1);
    }

    /// The strongest edge or ground by which a part stands out from what is behind it.
    static double outline(Region region) {
        return colours(region).stream().mapToDouble(colour -> of(region, colour)).max().orElse(1);
    }

    /// One edge or ground of a part; a wider edge of the same colour is another one.
    ///
    /// @param extent its widths or insets, to be compared only
    record Layer(Color colour, Object extent) {}

    /// The colours that a part itself paints, edges and grounds.
    static List<Color> colours(Region region) {
        return layers(region).stream().map(Layer::colour).toList();
    }

    static List<Layer> layers(Region region) {
        List<Layer> layers = new ArrayList<>();
        Optional.ofNullable(region.getBackground()).map(Background::getFills).stream()
                .flatMap(List::stream)
                .forEach(fill -> {
                    if (fill.getFill() instanceof Color colour) {
                        layers.add(new Layer(colour, fill.getInsets()));
                    }
                });
        Optional.ofNullable(region.getBorder()).map(Border::getStrokes).stream()
                .flatMap(List::stream)
                .forEach(stroke -> {
                    if (stroke.getTopStroke() instanceof Color colour) {
                        layers.add(new Layer(colour, stroke.getWidths()));
                    }
                });
        return layers;
    }
}
