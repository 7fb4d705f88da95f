package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.HearthException;
import hearth.common.Mendable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyringTest {
    private static final Instant NOW = Instant.parse("2026-10-31T09:00:00Z");

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("keyring.json");
        random.nextBytes(key);
        Keyring keyring = Keyring.create(file, KeyCost.FLOOR, random);
        keyring.put("kim", "quiet-harbour".toCharArray(), key, random);
        keyring.put("lee", "lantern-otter".toCharArray(), key, random);
        keyring.putRecovery(new byte[32], key, random);
    }

    private boolean opens(String user, String password, Instant at) {
        return Keyring.read(file)
                .unlock(user, password.toCharArray(), at, random)
                .isPresent();
    }

    @Test
    void aUserAndTheirPasswordGiveTheKeyAndNothingElseDoes() {
        assertThat(Keyring.read(file).unlock("kim", "quiet-harbour".toCharArray(), NOW, random))
                .hasValue(key);
        assertThat(opens("kim", "lantern-otter", NOW)).isFalse();
        assertThat(opens("nobody", "quiet-harbour", NOW)).isFalse();
        assertThat(opens("", "", NOW)).as("the recovery key is no user").isFalse();
        assertThat(Keyring.read(file).unlockWithRecoveryKey(new byte[32], random))
                .hasValue(key);
    }

    @Test
    void theSameWordsTypedAnotherWayAreTheSamePassword() {
        Keyring keyring = Keyring.read(file);
        keyring.put("zo", "Zo\u00eb's quiet \ufb01eld".toCharArray(), key, random);
        assertThat(opens("zo", "Zoe\u0308's quiet field", NOW)).isTrue();
        assertThat(opens("zo", "Zoe's quiet field", NOW)).isFalse();
    }

    @Test
    void tenWrongTriesAreFollowedByFiveMinutesForThatUserAlone() {
        for (int i = 0; i < 10; i++) {
            assertThat(opens("kim", "wrong", NOW)).isFalse();
        }
        assertThatThrownBy(() -> opens("kim", "quiet-harbour", NOW))
                .isInstanceOf(Denied.class)
                .hasMessage("There were 10 wrong passwords for this user. Try again in 5 minutes.");
        assertThatThrownBy(() -> opens("kim", "quiet-harbour", NOW.plusSeconds(299)))
                .hasMessageEndingWith("Try again in 1 minute.");
        assertThat(opens("lee", "lantern-otter", NOW)).isTrue();
        assertThat(opens("kim", "quiet-harbour", NOW.plusSeconds(300))).isTrue();
        assertThat(opens("kim", "wrong", NOW.plusSeconds(300)))
                .as("counting begins again")
                .isFalse();
        assertThat(opens("kim", "quiet-harbour", NOW.plusSeconds(300))).isTrue();
    }

    @Test
    void aClockThatIsSetBackNeitherEndsTheWaitNorMakesItLong() {
        for (int i = 0; i < 10; i++) {
            opens("kim", "wrong", NOW);
        }
        Instant lastYear = NOW.minus(Duration.ofDays(365));
        assertThatThrownBy(() -> opens("kim", "quiet-harbour", lastYear))
                .hasMessageEndingWith("Try again in 5 minutes.");
        assertThat(opens("kim", "quiet-harbour", lastYear.plusSeconds(300))).isTrue();
    }

    @Test
    void whoWasTakenOutIsInNeitherGeneration() throws Exception {
        Keyring.read(file).keepOnly(Set.of("kim"));
        Keyring.read(file).see(new Head(7, "ab".repeat(32)));
        Files.writeString(file, "{");
        assertThat(Keyring.read(file).users()).containsExactly("kim");
        assertThat(opens("lee", "lantern-otter", NOW)).isFalse();
        assertThat(opens("kim", "quiet-harbour", NOW)).isTrue();
    }

    @Test
    void aPasswordThatIsCheapToGuessIsWrappedAnewWhereTheStoreWantsThat() throws Exception {
        assertThat(opens("kim", "quiet-harbour", NOW)).isTrue();
        assertThat(Files.readString(file)).as("a store made cheap on purpose").doesNotContain("65536");
        Files.writeString(file, Files.readString(file).replace("\"raise\" : false", "\"raise\" : true"));
        assertThat(opens("kim", "quiet-harbour", NOW)).isTrue();
        assertThat(Files.readString(file)).containsOnlyOnce("65536");
        assertThat(opens("kim", "quiet-harbour", NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"memoryKib\" : 19456 | \"memoryKib\" : 104857600",
                "\"memoryKib\" : 19456 | \"memoryKib\" : 1024",
                "\"passes\" : 2 | \"passes\" : 2147483647",
                "\"lanes\" : 1 | \"lanes\" : 0",
                "\"user\" : \"lee\" | \"user\" : \"kim\"",
                "\"salt\" : \" | \"salt\" : \"zz",
                "\"vault\" : \" | \"vault\" : \"00",
                "\"keys\" | \"locks\"",
                "{ | [",
            })
    void aFileThatAsksTooMuchOrHasNoShapeIsRefusedInWords(String what, String by) throws Exception {
        String good = Files.readString(file);
        assertThat(good).contains(what);
        Files.writeString(file, good.replace(what, by));
        Files.delete(folder.resolve("keyring.json.previous"));
        assertThatThrownBy(() -> Keyring.read(file))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("Put back keyring.json from the last backup");
    }

    @Test
    void aFileOfAnyLengthIsNotReadIntoMemory() throws Exception {
        Files.writeString(file, " ".repeat(2 << 20));
        assertThat(Keyring.read(file).users()).as("the generation before").containsExactly("kim", "lee");
    }

    @Test
    void entriesThatAreSwappedOrWeakenedOpenNothing() throws Exception {
        String good = Files.readString(file);
        Files.writeString(
                file,
                good.replace("\"kim\"", "\"x\"").replace("\"lee\"", "\"kim\"").replace("\"x\"", "\"lee\""));
        assertThat(opens("kim", "lantern-otter", NOW)).isFalse();
        assertThat(opens("lee", "quiet-harbour", NOW)).isFalse();
        Files.writeString(file, good.replace("\"passes\" : 2", "\"passes\" : 3"));
        assertThat(opens("kim", "quiet-harbour", NOW)).isFalse();
    }

    @Test
    void aFileOfANewerProgramIsNotGuessedAt() throws Exception {
        Files.writeString(file, Files.readString(file).replace("\"format\" : 2", "\"format\" : 3"));
        assertThatThrownBy(() -> Keyring.read(file)).isInstanceOf(Denied.class).hasMessageContaining("newer Hearth");
    }

    /** Whatever byte is changed, the store opens as before, or somebody is refused in words; it never opens wrongly. */
    @Test
    void noFlippedByteOpensWronglyOrEndsInATrace() throws Exception {
        byte[] good = Files.readAllBytes(file);
        var chance = new Random(11);
        for (int i = 0; i < 30; i++) {
            byte[] bad = good.clone();
            bad[chance.nextInt(bad.length)] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, bad);
            try {
                Keyring.read(file)
                        .unlock("kim", "quiet-harbour".toCharArray(), NOW, random)
                        .ifPresent(k -> assertThat(k).isEqualTo(key));
            } catch (HearthException e) {
                assertThat(e.getMessage()).doesNotContain("Exception");
            }
        }
    }

    @Test
    void thePasswordIsNowhereInTheFile() throws Exception {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .doesNotContain("quiet-harbour")
                .doesNotContain(java.util.HexFormat.of().formatHex(key));
    }
}
