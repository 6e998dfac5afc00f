namespace Dashboard.Services.Logs.Fields;

/// <summary>What a field holds, coarser than the server's types: chooses the icon, the operators and the form of a filter.</summary>
public enum LogFieldKind
{
    /// <summary>Analyzed text: searched by its words, not sorted or counted by value.</summary>
    Text,

    /// <summary>Whole strings.</summary>
    Keyword,
    Number,
    Date,
    Boolean,
    Ip,

    /// <summary>Points and shapes.</summary>
    Geo,
    Object,
    Nested,
    Binary,

    /// <summary>The indices of the data view disagree on the type.</summary>
    Conflict,
    Unknown,
}
