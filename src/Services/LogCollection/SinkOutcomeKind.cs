namespace Dashboard.Services.LogCollection;

public enum SinkOutcomeKind
{
    Created,

    /// <summary>A document of this id is there already.</summary>
    Exists,

    /// <summary>The store cannot take this document, now or ever: a field of another type, for instance.</summary>
    Rejected,

    /// <summary>The store cannot take it now: it is full, or busy.</summary>
    Refused,
}
