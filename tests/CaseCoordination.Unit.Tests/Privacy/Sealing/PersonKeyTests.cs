using System.Buffers.Text;
using System.Security.Cryptography;
using CaseCoordination.Privacy.Sealing;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.Sealing;

public sealed class PersonKeyTests
{
    private const string Name = "Zephyrine Quillfeather";

    private sealed record Note(string GivenName, DateOnly BornOn, string? Alias);

    [Fact]
    public void Whatever_is_sealed_comes_out_as_it_went_in() =>
        Always.Holds(Gen.String[Gen.Char['\u0000', '\u2FFF'], 0, 300], text => OfZephyrine.Open(OfZephyrine.Seal(text)).Should().Be(text));

    [Fact]
    public void A_record_comes_out_as_it_went_in()
    {
        var note = new Note("Zephyrine", new DateOnly(1994, 2, 28), Alias: null);

        OfZephyrine.Open<Note>(OfZephyrine.Seal<Note>(note)).Should().Be(note);
    }

    [Fact]
    public void A_record_is_sealed_as_JSON_of_the_web()
    {
        var note = new Note("Zephyrine", new DateOnly(1994, 2, 28), Alias: null);

        OfZephyrine.Open(OfZephyrine.Seal<Note>(note)).Should().Be("""{"givenName":"Zephyrine","bornOn":"1994-02-28","alias":null}""");
    }

    [Fact]
    public void A_box_sealed_long_ago_still_opens() =>
        OfZephyrine.Open(new(Zephyrine, "AAECAwQFBgcICQoLBjctzzNHgoLZ2ZizTx8yWnYRnQwPY9AlBimR5ZjItverLtUbX3g")).Should().Be(Name);

    [Fact]
    public void It_says_whose_key_opens_it_and_nothing_of_the_text()
    {
        var box = OfZephyrine.Seal(Name);

        box.PersonId.Should().Be(Zephyrine);
        box.ToString().Should().NotContainAny("Zephyrine", "Quillfeather", Convert.ToBase64String("Zephyrine"u8));
    }

    [Fact]
    public void The_same_text_sealed_twice_looks_different() => OfZephyrine.Seal(Name).Box.Should().NotBe(OfZephyrine.Seal(Name).Box);

    [Fact]
    public void Another_persons_key_does_not_open_it() => ShouldNotOpen(OfIgnatius, OfZephyrine.Seal(Name));

    [Fact]
    public void Another_key_of_the_same_person_does_not_open_it() => ShouldNotOpen(Of(Zephyrine, first: 96), OfZephyrine.Seal(Name));

    [Fact]
    public void The_same_key_in_another_persons_name_does_not_open_it() => ShouldNotOpen(Of(Ignatius, first: 32), OfZephyrine.Seal(Name));

    [Fact]
    public void A_box_passed_off_as_another_persons_does_not_open() =>
        ShouldNotOpen(OfIgnatius, OfZephyrine.Seal(Name) with { PersonId = Ignatius });

    [Fact]
    public void Changing_any_bit_of_it_is_noticed()
    {
        var box = Base64Url.DecodeFromChars(OfZephyrine.Seal(Name).Box);

        Always.Holds(Gen.Select(Gen.Int[0, box.Length - 1], Gen.Int[0, 7]), place =>
        {
            byte[] tampered = [.. box];
            tampered[place.Item1] ^= (byte)(1 << place.Item2);
            ShouldNotOpen(OfZephyrine, new(Zephyrine, Base64Url.EncodeToString(tampered)));
        });
    }

    [Fact]
    public void Cutting_it_short_anywhere_is_noticed()
    {
        var box = Base64Url.DecodeFromChars(OfZephyrine.Seal(Name).Box);

        Always.Holds(Gen.Int[0, box.Length - 1], length => ShouldNotOpen(OfZephyrine, new(Zephyrine, Base64Url.EncodeToString(box.AsSpan(0, length)))));
    }

    [Fact]
    public void A_key_says_whether_the_person_is_kept_and_not_used_and_opens_all_the_same()
    {
        var restricted = new PersonKey(Zephyrine, Bytes(32), restricted: true);

        (OfZephyrine.Restricted, restricted.Restricted).Should().Be((false, true));
        restricted.Open(OfZephyrine.Seal(Name)).Should().Be(Name);
    }

    private static void ShouldNotOpen(PersonKey key, Sealed box) =>
        FluentActions.Invoking(() => key.Open(box)).Should().Throw<CryptographicException>();
}
