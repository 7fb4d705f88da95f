/**
 * Who uses Hearth and what they may see: signing in, roles and rights, restricted records, and the one {@code subject} row behind
 * every record about someone.
 *
 * <p>Decided here: a use case names the right it needs at one door, {@link hearth.access.Session#require}; what a session may not
 * see lies in one table, {@code hidden_subject}, that {@link hearth.access.Subjects} fills and every list honours; a restriction
 * hides who, never that: a hidden child still fills a bed and counts in every figure. Roles add up; nobody has a right that no
 * role gives. A list that says what something costs asks the query who may see that, and a list that forgets to ask cannot be
 * made. Everything is exported only by somebody from whom nothing is hidden (price: where a record is restricted, not every
 * manager can). A record that is declared to be somebody's own or a relative's is hidden from them as a restricted one is, and somebody
 * else takes that back (price: each record of a family is declared by itself).
 */
@NullMarked
package hearth.access;

import org.jspecify.annotations.NullMarked;
