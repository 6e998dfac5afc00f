using Dashboard.LogStore;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class LogStoreEngineTests
{
    [Fact]
    public async Task WriteAsync_Reopened_EverythingIsThere()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.WriteAsync("logs", Some.Index("1", """{"a": 1}"""), Some.Index(null, """{"a":2}"""), Some.Index("1", """{"a":3}"""), Some.Index("2", """{"b":"x"}"""), Some.Delete("2"));

        await store.ReopenAsync();

        using var view = store.Engine.OpenView("logs").Value;
        Assert.Equal(2, view.DocumentCount);
        Assert.Equal("""{"a":3}""", store.Source("logs", "1"));
        Assert.Null(store.Source("logs", "2"));
        Assert.Equal(2, store.Engine.Get("logs", "1").Value!.Identity.Version);
        Assert.NotNull(view.Mapping.Field("b.keyword"));
    }

    [Fact]
    public async Task WriteAsync_ChosenId_CanBeGotUpdatedAndDeleted()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        var id = (await store.WriteAsync("logs", Some.Index(null, """{"a":{"b":1}}""")))[0].Id;

        var updated = (await store.WriteAsync("logs", Some.Update(id, """{"a":{"c":[2]}}""")))[0];
        var same = (await store.WriteAsync("logs", Some.Update(id, """{"a":{"b":1}}""")))[0];
        var source = store.Source("logs", id);
        var deleted = (await store.WriteAsync("logs", Some.Delete(id)))[0];

        Assert.Equal((WriteResult.Updated, 2L), (updated.Result, updated.Version));
        Assert.Equal(WriteResult.Noop, same.Result);
        Assert.Equal("""{"a":{"b":1,"c":[2]}}""", source);
        Assert.Equal((WriteResult.Deleted, 3L), (deleted.Result, deleted.Version));
        Assert.Null(store.Source("logs", id));
    }

    [Fact]
    public async Task WriteAsync_OneRefused_TheRestIsWritten()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");

        var outcomes = await store.WriteAsync("logs", Some.Index("1", """{"n":1}"""), Some.Index("2", """{"n":"abc"}"""), Some.Index("3", "{broken"), Some.Create("1", "{}"), Some.Index("4", """{"n":4}"""));

        Assert.Equal([null, "mapper_parsing_exception", "mapper_parsing_exception", "version_conflict_engine_exception", null], outcomes.Select(outcome => outcome.Failure?.Type));
        Assert.Equal("failed to parse field [n] of type [long] in document with id '2'. Preview of field's value: 'abc'", outcomes[1].Failure!.Reason);
        using var view = store.Engine.OpenView("logs").Value;
        Assert.Equal(2, view.DocumentCount);
    }

    [Fact]
    public async Task OpenView_WrittenAndDeletedLater_StaysAsItWas()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.WriteAsync("logs", Some.Index("1", """{"a":1}"""));
        using var view = store.Engine.OpenView("logs").Value;

        await store.WriteAsync("logs", Some.Delete("1"), Some.Index("2", "{}"));
        await store.Engine.DeleteIndexAsync("logs", TestContext.Current.CancellationToken);

        Assert.Equal(1, view.DocumentCount);
        Assert.Null(view.Segments[0].Deleted);
        Assert.Equal("1", view.Segments[0].Identity(0).Id);
        Assert.Null(store.Engine.Find("logs"));
    }

    [Fact]
    public async Task SetClosedAsync_Closed_FileIsClosedUntilItIsOpenedAgain()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.WriteAsync("logs", Some.Index("1", """{"a":1}"""));
        var log = Directory.GetFiles(store.Folder, "logs~*.db-wal", SearchOption.AllDirectories).Single();

        Assert.Null((await store.Engine.SetClosedAsync("logs", true, TestContext.Current.CancellationToken)).Failure);
        // It goes with the last connection.
        Assert.False(File.Exists(log));

        Assert.Null((await store.Engine.SetClosedAsync("logs", false, TestContext.Current.CancellationToken)).Failure);
        await store.WriteAsync("logs", Some.Index("2", """{"a":2}"""));
        using var view = store.Engine.OpenView("logs").Value;
        Assert.Equal(2, view.DocumentCount);
        Assert.Equal("""{"a":1}""", store.Source("logs", "1"));
    }

    [Fact]
    public async Task DeleteIndexAsync_Reopened_IsGone()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.CreateAsync("other");

        await store.Engine.DeleteIndexAsync("logs", TestContext.Current.CancellationToken);
        await store.ReopenAsync();

        Assert.Equal(["other"], store.Engine.Indices.Select(index => index.Name));
    }

    [Fact]
    public async Task Catalogue_Reopened_HasWhatWasWritten()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.Engine.Catalogue.WriteAsync([new("template", "a", "1"u8.ToArray()), new("template", "b", "2"u8.ToArray())], TestContext.Current.CancellationToken);
        await store.Engine.Catalogue.WriteAsync([new("template", "a", null)], TestContext.Current.CancellationToken);

        await store.ReopenAsync();

        Assert.Equal(["b"], store.Engine.Catalogue.All("template").Keys);
    }

    [Fact]
    public void ToString_FailureWithACause_SaysBoth()
        => Assert.Equal(
            "400 mapper_parsing_exception: failed to parse; caused by 400 illegal_argument_exception: no number",
            StoreFailure.MapperParsing("failed to parse").WithCause(StoreFailure.IllegalArgument("no number")).ToString());
}
