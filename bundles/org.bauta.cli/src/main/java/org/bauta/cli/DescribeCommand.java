package org.bauta.cli;

import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionPage;
import org.bauta.core.catalog.Kind;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.UsageInvalid;

import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that is known of one contribution. */
@Command(name = "describe", mixinStandardHelpOptions = true, description = "Describes a method, metric, data set, ... from the registry.")
final class DescribeCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "as bauta list shows it")
    private String id;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    DescribeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Catalog catalog = session.catalog();
        List<Contribution> found = catalog.named(id);
        if (found.isEmpty()) {
            throw unknown(catalog);
        }
        List<ContributionPage> pages = found.stream().map(c -> ContributionPage.of(c, catalog.make(c))).toList();
        if (json) {
            session.out().println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(pages.stream()
                    .map(ContributionPage::entries).toList()));
        } else {
            pages.forEach(p -> session.out().println(p.text()));
        }
    }

    private UsageInvalid unknown(Catalog catalog) {
        List<String> ids = java.util.Arrays.stream(Kind.values()).flatMap(k -> catalog.ids(k).stream()).toList();
        Optional<String> nearest = Nearest.to(id, ids);
        return new UsageInvalid("nothing is called '" + id + "'" + nearest.map(n -> "; did you mean " + n + "?")
                .orElse("; see: bauta list methods"));
    }
}
