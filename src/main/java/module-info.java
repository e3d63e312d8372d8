import org.jspecify.annotations.NullMarked;

/// Mailmend: finds, tests and mends the settings of a mail account, and proves that they work.
@NullMarked
module app.mailmend {
    requires atlantafx.base;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires com.ongres.saslprep;
    requires greenmail;
    requires info.picocli;
    requires jakarta.mail;
    requires java.logging;
    requires java.xml;
    requires javafx.controls;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.controlsfx.controls;
    requires org.dnsjava;
    requires org.eclipse.angus.mail;
    requires static transitive org.jspecify;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires subethasmtp;

    exports app.mailmend.ui to
            javafx.graphics;
}
