package hearth.matching;

/** The rules a home is held against: what each asks, in a sentence, and on what it rests. */
public enum RuleId {
    H01("Approved and able to foster", "FSR 2011 reg 27; CPPCR 2010 reg 22"),
    H02("Review, DBS and medical in date", "FSR 2011 reg 28; local policy on renewals"),
    H03("Age within the terms of approval", "FSR 2011 reg 27(5)(a)"),
    H04("Number within the terms of approval", "FSR 2011 reg 27(5)(a)"),
    H05("Usual fostering limit", "Children Act 1989 Sch 7"),
    H06("Type of fostering within the terms", "FSR 2011 reg 27(5)(a)"),
    H07("Sex within the terms", "FSR 2011 reg 27(5)(a)"),
    H08("A place free on every day", "The record of places"),
    H09("A bedroom of their own", "NMS 2011 standard 10.6"),
    H10("Nothing in the history bars a shared room", "NMS 2011 standard 10.6"),
    H11("Nobody there the child must not live with", "The care plan or a court order"),
    H12("The child's place among the children there", "The care plan"),
    H13("Brothers and sisters together", "Children Act 1989 s22C(8)(c)"),
    H14("The address is allowed for the child", "The care plan or a court order"),
    H15("Access for a disabled child", "Children Act 1989 s22C(8)(d)"),
    H16("Medical needs can be met", "The care plan"),
    H17("No smoke where it harms", "Local policy"),
    H18("Within what the carers say they can do", "The carers' own word; NMS 2011 standard 15"),
    H19("Within the area", "CPPCR 2010 reg 11"),
    H20("School kept in Key Stage 4", "CPPCR 2010 reg 10"),
    H21("Family and friends considered first", "Children Act 1989 s22C(7)(a)"),
    H22("The child's wishes are recorded", "Children Act 1989 s22(4); NMS 2011 standard 15"),
    H23("What is known of the home is fresh", "Local policy");

    /** Who finds out about a home, and who about a child. */
    public static final String SUPERVISOR = "the supervising social worker";

    public static final String SOCIAL_WORKER = "the child's social worker";

    private final String title;
    private final String basis;

    RuleId(String title, String basis) {
        this.title = title;
        this.basis = basis;
    }

    public String title() {
        return title;
    }

    /** The law, standard or policy it rests on. */
    public String basis() {
        return basis;
    }

    /** Who finds out what is not known for it. */
    String foundOutBy() {
        return switch (this) {
            case H01, H02, H04, H08, H23 -> SUPERVISOR;
            case H11, H12, H13, H21, H22 -> SOCIAL_WORKER;
            default -> SOCIAL_WORKER + " or " + SUPERVISOR;
        };
    }
}
