using Dashboard.Services.Cluster;

namespace Dashboard.Unit.Cluster;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("100m", 0.1)]
    [InlineData("2", 2)]
    [InlineData("16Mi", 16 * 1024 * 1024)]
    [InlineData("1.5Gi", 1.5 * 1024 * 1024 * 1024)]
    [InlineData("12e3", 12_000)]
    [InlineData("1E", 1e18)]
    [InlineData("1E3", 1000)]
    [InlineData("250000n", 0.00025)]
    [InlineData("-5k", -5000)]
    public void Parse_Quantity_IsItsValue(string text, double expected) => Assert.Equal(expected, Quantity.Parse(text)!.Value, 12);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mi")]
    [InlineData("12x")]
    [InlineData("1iM")]
    [InlineData("NaN")]
    public void Parse_NoQuantity_IsNull(string? text) => Assert.Null(Quantity.Parse(text));
}
