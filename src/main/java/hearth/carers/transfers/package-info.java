/**
 * Carers who change from one fostering service to another.
 *
 * <p>Decided here: one row for those who come over to us, kept with their enquiry, and one for those who leave us, kept with their
 * household, because the steps are the same seen from two sides; the protocol is voluntary and no law, so nothing is refused for it, and its
 * days are due like anything else; what we ask of the former service is a check of the enquiry, what another service asks of us stands
 * here; a notice given by carers who move on ends their approval as a move.
 */
@NullMarked
package hearth.carers.transfers;

import org.jspecify.annotations.NullMarked;
