package app.mailmend.account;

/// Why something typed by a person was refused at the field. The words for each live in `wording`.
public enum InputFault {
    EMPTY,
    LINE_BREAK_OR_CONTROL,
    INVISIBLE_CHARACTER,
    CONTAINS_SPACE,
    NO_AT_SIGN,
    SEVERAL_AT_SIGNS,
    LOCAL_PART_MISSING,
    LOCAL_PART_TOO_LONG,
    LOCAL_PART_MALFORMED,
    DOMAIN_MISSING,
    DOMAIN_TOO_LONG,
    DOMAIN_MALFORMED,
    DOMAIN_INCOMPLETE,
    HOST_IS_URL,
    HOST_HAS_PORT,
    HOST_HAS_USER,
    HOST_IS_AMBIGUOUS_NUMBER,
    HOST_MALFORMED,
    PORT_NOT_A_NUMBER,
    PORT_OUT_OF_RANGE,
    TOO_LONG,
    SEVERAL_ADDRESSES
}
