package hearth.exchange.letters;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.exchange.workbook.WholeFile;
import hearth.geography.Authorities;
import hearth.recruitment.Contact;
import hearth.recruitment.EnquiryIntake;
import hearth.store.Action;
import hearth.store.Documents;
import hearth.store.Row;
import hearth.store.StoreInfo;
import hearth.store.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Letters for enquiries and households: prepared, kept with the record when they are made, and recorded as sent. */
public final class Letters {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Authorities authorities;

    public Letters(Authorities authorities) {
        this.authorities = authorities;
    }

    /** What it takes to make a letter for a record. */
    public static Right right(SubjectId record) {
        return record instanceof EnquiryId ? Right.EDIT_RECRUITMENT : Right.EDIT_CARERS;
    }

    /** Those made for a record, the newest first. */
    public static List<Letter> of(Handle h, SubjectId record) {
        return LetterStore.of(h, record);
    }

    /** The letters that can be made for a record. */
    public static List<LetterTemplate> offered(Handle h, SubjectId record) {
        return Templates.inUse(h).stream().filter(t -> t.about().fits(record)).toList();
    }

    /**
     * A letter for one record or many of a kind, with what each has; restricted ones are left out and counted.
     *
     * @throws Mendable where none of them may be seen
     */
    public Batch prepare(Session session, LetterTemplate template, List<? extends SubjectId> records) {
        StoreInfo info = session.store().info();
        String council = authorities
                .find(info.ownAuthority())
                .map(a -> a.name() + " Council")
                .orElse(info.ownAuthority());
        return session.read(right(records.getFirst()), h -> {
            byte[] word = Templates.word(h, template);
            List<Recipient> to = records.stream()
                    .filter(id -> !Subjects.hidden(h, id))
                    .map(id -> Recipients.of(h, id, session.today(), council, info.team()))
                    .toList();
            if (to.isEmpty()) {
                throw new Mendable("These records are restricted and you are not on their lists. Ask your manager.");
            }
            return new Batch(template, new WordBytes(word), TemplateCheck.fields(word), to, records.size() - to.size());
        });
    }

    /** Keeps letters with their records, in one transaction; those sent count as a reply to an enquiry. */
    void keep(Session session, List<Letter.New> letters) {
        for (Letter.New letter : letters) {
            refuseFuture(session, letter.sentOn());
        }
        session.write(right(letters.getFirst().about()), "letters", tx -> {
            letters.forEach(letter -> keep(tx, session, letter));
            return letters;
        });
    }

    private static void keep(Tx tx, Session session, Letter.New letter) {
        Subjects.refuseHidden(tx.sql(), letter.about());
        tx.insert(
                letter.about(),
                "letter",
                Row.of("subject_id", letter.about())
                        .and("name", letter.name())
                        .and("template_id", letter.template() == 0 ? null : letter.template())
                        .and("way", letter.way())
                        .and("document", Documents.put(tx, letter.word().get()))
                        .and("made_at", tx.now())
                        .and("made_by", session.user())
                        .and("sent_on", letter.sentOn()));
        if (letter.sentOn() != null) {
            replied(tx, session, letter.about(), letter.name(), letter.way(), letter.sentOn());
        }
    }

    /**
     * Writes down that one was sent on a day.
     *
     * @throws RuleRefused for a day that has not come
     */
    public void sent(Session session, SubjectId record, Letter letter, LocalDate on) {
        refuseFuture(session, on);
        session.write(right(record), "a letter sent", tx -> {
            Subjects.refuseHidden(tx.sql(), record);
            int version = tx.update(record, "letter", letter.id(), letter.version(), Row.of("sent_on", on));
            if (letter.sentOn() == null) {
                replied(tx, session, record, letter.name(), letter.way(), on);
            }
            return version;
        });
    }

    private static void replied(Tx tx, Session session, SubjectId record, String name, Letter.Way way, LocalDate on) {
        if (record instanceof EnquiryId enquiry) {
            Instant at = on.equals(session.today())
                    ? tx.now()
                    : on.atTime(LocalTime.NOON).atZone(HERE).toInstant();
            String method = way == Letter.Way.MAIL ? "EMAIL" : "LETTER";
            EnquiryIntake.contact(tx, enquiry, Contact.reply(at, method, "Letter: " + name));
        }
    }

    private static void refuseFuture(Session session, @Nullable LocalDate on) {
        if (on != null && on.isAfter(session.today())) {
            throw new RuleRefused(Refusal.at("sent_on", BritishDates.format(on) + " has not come yet."));
        }
    }

    /** Puts a copy of a letter into a folder, as the Word file it is kept as or as a PDF of that; the trail has it. */
    public Path copy(Session session, SubjectId record, String reference, Letter letter, Letter.Way way, Path folder) {
        byte[] copy = session.write(right(record), "copy a letter", tx -> {
            Subjects.refuseHidden(tx.sql(), record);
            byte[] word = Documents.get(tx.sql(), letter.document());
            byte[] made = way == Letter.Way.PDF ? Pdf.of(word, letter.name()) : word;
            tx.record(Action.EXPORT, record, 1L, "a copy of a letter made before");
            return made;
        });
        LocalDate on = LocalDate.ofInstant(letter.madeAt(), HERE);
        Path file = FileNames.free(folder, FileNames.of(reference, letter.name(), on), way.extension(), List.of());
        WholeFile.write(file, out -> out.write(copy));
        return file;
    }

    /** The mail that a letter for one becomes, for the user's own mail program; nothing is sent by Hearth. */
    public MailTo mail(Session session, Batch batch, Order order) {
        Recipient to = batch.recipients().getFirst();
        refuseMissing(batch, to, order.typed());
        Map<LetterField, String> facts = to.with(order.typed());
        var word =
                new WordBytes(Filling.word(batch.word().get(), batch.template().name(), facts));
        keep(session, List.of(letter(batch, to, order, word)));
        return MailTo.of(
                to.email(),
                batch.template().name() + ", " + to.reference(),
                Filling.text(batch.word().get(), facts));
    }

    static Letter.New letter(Batch batch, Recipient to, Order order, WordBytes word) {
        return new Letter.New(
                to.id(), batch.template().name(), batch.template().id(), order.way(), word, order.sentOn());
    }

    static void refuseMissing(Batch batch, Recipient to, Map<LetterField, String> typed) {
        var refusals = new ArrayList<Refusal>();
        batch.missing(to, typed)
                .forEach(f -> refusals.add(Refusal.at(f.name(), "The letter needs the " + f.words() + ".")));
        RuleRefused.unlessEmpty(refusals);
    }
}
