package app.mailmend.diagnosis;

import app.mailmend.diagnosis.search.Alternative;
import app.mailmend.diagnosis.search.AlternativeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Peels a text: what a program says wraps what the server replied, and that may wrap an error of
/// its own, as in "requires a secure connection … The server response was: 5.7.57 Client not
/// authenticated … Error: 535 5.7.139 …". The truth is inside.
final class Layers {

    private static final int MOST = 6;

    /// Behind these words stands what somebody else said.
    private static final Pattern QUOTING =
            Pattern.compile(
                    "server response(?: was)?|server (?:responded|said|replied|says)|with message"
                            + "|said|response|nested exception is|caused by|--->"
                            + "|réponse du serveur(?: était)?|serveur(?: [\\w-]{1,12}| de courrier)?"
                            + " (?:a|à) répondu|respuesta del servidor(?: fue)?"
                            + "|servidor(?: de correo)? (?:ha )?respondi(?:ó|do)"
                            + "|resposta do servidor(?: foi)?|servidor(?: de email)? respondeu"
                            + "|serverantwort(?: war)?|antwort des servers(?: war)?"
                            + "|server antwortete|risposta del server(?: è stata)?"
                            + "|server(?: di posta)? ha risposto(?: con)?|ответ сервера"
                            + "|сервер ответил|odpowiedź serwera(?: to| poczty)?"
                            + "|serwer odpowiedział|server antwoordde|serverreactie"
                            + "|antwoord van de server|sunucu(?:nun)? yanıtı"
                            + "|odpověď serveru|servern svarade|서버 응답"
                            + "|サーバー(?:から)?の応答|サーバー応答|サーバーが応答しました"
                            + "|服务器(?:的)?(?:响应|返回|回应)(?:为|是)?");

    /// .NET puts an arrow before the inner exception, and no more.
    private static final Pattern QUOTE_BEGINS = Pattern.compile(" ?[:=] ?[\"']?| [\"']|(?<=--->) ");

    /// A reply's number at a place where a reply begins.
    private static final Pattern REPLY_BEGINS =
            Pattern.compile(
                    "(?:^|[:(\\[\"'=,;>|] ?|\\b(?:error|reply|code|status|fehler|erreur|exception) )"
                            + "([45][0-5]\\d)(?=[ ,:)-])");

    private static final AlternativeSearch<Boolean> QUOTES =
            new AlternativeSearch<>(Map.of(true, Alternative.of(QUOTING.pattern())));

    /// How far before its number a reply can begin.
    private static final int LONGEST_BEGINNING = 24;

    private Layers() {}

    /// The whole text first, then each deeper layer; every layer is a tail of the one before.
    static List<String> of(String plain) {
        List<String> layers = new ArrayList<>();
        layers.add(plain);
        String rest = plain;
        boolean quotes = QUOTES.anyIn(plain);
        while (layers.size() < MOST) {
            int start = innerStart(rest, quotes);
            if (start <= 0 || start >= rest.length()) {
                return layers;
            }
            rest = rest.substring(start);
            layers.add(rest);
        }
        return layers;
    }

    private static int innerStart(String text, boolean quotes) {
        int quoted = quotes ? afterQuoting(text) : -1;
        int numbered = innerNumber(text);
        return quoted > 0 && (numbered < 0 || quoted < numbered) ? quoted : numbered;
    }

    private static int innerNumber(String text) {
        for (int at = 1; at + 3 < text.length(); at++) {
            char letter = text.charAt(at);
            if ((letter == '4' || letter == '5') && number(text, at)) {
                Matcher reply = REPLY_BEGINS.matcher(text);
                return reply.find(Math.max(1, at - LONGEST_BEGINNING)) ? reply.start(1) : -1;
            }
        }
        return -1;
    }

    private static boolean number(String text, int at) {
        return Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && !Character.isLetterOrDigit(text.charAt(at + 3));
    }

    private static int afterQuoting(String text) {
        Matcher quoting = QUOTING.matcher(text);
        while (quoting.find()) {
            Matcher begins =
                    QUOTE_BEGINS
                            .matcher(text)
                            .useTransparentBounds(true)
                            .region(quoting.end(), text.length());
            if (begins.lookingAt()) {
                return begins.end();
            }
        }
        return -1;
    }
}
