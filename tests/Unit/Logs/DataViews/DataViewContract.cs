using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Formats;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.DataViews;

/// <summary>Data views and what their patterns match, on every backend that is there.</summary>
public abstract class DataViewContract(string? server) : LogContract(server)
{
    [Fact]
    public async Task Match_OfAPattern_NamesIndicesAndAliasesWithTheirDocuments()
    {
        await WriteAsync("a-1", "shop", "shop");
        await WriteAsync("a-2", "secret");
        await Backend.Api.PutAsync($"/{Backend.Index("b")}");
        await Backend.Api.PostAsync("/_aliases", $$$"""{"actions":[{"add":{"index":"{{{Backend.Index("a-*")}}}","alias":"{{{Backend.Index("all")}}}"}}]}""");

        var match = (await Backend.As(LogUser.Everywhere()).Get<IPatternMatcher>().MatchAsync($"{Backend.Prefix}-*", Cancellation)).Value;
        Assert.Equal(
            [("a-1", LogSourceKind.Index, 2L, 1), ("a-2", LogSourceKind.Index, 1L, 1), ("all", LogSourceKind.Alias, 3L, 2), ("b", LogSourceKind.Index, 0L, 1)],
            match.Sources.Select(source => (source.Name[(Backend.Prefix.Length + 1)..], source.Kind, source.Documents ?? -1, source.Indices)));
        Assert.Equal(4, match.Count);
        Assert.All(match.Sources, source => Assert.NotNull(source.CreatedAt));

        var without = (await Backend.As(LogUser.Everywhere()).Get<IPatternMatcher>().MatchAsync($"{Backend.Prefix}-*,-{Backend.Prefix}-a-1,-{Backend.Prefix}-all", Cancellation)).Value;
        Assert.Equal(["a-2", "b"], without.Sources.Select(source => source.Name[(Backend.Prefix.Length + 1)..]));
    }

    [Fact]
    public async Task Match_ForAUserOfOneNamespace_NamesOnlyWhatHoldsADocumentOfTheirs()
    {
        await WriteAsync("a-1", "shop", "secret");
        await WriteAsync("a-secret", "secret");
        var match = (await Backend.As(LogUser.Of("shop")).Get<IPatternMatcher>().MatchAsync($"{Backend.Prefix}-*", Cancellation)).Value;
        Assert.Equal([(Backend.Index("a-1"), 1L)], match.Sources.Select(source => (source.Name, source.Documents ?? -1)));
    }

    [Theory]
    [InlineData("nothing-at-all-*")]
    [InlineData("nothing-at-all")]
    public async Task Match_OfNothing_IsEmpty(string pattern) =>
        Assert.Equal(0, (await Backend.As(LogUser.Everywhere()).Get<IPatternMatcher>().MatchAsync(pattern, Cancellation)).Value.Count);

    [Fact]
    public async Task Match_OfNoPattern_SaysWhatIsWrong()
    {
        var failure = (await Backend.As(LogUser.Everywhere()).Get<IPatternMatcher>().MatchAsync("Logs *", Cancellation)).Failure;
        Assert.Equal(FailureKind.Invalid, failure?.Kind);
        Assert.Contains("' '", failure?.Message);
    }

    [Fact]
    public async Task TimeFields_OfAPattern_BeginWithTheUsualOne()
    {
        await Backend.WriteAsync("a", """{"@timestamp":"2026-03-01T12:00:00Z","at":"2026-03-01T12:00:00Z","event":{"timestamp":"2026-03-01T12:00:00Z"},"message":"x"}""");
        var fields = (await Backend.As(LogUser.Everywhere()).Get<IPatternMatcher>().TimeFieldsAsync($"{Backend.Prefix}-*", Cancellation)).Value;
        Assert.Equal(["@timestamp", "event.timestamp", "at"], fields);
    }

    [Fact]
    public async Task View_ThatIsSaved_ComesBackAsItWas()
    {
        var views = Backend.As(LogUser.Everywhere()).Get<IDataViews>();
        var view = Backend.View() with
        {
            Id = "",
            Name = "Everything",
            NamespaceField = "kubernetes.namespace_name",
            Formats = new Dictionary<string, FieldFormat> { ["size"] = new BytesFormat(), ["level"] = new ColorFormat([new(ValueColor.Danger, "error")]) },
            HiddenFields = ["secret.*"],
            RuntimeFields = [new("hour", "long", "emit(1)")],
            Popularity = new Dictionary<string, int> { ["level"] = 3 },
        };
        var saved = (await views.SaveAsync(new() { View = view, IsShared = true }, Cancellation)).Value;
        var read = (await views.GetAsync(saved.View.Id, Cancellation)).Value;
        Assert.Equal(("Everything", view.Pattern, "@timestamp", "kubernetes.namespace_name", true), (read.View.Name, read.View.Pattern, read.View.TimeField, read.View.NamespaceField, read.IsShared));
        Assert.IsType<BytesFormat>(read.View.Formats["size"]);
        Assert.Equal(ValueColor.Danger, Assert.Single(Assert.IsType<ColorFormat>(read.View.Formats["level"]).Rules).Color);
        Assert.Equal(view.HiddenFields, read.View.HiddenFields);
        Assert.Equal(view.RuntimeFields, read.View.RuntimeFields);
        Assert.Equal(view.Popularity, read.View.Popularity);

        var renamed = (await views.SaveAsync(read with { View = read.View with { Name = "All" } }, Cancellation)).Value;
        Assert.Equal(FailureKind.Conflict, (await views.SaveAsync(read, Cancellation)).Failure?.Kind);
        Assert.Equal(["All"], (await views.ListAsync(Cancellation)).Value.Where(entry => !entry.IsAutomatic).Select(entry => entry.View.Name));
        Assert.True((await views.DeleteAsync(renamed, Cancellation)).IsSuccess);
    }

    [Theory]
    [InlineData("Logs*", null, null)]
    [InlineData(".kibana", null, null)]
    [InlineData("logs-*", "message", null)]
    [InlineData("logs-*", null, "kubernetes.namespace_name")]
    public async Task View_ThatCannotStand_IsNotSaved(string pattern, string? namespaceField, string? runtimeField)
    {
        var view = new DataView
        {
            Id = "",
            Name = "x",
            Pattern = pattern,
            NamespaceField = namespaceField,
            RuntimeFields = runtimeField is null ? [] : [new(runtimeField, "keyword", "emit('shop')")],
        };
        Assert.Equal(FailureKind.Invalid, (await Backend.As(LogUser.Of("shop")).Get<IDataViews>().SaveAsync(new() { View = view }, Cancellation)).Failure?.Kind);
    }

    [Fact]
    public async Task Views_OfAFreshInstallation_AreThoseOfWhatIsThere()
    {
        await WriteAsync("app-2026.03.01", "shop");
        await WriteAsync("app-2026.03.02", "shop");
        await WriteAsync("other-000001", "secret");
        var views = Backend.As(LogUser.Everywhere()).Get<IDataViews>();
        // A shared server has others' indices too.
        var own = (await views.GetAsync($"auto-{Backend.Index("app-")}", Cancellation)).Value;
        Assert.Equal((Backend.Index("app-*"), "@timestamp", true), (own.View.Pattern, own.View.TimeField, own.IsAutomatic));
        Assert.NotEmpty((await views.ListAsync(Cancellation)).Value);

        var mine = await Backend.As(LogUser.Of("shop")).Get<IDataViews>().ListAsync(Cancellation);
        Assert.DoesNotContain(mine.Value, entry => entry.View.Pattern == Backend.Index("other-*"));
        Assert.Equal(FailureKind.NotFound, (await views.GetAsync("auto-nothing-at-all-", Cancellation)).Failure?.Kind);
        Assert.Equal(FailureKind.NotFound, (await views.GetAsync("../x", Cancellation)).Failure?.Kind);
    }

    [Fact]
    public async Task View_ThatIsSavedOfAnAutomaticOne_LeavesTheOthersListed()
    {
        // As shippers name them: a shared server lists ten at most, those first.
        await WriteAsync("app-2026.03.01", "shop");
        await WriteAsync("other-000001", "shop");
        var views = Backend.As(LogUser.Everywhere()).Get<IDataViews>();
        var own = (await views.GetAsync($"auto-{Backend.Index("app-")}", Cancellation)).Value;
        var before = (await views.ListAsync(Cancellation)).Value;

        await views.SaveAsync(own with { View = own.View with { Name = "Applications" } }, Cancellation);

        var after = (await views.ListAsync(Cancellation)).Value;
        Assert.Equal(("Applications", false), (after[0].View.Name, after[0].IsAutomatic));
        Assert.Single(after, entry => entry.View.Pattern == own.View.Pattern);
        Assert.Contains(before, entry => entry.IsAutomatic && entry.View.Pattern != own.View.Pattern);
        Assert.Equal(before.Select(entry => entry.View.Id).Where(id => id != own.View.Id).Order(), after.Skip(1).Select(entry => entry.View.Id).Order());
    }

    [Fact]
    public async Task Default_OfAUser_IsTheOneThatTheyChose()
    {
        await WriteAsync("a", "shop");
        var views = Backend.As(LogUser.Everywhere()).Get<IDataViews>();
        Assert.NotNull((await views.DefaultAsync(Cancellation)).Value);
        await views.SaveAsync(new() { View = Backend.View() with { Id = "first", Name = "A" } }, Cancellation);
        await views.SaveAsync(new() { View = Backend.View() with { Id = "second", Name = "B" } }, Cancellation);
        Assert.Equal("first", (await views.DefaultAsync(Cancellation)).Value?.View.Id);
        Assert.True((await views.SetDefaultAsync("second", Cancellation)).IsSuccess);
        Assert.Equal("second", (await views.DefaultAsync(Cancellation)).Value?.View.Id);
        Assert.True((await views.SetDefaultAsync("first", Cancellation)).IsSuccess);
        Assert.Equal("first", (await views.DefaultAsync(Cancellation)).Value?.View.Id);
    }

    private Task WriteAsync(string index, params IEnumerable<string> namespaces) =>
        Backend.WriteAsync(index, namespaces.Select(name => $$$$"""{"@timestamp":"2026-03-01T12:00:00Z","message":"x","kubernetes":{"namespace_name":"{{{{name}}}}"}}"""));
}
