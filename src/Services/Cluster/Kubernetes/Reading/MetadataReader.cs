using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>
/// Reads <c>metadata</c>, and objects for the sake of it; annotations and all the rest are passed over, managed fields too unless asked for. A method answers false where the
/// buffer ends within the value: it is then called again, with more, at the value's start.
/// </summary>
internal sealed class MetadataReader(MetadataPool pool, bool withLastChange = false)
{
    private readonly List<KeyValuePair<string, string>> labels = [];
    private readonly List<OwnerReference> owners = [];

    /// <summary>The reader stands at the start of an object that has a <c>metadata</c>.</summary>
    public bool TryReadObject(ref Utf8JsonReader reader, [NotNullWhen(true)] out ObjectMetadata? metadata)
    {
        metadata = null;
        var draft = new MetadataDraft();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                metadata = draft.Build();
                return true;
            }

            if (!reader.ValueTextEquals("metadata"u8))
            {
                if (!reader.TrySkip())
                    return false;
            }
            else if (!reader.Read() || !TryRead(ref reader, ref draft))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryRead(ref Utf8JsonReader reader, ref MetadataDraft draft)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return reader.TrySkip();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            if (!TryReadField(ref reader, ref draft))
                return false;
        }

        return false;
    }

    private bool TryReadField(ref Utf8JsonReader reader, ref MetadataDraft draft)
    {
        var field = MetadataFields.Of(ref reader);
        if (field == MetadataField.Other)
            return reader.TrySkip();
        if (!reader.Read())
            return false;
        switch (field)
        {
            case MetadataField.Name: draft.Name = JsonText.Shared(ref reader, pool.Strings); break;
            case MetadataField.Namespace: draft.Namespace = JsonText.Shared(ref reader, pool.Strings); break;
            case MetadataField.Uid: draft.Uid = JsonText.Own(ref reader); break;
            case MetadataField.ResourceVersion: draft.ResourceVersion = JsonText.Own(ref reader); break;
            case MetadataField.CreationTimestamp: draft.CreationTimestamp = Time(ref reader); break;
            case MetadataField.DeletionTimestamp: draft.DeletionTimestamp = Time(ref reader); break;
            case MetadataField.Labels: return TryReadLabels(ref reader, ref draft);
            case MetadataField.OwnerReferences: return TryReadOwners(ref reader, ref draft);
            case MetadataField.Finalizers: return TryReadFinalizers(ref reader, ref draft);
            case MetadataField.ManagedFields: return withLastChange ? ChangeReader.TryReadLatest(ref reader, pool.Strings, out draft.LastChange) : reader.TrySkip();
        }

        return true;
    }

    private bool TryReadLabels(ref Utf8JsonReader reader, ref MetadataDraft draft)
    {
        labels.Clear();
        if (reader.TokenType != JsonTokenType.StartObject)
            return reader.TrySkip();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = JsonText.Shared(ref reader, pool.Strings);
            if (!reader.Read())
                return false;
            labels.Add(new(key, JsonText.Shared(ref reader, pool.Strings)));
        }

        draft.Labels = pool.Labels(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(labels));
        return reader.TokenType == JsonTokenType.EndObject;
    }

    private bool TryReadOwners(ref Utf8JsonReader reader, ref MetadataDraft draft)
    {
        owners.Clear();
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader.TrySkip();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (!OwnerReader.TryRead(ref reader, pool.Strings, out var owner))
                return false;
            owners.Add(owner);
        }

        draft.Owners = pool.Owners(owners);
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private bool TryReadFinalizers(ref Utf8JsonReader reader, ref MetadataDraft draft)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader.TrySkip();
        var finalizers = new List<string>(2);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            finalizers.Add(JsonText.Shared(ref reader, pool.Strings));
        draft.Finalizers = finalizers;
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static DateTimeOffset? Time(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time) ? time : null;
}
