using System.Text;
using System.Text.Json;
using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.SavedObjects.Transfer;

public sealed class ExportImportTests : IDisposable
{
    private static readonly SavedObjectKey Board = new("dashboard", "board");
    private readonly SavedWorld world = new();
    private readonly SavedWorld elsewhere = new();

    [Fact]
    public async Task Export_WithReferences_HasAllThatAreNeededOnce()
    {
        await FillAsync();
        var (report, lines) = await ExportAsync(world.As("ada"), [Board], withReferences: true);
        Assert.Equal(["board", "errors", "logs"], lines.SkipLast(1).Select(line => line.Text("id")).Order());
        Assert.Equal((3, new SavedObjectKey("search", "gone")), (report.Count, Assert.Single(report.Missing)));
        Assert.Equal((3L, "gone"), (lines[^1].Integer("exportedCount"), lines[^1].Items("missing").Single().Text("id")));
    }

    [Fact]
    public async Task Export_WithoutReferences_HasWhatWasAskedFor()
    {
        await FillAsync();
        var (report, lines) = await ExportAsync(world.As("ada"), [Board], withReferences: false);
        Assert.Equal((1, 0, 2), (report.Count, report.Missing.Count, lines.Count));
    }

    [Fact]
    public async Task Export_OfAnothersPrivateObject_HasItMissing()
    {
        await FillAsync();
        var (report, _) = await ExportAsync(world.As("bob"), [Board], withReferences: true);
        Assert.Equal((0, Board), (report.Count, Assert.Single(report.Missing)));
    }

    [Fact]
    public async Task Import_OfAnExport_MakesTheSameObjectsOfTheImporter()
    {
        await FillAsync();
        var report = await ImportAsync(elsewhere.As("eve"), await TextAsync(), new(ImportMode.Keep));
        Assert.Equal((3, 3), (report.Lines.Count, report.Stored));
        var board = (await elsewhere.As("eve").GetAsync(Board, Token)).Value;
        Assert.Equal(("eve", "Board", SavedObjectVisibility.Private), (board.Owner, board.Title, board.Visibility));
        Assert.Equal(new SavedObjectReference("search", "errors", "panel-1"), board.References[0]);
        Assert.Equal("gone", Assert.Single(report.Lines.Single(line => line.Key == Board).MissingReferences).Id);
    }

    [Fact]
    public async Task Import_WithNewIds_PointsReferencesToThem()
    {
        await FillAsync();
        var ada = world.As("ada");
        var report = await ImportAsync(ada, await TextAsync(), new(ImportMode.NewIds));
        Assert.Equal(3, report.Stored);
        var board = (await ada.GetAsync(report.Lines.Single(line => line.Title == "Board").Key!.Value, Token)).Value;
        var search = (await ada.GetAsync(board.References[0].Key, Token)).Value;
        Assert.NotEqual("errors", search.Id);
        Assert.Equal("Errors", search.Title);
        Assert.Equal("gone", board.References[1].Id);
        Assert.Equal(6, (await ada.FindAsync(new(), Token)).Value.Total);
    }

    [Fact]
    public async Task Import_OfWhatIsThere_KeepsOrOverwritesItAsAsked()
    {
        await FillAsync();
        var text = (await TextAsync()).Replace("Board", "New board", StringComparison.Ordinal);
        var ada = world.As("ada");
        var kept = await ImportAsync(ada, text, new(ImportMode.Keep));
        Assert.All(kept.Lines, line => Assert.Equal(ImportResult.Kept, line.Result));
        Assert.Equal("Board", (await ada.GetAsync(Board, Token)).Value.Title);
        var overwritten = await ImportAsync(ada, text, new(ImportMode.Overwrite));
        Assert.All(overwritten.Lines, line => Assert.Equal(ImportResult.Overwritten, line.Result));
        Assert.Equal("New board", (await ada.GetAsync(Board, Token)).Value.Title);
    }

    [Fact]
    public async Task Import_OverAnothersSharedObject_IsForbidden()
    {
        Assert.Null((await world.As("ada").CreateAsync("search", "errors", Some.Draft(visibility: SavedObjectVisibility.Shared), Token)).Failure);
        var report = await ImportAsync(world.As("bob"), Line("errors"), new(ImportMode.Overwrite));
        Assert.Equal(ImportResult.Forbidden, Assert.Single(report.Lines).Result);
    }

    [Fact]
    public async Task Import_ThatClaimsAnotherOwner_IsTheImportersAllTheSame()
    {
        const string line = """{"type":"search","id":"x","title":"X","owner":"root","updatedBy":"root","createdAt":"1999-01-01T00:00:00Z","visibility":"shared","attributes":{}}""";
        Assert.Equal(1, (await ImportAsync(world.As("bob"), line, new(ImportMode.Keep))).Stored);
        var saved = (await world.As("bob").GetAsync(new("search", "x"), Token)).Value;
        Assert.Equal(("bob", "bob", world.Time.GetUtcNow(), SavedObjectVisibility.Shared), (saved.Owner, saved.UpdatedBy, saved.CreatedAt, saved.Visibility));
    }

    [Fact]
    public async Task Import_WithWrongLines_TellsEachAndTakesTheOthers()
    {
        string[] lines =
        [
            "\uFEFF" + Line("a"), "", "   ", "no json", "[1]", """{"type":"search","id":"b"}""", """{"type":"unheard","id":"c","title":"C","attributes":{}}""",
            """{"type":"search","id":"../d","title":"D","attributes":{}}""", """{"type":"search","id":"e","title":"E","attributes":{},"schemaVersion":9}""",
            """{"exportedCount":1,"missing":[]}""", """{"type":"search","title":"No id","attributes":{}}""", """{"type":"search","id":"\ud800","title":"S","attributes":{}}""", Line("f") + "\r",
        ];
        var report = await ImportAsync(world.As("ada"), string.Join('\n', lines), new(ImportMode.Keep));
        Assert.Equal(
            [(1, ImportResult.Created), (4, ImportResult.Invalid), (5, ImportResult.Invalid), (6, ImportResult.Invalid), (7, ImportResult.Invalid), (8, ImportResult.Invalid),
                (9, ImportResult.Invalid), (11, ImportResult.Created), (12, ImportResult.Invalid), (13, ImportResult.Created)],
            report.Lines.Select(line => (line.Number, line.Result)));
        Assert.All(report.Lines.Where(line => line.Result == ImportResult.Invalid), line => Assert.NotEmpty(line.Message!));
    }

    [Fact]
    public async Task Import_OfMoreThanMayBe_FailsAsAWhole()
    {
        world.Limits = new() { MaxImportBytes = 1000 };
        using var input = new MemoryStream(new byte[1001]);
        Assert.Equal(FailureKind.Invalid, (await world.As("ada").ImportAsync(input, new(ImportMode.Keep), Token)).Failure?.Kind);
    }

    [Fact]
    public async Task Import_BeyondTheLimits_StoresWhatFitsAndTellsTheRest()
    {
        world.Limits = new() { MaxObjects = 2, MaxObjectBytes = 1000 };
        var report = await ImportAsync(world.As("ada"), string.Join('\n', Line("a"), Line("big", new string('x', 1000)), Line("b"), Line("c")), new(ImportMode.Keep));
        Assert.Equal([ImportResult.Created, ImportResult.Invalid, ImportResult.Created, ImportResult.Invalid], report.Lines.Select(line => line.Result));
    }

    public void Dispose()
    {
        world.Dispose();
        elsewhere.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Line(string id, string text = "") => $$$"""{"type":"search","id":"{{{id}}}","title":"Title of {{{id}}}","attributes":{"text":"{{{text}}}"}}""";

    private static async Task<(ExportReport Report, IReadOnlyList<JsonElement> Lines)> ExportAsync(ISavedObjects saved, IReadOnlyList<SavedObjectKey> keys, bool withReferences)
    {
        using var output = new MemoryStream();
        var report = (await saved.ExportAsync(keys, withReferences, output, Token)).Value;
        return (report, [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Some.Json)]);
    }

    private static async Task<ImportReport> ImportAsync(ISavedObjects saved, string text, ImportOptions options)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (await saved.ImportAsync(input, options, Token)).Value;
    }

    private async Task<string> TextAsync()
    {
        using var output = new MemoryStream();
        Assert.Equal(3, (await world.As("ada").ExportAsync([Board], true, output, Token)).Value.Count);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>A dashboard with a search of a data view, which the dashboard has too, and one that is gone.</summary>
    private async Task FillAsync()
    {
        var ada = world.As("ada");
        Assert.Null((await ada.CreateAsync("data-view", "logs", Some.Draft("Logs"), Token)).Failure);
        Assert.Null((await ada.CreateAsync("search", "errors", Some.Draft() with { References = [new("data-view", "logs", "dataView")] }, Token)).Failure);
        SavedObjectReference[] references = [new("search", "errors", "panel-1"), new("search", "gone", "panel-2"), new("data-view", "logs", "dataView"), new("dashboard", "board", "itself")];
        Assert.Null((await ada.CreateAsync("dashboard", "board", Some.Draft("Board") with { References = references }, Token)).Failure);
    }
}
