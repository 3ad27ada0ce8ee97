package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the services that a cell of evidence leads to: those its text names, and those it says it leads to. */
public final class Leads {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w-]+");

    private Leads() {}

    /** The services that the cell of a service leads to, without the service itself; none where it is a decoy or finds nothing. */
    public static List<String> of(ScenarioModel scenario, String service, Cell cell) {
        if (cell.decoy() || cell.empty() || cell.origin() == Cell.Origin.TOPOLOGY) {
            return List.of();
        }
        Set<String> leads = new LinkedHashSet<>();
        named(scenario.topology(), cell.text())
                .filter(name -> !name.equals(service))
                .forEach(leads::add);
        cell.marks(Mark.Leads.class).stream()
                .flatMap(mark -> mark.services().stream())
                .map(Name::value)
                .forEach(leads::add);
        return List.copyOf(leads);
    }

    /** The known services that a text names, by name or alias, as whole words. */
    public static Stream<String> named(TopologyModel topology, String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Set<String> words = Set.of(BETWEEN_WORDS.splitAsStream(plain).distinct().toArray(String[]::new));
        return topology.services().values().stream()
                .filter(TopologyModel.Service::known)
                .filter(service -> Stream.concat(
                                Stream.of(service.name().value()),
                                service.aliases().stream().map(Text::value))
                        .anyMatch(name -> names(plain, words, name.toLowerCase(Locale.ROOT))))
                .map(service -> service.name().value());
    }

    /** A name is one word and is found among the words; an alias may be a phrase. */
    private static boolean names(String text, Set<String> words, String name) {
        return words.contains(name)
                || BETWEEN_WORDS.matcher(name).find()
                        && Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                                .matcher(text)
                                .find();
    }
}
