package app.mailmend.cli;

/// Something in this program itself went wrong; the code is all that a person needs to report.
final class OwnFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    OwnFailure(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
