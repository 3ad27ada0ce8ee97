package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report on drills says, in the world of docs/language.md. */
class DrillsTest {
    @Test
    void tellsThatAConditionIsExactWhereTheFiguresLookAlike() throws IOException {
        DrillReport report = played("""
                package tickets
                environment thirds extends ticket-desk {
                  rubric third { third = queries / 3 if queries <= 3 | 1.0 }
                  task share { steps 4  allow diagnostic, finish  answer finish  rubric third }
                }
                scenario THIRD = full-queue as share
                drill "nearly" for THIRD {
                  read_logs web
                  finish "one of three"
                  expect grade 0.3333, grade is 0.3333, grade is 0.5
                }
                """);

        assertThat(report.results())
                .filteredOn(result -> result.scenario().equals("THIRD"))
                .flatMap(result -> result.failures())
                .extracting(failure -> failure.message())
                .containsExactly(
                        "`grade is 0.3333` does not hold after 2 moves (reward 0.3333, return 0.3333, grade 0.3333);"
                                + " conditions are exact, `grade 0.3333` compares to 4 places",
                        "`grade is 0.5` does not hold after 2 moves (reward 0.3333, return 0.3333, grade 0.3333)");
    }

    @Test
    void asksForNoMistakeWhereNoneCanBeMade() throws IOException {
        DrillReport report = played("""
                package tickets
                environment guarded extends ticket-desk {
                  shaping calm { remediation-not-allowed: -0.1 }
                }
                scenario GUARDED = full-queue as guarded.triage
                """);

        assertThat(report.coverage())
                .filteredOn(scenario -> scenario.scenario().equals("GUARDED"))
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.mistakes().all()).isZero());
        assertThat(report.coverage())
                .filteredOn(scenario -> scenario.scenario().equals("QUEUE-2"))
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.mistakes().missed())
                        .contains("restart mailer before set_flag spring_template (to: off)"));
    }

    private static DrillReport played(String more) throws IOException {
        List<SourceFile> files = new ArrayList<>(
                DocumentationPage.read("docs", "language.md").sources().files());
        files.add(new SourceFile("more.incident", more));
        Compilation compilation = Compiler.compile(new SourceSet(files));
        assertThat(compilation.succeeded()).as("%s", compilation.diagnostics()).isTrue();
        return compilation.runDrills();
    }
}
