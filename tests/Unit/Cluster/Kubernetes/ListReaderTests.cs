using System.Text;
using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Kubernetes;

public sealed class ListReaderTests
{
    private const string Pods = """
        {"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"77","continue":"next","remainingItemCount":5},
         "columnDefinitions":[{"name":"Name","type":"string","format":"name","description":"d","priority":0},{"name":"Ready","type":"integer","priority":1}],
         "rows":[
          {"cells":["web-1",3,true,null,{"a":[1]},"\u003cnone\u003e"],"conditions":[{"type":"Completed"}],"object":{"kind":"PartialObjectMetadata","metadata":{
            "name":"web-1","generateName":"web-","namespace":"shop","uid":"u1","resourceVersion":"5","creationTimestamp":"2026-11-22T12:22:58Z","deletionTimestamp":"2026-11-22T13:00:00Z",
            "labels":{"app":"web","quote\"d":"x"},"annotations":{"a":"{\"b\":[]}"},"finalizers":["keep"],
            "ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"o1","controller":true,"blockOwnerDeletion":true}],
            "managedFields":[{"manager":"kubectl","time":"2026-11-22T12:30:00Z","fieldsV1":{"f:spec":{"k:{\"a\":\"]\\\\\"}":{},"f:[\"managedFields\":[":[[]]}}},{"manager":"kubelet","subresource":"status","time":"2026-11-22T12:59:00Z"}]}}},
          {"cells":["web-2",3,true,null,{"a":[1]},"\u003cnone\u003e"],"object":{"metadata":{"name":"web-2","namespace":"shop","uid":"u2","resourceVersion":"6",
            "labels":{"app":"web","quote\"d":"x"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"o1","controller":true}]}}},
          {"cells":["bare",0,false,null,null,"x"],"object":null}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_Table_IsAllThatItSays()
    {
        var (head, rows) = await ReadAsync(new TableItems(), Pods, int.MaxValue);

        Assert.Equal(("77", "next", 5L), (head.ResourceVersion, head.Continue, head.RemainingItemCount));
        Assert.Equal([new TableColumn("Name", "string", "name", "d", 0), new TableColumn("Ready", "integer", "", "", 1)], head.Columns);
        Assert.Equal(["web-1", "3", "true", null, """{"a":[1]}""", "<none>"], rows[0].Cells);
        var metadata = rows[0].Metadata;
        Assert.Equal(("web-1", "shop", "u1", "5"), (metadata.Name, metadata.Namespace, metadata.Uid, metadata.ResourceVersion));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 12, 22, 58, TimeSpan.Zero), metadata.CreationTimestamp);
        Assert.NotNull(metadata.DeletionTimestamp);
        Assert.Equal("x", metadata.Labels["quote\"d"]);
        Assert.Equal(new OwnerReference("apps/v1", "ReplicaSet", "web", "o1", true), Assert.Single(metadata.Owners));
        Assert.Equal(["keep"], metadata.Finalizers);
        Assert.Equal("bare", rows[2].Metadata.Name);
    }

    [Fact]
    public async Task Read_EqualLabelsOwnersAndCells_AreShared()
    {
        var (_, rows) = await ReadAsync(new TableItems(), Pods, int.MaxValue);

        Assert.Same(rows[0].Metadata.Labels, rows[1].Metadata.Labels);
        Assert.Same(rows[0].Metadata.Owners, rows[1].Metadata.Owners);
        Assert.Same(rows[0].Cells[5], rows[1].Cells[5]);
    }

    [Fact]
    public async Task Read_InPiecesOfAnySize_IsTheSame()
    {
        var (_, whole) = await ReadAsync(new TableItems(), Pods, int.MaxValue);
        for (var size = 1; size < 200; size += 7)
        {
            var (_, pieces) = await ReadAsync(new TableItems(), Pods, size);
            Assert.Equal(JsonSerializer.Serialize(whole), JsonSerializer.Serialize(pieces));
        }
    }

    [Fact]
    public async Task Read_ManagedFieldsThatAreTakenOut_TakeNothingElseWithThem()
    {
        var strange = Pods.Replace("\"web-2\",3", "\"\\\"managedFields\\\":[\",3", StringComparison.Ordinal).Replace("\"managedFields\":[", "\"managedFields\" : [", StringComparison.Ordinal);
        for (var size = 1; size < 100; size += 3)
        {
            var (_, compact) = await ReadAsync(new TableItems(), Pods, size);
            var (_, spaced) = await ReadAsync(new TableItems(), strange, size);
            Assert.Equal("\"managedFields\":[", spaced[1].Cells[0]);
            Assert.Equal(JsonSerializer.Serialize(compact[0]), JsonSerializer.Serialize(spaced[0]));
            Assert.Equal(compact.Count, spaced.Count);
        }
    }

    [Fact]
    public async Task Read_EndsTooEarly_IsMalformed()
    {
        for (var length = 0; length < Pods.Length - 2; length += 13)
            await Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(new TableItems(), Pods[..length], 50));
    }

    [Fact]
    public async Task Read_PlainListInPlaceOfATable_HasNamesAndTimes()
    {
        var (head, rows) = await ReadAsync(new TableItems(), """{"kind":"NodeMetricsList","items":[{"metadata":{"name":"n1","creationTimestamp":"2026-11-22T12:22:58Z"},"usage":{}}]}""", 9);

        Assert.Equal(["Name", "Created At"], head.Columns.Select(column => column.Name));
        Assert.Equal(["n1", "2026-11-22T12:22:58Z"], Assert.Single(rows).Cells);
    }

    [Fact]
    public async Task Read_MetadataList_SaysTheLastChangeThatIsNoStatus()
    {
        var item = Pods[Pods.IndexOf("{\"kind\":\"PartialObjectMetadata\"", StringComparison.Ordinal)..Pods.IndexOf("}}},\n", StringComparison.Ordinal)] + "}}";
        var (_, items) = await ReadAsync(new MetadataItems(), $$"""{"kind":"PartialObjectMetadataList","metadata":{},"items":[{{item}}]}""", 20);

        Assert.Equal(new ObjectChange(new DateTimeOffset(2026, 11, 22, 12, 30, 0, TimeSpan.Zero), "kubectl"), Assert.Single(items).LastChange);
    }

    [Fact]
    public async Task Read_FullObjectsOfAList_GetTheirKind()
    {
        var (_, items) = await ReadAsync(new ObjectItems(), """{"kind":"PodList","apiVersion":"v1","metadata":{},"items":[{"metadata":{"name":"a"}}]}""", 3);

        Assert.Equal(("Pod", "v1", "a"), (items[0].Text("kind"), items[0].Text("apiVersion"), items[0].Text("metadata", "name")));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Read_NoList_IsMalformed(string text) => await Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(new TableItems(), text, 100));

    private static async Task<(ListHead Head, List<T> Items)> ReadAsync<T>(ItemReader<T> items, string json, int pieces)
    {
        var target = new List<T>();
        var reader = new ListReader<T>(items, target);
        await reader.ReadAsync(new PieceStream(Encoding.UTF8.GetBytes(json), pieces), Token);
        return (reader.Head, target);
    }

    /// <summary>Gives no more than so many bytes at a time.</summary>
    private sealed class PieceStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
