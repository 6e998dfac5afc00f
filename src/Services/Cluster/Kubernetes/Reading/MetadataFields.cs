using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

internal static class MetadataFields
{
    /// <summary>The field whose name the reader stands at.</summary>
    public static MetadataField Of(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("name"u8) ? MetadataField.Name
        : reader.ValueTextEquals("namespace"u8) ? MetadataField.Namespace
        : reader.ValueTextEquals("uid"u8) ? MetadataField.Uid
        : reader.ValueTextEquals("resourceVersion"u8) ? MetadataField.ResourceVersion
        : reader.ValueTextEquals("creationTimestamp"u8) ? MetadataField.CreationTimestamp
        : reader.ValueTextEquals("deletionTimestamp"u8) ? MetadataField.DeletionTimestamp
        : reader.ValueTextEquals("labels"u8) ? MetadataField.Labels
        : reader.ValueTextEquals("ownerReferences"u8) ? MetadataField.OwnerReferences
        : reader.ValueTextEquals("finalizers"u8) ? MetadataField.Finalizers
        : reader.ValueTextEquals("managedFields"u8) ? MetadataField.ManagedFields
        : MetadataField.Other;
}
