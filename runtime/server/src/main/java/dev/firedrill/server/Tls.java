package dev.firedrill.server;

import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The key and certificate that the server shows, from a store. */
final class Tls {
    private Tls() {}

    /** What the settings ask for; empty for plain HTTP. */
    static Optional<SSLContext> context(ServerSettings settings) {
        Optional<Path> password = settings.get(Listening.TLS_PASSWORD_FILE);
        Optional<Path> store = settings.get(Listening.TLS_KEYSTORE);
        if (store.isEmpty() && password.isPresent()) {
            throw new StartFailure(Listening.TLS_PASSWORD_FILE.option() + " is of no use without "
                    + Listening.TLS_KEYSTORE.option() + ", the store that it opens");
        }
        return store.map(file -> context(
                file,
                password.map(secret -> SecretFile.read(secret, "password").toCharArray())
                        .orElseGet(() -> new char[0])));
    }

    private static SSLContext context(Path file, char[] password) {
        if (!Files.isReadable(file)) {
            throw new StartFailure("cannot read the key store " + file + ": "
                    + (Files.exists(file) ? "permission denied" : "there is no such file"));
        }
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            boolean hasKey = Collections.list(store.aliases()).stream().anyMatch(alias -> isKey(store, alias));
            if (!hasKey) {
                throw new StartFailure("the key store " + file + " holds no private key");
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new StartFailure("the key store " + file + " cannot be opened: " + reason(e), e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(alias, e);
        }
    }

    private static String reason(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecoverableKeyException) {
                return "the password does not fit; --tls-password-file names the file that holds it";
            }
        }
        return "it is no PKCS #12 or JKS store, or damaged (" + e.getMessage() + ")";
    }
}
