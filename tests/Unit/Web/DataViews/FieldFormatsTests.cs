using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Formats;
using Dashboard.Web.Features.DataViews;

namespace Dashboard.Unit.Web.DataViews;

public sealed class FieldFormatsTests
{
    public static TheoryData<FieldFormatKind> Kinds => [.. Enum.GetValues<FieldFormatKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void New_AnyKind_IsOfThatKind(FieldFormatKind kind) => Assert.Equal(kind, FieldFormats.KindOf(FieldFormats.New(kind)));

    [Fact]
    public void For_AnyField_BeginsWithNoneAndRepeatsNothing()
    {
        foreach (var field in Enum.GetValues<LogFieldKind>())
        {
            var offered = FieldFormats.For(field);
            Assert.Equal(FieldFormatKind.None, offered[0]);
            Assert.Equal(offered.Distinct(), offered);
        }
    }

    [Fact]
    public void ColorRuleDraft_OfARange_KeepsItsBounds()
    {
        var rule = new ColorRule(ValueColor.Warning, From: 0.5, To: 100);
        Assert.Equal(rule, ColorRuleDraft.Of(rule).Rule);
    }

    [Fact]
    public void ColorRuleDraft_WithNoNumber_HasNoBound() =>
        Assert.Equal(new ColorRule(ValueColor.Danger, From: null, To: 3), new ColorRuleDraft { IsRange = true, From = "many", To = "3" }.Rule);
}
