package dev.firedrill.cli;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.settings.Setting;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The settings of the server as options: what they are called, take and mean is as the server has it. */
final class ServeOptions {
    private static final int AFTER_THE_ARGUMENTS = 1;

    private ServeOptions() {}

    /** Gives the command an option for every setting. */
    static void addTo(CommandSpec command) {
        ServerSettings.all().forEach((heading, settings) -> {
            var group = ArgGroupSpec.builder()
                    .heading("%n" + heading + ":%n")
                    .validate(false)
                    .order(AFTER_THE_ARGUMENTS + command.argGroups().size());
            settings.forEach(setting -> group.addArg(option(setting)));
            command.addArgGroup(group.build());
        });
    }

    private static OptionSpec option(Setting<?> setting) {
        var option = OptionSpec.builder(setting.option()).description(setting.description());
        return setting.label()
                .map(label -> option.paramLabel(label).type(String.class))
                .orElseGet(() -> option.type(Boolean.class).arity("0"))
                .build();
    }

    /** What the options of the command say, and variables of the environment where they say nothing. */
    static ServerSettings said(CommandSpec command, Shell shell) {
        ServerSettings settings = ServerSettings.DEFAULTS;
        for (List<Setting<?>> group : ServerSettings.all().values()) {
            for (Setting<?> setting : group) {
                settings = said(setting, settings, command, shell);
            }
        }
        return settings;
    }

    private static <T> ServerSettings said(
            Setting<T> setting, ServerSettings settings, CommandSpec command, Shell shell) {
        try {
            Object option = command.commandLine().getParseResult().matchedOptionValue(setting.option(), null);
            if (option != null) {
                return settings.reading(setting, option.toString(), setting.option());
            }
            Optional<String> named = setting.variable();
            Optional<String> value = named.flatMap(shell::variable);
            return value.isPresent() ? settings.reading(setting, value.get(), named.get()) : settings;
        } catch (IllegalArgumentException e) {
            throw Problem.usage(String.valueOf(e.getMessage()));
        }
    }
}
