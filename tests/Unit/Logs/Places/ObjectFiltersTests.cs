using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Places;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Places;

public sealed class ObjectFiltersTests
{
    [Fact]
    public void Filters_OfAKindWithoutLines_AreNone() => Assert.Null(ObjectFilters.Of(new(KnownTypes.Secrets, "shop", "x"), new PlaceFields(FieldList.Empty)));

    [Fact]
    public void Filters_OfAVeryLongName_HoldItsBeginning()
    {
        var fields = FieldList.Create(
            [Aggregatable("kubernetes.namespace_name"), Aggregatable("kubernetes.pod_name")]);
        var filters = ObjectFilters.Of(new(KnownTypes.Deployments, "shop", new string('a', 60)), new(fields))!;
        Assert.Contains($"\"{new string('a', 46)}.*\"", Assert.IsType<DslFilter>(filters[1]).Json, StringComparison.Ordinal);

        static LogField Aggregatable(string name) => LogField.Of(name, "keyword") with { IsAggregatable = true };
    }

    [Fact]
    public void Fields_OfText_AreTheFormsThatHoldWholeValues()
    {
        var fields = new PlaceFields(FieldList.Create(
        [
            LogField.Of("kubernetes.pod_name", "text"), LogField.Of("kubernetes.pod_name.keyword", "keyword") with { IsAggregatable = true, ParentName = "kubernetes.pod_name" },
            LogField.Of("kubernetes.host", "text"),
        ]));
        Assert.Equal(("kubernetes.pod_name.keyword", null, null), (fields.Pod, fields.Node, fields.Namespace));
    }

    [Fact]
    public async Task Lines_WithoutABackend_SaySo()
    {
        await using var logs = new UserLogs(LogUser.Everywhere(), new(), null);
        await foreach (var found in logs.Get<IStoredLines>().FollowAsync(new(KnownTypes.Namespaces, null, "shop"), TestContext.Current.CancellationToken))
        {
            Assert.Equal(StoredLinesState.NoBackend, found.Value.State);
            return;
        }

        Assert.Fail("It ended without an answer.");
    }
}
