package dev.firedrill.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What tells one version of this plugin from another. */
final class ToolVersion {
    private ToolVersion() {}

    /** The version; of a snapshot, whose content changes, also the sizes and times of the files it runs from. */
    static String of(PluginDescriptor plugin) {
        String version = plugin.getVersion();
        if (!version.endsWith("-SNAPSHOT")) {
            return version;
        }
        var digest = new Digest();
        List<Artifact> artifacts = plugin.getArtifacts();
        artifacts.stream()
                .filter(artifact -> artifact.getFile() != null)
                .map(artifact -> artifact.getFile().toPath())
                .sorted()
                .forEach(file -> addFiles(digest, file));
        return version + " " + digest.hex();
    }

    /** In a reactor that packages nothing, an artifact is a folder of classes. */
    private static void addFiles(Digest digest, Path artifact) {
        try (var files = Files.walk(artifact)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(file.toString())
                        .add(Long.toString(Files.size(file)))
                        .add(Files.getLastModifiedTime(file).toString());
            }
        } catch (IOException unreadable) {
            digest.add(unreadable.toString());
        }
    }
}
