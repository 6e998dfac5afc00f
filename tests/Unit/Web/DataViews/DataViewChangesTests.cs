using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Formats;
using Dashboard.Web.Features.DataViews;

namespace Dashboard.Unit.Web.DataViews;

public sealed class DataViewChangesTests
{
    private static readonly DataView View = new()
    {
        Id = "id", Name = "Logs", Pattern = "logs-*", TimeField = "@timestamp",
        Formats = new Dictionary<string, FieldFormat> { ["size"] = new BytesFormat() },
        RuntimeFields = [new("day", "keyword", "emit('a')")],
    };

    private static readonly DataViewEntry Entry = new() { View = View };

    [Fact]
    public void Between_Equals_IsEmpty() =>
        Assert.Empty(DataViewChanges.Between(Entry, new() { View = View with { Formats = new Dictionary<string, FieldFormat> { ["size"] = new BytesFormat() } } }));

    [Fact]
    public void Between_OtherParts_NamesEachWithBothValues()
    {
        var theirs = new DataViewEntry { View = View with { Name = "Theirs", TimeField = null, HiddenFields = ["a*"] }, IsShared = true };
        DataViewChange[] expected = [new("ColumnName", "Logs", "Theirs"), new("ColumnTime", "@timestamp", ""), new("IsShared", "", "✓"), new("HiddenFields", "", "a*")];
        Assert.Equal(expected, DataViewChanges.Between(Entry, theirs));
    }

    [Fact]
    public void Between_OtherFormatsAndPopularity_NamesTheField()
    {
        var theirs = new DataViewEntry { View = View with { Formats = new Dictionary<string, FieldFormat> { ["rate"] = new PercentFormat(2) }, Popularity = new Dictionary<string, int> { ["size"] = 3 } } };
        var changes = DataViewChanges.Between(Entry, theirs);
        Assert.Equal(["Format", "Format", "Popularity"], changes.Select(change => change.Part));
        Assert.Equal("rate —", changes[0].Mine);
        Assert.Contains("percent", changes[0].Theirs, StringComparison.Ordinal);
        Assert.Equal("size 3", changes[2].Theirs);
    }

    [Fact]
    public void Between_OtherScript_ShowsBothScripts()
    {
        var change = Assert.Single(DataViewChanges.Between(Entry, new() { View = View with { RuntimeFields = [new("day", "keyword", "emit('b')")] } }));
        Assert.Equal(("day: emit('a')", "day: emit('b')"), (change.Mine, change.Theirs));
    }
}
