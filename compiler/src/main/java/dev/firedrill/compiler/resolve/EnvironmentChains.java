package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows `extends` from environment to environment. */
final class EnvironmentChains {
    private final PackageIndex index;
    private final Names names;

    EnvironmentChains(PackageIndex index, Names names) {
        this.index = index;
        this.names = names;
    }

    /** The environments that this one is made of, itself the last. */
    List<Declaration.Environment> chain(Declaration.Environment environment) {
        List<Declaration.Environment> chain = new ArrayList<>(List.of(environment));
        Optional<Name> parent = environment.parent();
        while (parent.isPresent()) {
            Name name = parent.get();
            Optional<Declaration.Environment> found =
                    index.find(index.unitOf(chain.get(0)), name, Symbol.ENVIRONMENT, Declaration.Environment.class);
            if (found.filter(chain::contains).isPresent()) {
                reportCycle(name, found.get(), chain);
                return chain;
            }
            found.ifPresent(next -> chain.add(0, next));
            parent = found.flatMap(Declaration.Environment::parent);
        }
        return chain;
    }

    /** Each circle is reported once, by the first of its environments; those that only lead into it are not to blame. */
    private void reportCycle(Name closing, Declaration.Environment found, List<Declaration.Environment> chain) {
        Declaration.Environment last = chain.get(chain.size() - 1);
        boolean first = index.declarations()
                .filter(chain::contains)
                .findFirst()
                .filter(last::equals)
                .isPresent();
        if (found == last && first) {
            String cycle = chain.stream().map(each -> each.name().value()).collect(Collectors.joining(" <- "));
            names.diagnostics()
                    .report(
                            DiagnosticCode.CYCLIC_EXTENDS,
                            closing.span(),
                            found.name().value() + " <- " + cycle)
                    .help("let one of them stand alone");
        }
    }
}
