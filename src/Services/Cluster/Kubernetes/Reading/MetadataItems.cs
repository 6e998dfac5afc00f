using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Transport;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Metadata only, with the latest change.</summary>
internal sealed class MetadataItems : ItemReader<ObjectMetadata>
{
    private readonly MetadataReader objects = new(new MetadataPool(), withLastChange: true);

    public override string Accept => MediaTypes.MetadataList;

    public override bool TryRead(ref Utf8JsonReader reader, ListHead head, bool isRow, [MaybeNullWhen(false)] out ObjectMetadata item) =>
        objects.TryReadObject(ref reader, out item);

    public override string ResourceVersionOf(ObjectMetadata item) => item.ResourceVersion;
}
