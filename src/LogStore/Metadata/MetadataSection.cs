namespace Dashboard.LogStore.Metadata;

/// <summary>The kinds of metadata beside the indices, each by name; the names are those of the catalogue on disk.</summary>
internal enum MetadataSection
{
    /// <summary>Aliases of an index by the index's name: an object of alias to its definition.</summary>
    Aliases,

    /// <summary>Templates of <c>_template</c>.</summary>
    LegacyTemplates,

    /// <summary>Templates of <c>_index_template</c>.</summary>
    IndexTemplates,

    ComponentTemplates,

    DataStreams,

    /// <summary>Policies of <c>_ilm/policy</c>.</summary>
    Policies,

    /// <summary>The one type name of an index where a client of old gave it another than <c>_doc</c>, as a string.</summary>
    TypeNames,

    /// <summary>Two entries, <c>persistent</c> and <c>transient</c>, of flat settings.</summary>
    ClusterSettings,
}
