package dev.firedrill.server.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the server listens. */
public final class Listening {
    /** The port; 0 for any that is free. */
    public static final Setting<Integer> PORT =
            Setting.of("port", "PORT", Form.whole(0, 65_535), 7860, "The port, 0 for any that is free.");

    /** The address it binds to. */
    public static final Setting<String> HOST =
            Setting.of("host", "HOST", Form.text("a name or an address"), "127.0.0.1", "The address to listen on.");

    /** The key and certificate with which it speaks TLS, in a PKCS #12 or JKS store. */
    public static final Setting<Optional<Path>> TLS_KEYSTORE = Setting.of(
                    "tls-keystore",
                    "FILE",
                    Form.file(),
                    Optional.empty(),
                    "Speak TLS alone, with the key in this PKCS #12 or JKS store.")
            .otherwise("plain HTTP");

    /** The password of that store, on the first line of a file. */
    public static final Setting<Optional<Path>> TLS_PASSWORD_FILE = Setting.of(
                    "tls-password-file",
                    "FILE",
                    Form.file(),
                    Optional.empty(),
                    "The file whose one line is the password of the store.")
            .otherwise("it has none");

    static final List<Setting<?>> ALL = List.of(PORT, HOST, TLS_KEYSTORE, TLS_PASSWORD_FILE);

    private Listening() {}
}
