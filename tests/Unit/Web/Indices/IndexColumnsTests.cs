using Dashboard.Services.Logs.Indices;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Features.Indices;

namespace Dashboard.Unit.Web.Indices;

public sealed class IndexColumnsTests
{
    private static readonly IndexSummary[] Indices =
    [
        Some("b", IndexHealth.Green, 10, day: 1),
        Some("c", IndexHealth.Red, null, day: 3),
        Some("a", IndexHealth.Yellow, 10, day: 2),
        Some("d", IndexHealth.Unknown, null, day: 4) with { IsOpen = false },
    ];

    [Theory]
    [InlineData("health", false, "c a b d")]
    [InlineData("documents", true, "a b c d")]
    [InlineData("age", false, "d c a b")]
    [InlineData("name", true, "d c b a")]
    [InlineData("unknown", false, "a b c d")]
    public void Sort_ByAColumn_PutsWhatIsBadFirstAndEqualsByName(string column, bool descending, string expected) =>
        Assert.Equal(expected, string.Join(' ', IndexColumns.Sort(Indices, new DataSort(column, descending)).Select(index => index.Name)));

    private static IndexSummary Some(string name, IndexHealth health, long? documents, int day) =>
        new() { Name = name, Health = health, IsOpen = true, Documents = documents, CreatedAt = new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero) };
}
