namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Conflicts of versions, in Elasticsearch's words.</summary>
internal static class VersionCheck
{
    /// <summary>Null where the operation may go on.</summary>
    /// <param name="current">The version of the live document, or of a deletion that is remembered; 0 for neither.</param>
    public static StoreFailure? Check(in WriteOperation operation, string id, DocumentPlace? live, long current)
    {
        if (operation.Kind == WriteKind.Create && live is { } taken)
            return Conflict(id, $"document already exists (current version [{taken.Version}])");
        if (operation.IfSequenceNumber is { } wanted)
        {
            if (live is not { } place)
                return Conflict(id, $"required seqNo [{wanted}], primary term [{operation.IfPrimaryTerm ?? 1}]. but no document was found");
            if (place.SequenceNumber != wanted || (operation.IfPrimaryTerm ?? 1) != 1)
                return Conflict(id, $"required seqNo [{wanted}], primary term [{operation.IfPrimaryTerm ?? 1}]. current document has seqNo [{place.SequenceNumber}] and primary term [1]");
        }
        if (operation.Version is not { } version)
            return null;
        return operation.VersionType switch
        {
            // Zero is a version that may be given where there is no document yet.
            VersionType.External when current >= version && (live is not null || current > 0) => Conflict(id, $"current version [{current}] is higher or equal to the one provided [{version}]"),
            VersionType.ExternalOrEqual when current > version => Conflict(id, $"current version [{current}] is higher than the one provided [{version}]"),
            VersionType.Internal when current != version => Conflict(id, $"current version [{current}] is different than the one provided [{version}]"),
            _ => null,
        };
    }

    private static StoreFailure Conflict(string id, string why) => new(409, "version_conflict_engine_exception", $"[{id}]: version conflict, {why}");
}
