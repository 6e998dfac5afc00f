using Dashboard.Services.SavedObjects.Stores;

namespace Dashboard.Services.SavedObjects.Transfer;

/// <summary>A line of an import: the object that it holds, or what is wrong with it.</summary>
internal sealed record ImportCandidate(int Number, SavedObjectLine? Line, string Problem)
{
    /// <summary>As the line names it; null where it does not.</summary>
    public SavedObjectKey? Key => Line is { Id: { } id } line ? new(line.Type, id) : null;
}
