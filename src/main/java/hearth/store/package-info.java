/**
 * The encrypted file and everything that guards it: opening, the one door for writing, the trail, migrations, keys, copies.
 *
 * <p>Decided here: one connection, one process, one fair lock, because two connections in one program see each other's half-done
 * work. Whole pages are encrypted and authenticated (chacha20), so that a flipped bit is noticed. Transactions are begun and ended
 * by our own SQL, never by the driver's auto-commit switch, which loses atomicity when the disk is full. Every change writes its
 * trail row in the same transaction; the trail's after-images are what was known at an instant. Copies are made by VACUUM INTO,
 * never by the driver's backup command, which would write them unencrypted.
 */
@NullMarked
package hearth.store;

import org.jspecify.annotations.NullMarked;
