/**
 * The encrypted file and everything that guards it: opening, the one door for writing, the trail, migrations, keys, copies.
 *
 * <p>Decided here: one connection, one process, one fair lock, because two connections in one program see each other's half-done
 * work. Whole pages are encrypted and authenticated (chacha20), so that a flipped bit is noticed; that an older file or page was
 * put back is noticed by the end of the trail, which is noted outside the file. Transactions are begun and ended by our own SQL,
 * never by the driver's auto-commit switch, which loses atomicity when the disk is full. Every change writes its trail row in
 * the same transaction; the trail's after-images are what was known at an instant, and what a table must hold. Copies are made
 * by VACUUM INTO, never by the driver's backup command, which would write them unencrypted; a copy counts once its manifest
 * lies in it. A live file is never opened beside SQLite, whose locks that would let go. Letters lie in the file too, so that one key,
 * one copy and one transaction hold for everything (price: they make it larger). A store on a full disk is not opened, because who
 * looks at a record is written down first; for the same reason a newer program's file is never opened for reading alone, and no
 * least version for readers is kept. The keyring changes after the commit of the transaction that says so (price: where the
 * computer stops in between, the trail speaks of a password that is not there yet, and who was removed stays in the keyring until
 * the key next changes). The store's key is
 * sealed to each user's own pair of keys, so that it can change when somebody is removed, without anybody's password (price: the
 * whole file is written anew); it is sealed only to halves that the key before vouches for. While somebody, or the recovery key, has
 * not come in since there are pairs, the key stays rather than shut them out (price: until then a removed user's copy of the
 * keyring opens the file). Roles lie in the file alone: the keyring, which anybody can read, says who has a way in and
 * nothing of what they may do.
 */
@NullMarked
package hearth.store;

import org.jspecify.annotations.NullMarked;
