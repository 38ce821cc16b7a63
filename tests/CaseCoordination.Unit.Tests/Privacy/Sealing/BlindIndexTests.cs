using System.Buffers.Text;
using CaseCoordination.Privacy.Sealing;
using CsCheck;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.Sealing;

public sealed class BlindIndexTests
{
    private static readonly MasterKey Other = MasterKey.From(Base64Url.EncodeToString(Bytes(128)));
    private static readonly Gen<string> Purposes = Gen.OneOf("surname", "given-name", "town");
    private static readonly Gen<string> Values = Gen.OneOf("quillfeather", "brambleworth", "quill", "");

    [Fact]
    public void Two_meet_when_purpose_and_value_are_equal_and_only_then() =>
        Always.Holds(Gen.Select(Purposes, Values, Purposes, Values), it => (Master.BlindIndex(it.Item1, it.Item2) == Master.BlindIndex(it.Item3, it.Item4))
            .Should().Be((it.Item1, it.Item2) == (it.Item3, it.Item4)));

    [Fact]
    public void It_is_the_same_for_ever() =>
        Master.BlindIndex("surname", "quillfeather").Should().Be("J2HI4bhjOal8ahEe8ZghztXa2vUOQssoa9HsW_QvNvE");

    [Fact]
    public void Under_another_master_key_nothing_meets() =>
        Other.BlindIndex("surname", "quillfeather").Should().NotBe(Master.BlindIndex("surname", "quillfeather"));

    [Fact]
    public void A_fingerprint_is_the_same_for_ever() => Master.Fingerprints("POST /api"u8).Should().Equal("cSLXITMqDVLumRZPgPTVDYFfE3vV_Si2IMg5JHCCvS0");

    [Fact]
    public void A_fingerprint_tells_one_content_from_another() => Always.Holds(Gen.Select(Gen.Byte.Array[0, 2], Gen.Byte.Array[0, 2]), it =>
        (Master.Fingerprints(it.Item1)[0] == Master.Fingerprints(it.Item2)[0]).Should().Be(it.Item1.SequenceEqual(it.Item2)));

    [Fact]
    public void Without_the_key_a_fingerprint_cannot_be_tried_out() => Other.Fingerprints("POST /api"u8).Should().NotEqual(Master.Fingerprints("POST /api"u8));
}
