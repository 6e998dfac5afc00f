using Dashboard.Web.Navigation.Palette;

namespace Dashboard.Unit.Web.Navigation;

public sealed class PaletteMatchTests
{
    [Theory]
    [InlineData("Pods", "pods", PaletteMatch.Exact)]
    [InlineData("Pods", "po", PaletteMatch.Start)]
    [InlineData("NetworkPolicies", "pol", PaletteMatch.Word)]
    [InlineData("Theme: dark", "dark", PaletteMatch.Word)]
    [InlineData("payment-7d9f", "7d", PaletteMatch.Word)]
    [InlineData("Deployments", "ploy", PaletteMatch.Inside)]
    [InlineData("HorizontalPodAutoscalers", "hpa", PaletteMatch.Letters)]
    [InlineData("Theme: dark", "dark theme", PaletteMatch.Word)]
    public void Rank_TextThatFits_SaysHowWell(string name, string text, int expected) => Assert.Equal(expected, PaletteMatch.Rank(name, text));

    [Theory]
    [InlineData("Pods", "x")]
    [InlineData("PriorityClasses", "po")]
    [InlineData("Pods", "pods x")]
    public void Rank_TextThatDoesNotFit_IsNull(string name, string text) => Assert.Null(PaletteMatch.Rank(name, text));

    [Fact]
    public void Rank_Nothing_FitsEverything() => Assert.Equal(PaletteMatch.Exact, PaletteMatch.Rank("Pods", ""));
}
